"""Addresses: where each entry and each page lives, the same in every language."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.content.guide import Guide

FOLDERS = {
    "arguments": "arguments",
    "groups": "groups",
    "outcomes": "outcomes",
    "messages": "messages",
    "sources": "sources",
}
SECTIONS = (
    "",
    "arguments/",
    "groups/",
    "resigning/",
    "quiz/",
    "quiz/tree/",
    "outcomes/",
    "messages/",
    "apps/",
    "glossary/",
    "sources/",
    "contributing/checks/",
    "contributing/fields/",
    "api/v1/",
)
"""The pages that are no single entry's. Hand-written ones and the kinds of work group come from the data."""
ON_ONE_PAGE = {"glossary": "glossary", "apps": "apps", "references": "sources", "questions": "quiz"}


class Addresses:
    """The addresses of a guide's pages, relative to the root of a language."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.work_kinds = _work_kinds(guide)

    def of(self, kind: str, id_: str) -> str:
        """Return the address of an entry such as ``groups/homeowners/`` or ``glossary/#red-packet``."""
        if kind == "groups" and (host := self.guide.groups[id_].variant_of):
            return f"groups/{host}/#{id_}"
        if kind in FOLDERS:
            return f"{FOLDERS[kind]}/{id_}/"
        if kind in ON_ONE_PAGE:
            return f"{ON_ONE_PAGE[kind]}/#{id_}"
        if kind == "background":
            page = self.guide.background[id_].page
            return f"#{id_}" if page == "home" else f"{page}/#{id_}"
        if kind == "etiquette":
            return self._rule(id_)
        if kind == "facts":
            app = self.guide.facts[id_].app
            return f"apps/#{id_}" if app else f"sources/#{id_}"
        if kind == "statements":
            return f"sources/{self.guide.statements[id_][0].id}/#{id_}"
        raise ValueError(f"entries of the kind {kind} have no address")

    def _rule(self, id_: str) -> str:
        groups = self.guide.rules[id_].groups
        home = next((group for group in groups if group in self.work_kinds), None) if groups != "any" else None
        return f"resigning/{home}/#{id_}" if home else f"resigning/#{id_}"


def _work_kinds(guide: Guide) -> list[str]:
    """Return the kinds of work group with a page of their own: the columns of the table, then clients."""
    columns = list(dict.fromkeys(cell.group for cell in guide.table.cells))
    named = [group for rule in guide.rules.values() if rule.groups != "any" for group in rule.groups]
    extra = [group for group in ("clients",) if named.count(group) >= 2]
    return columns + extra


@dataclass(frozen=True, order=True)
class Spot:
    """A page or anchor that readers can link to, and the entry that lives there (kind and id; empty for none).

    Two kinds are not folders of data/: a ``step`` is a question or an outcome in the quiz, ``resigning`` is the page
    about one kind of work group.
    """

    address: str
    kind: str = ""
    id: str = ""

    @property
    def page(self) -> str:
        """The address without its anchor."""
        return self.address.partition("#")[0]

    @property
    def anchor(self) -> str:
        """What stands after the #; empty for a page."""
        return self.address.partition("#")[2]


def spots(guide: Guide) -> Iterator[Spot]:
    """Yield every page of the guide, and every anchor that comes from the data; an entry's own place comes first."""
    addresses = Addresses(guide)
    for address in SECTIONS:
        yield Spot(address)
    for name in guide.prose:
        yield Spot(f"{name}/")
    for kind, entries in guide.entries.items():
        for id_ in entries if kind != "checklist" else ():
            yield Spot(addresses.of(kind, id_), kind, id_)
    for id_ in guide.statements:
        yield Spot(addresses.of("statements", id_), "statements", id_)
    for id_ in (*guide.quiz.questions, *guide.outcomes):
        yield Spot(addresses.of("questions", id_), "step", id_)
    for id_ in addresses.work_kinds:
        yield Spot(f"resigning/{id_}/", "resigning", id_)
    for phase in guide.vocabulary["phases"]:
        yield Spot(f"resigning/#phase-{phase}")
    for id_, message in guide.messages.items():
        for tone in message.tones:
            yield Spot(f"{addresses.of('messages', id_)}#{tone}", "messages", id_)
