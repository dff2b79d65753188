"""The theme's files are listed without its icons, and no other is missing."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from macros.build.theme import without_icons


def test_only_hidden_folders_are_left_out(tmp_path: Path) -> None:
    names = ["main.html", "assets/a.css", "partials/icon.html", ".icons/material/x.svg", "assets/.hidden/y"]
    for folder in ("ours", "theirs"):
        for name in names:
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).touch()
    folders = [str(tmp_path / "ours"), str(tmp_path / "theirs")]
    environment = Environment(loader=FileSystemLoader(folders), autoescape=True)
    seen = [name for name in environment.list_templates() if "/." not in f"/{name}"]
    listed = without_icons(environment, folders)
    assert listed.list_templates() == seen == ["assets/a.css", "main.html", "partials/icon.html"]
    assert listed.list_templates(filter_func=lambda name: name.endswith(".html")) == ["main.html", "partials/icon.html"]
