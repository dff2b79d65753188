"""mkdocs.yml: the few settings without which the site is lost, looks broken or asks another host. All others are a
maintainer's choice.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import yaml

from macros.content.reading.assets import MADE
from macros.content.reading.decode_text import decode
from macros.content.reading.forge_settings import forge_faults
from macros.content.reading.yaml_parser import LOOK, MAX_DEPTH
from macros.model.command_messages import say
from macros.model.problem import Place, Problem, nearest

Key = tuple[str | int, ...]
"""The names that lead to a setting."""

FILE = "mkdocs.yml"
HOOKS = "macros/hooks.py"
"""What a checkout has that builds a site, and not only holds a guide."""
MEND_NAME = "Mend the name, or delete it."
RESTORE = "Restore it from the last commit."
NEEDED = {
    "hooks": (HOOKS,),
    "markdown_extensions": ("attr_list", "md_in_html", "toc"),
    "extra_css": ("assets/colours.css", "assets/guide.css"),
}
"""List -> what stands in it at least."""
LOOKS = "The site would lose its look, and parts of it."
FIXED: dict[Key, tuple[object, str]] = {
    ("docs_dir",): ("docs", "The pages are read from docs."),
    ("use_directory_urls",): (True, "Every address that readers have kept would change."),
    ("theme", "name"): ("material", LOOKS),
    ("theme", "custom_dir"): ("macros/overrides", LOOKS),
    ("theme", "font"): (False, "Each reader would ask another host for letters."),
    ("extra", "analytics"): (None, "Another host would be told who reads what."),
}
"""Setting -> the only value it may have, and what another one would do."""
STATED = ("theme",)
"""What is written down, or another value holds."""
ASSETS: tuple[Key, ...] = (("extra_css",), ("extra_javascript",), ("theme", "logo"), ("theme", "favicon"))
"""Where files of docs are named."""
OURS = (*NEEDED["extra_css"], *(f"assets/{name}" for name in MADE))
"""What a build makes, and what another rule misses."""
SWITCHES: tuple[Key, ...] = (("extra", "compress"), ("extra", "from_disk"))
PAGE = re.compile(r"https?://[^/]+/(?:[^/]*/)*[^/]*\.(?:html?|php|xml|md)")
"""An address that ends in a file."""
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
ENVIRONMENT: dict[Key, str] = {
    ("site_url",): "SITE_URL",
    ("extra", "repository"): "REPOSITORY_URL",
    ("extra", "branch"): "REPOSITORY_BRANCH",
    ("extra", "forge"): "FORGE",
    ("extra", "compress"): "COMPRESS",
    ("extra", "from_disk"): "FROM_DISK",
    ("extra", "icp"): "ICP",
    ("extra", "police"): "ICP_POLICE",
}
"""Setting -> the variable that a host may set in its place, as docs/hosting.md says."""
OWN = ("forges", *(str(key[1]) for key in ENVIRONMENT if key[0] == "extra"))
"""The settings of our own, below ``extra``."""
PACKAGES = ("pymdownx", "markdown", "material")
"""Where extensions of Markdown come from."""
KNOWN = (
    "site_name", "site_url", "site_author", "site_description", "repo_url", "repo_name", "edit_uri",
    "edit_uri_template", "copyright", "docs_dir", "site_dir", "use_directory_urls", "nav", "exclude_docs",
    "draft_docs", "not_in_nav", "theme", "extra", "extra_css", "extra_javascript", "extra_templates",
    "markdown_extensions", "plugins", "hooks", "watch", "validation", "strict", "dev_addr", "remote_branch",
    "remote_name", "INHERIT",
)  # fmt: skip
"""The settings of MkDocs: https://www.mkdocs.org/user-guide/configuration/"""
SOURCES = ("docs", "data", "macros", "tests", ".git", ".github")
"""Folders that are no place for a site, nor are those in them."""
OF_A_BUILD = "api/v1"
"""A folder that each build of ours makes, and hardly anything else."""
PYTHON = "tag:yaml.org,2002:python/"
"""What begins a tag that MkDocs looks up in a package, and runs."""
OF_PACKAGES = r"name:(?:material|pymdownx)\.[\w.]+|object/apply:pymdownx\.slugs\.slugify"
"""What follows in those that its theme has in its manual: how pictures, code and anchors are written."""
Settings = dict[str, Any]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads settings whose values may come from the environment, or name something of a package."""


def _of_environment(loader: Any, _: str, node: Any) -> object:
    """Return the value of ``!ENV [NAME, value]``: that of the variable, as MkDocs reads it, or the one beside it."""
    nodes: list[Any] = node.value if isinstance(node, yaml.SequenceNode) else [node, None]
    *names, default = nodes
    given = next((os.environ[name.value] for name in names if name.value in os.environ), None)
    if given is not None:
        return loader.construct_object(yaml.ScalarNode(loader.resolve(yaml.ScalarNode, given, (True, False)), given))
    return default and loader.construct_object(default)


def _of_package(_: Any, name: str, __: Any) -> str:
    """Return the name of what stands in a package: only MkDocs looks it up."""
    return name


cast("Any", _Loader).add_multi_constructor("!", _of_environment)
cast("Any", _Loader).add_multi_constructor(PYTHON, _of_package)


@dataclass
class _Read:
    """The settings, where each stands, and the variables that may be set in its place."""

    settings: Settings = field(default_factory=dict[str, Any])
    places: dict[Key, Place] = field(default_factory=dict[Key, Place])
    variables: dict[Key, list[str]] = field(default_factory=dict[Key, list[str]])
    twice: list[tuple[str, Place]] = field(default_factory=list[tuple[str, Place]])

    def at(self, key: Key) -> Place:
        """Return where a setting stands, or what would hold it."""
        return next((self.places[key[:end]] for end in range(len(key), 0, -1) if key[:end] in self.places), Place(FILE))

    def value(self, key: Key) -> Any:
        """Return what a setting is; none if it is not there."""
        value: Any = self.settings
        for name in key:
            value = cast("Settings", value).get(cast("str", name)) if isinstance(value, dict) else None
        return value


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
        if refused := [*_run(text)]:
            return refused
        read = _read(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(FILE, mark.line + 1, mark.column + 1) if mark else Place(FILE)
        return [Problem(place, "yaml-syntax", "The settings of the site cannot be read.", LOOK)]
    if not read.settings:
        return [Problem(Place(FILE), "value", "The file holds no settings (name: value).", RESTORE)]
    return [Problem(place, "value", said, fix) for place, said, fix in _faults(read, root)]


def _run(text: str) -> Iterator[Problem]:
    """Yield each tag that MkDocs would run as Python, and that is none of its theme's."""
    if text.count("!") == text.count("!ENV"):
        return
    for event in cast("Any", yaml).parse(text, _Loader):
        tag = getattr(event, "tag", None) or ""
        if tag.startswith(PYTHON) and not re.fullmatch(OF_PACKAGES, name := tag.removeprefix(PYTHON)):
            said = say("The YAML tag {} is not used here.", f"!!python/{name}")
            yield Problem(_place(event), "yaml-tag", said, "Delete the part with the !.")


