"""What is taken along, in chapters: one for each section of the site, in the order in which readers may need it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from macros.site.offline.distilled import Distiller
from macros.site.pages.page import Page

QUIZ, ADVICE = "quiz/", "outcomes/"
LEFT_OUT = ("api/", "contributing/", "sources/", "tools/", "sort/", "plan/", "practice/", "saved/", "quiz/tree/")
"""What is for those who make the guide, what it rests on, and what works on the site alone."""
NEEDED = (QUIZ, "safety/", "resigning/", "groups/", "messages/", "apps/", "questions/")
"""The first chapters, in their order: what readers need at once. They are never left out, however long they are."""
NEXT = ("no-farewell/", "removed/", "owners/")
"""What follows; the others come after it in the order of the site."""
LAST = ("about/", "privacy/", "glossary/")
ID = re.compile(r'\sid="([^"]*)"')
LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>')
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


def chapters(pages: Iterable[Page], contents: Mapping[str, str], start: str, colon: str) -> list[Chapter]:
    """Return the chapters of one language. ``contents`` maps the address of each page to its HTML.

    ``start`` is the first question of the quiz, ``colon`` the language's own.

    Links lead to ``#id``, and each to an id that is there; it is the address on the site, with the anchor behind it; of
    the quiz, its own. What leads to a place on a page that is not taken along with it leads to the page, and what leads
    elsewhere is words.
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

    distiller = Distiller(place, colon)
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
    ordered = (*NEEDED, *NEXT, *LAST)
    order = [*NEEDED, *NEXT, *(address for address in heads if address not in ordered), *LAST]
    return linked([Chapter(heads[name], tuple(entries.get(name, ()))) for name in order if name in heads])


def linked(made: list[Chapter]) -> list[Chapter]:
    """Return the chapters with links to what is there alone."""
    there = {id_ for chapter in made for part in chapter.parts for id_ in ID.findall(part.html)}

    def link(found: re.Match[str]) -> str:
        id_, words = found.groups()
        id_ = id_ if id_ in there else f"{id_.rpartition('/')[0]}/"
        return f'<a href="#{id_}">{words}</a>' if id_ in there else words

    def led(part: Part) -> Part:
        return replace(part, html=LINK.sub(link, part.html))

    return [Chapter(led(chapter.head), tuple(map(led, chapter.entries))) for chapter in made]


def _part(html: str, id_: str) -> Part:
    found = HEADING.search(html)
    assert found is not None  # noqa: S101 - each page has its heading
    above, below = html[: found.start()], html[found.end() :]
    return Part(id_, found[2], f'<{found[1]} id="{id_}">{found[2]}</{found[1]}>{above}{below}')
