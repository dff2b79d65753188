"""What relies on MkDocs' insides: which modules, on which version; the theme's files without its icons."""

import ast
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from macros.mkdocs_internals import TRIED_ON, use_theme

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
