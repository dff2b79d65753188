"""An entry is whole: what it names is there, something leads to it, all of it is written, and no day is to come."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache

from macros.content.checks.kind_completeness import code_of_pages
from macros.content.checks.markup import HIDDEN, LOOK_ALIKE, NAMES
from macros.content.checks.text_search import groups
from macros.content.guide.guide import Guide
from macros.content.reading.names_in_a_line import slip_in_name, without_folder
from macros.content.reading.placeholders_and_stand_ins import Path, is_placeholder, placeholders
from macros.content.reading.yaml_parser import Document
from macros.kinds import BY_NAME, KINDS
from macros.kinds.naming import showing
from macros.model.base import ID_PATTERN, Text
from macros.model.check import Context, Finding, once
from macros.model.command_messages import either, say, series
from macros.model.problem import Place, nearest, nearest_called

EARLIEST = date(1990, 1, 1)
STAND_IN = date(2000, 1, 1)
"""What stands in for a day that cannot be read, and says so itself."""
LOOKED = ("checked", "seen")
"""Fields that say on which day the pages beside them were read."""
BEGUN = date(2020, 1, 1)
"""Nothing in this guide can have been looked at before this day: the guide is younger."""
MANY = 3
"""What so many places name is no slip in each of them."""
RESTORE = "Restore it from the last commit, or take it out wherever it is named."
LONGEST = (120, 60)
"""The most characters of a name: of letters, of Han characters. It is a heading, a link and a tab of the browser."""
STILL_TO_WRITE = "still-to-write"


def dangling_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    empty = set[tuple[str, ...]]()
    missing: dict[tuple[tuple[str, ...], str], list[Place]] = defaultdict(list)

    @cache
    def known(kinds: tuple[str, ...]) -> set[str]:
        return set[str]().union(*(guide.known[kind] for kind in kinds))

    @cache
    def unread(kind: str) -> bool:
        """Tell whether a file that holds things of a kind beside others could not be read."""
        file = BY_NAME[kind].file
        holders = [holder.name for holder in KINDS if holder.folder and f"{holder.folder}/" == file]
        return any(guide.known[name] - guide.entries[name].keys() for name in holders) or bool(
            file and not guide.known[kind]
        )

    for link, (path, value, shape) in context.guide.of_form("ref"):
        if value in known(shape.kinds) or (link[0] == "quiz" and path == ("start",)):
            continue
        if HIDDEN.search(value) or LOOK_ALIKE.search(value):
            continue  # the rules about characters name the one that is wrong
        if not guide.complete and (guide.at(*link, *path) in guide.faulted or any(map(unread, shape.kinds))):
            continue  # it only stands in for a fault, or the file that may have it says itself that it cannot be read
        if not known(shape.kinds):
            if shape.kinds not in empty:
                empty.add(shape.kinds)
                folder = BY_NAME[shape.kinds[0]].folder or BY_NAME[shape.kinds[0]].file
                said = say("There is no {} left, and others refer to them.", BY_NAME[shape.kinds[0]].said)
                yield Finding(Place(f"data/{folder}"), said, "Restore what stood here from the last commit.")
            continue
        if slip := slip_in_name(value, known(shape.kinds), is_one=isinstance(path[-1], str)):
            yield Finding(guide.at(*link, *path), *slip)
            continue
        missing[shape.kinds, value].append(guide.at(*link, *path))
    for kinds in {kinds for kinds, _ in missing}:  # of several kinds, all that there was of one may be gone
        emptied = [BY_NAME[kind] for kind in kinds if BY_NAME[kind].folder and not guide.known[kind]]
        of_these = [name for name in missing if name[0] == kinds]
        if emptied and len(of_these) >= MANY:
            for kind in emptied:
                said = say("There is no {} left, and others refer to them.", kind.said)
                yield Finding(Place(f"data/{kind.folder}"), said, "Restore what stood here from the last commit.")
            missing = {name: places for name, places in missing.items() if name[0] != kinds}
    lost = tuple(f"{app}-" for app in {*_half_read(guide), *(value for kinds, value in missing if kinds == ("apps",))})
    for (kinds, value), places in missing.items():
        if "answers" in kinds and value.startswith(lost):
            continue  # the app, or the name of its answer, is what is lost
        if not is_placeholder(value) and (found := _misspelt(guide, kinds, value, len(places))):
            yield found
            continue
        wanted, bare = either([BY_NAME[target].said for target in kinds]), without_folder(value)
        hint = nearest(bare, sorted(known(kinds))) if re.fullmatch(ID_PATTERN, bare) else ""
        hint = hint or nearest_called(value, {id_: id_ for id_ in known(kinds)} | _called(guide, kinds))
        said = say("There is no {} “{}”.{}", wanted, value, hint)
        if len(places) > MANY and not is_placeholder(value):  # it is lost, or has another name: that is one fault
            first, folder = BY_NAME[kinds[0]], BY_NAME[kinds[0]].folder
            cause = Place(f"data/{folder}/{value}.yml" if folder else f"data/{first.file}")
            yield Finding(cause, say("{} {} places name it: {}.", said, len(places), listed(places)), RESTORE)
        else:
            yield from (Finding(place, said, beginning(kinds, bare)) for place in places)


def _half_read(guide: Guide) -> Iterator[str]:
    """Yield the apps that have an answer with a name that is in no list."""
    for (kind, id_), (path, value, shape) in guide.of_form("word"):
        if (
            kind == "apps"
            and path[0] == "answers"
            and len(path) == 2
            and value not in guide.vocabulary[shape.vocabulary]
        ):
            yield id_


def _misspelt(guide: Guide, kinds: tuple[str, ...], name: str, times: int) -> Finding | None:
    """Return what is wrong where the id of something in a file was misspelt: nothing names it as it is written now, and
    more than one place, or a story, names it as it was.
    """
    told = sum(name in story.answers for story in guide.scenarios) if "questions" in kinds else 0
    parts = {
        id_: kind
        for kind in kinds
        if kind in ("questions", "statements") and times + told > 1
        for id_ in guide.known[kind]
    }
    close = get_close_matches(name, parts, n=1)
    if not close or any(close[0] == value for _, (_, value, shape) in guide.of_form("ref") if shape.kinds == kinds):
        return None
    said = say("Nothing names “{}”, and {} places name “{}”.", close[0], times + told, name)
    return Finding(guide.at(parts[close[0]], close[0]), said, say("Write “{}”, if it is that.", name))


def _called(guide: Guide, kinds: tuple[str, ...]) -> dict[str, str]:
    """Return what readers call the entries of some kinds, and the id of each; a title goes before another name."""
    found = [
        (path[-1], name, id_)
        for (kind, id_), (path, value, _) in guide.of_form("names", "text")
        if kind in kinds and path[-1] in ("aliases", *NAMES)
        for said in value.root.values()
        for name in ([said] if isinstance(said, str) else said)
    ]
    return {name: id_ for _, name, id_ in sorted(found, key=lambda one: one[0] != "aliases")}


def listed(places: list[Place]) -> str:
    """Name the first of many places."""
    files = list(dict.fromkeys(f"{place.file}:{place.line}" for place in sorted(places)))
    return ", ".join([*files[:MANY], "…"] if len(files) > MANY else files)


def beginning(kinds: Iterable[str], id_: str) -> str:
    """Return what to do for an entry that is not there: the command that begins it. Empty where none can."""
    if not re.fullmatch(ID_PATTERN, id_):
        return ""
    ways = [
        f"`make new KIND={BY_NAME[kind].one} ID={id_}`" for kind in kinds if BY_NAME[kind].folder or kind == "questions"
    ]
    return say("If it is new: {}.", either(ways)) if ways else ""


def repeated_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    seen: set[tuple[object, ...]] = set()
    for link, (path, value, shape) in context.guide.of_form("ref"):
        if isinstance(path[-1], int):
            key = (link, *path[:-1], value)
        elif link[0] in guide.entries and len(path) > 2 and isinstance(path[-2], int):
            key = (link, *path[:-2], path[-1], value)  # the items have fields, and this is one of them
        else:
            continue
        if key in seen:
            yield Finding(guide.at(*link, *path), say("“{}” stands twice in this list.", value), "Keep one.")
        seen.add(key)
        if value == link[1] and link[0] in shape.kinds and len(path) <= len(("field", 0, "name")):
            yield Finding(guide.at(*link, *path), say("“{}” names itself here.", value), "Take it out.")
    for (kind, id_, path), address in (found for group in groups(context) for found in group.addresses):
        key = (kind, id_, *path[:-2], address.rstrip("/"))
        if key in seen and path[-1] == "url":
            yield Finding(guide.at(kind, id_, *path), say("“{}” stands twice in this list.", address[:60]), "Keep one.")
        seen.add(key)


def unknown_word(context: Context) -> Iterator[Finding]:
    guide = context.guide
    missing: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for link, (path, value, shape) in context.guide.of_form("word"):
        words = guide.vocabulary[shape.vocabulary]
        if value not in words and words and value not in guide.known[shape.vocabulary]:
            if HIDDEN.search(value) or LOOK_ALIKE.search(value):
                continue  # the rules about characters name the one that is wrong
            if not guide.complete and guide.at(*link, *path) in guide.faulted:
                continue  # it only stands in for a fault
            if slip := slip_in_name(value, words, is_one=isinstance(path[-1], str)):
                yield Finding(guide.at(*link, *path), *slip)
                continue
            missing[shape.vocabulary, value].append(guide.at(*link, *path))
    for (name, value), places in missing.items():
        words = guide.vocabulary[name]
        names = {said: key for key, word in words.items() for said in word.name.root.values()}
        hint = nearest(value, words) or nearest_called(value, names) or say(" Known: {}.", ", ".join(words))
        said = say("“{}” is not in data/vocabulary/{}.yml.{}", value, name, hint)
        if len(places) > MANY and not is_placeholder(value):
            cause = Place(f"data/vocabulary/{name}.yml")
            yield Finding(cause, say("{} {} places name it: {}.", said, len(places), listed(places)), RESTORE)
        else:
            yield from (Finding(place, said) for place in places)


def orphan(context: Context) -> Iterator[Finding]:
    """quiz.md section 2: every argument, rule, message, group and checklist item is used somewhere."""
    guide = context.guide
    for kind in KINDS:
        for id_ in guide.entries[kind.name] if kind.shown_by else ():
            if kind.name == "groups" and guide.groups[id_].variant_of:
                continue
            links = guide.backlinks.get((kind.name, id_), [])
            if not any(link[0] in kind.shown_by and link != (kind.name, id_) for link, _ in links):
                spots = showing(kind)
                best = next((spot for spot in spots if spot.lists(kind)), spots[0])
                line = f"{best.within}: [{id_}]" if best.lists(kind) else f"{best.within}: {id_}"
                known = series(list(dict.fromkeys(spot.shown for spot in spots)))
                yield Finding(
                    guide.at(kind.name, id_, "id"),
                    say("Nothing refers to the {} “{}”; readers would not find it.", kind.said, id_),
                    say("Write “{}” in a file of {}, for example. What can name it: {}.", line, best.file, known),
                )
    for id_, argument in guide.arguments.items():
        links = guide.backlinks.get(("arguments", id_), [])
        on_a_page = argument.groups != "any"  # the pages of these groups show it
        if not on_a_page and not any(link[0] in ("outcomes", "groups", "glossary") for link, _ in links):
            yield Finding(
                guide.at("arguments", id_, "id"),
                say("No group, outcome or term shows the argument “{}”.", id_),
                "Name the groups that it is about instead of “any”, or name it in an outcome.",
            )

    yield from _lost_pages(guide)


def _lost_pages(guide: Guide) -> Iterator[Finding]:
    """Yield the hand-written pages that no other page links to, and no template and no entry names."""
    for name, pages in guide.prose.items():
        forms = (f'"{name}"', f"'{name}'", f"{name}/")
        others = (page.body for other, versions in guide.prose.items() if other != name for page in versions.values())
        if any(form in code_of_pages() for form in forms) or any(f"({name}.md" in body for body in others):
            continue
        if not any(
            f"{name}/" in document.text or f"{name}.md" in document.text for document in guide.documents.values()
        ):
            said = say("Nothing leads to the page “{}”; readers would not find it.", name)
            fix = say("Link to it on another page: [words]({}.md).", name)
            yield Finding(Place(next(iter(pages.values())).file), said, fix)


@once
def unwritten(context: Context) -> Iterator[tuple[Document, Path]]:
    """Yield each placeholder: the file and the path in it."""
    for file in context.guide.documents.values():
        for path in placeholders(file):
            yield file, path


def still_to_write(context: Context) -> Iterator[Finding]:
    for document, path in unwritten(context):
        name = ".".join(str(part) for part in path)
        yield Finding(document.at(*path), say("“{}” is still to be written.", name), "Write over the placeholder.")


def future_date(context: Context) -> Iterator[Finding]:
    """No day that has not begun anywhere: east of Greenwich tomorrow comes before it is tomorrow in UTC."""
    guide = context.guide
    tomorrow = context.today + timedelta(days=1)
    for link, path, day in _dates(context):
        if day > tomorrow:
            said = say("The date {} lies in the future; today is {}.", day, context.today)
            yield Finding(guide.at(*link, *path), said, "Mend the date.")
    for id_, reference in guide.references.items():
        if reference.year > context.today.year + 1:
            yield Finding(
                guide.at("references", id_, "year"), say("The year {} has not come.", reference.year), "Mend it."
            )


def early_date(context: Context) -> Iterator[Finding]:
    """No day before there were chats to write about: somebody left the century out. No page is read before its day."""
    looked = {(link, path[:-1]): day for link, path, day in _dates(context) if path[-1] in LOOKED and day > STAND_IN}
    for link, path, day in _dates(context):
        earliest = BEGUN if path[-1] in ("reviewed", *LOOKED) and day != STAND_IN else EARLIEST
        if day < earliest:
            yield Finding(
                context.guide.at(*link, *path), say("The date {} lies before {}.", day, earliest), "Mend the date."
            )
        elif path[-1] == "date" and day <= context.today and (read := looked.get((link, path[:-3]), day)) < day:
            said = say("The page is of {}, and was read on {}.", day, read)
            yield Finding(context.guide.at(*link, *path), said, "Mend one of the two dates.")


def plain_address(context: Context) -> Iterator[Finding]:
    """A page that is read over http may be changed on its way; some have nothing else, and are excused."""
    for group in groups(context):
        for (kind, id_, path), address in group.addresses:
            if address.startswith("http://"):
                said = say("“{}” is not encrypted.", address[:60])
                fix = "Write https://, or the reason under allow: {plain-address: …}."
                yield Finding(context.guide.at(kind, id_, *path), said, fix, (kind, id_))


@once
def _dates(context: Context) -> Iterator[tuple[tuple[str, str], Path, date]]:
    """Yield each day: of a page, whose day is a text, the first that it can mean."""
    for link, (path, value, shape) in context.guide.of_form("date", "string"):
        if shape.form == "date":
            yield link, path, value
        elif path[-1] == "date":
            with suppress(ValueError):
                yield link, path, date.fromisoformat(value + "-01" * (2 - value.count("-")))


def long_title(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for link, (path, text, _) in context.guide.of_form("text"):
        for code, said in text.root.items() if path[-1] in NAMES else ():
            most = LONGEST[code in guide.languages and guide.languages[code].is_han]
            if len(said) > most:
                what = say("The {} has {} characters; {} are the most.", str(path[-1]), len(said), most)
                yield Finding(
                    guide.at(*link, *path, code), what, "Say it in a few words; the rest belongs in the text."
                )


def same_name(context: Context) -> Iterator[Finding]:
    """Say which entries have one name, and which other name is that of another entry of the kind."""
    guide = context.guide
    named: dict[tuple[str, str, str], str] = {}
    for kind, entries in guide.entries.items():
        for id_, entry in entries.items():
            name = next((name for name in NAMES if isinstance(getattr(entry, name, None), Text)), None)
            said = getattr(entry, name).root.items() if name else ()
            owners = [named.setdefault((kind, code, text.casefold()), id_) for code, text in said]
            if others := [other for other in owners if other != id_]:
                yield Finding(
                    guide.at(kind, id_, str(name)),
                    say("“{}” has the same {}.", others[0], name),
                    "Let readers tell them apart by their names.",
                    subject=(kind, id_),
                )
    asked: dict[tuple[str, str], str] = {}
    for (kind, id_), (path, value, _) in guide.of_form("names"):
        for code, aliases in value.root.items():
            for index, alias in enumerate(aliases):
                place, words = (*path, code, index), alias.casefold()
                if (other := named.get((kind, code, words), id_)) != id_:
                    said, fix = say("“{}” is the name of “{}”.", alias, other), _apart(guide, kind, id_, other)
                    if fix:
                        yield Finding(guide.at(kind, id_, *place), said, fix, subject=(kind, id_))
                elif path[-1] == "variants" and (other := asked.setdefault((code, words), id_)) != id_:
                    said = say("“{}” leads to “{}” already.", alias, other)
                    yield Finding(guide.at(kind, id_, *place), said, "Keep it in one of the two.", subject=(kind, id_))


def _apart(guide: Guide, kind: str, id_: str, other: str) -> str:
    """Return what to do where the name of an entry is another name of one with this id; nothing where one of the two
    shares the page of the other.
    """
    fix = say("Take the line out: the title is found without it. Or give “{}” another name.", other)
    if kind != "groups":
        return fix
    one, two = guide.groups[id_], guide.groups[other]
    if one.variant_of == other or two.variant_of == id_:
        return ""
    return say("{} If it is nearly the same kind, write “variant_of: {}” there.", fix, one.variant_of or id_)
