"""One preview, from its first build to Ctrl-C: the guide as it can be shown, and what a saved change builds again."""

import gc
import logging
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from macros.build.fault_server import stamps
from macros.build.incremental_build import Shown
from macros.build.language_build import Faulty, root_code
from macros.build.preview_cache import Memory
from macros.build.preview_workers import Workers
from macros.content.checks.run import check
from macros.content.reading.load import Kept, load
from macros.content.reading.placeholders_and_stand_ins import PLACEHOLDER
from macros.content.reading.showable_draft import presentable
from macros.model.command_messages import here, of_locale
from macros.model.kept import keep
from macros.model.problem import Problem
from macros.site.voice.voice import Voice

FRAME = ("macros", "mkdocs.yml")
ASSETS = ("docs/assets",)
log = logging.getLogger("mkdocs.hooks.guide")


class Session:
    """Builds every language again and again: the root's in this process, the others in helpers where there can be any.

    ``build`` is the one that is being made, ``problems`` what has to be mended. In a helper all of this goes on in its
    own memory.
    """

    def __init__(
        self,
        root: Path,
        site_url: str,
        today: date,
        make: Callable[[Shown], None],
        with_repository: bool = True,
        finish: Callable[[Shown], None] = lambda _: None,
    ) -> None:
        """Load the guide under ``root`` and render the first build, that of the root's language.

        ``make`` lets MkDocs make a build; ``finish`` writes what nobody waits for. Raises Faulty when nothing can be
        shown to begin with.
        """
        self.with_repository = with_repository
        self.problems: list[Problem | str] = []
        self._root = root
        self._site_url = site_url
        self._make, self._finish = make, finish
        self._unfinished: dict[str, Shown] = {}
        self._kept: Kept = {}
        self._shown: dict[str, Shown] = {}
        self._memory: dict[str, Memory] = {}
        self._written: dict[str, set[str]] = {}
        self._workers = Workers()
        self._seen = {name: stamps(root / name) for name in (*FRAME, *ASSETS)}
        self._loaded, self._faults = load(root, self._kept)
        self.check(today)
        keep(self._loaded.root)
        try:
            self._guide = presentable(self._loaded)
            self.build = self._render(root_code(self._guide))
        except Exception as error:
            told = [problem if isinstance(problem, str) else problem.told(of_locale()) for problem in self.problems]
            lines = told or [f"{type(error).__name__}: {error}"]
            raise Faulty(lines) from error

    def build_others(self) -> None:
        """Build the languages other than the root's, completely; the first build has been made."""
        self.build.settle()
        self._shown[self.build.code] = self.build
        self._written[self.build.code] = self.build.places
        gc.freeze()  # what is there by now stays: looking through it for garbage takes a second in a large guide
        others = [code for code in self._guide.languages if code not in self._shown]
        for code in others:
            self._workers.start(code, partial(self._help, code), self.finish)
        self._unfinished = {self.build.code: self.build}
        self._rebuild(others)

    def rebuild(self) -> None:
        """Build what a saved change touches, in every language; while a file cannot be read, nothing."""
        with _undisturbed():
            self._load()
            self._rebuild(self._guide.languages)

    def finish(self) -> None:
        """Write what is needed once the pages of the languages built here are shown."""
        with _undisturbed():
            while self._unfinished:
                self._finish(self._unfinished.popitem()[1])

    def check(self, today: date) -> bool:
        """Look for what has to be mended. Returns whether that is something else than before; it has been told then."""
        before = self.problems
        with _undisturbed():
            found = sorted({*self._faults, *check(self._loaded, today)})
        errors = any(problem.severity == "error" for problem in found)
        failed = [] if errors else [line for build in self._shown.values() for line in build.faults]
        self.problems = [*found, *dict.fromkeys(failed)]
        if self.problems == before:
            return False
        for problem in self.problems:
            grave = isinstance(problem, str) or problem.severity == "error"
            said = problem if isinstance(problem, str) else problem.told(of_locale())
            log.log(logging.ERROR if grave else logging.INFO, said)
        return True

    @property
    def gaps(self) -> set[str]:
        """The words to fill in, as pages say them; none when nothing is left to be written."""
        if self._guide is self._loaded:
            return set()
        words = {PLACEHOLDER, *(language.placeholder for language in self._guide.languages.values())}
        return words | {Voice.of(self._guide, code).convert(word) for code in self._guide.languages for word in words}

    def _load(self) -> None:
        self._loaded, self._faults = load(self._root, self._kept)
        if self._loaded.complete:
            self._guide = presentable(self._loaded)
        else:
            log.error(here("The preview still shows the last good pages."))

    def _help(self, code: str) -> None:
        """Build one language in its helper."""
        with _undisturbed():
            self._load()
            self._language(code, *self._look())

    def _rebuild(self, codes: Iterable[str]) -> None:
        """Ask the helpers for their languages; build those that have none here meanwhile."""
        looks = self._look()
        helped = self._workers.ask()
        try:
            for code in codes:
                if code not in helped:
                    self._language(code, *looks)
        finally:
            gone = self._workers.wait()
        for code in gone:
            self._language(code, *looks)

    def _language(self, code: str, frame_changed: bool, assets_changed: bool) -> None:
        """Build what changed in one language, in this process."""
        before = self._shown.pop(code, None)
        if frame_changed:
            before = None
            self._memory.pop(code, None)
        self.build = self._render(code, before)
        self.build.assets_changed = assets_changed
        self.build.gone = self._written.get(code, set()) - self.build.places
        if self.build.differs:
            self._make(self.build)
            self._written[code] = self.build.places
            self._unfinished[code] = self.build
        self.build.settle()
        self._shown[code] = self.build
        if before is None:
            gc.freeze()

    def _render(self, code: str, before: Shown | None = None) -> Shown:
        if before is None:
            self._memory.pop(code, None)
        memory = self._memory.setdefault(code, Memory())
        return Shown(self._guide, code, self._site_url, self.with_repository, memory, before)

    def _look(self) -> tuple[bool, bool]:
        """Return whether the frame around all pages and whether the assets changed since the last look."""
        now = {name: stamps(self._root / name) for name in self._seen}
        changed = {name for name, stamp in now.items() if stamp != self._seen[name]}
        self._seen = now
        return bool(changed & set(FRAME)), bool(changed & set(ASSETS))


@contextmanager
def _undisturbed() -> Generator[None]:
    """Do not walk the whole guide for garbage: a rebuild is short and makes little, and it would cost a quarter."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
