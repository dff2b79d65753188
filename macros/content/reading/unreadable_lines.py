"""Lines that no parser can read as they were typed, each looked at by itself: its head, then its value."""

import re
from collections.abc import Mapping
from typing import cast

from macros.content.reading.languages_without_keys import code_of
from macros.content.reading.mended_text import (
    APART,
    CHINESE,
    COLONS,
    CUT_SAID,
    HEAD,
    KEY,
    LINE,
    LIST,
    NO_COLON,
    NO_SPACE,
    STRAY,
    TOO_MANY,
    TWICE,
    Mended,
    Slip,
    alone,
    quoted,
    unquoted,
)
from macros.content.reading.names_in_a_line import ids
from macros.content.reading.outline import NAMES, Outline
from macros.content.reading.single_values import slip_in
from macros.model.command_messages import say
from macros.model.field_docs import Shape

QUOTE = "Write “…” for the marks that belong to the text."
BEHIND_QUOTES = "Something stands behind a text in quotes."
COLOUR = re.compile(r"(?<=: )#[0-9A-Fa-f]{3,8}\b")
BREAK = "Begin a new line there."
MARK = "A text does not begin with “{}”."
KEYED = re.compile(rf"{HEAD}{KEY}:(?: |$)")
MERGED = re.compile(rf"(?<!\S)({KEY}):(?: |$)")
NAMED = rf"( *)([^\s:{COLONS}'\"-][^:{COLONS}=→]{{0,15}}?)\s*(?:[:{COLONS}]+|[-=]+>|[=＝→])[ \u00a0\u3000]*"
"""What may be the name of a language, and what stands for its colon."""
MARKED_KEY = (
    rf"( *)[【\[(（「『<*_`]{{1,2}}([^\s:{COLONS}*_`【】\[\]()（）「」『』<>]{{1,15}})\s*[:{COLONS}]?"
    rf"[】\])）」』>*_`]{{1,2}}\s*[:{COLONS}]?[ \u00a0\u3000]*"
)
"""What may be a key in brackets, or in the marks of a page."""
SPELT = "“{}” is written “{}” here."
BLOCK = re.compile(rf"{HEAD}(?:{KEY}: +)?[|>][-+0-9]*\s*(?:#.*)?$")
TABS = (2, 4, 8)
"""How wide editors show a tab."""
MERGE = "Decide which lines stay, and delete the marks."
LINES: tuple[tuple[str, str, str, str, str], ...] = (
    (r"()(<{7}|={7}|>{7}|\|{7})(?: .*|$)", "yaml-syntax", "“{}” is left over from a merge.", "",
     MERGE),
    (r"( *)(\t)[\t ]*", "tab", "A tab stands here; YAML is indented with spaces.", "", ""),
    (r"( *)([\u00a0\u3000])[\u00a0\u3000 ]*", "yaml-syntax",
     "A space of another kind stands before the line: full-width or no-break.", "", ""),
    (r"( *)(-) *[\u00a0\u3000][ \u00a0\u3000]*", "yaml-syntax",
     "The space after “{}” is of another kind: full-width or no-break.", r"\1- ", ""),
    (rf"{HEAD}({KEY})\s*:*[{COLONS}][:{COLONS}]*[ \u00a0\u3000]*", "yaml-syntax", CHINESE, r"\1\2: ", ""),
    (rf"{HEAD}({KEY})\s*: *[\u00a0\u3000][ \u00a0\u3000]*", "yaml-syntax",
     "The space after “{}:” is of another kind: full-width or no-break.", r"\1\2: ", ""),
    (rf"{HEAD}({KEY}):(?=[^\s:/])", "yaml-syntax", NO_SPACE, r"\1\2: ", ""),
    (r"()(\+)(?= *(?:- |[\w-]+:(?: |$)))", "yaml-syntax",
     "A “+” stands before the line, as in a comparison of two versions.", r"\1", ""),
    (r"( *)([\u200b-\u200f\u2060\ufeff]+)", "yaml-syntax", "A sign that no editor shows stands before the line.",
     r"\1", ""),
    (r"()(`{3,}\w*)$", "yaml-syntax", "“{}” begins or ends a piece of code, and has no place in a file.", r"\1", ""),
    (r"( *)([*–—―−－ー•·●○■])\s+", "yaml-syntax", "An item of a list begins with “{}”.", r"\1- ", ""),
    (r"( *- +)(-) +(?=\S)", "yaml-syntax", TOO_MANY, r"\1", ""),
    (r"( *)(-)(?=[^\s-])", "yaml-syntax", "The space after “{}” is missing.", r"\1- ", ""),
)  # fmt: skip
"""How a line begins, the rule, what is wrong, what that begins with instead, what to do where nothing is clear."""

