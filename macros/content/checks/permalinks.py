"""Published addresses lead somewhere for ever; what they lead to is unambiguous."""

from collections.abc import Iterator
from difflib import get_close_matches

from macros.content.guide.guide import Guide
from macros.content.guide.redirects import former_ids
from macros.content.reading.published import FILE, Published, earlier_lines
from macros.kinds import BY_NAME, KINDS, PARTS
from macros.model.check import Context, Finding
from macros.model.problem import Place, nearest

RESTORE = "Restore it from the last commit: readers have kept the address, and the list only grows."
MANY = 8
"""So many lines are no slip of each."""
OWNERS = frozenset(name for kind in (*KINDS, *PARTS) for name in (kind.name, *kind.also))
REDIRECTS = "data/vocabulary/redirects.yml"


def lost_address(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for old in guide.redirects.lost:
        shown = old.address or "/"
        if shown in guide.written_redirects:
            continue  # its redirect leads nowhere, and says so itself
        yield Finding(_place(guide, old), f"The published address {shown} leads nowhere now.", _remedy(guide, old))


def lost_line(context: Context) -> Iterator[Finding]:
    """Compare the list with the last commit: a line that goes together with its page would be missed by nobody else."""
    guide = context.guide
    listed = {old.address or "/": old for old in guide.published}
    before = earlier_lines(guide.root) if guide.root else {}
    gone = [line for address, line in before.items() if address not in listed]
    if len(gone) > MANY:
        yield Finding(Place(FILE), f"{len(gone)} published addresses are gone from the list.", RESTORE)
    for line in gone if len(gone) <= MANY else ():
        yield Finding(Place(FILE), f"The published address “{line}” is gone from the list.", RESTORE)
    for address, old in listed.items():
        now = f"{address} {old.kind}/{old.id}" if old.kind else address
        if before.get(address, now) != now:
            yield Finding(old.place, f"This line was “{before[address]}” in the last commit.", RESTORE)
        elif old.kind and old.kind not in OWNERS:
            yield Finding(old.place, f"There is no kind “{old.kind}”.{nearest(old.kind, OWNERS)}", RESTORE)
    seen: set[str] = set()
    for old in guide.published:
        if old.address in seen:
            yield Finding(old.place, f"“{old.address or '/'}” stands twice in the list.", "Keep the older line.")
        seen.add(old.address)


def _place(guide: Guide, old: Published) -> Place:
    """Return the entry that lost a part of its page, or the line of the list."""
    if old.kind == "messages" and old.id in guide.messages:
        return guide.at("messages", old.id, "tones")
    return old.place


def _remedy(guide: Guide, old: Published) -> str:
    elsewhere = f"write in {REDIRECTS} “{old.address or '/'}: the address to go to”."
    if old.kind == "messages" and old.id in guide.messages:
        return f"Bring the tone “{old.address.partition('#')[2]}” back, or {elsewhere}"
    if not old.kind:
        return f"Bring the page back, or {elsewhere}"
    kind = next((row.name for row in (*PARTS, *KINDS) if old.kind in row.also), old.kind)
    listed = {(known.kind, known.id) for known in guide.published}
    fresh = [id_ for id_ in sorted(_ids(guide, kind)) if (old.kind, id_) not in listed]
    close = get_close_matches(old.id, fresh, n=1, cutoff=0.5) or (fresh if len(fresh) == 1 else [])
    hint = f" Was it renamed to “{close[0]}”?" if close else ""
    if kind in BY_NAME and BY_NAME[kind].folder:
        folder = f"data/{BY_NAME[kind].folder}"
        file = f"{folder}/{close[0]}.yml" if close else "its file"
        return (
            f"It was {folder}/{old.id}.yml.{hint} If the entry has another name now, write"
            f" “former_ids: [{old.id}]” in {file}; if it is gone, {elsewhere}"
        )
    return (
        f"It was the {'question or outcome' if old.kind == 'step' else 'statement'} “{old.id}”.{hint} If it has another"
        f" id now, write “former_ids: [{old.id}]” there; if it is gone, {elsewhere}"
    )


def _ids(guide: Guide, kind: str) -> set[str]:
    if kind == "questions":
        return guide.known["questions"] | guide.known["outcomes"]
    return guide.known.get(kind, set())


def former_id_taken(context: Context) -> Iterator[Finding]:
    guide = context.guide
    owners: dict[tuple[str, str], str] = {}
    for (kind, id_), old, index in former_ids(guide):
        place = guide.at(kind, id_, "former_ids", index)
        pool = "questions" if kind == "outcomes" and old in guide.quiz.questions else kind
        pool = "outcomes" if kind == "questions" and old in guide.outcomes else pool
        if old in guide.known.get(pool, ()):
            yield Finding(
                place, f"“{old}” is the id of an entry of today; it cannot also lead to “{id_}”.", "Take it out."
            )
        elif (kind, old) in owners:
            yield Finding(
                place, f"“{old}” is already the former id of “{owners[kind, old]}”.", "Keep it in one of the two."
            )
        owners.setdefault((kind, old), id_)


def shared_address(context: Context) -> Iterator[Finding]:
    guide = context.guide
    owners: dict[str, tuple[str, str]] = {}
    for spot in guide.spots:
        owner = owners.setdefault(spot.address, (spot.kind, spot.id))
        if owner != (spot.kind, spot.id) and spot.kind:
            own = (spot.kind, spot.id)
            (kind, id_), other = (owner, own) if owner[0] in BY_NAME else (own, owner)
            said = f"{'/'.join(filter(None, other)) or 'A page'} lives at {spot.address}, too."
            yield Finding(guide.at(kind, id_, "id"), said, "Give one of them another id.")
    for id_ in guide.facts.keys() & guide.apps.keys():
        said = f"An app is called “{id_}”, too, and both are anchors on one page."
        yield Finding(guide.at("facts", id_, "id"), said, "Give the fact another id.")


def idle_redirect(context: Context) -> Iterator[Finding]:
    guide = context.guide
    live = {spot.address or "/" for spot in guide.spots}
    listed = {old.address or "/" for old in guide.published}
    for old, target in guide.written_redirects.items():
        place = guide.at("vocabulary", "redirects", old)
        if old not in live and old not in listed:
            said = f"Nothing was ever published at “{old}”.{nearest(old, listed)}"
            yield Finding(place, said, f"Write an address of {FILE}, or delete the line.")
        if target not in live:
            yield Finding(place, f"There is no address “{target}” to lead to.{nearest(target, live)}")
        if old in live:
            yield Finding(place, f"Something lives at “{old}”; nothing is redirected there.", "Delete the line.")
