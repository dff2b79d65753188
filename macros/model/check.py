"""What a check is, and what it is given."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from macros.model.command_messages import say
from macros.model.problem import Place, Severity

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide

STALE = 365
"""Days after which what was looked up is looked up again."""
T = TypeVar("T")
Scope = Literal["file", "value", "pair", "entry", "guide", "site"]


@dataclass(frozen=True)
class Context:
    """The guide under check, and the day on which it is checked."""

    guide: "Guide"
    today: date
    memory: dict[object, list[Any]] = field(default_factory=dict[object, list[Any]])


def once(make: Callable[[Context], Iterable[T]]) -> Callable[[Context], list[T]]:
    """Collect what a function yields once a run, however often it is asked: many checks walk the same texts."""

    @wraps(make)
    def collected(context: Context) -> list[T]:
        if make not in context.memory:
            context.memory[make] = list(make(context))
        return context.memory[make]

    return collected


@dataclass(frozen=True)
class Cause:
    """What more than ``many`` findings come from: then it is told in their place, once."""

    place: Place
    message: str
    fix: str
    many: int


@dataclass(frozen=True)
class Finding:
    """One breach of a check. ``subject`` is the (kind, id) whose ``allow`` may excuse a warning; ``cause`` is what it
    may come from.
    """

    place: Place
    message: str
    fix: str = ""
    subject: tuple[str, str] | None = None
    cause: Cause | None = None


def long_ago(
    context: Context, subject: tuple[str, str], path: tuple[str | int, ...], day: date, what: str, where: str
) -> Iterator[Finding]:
    """Yield a finding when ``what`` was checked on a ``day`` more than a year ago; ``where`` is to be looked up again.

    ``path`` leads to the day in the entry ``subject``.
    """
    age = (context.today - day).days
    if age > STALE:
        said = say("{} was last checked {} days ago.", what, age)
        fix = say("Look at its {} again and set “{}” to that day.", where, path[-1])
        yield Finding(context.guide.at(*subject, *path), said, fix, subject)


@dataclass(frozen=True)
class Check:
    """A named check. Its sentence and its tip stand in data/vocabulary/rules.yml, the scopes in scopes.yml.

    ``scope`` is what it looks at. "guide" needs every entry, because a broken file would look like a missing one; such
    a check waits until all files can be read. Only a warning can be excused. ``find`` is left out for what the reader
    and the loader refuse by themselves.
    """

    name: str
    scope: Scope
    severity: Severity
    find: Callable[[Context], Iterator[Finding]] | None = None
