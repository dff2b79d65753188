"""mkdocs.yml: the few settings without which the site is lost or looks broken. All others are a maintainer's choice."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

from macros.content.reading.decode_text import decode
from macros.content.reading.yaml_parser import LOOK
from macros.model.command_messages import say
from macros.model.problem import Place, Problem

FILE = "mkdocs.yml"
HOOKS = "macros/hooks.py"
"""What a checkout has that builds a site, and not only holds a guide."""
RESTORE = "Restore it from the last commit."
NEEDED = {
    "hooks": (HOOKS,),
    "markdown_extensions": ("attr_list", "md_in_html", "toc"),
    "extra_css": ("assets/colours.css", "assets/guide.css"),
}
"""List -> what stands in it at least."""
FIXED = {
    "docs_dir": ("docs", "The pages are read from docs."),
    "use_directory_urls": (True, "Every address that readers have kept would change."),
}
"""Setting -> the only value it may have, and what another one would do."""
SOURCES = ("docs", "data", "macros", "tests", ".git", ".github")
"""Folders that are no place for a site, nor are those in them."""
OF_A_BUILD = "api/v1"
"""A folder that each build of ours makes, and hardly anything else."""
Settings = dict[str, Any]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads settings whose values may come from the environment; those are left out."""


def _of_environment(*_: object) -> None:
    """Stand in for a value that the environment gives."""


cast("Any", _Loader).add_multi_constructor("!", _of_environment)


@dataclass
class _Read:
    """The settings, and where each stands: its key, and the items of its list."""

    settings: Settings = field(default_factory=dict[str, Any])
    places: dict[tuple[str | int, ...], Place] = field(default_factory=dict[tuple[str | int, ...], Place])
    twice: list[tuple[str, Place]] = field(default_factory=list[tuple[str, Place]])


def holds_other_things(folder: Path) -> bool:
    """Tell whether something stands at a path that is no earlier build of the site and that a build would replace.

    What is hidden there counts for nothing, because a build leaves it where it is.
    """
    if not folder.is_dir():
        return folder.exists()
    return not (folder / OF_A_BUILD).is_dir() and any(not path.name.startswith(".") for path in folder.iterdir())


def settings_problems(root: Path) -> list[Problem]:
    """Return what is wrong with the settings of the site under ``root``; nothing where there is none."""
    file = root / FILE
    if not file.is_file():
        is_lost = file.exists() or (root / HOOKS).is_file()
        return [Problem(Place(FILE), "missing-file", "The file is missing.", RESTORE)] if is_lost else []
    text = decode(file, root, tabs=True)
    if isinstance(text, Problem):
        return [text]
    try:
        read = _read(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(FILE, mark.line + 1, mark.column + 1) if mark else Place(FILE)
        return [Problem(place, "yaml-syntax", "The settings of the site cannot be read.", LOOK)]
    if not read.settings:
        return [Problem(Place(FILE), "value", "The file holds no settings (name: value).", RESTORE)]
    return [Problem(place, "value", said, fix) for place, said, fix in _faults(read, root)]


def _read(text: str) -> _Read:
    """Return the settings that a text holds; none if it is no list of names with values."""
    loader = cast("Any", _Loader)(text)
    node, read = loader.get_single_node(), _Read()
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            place = _place(key)
            if (key.value,) in read.places:
                read.twice.append((key.value, place))
            read.places[key.value,] = place
            for index, item in enumerate(value.value if isinstance(value, yaml.SequenceNode) else ()):
                read.places[key.value, index] = _place(item)
        read.settings = loader.construct_document(node)
    return read


def _place(node: Any) -> Place:
    return Place(FILE, node.start_mark.line + 1, node.start_mark.column + 1)


def _faults(read: _Read, root: Path) -> Iterator[tuple[Place, str, str]]:
    """Yield where something is wrong, what, and what to do."""
    for key, place in read.twice:
        yield place, say("“{}” stands twice.", key), "Keep one of them."
    for key, (value, said) in FIXED.items():
        if read.settings.get(key, value) not in (value, None):
            yield read.places[key,], said, RESTORE
    if "site_name" in read.settings and read.settings["site_name"] == "":
        yield read.places["site_name",], "The site has no name.", RESTORE
    site = str(read.settings.get("site_dir") if read.settings.get("site_dir") is not None else "site")
    if _is_no_place_for_a_site(root, site):
        place = read.places.get(("site_dir",), Place(FILE))
        yield place, say("A build would empty “{}”.", site), "Name a folder that holds nothing else: site."
    for key in NEEDED:
        yield from _lists(read, key)


def _is_no_place_for_a_site(root: Path, name: str) -> bool:
    """Tell whether a build into a folder would do harm, or put the site where nobody else has a folder."""
    folder = Path(os.path.normpath(root / name))
    is_inside = folder.is_relative_to(root)
    first = folder.relative_to(root).parts[:1] if is_inside else ()
    if first == () and (is_inside or not Path(name).is_absolute()):
        return True
    try:
        return "".join(first).lower() in SOURCES or holds_other_things(folder)
    except OSError:  # nobody may look into it, let alone write there
        return True


def _lists(read: _Read, key: str) -> Iterator[tuple[Place, str, str]]:
    """Yield what is wrong with a list of names; a name may have settings of its own."""
    items, place = read.settings.get(key), read.places.get((key,), Place(FILE))
    if not isinstance(items, list | None):
        yield place, "Here a list was expected.", "Write each name in a line of its own that begins with “- ”."
        return
    held: set[object] = set()
    for index, item in enumerate(cast("list[object]", items or [])):
        if not isinstance(item, str | dict):
            yield read.places[key, index], "Here a name was expected.", "Write the name, or delete the line."
        held |= {item} if isinstance(item, str) else {*cast("Settings", item)} if isinstance(item, dict) else set()
    for name in NEEDED[key]:
        if name not in held:
            yield place, say("“{}” is missing among “{}”.", name, key), RESTORE
