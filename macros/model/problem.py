"""A fault in the data, said so that a contributor can mend it: where, what, what was expected, what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from macros.model.command_messages import SPOKEN, say, told

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
        return self.told(SPOKEN)

    def told(self, code: str) -> str:
        """Return the fault in one line, in a language that the commands speak."""
        return f"{self.place}: {told(say(self.severity), code)}: {self.remedy(code)} [{self.rule}]"

    def remedy(self, code: str) -> str:
        """Return what is wrong and what to do."""
        return told(say("{} {}", self.message, self.fix) if self.fix else self.message, code)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `` Did you mean …?`` with the closest known name, or an empty string when none is close."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return say(" Did you mean “{}”?", found[0]) if found else ""


def nearest_called(word: str, names: Mapping[str, str]) -> str:
    """Return `` Did you mean …?`` with the id whose name is closest; ``names`` are what readers call it -> its id."""
    small = {name.casefold(): id_ for name, id_ in names.items()}
    found = get_close_matches(word.casefold(), list(small), n=1, cutoff=0.6)
    return say(" Did you mean “{}”?", small[found[0]]) if found else ""
