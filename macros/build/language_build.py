"""One build of the guide in one language; before it, the guide as it may be built."""

import shutil
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.reading.load import Kept, load
from macros.site.finishing.csp import seal
from macros.site.finishing.heading_breaks import Breaks
from macros.site.finishing.unused_css import tags, words
from macros.site.machines.generated_files import files_for_machines, files_for_readers
from macros.site.machines.search import sections, without_other_words
from macros.site.machines.search_index import SEARCH_INDEX, index
from macros.site.pages.page_frame import meta
from macros.site.pages.pages import pages
from macros.site.pages.render import RenderError
from macros.site.voice.voice import Voice

Searched = dict[str, list[dict[str, str | float]]]


class Faulty(Exception):
    """The guide cannot be built. ``lines`` say why; the message, that nothing was built. Both are ready to be shown."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join([*lines, "Nothing was built; the last good site is untouched."]))
        self.lines = lines


def load_checked(root: Path, today: date | None, kept: Kept | None = None) -> tuple[Guide, list[str]]:
    """Load the guide under ``root``, then check it as on the day ``today``. Returns it and the warnings about it.

    Without a day it is not checked: the process that started this one has done so. ``kept`` is for load(). Raises
    Faulty, with all that is wrong, when there is an error.
    """
    guide, problems = load(root, kept)
    found = sorted({*problems, *(check(guide, today) if today else ())})
    if errors := [str(problem) for problem in found if problem.severity == "error"]:
        raise Faulty(errors)
    return guide, [str(problem) for problem in found]


def root_code(guide: Guide) -> str:
    """Return the language at the site's root."""
    return next(code for code, language in guide.languages.items() if not language.path)


class Build:
    """One build of one language: its ``pages`` by file name, its other ``files`` by address, its search index.

    ``path`` is its folder under the site's root, ``address`` where that will be read. ``changed`` names the pages that
    differ from the build before, or is None when everything has to be written. ``words`` are the names that stand in
    sealed pages.
    """

    def __init__(
        self, guide: Guide, code: str, site_url: str, with_repository: bool = True, before: "Build | None" = None
    ) -> None:
        """Render the pages. ``before`` is what a preview shows so far. Raises Faulty when a template is wrong."""
        self.guide = guide
        self.voice = Voice.of(guide, code)
        self.frame_voice = Voice.of(guide, code, marking=True)
        self.path = self.voice.language.path
        self.address = f"{site_url.rstrip('/')}/{self.voice.language.folder}"
        try:
            rendered = pages(guide, code, self.address, with_repository=with_repository)
        except RenderError as error:
            raise Faulty([str(error)]) from error
        self.pages = {page.file: page for page in rendered}
        if before and before.pages.keys() != self.pages.keys():
            before = None
        self.changed = {name for name, page in self.pages.items() if before.pages[name] != page} if before else None
        self.searched: Searched = dict(before.searched) if before else {}
        self.words: set[str] = set()
        self._tags: set[str] = set()
        self.breaks = Breaks.of(self.voice.language, (page.body for page in rendered))
        self._written = before.files if before else {}

    @cached_property
    def files(self) -> dict[str, str]:
        """What is no page: address under the language's root -> content.

        A preview that goes on leaves those for machines as they are: nobody looks at them after each saved file.
        """
        fresh = files_for_readers(self.guide, self.voice, self.address)
        return fresh | (files_for_machines(self.guide, self.voice, self.address) if self.changed is None else {})

    def is_new(self, name: str) -> bool:
        """Whether a page or other file differs from the build before."""
        if self.changed is None:
            return True
        return name in self.changed if name in self.pages else self.files[name] != self._written.get(name)

    def meta(self, name: str) -> dict[str, Any]:
        """Return the front matter of a page."""
        return meta(self.guide, self.frame_voice, self.pages[name])

    def search(self, name: str, html: str) -> str:
        """Take the text of a page into the search index; pages that are not written again keep what they have there.

        Returns the page without what only the index needs.
        """
        page = self.pages[name]
        self.searched[page.address] = sections(page.address, html, page.boost)
        return without_other_words(html)

    def seal(self, html: str, *, policy: bool) -> str:
        """Return a finished page, its headings marked for breaks, mended and sealed (macros/site/finishing)."""
        if fresh := tags(html) - self._tags:
            self._tags |= fresh
            self.words |= words("".join(fresh))
        return seal(self.breaks.mark(html) if self.breaks else html, policy)

    def write_search_index(self, folder: Path) -> None:
        """Write the search index under ``folder``."""
        shutil.rmtree((folder / SEARCH_INDEX).parent, ignore_errors=True)  # a preview's earlier one has another name
        for name, content in index(self.searched).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8", newline="\n")
