"""Two values that stood in each other's place in the last commit were exchanged by mistake, or put right."""

import re
from collections.abc import Iterator
from itertools import combinations, zip_longest
from pathlib import Path
from typing import Any

from macros.content.checks.changed_values import Where, assets, changes, earlier
from macros.content.checks.kind_completeness import ASSETS
from macros.content.checks.page_text import HEADING, at, headings, paragraphs, versions
from macros.content.reading.hand_written import Prose
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place

NO_PAIRS = ("aliases", "vocabulary")
"""Names and word lists: what stands there stands by itself, and goes from one list to another as people think best."""
BACK = "Put both back, unless they are right now: the next commit settles it."
PARTS = r"\{[a-z_]+\}|(?<=\]\()[^()\s]+|[0-9]+(?:[.,:][0-9]+)*"
"""Slots, what links lead to, and numbers: they may change places in a text, and its words stay the same."""


def exchanged_texts(context: Context) -> Iterator[Finding]:
    turned = {(before, after): where for where, before, after in changes(context)}
    told = set[frozenset[Where]]()
    for (before, after), one in turned.items():
        other = turned.get((after, before))
        if other and (pair := _pair(one, other)) not in told:
            if before is None:
                if _has_pairs(context, one) and _has_pairs(context, other):
                    told.add(pair)
                    yield _moved(str(after), _place(context, one), _place(context, other))
            elif after is not None:
                told.add(pair)
                yield _exchanged(*sorted((_place(context, one), _place(context, other))))
    yield from _turned_inside(context)
    yield from _reordered(context)
    yield from _headings(context)
    yield from _paragraphs(context)
    for (one, was_one, text), (other, was_other, other_text) in combinations(assets(context), 2):
        if (text, other_text) == (was_other, was_one):
            yield _exchanged(*sorted((Place(one), Place(other))))
    yield from _copied(context)


def _place(context: Context, where: Where) -> Place:
    file, *path = where
    return context.guide.documents[str(file)].at(*path)


def _has_pairs(context: Context, where: Where) -> bool:
    """Tell whether a place is below a language of a text, where each item has its pair in the other languages."""
    return not context.guide.languages.keys().isdisjoint(where) and not any(
        name in where or name in str(where[0]).split("/") for name in NO_PAIRS
    )


def _moved(text: str, here: Place, there: Place) -> Finding:
    said = say("“{}” stood in {}:{} in the last commit.", text[:40], there.file, there.line)
    return Finding(here, said, "Put it back, unless it belongs here: the next commit settles it.")


def _turned_inside(context: Context) -> Iterator[Finding]:
    """Yield each text in which two slots, links or numbers have each other's place, and all words are the same."""
    told = set[Where]()
    for where, before, after in changes(context):
        if not isinstance(before, str) or not isinstance(after, str) or where[:-1] in told:
            continue
        was, now = re.findall(PARTS, before), re.findall(PARTS, after)
        if was != now and sorted(was) == sorted(now) and re.sub(PARTS, "{}", before) == re.sub(PARTS, "{}", after):
            told.add(where[:-1])
            one, other = next((one, other) for one, other in zip(now, was, strict=True) if one != other)
            said = say("“{}” and “{}” stood in each other’s place before.", one, other)
            yield Finding(_place(context, where), said, BACK)


def _reordered(context: Context) -> Iterator[Finding]:
    """Yield each list whose items stand in another order than before, and not in each other language."""
    orders: dict[Where, dict[str, list[int]]] = {}
    for where, before, after in changes(context):
        if isinstance(before, tuple) and isinstance(after, tuple) and _has_pairs(context, where):
            is_order = sorted(before) == sorted(after) and len({*after}) == len(after)
            orders.setdefault(where[:-1], {})[str(where[-1])] = [before.index(item) for item in after if is_order]
    for where, found in orders.items():
        in_order = {code: found.get(code, [*range(len(items))]) for code, items in _value(context, where).items()}
        moved = next((code for code, order in found.items() if order), None)
        other = next((code for code, order in in_order.items() if moved and order and order != found[moved]), None)
        if moved and other:
            said = say("The items stand in another order than in the last commit, and those under “{}” do not.", other)
            fix = "Write them in the same order in every language: their places make them pairs."
            yield Finding(_place(context, (*where, moved)), said, fix)


def _value(context: Context, where: Where) -> dict[str, list[str]]:
    """Return the lists that stand in a place now, by their language."""
    file, *path = where
    value: Any = context.guide.documents[str(file)].data
    for part in path:
        value = value[part]
    return value


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
    return Finding(here, said, BACK)


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


def _paragraphs(context: Context) -> Iterator[Finding]:
    """Yield two paragraphs of a page that stand in each other's place in one language, and in no other."""
    moved = dict[str, tuple[Place, int]]()
    pages = {page.file: page for _, page in versions(context)}
    for file, text in earlier(context):
        if page := pages.get(file):
            own = {paragraph.text: paragraph for paragraph in paragraphs(page)}
            was = [block for block in dict.fromkeys(map(str.strip, re.split(r"\n\s*\n", text))) if block in own]
            kept = [block for block in own if block in {*was}]
            found = [block for block, before in zip(kept, was, strict=True) if block != before]
            if len(found) == 2 and _in_order(text, page):
                here, there = (own[block] for block in found)
                moved[file] = here.at(page), there.lines[0].number
    for file, (place, line) in moved.items():
        if not any(other != file and Path(other).name == Path(file).name for other in moved):
            yield _exchanged(place, Place(file, line))


def _in_order(text: str, page: Prose) -> bool:
    """Tell whether the parts of a page stand as they did."""
    was = [found[3] for found in map(HEADING.match, text.split("\n")) if found]
    return was == [anchor for _, _, anchor in headings(page)]


def _pair(one: Where, other: Where) -> frozenset[Where]:
    """Return what is told once: two files, two items or two fields, whatever of them has been exchanged."""
    same = next(index for index, (mine, theirs) in enumerate(zip_longest(one, other)) if mine != theirs)
    return frozenset((one[: same + 1], other[: same + 1]))
