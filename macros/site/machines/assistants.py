"""What assistants read: the Markdown twin of each page, a list of all, and all of them in one file.

The names, and the shape of the list, are those of https://llmstxt.org.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from macros.kinds import BY_NAME
from macros.site.machines.api import FOLDER, LICENCE
from macros.site.machines.markdown_twin import TWIN, twin
from macros.site.machines.search_sections import Pieces
from macros.site.pages.page import Page
from macros.site.voice.voice import Voice

LIST, WHOLE = "llms.txt", "llms-full.txt"
OPTIONAL = "Optional"
"""The heading, in every language, of what may be left out where room is short."""
FOR_FEW = ("sources", "contributing", "api", "saved")
"""The first part of the address of what stands there."""


def twin_of(page: Page, text: Pieces, say: Voice, place: str) -> str:
    """Return a page as Markdown. ``text`` is cut into pieces, ``place`` where the language lives (https://…/)."""
    reviewed = say.ui("reviewed", date=page.reviewed.isoformat()) if page.reviewed else ""
    return twin(text, place, page.address, say.ui("colon"), reviewed)


def of_all(pages: list[Page], twins: Mapping[str, str], say: Voice, place: str) -> dict[str, str]:
    """Return name -> text of the list of all pages and of the file that holds them; ``twins`` go by address."""
    head = f"# {say.ui('site-name')}\n\n> {say.ui('home-description')}\n"
    main = [page for page in pages if not _is_for_few(page)]
    rest = [page for page in pages if _is_for_few(page)]
    terms = say.ui("llms-terms", licence=f"[{LICENCE['name']}]({LICENCE['url']})")
    about = [
        say.ui("llms-twins", example=f"{place}{TWIN}"),
        say.ui("llms-whole", address=place + WHOLE),
        say.ui("llms-json", address=f"{place}{FOLDER}index.json"),
        say.ui("llms-safety", address=place + BY_NAME["regions"].section),
        terms,
    ]
    lines = [head, *(f"- {line}" for line in about)]
    for title, some in _sections(main, say):
        lines += ["", f"## {title}", "", *(_line(page, say, place) for page in some)]
    lines += ["", f"## {OPTIONAL}", "", *(_line(page, say, place) for page in rest)]
    short = (twins[page.address].replace(f"]({place}", "](") for page in main if page.address in twins)
    whole = [head, f"- {say.ui('llms-links', address=place)}\n- {terms}\n", *short]
    return {LIST: "\n".join(lines) + "\n", WHOLE: "\n".join(whole)}


def _is_for_few(page: Page) -> bool:
    return page.address.split("/")[0] in FOR_FEW


def _sections(pages: list[Page], say: Voice) -> Iterator[tuple[str, list[Page]]]:
    """Yield the heading of each section with its pages: first those that stand alone, then page and pages below it."""
    by_first = [list(some) for _, some in groupby(pages, key=lambda page: page.address.split("/")[0])]
    yield say.ui("llms-first"), [page for some in by_first if len(some) == 1 for page in some]
    for some in by_first:
        if len(some) > 1:
            yield say.shown(some[0].title), some


def _line(page: Page, say: Voice, place: str) -> str:
    title = say.shown(page.title).replace("[", "\\[").replace("]", "\\]")
    return f"- [{title}]({place}{page.address}{TWIN}): {page.description}"
