"""Keys of the writer's own, such as the tones of a message or the answers of a story, that are written as items."""

from macros.content.reading.mended_text import TOO_MANY, Mended, Slip
from macros.content.reading.outline import Outline


def mend_listed_keys(mended: Mended, outline: Outline) -> None:
    """Take away the hyphens before such keys, and move what belongs to them with them."""
    lines = outline.lines = mended.lines
    for number, line in enumerate(lines):
        begin, inside, key, value = outline.row(number) or (0, 0, None, "")
        if key is None or inside != begin + 2 or _is_in_list(outline, number, begin):
            continue
        shape = outline.shape_at(number, begin)
        if shape and shape.form == "mapping":
            mended.slips.append(Slip(number + 1, begin + 1, "yaml-syntax", TOO_MANY))
            lines[number] = " " * begin + line[inside:]
            _move_below(lines, number, begin + (2 if value else 4))
    mended.text = "\n".join(lines)


def _move_below(lines: list[str], number: int, column: int) -> None:
    """Move what stands below a line two columns to the left, if it begins in a column or further to the right."""
    last = number + 1
    while last < len(lines) and lines[last][:column].isspace():
        last += 1
    lines[number + 1 : last] = [line[2:] for line in lines[number + 1 : last]]


def _is_in_list(outline: Outline, number: int, begin: int) -> bool:
    """Tell whether a hyphen in a column stands in a list that begins in that column, as its key may, too."""
    above = next((n for n in outline.above(number) if (outline.row(n) or (0,))[0] <= begin), number)
    column, inside, _, value = outline.row(above) or (0, 0, None, "")
    is_below = above == next(outline.above(number), None) and not value
    return column == begin and (is_below or column < inside)
