"""YAML file -> plain Python values with the place of every key and value.

The reader refuses what YAML lets through silently: the second of two equal keys, keys that are not text
(a bare ``no`` is a boolean), anchors and aliases, tags, several documents. ``decode.py`` refuses odd bytes before.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml

from macros.content.reading.decode_text import decode, name_of, position
from macros.model.problem import Place, Problem
from macros.model.said import say

TAB = "A tab stands here; YAML is indented with spaces."
MAX_DEPTH = 20
SAFE_OPENERS = 5_000
"""Nested this deep, libyaml still builds its tree; far deeper it overruns the C stack and ends the process."""

Path_ = tuple[str | int, ...]
T = TypeVar("T")

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = "tag:yaml.org,2002:str"
_events: Any = cast("Any", yaml).parse
_DEPTH = ("yaml-depth", say("Nested deeper than {} levels.", MAX_DEPTH), "Check the indentation.")
_PLAIN_TAGS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}
STUMBLES = {
    "found unexpected end of stream": "A quotation mark that stands further up is never closed.",
    "but found another document": "A line of “---” begins a second document; a file has one.",
    "mapping values are not allowed in this context": "A colon stands where nothing can have a value.",
    "could not find expected ':'": "Here a colon with a space was expected, after the name of a field.",
    "did not find expected key": "This line does not fit the lines before it.",
    "did not find expected '-' indicator": "This line does not fit the list before it.",
    "did not find expected ',' or ']'": "The list in square brackets is not closed.",
    "did not find expected ',' or '}'": "What stands in braces is not closed.",
    "found character that cannot start any token": "A text begins here with a sign that YAML keeps for itself.",
}
"""Where the parser stumbles, in its words and in those of people."""
LOOK = "Look at this line and the one before: a missing quote, a colon inside a text, or a wrong indent."
ODD_NUMBER = re.compile(r"[-+]?0[0-9_]|.*_")
"""Numbers that YAML reads to the base of eight (010), or as something else than people do (1_000)."""
_BOOLEANS = {"y", "yes", "no", "n", "on", "off", "true", "false"}


class _Loader(_BASE):
    """Sees by its first sign that most text can be nothing else: PyYAML asks ten patterns of each."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is yaml.ScalarNode and (not implicit[0] or (value and value[0] not in self.yaml_implicit_resolvers)):
            return _TEXT
        return _BASE.resolve(self, kind, value, implicit)


