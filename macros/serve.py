"""What `mkdocs serve` does beyond MkDocs: every language from one process, and only the pages that a change touches."""

# pyright: basic, reportUnknownMemberType=false
# MkDocs carries few types; everything that decides lives in typed modules.

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.build.fault_server import wait
from macros.build.incremental_build import Shown
from macros.build.language_build import Faulty
from macros.build.port import look_at
from macros.build.preview_session import Session
from macros.build.problem_bar import dressed
from macros.content.today import today
from macros.mkdocs_internals import Engine, make, remove, watch

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

engines: dict[str, Engine] = {}
"""What MkDocs works with in each language that this process builds."""


def session(begun: Session | None, config: MkDocsConfig, site_url: str, with_repository: bool) -> Session:
    """Return the session ``begun``, or begin one with the first build, of the root's language.

    As long as nothing can be shown, the problems are. Raises NoPort or NoDay when it cannot begin.
    """
    if begun is not None:
        begun.with_repository = with_repository  # mkdocs.yml may have changed
        return begun
    look_at(*config.dev_addr)  # later on, the port is taken by this preview
    root = Path(config.config_file_path).parent
    site = Path(config.site_dir)
    making = partial(_make, config.config_file_path, site)

    def finishing(build: Shown) -> None:
        build.write_indexes(site / build.path)
        build.write_files_to_take(site / build.path)

    while True:
        try:
            return Session(root, site_url, today(), making, with_repository, finishing)
        except Faulty as faulty:
            wait(config.dev_addr, urlsplit(site_url).path, root, faulty.lines)


def preview(server: "LiveReloadServer", config: MkDocsConfig, begun: Session | None) -> "LiveReloadServer":
    """Build the other languages, then let ``server`` rebuild what a saved change touches. Returns the server."""
    assert begun is not None  # noqa: S101 - narrows for the type checker

    def look() -> bool:
        return begun.check(today())

    watch(
        server,
        [config.docs_dir, config.config_file_path],
        begun.rebuild,
        look,
        begun.finish,
        lambda page: dressed(page, begun.problems, begun.gaps),
    )
    begun.build_others()
    begun.finish()
    begun.rebuild()  # what was saved meanwhile: the server looks for what changes from now on
    look()
    return server


def _make(config_file: str, site: Path, build: Shown) -> None:
    """Let MkDocs write what is new in a build; on_config gets it from the session."""
    if build.is_small and build.code in engines:
        pages = {name: build.pages[name].body for name in build.changed}
        engines[build.code].write(pages, build.new_files, build.gone)
        return
    config = load_config(config_file=config_file, site_dir=str(site / build.path), site_url=build.address)
    # The root's folder holds the other languages: emptying it would lose them.
    make(config, dirty=not build.is_whole or not build.path)
    remove(site / build.path, build.gone)
