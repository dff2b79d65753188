"""Lines that stand where nothing can be read, or where YAML takes them for a part of the line before."""

import re

from macros.content.reading.mended_text import KEY, Mended, Slip, fault

STANDS = re.compile(rf" *(?:- |{KEY}:(?: |$))")
"""A line that can stand in a mapping or a list."""


def mend_indents(mended: Mended) -> None:
    """Mend what stands one space too far to a side: where the parser stumbles, one step lets it go on."""
    lines = mended.lines
    for _ in range(len(lines)):
        stumbles = fault("\n".join(lines))
        if stumbles is None:
            break
        best: tuple[int, int, str] | None = None
        near = [n for n in range(min(stumbles, len(lines) - 1), -1, -1) if lines[n].strip()][:2]
        for number in near:
            for new in (f" {lines[number]}", lines[number][1:] if lines[number].startswith(" ") else ""):
                even = (len(new) - len(new.lstrip(" "))) % 2 == 0
                if not even or not STANDS.match(new):
                    continue
                after = fault("\n".join([*lines[:number], new, *lines[number + 1 :]]))
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
