"""What one build, or one preview session, remembers: the guide, the pages of a language, what changed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from macros.content.checks.run import check
from macros.content.guide import Guide
from macros.content.load import Kept, load
from macros.content.problem import Problem
from macros.site.files import files_for_machines, files_for_readers
from macros.site.layout import meta
from macros.site.page import Page
from macros.site.pages import pages
from macros.site.render import RenderError
from macros.site.speaker import Speaker

Searched = dict[str, list[dict[str, str | float]]]


class Stop(Exception):
    """The data cannot be built; the message says why, ready to be shown."""


class State:
    """The memory of the hook. ``code`` is the language being built; ``checked``: by the build that started this one."""

    def __init__(self, code: str, *, checked: bool = False) -> None:
        self.checked = checked
        self.code = code
        self.is_child = bool(code)
        self.serving = False
        self.stale = True
        self.ready = False
        self.broken = False
        self.said: list[str] = []
        self.site_url = "/"
        self.with_repository = True
        self.pages: list[Page] = []
        self.classes: set[str] = set()
        self.by_file: dict[str, Page] = {}
        self.changed: set[str] | None = None
        self._guide: Guide | None = None
        self._kept: Kept = {}
        self._last: dict[str, dict[str, Page]] = {}
        self._speakers: dict[str, Speaker] = {}
        self._files: dict[str, dict[str, str]] = {}
        self._searched: dict[str, Searched] = {}

    @property
    def guide(self) -> Guide:
        """The last good guide. Raises Stop before there is one."""
        if self._guide is None:
            raise Stop("no data was loaded")
        return self._guide

    def become(self, code: str) -> None:
        """Be the child that builds this language; the parent checks the data."""
        self.code = code
        self.is_child = True
        self.checked = True

    def switch(self, code: str) -> None:
        """Turn to another language."""
        self.code = code
        self.is_child = code != self.root_code()

    def root_code(self) -> str:
        """Return the language at the site's root."""
        return next(code for code, language in self.guide.languages.items() if not language.path)

    def load(self, root: Path, today: date, when_read: Callable[[Guide], None] | None = None) -> None:
        """Load the data and check it as on the day ``today``, when it may have changed.

        ``when_read`` is called once every file could be read, before the rules take their time. Raises Stop when there
        is no good guide to fall back on.
        """
        if self.stale or self._guide is None:
            self._load(root, today, when_read)

    def render(self) -> None:
        """Render this language's pages; ``changed`` says which are new since the last time. Raises Stop like load."""
        if not self.code:
            self.code = self.root_code()
        try:
            fresh = pages(self.guide, self.code, self.address_of(self.code), with_repository=self.with_repository)
        except RenderError as error:
            self._fall_back([str(error)])
            fresh = list(self._last.get(self.code, {}).values())
        self.pages = fresh
        last = self._last.get(self.code)
        self.by_file = {page.file: page for page in fresh}
        if last is None or set(last) != set(self.by_file):
            self.changed = None
        else:
            self.changed = {file for file, page in self.by_file.items() if last[file] != page}
        self._last[self.code] = self.by_file
        for gone in self.searched.keys() - {page.address for page in fresh}:
            del self.searched[gone]
        self.ready = True

    def _load(self, root: Path, today: date, when_read: Callable[[Guide], None] | None) -> None:
        guide, problems = load(root, self._kept)
        if when_read and not _errors(problems):
            when_read(guide)
        found: list[Problem] = sorted({*problems, *(() if self.checked else check(guide, today))})
        errors = _errors(found)
        self.stale = False
        if errors:
            self._fall_back([str(problem) for problem in errors])
            return
        self._guide = guide
        self._speakers.clear()
        self.broken = False
        self.said = [str(problem) for problem in found] if not self.is_child else []

    def _fall_back(self, lines: list[str]) -> None:
        if not self.serving or not self._last:
            raise Stop("\n".join([*lines, "Nothing was built; the last good site is untouched."]))
        self.broken = True
        self.said = [*lines, "The preview still shows the last good pages."]

    def address_of(self, code: str) -> str:
        """Return the address of a language's root."""
        path = self.guide.languages[code].path
        return f"{self.site_url.rstrip('/')}/{path}/" if path else f"{self.site_url.rstrip('/')}/"

    def files(self) -> dict[str, tuple[str, bool]]:
        """Return this language's files that are no pages: address -> content, and whether that is new.

        A preview that goes on leaves those for machines as they were: nobody looks at them after each saved file.
        """
        last = self._files.get(self.code)
        speaker, address = self.speaker(), self.address_of(self.code)
        fresh = files_for_readers(self.guide, speaker, address)
        if last is None or not self.serving:
            fresh |= files_for_machines(self.guide, speaker, address)
        self._files[self.code] = {**(last or {}), **fresh}
        return {name: (content, (last or {}).get(name) != content) for name, content in fresh.items()}

    def speaker(self) -> Speaker:
        """Return the language's voice."""
        if self.code not in self._speakers:
            self._speakers[self.code] = Speaker(self.guide, self.code)
        return self._speakers[self.code]

    @property
    def searched(self) -> Searched:
        """The search entries of this language's pages, by address; a partial rebuild replaces only some."""
        return self._searched.setdefault(self.code, {})

    def meta(self, page: Page) -> dict[str, Any]:
        """Return the front matter of a page."""
        return meta(self.guide, self.speaker(), page)


def _errors(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity == "error"]
