"""Addresses: where each entry lives, the same in every language, and how one page links to another."""

from functools import cache
from posixpath import relpath

from macros.content.guide import Guide

FOLDERS = {
    "arguments": "arguments",
    "groups": "groups",
    "outcomes": "outcomes",
    "messages": "messages",
    "sources": "sources",
}
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


@cache
def relative(target: str, base: str) -> str:
    """Return ``target`` as a link from the page ``base``; both are addresses under the language's root.

    >>> relative("groups/family/#a", "arguments/x/")
    '../../groups/family/#a'
    """
    path, _, fragment = target.partition("#")
    anchor = f"#{fragment}" if fragment else ""
    if path == base:
        return anchor or "./"
    link = relpath(path or ".", base or ".")
    slash = "/" if path.endswith("/") or not path else ""
    return f"{link}{slash}{anchor}"