def _read(text: str) -> _Read:
    """Return the settings that a text holds; none if it is no list of names with values."""
    loader = cast("Any", _Loader)(text)
    node, read = loader.get_single_node(), _Read()
    if isinstance(node, yaml.MappingNode):
        _note(node, (), read)
        read.settings = loader.construct_document(node)
    return read


def _note(node: Any, key: Key, read: _Read) -> None:
    """Note where the settings below a node stand."""
    if node.tag == "!ENV":
        read.variables[key] = (
            [item.value for item in node.value] if isinstance(node, yaml.SequenceNode) else [node.value]
        )
    elif isinstance(node, yaml.MappingNode) and len(key) < MAX_DEPTH:  # what names itself has no end
        for name, value in node.value:
            below = (*key, name.value)
            if below in read.places:
                read.twice.append((name.value, _place(name)))
            read.places[below] = _place(name)
            _note(value, below, read)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            read.places[*key, index] = _place(item)


def _place(node: Any) -> Place:
    return Place(FILE, node.start_mark.line + 1, node.start_mark.column + 1)


def _faults(read: _Read, root: Path) -> Iterator[tuple[Place, str, str]]:
    """Yield where something is wrong, what, and what to do."""
    for key, place in read.twice:
        yield place, say("“{}” stands twice.", key), "Keep one of them."
    for name in read.settings:
        if name not in KNOWN:
            said = say("There is no setting “{}”.{}", name, nearest(str(name), KNOWN))
            yield read.at((name,)), said, MEND_NAME
    for key, (value, said) in FIXED.items():
        now = read.value(key)
        if isinstance(value, str) and isinstance(now, str):
            now = now.removeprefix("./").rstrip("/")
        if now != value and (now or value is not None) and (key in read.places or key[0] in STATED):
            yield read.at(key), said, RESTORE
    if read.settings.get("site_name") == "":
        yield read.at(("site_name",)), "The site has no name.", RESTORE
    site = str(read.settings.get("site_dir") if read.settings.get("site_dir") is not None else "site")
    if _is_no_place_for_a_site(root, site):
        said, place = say("A build would empty “{}”.", site), read.at(("site_dir",))
        yield place, said, "Name a folder that holds nothing else: site."
    for key in NEEDED:
        yield from _lists(read, key)
    for key, variable in ENVIRONMENT.items():
        if variable not in read.variables.get(key, [variable]):
            said = say("“{}” is read from the variable “{}”.", key[-1], read.variables[key][0])
            yield read.at(key), said, say("Write {}.", variable)
    yield from _address(read)
    yield from _assets(read, root)
    yield from _extra(read)


