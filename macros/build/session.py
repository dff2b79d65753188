"""One preview, from its first build to Ctrl-C: the last good guide, and what a saved change has to build again."""

import gc
import logging
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from macros.build.language_build import Build, Faulty, load_checked, root_code
from macros.build.preview_workers import Workers
from macros.content.guide.guide import Guide
from macros.content.reading.load import Kept

FRAME = ("macros/overrides", "mkdocs.yml", "data/vocabulary/colours.yml")
ASSETS = ("docs/assets",)
log = logging.getLogger("mkdocs.hooks.guide")


class Session:
    """Builds every language again and again: the root's in this process, the others in helpers where there can be any.

    ``build`` is the one that is being made. In a helper all of this goes on in its own memory.
    """

    def __init__(
        self, root: Path, site_url: str, today: date, make: Callable[[Build], None], with_repository: bool = True
    ) -> None:
        """Load the guide under ``root``, check it, and render the first build, that of the root's language.

        ``make`` lets MkDocs make a build. Raises Faulty when there is no good guide to begin with.
        """
        self.with_repository = with_repository
        self._root = root
        self._site_url = site_url
        self._make = make
        self._kept: Kept = {}
        self._shown: dict[str, Build] = {}
        self._workers = Workers()
        self._seen = {name: self._stamp(name) for name in (*FRAME, *ASSETS)}
        self._guide = self._load(today)
        self.build = self._render(root_code(self._guide), None)

    def build_others(self) -> None:
        """Build the languages other than the root's, completely; the first build has been made."""
        self._shown[self.build.voice.code] = self.build
        others = [code for code in self._guide.languages if code not in self._shown]
        for code in others:
            self._workers.start(code, partial(self._help, code))
        self._rebuild(others)

    def rebuild(self, today: date) -> None:
        """Build what a saved change touches, in every language; a broken file keeps the last good pages."""
        gc.disable()  # a rebuild is short and makes little garbage; walking the whole guide for it costs a quarter
        try:
            with _told():
                self._guide = self._load(today)
                self._rebuild(self._guide.languages)
        finally:
            gc.enable()

    def _help(self, code: str) -> None:
        """Build one language in its helper; the process that asks has checked the data."""
        gc.disable()
        with _told():
            self._guide = self._load(None)
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
        with _told():
            self.build = self._render(code, None if frame_changed else self._shown.get(code))
            if self.build.changed is None or self.build.changed or assets_changed:
                self._make(self.build)
                self._shown[code] = self.build

    def _load(self, today: date | None) -> Guide:
        guide, warnings = load_checked(self._root, today, self._kept)
        for line in warnings:
            log.info(line)
        return guide

    def _render(self, code: str, before: Build | None) -> Build:
        return Build(self._guide, code, self._site_url, self.with_repository, before)

    def _look(self) -> tuple[bool, bool]:
        """Return whether the frame around all pages and whether the assets changed since the last look."""
        now = {name: self._stamp(name) for name in self._seen}
        changed = {name for name, stamp in now.items() if stamp != self._seen[name]}
        self._seen = now
        return bool(changed & set(FRAME)), bool(changed & set(ASSETS))

    def _stamp(self, name: str) -> list[tuple[str, int]]:
        place = self._root / name
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        return [(file.as_posix(), file.stat().st_mtime_ns) for file in files]


@contextmanager
def _told() -> Generator[None]:
    """Say what is faulty, and go on with what was there before."""
    try:
        yield
    except Faulty as faulty:
        for line in [*faulty.lines, "The preview still shows the last good pages."]:
            log.error(line)  # noqa: TRY400 - contributors never see a traceback
