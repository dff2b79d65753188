"""mkdocs.yml: the few settings without which the site is lost or looks broken. All others are a maintainer's choice."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, cast

import yaml

from macros.content.reading.yaml_parser import LOOK
from macros.model.command_messages import say
from macros.model.problem import Place, Problem

FILE = "mkdocs.yml"
RESTORE = "Restore it from the last commit."
NEEDED = {
    "hooks": ("macros/hooks.py",),
    "markdown_extensions": ("attr_list", "md_in_html", "toc"),
    "extra_css": ("assets/colours.css", "assets/guide.css"),
}
"""List -> what stands in it at least."""
SOURCES = ("docs", "data", "macros", "tests")
"""Folders that a build would empty if it wrote there."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads settings whose values may come from the environment; those are left out."""


def _of_environment(*_: object) -> None:
    """Stand in for a value that the environment gives."""


cast("Any", _Loader).add_multi_constructor("!", _of_environment)


def settings_problems(root: Path) -> list[Problem]:
    """Return what is wrong with the settings of the site under ``root``; nothing where there is none."""
    file = root / FILE
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    try:
        settings: object = yaml.load(text, Loader=_Loader)  # noqa: S506 - it is a safe one
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(FILE, mark.line + 1, mark.column + 1) if mark else Place(FILE)
        return [Problem(place, "yaml-syntax", "The settings of the site cannot be read.", LOOK)]
    return list(_faults(cast("dict[str, Any]", settings), text)) if isinstance(settings, dict) else []


def _faults(settings: dict[str, Any], text: str) -> Iterator[Problem]:
    lines = [line.partition(":")[0] for line in text.split("\n")]

    def fault(key: str, said: str) -> Problem:
        return Problem(Place(FILE, lines.index(key) + 1 if key in lines else 1), "value", said, RESTORE)

    if settings.get("docs_dir", "docs") != "docs":
        yield fault("docs_dir", "The pages are read from docs.")
    site = PurePosixPath(str(settings.get("site_dir", "site")))
    if site.parts[:1] in ((), *((folder,) for folder in SOURCES)):
        yield fault("site_dir", say("A build would empty “{}”.", site))
    for key, needed in NEEDED.items():
        items = cast("list[str | dict[str, Any]]", settings.get(key) or [])
        held = {name for item in items for name in ([item] if isinstance(item, str) else item)}
        for name in needed:
            if name not in held:
                yield fault(key, say("“{}” is missing among “{}”.", name, key))
