"""One `mkdocs build`: load, check, fork, render; then all languages together take the place of the last good site."""

import gc
import logging
import os
import signal
from datetime import date
from pathlib import Path

from macros.build.fork import end_with_parent
from macros.build.language_build import Build, load_checked, root_code
from macros.build.other_languages import LANGUAGE, PARENT, Children
from macros.build.stage_and_swap import UNTOUCHED, NoSite, Staging
from macros.model.command_messages import here
from macros.model.kept import keep
from macros.site.finishing import sitemap
from macros.site.finishing.bundle_assets import tidy
from macros.site.finishing.precompress import pack
from macros.site.generated_files import prepare
from macros.site.pages.render import load_templates

log = logging.getLogger("mkdocs.hooks.guide")


class Publication:
    """What this process does for it: the root's language and the whole, or as a child another language.

    ``load`` gives the guide; the tests of hostile words put in another.
    """

    def __init__(self) -> None:
        self.load = load_checked
        self._children = Children()
        self._staging = Staging()
        self._is_child = PARENT in os.environ
        if self._is_child:
            end_with_parent()

    def catch_signals(self) -> None:
        """Be as tidy when this process is ended as when Ctrl-C ends it; a child has nothing that wants tidying."""
        if not self._is_child:
            signal.signal(signal.SIGTERM, _interrupt)

    def begin(
        self, config_file: Path, site: Path, site_url: str, today: date, strict: bool, with_repository: bool
    ) -> tuple[Build, Path]:
        """Return this process' build and the folder to build into; the other languages have been started.

        ``site`` is where the whole shall lie, in a child its own folder. Raises NoSite when that cannot be, and Faulty
        when the guide cannot be built.
        """
        guide_root = config_file.parent
        if self._is_child:
            guide, _ = self.load(guide_root, None)
            return Build(guide, os.environ[LANGUAGE], site_url, with_repository), site
        folder = self._staging.open(site)
        guide, warnings = self.load(guide_root, today)
        keep(guide.root)
        for line in warnings:
            log.info(line)
        load_templates()
        prepare()
        gc.freeze()  # all of this stays to the end: else each language looks through it once more on the way out
        rooms = {code: self._staging.room(own.path) for code, own in guide.languages.items() if own.path}
        code = self._children.start(config_file, rooms, strict)
        if code:
            self._is_child = True
            end_with_parent()
            self._staging.leave()
        own = code or root_code(guide)
        return Build(guide, own, site_url, with_repository), rooms.get(own, folder)

    def look_after_children(self) -> None:
        """Return at once when no other language has failed so far. Raises NoSite in the words of one that has."""
        if failure := self._children.failure():
            raise NoSite(failure)

    def finish(self, build: Build, folder: Path, *, packed: bool, publish: bool, for_disk: bool = False) -> Path:
        """Finish what MkDocs wrote into ``folder``; with all languages there, ``publish`` the whole, ``packed`` too.

        ``for_disk`` makes a site that needs no server.

        Returns where ``folder`` lies then. Raises NoSite when a language failed, or the site cannot be replaced.
        """
        tidy(folder, is_root=not build.path, words=build.words, sizes=build.sizes, for_disk=for_disk)
        if self._is_child:
            return folder
        if failure := self._children.join():
            raise NoSite(failure)
        self._staging.gather(language.path for language in build.guide.languages.values() if language.path)
        sitemap.write(folder, build.guide, build.address, list(build.pages.values()))
        if packed:
            numbers = pack(folder)
            packed_files = ", ".join(f"{number} {ending}" for ending, number in numbers.items())
            log.info(here("Packed beside the files: {}", packed_files))
            if ".br" not in numbers:
                log.info(here("There is no .br: the program brotli is not installed."))
        if publish:
            folder = self._staging.publish()
            log.info(here("Put in place: {}", folder))
        return folder

    def end(self, *, early: bool = False) -> None:
        """Leave no child and nothing half-built behind. ``early``: say so, if a build was under way."""
        self._children.stop()
        if self._staging.discard() and early:
            log.error(here("The build was ended before it was complete. {}", UNTOUCHED))


def _interrupt(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a second one ends it at once
    raise KeyboardInterrupt
