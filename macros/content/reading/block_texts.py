"""Texts that begin in the line below ``|`` or ``>``: too far to the left, or below a sign from a Chinese keyboard."""

import re

from macros.content.reading.mended_text import KEY, LINE, Mended, Slip
from macros.content.reading.outline import SPOKEN, Outline
from macros.model.command_messages import say

BLOCK = re.compile(rf"( *(?:- +)*){KEY}: +([|>｜＞][-+－＋]?)$")
SIGN = "“{}” is a sign of a Chinese keyboard; YAML knows the narrow one."
LEFT = "The lines below “{}” stand too far to the left."
NARROW = str.maketrans("｜＞－＋", "|>-+")


def mend_blocks(mended: Mended, outline: Outline) -> None:
    """Put each such text as far to the right as YAML needs it."""
    if not re.search(r"(?m): +[|>｜＞][-+－＋]?$", mended.text):
        return
    lines = outline.lines = mended.lines
    for number, line in enumerate(lines):
        if not (found := BLOCK.match(line)):
            continue
        sign = found[2].translate(NARROW)
        if sign != found[2]:
            mended.slips.append(Slip(number + 1, found.start(2) + 1, "yaml-syntax", say(SIGN, found[2])))
            lines[number] = line[: found.start(2)] + sign
        _indent(mended, outline, number, len(found[1]), sign)
    mended.text = "\n".join(lines)


def _indent(mended: Mended, outline: Outline, number: int, column: int, sign: str) -> None:
    """Indent what stands below a key that begins in a column, up to the next line that is something else."""
    lines = outline.lines
    first = next((n for n in range(number + 1, len(lines)) if lines[n].strip()), len(lines))
    last = first
    while last < len(lines) and not _is_other(outline, last, column):
        last += 1
    here = _left(lines[first]) if first < last else column + 1
    shape = outline.shape_at(number, column)
    if here > column or not (shape and shape.form in SPOKEN):
        return
    mended.slips.append(Slip(first + 1, here + 1, "yaml-syntax", say(LEFT, sign)))
    for n in range(first, last):
        inside = column + 2 + max(_left(lines[n]) - here, 0)
        lines[n] = " " * inside + lines[n].strip() if lines[n].strip() else lines[n]


def _is_other(outline: Outline, number: int, column: int) -> bool:
    """Tell whether a line is not of the text of a key in a column: it begins with a key that may stand there."""
    line = outline.lines[number]
    if _left(line) > column or not line.strip():
        return False
    found = LINE.match(line)
    key = found[2] if found else None
    if line.startswith("#") or not found:
        return True
    if key is None:
        return bool(re.match(r" *- ", line)) and _left(line) < column
    names = outline.names(outline.shape_at(number, len(found[1])))
    return key in names or (not names and bool(re.fullmatch(r"[\w/#-]+", key)))


def _left(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