@dataclass
class Document:
    """One file's values and where each of them stands."""

    file: str
    text: str = ""
    data: Any = None
    places: dict[Path_, tuple[int, int]] = field(default_factory=dict[Path_, tuple[int, int]])
    """Line and column of every key and value; most of them are never asked for."""
    problems: list[Problem] = field(default_factory=list[Problem])
    memory: dict[str, Any] = field(default_factory=dict[str, Any], repr=False)
    mended: bool = False
    """Whether the problems are slips, and the data is what was meant."""

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` works out of this file and nothing else, made once: a file that stays as it was is kept
        from one load to the next.
        """
        if name not in self.memory:
            self.memory[name] = make()
        return self.memory[name]

    def at(self, *path: str | int) -> Place:
        """Return the place of a key or list item, or of its nearest parent that stands in the file."""
        while path and path not in self.places:
            path = path[:-1]
        return Place(self.file, *self.places.get(path, ()))


def read(file: Path, root: Path) -> Document:
    """Read one YAML file; faults are collected in ``Document.problems``, none is raised.

    ``root`` is the checkout: places name the file relative to it.
    """
    name = name_of(file, root)
    document = Document(name)
    text = decode(file, root, tabs=True)
    if isinstance(text, Problem):
        document.problems.append(text)
        return document
    return parse(text, name)


def parse(text: str, name: str) -> Document:
    """Build the values of a YAML text; ``name`` is what places call its file. Faults are collected as by ``read``."""
    document = Document(name, text)
    if "\t" in text:
        place = Place(name, *position(text, text.index("\t")))
        document.problems.append(Problem(place, "tab", TAB, "Use two spaces."))
        return document
    try:
        if deep := _too_deep(text, name):
            document.problems.append(deep)
            return document
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        document.problems.append(_syntax(error, name))
        return document
    if node is None:
        document.problems.append(Problem(Place(name), "empty-file", "The file is empty.", "Fill it in or delete it."))
        return document
    document.data = _Builder(document, may_alias="&" in text).build(node, (), 0)
    return document


def is_dangerous(text: str) -> bool:
    """Tell whether a text may be nested so deep that it is not to be composed unseen."""
    return sum(text.count(opener) for opener in ("[", "{", "- ", "? ")) >= SAFE_OPENERS


def _too_deep(text: str, name: str) -> Problem | None:
    """Look at the nesting before the tree is built. Only a file that could be dangerous is walked through.

    Raises yaml.YAMLError.
    """
    if not is_dangerous(text):
        return None
    depth = -1
    for event in _events(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return Problem(Place(name, event.start_mark.line + 1, event.start_mark.column + 1), *_DEPTH)
    return None


def _syntax(error: yaml.YAMLError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    what = str(getattr(error, "problem", None) or "it cannot be read")
    said = STUMBLES.get(what) or say("YAML cannot read this: {}.", what)
    return Problem(place, "yaml-syntax", said, LOOK)


class _Builder:
    """Turns composed nodes into values, noting places and refusing what is ambiguous."""

    def __init__(self, document: Document, may_alias: bool) -> None:
        self.document = document
        self.may_alias = may_alias
        self.seen: set[int] = set()
        self.aliased = False

    def refuse(self, node: Any, rule: str, message: str, fix: str) -> None:
        self.document.problems.append(Problem(self.place(node), rule, message, fix))

    def refuse_tag(self, node: Any) -> None:
        self.refuse(node, "yaml-tag", say("The YAML tag {} is not used here.", node.tag), "Delete the part with the !.")

    def place(self, node: Any) -> Place:
        return Place(self.document.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def note(self, path: Path_, node: Any) -> None:
        mark = node.start_mark
        self.document.places[path] = mark.line + 1, mark.column + 1

    def build(self, node: Any, path: Path_, depth: int) -> Any:
        if path not in self.document.places:
            self.note(path, node)
        if self.may_alias and id(node) in self.seen:
            if not self.aliased:
                self.refuse(
                    node, "yaml-alias", "YAML anchors and aliases (& and *) are not used here.", "Write it out."
                )
            self.aliased = True
            return None
        if self.may_alias:
            self.seen.add(id(node))
        if depth > MAX_DEPTH:
            self.refuse(node, *_DEPTH)
            return None
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if node.tag not in _PLAIN_TAGS:
            return self.refuse_tag(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path, depth)
        items: list[Any] = node.value
        return [self.build(item, (*path, index), depth + 1) for index, item in enumerate(items)]

    def mapping(self, node: Any, path: Path_, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != _TEXT:
                shown = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "…"
                self.refuse(
                    key_node,
                    "yaml-key",
                    say("The key {} is not text: YAML reads it as something else.", shown),
                    say('Put it in quotes: "{}".', shown),
                )
                continue
            key = str(key_node.value)
            if key in result:
                first = self.document.at(*path, key)
                self.refuse(
                    key_node,
                    "yaml-duplicate-key",
                    say("The key “{}” already stands in line {}; one of the two would be lost.", key, first.line),
                    "Keep one of them.",
                )
                continue
            self.note((*path, key), key_node)
            result[key] = self.build(value_node, (*path, key), depth + 1)
        return result

    def scalar(self, node: Any) -> Any:
        kind = str(node.tag).removeprefix("tag:yaml.org,2002:")
        value = str(node.value)
        if kind == "str":
            return value
        if kind == "null":
            return None
        if kind == "bool":
            if value.lower() in _BOOLEANS - {"true", "false"}:
                self.refuse(
                    node,
                    "yaml-boolean",
                    say("YAML reads a bare {} as true or false.", value),
                    say('Write "{}" in quotes if the word is meant, else true or false.', value),
                )
            return value.lower() in {"y", "yes", "on", "true"}
        if kind not in ("int", "float", "timestamp"):
            return self.refuse_tag(node)
        try:
            if kind == "timestamp":
                return date.fromisoformat(value)
            if not ODD_NUMBER.match(value):
                return int(value) if kind == "int" else float(value)
        except ValueError:
            if kind == "timestamp":
                fix = "Write year-month-day, as in 2026-11-21."
                return self.refuse(node, "yaml-date", say("{} is not a date.", value), fix)
        return self.refuse(
            node, "yaml-number", say("{} is read as an odd number.", value), say('Write "{}" in quotes.', value)
        )
