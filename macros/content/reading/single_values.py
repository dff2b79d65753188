"""Single values as people type them: a day, a number, an id, an address that is not written as it is here.

Each function takes the source of a value and its node, and returns what is wrong and the source that was meant; None
where nothing is wrong with it, or nothing can be known.
"""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any
from unicodedata import normalize

from macros.content.reading.dates_as_typed import hyphens, iso
from macros.content.reading.mended_text import BULLET, STRAY, quoted
from macros.model.base import ID_PATTERN
from macros.model.command_messages import say
from macros.model.field_docs import Form, Shape

WITH_MEANING = "Here stands the name alone, without what it means."
AROUND = " \u00a0\u3000\"'“”‘’「」『』`。，,、;；.()（）<>"
"""What people write around a name."""


TURNED = (
    r"‘((?:[^‘’'\n]|''|(?<=\w)['’](?=\w))*)'|“([^“”\"\n]*)\""
    r"|‘((?=[{\[&*!|>%@`#])[^‘’\n]*|(?:[^‘’'\n]|(?<=\w)'(?=\w))*(?:''|’’)(?:[^‘’\n]|’’)*)’|“(?=[{\[&*!|>%@`#])([^“”\n]*)”"
)
"""A text between quotes that YAML needs, of which an editor turned the first or both: only those are meant for YAML."""


def _turned(raw: str) -> tuple[str, str] | None:
    """Mend a text whose straight quotes an editor made curly ones."""
    found = re.fullmatch(TURNED, raw) if raw[:1] in ("‘", "“") else None
    if not found:
        return None
    said = "The text begins with a curly quote and ends with a straight one."
    if raw[-1] in "’”":
        said = "The text stands between curly marks; YAML knows the straight ones."
    return said, quoted(next(filter(None, found.groups()), "").replace("''", "'").replace("’’", "'"))


def _text(raw: str, node: Any) -> tuple[str, str] | None:
    """Mend a text that YAML reads as something else."""
    if turned := _turned(raw):
        return turned
    tag = str(node.tag).rpartition(":")[2] if node else "str"
    if tag == "str" or not raw:
        return None
    kinds = {"bool": "true or false", "null": "nothing", "int": "a number", "float": "a number", "timestamp": "a date"}
    if tag not in kinds:
        return None
    return say("YAML reads {} as {}; here a text is due.", raw, say(kinds[tag])), quoted(raw)


YES_OR_NO = ("y", "n", "yes", "no", "on", "off", "true", "false")
REMARK = r"(.+?)(?:\s*[(（]([^()（）]+)[)）]|\s*[,，;；]\s*(\D+)|\s+([^\W\d]\D*))"
"""A value with what people write behind it: in brackets, behind a comma, or in words."""


def remark_behind(raw: str, shape: Shape) -> tuple[str, str] | None:
    """Return a day, a number, yes or no, or a text with a form of its own, and the remark behind it; None where all of
    it may be the value.

    Words without a mark before them are one behind a day, and behind true and false: others may be a unit, or go on.
    """
    found = re.fullmatch(REMARK, raw.strip("\"'")) if shape.pattern or shape.form in RULES else None
    is_alone = shape.form == "date" or (found and found[1] in ("true", "false"))
    if not found or iso(raw) or (found[4] and not is_alone):
        return None
    slip = slip_in(found[1], None, shape)
    value = slip[1] if slip else quoted(found[1]) if shape.pattern else found[1]
    remark = (found[2] or found[3] or found[4]).strip()
    if iso(remark) or not re.fullmatch(shape.pattern or VALUES[shape.form], value.strip("'"), re.ASCII):
        return None
    return value, remark


def _day(raw: str, _: Any) -> tuple[str, str] | None:
    meant = iso(raw)
    if len(meant) < len("2026-11-21") or raw == meant:
        return None
    return say("{} is not written as a date is here.", raw), meant


def _flag(raw: str, _: Any) -> tuple[str, str] | None:
    plain = raw.strip(" \"'“”‘’。.").lower()
    known = {**dict.fromkeys(("y", "yes", "on", "true", "是", "对", "√", "✓", "✔", "☑", "1"), "true"),
             **dict.fromkeys(("n", "no", "off", "false", "否", "不是", "×", "✗", "✘", "☒", "0"), "false")}  # fmt: skip
    meant = known.get(plain) or "".join(get_close_matches(plain, ("true", "false"), n=1, cutoff=0.7))
    return (say("{} is not how yes or no is written here.", raw), meant) if meant and raw != meant else None


UNITS = re.compile(
    r"(?i)(?P<days>days?|天|日)|(?P<limit>characters?|chars?|letters?|个?字符?)|(?P<year>年)|(?P<order>\.|st|nd|rd|th|号|位)"
)
"""What people write behind a number, and the field that counts so."""
DIGITS = 20
"""With more digits than this behind the first, something is no number that somebody meant."""
BEFORE = re.compile(r"(?i)(?:no\.?|nr\.?|第|#) ?(?=\d)")


def _number(raw: str, _: Any, field: str = "") -> tuple[str, str] | None:
    plain = hyphens(normalize("NFKC", raw).strip(" \"'“”‘’`()。,、;"))
    plain = re.sub(r"(?<=\d)\.0+$", "", BEFORE.sub("", plain) if field == "order" else plain)
    unit = re.fullmatch(r"(-?\d[\d,]*) ?(\D+)", plain)
    if unit and (counted := UNITS.fullmatch(unit[2])) and counted.lastgroup == field:
        plain = unit[1]
    if not re.fullmatch(rf"-?\d[\d,]{{0,{DIGITS}}}", plain) or raw == str(int(plain.replace(",", ""))):
        return None
    return say("{} is not written as a number is here.", raw), str(int(plain.replace(",", "")))


