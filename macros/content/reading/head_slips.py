"""The lines above a hand-written page, its title and its description, as people type them, and as each was meant."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from macros.content.reading.page_slips import WRITE, PageSlip
from macros.model.command_messages import say

HEAD = ("title", "description")
"""What stands in the front matter: both, and which warnings are excused."""
DASHES = re.compile(r"\s*[-–—]{2,}\s*|\.\.\.\s*|\s*[–—]\s*")
"""What was meant for the line above or below the front matter."""
IN_MARKS = re.compile("“[^“”]*”|‘[^‘’]*’|「[^「」]*」")
"""A title that somebody put in quotation marks, as for a program."""
FIELD = re.compile(r"[^\w#>]*([A-Za-z]+|[\u3400-\u9fff]{2})(?:[^\w\s]*\s*[:：﹕=][\s*]*|\s+)(\S.*)")
"""A field in other signs: its name, and what it says."""
IN_CHINESE = {**dict.fromkeys(("标题", "標題", "题目"), HEAD[0]), **dict.fromkeys(("描述", "简介", "摘要"), HEAD[1])}
ALIKE = 0.8
"""So much of a name agrees with the one that was meant."""
SHOWN = 60


def head_slips(lines: list[str]) -> Iterator[PageSlip]:
    """Yield the slips in the front matter of a page that have one meaning."""
    last = next((number for number, line in enumerate(lines[1:], 1) if DASHES.fullmatch(line)), 0)
    if not last or not DASHES.fullmatch(lines[0]) or any(line.startswith("#") for line in lines[1:last]):
        return  # what stands there may be the text of the page
    free = [key for key in HEAD if not any(line.startswith(f"{key}:") for line in lines[1:last])]
    for number in (0, last):
        if lines[number] != "---":
            said = "“{}” does not end the title and the description."
            said = say(said if number else "“{}” does not begin the title and the description.", lines[number])
            yield PageSlip(number + 1, 1, said, "Write ---, and nothing else in the line.", "---")
    for number, line in enumerate(lines[1:last], 2):
        if meant := _in_marks(line):
            said = say("Quotation marks stand around the “{}”, and readers see them.", line.partition(":")[0])
            yield PageSlip(number, 1, said, "Take them away.", meant)
        elif meant := _field(line, free):
            free.remove(meant.partition(":")[0])
            yield PageSlip(number, 1, say("“{}” is not read.{}", line[:40], ""), say(WRITE, meant[:SHOWN]), meant)


def _in_marks(line: str) -> str:
    """Return a field without the quotation marks around its text; nothing where there are none."""
    key, _, value = line.partition(":")
    return f"{key}: {value.strip()[1:-1]}" if key in HEAD and IN_MARKS.fullmatch(value.strip()) else ""


def _field(line: str, free: list[str]) -> str:
    """Return a line as the field that was meant, one of those that are not there; nothing where it may be none."""
    found = FIELD.fullmatch(line)
    if not found or line.startswith(tuple(f"{key}:" for key in HEAD)):
        return ""
    name = IN_CHINESE.get(found[1], found[1].lower())
    key = next(iter(get_close_matches(name, free, n=1, cutoff=ALIKE)), "")
    text = found[2].strip()
    return f"{key}: {text[1:-1] if IN_MARKS.fullmatch(text) else text}" if key else ""
