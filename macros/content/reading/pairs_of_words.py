"""Rows of a file that maps a word to a word, with another sign than a colon between the two, or marks around them."""

import re

from macros.content.reading.mended_text import CHINESE, COLONS, NO_COLON, NO_SPACE, STRAY, Mended, Slip, alone, quoted
from macros.model.command_messages import say
from macros.model.field_docs import Shape

MARKS = "「」『』“”‘’\"'"
WORD, BECOMES = rf"[\u3400-\u9fff][^\s:=→>{MARKS}#-]*", rf"[^\s{MARKS}#:][^{MARKS}#:]*?"
ROW = (
    rf"[ \u3000]*(?:- *)?(?:[{MARKS}](?P<marked>{WORD})[{MARKS}]|(?P<word>{WORD}))"
    rf"(?P<sign>\s*(?:[:{COLONS}]|[-=]+>|[=＝→]|[-–—]+(?=\s))\s*|\s+)"
    rf"(?:[{MARKS}](?P<in_marks>{BECOMES})[{MARKS}]|(?P<becomes>{BECOMES}))\s*"
)
SOUND = rf"{WORD}\s*: \S.*"
TWO = rf"{WORD}: [^:#]*?[\s,，、;；]+(?={WORD}: )"
"""A sound row, and two rows in a line."""
BREAK = "Begin a new line there."


def mend_pairs(mended: Mended, shape: Shape | None) -> None:
    """Put a colon between the words of such a row, and take away what stands around them."""
    if not shape or shape.form != "mapping" or not shape.item or shape.item.form != "string":
        return
    lines = mended.lines
    for number, line in enumerate(lines):
        if two := re.match(TWO, line):
            said = say("A line break is missing before “{}”.", f"{line[two.end() :].partition(':')[0]}:")
            mended.slips.append(Slip(number + 1, two.end() + 1, "yaml-syntax", said, BREAK))
            mended.aside[number] = line
            lines[number] = line[: two.end()].rstrip(" ,，、;；")
        elif not re.fullmatch(SOUND, line) and (row := re.fullmatch(ROW, line)):
            word, becomes = row["word"] or row["marked"], (row["becomes"] or row["in_marks"]).strip()
            said = _lacks(row["sign"], word, line)
            mended.slips.append(Slip(number + 1, 1 + len(line) - len(line.lstrip()), "yaml-syntax", said))
            lines[number] = f"{word}: {becomes if alone(becomes) else quoted(becomes)}"
    mended.text = "\n".join(lines)


def _lacks(sign: str, word: str, line: str) -> str:
    """Return what is wrong with what stands between two words."""
    if sign == ":":
        return say(NO_SPACE, word)
    if sign.strip() == ":":
        return say(STRAY, line.strip())
    return say(CHINESE if sign.strip() and sign.strip() in COLONS else NO_COLON, word)
