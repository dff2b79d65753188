"""What files say beside what they said in the last commit: what is gone, and what leads elsewhere."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from macros.content.checks.changed_values import assets, earlier_data
from macros.kinds.home.model import LEADS, Door, Home
from macros.kinds.region.model import Region
from macros.kinds.scam.model import Scam
from macros.kinds.trouble.model import Trouble
from macros.model.base import Entry, Model, Text, Texts
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place
from macros.model.vocabulary import WordList

TRADITIONAL, REDIRECTS = "data/vocabulary/traditional.yml", "data/vocabulary/redirects.yml"
LINT, HOME = "data/vocabulary/lint.yml", "data/home.yml"
MANY = 20
"""So many rows are not taken out one by one."""
MANY_WORDS = 5
"""So many words of a list, if they are half of it, are not taken out one by one."""
FEW, PART = 3, 4
"""Fewer lines of a script or a style sheet, or less than this part of them, may be taken out and nothing written."""
HELP: dict[str, type[Region | Trouble | Scam]] = {"regions": Region, "troubles": Trouble, "scams": Scam}
"""Kinds of entry in which a line that is gone does harm."""
RESTORE = "Restore them from the last commit, unless they were taken out on purpose."
RESTORE_IT = "Restore it, unless it was taken out on purpose."
PUT_BACK = "Put it back, unless readers find there what they look for: the next commit settles it."
M = TypeVar("M", bound=Model)


def changed_rows(context: Context) -> Iterator[Finding]:
    """Say what is gone since the last commit that nobody else would miss, and what leads elsewhere than it did."""
    if gone := rows_gone(context):
        yield Finding(Place(TRADITIONAL), say("{} rows of the last commit are gone.", gone), RESTORE)
    yield from _redirects(context)
    yield from _words_gone(context)
    yield from _doors(context)
    yield from _lines_gone(context)
    yield from _help_gone(context)


def rows_gone(context: Context) -> int:
    """Return how many rows of the conversion are gone since the last commit, if they are many."""
    gone = len(_earlier(context, TRADITIONAL).keys() - context.guide.traditional.keys())
    return gone if gone > MANY else 0


def _redirects(context: Context) -> Iterator[Finding]:
    """Yield each old address that leads elsewhere than it did."""
    guide = context.guide
    before = _earlier(context, REDIRECTS)
    live = {spot.address or "/" for spot in guide.spots} if before else set[str]()
    for old, target in before.items():
        now = guide.written_redirects.get(old, target)
        if now != target and target in live and now in live and not now.startswith(target):
            said = say("“{}” led to “{}” in the last commit.", old, target)
            yield Finding(guide.at("vocabulary", "redirects", old), said, PUT_BACK)


def _words_gone(context: Context) -> Iterator[Finding]:
    """Yield each list of the policy that lost half of its words of a language to no other, or looks at less."""
    guide = context.guide
    before = {name: was for name, row in _earlier(context, LINT).items() if (was := _built(WordList, row))}
    now_looked_for = guide.lint.values() if before else ()
    kept = set[str]().union(*(found for words in now_looked_for for found in _words(words).values()))
    for name, was in before.items():
        if not (now := guide.lint.get(name)):
            continue  # the list is gone, and that is told
        found = [(len(words), len(words - kept)) for words in _words(was).values()]
        if any(gone >= max(MANY_WORDS, many / 2) for many, gone in found):
            gone = sum(gone for _, gone in found)
            said = say("{} words of the list “{}” are gone since the last commit.", gone, name)
            yield Finding(guide.at("vocabulary", "lint", name), said, RESTORE)
        if was.reports and not now.reports:
            said = say("The list “{}” was looked for in what sources say, and is not any more.", name)
            fix = "Write “reports: true” again, unless it was changed on purpose."
            yield Finding(guide.at("vocabulary", "lint", name, "reports"), said, fix)


def _words(words: WordList) -> dict[str, set[str]]:
    """Return language -> the words that a list looks for."""
    codes = {code for watch in words.watch for code in watch.words.root}
    return {code: {word for watch in words.watch for word in watch.words.root.get(code, ())} for code in codes}


def _doors(context: Context) -> Iterator[Finding]:
    """Yield each door of the home page that asks the same and leads elsewhere, or is gone with what it leads to."""
    guide, before = context.guide, _built(Home, _earlier(context, HOME))
    now = {_lead(door) for door in guide.home.doors}
    for was in before.doors if before else ():
        field, target = _lead(was)
        asked = {*was.text.root.items()}
        place = next((at for at, door in enumerate(guide.home.doors) if asked & {*door.text.root.items()}), None)
        if target not in (guide.nameable if field == "page" else guide.known.get(f"{field}s", ())):
            continue  # it is gone, or has another name
        if place is None and (field, target) not in now:
            said = say("No door leads to “{}” any more, and one did in the last commit.", target)
            yield Finding(guide.at("home", "home", "doors"), said, RESTORE_IT)
        elif place is not None and _lead(guide.home.doors[place]) != (field, target):
            said = say("This door led to “{}” in the last commit.", target)
            yield Finding(guide.at("home", "home", "doors", place), said, PUT_BACK)


def _lead(door: Door) -> tuple[str, str]:
    """Return the field that says where a door leads, and what it says."""
    return next(((name, value) for name in LEADS if (value := getattr(door, name)) is not None), ("", ""))


def _lines_gone(context: Context) -> Iterator[Finding]:
    """Yield each script and style sheet that lost a part, and got nothing in its place."""
    for file, before, now in assets(context):
        was, left = (Counter(line for line in text.split("\n") if line.strip()) for text in (before, now))
        gone = was - left
        is_cut = (left - was).total() <= 1  # the line in which it was cut
        if is_cut and gone.total() >= max(FEW, was.total() / PART):
            yield Finding(Place(file), say("{} lines of the last commit are gone.", gone.total()), RESTORE)


def _help_gone(context: Context) -> Iterator[Finding]:
    """Yield each entry in which nobody helps with what somebody did, or a text has gone and none has come."""
    guide, held = context.guide, dict(earlier_data(context))
    for kind, model in HELP.items():
        for id_, now in guide.entries[kind].items() if held else ():
            file = guide.files[kind, id_]
            if file not in held or not (was := _built(model, held[file])):
                continue
            if gone := sorted(_helped(was) & guide.troubles.keys() - _helped(now)):
                names = ", ".join(gone)
                said = say("Nobody here helps with “{}” any more, and somebody did in the last commit.", names)
                yield Finding(guide.at(kind, id_, "contacts"), said, RESTORE)
            each = [(_texts(was, code), _texts(now, code)) for code in guide.codes.required]
            if all(before.keys() > after.keys() for before, after in each):
                text, field = next(one for before, after in each for one in before.items() if one[0] not in after)
                said = say("“{}” is gone since the last commit, and nothing has come in its place.", text[:40])
                yield Finding(guide.at(kind, id_, field), said, RESTORE_IT)


def _helped(entry: Entry) -> set[str]:
    """Return the troubles with which somebody helps in an entry."""
    return {trouble for contact in getattr(entry, "contacts", ()) for trouble in contact.troubles}


def _texts(entry: Entry, code: str) -> dict[str, str]:
    """Return each text and each item of a list of texts that an entry has in a language -> its field."""
    fields = ((name, getattr(entry, name)) for name in type(entry).model_fields)
    texts = ((name, value.root.get(code, ())) for name, value in fields if isinstance(value, Text | Texts))
    return {said: name for name, found in texts for said in ([found] if isinstance(found, str) else found)}


def _earlier(context: Context, file: str) -> dict[str, Any]:
    """Return the rows of a list in the last commit, if they were others; none where the list cannot be read now."""
    return (dict(earlier_data(context)).get(file) if context.guide.complete else None) or {}


def _built(model: type[M], data: object) -> M | None:
    """Return what was read in the last commit as what it is; None for what nobody could read."""
    try:
        return model.model_validate(data)
    except ValidationError:
        return None
