"""What the row of a kind says: everything that pages, addresses, checks, programs and editors ask about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.base import Doc, Entry, Model

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide

NO_EDITOR = Doc("", "")
"""For what nobody starts with `make new`."""
Where = Callable[["Guide", str], str]
"""Given the guide and an id, the address of the entry: ``groups/family/`` or ``glossary/#red-packet``."""


@dataclass(frozen=True)
class Kind:
    """Things of one sort that have ids. Most are entries: files of a ``folder`` below data/, of one ``model``.

    Where there is no folder, ``file`` below data/ holds them, beside other things.

    ``name`` is what references and programs call them, ``one`` what `make new` calls a single one, ``called`` what a
    report on changes does; ``title`` what the field reference does, where that is something else.

    For readers: ``where`` one lives, None when it is only shown inside others; ``section``, the page that lists them
    (an address, or empty), and ``tab``, its place among the tabs (0: none); ``has_page``, whether each can have a page
    of its own; ``sums_up``, the fields that describe one in results and in the feed, the best first (a kind without is
    not announced); ``form``, the issue form of the section; ``card``, the field with the word that stands on a card of
    each entry (macros/site/cards): a kind without has one card for all.

    For checks: ``shown_by``, the kinds one of which has to refer to it; ``also``, other spots that are named by its id.
    """

    name: str
    one: str
    called: Doc
    where: Where | None
    title: Doc | None = None
    doc: Doc = NO_EDITOR
    folder: str = ""
    file: str = ""
    model: type[Entry] = Entry
    section: str = ""
    tab: int = 0
    has_page: bool = False
    sums_up: tuple[str, ...] = ()
    form: str = ""
    card: str = ""
    shown_by: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def room(self) -> str:
        """The folder of the kind in macros/kinds; ``index.md.jinja`` and ``entry.md.jinja`` in it are its pages."""
        return self.one.replace("-", "_")

    @property
    def heading(self) -> Doc:
        """What the field reference calls it."""
        return self.title or Doc(self.called.en.capitalize(), self.called.zh)

    @property
    def said(self) -> Doc:
        """What a message calls a single one."""
        return Doc(self.one.replace("-", " "), self.called.zh)


def page(section: str) -> Where:
    """Return where an entry with a page of its own lives."""
    return lambda _, id_: f"{section}{id_}/"


def anchor(section: str) -> Where:
    """Return where an entry on the page of its section lives."""
    return lambda _, id_: f"{section}#{id_}"


@dataclass(frozen=True)
class Single:
    """One file that holds something other than an entry."""

    name: str
    file: str
    model: type[Model]
    doc: Doc
    page: str
    """The page that shows what is in it."""