VALUES: tuple[tuple[str, str, str], ...] = (
    (r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*[,，、;；]", "A comma stands behind a text in quotes.", "{,}"),
    (r"\[[^\]]*", "The list is not closed: “]” is missing.", "{}]"),
    (r"\"(?:[^\"\\]|\\.)*[”“]", "The text begins with a straight quote and ends with a curly one.", "{[1]}"),
    (r"'(?:[^']|'')*[’‘]", "The text begins with a straight quote and ends with a curly one.", "{[1]}"),
    (r"\"(?:[^\"\\]|\\.)*|'(?:[^']|'')*", "The quotation mark at the end is missing.", "{[0]}"),
    (r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[.。!！?？]", "The text goes on behind its closing mark.", "{.}"),
    (r"\"[^\"]*\"", "A backslash has a meaning of its own between such marks.", "{[1]}"),
    (r"'(?:[^'\\]|''|\\')*'", "An apostrophe in such marks is written twice, without a backslash.", "{\\}"),
    (r"'(?:[^']|''|(?<=\w)'(?=\w)|(?<=s)'(?= ))*'",
     "An apostrophe stands in a text between such marks, and YAML takes it for the end.", "{[1]}"),
    (r"(?:\"[^\"]*\"|'[^']*')\s*[(（][^()（）]*[)）]", BEHIND_QUOTES, ""),
    (r"\".*\".*\"|'.*'.*'",
     "Quotation marks stand in a text between such marks: YAML takes the second for the end.", ""),
    (r"[\"'].*", "The text begins with a quotation mark, and YAML takes the next one for its end.", "{}"),
    (r"[@`%].*", "YAML does not let a text begin with “{}”.", "{}"),
    (r"[&*!?|>,\]}}{{\[-].*", "YAML takes the “{}” at the beginning for a sign of its own.", "{}"),
    (r"‘[^‘’]*’", "The text stands between curly marks; YAML knows the straight ones.", "{[1]}"),
    (r".*?: .*|.*:", "YAML takes the colon inside the text for the end of a key.", "{}"),
)  # fmt: skip
"""A value that YAML cannot read by itself, what is wrong, and what is to be quoted: all of it, or without its ends."""


def mend_lines(mended: Mended, outline: Outline) -> None:
    """Mend each line of a text that cannot be read by itself."""
    lines = outline.lines = mended.lines
    block: int | None = None
    skip = 0
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            continue
        block = indent if BLOCK.match(line) else None
        if number < skip or not line.strip() or line.lstrip().startswith("#"):
            continue
        new = _language(mended, outline, number, _mend_head(mended, number, line, _room(lines[:number])))
        found = cast("re.Match[str]", LINE.match(new))
        head, key, value = new[: found.start(3)], found[2], found[3].rstrip()
        if not value or BLOCK.match(new) or alone(value) or (key is None and "-" not in head):
            lines[number] = new
            continue
        if end := _end_of_quote(lines, number, value, len(found[1])):
            skip = end
            continue
        if not _is_merged(mended, outline, number, head, value):
            value = _as_due(mended, outline, number, head, value)
            value = _colours(mended, number, head, value)
            is_left = any(slip.line == number + 1 and slip.advice for slip in mended.slips)
            is_read = is_left or alone(value)
            lines[number] = head + (value if is_read else _mend_value(mended, number, len(head), value))
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


def _inside(value: str, part: str) -> str:
    """Return the part of a value that is to be quoted: all of it, or what its quotes hold."""
    if part == "{\\}":
        return value[1:-1].replace("\\'", "'").replace("''", "'")
    ends = {"{[0]}": value[:1], "{[1]}": ""}
    return unquoted(value + ends[part]) if part in ends else value


def _made(value: str, part: str) -> str:
    """Return a value as YAML reads it; ``part`` says what of it is to be quoted."""
    if part == "{,}":
        return value.rstrip(" ,，、;；")
    if part == "{.}":
        return quoted(unquoted(value[:-1]) + value[-1])
    return f"{value}]" if part == "{}]" else quoted(_inside(value, part))


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
            return last + 1 if alone("\n".join([value, *inside])) else 0
    return 0


def _is_merged(mended: Mended, outline: Outline, number: int, head: str, value: str) -> bool:
    """Tell whether a value holds the key of the next line, and say so."""
    _, column, key, _ = outline.row(number) or (0, 0, None, "")
    shape = outline.shape_at(number, column)
    inside = outline.names(shape.inside(key)) if shape and key else set[str]()
    for found in MERGED.finditer(value):
        if found[1] in (outline.free(number, column) if found.start() else inside):
            said = say("A line break is missing before “{}”.", f"{found[1]}:")
            mended.slips.append(Slip(number + 1, len(head) + found.start(1) + 1, "yaml-syntax", said, BREAK))
            return True
    return False


def _as_due(mended: Mended, outline: Outline, number: int, head: str, value: str) -> str:
    """Return a value as what is due there is written; as it is where that cannot be told."""
    key = (outline.row(number) or (0, 0, None, ""))[2]
    due = outline.due(number)
    found = _typed_twice(outline.codes, key, value) or (due and _meant(value, due))
    if not found:
        return value
    is_left = found[0] == LIST and re.match(r" *- ", "".join(outline.lines[number + 1 : number + 2]))
    mended.slips.append(Slip(number + 1, len(head) + 1, "yaml-syntax", found[0], BREAK if is_left else ""))
    return value if is_left else found[1]


def _typed_twice(codes: Mapping[str, str], key: str | None, value: str) -> tuple[str, str] | None:
    """Mend a value that begins with its key once more."""
    again = re.match(r"([^:：]{1,20}?) ?[:：] ?(?=\S)", value)
    if not (key and again) or key not in (again[1], codes.get(again[1].lower())):
        return None
    return say(TWICE, again[0].strip()), value[again.end() :]


def _meant(value: str, due: Shape) -> tuple[str, str] | None:
    """Return what is wrong with a value for which something other than a text is due, and how it is meant."""
    if due.form == "list" and due.item and due.item.form in NAMES:
        names = ids(value)
        if len(names) == 1 and names[0] in due.choices:
            return say(STRAY, value), names[0]
        is_open = re.fullmatch(r"\[[^\]】］]*", value)
        return (LIST, f"[{', '.join(names)}]") if names and not is_open else None
    if due.form == "string" and not due.pattern and (mark := re.match(r"([->])\s+(?=\w)", value)):
        return say(MARK, mark[1]), value[mark.end() :]
    return slip_in(value, None, due)


def _language(mended: Mended, outline: Outline, number: int, line: str) -> str:
    """Return a line that begins with the name of a language, or a key in marks, with that key and a colon."""
    marked = re.match(MARKED_KEY, line)
    found = marked or re.match(NAMED, line)
    if not found or KEYED.match(line):
        return line
    free = outline.free(number, len(found[1]))
    code = code_of(found[2], outline.codes)
    key = found[2] if found[2] in free else code if code in free else ""
    if not key:
        return line
    shown = line[len(found[1]) : found.end()].strip()
    said = say(CHINESE if shown[-1] in COLONS + ":" else NO_COLON, found[2])
    said = say(SPELT, shown, f"{key}:") if marked else said
    mended.slips.append(Slip(number + 1, len(found[1]) + 1, "yaml-syntax", said))
    return f"{found[1]}{key}: {line[found.end() :]}".rstrip()


def _colours(mended: Mended, number: int, head: str, value: str) -> str:
    """Return a value in braces with its colours in quotes: without, YAML takes them for remarks."""
    if value[0] != "{" or not (found := COLOUR.search(value)):
        return value
    mended.slips.append(Slip(number + 1, len(head) + found.start() + 1, "cut-text", CUT_SAID))
    return COLOUR.sub(r"'\g<0>'", value)


def _mend_value(mended: Mended, number: int, column: int, value: str) -> str:
    for pattern, said, new in VALUES:
        if not re.fullmatch(pattern, value):
            continue
        if not new:
            mended.slips.append(
                Slip(number + 1, column + 1, "yaml-syntax", said, APART if said == BEHIND_QUOTES else QUOTE)
            )
            return value
        made = _made(value, new)
        if alone(made):
            why = say(said, value[0]) if "{}" in said else said
            mended.slips.append(Slip(number + 1, column + 1, "yaml-syntax", why))
            return made
    return value
