"""Everything we rely on in MkDocs that it does not promise. A new MkDocs breaks the site? Look here first.

- ``generated`` replaces ``File.is_modified``, which MkDocs asks in a dirty build.
- ``put_in`` replaces ``Page.render`` and sets what it would: ``content``, ``toc``, ``present_anchor_ids``.
- ``use_theme`` replaces ``Theme.get_env`` and the ``list_templates`` and ``template_class`` of what it returned, and
  empties ``Theme.static_templates``.
- ``refused_by_strict`` reads the ``CountHandler`` that ``build`` hangs on the logger ``mkdocs``.
- ``make`` calls ``mkdocs.commands.build.build``, and hides what it says of a dirty build.
- ``Engine`` calls its ``_populate_page`` and ``_build_page`` for single pages.
- ``watch`` replaces ``LiveReloadServer.observer``, ``.builder`` and ``._inject_js_into_html``, before it serves,
  shortens ``.build_delay``, moves its ``_visible_epoch`` and ``_wanted_epoch`` on, and waits for its ``_rebuild_cond``.
- hooks.py relies on two things more: a hook's module is loaded once for all configurations of a process, and nothing
  is written before ``on_config``, so that a folder named there is the one that is emptied and filled.

Only this module, hooks.py and serve.py import MkDocs.
"""

# pyright: basic, reportUnknownMemberType=false, reportAttributeAccessIssue=false
# ruff: noqa: SLF001
# MkDocs carries few types, and methods of one object are replaced here.

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import _build_page, _populate_page, build  # pyright: ignore[reportPrivateUsage]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

from macros.site.pages.frame_once import EACH, FrameOnce
from macros.site.pages.render import compiled_templates

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.guide")
TRIED_ON = "1.6.1"
POLL_SECONDS, QUIET_SECONDS = 0.1, 0.03
"""How often a preview looks for saved files, and how long it waits for more of them; MkDocs looks twice a second."""
SEEN_SECONDS, REST_SECONDS = 0.2, 2.0
"""So long nothing was saved before a preview checks, when browsers have their page, and before it finishes the rest."""


def generated(config: MkDocsConfig, name: str, content: str, *, in_nav: bool, is_new: bool) -> File:
    """Return a file that has no source; a dirty build writes it when it ``is_new``."""
    level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, name, content=content, inclusion=level)
    file.is_modified = lambda: is_new
    return file


def replaced(files: Files, config: MkDocsConfig) -> list[File]:
    """Return what no build copies of docs/: the hand-written sources, and all that is not an asset."""
    return [
        file
        for file in files
        if file.is_documentation_page() or (file.src_dir == config.docs_dir and not file.src_uri.startswith("assets/"))
    ]


def put_in(page: Page, html: str, anchors: set[str]) -> None:
    """Let a page take ``html`` as it is: Markdown would change nothing, and take a quarter of the build for it."""

    def render(*_: Any) -> None:
        page.content, page.toc, page.present_anchor_ids = html, TableOfContents([]), anchors

    page.render = render


def use_theme(config: MkDocsConfig, *, only_pages: bool) -> None:
    """Keep the theme's compiled templates between builds, render the frame once, and spare MkDocs 10,000 icons.

    No page loads those. With ``only_pages`` spare it the theme's other files and the 404 page as well: they are there.
    """
    config.theme.static_templates.discard("sitemap.xml")  # ours knows all languages
    environment = config.theme.get_env()
    environment.bytecode_cache = compiled_templates()
    if EACH not in os.environ:
        environment.template_class = FrameOnce
    if only_pages:
        config.theme.static_templates.clear()
    environment.list_templates = partial(_visible, [] if only_pages else config.theme.dirs)
    config.theme.get_env = lambda: environment


def _visible(folders: list[str], filter_func: Callable[[str], bool]) -> list[str]:
    """Return the files below the folders, none of them hidden or a script of the theme, that MkDocs wants."""
    found: set[str] = set()
    for folder in folders:
        for place, inside, files in os.walk(folder):
            inside[:] = [name for name in inside if not name.startswith(".") and name != "javascripts"]
            found |= {(Path(place) / file).relative_to(folder).as_posix() for file in files}
    return sorted(filter(filter_func, found))


def refused_by_strict() -> bool:
    """Whether MkDocs is about to refuse the build for its warnings: --strict is looked at after the last event."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def make(config: MkDocsConfig, *, dirty: bool) -> None:
    """Make one build of a preview; a ``dirty`` one writes only what is new. Raises what MkDocs raises."""
    logging.getLogger("mkdocs.commands.build").addFilter(_not_about_dirty)
    build(config, serve_url=config.site_url, dirty=dirty)


def _not_about_dirty(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()


class Engine:
    """What MkDocs works with in one language, kept after a build to write single pages again."""

    def __init__(self, config: MkDocsConfig, files: Files, nav: Navigation) -> None:
        self._config, self._files, self._nav = config, files, nav

    def write(self, pages: dict[str, str], files: dict[str, str], gone: set[str]) -> None:
        """Write the pages of these names with these sources, and the other files; remove what is ``gone``."""
        config, shown = self._config, self._files.documentation_pages()
        environment = config.theme.get_env()
        made: list[Page] = []
        for name, source in pages.items():
            file = self._files.src_uris[name]
            assert file.page is not None  # noqa: S101 - the build made it
            file.content_string = source
            _populate_page(file.page, config, self._files)
            made.append(file.page)
        for page in made:
            _build_page(page, config, shown, self._nav, environment)
            page.validate_anchor_links(files=self._files, log_level=config.validation.links.anchors)
        site = Path(config.site_dir)
        for name, content in files.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(content, encoding="utf-8", newline="\n")
        remove(site, gone)
        config.plugins.on_post_build(config=config)


def remove(site: Path, gone: set[str]) -> None:
    """Remove files of a site, and the folders that are empty then."""
    for name in gone:
        (site / name).unlink(missing_ok=True)
        place = (site / name).parent
        while place != site and place.is_dir() and not any(place.iterdir()):
            place.rmdir()
            place = place.parent


def watch(
    server: "LiveReloadServer",
    paths: list[str],
    rebuild: Callable[[], None],
    check: Callable[[], bool],
    finish: Callable[[], None],
    dress: Callable[[bytes], bytes],
) -> None:
    """Let ``server`` call ``rebuild`` soon after a file was saved, show that, and only then ``check``.

    When that returns True, browsers load their pages once more. When nothing else is saved for REST_SECONDS, it calls
    ``finish``. Every page is sent as ``dress`` returns it. ``paths`` are those that the server watches so far.
    """
    from watchdog.observers.polling import PollingObserver  # noqa: PLC0415 - a build needs no web server

    def build_and_check() -> None:
        try:
            rebuild()
        except Exception as error:
            log.error("%s: %s", type(error).__name__, error)  # noqa: TRY400 - contributors never see a traceback
        show()
        if rests(SEEN_SECONDS) and check():
            server._wanted_epoch += 1
            show()
        if rests(REST_SECONDS):
            finish()

    def rests(seconds: float) -> bool:
        with server._rebuild_cond:
            return not server._rebuild_cond.wait_for(lambda: server._want_rebuild or server._shutdown, seconds)

    def show() -> None:
        with server._epoch_cond:
            server._visible_epoch = server._wanted_epoch
            server._epoch_cond.notify_all()

    for path in paths:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=POLL_SECONDS)
    for path in paths:
        server.watch(path)
    server.build_delay = QUIET_SECONDS
    server.builder = build_and_check
    inject = server._inject_js_into_html
    server._inject_js_into_html = lambda content, epoch: inject(dress(content), epoch)
