"""Values that can be read and mean something else than was typed, or are not of the shape that is due."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, cast
from unicodedata import normalize

import yaml

from macros.content.reading.mended_text import CUT_SAID, LOADER, WRITE, Mended, Slip, compose, quoted
from macros.content.reading.misplaced_lines import HYPHEN, SIDES, SIGN
from macros.content.reading.outline import NAMES, SPOKEN
from macros.model.base import ID_PATTERN
from macros.model.command_messages import say
from macros.model.field_docs import Form, Shape, fields


def _is_plain(node: Any) -> bool:
    return node.style not in ("'", '"', "|", ">")


def _text(raw: str, node: Any) -> tuple[str, str] | None:
    """Mend a text that YAML reads as something else."""
    tag = str(node.tag).rpartition(":")[2]
    if tag == "str" or not raw:
        return None
    kinds = {"bool": "true or false", "null": "nothing", "int": "a number", "float": "a number", "timestamp": "a date"}
    if tag not in kinds:
        return None
    return say("YAML reads {} as {}; here a text is due.", raw, say(kinds[tag])), quoted(raw)


def _day_in_words(plain: str) -> tuple[int, int, int]:
    """Return year, month and day of a date in English words; zeros for what is none."""
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[,.]", "", plain).split()
    for form in ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y"):
        with suppress(ValueError):
            day = datetime.strptime(" ".join(words), form)  # noqa: DTZ007
            return day.year, day.month, day.day
    return 0, 0, 0


def _day_first(plain: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date that ends with its year; None where day and month could be exchanged."""
    found = re.fullmatch(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d)", plain)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _day(raw: str, _: Any) -> tuple[str, str] | None:
    plain = _hyphens(normalize("NFKC", raw).strip(" \"'“”‘’「」`。,"))
    plain = re.sub(r"(?<=\d)[T ]\d{1,2}:\d\d.*", "", plain)
    found = re.fullmatch(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", plain)
    found = found or re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", plain)
    year, month, day = map(int, found.groups()) if found else _day_first(plain) or _day_in_words(plain)
    try:
        meant = date(year, month, day).isoformat()
    except ValueError:
        return None
    return None if raw == meant else (say("{} is not written as a date is here.", raw), meant)


def _flag(raw: str, _: Any) -> tuple[str, str] | None:
    plain = raw.strip(" \"'“”‘’。").lower()
    known = {**dict.fromkeys(("y", "yes", "on", "true", "是", "对"), "true"),
             **dict.fromkeys(("n", "no", "off", "false", "否", "不是"), "false")}  # fmt: skip
    meant = known.get(plain) or "".join(get_close_matches(plain, ("true", "false"), n=1, cutoff=0.7))
    return (say("{} is not how yes or no is written here.", raw), meant) if meant and raw != meant else None


UNITS = re.compile(
    r"(?i)(?P<days>days?|天|日)|(?P<limit>characters?|chars?|letters?|个?字符?)|(?P<year>年)|(?P<order>\.|st|nd|rd|th|号|位)"
)
"""What people write behind a number, and the field that counts so."""
BEFORE = re.compile(r"(?i)(?:no\.?|nr\.?|第|#) ?(?=\d)")


def _number(raw: str, _: Any, field: str = "") -> tuple[str, str] | None:
    plain = _hyphens(normalize("NFKC", raw).strip(" \"'“”‘’`"))
    plain = BEFORE.sub("", plain) if field == "order" else plain
    unit = re.fullmatch(r"(-?\d[\d,]*) ?(\D+)", plain)
    if unit and (counted := UNITS.fullmatch(unit[2])) and counted.lastgroup == field:
        plain = unit[1]
    if not re.fullmatch(r"-?\d[\d,]*", plain) or raw == plain.replace(",", ""):
        return None
    return say("{} is not written as a number is here.", raw), str(int(plain.replace(",", "")))


def _hyphens(text: str) -> str:
    """Return a text with a hyphen for each longer dash or minus in it."""
    return re.sub("[\u2010-\u2015\u2212]", "-", text)


def _id(raw: str, _: Any) -> tuple[str, str] | None:
    plain = re.sub(r"[\u200b-\u200f\u2060\ufeff\u00ad]", "", raw)
    plain = _hyphens(normalize("NFKC", plain).strip(" \"'“”‘’「」『』`。，,、;；."))
    if raw == plain or raw.strip("\"'") == plain or not re.fullmatch(ID_PATTERN, plain):
        return None
    return say("Signs that do not belong to it stand in {}.", raw), plain


def _name(raw: str, node: Any) -> tuple[str, str] | None:
    """Mend a word of a list, or an id that is referred to: these are never in capitals, and have no blanks."""
    plain = (
        re.sub(r"[ _]+", "-", raw.strip()).lower() if re.match(r"[A-Z]?[a-z]+(?:[ _-][A-Z]?[a-z0-9]+)*$", raw) else raw
    )
    if plain != raw and re.fullmatch(ID_PATTERN, plain):
        return say("Signs that do not belong to it stand in {}.", raw), plain
    return _id(raw, node)


def _address(raw: str, _: Any) -> tuple[str, str] | None:
    plain = normalize("NFKC", raw).strip(" \"'“”‘’「」<>`。，")
    plain = (
        re.sub(r"^(?:(?:https?:/{0,2}|https?//)(?=.))+(?=[^/])", "https://", plain) if plain[:5] == "https" else plain
    )
    if raw.strip("\"'") == plain or not re.fullmatch(r"https://[^\s\"'“”]+", plain):
        return None
    return say("Signs that do not belong to it stand in {}.", raw), plain


def _fitting(raw: str, node: Any, pattern: str) -> tuple[str, str] | None:
    """Mend a text that has a form of its own: a colour, a period, a day."""
    plain = normalize("NFKC", raw).strip(" \"'“”‘’`。")
    ways = [plain, plain.lower(), plain.upper(), f"#{plain.lower()}"]
    if days := PERIOD.fullmatch(plain):
        ways.append(f"P{int(days[1]) * (7 if days[2] else 1)}D")
    meant = next((way for way in ways if re.fullmatch(pattern, way, re.ASCII)), None)
    if meant is None or (meant == plain and _text(raw, node) is None and raw.strip("\"'") == plain):
        return None
    said = say("{} is not how this is written here.", raw)
    return said, meant if re.fullmatch("[A-Za-z][\\w]*", meant) else quoted(meant)


PERIOD = re.compile(r"(?i)p?([0-9]{1,3}) ?(?:d|days?|天|日|(w|weeks?|周|星期))?")
INSTEAD: dict[Form, Callable[[str, Any], tuple[str, str] | None]] = {
    "string": _text, "date": _day, "flag": _flag, "number": _number, "address": _address,
    "id": _id, "ref": _name, "word": _name, "choice": _name,
}  # fmt: skip
"""What is due -> what finds a slip in it: the source and the node of a value -> what is wrong, and the source meant."""
RULES: dict[Form, str] = {"date": "yaml-date", "flag": "yaml-boolean", "number": "yaml-number"}
DASH = re.compile(r"( *)([-–—－•·*]{1,2}|[(（]?\d{1,2}[.．、)）](?!\d)|) *(.*)")
SEVERAL = re.compile(r"\s*[、，;；]\s*|,\s*")
COMMA = "Between the items of a list stands an English comma with a space."
LIST = "A list is written with square brackets, and with English commas between its items."
QUOTES = " \"'“”‘’「」『』"
CUT = re.compile(r" +#(.?).*")
FILL = "Write what belongs there, or delete the line."
SEVERAL_SAID = "Several names stand here as one."
EACH = "Give each a line of its own that begins with “- ”; between brackets, write “a, b”."


class Values:
    """Walks the values of a text that can be read, beside the shape that is due."""

    def __init__(self, mended: Mended, codes: Mapping[str, str]) -> None:
        self.mended = mended
        self.codes = codes
        self.text = mended.text
        self.edits: list[tuple[int, int, str]] = []
        self.field = self.within = ""

    def mend(self, shape: Shape) -> None:
        node = compose(self.text, Loader=LOADER)
        if node is not None:
            self.walk(node, shape, spoken=False)
        for start, end, new in sorted(self.edits, reverse=True):
            self.text = self.text[:start] + new + self.text[end:]
        self.mended.text = self.text

    def replace(self, node: Any, new: str) -> None:
        self.edits.append((node.start_mark.index, node.end_mark.index, new))

    def say(self, node: Any, rule: str, said: str, advice: str = "") -> None:
        self.mended.slips.append(Slip(node.start_mark.line + 1, node.start_mark.column + 1, rule, said, advice))

    def walk(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        if isinstance(node, yaml.ScalarNode):
            self.scalar(node, shape, spoken=spoken)
        elif shape.form == "string":
            self.no_text(node, spoken=spoken)
        elif isinstance(node, yaml.SequenceNode):
            self.items(node, shape, spoken=spoken)
        else:
            self.mapping(node, shape)

    def mapping(self, node: Any, shape: Shape) -> None:
        """Mend what stands under keys, and keys that are spelt otherwise."""
        pairs = [pair for pair in cast("list[tuple[Any, Any]]", node.value) if isinstance(pair[0], yaml.ScalarNode)]
        present = {key.value for key, _ in pairs}
        outside = self.outside(pairs, shape)
        for key, value in pairs:
            if key in outside:
                continue
            name = self.meant(key.value, shape, present)
            inner = shape.inside(name)
            if name != key.value:
                self.say(key, "unknown-key", say("“{}” is written “{}” here.", key.value, name))
                self.replace(key, name)
            if inner and _is_empty(value):
                self.empty(key, value, inner)
            elif inner:
                self.field, self.within = name, shape.form
                self.walk(value, inner, spoken=shape.form in SPOKEN)
        if shape.model:
            self.too_far(pairs, shape)

    def outside(self, pairs: list[tuple[Any, Any]], shape: Shape) -> list[Any]:
        """Mend languages that stand beside the key of their text instead of below it. Returns that key and theirs."""
        names = {field.name for field in fields(shape.model)} if shape.model else set[str]()
        above, found = None, list[Any]()
        for key, value in pairs:
            inner = shape.inside(key.value)
            if inner:
                above = key if inner.form in SPOKEN and _is_empty(value) else None
            elif above and key.value in self.codes.values() and key.value not in names:
                found += [above, key]
                self.say(key, "yaml-syntax", SIDES[-2])
                first, end = key.start_mark.index, value.end_mark.index
                begin = first - key.start_mark.column
                lines = self.text[begin:end].split("\n")
                self.edits.append((begin, end, "\n".join(f"  {line}" if line.strip() else line for line in lines)))
        return found

    def meant(self, key: str, shape: Shape, present: set[str]) -> str:
        """Return the key that is meant by one: itself, or the one free key with the same letters."""
        if shape.form in SPOKEN:
            known = self.codes
        else:
            known = {_letters(field.name): field.name for field in fields(shape.model)} if shape.model else {}
        name = known.get(_letters(key), key)
        return key if key in known.values() or name in present else name

    def empty(self, key: Any, value: Any, shape: Shape) -> None:
        """Say that nothing stands after a key, unless YAML took it for a remark."""
        end = value.end_mark.index
        if shape.form == "string" and (cut := re.compile(r" *(#\S.*)").match(self.text, end)):
            self.say(key, "cut-text", CUT_SAID)
            self.edits.append((end, cut.end(), " " + quoted(cut[1].rstrip())))
        else:
            self.say(key, "shape", say("Nothing stands after “{}:”.", key.value), FILL)

    def too_far(self, pairs: list[tuple[Any, Any]], shape: Shape) -> None:
        """Mend a needed field that stands at the end of the mapping before it."""
        present = {key.value for key, _ in pairs}
        needed = {field.name for field in fields(shape.model) if field.required} if shape.model else set[str]()
        for _, value in pairs:
            if isinstance(value, yaml.MappingNode) and not value.flow_style and value.value:
                key, inner = cast("list[tuple[Any, Any]]", value.value)[-1]
                column = pairs[0][0].start_mark.column
                if key.value in needed - present and isinstance(inner, yaml.ScalarNode):
                    self.say(key, "missing-key", say("“{}” stands too far to the right.", key.value))
                    start = key.start_mark.index
                    self.edits.append((start - key.start_mark.column + column, start, ""))

    def scalar(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        raw = self.text[start:end]
        if shape.form == "list":
            self.listed(node, raw, shape)
        if shape.form == "list" or "\n" in raw:
            return
        rest = CUT.match(self.text, end) if _is_plain(node) else None
        if rest and spoken and raw:
            said = CUT_SAID
            if rest[1].strip():
                self.edits.append((start, rest.end(), quoted(raw + rest[0].rstrip())))
                self.say(node, "cut-text", said)
            else:
                self.say(node, "cut-text", said, "Put the whole text in quotes, or the remark on a line of its own.")
            return
        found = INSTEAD.get(shape.form)
        if shape.pattern:
            slip = _fitting(raw, node, shape.pattern)
        else:
            slip = _number(raw, node, self.field) if shape.form == "number" else found and found(raw, node)
        if slip:
            self.say(node, RULES.get(shape.form, "shape"), slip[0])
            self.edits.append((start, end, slip[1]))

    def listed(self, node: Any, raw: str, shape: Shape) -> None:
        """Mend a list that is written as one text."""
        items = [cast("re.Match[str]", DASH.match(line)) for line in raw.split("\n")]
        are_names = self.within == "names" or (shape.item and shape.item.form in NAMES)
        signs = [item[2] for item in items]
        if _is_plain(node) and (all(signs) or (items[1:] and (are_names or "-" in signs))):
            for number, item in enumerate(items, node.start_mark.line + 1):
                if not item[0].lstrip().startswith("- "):
                    said = say(SIGN, item[2]) if item[2] else HYPHEN
                    self.mended.slips.append(Slip(number, node.start_mark.column + 1, "shape", said))
            indent = " " * node.start_mark.column
            self.replace(node, f"\n{indent}".join(f"- {item[3]}" for item in items))
            return
        names = [part for part in SEVERAL.split(raw.strip("\"'“”[]【】")) if part]
        if names and self.within == "names" and _is_plain(node):
            self.say(node, "shape", LIST)
            self.replace(node, f"[{', '.join(_item(name.strip(QUOTES)) for name in names)}]")
            return
        are_names = shape.item and shape.item.form in NAMES and all(re.fullmatch(ID_PATTERN, name) for name in names)
        if names and are_names and (names[1:] or not shape.choices):
            self.say(node, "shape", LIST)
            self.replace(node, f"[{', '.join(names)}]")

    def items(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        for item in cast("list[Any]", node.value):
            raw = self.text[item.start_mark.index : item.end_mark.index]
            inner = shape.item or shape
            names = [part for part in re.split(r"\s*[、，;；]\s*", raw) if part]
            is_name = inner.form in NAMES or (spoken and inner.form == "string")
            is_plain = isinstance(item, yaml.ScalarNode) and _is_plain(item)
            if node.flow_style and is_plain and is_name and names[1:]:
                self.say(item, "shape", COMMA)
                self.replace(item, ", ".join(names))
            elif is_plain and "\n" in raw and not node.flow_style and (inner.form in NAMES or self.within == "names"):
                self.melted(item, raw)
            elif inner.form in NAMES and not node.flow_style and _several(raw):
                self.say(item, "shape", SEVERAL_SAID, EACH)
            elif _is_empty(item):
                self.say(item, "shape", "Nothing stands in this item of the list.", FILL)
            else:
                self.without_hyphen(item)
                self.walk(item, inner, spoken=spoken)

    def melted(self, item: Any, raw: str) -> None:
        """Give names their hyphens that YAML joins to the one before."""
        begin, column = item.start_mark.line + 1, item.start_mark.column
        for number, line in enumerate(raw.split("\n")[1:], begin + 1):
            if line.strip():
                said = "The hyphen of this item is missing: YAML joins it to the line before."
                if line.lstrip().startswith("- "):
                    said = "The item stands too far to the right: YAML joins it to the line before."
                self.mended.slips.append(Slip(number, len(line) - len(line.lstrip()) + 1, "cut-text", said))
        self.replace(item, re.sub(r"\n+ +(?:- +)?", "\n" + " " * (column - 2) + "- ", raw))

    def without_hyphen(self, item: Any) -> None:
        """Mend a mapping in which another begins: its first key stands there again."""
        if isinstance(item, yaml.MappingNode) and not item.flow_style and item.value:
            (first, _), *others = cast("list[tuple[Any, Any]]", item.value)
            for key, _ in others:
                if key.value == first.value and key.start_mark.column >= 2:
                    self.say(key, "yaml-duplicate-key", HYPHEN)
                    start = key.start_mark.index
                    self.edits.append((start - 2, start, "- "))

    def no_text(self, node: Any, *, spoken: bool) -> None:
        """Mend a text of one line in which YAML saw a list or a mapping."""
        start = node.start_mark.index
        end = self.text.find("\n", start)
        line = self.text[start : end if end >= 0 else None].rstrip()
        if not spoken or node.end_mark.line > node.start_mark.line + 1 or not line:
            return
        within = self.text[start : node.end_mark.index].rstrip()
        if "\n" in within:
            return
        self.say(node, "shape", say("YAML takes this text for a list or a mapping, for it holds “{}”.", _sign(line)))
        self.edits.append((start, start + len(line), quoted(line)))


def _item(name: str) -> str:
    """Return a name as YAML takes it for a text between brackets."""
    try:
        return name if yaml.safe_load(f"[{name}]") == [name] else quoted(name)
    except yaml.YAMLError:
        return quoted(name)


def _sign(line: str) -> str:
    return line[0] if line[0] in "[{-?" else ": "


def _several(name: str) -> bool:
    """Tell whether a name is several, one after the other."""
    names = [part for part in re.split(rf"{SEVERAL.pattern}| +(?:- +)?", name) if part]
    return len(names) > 1 and name != " ".join(names) and all(re.fullmatch(ID_PATTERN, part) for part in names)


def _is_empty(node: Any) -> bool:
    """Tell whether nothing stands where a value is due; “null” is a word that may have been meant."""
    return isinstance(node, yaml.ScalarNode) and _is_plain(node) and node.value in ("", "~")


def _letters(key: str) -> str:
    """Return the letters of a key, however they are written."""
    return normalize("NFKC", key).lower().replace("_", "-").strip("+: ")


def slip_in_name(name: str) -> tuple[str, str] | None:
    """Return what is wrong with a word or an id, and what to write; None where it is only unknown."""
    if _several(name):
        return SEVERAL_SAID, EACH
    slip = _name(name, None)
    return (slip[0], say(WRITE, slip[1])) if slip else None
