"""A guide that notes what is read of it, so that what was made of it is made again only when something of that changes.

Whoever is given a watched guide uses it like any other. What is read is noted as a path from the guide to a value, at
the grain of a field: a page that shows an entry's title does not depend on its text. Methods run on the watched guide
itself, so that what they read is noted; what the guide works out once (who refers to whom) is noted by the part asked
for. No list says what depends on what.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import cache, cached_property
from inspect import getattr_static
from types import FunctionType
from typing import Any, cast

from pydantic import BaseModel

from macros.content.guide.guide import Guide, Item
from macros.model.base import InLanguages

Step = object
Path = tuple[Step, ...]
GROUND = ("vocabulary", "interface", "languages", "codes", "traditional", "colours", "voices", "root")
"""What stands on every page or steers every page: not noted, because a change here makes everything anew."""


class _Part:
    """A step that leads to no value, but to what there is: the keys of a mapping, the length of a list."""

    def __init__(self, of: Callable[[Any], object]) -> None:
        self.of = of


KEYS, LENGTH = _Part(list), _Part(len)
NOTHING = object()


@dataclass
class Notes:
    """What was ``seen``, as paths; ``homes`` leads from an entry to its own path, whichever way it was reached."""

    homes: dict[int, Path] = field(default_factory=dict[int, Path])
    seen: set[Path] = field(default_factory=set[Path])


def watched(guide: Guide, notes: Notes) -> Guide:
    """Return ``guide`` as one that writes into ``notes`` what is read of it."""
    notes.homes = {
        id(entry): ("entries", kind, id_) for kind, held in guide.entries.items() for id_, entry in held.items()
    }
    return cast("Guide", _Watched(guide, notes))


class _Watched:
    """The guide itself; see ``watched``."""

    def __init__(self, guide: Guide, notes: Notes) -> None:
        self._guide = guide
        self._notes = notes
        self.voices: dict[tuple[str, bool], Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name in GROUND:
            return getattr(self._guide, name)
        of_class = _of_class(Guide, name)
        if of_class is None or isinstance(of_class, cached_property):
            return _shown(getattr(self._guide, name), (name,), self._notes)
        return of_class.__get__(self, Guide)


class _Record:
    """A record of the guide: its fields are noted one by one, its methods run on it."""

    def __init__(self, value: BaseModel | Item, path: Path, notes: Notes) -> None:
        self._value = value
        self._path = path
        self._notes = notes

    @property
    def __class__(self) -> type[BaseModel | Item]:  # pyright: ignore[reportIncompatibleMethodOverride]
        return type(self._value)

    def __getattr__(self, name: str) -> Any:
        of = type(self._value)
        if name in _fields(of):
            return _shown(getattr(self._value, name), (*self._path, name), self._notes)
        of_class = _of_class(of, name)
        if isinstance(of_class, FunctionType | property):
            return of_class.__get__(self, of)
        self._notes.seen.add(self._path)
        return getattr(self._value, name)

    def __eq__(self, other: object) -> bool:
        self._notes.seen.add(self._path)
        return self._value == (other._value if isinstance(other, _Record) else other)

    def __hash__(self) -> int:
        return hash(self._path)


class _Mapping(dict[Any, Any]):
    """A mapping of the guide: the values asked for are noted, and its keys where all are looked at."""

    def __init__(self, held: dict[Any, Any], path: Path, notes: Notes) -> None:
        super().__init__()
        self._held = held
        self._path = path
        self._notes = notes

    def __getitem__(self, key: Any) -> Any:
        self._miss(key)
        return _shown(self._held[key], (*self._path, key), self._notes)

    def get(self, key: Any, default: Any = None) -> Any:
        self._miss(key)
        return _shown(self._held[key], (*self._path, key), self._notes) if key in self._held else default

    def __contains__(self, key: object) -> bool:
        self._notes.seen.add((*self._path, key, _THERE))
        return key in self._held

    def _miss(self, key: Any) -> None:
        if key not in self._held:
            self._notes.seen.add((*self._path, key, _THERE))

    def __iter__(self) -> Iterator[Any]:
        self._notes.seen.add((*self._path, KEYS))
        return iter(self._held)

    def __len__(self) -> int:
        self._notes.seen.add((*self._path, KEYS))
        return len(self._held)

    def __bool__(self) -> bool:
        return len(self) > 0

    def keys(self) -> Any:
        return list(self)

    def values(self) -> Any:
        return [self[key] for key in self]

    def items(self) -> Any:
        return [(key, self[key]) for key in self]

    def copy(self) -> dict[Any, Any]:
        return dict(self.items())

    def __or__(self, other: Any) -> Any:
        return {**self.copy(), **other}

    def __ror__(self, other: Any) -> Any:
        return {**other, **self.copy()}

    def __eq__(self, other: object) -> bool:
        return self.copy() == other

    __hash__ = None  # pyright: ignore[reportAssignmentType]


_THERE = _Part(lambda value: value is not NOTHING)
_WHICH = _Part(lambda entry: entry.id)
"""Which entry it is that something else than its own kind leads to; of which kind, that says."""


def _holds_fields(value: object) -> bool:
    return _is_record(value.__class__)


@cache
def _is_record(of: type) -> bool:
    return issubclass(of, BaseModel | Item) and not issubclass(of, InLanguages)


@cache
def _fields(of: type[BaseModel | Item]) -> frozenset[str]:
    return frozenset(of.model_fields if issubclass(of, BaseModel) else (known.name for known in fields(of)))


def _shown(value: Any, path: Path, notes: Notes) -> Any:
    """Return a value so that what is read below it is noted; one that holds no records is noted as a whole."""
    if _holds_fields(value):
        home = notes.homes.get(id(value), path)
        if home is not path:
            notes.seen.add((*path, _WHICH))
        notes.seen.add((*home, _THERE))
        return _Record(value, home, notes)
    if type(value) is dict:
        return _Mapping(cast("dict[Any, Any]", value), path, notes)
    if type(value) in (list, tuple) and any(map(_holds_fields, value)):
        notes.seen.add((*path, LENGTH))
        return type(value)(_shown(item, (*path, index), notes) for index, item in enumerate(value))
    notes.seen.add(path)
    return value


@cache
def _of_class(of: type, name: str) -> Any:
    return getattr_static(of, name, None)


class Paths:
    """Paths by what they lead into: an entry, or a part of the guide."""

    def __init__(self) -> None:
        self._below: dict[Path, set[Path]] = {}

    def add(self, paths: Iterable[Path]) -> None:
        """Add paths that were noted."""
        for path in paths:
            self._below.setdefault(path[: 3 if path[0] == "entries" else 1], set()).add(path)

    def changed(self, before: Guide, now: Guide) -> set[Path]:
        """Return those that lead to something else in the guide ``now`` than they did ``before``."""
        found: set[Path] = set()
        for root, paths in self._below.items():
            if not _is(_at(before, root), _at(now, root)):
                found.update(path for path in paths if not _is(_at(before, path), _at(now, path)))
        return found


def of_ground(guide: Guide) -> list[object]:
    """Return what steers every page, to be compared."""
    return [guide.vocabulary, guide.interface, guide.languages, guide.traditional, guide.colours]


def _is(one: object, other: object) -> bool:
    return one is other or (type(one) is type(other) and one == other)


def _at(guide: Guide, path: Path) -> Any:
    value: Any = guide
    for step in path:
        if isinstance(step, _Part):
            value = step.of(value) if value is not NOTHING or step is _THERE else NOTHING
        elif value is NOTHING:
            return NOTHING if path[-1] is not _THERE else False
        elif isinstance(value, dict):
            value = cast("dict[Any, Any]", value).get(step, NOTHING)
        elif isinstance(value, list | tuple):
            held = cast("list[Any]", value)
            value = held[step] if isinstance(step, int) and step < len(held) else NOTHING
        else:
            value = getattr(value, str(step), NOTHING)
    return value
