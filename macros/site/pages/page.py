"""A page of the site in one language, before any engine has seen it."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from macros.site.cards.card import Card

ANCHOR = re.compile(r'id="(?<=\sid=")([^"]+)"')


@dataclass(frozen=True)
class Page:
    """One page.

    ``address`` is relative to the language's root (``groups/family/``, the home page is ``""``);
    ``source`` is the file to edit, relative to the checkout; ``crumbs`` are (title, address) from the home page on;
    ``linked`` is what the page tells search engines in JSON-LD, ``card`` the picture that is shown beside links to it,
    which makes no other page of it.
    One that ``is_framed`` is for frames in pages of others: nothing stands around it, and nobody looks for it here.
    """

    address: str
    title: str
    description: str
    body: str
    source: str
    kind: str
    reviewed: date | None = None
    crumbs: tuple[tuple[str, str], ...] = ()
    boost: float = 1.0
    head_title: str = ""
    linked: str = ""
    card: Card | None = field(default=None, compare=False)
    is_framed: bool = False

    @property
    def is_markdown(self) -> bool:
        """Whether the body has to be turned into HTML; a template's body is HTML already."""
        return self.kind == "prose"

    @property
    def anchors(self) -> set[str]:
        """The ids in a body of HTML."""
        return set(ANCHOR.findall(self.body))

    @property
    def file(self) -> str:
        """The Markdown file's name: ``groups/family.md``, ``groups/index.md``, ``index.md``."""
        if not self.address:
            return "index.md"
        trimmed = self.address.removesuffix("/")
        return f"{trimmed}/index.md" if self.kind.endswith("-index") else f"{trimmed}.md"


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
    there, here = path.split("/"), base.split("/")
    shared = 0
    while shared < len(there) - 1 and shared < len(here) - 1 and there[shared] == here[shared]:
        shared += 1
    up = "../" * (len(here) - 1 - shared)
    return f"{up}{'/'.join(there[shared:]) or ('' if up else './')}{anchor}"
