"""Published addresses lead somewhere for ever; what they lead to is unambiguous."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import partial

from macros.content.guide.guide import Guide, Link
from macros.content.guide.redirects import former_ids
from macros.content.reading.published import FILE, Published, earlier_lines
from macros.kinds import BY_NAME, KINDS, PARTS
from macros.model.check import Cause, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place, nearest

RESTORE = "Restore it from the last commit: readers have kept the address, and the list only grows."
RESTORE_ALL = "Restore what stood here from the last commit."
MANY = 8
"""So many lines are no slip of each."""
MANY_NAMES = 3
"""What more places name is told to be gone, with those places."""
OWNERS = frozenset(name for kind in (*KINDS, *PARTS) for name in (kind.name, *kind.also))
PARTS_OF = {"messages": "tones", "apps": "answers"}
"""Kind -> the field that holds what readers link to on its page."""
REDIRECTS = "data/vocabulary/redirects.yml"


def lost_address(context: Context) -> Iterator[Finding]:
    guide = context.guide
    before = earlier_lines(guide.root) if guide.root and guide.redirects.lost else {}
    lost = {old.address for old in guide.redirects.lost}
    refs = guide.of_form("ref") if lost else ()
    named = Counter((kind, value) for _, (_, value, shape) in refs for kind in shape.kinds)
    cause = None
    if not guide.written_redirects:
        fix = "Restore it from the last commit, or write where they lead."
        cause = Cause(Place(REDIRECTS), "The list is empty.", fix, MANY)
    emptied = _emptied(guide)
    for name in sorted(emptied - {kind for kind, _ in named}):  # of what others name it is told that it is gone
        said = say("There is no {} left, and readers have kept their addresses.", BY_NAME[name].said)
        yield Finding(Place(f"data/{BY_NAME[name].folder}"), said, RESTORE_ALL)
    for old in guide.redirects.lost:
        if _kind(old) in emptied:
            continue
        shown = old.address or "/"
        page, _, anchor = old.address.partition("#")
        if shown in guide.written_redirects or (anchor and (page in lost or _is_unread(guide, page))):
            continue  # its redirect leads nowhere, and says so itself; or it goes where its page goes
        if anchor and _has_unknown_part(guide, old):
            continue  # it is misspelt, and that is told
        is_gone = (old.kind, old.id) not in guide.items and named[old.kind, old.id] > MANY_NAMES
        if is_gone and not _renamed(guide, old):
            continue  # it is gone, and that is told
        is_draft = before and shown not in before
        remedy = "No commit lists it: `make fix` takes the line back." if is_draft else _remedy(guide, old)
        said = say("The published address {} leads nowhere now.", shown)
        yield Finding(_place(guide, old), said, remedy, cause=cause)


def _emptied(guide: Guide) -> set[str]:
    """Return the kinds of which no entry is left, and more than one had an address."""
    lost = Counter(map(_kind, guide.redirects.lost))
    return {name for name, many in lost.items() if many > 1 and name in BY_NAME and _is_empty(guide, name)}


def _is_empty(guide: Guide, name: str) -> bool:
    return bool(BY_NAME[name].folder) and not guide.known[name]


def _is_unread(guide: Guide, page: str) -> bool:
    """Tell whether a block of code without an end may hide the headings of a hand-written page."""
    return any(version.outside[1] for version in guide.prose.get(page[:-1], {}).values())


def lost_line(context: Context) -> Iterator[Finding]:
    """Compare the list with the last commit: a line that goes together with its page would be missed by nobody else."""
    guide = context.guide
    listed = {old.address or "/": old for old in guide.published}
    before = earlier_lines(guide.root) if guide.root else {}
    gone = [line for address, line in before.items() if address not in listed]
    if len(gone) > MANY:
        yield Finding(Place(FILE), say("{} published addresses are gone from the list.", len(gone)), RESTORE)
    for line in gone if len(gone) <= MANY else ():
        yield Finding(Place(FILE), say("The published address “{}” is gone from the list.", line), RESTORE)
    for address, old in listed.items():
        now = f"{address} {old.kind}/{old.id}" if old.kind else address
        if before.get(address, now) != now:
            yield Finding(old.place, say("This line was “{}” in the last commit.", before[address]), RESTORE)
        elif old.kind and old.kind not in OWNERS:
            yield Finding(old.place, say("There is no kind “{}”.{}", old.kind, nearest(old.kind, OWNERS)), RESTORE)
    seen: set[str] = set()
    for old in guide.published:
        if old.address in seen:
            yield Finding(old.place, say("“{}” stands twice in the list.", old.address or "/"), "Keep the older line.")
        seen.add(old.address)


def _has_unknown_part(guide: Guide, old: Published) -> bool:
    """Tell whether a part of an entry, say a tone of a message, has a name that is in no list."""
    return any(
        shape.form == "word" and len(path) == 2 and path[0] == PARTS_OF.get(old.kind) and value not in words
        for path, value, shape in guide.leaves.get((old.kind, old.id), ())
        for words in (guide.vocabulary.get(shape.vocabulary, {}),)
    )


def _place(guide: Guide, old: Published) -> Place:
    """Return the entry or the hand-written page that lost a part, or the line of the list."""
    page, _, anchor = old.address.partition("#")
    if anchor and (old.kind, old.id) in guide.items:
        return guide.at(old.kind, old.id, PARTS_OF.get(old.kind, "id"))
    if anchor and not old.kind and page[:-1] in guide.prose:
        return Place(next(iter(guide.prose[page[:-1]].values())).file)
    return old.place


def _remedy(guide: Guide, old: Published) -> str:
    elsewhere = say("write in {} “{}: the address to go to”.", REDIRECTS, old.address or "/")
    if old.kind == "messages" and old.id in guide.messages:
        return say("Bring the tone “{}” back, or {}", old.address.partition("#")[2], elsewhere)
    if not old.kind and "#" in old.address:
        return say("Bring its heading back, or {}", elsewhere)
    if not old.kind:
        return say("Bring the page back, or {}", elsewhere)
    kind, close = _kind(old), _renamed(guide, old)
    hint = say(" Was it renamed to “{}”?", close[0]) if close else ""
    if kind in BY_NAME and BY_NAME[kind].folder:
        folder = f"data/{BY_NAME[kind].folder}"
        file = f"{folder}/{close[0]}.yml" if close else "its file"
        return say(
            "It was {}/{}.yml.{} If the entry has another name now, write “former_ids: [{}]” in {}; if it is gone, {}",
            folder,
            old.id,
            hint,
            old.id,
            file,
            elsewhere,
        )
    return say(
        "It was the {} “{}”.{} If it has another id now, write “former_ids: [{}]” there; if it is gone, {}",
        "question or outcome" if old.kind == "step" else say("statement"),
        old.id,
        hint,
        old.id,
        elsewhere,
    )


def _kind(old: Published) -> str:
    return next((row.name for row in (*PARTS, *KINDS) if old.kind in row.also), old.kind)


def _renamed(guide: Guide, old: Published) -> list[str]:
    """Return the id that a lost one may have now, if there is one."""
    listed = {(known.kind, known.id) for known in guide.published}
    fresh = [id_ for id_ in sorted(_ids(guide, _kind(old))) if (old.kind, id_) not in listed]
    return get_close_matches(old.id, fresh, n=1, cutoff=0.5) or (fresh if len(fresh) == 1 else [])


def _ids(guide: Guide, kind: str) -> set[str]:
    if kind == "questions":
        return guide.known["questions"] | guide.known["outcomes"]
    return guide.known.get(kind, set())


def former_id_taken(context: Context) -> Iterator[Finding]:
    guide = context.guide
    owners: dict[tuple[str, str], str] = {}
    lived: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in guide.published:
        lived[line.kind][line.id].append(line.address)
    for (kind, id_), old, index in former_ids(guide):
        pool = "questions" if kind == "outcomes" and old in guide.quiz.questions else kind
        pool = "outcomes" if kind == "questions" and old in guide.outcomes else pool
        if old in guide.known.get(pool, ()):
            said = say("“{}” is the id of an entry of today; it cannot also lead to “{}”.", old, id_)
            faults = [(said, "Take it out.")]
        elif (kind, old) in owners:
            said = say("“{}” is already the former id of “{}”.", old, owners[kind, old])
            faults = [(said, "Keep it in one of the two.")]
        else:
            faults = list(_former_faults(guide, lived, (kind, id_), old))
        yield from (Finding(guide.at(kind, id_, "former_ids", index), *fault) for fault in faults)
        owners.setdefault((kind, old), id_)


def _former_faults(
    guide: Guide, lived: Mapping[str, Mapping[str, list[str]]], link: Link, old: str
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a former id, and what to do: by the addresses of each kind and id in the list, and by
    the written redirects.
    """
    kind, id_ = link
    kinds = [name for name in (kind, *BY_NAME[kind].also) if name in lived]
    if kinds and BY_NAME[kind].where and not any(old in lived[name] for name in kinds):
        hint = nearest(old, {*lived[kinds[0]]} - guide.known[kind])
        yield (
            say("Nothing was ever published as “{}”.{}", old, hint),
            say("Write an old id of {}, or take it out.", FILE),
        )
    for address in lived[kind][old] if kind in kinds and old in lived[kind] else ():
        target, own = guide.written_redirects.get(address), guide.address(kind, id_)
        if target is not None and target != own and ("#" in own or not target.startswith(own)):
            yield say("{} sends “{}” to “{}”, not here.", REDIRECTS, address, target), "Keep one of the two."


