"""What `mkdocs serve` does beyond MkDocs: every language from one process, and only the pages that a change touches."""

# pyright: basic, reportUnknownMemberType=false
# MkDocs carries few types; everything that decides lives in typed modules.

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.build.build import Build
from macros.build.port import look_at
from macros.build.session import Session
from macros.content.today import today
from macros.mkdocs_internals import make, watch

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def begin(config: MkDocsConfig, site_url: str, *, with_repository: bool) -> Session:
    """Begin a preview with the first build, of the root's language. Raises NoPort, NoDay or Faulty."""
    look_at(*config.dev_addr)  # later on, the port is taken by this preview
    make_one = partial(_make, config.config_file_path, Path(config.site_dir))
    root = Path(config.config_file_path).parent
    return Session(root, site_url, today(), make_one, with_repository=with_repository)


def preview(server: "LiveReloadServer", config: MkDocsConfig, session: Session | None) -> "LiveReloadServer":
    """Build the other languages, then let ``server`` rebuild what a saved change touches. Returns the server."""
    assert session is not None  # noqa: S101 - narrows for the type checker: on_config has begun it
    watch(server, [config.docs_dir, config.config_file_path], lambda: session.rebuild(today()))
    session.build_others()
    return server


def _make(config_file: str, site: Path, build: Build) -> None:
    """Let MkDocs make a build; on_config gets it from the session."""
    config = load_config(config_file=config_file, site_dir=str(site / build.path), site_url=build.address)
    # The root's folder holds the other languages: emptying it would lose them.
    make(config, dirty=build.changed is not None or not build.path)
