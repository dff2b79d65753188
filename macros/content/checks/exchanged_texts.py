"""Two values that stood in each other's place in the last commit were exchanged by mistake, or put right."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, zip_longest
from pathlib import Path
from typing import Any, cast

from macros.content.checks.kind_completeness import ASSETS
from macros.content.checks.page_text import HEADING, at, headings, versions
from macros.content.reading.last_commit import changed
from macros.content.reading.yaml_parser import parse
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.problem import Place

FOLDERS = ("data", "docs", "macros/kinds")
"""Where texts stand."""
TO_RING = "0123456789 -+"
SPACES = str.maketrans("", "", " -")
Where = tuple[str | int, ...]
"""Where a value stands now: the file, then keys and places in lists."""
Value = str | date | tuple[Any, ...]
"""What may be exchanged: a text, a name, a number of digits, a day, or a list of them as a whole; yes, no and what is
counted with their field.
"""
Change = tuple[Where, Value, Value]
"""Where a value stands, what stood there, and what stands there now."""


@once
def earlier(context: Context) -> Iterator[tuple[str, str]]:
    """Yield each file of texts that is another than in the last commit, and what it said there."""
    yield from (changed(context.guide.root, *FOLDERS) if context.guide.root else {}).items()


@once
def assets(context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield each script and style sheet that is another than in the last commit, its text there and its text now."""
    for file, before in earlier(context):
        path = (context.guide.root or Path()) / file
        if file.startswith(ASSETS) and path.is_file():
            yield file, before, path.read_text(encoding="utf-8", errors="replace")


def exchanged_texts(context: Context) -> Iterator[Finding]:
    guide = context.guide
    turned = {
        (before, after): where
        for file, text in earlier(context)
        if file in guide.documents
        for where, before, after in _changes(parse(text, file).data, guide.documents[file].data, (file,))
        if before != after
    }
    told = set[frozenset[Where]]()
    for (before, after), one in turned.items():
        other = turned.get((after, before))
        if other and (pair := _pair(one, other)) not in told:
            told.add(pair)
            here, there = sorted(guide.documents[str(file)].at(*path) for file, *path in (one, other))
            yield _exchanged(here, there)
    yield from _headings(context)
    for (one, was_one, text), (other, was_other, other_text) in combinations(assets(context), 2):
        if (text, other_text) == (was_other, was_one):
            yield _exchanged(*sorted((Place(one), Place(other))))
    yield from _copied(context)


def _copied(context: Context) -> Iterator[Finding]:
    """Yield each script and style sheet that has become another one."""
    for file, _, text in assets(context):
        path = (context.guide.root or Path()) / file
        for other in path.parent.glob(f"*{path.suffix}"):
            if other != path and other.read_text(encoding="utf-8", errors="replace") == text:
                said = say("The text of {} stands here, and did not in the last commit.", f"{ASSETS}/{other.name}")
                yield Finding(Place(file), said, "Restore this file from the last commit.")


def _exchanged(here: Place, there: Place) -> Finding:
    said = say("What stands here and in {}:{} stood in each other’s place before.", there.file, there.line)
    return Finding(here, said, "Put both back, unless they are right now: the next commit settles it.")


def _headings(context: Context) -> Iterator[Finding]:
    """Yield two headings of a page that have each other's words, and their own anchors."""
    pages = {page.file: page for _, page in versions(context)}
    for page, text in ((pages[file], text) for file, text in earlier(context) if file in pages):
        was = {found[3]: found[2] for found in map(HEADING.match, text.split("\n")) if found}
        now = {anchor: line for line, _, anchor in headings(page)}
        words = {anchor: found[2] for anchor, line in now.items() if (found := HEADING.match(line.text))}
        for one, other in combinations((anchor for anchor in now if was.get(anchor, "") != words[anchor]), 2):
            if (was.get(one), was.get(other)) == (words[other], words[one]):
                yield _exchanged(at(page, now[one]), at(page, now[other]))


def _pair(one: Where, other: Where) -> frozenset[Where]:
    """Return what is told once: two files, two items or two fields, whatever of them has been exchanged."""
    same = next(index for index, (mine, theirs) in enumerate(zip_longest(one, other)) if mine != theirs)
    return frozenset((one[: same + 1], other[: same + 1]))


def _changes(before: Any, now: Any, where: Where) -> Iterator[Change]:
    """Yield what is another value than before, below a place of a file."""
    if isinstance(before, dict) and isinstance(now, dict):
        was, fields = cast("dict[str, Any]", before), cast("dict[str, Any]", now)
        for key, value in fields.items():
            if was.get(key, value) != value:
                yield from _changes(was[key], value, (*where, key))
        for key in was.keys() ^ fields.keys():
            if any(held.get(key) is True for held in (was, fields)):  # where a yes is left out stands a no
                yield (*where, key), (key, key in was), (key, key in fields)
    elif isinstance(before, list) and isinstance(now, list):
        ours, theirs = cast("list[Any]", now), cast("list[Any]", before)
        if all(isinstance(item, str) for item in (*ours, *theirs)):
            yield where, tuple(theirs), tuple(ours)
        for index, item in enumerate(ours):
            if isinstance(item, dict) and item not in theirs:
                was = _former(theirs, index, cast("dict[str, Any]", item))
                yield from _changes(was, item, (*where, index))
    elif isinstance(before, int) and isinstance(now, int):
        yield where, (where[-1], before), (where[-1], now)  # there are few of them, and many fields
    elif isinstance(before, str | date) and isinstance(now, str | date):
        yield where, _plain(before), _plain(now)


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
