"""What a rule is, and what it is given."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar

from macros.content.graph import Graph
from macros.content.guide import Guide
from macros.content.problem import Place, Severity

T = TypeVar("T")
Scope = Literal["entry", "guide"]


@dataclass(frozen=True)
class Context:
    """The guide under check, its quiz as a graph, and the day on which it is checked."""

    guide: Guide
    graph: Graph
    today: date
    memory: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])

    def once(self, name: str, make: Callable[[], Iterable[T]]) -> list[T]:
        """Return what ``make`` yields, made once a run: many rules walk the same texts."""
        if name not in self.memory:
            self.memory[name] = list(make())
        return self.memory[name]


@dataclass(frozen=True)
class Finding:
    """One breach of a rule. ``subject`` is the (kind, id) whose ``allow`` may excuse a warning."""

    place: Place
    message: str
    fix: str = ""
    subject: tuple[str, str] | None = None


@dataclass(frozen=True)
class Rule:
    """A named check.

    ``scope`` "entry" looks at one entry at a time and runs even when other files are broken;
    "guide" needs every entry, because a broken file would look like a missing one.
    """

    name: str
    scope: Scope
    severity: Severity
    summary: str
    find: Callable[[Context], Iterator[Finding]]
