"""Lines that stand where nothing can be read: without their colon or hyphen, or too far to a side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from macros.content.reading.mended_text import (
    BULLET,
    CHINESE,
    COLONS,
    KEY,
    NO_COLON,
    STRAY,
    TOO_MANY,
    Mended,
    Slip,
    fault,
    quoted,
    stumble,
)
from macros.content.reading.outline import SPOKEN, Outline
from macros.content.reading.values_without_keys import lost_field, lost_language
from macros.model.base import ID_PATTERN
from macros.model.command_messages import say
from macros.model.field_docs import Shape, fields
from macros.model.vocabulary import HAN

STANDS = re.compile(rf" *(?:- |{KEY}:(?: |$))")
"""A line that can stand in a mapping or a list."""
BARE_KEY = re.compile(
    r"( *(?:- +)?)([A-Za-z][\w/#-]*)(?:\s*(?:[-–—=]{1,2}>|[:=]{1,2}|[;；＝,，.。→⇒])\s*|\s+[-–—]+\s+|\s+|$)(.*)"
)
"""A key, what stands in the place of its colon, its value."""
MARKED = rf"( *)({BULLET})\s*(?=\S)"
SIDES = {
    1: "The line stands one space too far to the right.", -1: "The line stands one space too far to the left.",
    2: "The line stands two spaces too far to the right.", -2: "The line stands two spaces too far to the left.",
}  # fmt: skip
HYPHEN = "The hyphen before this item of the list is missing."
SIGN = "An item of a list begins with a hyphen and a space, not with “{}”."
GOES_ON = "The text goes on in this line, so it has to stand further to the right than its key."
STRAY_LINE = "This line belongs to nothing."
NOTHING = "Delete it, or put # before it."
NOTE_OR_GOES_ON = "If it is a note, put # before it; if it belongs to the text above, write it at the end of that."
OR_GOES_ON = "Delete it, or put # before it; if the text above goes on here, put two more spaces before it."
REMARK = re.compile(r"( *)(＃|//+|<!--)\s*(.*?)(?:\s*-->)?")
NOTE = re.compile(r" *(?:(?i:todo)\b|待[补写定]|[\u3400-\u9fff]{1,8}\s*[:" + COLONS + "])")
"""What may be the name of something that is noted down, and no text that goes on."""
SENTENCE = re.compile(r"[A-Za-z]+(?:\W+[A-Za-z]+){3}")
"""Words in Latin letters that are more than a name."""
BEHIND = "Delete what stands behind it, or put it in its place below."
LOST, BEFORE = "“{}” is missing.", "Write “{}” before it."
BREAK = "Begin a new line there."
IN_LINES = "Give it a line of its own below that begins with “- ”."
EACH_LANGUAGE = "Give each language a line of its own below it."
LAST = 9
MOST, NEAR = 30, 3
"""So many slips of a file are mended, each at most so many lines before the one at which the parser stumbles."""


@dataclass(frozen=True)
class Step:
    """A line as it may have been meant, and what is wrong with it."""

    number: int
    new: str
    said: str
    is_sure: bool = False
    """Whether it cannot stay as it is, and the parser need not get further by this line alone."""
    advice: str = ""
    """What its writer is to do with a line that only they can mend; ``new`` is what is read in its place."""
    rank: int = 0
    """How likely it is beside others that let the parser get as far."""


def mend_places(mended: Mended, outline: Outline) -> None:
    """Mend where the parser stumbles what lets it go on furthest; of equal ways the first."""
    lines = outline.lines = mended.lines
    for _ in range(MOST):
        stumbles = stumble("\n".join(lines))
        if stumbles is None or not (step := _best(outline, *stumbles)):
            break
        column = len(lines[step.number]) - len(lines[step.number].lstrip(" ")) + 1
        mended.slips.append(Slip(step.number + 1, column, "yaml-syntax", step.said, step.advice))
        if step.advice:
            mended.aside.setdefault(step.number, lines[step.number])
        lines[step.number] = step.new
    mended.text = "\n".join(lines)


def _best(outline: Outline, begin: int, stumbles: int) -> Step | None:
    lines = outline.lines
    last = min(stumbles, len(lines) - 1)
    column = (outline.row(last) or (0,))[0]
    holder = (n for n in outline.above(last) if (outline.row(n) or (column,))[0] < column)
    near = dict.fromkeys([last, *list(outline.above(last))[:NEAR], begin, next(holder, begin)])
    found: tuple[int, Step] | None = None
    for way in (
        _with_colon,
        _with_key,
        _remarked,
        _with_hyphen,
        _without_hyphen,
        _moved,
        _as_remark,
        _unknown,
        _as_text,
        _aside,
    ):
        for step in (step for number in near if outline.row(number) for step in way(outline, number)):
            after = fault("\n".join([*lines[: step.number], step.new, *lines[step.number + 1 :]]))
            reach = len(lines) if after is None else after
            best = (found[0], found[1].rank) if found else (stumbles - step.is_sure, LAST)
            if (reach, step.rank) > best:
                found = reach, step
        if found and found[0] == len(lines) and found[1].rank >= 0:
            break
    return found[1] if found else None


def _with_colon(outline: Outline, number: int) -> Iterator[Step]:
    line = outline.lines[number]
    if (day := re.fullmatch(r"([a-z_]+)(\d[\d-]*)", line.rstrip())) and day[1] in outline.free(number, 0):
        yield Step(number, f"{day[1]}: {day[2]}", say(NO_COLON, day[1]))
    if (found := BARE_KEY.fullmatch(line.rstrip())) and not STANDS.match(line[len(found[1]) :]):
        key, value = found[2], found[3]
        shape = outline.shape_at(number, len(found[1]))
        is_mapping = bool(shape and shape.form == "mapping")
        if is_mapping and value.startswith("#"):
            yield Step(number, f"{found[1]}{key}{value}", say(STRAY, f"{key} {value.partition(':')[0]}"))
            return
        is_own = is_mapping and ("/" in key if value else _begins_keys(outline, number))
        if is_own or key in outline.free(number, len(found[1])):
            yield Step(number, f"{found[1]}{key}: {value}".rstrip(), say(NO_COLON, key))


def _with_key(outline: Outline, number: int) -> Iterator[Step]:
    """Read a text with the language that it lost, and a value with its field; a field may have a name in Chinese."""
    line = outline.lines[number].rstrip()
    begin, inside, key, _ = outline.row(number) or (0, 0, None, "")
    if key is not None or begin != inside:
        return
    called = re.match(rf" *([\u3400-\u9fff]{{2,8}})\s*[:{COLONS}]\s*(?=\S)", line)
    value = line[called.end() :] if called else re.sub(r"^(?:[-=]*>|→)\s*", "", line.strip())
    if field := lost_field(outline, number, begin, value):
        said = say("“{}” is not a key of this kind of entry.{}", called[1], "") if called else say(LOST, f"{field}:")
        advice = say("Did you mean “{}”?", field) if called else say(BEFORE, f"{field}: ")
        yield Step(number, f"{' ' * begin}{field}: {value}", said, advice=advice, rank=1)
    elif not NOTE.match(line) and not REMARK.match(line) and (code := lost_language(outline, number, begin)):
        new = f"{' ' * begin}{code}: {quoted(line.strip())}"
        yield Step(number, new, say(LOST, f"{code}:"), advice=say(BEFORE, f"{code}: "), rank=1)


def _remarked(outline: Outline, number: int) -> Iterator[Step]:
    """Take the sign of a remark away from the key of the lines below."""
    above = outline.lines[number - 1] if number else ""
    found = re.fullmatch(rf"( *)#+ ?({KEY}):", above.rstrip())
    if (
        found
        and found[2] in outline.free(number - 1, len(found[1]))
        and (outline.row(number) or (0,))[0] > len(found[1])
    ):
        yield Step(number - 1, f"{found[1]}{found[2]}:", "What stands behind “#” is a remark, and nothing reads it.")


def _with_hyphen(outline: Outline, number: int) -> Iterator[Step]:
    """Give an item its hyphen: text beside items, or what begins with the same key as the item before."""
    line = outline.lines[number]
    begin, inside, key, _ = outline.row(number) or (0, 0, None, "")
    item = next((n for n in outline.above(number) if (outline.row(n) or (0,))[0] <= begin), None)
    first, first_key = (outline.lines[item], (outline.row(item) or (0, 0, None))[2]) if item is not None else ("", None)
    shape = outline.shape_at(number, begin)
    is_beside = first.startswith(f"{' ' * begin}- ")
    holder = next(outline.above(number), number)
    of_list = outline.due(holder) if key and begin == inside and begin >= 2 else None
    if (
        of_list
        and of_list.form == "list"
        and key in outline.names(of_list.item)
        and not (outline.row(holder) or "   ")[3]
    ):
        yield Step(number, f"{' ' * (begin - 2)}- {line[begin:]}", HYPHEN)
    elif key is None and begin < inside and line[inside:].startswith("http"):
        yield from _with_address(outline, number, inside)
    elif begin != inside or not (is_beside or (shape and shape.form == "list")):
        yield from _beyond(outline, number)
    elif first.strip() == "-" and key is None:
        yield Step(number, f"  {line}", SIDES[-2])
    elif found := re.match(MARKED, line):
        yield Step(number, f"{found[1]}- {line[found.end() :]}", say(SIGN, found[2]))
    elif (
        not is_note(line, first if is_beside else "", are_ids=_of_ids(shape))
        if key is None
        else (is_beside and key == first_key)
    ):
        yield Step(number, f"{' ' * begin}- {line[begin:]}", HYPHEN)


def _with_address(outline: Outline, number: int, column: int) -> Iterator[Step]:
    """Name the field of an address that begins an item without it."""
    shape = outline.shape_at(number, column)
    held = fields(shape.model) if shape and shape.model else ()
    if named := [field.name for field in held if field.shape.form == "address"]:
        line = outline.lines[number]
        yield Step(number, f"{line[:column]}{named[0]}: {line[column:]}", say(LOST, f"{named[0]}:"), rank=1)


def is_note(line: str, other: str, *, are_ids: bool) -> bool:
    """Tell whether a line without a hyphen is no item of its list; ``other`` is one that has its hyphen."""
    if NOTE.match(line) or REMARK.match(line) or not re.search(r"[^\W_]", line):
        return True
    return bool(HAN.search(line)) and (are_ids or bool(SENTENCE.search(other) and not HAN.search(other)))


def _of_ids(shape: Shape | None) -> bool:
    return bool(shape and shape.item and shape.item.form != "string")


def _beyond(outline: Outline, number: int) -> Iterator[Step]:
    """Give a name its hyphen that stands further to the left than those before it, or right below its key."""
    before, line = next(outline.above(number), number), outline.lines[number]
    begin, inside, key, value = outline.row(before) or (0, 0, None, "")
    name = line.strip()
    shape = outline.shape_at(before, begin)
    due = outline.due(before)
    is_first = key is not None and not value and _of_ids(due) and begin == len(line) - len(line.lstrip())
    is_id = bool(re.fullmatch(ID_PATTERN, name) and (is_first or _of_ids(shape)))
    if (is_first or (begin < inside and key is None)) and is_id and not NOTE.match(name):
        yield Step(number, f"{' ' * begin}- {name}", HYPHEN)


def _moved(outline: Outline, number: int) -> Iterator[Step]:
    line = outline.lines[number]
    begin, inside, key, _ = outline.row(number) or (0, 0, None, "")
    for by, said in SIDES.items():
        new = line[by:] if by > 0 else " " * -by + line
        if begin < by or not STANDS.match(line) or not _is_step(outline, number, begin - by):
            continue
        shape = outline.shape_at(number, inside - by, -by)
        known = outline.free(number, inside - by, -by)
        if key is None or not shape or key in known or not outline.names(shape):
            here = outline.names(outline.shape_at(number, inside))
            if key in here and key not in known:
                continue
            is_lost = key in known and key not in here
            rank = (key in known) - (key is None)
            yield Step(number, new, said, is_lost, rank=rank)


def _is_step(outline: Outline, number: int, column: int) -> bool:
    """Tell whether a line that begins in a column is one step inside a line above it, or beside it."""
    above = next((n for n in outline.above(number) if (outline.row(n) or (0,))[0] < column), number)
    begin, inside, _, value = outline.row(above) or (0, 0, None, "")
    return not column or column == (inside if begin < inside and value else inside + 2)


def _as_remark(outline: Outline, number: int) -> Iterator[Step]:
    """Begin a remark with the sign that YAML knows."""
    if found := REMARK.fullmatch(outline.lines[number].rstrip()):
        yield Step(
            number, f"{found[1]}# {found[3]}".rstrip(), say("A remark begins with “#”, not with “{}”.", found[2])
        )


def _as_text(outline: Outline, number: int) -> Iterator[Step]:
    """Let a line go on with the text above it."""
    line = outline.lines[number]
    if STANDS.match(line) or not (above := _text_above(outline, number)):
        return
    n, (_, inside, key, value) = above
    if value[:1] not in ("'", '"', "|", ">", "[", "{") and _goes_on(
        " ".join([value, *outline.lines[n + 1 : number]]), line
    ):
        yield Step(number, " " * (inside + 2 * bool(key)) + line.strip(), GOES_ON)


def _text_above(outline: Outline, number: int) -> tuple[int, tuple[int, int, str | None, str]] | None:
    """Return the line and the row of the text that a line stands below; None where no text is."""
    rows = ((n, outline.row(n) or (0, 0, None, "")) for n in outline.above(number))
    above = next(((n, row) for n, row in rows if row[2] is not None or row[0] < row[1]), None)
    if above:
        n, (begin, inside, key, _) = above
        if _is_spoken(outline.shape_at(n, inside if key else begin), key):
            return above
    return None


def _goes_on(text: str, line: str) -> bool:
    """Tell whether a line goes on with a text: in its script, where it is not at its end, and no note."""
    line = line.strip()
    if NOTE.match(line) or not re.search(r"[^\W_]", line):
        return False
    if not text.strip():
        return True
    if bool(HAN.search(text)) != bool(HAN.search(line)) or re.search(
        r"[.。!！?？…](?:[\"'”’」』)）])*$", text.rstrip()
    ):
        return False
    is_open = bool(re.search(r"[,，、;；:：—–-]$", text.rstrip()))
    return is_open or bool(re.search(r"[.。!！?？…](?:[\"'”’」』)）])*$", line)) or (" " in line and line[0].islower())


def _begins_keys(outline: Outline, number: int) -> bool:
    """Tell whether keys stand in the lines below a line, further to the right."""
    rows = (outline.row(n) for n in range(number + 1, len(outline.lines)))
    below = next((row for row in rows if row), (0, 0, None, ""))
    return below[2] is not None and below[0] > (outline.row(number) or (0,))[0]


def _without_hyphen(outline: Outline, number: int) -> Iterator[Step]:
    """Take a hyphen away where no list is."""
    begin, inside, key, _ = outline.row(number) or (0, 0, None, "")
    shape = outline.shape_at(number, begin)
    if begin < inside and key and shape and key in outline.names(shape) and shape.form != "list":
        yield Step(number, " " * begin + outline.lines[number][inside:], TOO_MANY, rank=1)


def _unknown(outline: Outline, number: int) -> Iterator[Step]:
    """Read on where a field has a name in Chinese, and a colon of that kind: as the only one that is missing."""
    line = outline.lines[number].rstrip()
    if not NOTE.match(line) or not HAN.search(line) or line[-1] not in f":{COLONS}":
        return
    begin, word = len(line) - len(line.lstrip()), line.strip().rstrip(f": {COLONS}")
    missing = outline.free(number, begin, needed=True)
    said = say("“{}” is not a key of this kind of entry.{}", word, "")
    shape = outline.shape_at(number, begin)
    if shape and shape.form == "mapping" and _begins_keys(outline, number):
        yield Step(number, f"{' ' * begin}{word}:", say(CHINESE, word), rank=1)
    elif len(missing) == 1:
        meant = "".join(missing)
        yield Step(number, f"{' ' * begin}{meant}:", said, advice=say("Did you mean “{}”?", meant), rank=1)


def _aside(outline: Outline, number: int) -> Iterator[Step]:
    """Set aside what is neither a field nor an item nor a text."""
    line = outline.lines[number]
    if _is_loose(outline, number):
        yield Step(number, "", STRAY_LINE, advice=NOTE_OR_GOES_ON)
    elif not STANDS.match(line) and not re.match(r"\s*['\"\[\]{}]|(?:---|\.\.\.)\s*$", line):
        above = _text_above(outline, number)
        is_alike = above and bool(HAN.search(above[1][3])) == bool(HAN.search(line)) and not NOTE.match(line)
        before = (outline.row(next(outline.above(number), number)) or (0, 0, None, ""))[3]
        if re.fullmatch(r"https?://\S+", before) and re.fullmatch(r"\s*\S+", line):
            yield Step(number, "", "The address goes on in this line.", advice="Write all of it in one line.", rank=1)
        yield Step(number, "", STRAY_LINE, advice=OR_GOES_ON if is_alike else NOTHING)
    _, inside, key, value = outline.row(number) or (0, 0, None, "")
    shape = outline.shape_at(number, inside)
    due = shape.inside(key) if shape and key else None
    below = "".join(outline.lines[number + 1 : number + 2])
    is_begun = bool(due and due.form == "list" and value[:1] != "-" and re.match(" *- ", below))
    if due and value and (is_begun or due.form in (*SPOKEN, "record", "mapping")):
        said = say("What belongs to “{}” stands in the lines below it, so nothing may stand behind it.", f"{key}:")
        advice = (
            BREAK
            if re.match(rf"{KEY}: ", value)
            else IN_LINES
            if is_begun
            else EACH_LANGUAGE
            if value[:1] == "{" and due.form in SPOKEN
            else BEHIND
        )
        yield Step(number, outline.lines[number][:inside] + f"{key}:", said, advice=advice)


def _is_loose(outline: Outline, number: int) -> bool:
    """Tell whether a line is a text with a colon in it: its first word is like no field that may stand there."""
    begin, inside, key, value = outline.row(number) or (0, 0, None, "")
    names = outline.names(outline.shape_at(number, begin))
    is_field = key is None or begin != inside or get_close_matches(key.lower(), names, n=1)
    return bool(names) and not is_field and " " in value.strip()


def _is_spoken(shape: Shape | None, key: str | None) -> bool:
    within = shape.form if shape else ""
    return within in SPOKEN if key else bool(shape and within == "list" and shape.item and shape.item.form == "string")


def mend_items(mended: Mended) -> None:
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
