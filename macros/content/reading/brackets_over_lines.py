"""Lists and texts whose brackets stand in lines of their own around lines that need none: ``- a,`` or ``en: One,``."""

import re

from macros.content.reading.mended_text import LINE, Mended, Slip, alone, quoted
from macros.content.reading.outline import SPOKEN, Outline
from macros.model.command_messages import say

NO_PLACE = "“{}” has no place here: what stands in lines of its own needs no brackets."
COMMA = "A comma stands at the end of the line."
CLOSED_BY = {"[": "]", "{": "}"}
INSIDE = re.compile(r" *(?:(- +)|[\"']?([^\s:：\"'-][^\s:：\"']*)[\"']?\s*[:：]\s*)(.*?)[,，]?")
"""What stands in such a line: a hyphen or a language, and the rest without its comma."""


def mend_brackets(mended: Mended, outline: Outline) -> None:
    """Take such brackets away, and the commas between them."""
    lines = outline.lines = mended.lines
    for number, line in enumerate(lines):
        found = LINE.match(line)
        opening = found[3].strip() if found and found[2] else ""
        if found and opening in CLOSED_BY:
            closing = CLOSED_BY[opening]
            ends = (n for n in range(number + 1, len(lines)) if lines[n].strip().rstrip(",") in CLOSED_BY.values())
            last = next(ends, number)
            inside = _unbraced(outline, number, last, len(found[1]) + 2)
            if inside and lines[last].strip().rstrip(",") == closing:
                _write(mended, lines, number, [line[: found.start(3)].rstrip(), *inside, ""])
    mended.text = "\n".join(lines)


def _unbraced(outline: Outline, number: int, last: int, column: int) -> list[str]:
    """Return the lines between two as they stand below a key, from a column on; none where they need their brackets."""
    due, new = outline.due(number), list[str]()
    for line in outline.lines[number + 1 : last]:
        found = INSIDE.fullmatch(line.rstrip())
        code = outline.codes.get(found[2].lower()) if found and found[2] else None
        if found and due and ((found[1] and due.form == "list") or (code and due.form in SPOKEN)):
            value = found[3] if alone(found[3]) else quoted(found[3])
            new.append(f"{' ' * column}{f'{code}: ' if code else '- '}{value}")
        else:
            return []
    return new


def _write(mended: Mended, lines: list[str], number: int, new: list[str]) -> None:
    """Write lines from one on, and say what is wrong with each that changes."""
    for n, line in enumerate(new, number):
        if lines[n].strip() != line.strip():
            said = COMMA if n not in (number, number + len(new) - 1) else say(NO_PLACE, lines[n].strip()[-1])
            column = len(lines[n].rstrip()) if n == number else 1 + len(lines[n]) - len(lines[n].lstrip())
            mended.slips.append(Slip(n + 1, column, "yaml-syntax", said))
        lines[n] = line
