"""Fields of a skeleton that somebody filled in and left a remark: nothing reads them."""

import re

from macros.content.reading.mended_text import Mended, Slip
from macros.content.reading.placeholders_and_stand_ins import is_placeholder
from macros.model.field_docs import Field, Form, Shape, fields

REMARKED = re.compile(r"(?m)^# ?([a-z_]+): *(?!TODO)(\S.*)$")
"""A remark that looks like a field of one line."""
ONE_WORD: tuple[Form, ...] = ("number", "word", "ref", "flag", "choice", "string", "address")
"""What a skeleton leaves to be written by one word: a day it fills in itself."""
SAID = "What stands behind “#” is a remark, and nothing reads it."


def mend_remarked_fields(mended: Mended, shape: Shape | None) -> None:
    """Take the sign of a remark away from a field that is filled in; what a skeleton says of it stands above it."""
    if not shape or not shape.model or not REMARKED.search(mended.text):
        return
    held = {field.name: field for field in fields(shape.model)}
    lines = mended.lines
    for number, line in enumerate(lines):
        found = REMARKED.fullmatch(line)
        field = held.get(found[1]) if found else None
        if found and field and not is_placeholder(found[2]) and _is_left(field, lines, number):
            mended.slips.append(Slip(number + 1, 1, "yaml-syntax", SAID))
            lines[number] = f"{field.name}: {found[2]}"
    mended.text = "\n".join(lines)


def _is_left(field: Field, lines: list[str], number: int) -> bool:
    """Tell whether a field is nowhere but in this remark, right below what is said of it and the words to choose."""
    above = number - 1
    while above > 0 and lines[above].startswith("#  "):
        above -= 1
    is_explained = lines[above] in [f"# {words}" for words in field.doc.words.values()]
    return (
        is_explained and field.shape.form in ONE_WORD and not any(line.startswith(f"{field.name}:") for line in lines)
    )
