"""The only module that imports MkDocs: wires its events to the guide. It decides nothing about content.

The root language is built by the process that MkDocs runs in; the other languages are built at the same time by
child processes of the same command (docs/decisions/0001).
"""

# pyright: basic, reportUnknownMemberType=false
# MkDocs and the theme carry few types; everything that decides lives in typed modules.

import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler
from watchdog.observers.polling import PollingObserver

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # plain `mkdocs` does not look in the checkout

from macros.build.aside import UNTOUCHED, Aside, NoSite, in_words
from macros.build.children import LANGUAGE, PARENT, Children
from macros.build.parent import end_with_parent
from macros.build.preview import Watched
from macros.build.state import State, Stop
from macros.site.finish import finish
from macros.site.page import Page
from macros.site.render import compiled_templates
from macros.site.seal import seal
from macros.site.search import index, sections
from macros.site.settings import settings

SEARCH_INDEX = "search/search_index.json"
POLL_SECONDS = 0.15
log = logging.getLogger("mkdocs.hooks.guide")
state = State(os.environ.get(LANGUAGE, ""), checked=PARENT in os.environ)
children = Children()
aside = Aside()
if has_parent := PARENT in os.environ:
    end_with_parent()


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes both by name
    """Remember whether a person is watching; be as tidy when the build is ended as when Ctrl-C ends it."""
    state.serving = command == "serve"
    if not has_parent and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _interrupt)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data, then take a folder aside to build into: until all is complete, the last good site stays."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    root = Path(config.config_file_path).parent
    if not state.ready and not state.site_url.startswith("http"):
        state.site_url = str(config.site_url or "/")
    try:
        if not state.ready:
            state.refresh(root)
        if not state.serving and not has_parent:
            config.site_dir = str(aside.open(Path(config.site_dir)))
    except (Stop, NoSite) as reason:
        raise Abort(str(reason)) from None
    state.ready = False
    for line in state.said:
        log.info(line)
    speaker = state.speaker()
    language = speaker.language
    own = settings(state.guide, speaker, dict(config.extra))
    config.site_name = own.site_name
    config.theme["language"] = own.theme_language
    for palette, name in zip(config.theme["palette"], own.palette_names, strict=True):
        palette["toggle"]["name"] = name
    if state.is_child and not state.serving:
        config.site_url = f"{(config.site_url or '/').rstrip('/')}/{language.path}/"
    config.nav = own.nav
    config.extra.update(own.extra)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Start the other languages; replace the hand-written sources by the pages of this one."""
    if not state.is_child and not state.serving:
        others = [code for code in state.guide.languages if code != state.code]
        targets = {code: Path(config.site_dir) / state.guide.languages[code].path for code in others}
        children.start(Path(config.config_file_path), targets, strict=bool(config.strict))
    for file in list(files.documentation_pages()):
        files.remove(file)
    listed = set(_leaves(config.nav))
    for page in state.pages:
        level = InclusionLevel.INCLUDED if page.file in listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.file, content=page.body, inclusion=level)
        touched = state.changed is None or page.file in state.changed
        file.is_modified = lambda touched=touched: touched  # asked only in a preview's partial build
        files.append(file)
    for name, (content, touched) in state.files().items():
        file = File.generated(config, name, content=content)
        file.is_modified = lambda touched=touched: touched
        files.append(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Keep the theme's compiled templates between builds and between languages; look after the children."""
    if failure := children.failure():
        raise Abort(failure)
    env.bytecode_cache = compiled_templates()
    return env


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Give the page its title, description and the frame around it."""
    source = state.by_file[page.file.src_uri]
    page.meta.update(state.meta(source))
    page.edit_url = None
    if not source.is_markdown:
        page.render = partial(_put_in, page, source)  # pyright: ignore[reportAttributeAccessIssue]
    return markdown


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Take the page's text into the search index."""
    source = state.by_file[page.file.src_uri]
    state.searched[source.address] = sections(source.address, html, source.boost)
    return html


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Mend the theme's markup and seal the page: only its own scripts may run."""
    return seal(output, policy=not state.serving)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Do the same for the 404 page."""
    return seal(output_content, policy=not state.serving) if template_name.endswith(".html") else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index; with all languages there, finish the site and put it in the place of the old one."""
    target = Path(config.site_dir) / SEARCH_INDEX
    target.parent.mkdir(exist_ok=True)
    target.write_text(index(state.searched), encoding="utf-8", newline="\n")
    if not state.is_child and not state.serving:
        if failure := children.join():
            raise Abort(failure)
        finish(Path(config.site_dir), state.guide, str(config.site_url), state.pages)
    if aside.is_open and not _strictly_refused():
        try:
            config.site_dir = str(aside.publish())
            log.info("Put in place: %s", config.site_dir)
        except NoSite as reason:
            raise Abort(str(reason)) from None


