"""Wires MkDocs' events to the guide.

The root language is built by the process that MkDocs runs in; the other languages are built at the same time by
child processes of the same command (docs/decisions/0001).
"""

# pyright: basic, reportUnknownMemberType=false
# MkDocs and the theme carry few types; everything that decides lives in typed modules.

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # plain `mkdocs` does not look in the checkout

from macros.build.children import LANGUAGE, PARENT, Children
from macros.build.lifeline import end_with_parent
from macros.build.port import NoPort, look_at
from macros.build.staging import UNTOUCHED, NoSite, Staging, in_words
from macros.build.state import State, Stop
from macros.content.guide import Guide
from macros.content.today import NoDay, today
from macros.mkdocs_internals import fewer_theme_files, generated, put_in, refused_by_strict
from macros.site.finish import finish, tidy
from macros.site.render import compiled_templates, load_templates
from macros.site.repository import repository
from macros.site.seal import seal
from macros.site.search import index, sections
from macros.site.settings import settings
from macros.site.unused import classes

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

SEARCH_INDEX = "search/search_index.json"
log = logging.getLogger("mkdocs.hooks.guide")
has_parent = PARENT in os.environ
state = State(os.environ[LANGUAGE] if has_parent else "", checked=has_parent)
children = Children()
staging = Staging()
if has_parent:
    end_with_parent()


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes both by name
    """Remember whether a person is watching; be as tidy when the build is ended as when Ctrl-C ends it."""
    state.serving = command == "serve"
    if not has_parent and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _interrupt)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take a folder to build into beside the site, which stays as it is; load the data; start the other languages."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    config.config_file_path = str(Path(config.config_file_path).absolute())  # -f may name it from where the shell is
    root = Path(config.config_file_path).parent
    if not state.ready and not state.site_url.startswith("http"):
        state.site_url = str(config.site_url or "/")
    state.with_repository = bool(repository(config.extra))
    try:
        if state.serving and not state.ready:  # later on, the port is taken by this preview
            look_at(*config.dev_addr)
        alone = state.serving or has_parent
        if not alone:
            config.site_dir = str(staging.open(Path(config.site_dir)))
        if not state.ready:
            state.load(root, today(), None if alone else partial(_start_others, config))
            state.render()
    except (Stop, NoSite, NoPort, NoDay) as reason:
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
    fewer_theme_files(config, only_pages=state.changed is not None)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the hand-written sources by the pages of this language."""
    for file in list(files.documentation_pages()):
        files.remove(file)
    listed = set(_leaves(config.nav))
    for page in state.pages:
        level = InclusionLevel.INCLUDED if page.file in listed else InclusionLevel.NOT_IN_NAV
        is_new = state.changed is None or page.file in state.changed
        files.append(generated(config, page.file, page.body, is_new=is_new, inclusion=level))
    for name, (content, is_new) in state.files().items():
        files.append(generated(config, name, content, is_new=is_new))
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
        put_in(page, source.body.strip(), source.anchors)
    return markdown


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Take the page's text into the search index."""
    source = state.by_file[page.file.src_uri]
    state.searched[source.address] = sections(source.address, html, source.boost)
    return html


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Mend the theme's markup and seal the page: only its own scripts may run."""
    state.classes |= classes(output)
    return seal(output, policy=not state.serving)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Do the same for the 404 page."""
    if not template_name.endswith(".html"):
        return output_content
    state.classes |= classes(output_content)
    return seal(output_content, policy=not state.serving)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index; with all languages there, finish the site and put it in the place of the old one."""
    target = Path(config.site_dir) / SEARCH_INDEX
    target.parent.mkdir(exist_ok=True)
    target.write_text(index(state.searched), encoding="utf-8", newline="\n")
    if not state.serving:
        tidy(Path(config.site_dir), is_root=not state.is_child, classes=state.classes)
    if not state.is_child and not state.serving:
        if failure := children.join():
            raise Abort(failure)
        staging.gather(language.path for language in state.guide.languages.values() if language.path)
        finish(Path(config.site_dir), state.guide, str(config.site_url), state.pages)
    if staging.is_open and not refused_by_strict():
        try:
            config.site_dir = str(staging.publish())
            log.info("Put in place: %s", config.site_dir)
        except NoSite as reason:
            raise Abort(str(reason)) from None


@event_priority(-100)
def on_build_error(error: Exception) -> None:
    """Leave no child and no half-built site behind; say in one line what the system refused."""
    children.stop()
    staging.discard()
    if isinstance(error, OSError) and not state.serving:
        raise Abort(in_words(error)) from None


def on_shutdown() -> None:
    """Tidy up when a signal ended the build: MkDocs does not call that an error."""
    children.stop()
    if staging.discard():
        log.error("The build was ended before it was complete. %s", UNTOUCHED)


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[..., None]) -> "LiveReloadServer":  # noqa: ARG001
    """Serve every language from this process; a saved change rebuilds only the pages it touches."""
    from macros.serve import preview  # noqa: PLC0415 - a build needs no web server

    ready = preview(server, config, state)
    try:
        look_at(*config.dev_addr)  # the builds took their time: another preview may have begun
    except NoPort as reason:
        raise Abort(str(reason)) from None
    return ready


def _start_others(config: MkDocsConfig, guide: Guide) -> None:
    """Build the other languages at the same time. Bad data ends them: this process has yet to look at it."""
    targets = {code: staging.room(own.path) for code, own in guide.languages.items() if own.path}
    load_templates()
    if code := children.start(Path(config.config_file_path), targets, strict=bool(config.strict)):
        end_with_parent()
        staging.leave()
        state.become(code)
        config.site_dir = str(targets[code])


def _interrupt(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what a handler is given
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a second one ends it at once
    raise KeyboardInterrupt


def _leaves(nav: Any) -> list[str]:
    if isinstance(nav, dict):
        return [leaf for value in nav.values() for leaf in _leaves(value)]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(nav, list):
        return [leaf for item in nav for leaf in _leaves(item)]  # pyright: ignore[reportUnknownVariableType]
    return [str(nav)]