def _extra(read: _Read) -> Iterator[tuple[Place, str, str]]:
    """Yield what is wrong with the settings of our own."""
    for key in SWITCHES:
        if read.value(key) not in (True, False, None, ""):
            yield read.at(key), say("“{}” is neither yes nor no.", read.value(key)), "Write 1 or 0."
    extra = read.settings.get("extra")
    for name in map(str, cast("Settings", extra) if isinstance(extra, dict) else ()):
        if name not in OWN and (meant := nearest(name, OWN)):
            yield read.at(("extra", name)), say("There is no setting “{}”.{}", name, meant), MEND_NAME
    for key, said, fix in forge_faults(cast("Settings", extra)) if isinstance(extra, dict) else ():
        yield read.at(("extra", *key)), said, fix


def _address(read: _Read) -> Iterator[tuple[Place, str, str]]:
    """Yield what is wrong with the address of the site."""
    address = str(read.value(("site_url",)) or "")
    if address and not address.lower().startswith(("https://", "http://")):
        yield read.at(("site_url",)), say("“{}” is no address.", address), "Write it with https:// at its beginning."
    elif PAGE.fullmatch(address):
        yield read.at(("site_url",)), say("“{}” is a page, not a site.", address), "Write the folder in which it lies."


def _assets(read: _Read, root: Path) -> Iterator[tuple[Place, str, str]]:
    """Yield which files that each page asks for are another host's, or are not there."""
    for key in ASSETS:
        value = read.value(key)
        items: list[tuple[Key, object]] = [(key, value)]
        if isinstance(value, list):
            items = [((*key, index), item) for index, item in enumerate(cast("list[object]", value))]
        for at, item in items:
            if not isinstance(item, str):
                continue
            if ELSEWHERE.match(item):
                said = say("“{}” would be fetched from somewhere else.", item[:40])
                yield read.at(at), said, "Put the file into docs/assets."
            elif item not in OURS and not (root / "docs" / item).is_file():
                yield read.at(at), say("There is no file “docs/{}”.", item), "Put it there, or mend the name."


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
    items, place = read.settings.get(key), read.at((key,))
    if not isinstance(items, list | None):
        yield place, "Here a list was expected.", "Write each name in a line of its own that begins with “- ”."
        return
    held: set[object] = set()
    for index, item in enumerate(cast("list[object]", items or [])):
        if not isinstance(item, str | dict):
            yield read.at((key, index)), "Here a name was expected.", "Write the name, or delete the line."
        held |= {item} if isinstance(item, str) else {*cast("Settings", item)} if isinstance(item, dict) else set()
    for name in map(str, held) if key == "markdown_extensions" else ():
        if (meant := _instead(name)) is not None:
            yield place, say("There is no extension “{}”.{}", name, meant), MEND_NAME
    for name in NEEDED[key]:
        if held.isdisjoint((name, f"./{name}", f"markdown.extensions.{name}")):
            yield place, say("“{}” is missing among “{}”.", name, key), RESTORE


def _instead(extension: str) -> str | None:
    """Return what is said of an extension of Markdown that is not there, with the name that was probably meant; None of
    one that is there, or that a package may have that is not installed here.
    """
    package, _, module = extension.partition(":")[0].rpartition(".")
    if extension in NEEDED["markdown_extensions"]:
        return None
    top, *below = (package or "markdown.extensions").split(".")
    spec = find_spec(top)
    if spec is None:
        return nearest(top, PACKAGES) or None
    folders = [Path(folder, *below) for folder in spec.submodule_search_locations or ()]
    there = {path.stem for folder in folders if folder.is_dir() for path in folder.iterdir()}
    meant = nearest(module, there) and nearest(extension, [f"{package}.{name}".strip(".") for name in there])
    return None if module in there else meant if package else meant or None
