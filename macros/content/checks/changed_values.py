"""What files say now beside what they said in the last commit: texts, what they hold, and each value that changed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

from macros.content.checks.kind_completeness import ASSETS
from macros.content.reading.last_commit import changed
from macros.content.reading.yaml_parser import parse
from macros.model.check import Context, once

FOLDERS = ("data", "docs", "macros/kinds")
"""Where texts stand."""
TO_RING = "0123456789 -+"
SPACES = str.maketrans("", "", " -")
Where = tuple[str | int, ...]
"""Where a value stands now: the file, then keys and places in lists."""
Value = str | date | tuple[Any, ...] | None
"""What may be exchanged: a text, a name, a number of digits, a day, or a list of them as a whole; yes, no and what is
counted with their field. None where an item came into a list or went out of it.
"""
MANY = 20
"""Where more items of a list are others, none was exchanged by mistake."""
Change = tuple[Where, Value, Value]
"""Where a value stands, what stood there, and what stands there now."""


@once
def earlier(context: Context) -> Iterator[tuple[str, str]]:
    """Yield each file of texts that is another than in the last commit, and what it said there."""
    yield from (changed(context.guide.root, *FOLDERS) if context.guide.root else {}).items()


@once
def earlier_data(context: Context) -> Iterator[tuple[str, Any]]:
    """Yield each file of data that is another than in the last commit, and what it held there."""
    yield from ((file, parse(text, file).data) for file, text in earlier(context) if file in context.guide.documents)


@once
def assets(context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield each script and style sheet that is another than in the last commit, its text there and its text now."""
    for file, before in earlier(context):
        path = (context.guide.root or Path()) / file
        if file.startswith(ASSETS) and path.is_file():
            yield file, before, path.read_text(encoding="utf-8", errors="replace")


@once
def changes(context: Context) -> Iterator[Change]:
    """Yield what is another value than in the last commit, file by file."""
    for file, before in earlier_data(context):
        now = context.guide.documents[file].data
        yield from (one for one in _changes(before, now, (file,)) if one[1] != one[2])


def _changes(before: Any, now: Any, where: Where) -> Iterator[Change]:
    """Yield what is another value than before, below a place of a file."""
    if isinstance(before, dict) and isinstance(now, dict):
        was, fields = cast("dict[str, Any]", before), cast("dict[str, Any]", now)
        for key, value in fields.items():
            if was.get(key, value) != value:
                yield from _changes(was[key], value, (*where, key))
        for key in was.keys() ^ fields.keys():
            one, other = was.get(key), fields.get(key)
            if isinstance(one or other, list | dict):
                empty: Any = type(one or other)()
                yield from _changes(one or empty, other or empty, (*where, key))
            if any(held.get(key) is True for held in (was, fields)):  # where a yes is left out stands a no
                yield (*where, key), (key, key in was), (key, key in fields)
    elif isinstance(before, list) and isinstance(now, list):
        ours, theirs = cast("list[Any]", now), cast("list[Any]", before)
        if all(isinstance(item, str) for item in (*ours, *theirs)):
            yield from _changed_items(theirs, ours, where)
        for index, item in enumerate(ours):
            if isinstance(item, dict) and item not in theirs:
                was = _former(theirs, index, cast("dict[str, Any]", item))
                yield from _changes(was, item, (*where, index))
    elif isinstance(before, int) and isinstance(now, int):
        yield where, (where[-1], before), (where[-1], now)  # there are few of them, and many fields
    elif isinstance(before, str | date) and isinstance(now, str | date):
        yield where, _plain(before), _plain(now)


def _changed_items(before: list[str], now: list[str], where: Where) -> Iterator[Change]:
    """Yield a list of texts as a whole, each item that stands in it now with each that does not any more, and each of
    them alone.
    """
    if before and now:
        yield where, tuple(before), tuple(now)
    gone = [item for item in before if item not in now]
    new = [((*where, index), item) for index, item in enumerate(now) if item not in before]
    if len(gone) <= MANY and len(new) <= MANY:
        yield from ((place, was, item) for place, item in new for was in gone)
        yield from ((where, was, None) for was in gone)
        yield from ((place, None, item) for place, item in new)


def _plain(value: str | date) -> str | date:
    """Return a number to ring as its digits alone: each list writes it with the spaces that people there write."""
    return value.translate(SPACES) if isinstance(value, str) and not value.strip(TO_RING) else value


def _former(items: list[Any], index: int, now: dict[str, Any]) -> Any:
    """Return what an item of a list was before, whatever the order: the one that has most in common with it; of
    several, the one that stood in its place.
    """

    def likeness(place: int) -> tuple[int, bool]:
        was = cast("dict[str, Any]", items[place]) if isinstance(items[place], dict) else {}
        return sum(was.get(key) == value for key, value in now.items()), place == index

    return items[max(range(len(items)), key=likeness)] if items else None
