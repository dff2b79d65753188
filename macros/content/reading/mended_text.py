"""A text of YAML that is being mended, the slips in it, and what the parser makes of it."""

import re
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from macros.model.command_messages import say
from macros.model.problem import Place, Problem

SHOWN = 70
SAFE_OPENERS = 5_000
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
compose: Any = cast("Any", yaml).compose
WRITE = "Write “{}”."
CUT_SAID = "YAML takes what follows “ #” for a remark: the text ends before it."
APART = "Put the whole text in quotes, or the remark on a line of its own."
CHINESE = "The colon after “{}” is a Chinese one."
NO_SPACE = "The space after “{}:” is missing."
NO_COLON = "The colon after “{}” is missing."
TOO_MANY = "A hyphen too many stands here."
TWICE = "“{}” stands twice here."
COLONS = "：﹕∶︰"
"""Signs that look like a colon and are none."""
LIST = "A list is written with square brackets, and with English commas between its items."
STRAY = "Signs that do not belong to it stand in {}."
DOTS = "–—―−－ーｰ•·・●○◦◆◇■□▪▫►▶→⇒➤➢✓✔★☆※\uf0a7\uf0b7\uf0d8"
BULLET = (
    rf"[-{DOTS}]{{1,2}}|[*+](?!\*)|[①-⑳⑴-⒇➀-➉]|[(（]?\d{{1,2}}[.．、)）](?!\d)|[(（]?[a-zA-Z][)）]"
    r"|[(（]?[一二三四五六七八九十]{1,2}[、)）](?![一二三四五六七八九十])|o(?=[ \u00a0\u3000])|\[[ xX]?\](?!\()"
)
"""What stands before the items of a list elsewhere: a sign, a number, a box to tick."""
HEAD = r"( *(?:- +)*)"
KEY = r"(?:[A-Za-z][\w/#-]*|'[^']+'|\"[^\"]+\")"
LINE = re.compile(rf"{HEAD}(?:({KEY}):(?: +|$))?(.*)")
"""Indent with hyphens, key, value."""


@dataclass(frozen=True)
class Slip:
    """One slip: where, which rule refuses it, what is wrong, what to do by hand where the meaning is not clear."""

    line: int
    column: int
    rule: str
    said: str
    advice: str = ""

    def problem(self, file: str, lines: list[str]) -> Problem:
        """Return the fault; ``lines`` are those of the text as it is written then."""
        whole = lines[self.line - 1].rstrip()
        shown = whole if len(whole) <= SHOWN else f"{whole[:SHOWN]}…"
        advice = self.advice or (say(WRITE, shown) if shown else "Delete the line.")
        return Problem(Place(file, self.line, self.column), self.rule, self.said, advice)


@dataclass
class Mended:
    """A text without the slips that have one meaning, line by line what it was; the slips in the order of the text.

    ``aside`` are lines as they were typed, by their number from 0, that only their writer can mend: the text has
    something in their place with which it can be read.
    """

    text: str
    slips: list[Slip] = field(default_factory=list[Slip])
    aside: dict[int, str] = field(default_factory=dict[int, str])

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    @property
    def written(self) -> str:
        """What stands in the file then: the text with the lines that were set aside."""
        return "\n".join(self.aside.get(number, line) for number, line in enumerate(self.lines))


def is_dangerous(text: str) -> bool:
    """Tell whether a text may be nested so deep that it is not to be composed: libyaml would overrun the stack."""
    return sum(text.count(opener) for opener in ("[", "{", "- ", "? ")) >= SAFE_OPENERS


def quoted(text: str) -> str:
    """Return a text of one line in quotes."""
    return "'" + text.replace("'", "''") + "'"


def unquoted(text: str) -> str:
    """Return what stands between two quotes, with an apostrophe where two stand for one."""
    return text[1:-1].replace("''", "'") if text.startswith("'") else text[1:-1]


def fault(text: str) -> int | None:
    """Return the line, from 0, at which the parser stumbles; None when it does not."""
    found = stumble(text)
    return found and found[1]


def stumble(text: str) -> tuple[int, int] | None:
    """Return the lines, from 0, at which what the parser cannot read begins, and at which it stumbles."""
    try:
        compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        begin = getattr(error, "context_mark", None) or mark
        last = text.count("\n")
        return (begin.line, mark.line) if mark and begin else (last, last)
    return None


def alone(value: str) -> bool:
    """Tell whether a value of one line can be read by itself, as one."""
    try:
        node = compose(f"a: {value}", Loader=LOADER)
    except yaml.YAMLError:
        return False
    return isinstance(node, yaml.MappingNode) and len(cast("list[Any]", node.value)) == 1
