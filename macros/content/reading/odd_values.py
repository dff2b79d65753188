"""Values that can be read and mean something else than was typed, or are not of the shape that is due."""

import re
from collections.abc import Callable
from typing import Any, cast
from unicodedata import normalize

import yaml

from macros.content.reading.mended_text import LOADER, WRITE, Mended, Slip, compose, quoted
from macros.model.base import ID_PATTERN
from macros.model.command_messages import say
from macros.model.field_docs import Form, Shape


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


def _day(raw: str, _: Any) -> tuple[str, str] | None:
    plain = normalize("NFKC", raw).strip(" \"'“”‘’「」。,")
    found = re.fullmatch(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", plain)
    found = found or re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", plain)
    year, month, day = map(int, found.groups()) if found else (0, 0, 0)
    meant = f"{year:04}-{month:02}-{day:02}"
    if raw == meant or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return say("{} is not written as a date is here.", raw), meant


def _flag(raw: str, _: Any) -> tuple[str, str] | None:
    plain = raw.strip(" \"'“”‘’。").lower()
    meant = {**dict.fromkeys(("y", "yes", "on", "true", "是", "对"), "true"),
             **dict.fromkeys(("n", "no", "off", "false", "否", "不是"), "false")}.get(plain)  # fmt: skip
    return (say("{} is not how yes or no is written here.", raw), meant) if meant and raw != meant else None


UNITS = re.compile(
    r"(?i)(?P<days>days?|天|日)|(?P<limit>characters?|chars?|letters?|个?字符?)|(?P<year>年)|(?P<order>\.|st|nd|rd|th|号|位)"
)
"""What people write behind a number, and the field that counts so."""
BEFORE = re.compile(r"(?i)(?:no\.?|nr\.?|第|#) ?(?=\d)")


def _number(raw: str, _: Any, field: str = "") -> tuple[str, str] | None:
    plain = normalize("NFKC", raw).strip(" \"'“”‘’")
    plain = BEFORE.sub("", plain) if field == "order" else plain
    unit = re.fullmatch(r"(-?\d[\d,]*) ?(\D+)", plain)
    if unit and (counted := UNITS.fullmatch(unit[2])) and counted.lastgroup == field:
        plain = unit[1]
    if not re.fullmatch(r"-?\d[\d,]*", plain) or raw == plain.replace(",", ""):
        return None
    return say("{} is not written as a number is here.", raw), str(int(plain.replace(",", "")))


def _id(raw: str, _: Any) -> tuple[str, str] | None:
    plain = normalize("NFKC", raw).strip(" \"'“”‘’「」『』。，,、;；.")
    if raw == plain or raw.strip("\"'") == plain or not re.fullmatch(ID_PATTERN, plain):
        return None
    return say("Signs that do not belong to it stand in {}.", raw), plain


def _name(raw: str, node: Any) -> tuple[str, str] | None:
    """Mend a word of a list, or an id that is referred to: these are never in capitals, and have no blanks."""
    plain = re.sub(r"[ _]+", "-", raw.strip()).lower() if re.match(r"[A-Z]?[a-z]+(?:[ _]|$)", raw) else raw
    if plain != raw and re.fullmatch(ID_PATTERN, plain):
        return say("Signs that do not belong to it stand in {}.", raw), plain
    return _id(raw, node)


def _address(raw: str, _: Any) -> tuple[str, str] | None:
    plain = normalize("NFKC", raw).strip(" \"'“”‘’「」<>。，")
    if raw.strip("\"'") == plain or not re.fullmatch(r"https://[^\s\"'“”]+", plain):
        return None
    return say("Signs that do not belong to it stand in {}.", raw), plain


INSTEAD: dict[Form, Callable[[str, Any], tuple[str, str] | None]] = {
    "string": _text, "date": _day, "flag": _flag, "number": _number, "address": _address,
    "id": _id, "ref": _name, "word": _name, "choice": _name,
}  # fmt: skip
"""What is due -> what finds a slip in it: the source and the node of a value -> what is wrong, and the source meant."""
RULES: dict[Form, str] = {"date": "yaml-date", "flag": "yaml-boolean", "number": "yaml-number"}
DASHES = re.compile(r"(?m)^( *)[-–—－•·*] *")
DASH = re.compile(r"( *)([-–—－•·*]) *\S")
SEVERAL = re.compile(r"\s*[、，;；]\s*|,\s*")
COMMA = "Between the items of a list stands an English comma with a space."
NAMES = ("id", "ref", "word", "choice")
CUT = re.compile(r" +#(.?).*")


class Values:
    """Walks the values of a text that can be read, beside the shape that is due."""

    def __init__(self, mended: Mended) -> None:
        self.mended = mended
        self.text = mended.text
        self.edits: list[tuple[int, int, str]] = []
        self.field = ""

    def mend(self, shape: Shape) -> None:
        node = compose(self.text, Loader=LOADER)
        if node is not None:
            self.walk(node, shape, spoken=False)
        for start, end, new in sorted(self.edits, reverse=True):
            self.text = self.text[:start] + new + self.text[end:]
        self.mended.text = self.text

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
            for key, value in cast("list[tuple[Any, Any]]", node.value):
                inner = shape.inside(key.value) if isinstance(key, yaml.ScalarNode) else None
                if inner:
                    self.field = key.value
                    self.walk(value, inner, spoken=shape.form in ("text", "texts", "names"))

    def scalar(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        raw = self.text[start:end]
        if shape.form == "list":
            self.listed(node, raw, shape)
        if shape.form == "list" or "\n" in raw:
            return
        rest = CUT.match(self.text, end) if _is_plain(node) else None
        if rest and spoken and raw:
            said = "YAML takes what follows “ #” for a remark: the text ends before it."
            if rest[1].strip():
                self.edits.append((start, rest.end(), quoted(raw + rest[0].rstrip())))
                self.say(node, "cut-text", said)
            else:
                self.say(node, "cut-text", said, "Put the whole text in quotes, or the remark on a line of its own.")
            return
        found = INSTEAD.get(shape.form)
        slip = _number(raw, node, self.field) if shape.form == "number" else found and found(raw, node)
        if slip:
            self.say(node, RULES.get(shape.form, "shape"), slip[0])
            self.edits.append((start, end, slip[1]))

    def listed(self, node: Any, raw: str, shape: Shape) -> None:
        """Mend a list that is written as one text."""
        items = [DASH.match(line) for line in raw.split("\n")]
        if all(items) and _is_plain(node):
            for number, item in enumerate(filter(None, items), node.start_mark.line + 1):
                said = say("An item of a list begins with a hyphen and a space, not with “{}”.", item[2])
                self.mended.slips.append(Slip(number, node.start_mark.column + 1, "shape", said))
            made = DASHES.sub(r"\g<1>- ", raw)
            self.edits.append((node.start_mark.index, node.end_mark.index, made))
            return
        names = [part for part in SEVERAL.split(raw.strip("\"'“”[]【】")) if part]
        are_names = shape.item and shape.item.form in NAMES and all(re.fullmatch(ID_PATTERN, name) for name in names)
        if are_names and len(names) > 1:
            said = "A list is written with square brackets, and with English commas between its items."
            self.say(node, "shape", said)
            self.edits.append((node.start_mark.index, node.end_mark.index, f"[{', '.join(names)}]"))

    def items(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        for item in cast("list[Any]", node.value):
            raw = self.text[item.start_mark.index : item.end_mark.index]
            inner = shape.item or shape
            names = [part for part in re.split(r"\s*[、，;；]\s*", raw) if part]
            is_name = inner.form in NAMES or (spoken and inner.form == "string")
            if node.flow_style and isinstance(item, yaml.ScalarNode) and _is_plain(item) and is_name and names[1:]:
                self.say(item, "shape", COMMA)
                self.edits.append((item.start_mark.index, item.end_mark.index, ", ".join(names)))
            else:
                self.walk(item, inner, spoken=spoken)

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


def _sign(line: str) -> str:
    return line[0] if line[0] in "[{-?" else ": "


def slip_in_name(name: str) -> tuple[str, str] | None:
    """Return what is wrong with a word or an id, and what to write; None where it is only unknown."""
    names = [part for part in SEVERAL.split(name) if part]
    if names[1:] and all(re.fullmatch(ID_PATTERN, part) for part in names):
        return COMMA, say(WRITE, f"[{', '.join(names)}]")
    slip = _name(name, None)
    return (slip[0], say(WRITE, slip[1])) if slip else None
