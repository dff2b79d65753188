"""Lines that lost their key: a text without its language, a value without its field, or both under another name."""

import re
from collections import Counter

from macros.content.reading.dates_as_typed import iso
from macros.content.reading.outline import NAMES, Outline
from macros.model.base import ID_PATTERN
from macros.model.field_docs import Shape
from macros.model.vocabulary import HAN


def lost_language(outline: Outline, number: int, column: int) -> str:
    """Return the language of a text that begins in a column without it; empty where it may be something else.

    It is the one that texts in this script mostly have in the file, where none of that script stands above.
    """
    shape = outline.shape_at(number, column)
    if not shape or shape.form != "text":
        return ""
    is_han = bool(HAN.search(outline.lines[number]))
    rows = [(n, row) for n in range(len(outline.lines)) if (row := outline.row(n))]
    known = set(outline.codes.values())
    alike = [(n, row) for n, row in rows if row[2] in known and row[3] and bool(HAN.search(row[3])) == is_han]
    holder = next((n for n in outline.above(number) if (outline.row(n) or (0,))[0] < column), number)
    if any(holder < n < number for n, _ in alike):
        return ""
    free = outline.free(number, column)
    counts = Counter(str(row[2]) for _, row in alike)
    mostly = max(counts, key=lambda code: counts[code] + (code in free), default="")
    return mostly if mostly in free else ""


def lost_field(outline: Outline, number: int, column: int, value: str) -> str:
    """Return the one field that is missing where a value begins in a column, if the value may be its own."""
    missing = outline.free(number, column, needed=True)
    shape = outline.shape_at(number, column)
    due = shape.inside(key) if shape and len(missing) == 1 and (key := "".join(missing)) else None
    return "".join(missing) if due and _may_be(value, due) else ""


def _may_be(value: str, due: Shape) -> bool:
    """Tell whether a value is of the shape that is due, so far as that can be seen."""
    if due.choices:
        return value in due.choices
    if due.form in NAMES:
        return bool(re.fullmatch(ID_PATTERN, value))
    is_digits = bool(re.fullmatch(r"\d+", value))
    return (due.form == "date" and bool(iso(value))) or (due.form == "number" and is_digits)
