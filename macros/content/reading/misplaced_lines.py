"""Lines that stand where nothing can be read: without their colon or hyphen, or too far to a side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.content.reading.mended_text import KEY, Mended, Slip, fault, stumble
from macros.content.reading.outline import SPOKEN, Outline
from macros.model.base import ID_PATTERN
from macros.model.command_messages import say
from macros.model.field_docs import Shape

STANDS = re.compile(rf" *(?:- |{KEY}:(?: |$))")
"""A line that can stand in a mapping or a list."""
NO_COLON = re.compile(r"( *(?:- +)?)([A-Za-z][\w/#-]*)(?:\s*[;；=＝:,，.。]\s*|\s+[-–—→]+\s+|\s+|$)(.*)")
"""A key, what stands in the place of its colon, its value."""
NUMBERED = re.compile(r"( *)([(（]?\d{1,2}[.．、)）])\s*(?=\S)")
SIDES = {
    1: "The line stands one space too far to the right.", -1: "The line stands one space too far to the left.",
    2: "The line stands two spaces too far to the right.", -2: "The line stands two spaces too far to the left.",
}  # fmt: skip
HYPHEN = "The hyphen before this item of the list is missing."
SIGN = "An item of a list begins with a hyphen and a space, not with “{}”."
GOES_ON = "The text goes on in this line, so it has to stand further to the right than its key."
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


def mend_places(mended: Mended, outline: Outline) -> None:
    """Mend where the parser stumbles what lets it go on furthest; of equal ways the first."""
    lines = outline.lines = mended.lines
    for _ in range(MOST):
        stumbles = stumble("\n".join(lines))
        if stumbles is None or not (step := _best(outline, *stumbles)):
            break
        column = len(lines[step.number]) - len(lines[step.number].lstrip(" ")) + 1
        mended.slips.append(Slip(step.number + 1, column, "yaml-syntax", step.said))
        lines[step.number] = step.new
    mended.text = "\n".join(lines)


def _best(outline: Outline, begin: int, stumbles: int) -> Step | None:
    lines = outline.lines
    last = min(stumbles, len(lines) - 1)
    near = dict.fromkeys([last, *list(outline.above(last))[:NEAR], begin])
    found: tuple[int, Step] | None = None
    for way in (_with_colon, _with_hyphen, _moved, _as_text):
        for step in (step for number in near if outline.row(number) for step in way(outline, number)):
            after = fault("\n".join([*lines[: step.number], step.new, *lines[step.number + 1 :]]))
            reach = len(lines) if after is None else after
            if reach > (found[0] if found else stumbles - step.is_sure):
                found = reach, step
        if found and found[0] == len(lines):
            break
    return found[1] if found else None


def _with_colon(outline: Outline, number: int) -> Iterator[Step]:
    line = outline.lines[number]
    if (found := NO_COLON.fullmatch(line.rstrip())) and not STANDS.match(line[len(found[1]) :]):
        key, value = found[2], found[3]
        shape = outline.shape_at(number, len(found[1]))
        is_address = bool(shape and shape.form == "mapping" and "/" in key and value)
        if is_address or key in outline.free(number, len(found[1])):
            yield Step(number, f"{found[1]}{key}: {value}".rstrip(), say("The colon after “{}” is missing.", key))


def _with_hyphen(outline: Outline, number: int) -> Iterator[Step]:
    """Give an item its hyphen: text beside items, or what begins with the same key as the item before."""
    line = outline.lines[number]
    begin, inside, key, _ = outline.row(number) or (0, 0, None, "")
    item = next((n for n in outline.above(number) if (outline.row(n) or (0,))[0] <= begin), None)
    first, first_key = (outline.lines[item], (outline.row(item) or (0, 0, None))[2]) if item is not None else ("", None)
    shape = outline.shape_at(number, begin)
    is_beside = first.startswith(f"{' ' * begin}- ")
    if begin != inside or not (is_beside or (shape and shape.form == "list")):
        yield from _beyond(outline, number)
    elif found := NUMBERED.match(line):
        yield Step(number, f"{found[1]}- {line[found.end() :]}", say(SIGN, found[2]))
    elif key is None or (is_beside and key == first_key):
        yield Step(number, f"{' ' * begin}- {line[begin:]}", HYPHEN)


def _beyond(outline: Outline, number: int) -> Iterator[Step]:
    """Give a name its hyphen that stands further to the left than the names before it."""
    before, name = next(outline.above(number), number), outline.lines[number].strip()
    begin, inside, key, _ = outline.row(before) or (0, 0, None, "")
    shape = outline.shape_at(before, begin)
    is_id = bool(re.fullmatch(ID_PATTERN, name) and shape and shape.item and shape.item.form != "string")
    if begin < inside and key is None and is_id:
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
            is_lost = key in known and key not in outline.names(outline.shape_at(number, inside))
            yield Step(number, new, said, is_lost)


def _is_step(outline: Outline, number: int, column: int) -> bool:
    """Tell whether a line that begins in a column is one step inside a line above it, or beside it."""
    above = next((n for n in outline.above(number) if (outline.row(n) or (0,))[0] < column), number)
    begin, inside, _, value = outline.row(above) or (0, 0, None, "")
    return not column or column == (inside if begin < inside and value else inside + 2)


def _as_text(outline: Outline, number: int) -> Iterator[Step]:
    """Let a line go on with the text above it."""
    rows = ((n, outline.row(n) or (0, 0, None, "")) for n in outline.above(number))
    line = outline.lines[number]
    above = next(((n, row) for n, row in rows if row[2] is not None or row[0] < row[1]), None)
    if above and not STANDS.match(line):
        n, (begin, inside, key, value) = above
        if value and value[0] not in "\"'|>[{" and _is_spoken(outline.shape_at(n, inside if key else begin), key):
            yield Step(number, " " * (inside + 2 * bool(key)) + line.strip(), GOES_ON)


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
