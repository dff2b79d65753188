"""What is taken along, in chapters: one for each section of the site, in the order in which readers may need it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.site.offline.distilled import Distiller
from macros.site.pages.page import Page

QUIZ, ADVICE = "quiz/", "outcomes/"
LEFT_OUT = ("api/", "contributing/", "sources/", "tools/", "sort/", "plan/", "practice/", "saved/", "quiz/tree/")
"""What is for those who make the guide, what it rests on, and what works on the site alone."""
FIRST = (
    QUIZ,
    "safety/",
    "resigning/",
    "groups/",
    "messages/",
    "apps/",
    "questions/",
    "no-farewell/",
    "removed/",
    "owners/",
)
"""The order of the first chapters; the others follow in the order of the site."""
LAST = ("about/", "privacy/", "glossary/")
HEADING = re.compile(r"<(h[23])\b[^>]*>(.*?)</\1>")


@dataclass(frozen=True)
class Part:
    """A chapter's beginning or an entry: the ``id`` and the words of its heading, and XHTML that starts with that."""

    id: str
    title: str
    html: str


@dataclass(frozen=True)
class Chapter:
    """A chapter: how it begins, and its entries."""

    head: Part
    entries: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The beginning and the entries."""
        return (self.head, *self.entries)


def chapters(pages: Iterable[Page], contents: Mapping[str, str], start: str) -> list[Chapter]:
    """Return the chapters of one language. ``contents`` maps the address of each page to its HTML.

    ``start`` is the first question of the quiz.

    Links lead to ``#id``; an id is the address on the site, with the anchor behind it; of the quiz, its own.
    """
    looked_up = (page for page in pages if not page.is_framed and page.address not in ("", ADVICE))
    taken = [page for page in looked_up if not page.address.startswith(LEFT_OUT)]
    known = {page.address for page in taken}

    def place(address: str, anchor: str) -> str:
        if address == QUIZ:
            return anchor or start
        if address == ADVICE:
            return start
        if address not in known:
            return ""
        return address.removeprefix(ADVICE)[:-1] if address.startswith(ADVICE) else f"{address}{anchor}"

    distiller = Distiller(place)
    heads: dict[str, Part] = {}
    entries: dict[str, list[Part]] = {}
    for page in taken:
        first, _, rest = page.address.partition("/")
        html = distiller.distilled(contents[page.address], page.address, 2 if rest else 1)
        part = _part(html, page.address if page.address == QUIZ else place(page.address, ""))
        if rest:
            entries.setdefault(QUIZ if page.address.startswith(ADVICE) else f"{first}/", []).append(part)
        else:
            heads[page.address] = part
    order = [*FIRST, *(address for address in heads if address not in (*FIRST, *LAST)), *LAST]
    return [Chapter(heads[name], tuple(entries.get(name, ()))) for name in order if name in heads]


def _part(html: str, id_: str) -> Part:
    found = HEADING.search(html)
    assert found is not None  # noqa: S101 - each page has its heading
    above, below = html[: found.start()], html[found.end() :]
    return Part(id_, found[2], f'<{found[1]} id="{id_}">{found[2]}</{found[1]}>{above}{below}')