def _id(raw: str, _: Any) -> tuple[str, str] | None:
    plain = re.sub(r"[\u200b-\u200f\u2060\ufeff\u00ad]", "", raw)
    plain = hyphens(normalize("NFKC", plain).strip(AROUND))
    if raw == plain or raw.strip("\"'") == plain or not re.fullmatch(ID_PATTERN, plain):
        return None
    return say(STRAY, raw), plain


def name(raw: str, node: Any) -> tuple[str, str] | None:
    """Mend a word of a list, or an id that is referred to: these are never in capitals, and are no paths."""
    if raw.lower() in YES_OR_NO:
        return None  # it is said that YAML takes the word for another value
    known = re.match(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:: | [·|—–] | ?[(（])", raw)
    if known and known[1] != raw:
        return WITH_MEANING, known[1]
    plain = re.sub(rf"^(?:{BULLET})\s*|\]\([^()]*\)$", "", raw)
    plain = plain.removeprefix("[") if raw.endswith(")") else plain
    plain = re.sub(r"^(?:\.?/?data/)?(?:[a-z-]+/)*(?=[\w-]+\.ya?ml$)|\.ya?ml$", "", plain.strip(" \u00a0\u3000"))
    if re.fullmatch(r"[A-Z]?[a-z]+(?:[_-][A-Z]?[a-z0-9]+)*", found := plain.strip(AROUND)):
        plain = found.replace("_", "-").lower()
    if plain != raw and raw.strip("\"'") != plain and re.fullmatch(ID_PATTERN, plain):
        return say(STRAY, raw), plain
    return _id(raw, node)


SHARED = r"(?:.*(?:[^\x00-\x7f]|[:\s])\s*)?(https?://[!-~]+?)(?:\s+\S*[^\x00-\x7f].*)?"
"""An address with what programs write around one that is shared: the title of its page, what to do with it."""


def _address(raw: str, _: Any) -> tuple[str, str] | None:
    plain = normalize("NFKC", raw).strip(" \"'“”‘’「」<>`。，")
    if linked := re.fullmatch(r"\[([^\]]*)\]\((https://[^\s()]+)\)", plain):
        plain = linked[2]
    if (shared := re.fullmatch(SHARED, plain)) and plain.count("http") == 1:
        plain = shared[1]
    plain = re.sub(r"^https?: ?// ?", "https://", plain) if plain[:5] == "https" else plain
    plain = (
        re.sub(r"^(?:(?:https?:/{0,2}|https?//)(?=.))+(?=[^/])", "https://", plain) if plain[:5] == "https" else plain
    )
    if re.fullmatch(r"(?:www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|cn|io|hk|tw)(?:\.[a-z]{2})?(?:/\S*)?", plain):
        plain = f"https://{plain}"
    if raw.strip("\"'") == plain or not re.fullmatch(r"https://[^\s\"'“”]+", plain):
        return None
    return say(STRAY, raw), plain


def _fitting(raw: str, node: Any, pattern: str) -> tuple[str, str] | None:
    """Mend a text that has a form of its own: a colour, a period, a day. What fits as it stands is left alone."""
    if re.fullmatch(pattern, raw, re.ASCII):
        return None
    plain = normalize("NFKC", raw).strip(" \"'“”‘’`。")
    ways = [plain, plain.lower(), plain.upper()]
    if re.fullmatch("[0-9A-Fa-f]+", plain):
        ways.append(f"#{plain.lower()}")
    if days := PERIOD.fullmatch(plain):
        ways.append(f"P{int(days[1]) * (7 if days[2] else 1)}D")
    doi = re.sub(r"(?i)^(?:https?://)?(?:dx\.)?doi(?:\.org/|\s*:|(?=\s))\s*", "", plain)
    ways += [plain.removesuffix("年"), doi]
    meant = next((way for way in (*ways, iso(raw)) if way and re.fullmatch(pattern, way, re.ASCII)), None)
    if meant is None or (meant == plain and _text(raw, node) is None and raw.strip("\"'") == plain):
        return None
    said = say("{} is not how this is written here.", raw)
    return said, meant if re.fullmatch("[A-Za-z][\\w]*", meant) else quoted(meant)


PERIOD = re.compile(r"(?i)p?([0-9]{1,3}) ?(?:d|days?|天|日|(w|weeks?|周|星期))?")
INSTEAD: dict[Form, Callable[[str, Any], tuple[str, str] | None]] = {
    "string": _text, "date": _day, "flag": _flag, "number": _number, "address": _address,
    "id": _id, "ref": name, "word": name, "choice": name,
}  # fmt: skip
"""What is due -> what finds a slip in it: the source and the node of a value -> what is wrong, and the source meant."""
VALUES: dict[Form, str] = {"date": r"\d{4}-\d\d-\d\d", "flag": "true|false", "number": r"-?\d+"}
"""What is due -> what it looks like."""
RULES: dict[Form, str] = {"date": "yaml-date", "flag": "yaml-boolean", "number": "yaml-number"}


def slip_in(raw: str, node: Any, shape: Shape, field: str = "") -> tuple[str, str] | None:
    """Return what is wrong with a value of a shape that stands in a field, and the source that was meant."""
    if shape.pattern:
        return _fitting(raw, node, shape.pattern)
    if shape.form == "number":
        return _number(raw, node, field)
    found = INSTEAD.get(shape.form)
    return found(raw, node) if found else None
