"""One build of the guide in one language; before it, the guide as it may be built."""

import shutil
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.model.command_messages import here, of_locale
from macros.site.cards.write import write_cards
from macros.site.finishing.csp import seal
from macros.site.finishing.heading_breaks import Breaks
from macros.site.finishing.unused_css import tags, words
from macros.site.generated_files import files
from macros.site.machines.assistants import of_all, twin_of
from macros.site.machines.markdown_twin import TWIN
from macros.site.machines.search_index import SEARCH_INDEX, Sections, index
from macros.site.machines.search_sections import pieces, sections, without_marks
from macros.site.offline.files import SIZE, files_to_take, links, name_of, size, texts_of
from macros.site.pages.page import Page
from macros.site.pages.page_frame import meta
from macros.site.pages.pages import pages
from macros.site.pages.render import RenderError
from macros.site.voice.voice import Voice


class Faulty(Exception):
    """The guide cannot be built. ``lines`` say why; the message, that nothing was built. Both are ready to be shown."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join([*lines, here("Nothing was built; the last good site is untouched.")]))
        self.lines = lines


def load_checked(root: Path, today: date | None) -> tuple[Guide, list[str]]:
    """Load the guide under ``root``, then check it as on the day ``today``. Returns it and the warnings about it.

    Without a day it is not checked: the process that started this one has done so. Raises Faulty, with all that is
    wrong, when there is an error.
    """
    guide, problems = load(root)
    found = sorted({*problems, *(check(guide, today) if today else ())})
    if errors := [problem.told(of_locale()) for problem in found if problem.severity == "error"]:
        raise Faulty(errors)
    return guide, [problem.told(of_locale()) for problem in found]


def root_code(guide: Guide) -> str:
    """Return the language at the site's root."""
    return next(code for code, language in guide.languages.items() if not language.path)


class Build:
    """One build of one language: its ``pages`` by file name, its other ``files`` by address, its search index.

    ``twins`` are pages in Markdown, by address. ``sizes`` are those of the files to take along, by the sign that stands
    for each on the pages.

    ``path`` is its folder under the site's root, ``address`` where that will be read. ``words`` are the names that
    stand in sealed pages. ``is_whole`` when everything has to be written, as always but in a preview;
    ``is_shown_again`` when what is made now will be made again, as in a preview alone.
    """

    is_whole = True
    is_shown_again = False

    def __init__(self, guide: Guide, code: str, site_url: str, with_repository: bool = True) -> None:
        """Render the pages. Raises Faulty when a template is wrong."""
        self.guide = guide
        self.code = code
        self.voice = Voice.of(guide, code)
        self.frame_voice = Voice.of(guide, code, marking=True)
        self.path = self.voice.language.path
        self.address = f"{site_url.rstrip('/')}/{self.voice.language.folder}"
        self.words: set[str] = set()
        self._tags: set[str] = set()
        self.searched: dict[str, Sections] = {}
        self._contents: dict[str, str] = {}
        self.sizes: dict[str, str] = {}
        self.twins: dict[str, str] = {}
        self.pages = {page.file: page for page in self._pages(with_repository)}
        self.breaks = self._breaks()

    def _pages(self, with_repository: bool) -> list[Page]:
        try:
            return pages(self.guide, self.code, self.address, with_repository=with_repository)
        except RenderError as error:
            raise Faulty([str(error)]) from error

    def _breaks(self) -> Breaks | None:
        return Breaks.of(self.voice.language, (page.body for page in self.pages.values()))

    @cached_property
    def files(self) -> dict[str, str]:
        """What is no page: address under the language's root -> content."""
        return files(self.voice, self.address)

    def is_new(self, name: str) -> bool:  # noqa: ARG002 - a preview looks
        """Whether a page or other file has to be written."""
        return True

    def meta(self, name: str) -> dict[str, Any]:
        """Return the front matter of a page."""
        return meta(self.frame_voice, self.pages[name])

    def take_in(self, name: str, html: str) -> str:
        """Take a page into the search index and say it in Markdown, unless it is for frames; keep it for the one file.

        Returns it without what only those read.
        """
        page = self.pages[name]
        if not page.is_framed:
            said = pieces(html)
            self.searched[page.address] = sections(page.address, said, page.boost)
            self.twins[page.address] = twin_of(page, said, self.voice, self.address)
        self._contents[page.address] = html
        return without_marks(html)

    def seal(self, name: str, html: str, *, policy: bool) -> str:  # noqa: ARG002 - a preview remembers the name
        """Return a finished page, its headings marked for breaks, mended and sealed (macros/site/finishing)."""
        if fresh := tags(html) - self._tags:
            self._tags |= fresh
            self.words |= words("".join(fresh))
        return seal(self.breaks.mark(html) if self.breaks else html, policy)

    def write_indexes(self, folder: Path) -> None:
        """Write what is made of all pages under ``folder``: the search index, the twins and their lists, the cards."""
        write_cards((page.card for page in self.pages.values() if page.card), folder)
        shutil.rmtree((folder / SEARCH_INDEX).parent, ignore_errors=True)  # a preview's earlier one has another name
        shown = [page for page in self.pages.values() if not page.is_framed]
        lists = of_all(shown, self.twins, self.voice, self.address)
        for name, content in {**index(self.searched, again=self.is_shown_again), **lists}.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8", newline="\n")
        for address in self.twins.keys() & self._contents.keys():  # their pages are there
            (folder / f"{address}{TWIN}").write_text(self.twins[address], encoding="utf-8", newline="\n")

    def links_to_files(self) -> list[list[str]]:
        """Return what the foot of a page says of the files to take along."""
        return links(self.frame_voice)

    def write_files_to_take(self, folder: Path) -> None:
        """Write the guide in one file under ``folder``, as HTML and as EPUB; all pages have been made."""
        all_pages, assets = self.pages.values(), texts_of(folder / "assets")
        made = files_to_take(self.frame_voice, self.address, all_pages, self._contents, assets)
        for ending, content in made.items():
            (folder / name_of(self.code, ending)).write_bytes(content)
            self.sizes[SIZE.format(ending)] = size(content)
