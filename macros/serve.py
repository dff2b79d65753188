"""What `mkdocs serve` does beyond MkDocs: every language from one process, and only the pages that a change touches."""

# pyright: basic, reportUnknownMemberType=false
# MkDocs carries few types; everything that decides lives in typed modules.

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.build.language_build import Build
from macros.build.port import look_at
from macros.build.session import Session
from macros.content.today import today
from macros.mkdocs_internals import make, watch

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def session(begun: Session | None, config: MkDocsConfig, site_url: str, with_repository: bool) -> Session:
    """Return the session ``begun``, or begin one with the first build, of the root's language.

    Raises NoPort, NoDay or Faulty when it cannot begin.
    """
    if begun is not None:
        begun.with_repository = with_repository  # mkdocs.yml may have changed
        return begun
    look_at(*config.dev_addr)  # later on, the port is taken by this preview
    making = partial(_make, config.config_file_path, Path(config.site_dir))
    return Session(Path(config.config_file_path).parent, site_url, today(), making, with_repository)


def preview(server: "LiveReloadServer", config: MkDocsConfig, begun: Session | None) -> "LiveReloadServer":
    """Build the other languages, then let ``server`` rebuild what a saved change touches. Returns the server."""
    assert begun is not None  # noqa: S101 - narrows for the type checker
    watch(server, [config.docs_dir, config.config_file_path], lambda: begun.rebuild(today()))
    begun.build_others()
    return server


def _make(config_file: str, site: Path, build: Build) -> None:
    """Let MkDocs make a build; on_config gets it from the session."""
    config = load_config(config_file=config_file, site_dir=str(site / build.path), site_url=build.address)
    # The root's folder holds the other languages: emptying it would lose them.
    make(config, dirty=build.changed is not None or not build.path)