@event_priority(-100)
def on_build_error(error: Exception) -> None:
    """Leave no child and no half-built site behind; say in one line what the system refused."""
    children.stop()
    aside.discard()
    if isinstance(error, OSError) and not state.serving:
        raise Abort(in_words(error)) from None


def on_shutdown() -> None:
    """Tidy up when a signal ended the build: MkDocs does not call that an error."""
    children.stop()
    if aside.discard():
        log.error("The build was ended before it was complete. %s", UNTOUCHED)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:  # noqa: ARG001
    """Serve every language from this process; a saved change rebuilds only the pages it touches."""
    watched = [config.docs_dir, str(config.config_file_path)]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=POLL_SECONDS)  # MkDocs looks only twice a second
    for path in watched:
        server.watch(path)
    preview = Preview(str(config.config_file_path), Path(server.root), str(config.site_url))
    preview.build_others()
    server.builder = preview.rebuild
    return server


class Preview:
    """Builds languages in process for `mkdocs serve`."""

    def __init__(self, config_file: str, site: Path, url: str) -> None:
        self.config_file = config_file
        self.site = site
        self.url = url
        self.watched = Watched(Path(config_file).parent)
        logging.getLogger("mkdocs.commands.build").addFilter(_not_about_dirty)

    def build_others(self) -> None:
        """Build the languages other than the root's once, completely."""
        for code in [code for code in state.guide.languages if code != state.root_code()]:
            state.switch(code)
            self.one(code, fresh=True)
        state.switch(state.root_code())

    def rebuild(self) -> None:
        """Rebuild what changed, in every language; a broken file keeps the last good pages."""
        gc.disable()  # a rebuild is short and makes little garbage; walking the whole guide for it costs a quarter
        try:
            self._rebuild()
        finally:
            gc.enable()

    def _rebuild(self) -> None:
        frame_changed, assets_changed = self.watched.look()
        state.stale = True
        for code in state.guide.languages:
            state.switch(code)
            state.refresh(Path(self.config_file).parent)
            if state.broken:
                for line in state.said:
                    log.error(line)
                break
            if frame_changed or state.changed is None or state.changed or assets_changed:
                self.one(code, fresh=frame_changed or state.changed is None)
        state.switch(state.root_code())

    def one(self, code: str, fresh: bool) -> None:
        """Build one language into its folder: all pages when ``fresh``, else those that changed."""
        path = state.guide.languages[code].path
        target = self.site / path if path else self.site
        url = f"{self.url.rstrip('/')}/{path}/" if path else self.url
        config = load_config(config_file=self.config_file, site_dir=str(target), site_url=url)
        config.plugins.on_startup(command="serve", dirty=not fresh)
        if not fresh:
            config.theme.static_templates.clear()  # the 404 page stays as it is
            environment = config.theme.get_env()
            environment.list_templates = lambda *_, **__: []  # the theme's files are there: do not list 10,000 icons
            config.theme.get_env = lambda: environment
        # The root's folder holds the other languages: emptying it would lose them.
        build(config, serve_url=url, dirty=not fresh or not path)


def _put_in(page: MkDocsPage, source: Page, *_: Any) -> None:
    """Take what a template made as it is: Markdown would change nothing, and take a quarter of the build for it."""
    page.content = source.body.strip()
    page.toc = TableOfContents([])
    page.present_anchor_ids = source.anchors


def _interrupt(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what a handler is given
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a second one ends it at once
    raise KeyboardInterrupt


def _strictly_refused() -> bool:
    """Whether MkDocs is about to refuse the build for its warnings: --strict is looked at after the last event."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def _not_about_dirty(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()


def _leaves(nav: Any) -> list[str]:
    if isinstance(nav, dict):
        return [leaf for value in nav.values() for leaf in _leaves(value)]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(nav, list):
        return [leaf for item in nav for leaf in _leaves(item)]  # pyright: ignore[reportUnknownVariableType]
    return [str(nav)]
