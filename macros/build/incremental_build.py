"""One build of a preview in one language: what a saved change touches is made again, all else is as it was."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path

from markupsafe import escape

from macros.build.language_build import Build
from macros.build.preview_cache import Memory
from macros.content.guide.guide import Guide
from macros.site.finishing import sitemap
from macros.site.finishing.heading_breaks import Breaks
from macros.site.generated_files import file_makers
from macros.site.machines.markdown_twin import TWIN
from macros.site.pages.page import Page
from macros.site.pages.page_frame import layout, navigation
from macros.site.pages.pages import page_makers
from macros.site.pages.render import RenderError
from macros.site.voice.glossary_links import TermIndex
from macros.site.voice.voice import Voice


class Shown(Build):
    """A build of a preview: what nothing changed for is as it was in the build ``before``, the last one that was shown.

    ``changed`` names the pages that differ, ``faults`` say which could not be rendered: those stay as they were.
    ``is_whole`` when what stands around all pages differs, ``is_same_set`` when there are the same pages as before.
    """

    is_shown_again = True

    def __init__(
        self, guide: Guide, code: str, site_url: str, with_repository: bool, memory: Memory, before: "Shown | None"
    ) -> None:
        """Render what has to be rendered again; ``memory`` is the language's own."""
        self._memory = memory
        self._before = before
        self._read = memory.look_at(guide)
        self.faults: list[str] = []
        self.assets_changed = False
        self.gone: set[str] = set()
        super().__init__(guide, code, site_url, with_repository)
        self.layout = layout(self.frame_voice, {}, [], [])
        was = before.pages if before else {}
        self.is_same_set = was.keys() == self.pages.keys()
        if before:
            here = {page.address for page in self.pages.values()}
            self.searched = {address: found for address, found in before.searched.items() if address in here}
            self.twins = {address: found for address, found in before.twins.items() if address in here}
            if not self.is_same_set:  # their links lead to pages that may be gone
                self.changed |= {name for name, page in self.pages.items() if page.is_markdown}
        self._is_relisted = _listing(was) != _listing(self.pages)
        # a heading of the 404 page is none of a page
        self.is_whole = not before or before.layout != self.layout or not self.changed <= self.pages.keys()

    @property
    def differs(self) -> bool:
        """Whether there is anything to be written."""
        return bool(self.is_whole or self.changed or self.gone or self.new_files or self.assets_changed)

    @property
    def is_small(self) -> bool:
        """Whether only the content of some pages and files has to be written."""
        return not self.is_whole and self.is_same_set and not self.assets_changed

    def seal(self, name: str, html: str, *, policy: bool) -> str:
        """Return a finished page, and remember what its headings say."""
        if self.breaks:
            self._clauses[name] = self.breaks.clauses(html)
        return super().seal(name, html, policy=policy)

    def _pages(self, with_repository: bool) -> list[Page]:
        read, code, address = self._read, self.code, self.address
        terms = self._memory.once("terms", lambda: TermIndex(Voice.of(read, code, marking=True)), under_all=True)
        makers = page_makers(read, code, address, with_repository=with_repository, terms=terms)
        return [self._page(address, make) for address, make in makers]

    def _page(self, address: str, make: Callable[[], Page]) -> Page:
        """Return a page; one that cannot be rendered as it was before, if it was, else one that says so."""
        try:
            return self._memory.once(f"/{address}", make)
        except RenderError as error:
            self.faults.append(str(error))
        was = self._before.pages.values() if self._before else ()
        return next((page for page in was if page.address == address), None) or self._stand_in(address)

    def _stand_in(self, address: str) -> Page:
        listed = {name for item in navigation(self.frame_voice) for name in item.values()}
        kind = "missing-index" if f"{address}index.md" in listed else "missing"
        title = self.frame_voice.ui("site-name")
        body = f'<div class="lw-page"><h1>{escape(title)}</h1><p>{escape(self.faults[-1])}</p></div>\n'
        return Page(address=address, title=title, description="", body=body, source="data", kind=kind)

    def _breaks(self) -> Breaks | None:
        before = self._before
        was = before.pages if before else {}
        self.changed = {name for name, page in self.pages.items() if was.get(name) != page}
        self._clauses: dict[str, set[str]] = dict(before._clauses) if before else {}  # noqa: SLF001 - its like
        if before is None or before.breaks is None:
            return super()._breaks()
        gone = was.keys() - self.pages.keys()
        old = [page.body for name, page in was.items() if name in self.changed | gone]
        moved = before.breaks.exchange(old, [self.pages[name].body for name in self.changed])
        if moved:
            self.changed |= {name for name, said in self._clauses.items() if name not in gone and moved & said}
        return before.breaks

    @cached_property
    def files(self) -> dict[str, str]:
        """What is no page: address under the language's root -> content."""
        makers = file_makers(Voice.of(self._read, self.code), self.address)
        made = (self._memory.once(name, make) for name, make in makers)
        return {address: content for some in made for address, content in some.items()}

    def write_indexes(self, folder: Path) -> None:
        """Write the search index, and at the root the sitemap when a page of it differs."""
        super().write_indexes(folder)
        if not self.path and self._is_relisted:
            sitemap.write(folder, self.guide, self.address, list(self.pages.values()))

    def links_to_files(self) -> list[list[str]]:
        """Return nothing: their size and day are those of a build, and a saved change would touch every page."""
        return []

    def write_files_to_take(self, folder: Path) -> None:
        """Write them of a build that has all pages, each as it should be: no other save has to wait for them."""
        if not self.faults and len(self._contents) == len(self.pages):
            super().write_files_to_take(folder)

    def settle(self) -> None:
        """Let go of the build before: this one is shown."""
        _ = self.files, self.new_files
        self._before = None

    @cached_property
    def new_files(self) -> dict[str, str]:
        """Those of the files that differ from the build before."""
        was = self._before.files if self._before else {}
        return {name: content for name, content in self.files.items() if was.get(name) != content}

    @property
    def places(self) -> set[str]:
        """Where its pages and files lie, below the language's root."""
        pages = {f"{page.address}{name}" for page in self.pages.values() for name in ("index.html", TWIN)}
        return pages | self.files.keys()

    def is_new(self, name: str) -> bool:
        """Whether a page or other file differs from the build before."""
        return self.is_whole or name in (self.changed if name in self.pages else self.new_files)


def _listing(pages: dict[str, Page]) -> list[tuple[str, date | None]]:
    """Return what the sitemap says of pages."""
    return [(page.address, page.reviewed) for page in pages.values()]
