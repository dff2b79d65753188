"""What people who do not know YAML type into a file, what is wrong with it, and the line as it was meant.

``check`` says each slip and reads on in the mended text; ``fix`` writes that text. A slip whose meaning is not clear is
said and left alone. ``LINES`` is tried on the lines of a file that cannot be read, ``VALUES`` on what stands in them;
``INSTEAD`` on a value that can be read and is not of the shape that is due.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast
from unicodedata import normalize

import yaml

from macros.model.base import ID_PATTERN
from macros.model.command_messages import say
from macros.model.field_docs import Form, Shape
from macros.model.problem import Place, Problem

SHOWN = 70
SAFE_OPENERS = 5_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_compose: Any = cast("Any", yaml).compose
QUOTE = "Write “…” for the marks that belong to the text."
WRITE = "Write “{}”."
HEAD = r"( *(?:- +)*)"
KEY = r"(?:[A-Za-z][\w-]*|'[^']+'|\"[^\"]+\")"
LINE = re.compile(rf"{HEAD}(?:({KEY}):(?: +|$))?(.*)")
"""Indent with hyphens, key, value."""
STANDS = re.compile(rf" *(?:- |{KEY}:(?: |$))")
"""A line that can stand in a mapping or a list."""
BLOCK = re.compile(rf"{HEAD}(?:{KEY}: +)?[|>][-+0-9]*\s*(?:#.*)?$")
ODD_INDENT = re.compile(r"(?m)^ *[\u00a0\u3000]")
SUSPECT = re.compile("\n(?: (?:  ){0,3}- |[\u3000\u00a0])")
"""What a file that can be read may hold although it was meant otherwise."""
PLAINLY = re.compile(rf"(?m)^(?: *#.*|{HEAD}(?:{KEY}: +)?(?:'(?:[^'\n]|'')*'|\"(?:[^\"\\\n]|\\.)*\"))$")
"""A line that is what it looks like: a remark, or a value in quotes."""


@dataclass(frozen=True)
class Slip:
    """One slip: where, which rule refuses it, what is wrong, what to do by hand where the meaning is not clear."""

    line: int
    column: int
    rule: str
    said: str
    advice: str = ""

    def problem(self, file: str, lines: list[str]) -> Problem:
        """Return the fault; ``lines`` are those of the mended text."""
        whole = lines[self.line - 1].rstrip()
        shown = whole if len(whole) <= SHOWN else f"{whole[:SHOWN]}…"
        return Problem(Place(file, self.line, self.column), self.rule, self.said, self.advice or say(WRITE, shown))


@dataclass
class Mended:
    """A text without the slips that have one meaning, line by line what it was; the slips in the order of the text."""

    text: str
    slips: list[Slip] = field(default_factory=list[Slip])

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")


TABS = (2, 4, 8)
"""How wide editors show a tab."""
MERGE = "Decide which lines stay, and delete the marks."
LINES: tuple[tuple[str, str, str, str, str], ...] = (
    (r"()(<{7}|={7}|>{7}|\|{7})(?: .*|$)", "yaml-syntax", "“{}” is left over from a merge.", "",
     MERGE),
    (r"( *)(\t)[\t ]*", "tab", "A tab stands here; YAML is indented with spaces.", "", ""),
    (r"( *)([\u00a0\u3000])[\u00a0\u3000 ]*", "yaml-syntax",
     "A space of another kind stands before the line: full-width or no-break.", "", ""),
    (rf"{HEAD}({KEY})\s*：[ \u00a0\u3000]*", "yaml-syntax", "The colon after “{}” is a Chinese one.", r"\1\2: ", ""),
    (rf"{HEAD}({KEY})\s*: *[\u00a0\u3000][ \u00a0\u3000]*", "yaml-syntax",
     "The space after “{}:” is of another kind: full-width or no-break.", r"\1\2: ", ""),
    (rf"{HEAD}({KEY}):(?=[^\s:/])", "yaml-syntax", "The space after “{}:” is missing.", r"\1\2: ", ""),
    (r"( *)([–—－•·*])\s+", "yaml-syntax", "An item of a list begins with “{}”.", r"\1- ", ""),
    (r"( *)(-)(?=[^\s-])", "yaml-syntax", "The space after “{}” is missing.", r"\1- ", ""),
)  # fmt: skip
"""How a line begins, the rule, what is wrong, what that begins with instead, what to do where nothing is clear."""

VALUES: tuple[tuple[str, str, str], ...] = (
    (r"\[[^\]]*", "The list is not closed: “]” is missing.", "{}]"),
    (r"\"(?:[^\"\\]|\\.)*[”“]", "The text begins with a straight quote and ends with a curly one.", "{[1]}"),
    (r"'(?:[^']|'')*[’‘]", "The text begins with a straight quote and ends with a curly one.", "{[1]}"),
    (r"\"(?:[^\"\\]|\\.)*|'(?:[^']|'')*", "The quotation mark at the end is missing.", "{[0]}"),
    (r"'(?:[^']|''|(?<=\w)'(?=\w))*'",
     "An apostrophe stands in a text between such marks, and YAML takes it for the end.", "{[1]}"),
    (r"\".*\".*\"|'.*'.*'",
     "Quotation marks stand in a text between such marks: YAML takes the second for the end.", ""),
    (r"[\"'].*", "The text begins with a quotation mark, and YAML takes the next one for its end.", "{}"),
    (r"[@`%].*", "YAML does not let a text begin with “{}”.", "{}"),
    (r"[&*!?|>,\]}}{{\[-].*", "YAML takes the “{}” at the beginning for a sign of its own.", "{}"),
    (r".*?: .*|.*:", "YAML takes the colon inside the text for the end of a key.", "{}"),
)  # fmt: skip
"""A value that YAML cannot read by itself, what is wrong, and what is to be quoted: all of it, or without its ends."""


def mend(text: str, shape: Shape | None) -> Mended:
    """Return a text of YAML as it was meant; ``shape`` is that of what stands in it, if that is known."""
    mended = Mended(text)
    if is_dangerous(text):
        return mended
    if "\t" in text or ODD_INDENT.search(text) or _fault(text) is not None:
        _mend_lines(mended)
        if any(slip.advice == MERGE for slip in mended.slips):
            return mended
        _mend_indents(mended)
    if shape and _fault(mended.text) is None:
        _Values(mended).mend(shape)
    _mend_items(mended)
    mended.slips.sort(key=lambda slip: (slip.line, slip.column))
    return mended


def is_suspect(text: str) -> bool:
    """Tell whether a text that can be read may have been meant otherwise."""
    return bool(SUSPECT.search(text)) or (" #" in text and " #" in PLAINLY.sub("", text))


def is_dangerous(text: str) -> bool:
    """Tell whether a text may be nested so deep that it is not to be composed: libyaml would overrun the stack."""
    return sum(text.count(opener) for opener in ("[", "{", "- ", "? ")) >= SAFE_OPENERS


def quoted(text: str) -> str:
    """Return a text of one line in quotes."""
    return "'" + text.replace("'", "''") + "'"


def _fault(text: str) -> int | None:
    """Return the line, from 0, at which the parser stumbles; None when it does not."""
    try:
        _compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else text.count("\n")
    return None


def _alone(value: str) -> bool:
    """Tell whether a value of one line can be read by itself, as one."""
    try:
        node = _compose(f"a: {value}", Loader=_LOADER)
    except yaml.YAMLError:
        return False
    return isinstance(node, yaml.MappingNode) and len(cast("list[Any]", node.value)) == 1


def _mend_lines(mended: Mended) -> None:
    lines = mended.lines
    block: int | None = None
    skip = 0
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            continue
        block = indent if BLOCK.match(line) else None
        if number < skip or not line.strip() or line.lstrip().startswith("#"):
            continue
        new = _mend_head(mended, number, line, _room(lines[:number]))
        found = cast("re.Match[str]", LINE.match(new))
        head, key, value = new[: found.start(3)], found[2], found[3].rstrip()
        if not value or BLOCK.match(new) or _alone(value) or (key is None and "-" not in head):
            lines[number] = new
            continue
        if end := _end_of_quote(lines, number, value, len(found[1])):
            skip = end
            continue
        lines[number] = head + _mend_value(mended, number, len(head), value)
    mended.text = "\n".join(lines)


def _room(before: list[str]) -> int:
    """Return how far the next line may stand to the right."""
    last = next((line for line in reversed(before) if line.strip() and not line.lstrip().startswith("#")), "")
    inside = len(cast("re.Match[str]", LINE.match(last))[1])
    return inside + 2 if last.rstrip().endswith(":") else inside


def _mend_head(mended: Mended, number: int, line: str, most: int) -> str:
    """Return a line with its head mended; ``most`` is how far it may stand to the right."""
    for pattern, rule, said, new, advice in LINES:
        found = re.match(pattern, line)
        if not found:
            continue
        if advice:
            mended.slips.append(Slip(number + 1, found.start(2) + 1, rule, say(said, found[2]), advice))
            continue
        mended.slips.append(Slip(number + 1, found.start(2) + 1, rule, say(said, found[2]) if "{" in said else said))
        widths = {len(found[0].replace("\u3000", "  ").expandtabs(tab)) for tab in TABS}
        head = (
            found.expand(new)
            if new
            else " " * (most if most in widths and line.lstrip()[:1] != "-" else min(*widths, most))
        )
        line = (head + line[found.end() :]).rstrip()
    if "\t" in line:
        mended.slips.append(Slip(number + 1, line.index("\t") + 1, "tab", "A tab stands here; a space is meant."))
        line = re.sub(" *\t[\t ]*", " ", line).rstrip()
    return line


def _end_of_quote(lines: list[str], number: int, value: str, indent: int) -> int:
    """Return the line after a quoted text of several lines, 0 when the text that begins here is none."""
    if value[0] not in "\"'":
        return 0
    for last in range(number + 1, len(lines)):
        line = lines[last]
        if line.strip() and (len(line) - len(line.lstrip(" ")) <= indent or re.match(rf"{HEAD}{KEY}:(?: |$)", line)):
            return 0
        if line.rstrip().endswith(value[0]):
            inside = (f"  {line}" for line in lines[number + 1 : last + 1])
            return last + 1 if _alone("\n".join([value, *inside])) else 0
    return 0


def _mend_value(mended: Mended, number: int, column: int, value: str) -> str:
    for pattern, said, new in VALUES:
        if not re.fullmatch(pattern, value):
            continue
        if not new:
            mended.slips.append(Slip(number + 1, column + 1, "yaml-syntax", said, QUOTE))
            return value
        made = f"{value}]" if new == "{}]" else quoted({"{[0]}": value[1:], "{[1]}": value[1:-1]}.get(new, value))
        if _alone(made):
            why = say(said, value[0]) if "{}" in said else said
            mended.slips.append(Slip(number + 1, column + 1, "yaml-syntax", why))
            return made
    return value


def _mend_indents(mended: Mended) -> None:
    """Mend what stands one space too far to a side: where the parser stumbles, one step lets it go on."""
    lines = mended.lines
    for _ in range(len(lines)):
        stumbles = _fault("\n".join(lines))
        if stumbles is None:
            break
        best: tuple[int, int, str] | None = None
        near = [n for n in range(min(stumbles, len(lines) - 1), -1, -1) if lines[n].strip()][:2]
        for number in near:
            for new in (f" {lines[number]}", lines[number][1:] if lines[number].startswith(" ") else ""):
                even = (len(new) - len(new.lstrip(" "))) % 2 == 0
                if not even or not STANDS.match(new):
                    continue
                after = _fault("\n".join([*lines[:number], new, *lines[number + 1 :]]))
                reach = len(lines) if after is None else after
                if reach > stumbles and (best is None or reach > best[0]):
                    best = (reach, number, new)
        if best is None:
            break
        _, number, new = best
        column = len(lines[number]) - len(lines[number].lstrip(" ")) + 1
        to_right, to_left = (
            "The line stands one space too far to the right.",
            "The line stands one space too far to the left.",
        )
        said = to_right if len(new) < len(lines[number]) else to_left
        mended.slips.append(Slip(number + 1, column, "yaml-syntax", said))
        lines[number] = new
    mended.text = "\n".join(lines)


def _mend_items(mended: Mended) -> None:
    """Mend an item that stands one space to the right of the one before: YAML joins the two to one text."""
    lines = mended.lines
    for number in range(1, len(lines)):
        found = re.match(r"( +)- \S", lines[number])
        before = re.match(r"( *)- [^'\"|>\[{]", lines[number - 1])
        if found and before and len(found[1]) == len(before[1]) + 1 and ": " not in lines[number - 1]:
            said = "The item stands one space too far to the right: YAML joins it to the line before."
            mended.slips.append(Slip(number + 1, len(found[1]) + 1, "cut-text", said))
            lines[number] = lines[number][1:]
    mended.text = "\n".join(lines)


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


class _Values:
    """Walks the values of a text that can be read, beside the shape that is due."""

    def __init__(self, mended: Mended) -> None:
        self.mended = mended
        self.text = mended.text
        self.edits: list[tuple[int, int, str]] = []
        self.field = ""

    def mend(self, shape: Shape) -> None:
        node = _compose(self.text, Loader=_LOADER)
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


def slips(mended: Mended, file: str) -> Iterator[Problem]:
    """Yield the slips as faults of a file."""
    lines = mended.lines
    yield from (slip.problem(file, lines) for slip in mended.slips)
