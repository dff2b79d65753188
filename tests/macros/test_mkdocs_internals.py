"""What relies on MkDocs' insides: which modules, on which version; the theme's files without its icons."""

import ast
import re
from pathlib import Path
from threading import Condition
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from macros import mkdocs_internals
from macros.mkdocs_internals import TRIED_ON, use_theme, watch

NAMES = ["main.html", "assets/a.css", "partials/icon.html", ".icons/material/x.svg", "assets/.hidden/y"]


def test_no_other_module_imports_mkdocs(root: Path) -> None:
    importing: set[str] = set()
    for file in (root / "macros").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if any(name.partition(".")[0] == "mkdocs" for name in names):
                importing.add(file.relative_to(root / "macros").as_posix())
    assert importing == {"hooks.py", "serve.py", "mkdocs_internals.py"}


def test_it_was_tried_on_the_version_that_is_installed(root: Path) -> None:
    pinned = re.findall(r"^mkdocs==([\w.]+)", (root / "requirements" / "site.txt").read_text("utf-8"), re.MULTILINE)
    assert pinned == [TRIED_ON], "build and preview the site, then name the version in macros/mkdocs_internals.py"


def test_only_the_files_in_hidden_folders_are_left_out(tmp_path: Path) -> None:
    for folder in ("ours", "theirs"):
        for name in NAMES:
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).touch()
    config = MkDocsConfig()
    config.theme = Theme(name="mkdocs")
    config.theme.dirs = [str(tmp_path / "ours"), str(tmp_path / "theirs")]
    everything = Environment(loader=FileSystemLoader(config.theme.dirs), autoescape=True).list_templates()
    seen = [name for name in everything if "/." not in f"/{name}"]
    use_theme(config, only_pages=False)
    listed = config.theme.get_env()
    assert listed.list_templates(filter_func=bool) == seen == ["assets/a.css", "main.html", "partials/icon.html"]
    assert listed.list_templates(filter_func=lambda name: name.endswith(".html")) == ["main.html", "partials/icon.html"]
    use_theme(config, only_pages=True)
    assert config.theme.get_env().list_templates(filter_func=bool) == []
    assert not config.theme.static_templates


class Server:
    """What a preview asks of MkDocs' server; ``_want_rebuild`` when something was saved meanwhile."""

    def __init__(self) -> None:
        self._want_rebuild = self._shutdown = False
        self._rebuild_cond, self._epoch_cond = Condition(), Condition()
        self._visible_epoch, self._wanted_epoch = 1, 2
        self.builder: Any = None
        self._inject_js_into_html = None


@pytest.mark.parametrize(
    ("saved_after", "called", "epoch"),
    [("", ["rebuild", "check", "finish"], 3), ("rebuild", ["rebuild"], 2), ("check", ["rebuild", "check"], 3)],
)
def test_a_preview_shows_then_checks_then_finishes_unless_something_is_saved(
    monkeypatch: pytest.MonkeyPatch, saved_after: str, called: list[str], epoch: int
) -> None:
    monkeypatch.setattr(mkdocs_internals, "SEEN_SECONDS", 0)
    monkeypatch.setattr(mkdocs_internals, "REST_SECONDS", 0)
    server, did = Server(), list[str]()

    def doing(name: str) -> Any:
        def do() -> bool:
            did.append(name)
            server._want_rebuild = server._want_rebuild or name == saved_after
            return True

        return do

    watch(server, [], doing("rebuild"), doing("check"), doing("finish"), lambda page: page)  # pyright: ignore[reportArgumentType]
    server.builder()
    assert (did, server._visible_epoch) == (called, epoch)