def shared_address(context: Context) -> Iterator[Finding]:
    guide = context.guide
    owners: dict[str, tuple[str, str]] = {}
    for spot in guide.spots:
        owner = owners.setdefault(spot.address, (spot.kind, spot.id))
        if owner != (spot.kind, spot.id) and spot.kind:
            own = (spot.kind, spot.id)
            (kind, id_), other = (owner, own) if owner[0] in BY_NAME else (own, owner)
            said = say("{} lives at {}, too.", "/".join(filter(None, other)) or "A page", spot.address)
            yield Finding(guide.at(kind, id_, "id"), said, "Give one of them another id.")
    for id_ in guide.facts.keys() & guide.apps.keys():
        said = say("An app is called “{}”, too, and both are anchors on one page.", id_)
        yield Finding(guide.at("facts", id_, "id"), said, "Give the fact another id.")


def idle_redirect(context: Context) -> Iterator[Finding]:
    guide = context.guide
    live = {spot.address or "/" for spot in guide.spots}
    listed = {old.address or "/" for old in guide.published}
    for old, target in guide.written_redirects.items():
        at = partial(guide.at, "vocabulary", "redirects", old)
        if old not in live and old not in listed:
            said = say("Nothing was ever published at “{}”.{}", old, nearest(old, listed))
            yield Finding(at(), said, say("Write an address of {}, or delete the line.", FILE))
        if target not in live:
            yield Finding(at(), say("There is no address “{}” to lead to.{}", target, nearest(target, live)))
        if old in live:
            yield Finding(at(), say("Something lives at “{}”; nothing is redirected there.", old), "Delete the line.")
