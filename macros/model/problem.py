"""A fault in the data, said so that a contributor can mend it: where, what, what was expected, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file: path relative to the checkout, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault. ``message`` says what is wrong and what was expected; ``fix`` says what to do."""

    place: Place
    rule: str
    message: str
    fix: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        tail = f" {self.fix}" if self.fix else ""
        return f"{self.place}: {self.severity}: {self.message}{tail} [{self.rule}]"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `` Did you mean …?`` with the closest known name, or an empty string when none is close."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean “{found[0]}”?" if found else ""
