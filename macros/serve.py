"""What `mkdocs serve` does beyond MkDocs: every language from one process, and only the pages that a change touches."""

# pyright: basic, reportUnknownMemberType=false
# MkDocs and the theme carry few types; everything that decides lives in typed modules.

import gc
import logging
from functools import partial
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from macros.build.preview import Watched
from macros.build.state import State
from macros.build.workers import Workers
from macros.content.today import today
from macros.mkdocs_internals import make, watch

log = logging.getLogger("mkdocs.hooks.guide")


def preview(server: LiveReloadServer, config: MkDocsConfig, state: State) -> LiveReloadServer:
    """Build the other languages, then let ``server`` rebuild what a saved change touches. Returns the server."""
    languages = Preview(state, str(config.config_file_path), Path(config.site_dir), str(config.site_url))
    watch(server, [config.docs_dir, str(config.config_file_path)], languages.rebuild)
    languages.build_others()
    return server


class Preview:
    """Builds languages for `mkdocs serve`: the root's in this process, the others in helpers where there can be any."""

    def __init__(self, state: State, config_file: str, site: Path, url: str) -> None:
        self.state = state
        self.config_file = config_file
        self.root = Path(config_file).parent
        self.site = site
        self.url = url
        self.watched = Watched(self.root)
        self.workers = Workers()

    def build_others(self) -> None:
        """Build the languages other than the root's once, completely."""
        for code in self.others():
            self.workers.start(code, partial(self.help_with, code))
        self.build([])

    def rebuild(self) -> None:
        """Rebuild what changed, in every language; a broken file keeps the last good pages."""
        gc.disable()  # a rebuild is short and makes little garbage; walking the whole guide for it costs a quarter
        try:
            self.state.stale = True
            self.state.load(self.root, today())
            if self.state.broken:
                self.say()
            else:
                self.build([self.state.root_code()])
        finally:
            gc.enable()

    def help_with(self, code: str) -> None:
        """Rebuild one language in its helper; the process that asks has checked the data."""
        gc.disable()
        self.state.checked = self.state.stale = True
        self.state.load(self.root, today())
        self.language(code, *self.watched.look())

    def build(self, own: list[str]) -> None:
        """Ask the helpers for their languages; build ``own`` and those without a helper here meanwhile."""
        looks = self.watched.look()
        helped = self.workers.ask()
        for code in [*own, *(code for code in self.others() if code not in helped)]:
            self.language(code, *looks)
        for code in self.workers.wait():
            self.language(code, *looks)
        self.state.switch(self.state.root_code())

    def language(self, code: str, frame_changed: bool, assets_changed: bool) -> None:
        """Rebuild what changed in one language, in this process."""
        self.state.switch(code)
        self.state.render()
        if self.state.broken:
            self.say()
            return
        fresh = frame_changed or self.state.changed is None
        if fresh or self.state.changed or assets_changed:
            self.one(code, fresh)

    def others(self) -> list[str]:
        """Return the languages other than the root's."""
        return [code for code, language in self.state.guide.languages.items() if language.path]

    def say(self) -> None:
        """Say what is wrong."""
        for line in self.state.said:
            log.error(line)

    def one(self, code: str, fresh: bool) -> None:
        """Build one language into its folder: all pages when ``fresh``, else those that changed."""
        path = self.state.guide.languages[code].path
        target = self.site / path if path else self.site
        url = f"{self.url.rstrip('/')}/{path}/" if path else self.url
        config = load_config(config_file=self.config_file, site_dir=str(target), site_url=url)
        # The root's folder holds the other languages: emptying it would lose them.
        make(config, dirty=not fresh or not path)
