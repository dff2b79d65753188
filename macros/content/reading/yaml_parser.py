"""YAML file -> plain Python values with the place of every key and value.

The reader refuses what YAML lets through silently: the second of two equal keys, keys that are not text
(a bare ``no`` is a boolean), anchors and aliases, tags, several documents. ``decode_text.py`` refuses odd bytes before.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from macros.content.han_lines import folded
from macros.content.reading.decode_text import decode, name_of, position, read_anyway
from macros.model.command_messages import say
from macros.model.kept import Kept
from macros.model.problem import Place, Problem

TAB = "A tab stands here; YAML is indented with spaces."
MAX_DEPTH = 20

Path_ = tuple[str | int, ...]
Places = dict[Path_, tuple[int, int]]
"""Where every key and value stands: its line and its column."""
T = TypeVar("T")
PLACES = Kept[Places]("places", (sys.modules[__name__], yaml))
"""Digest of a text -> its places; of the few files that were asked."""
MOST_ASKED = 100
"""Of so many files the places are kept: what sees guide after guide, as tests do, would hold those of all."""

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PATTERNS: Any = yaml.SafeLoader.yaml_implicit_resolvers
"""First sign of a value without quotes -> tag and pattern of each thing other than text that it may be."""
_TEXT = "tag:yaml.org,2002:str"
_NO_TAG = (None, "!")
_PLAIN_TAGS = (*_NO_TAG, "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
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


@dataclass
class Document:
    """One file's values and where each of them stands."""

    file: str
    text: str = ""
    data: Any = None
    problems: list[Problem] = field(default_factory=list[Problem])
    memory: dict[str, Any] = field(default_factory=dict[str, Any], repr=False)
    mended: bool = False
    """Whether the problems are slips, and the data is what was meant."""
    is_odd: bool = False
    """Whether a value is left empty, or a text without quotes goes on in another line: it may be meant otherwise."""

    has_strays: bool = False
    """Whether lines were set aside that only their writer can mend: a field that is missing may stand in one."""

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` works out of this file and nothing else, made once: a file that stays as it was is kept
        from one load to the next.
        """
        if name not in self.memory:
            self.memory[name] = make()
        return self.memory[name]

    @cached_property
    def places(self) -> Places:
        """Few files are ever asked where something stands: they are read again for it."""
        digest = blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        return PLACES.of(digest, self._places, lambda _: len(PLACES.used) < MOST_ASKED)

    def _places(self) -> Places:
        found: Places = {}
        _build(Document(self.file), self.text, found)
        return found

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
    text = decode(file, root, tabs=True)
    if not isinstance(text, Problem):
        return parse(text, name)
    meant = read_anyway(file, text)
    document = parse(meant, name) if meant else Document(name)
    document.mended = bool(meant) and not document.problems
    document.problems.insert(0, text)
    return document


def parse(text: str, name: str) -> Document:
    """Build the values of a YAML text; ``name`` is what places call its file. Faults are collected as by ``read``."""
    document = Document(name, text)
    if "\t" in text:
        place = Place(name, *position(text, text.index("\t")))
        document.problems.append(Problem(place, "tab", TAB, "Use two spaces."))
        return document
    _build(document, text)
    return document


def _build(document: Document, text: str, places: Places | None = None) -> None:
    """Give a document the values of its text and the problems with them; note where they stand, if there is room."""
    parser = _Parser(text)
    try:
        document.data = _Builder(document, parser.get_event, places).whole()
    except _TooDeep as deep:
        document.problems.append(deep.problem)
    except yaml.YAMLError as error:
        document.problems = [_syntax(error, document.file)]
    finally:
        parser.dispose()


def _syntax(error: yaml.YAMLError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    what = str(getattr(error, "problem", None) or "it cannot be read")
    said = STUMBLES.get(what) or say("YAML cannot read this: {}.", what)
    return Problem(place, "yaml-syntax", said, LOOK)


class _TooDeep(Exception):
    """What follows is not read: the parser bears any nesting, but nothing that works on values does."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    """Turns what the parser meets into values, refusing what is ambiguous; notes where they stand in ``places``.

    ``meet`` returns the parser's next event: a scalar, the start or end of a list or mapping. PyYAML would first build
    a tree of them, which takes as long as all the rest.
    """

    def __init__(self, document: Document, meet: Callable[[], Any], places: Places | None) -> None:
        self.document = document
        self.meet = meet
        self.places = places
        self.anchored = False

    def whole(self) -> Any:
        """Return the value of the whole text. Raises YAMLError, or _TooDeep."""
        self.meet()  # the stream begins
        if isinstance(self.meet(), StreamEndEvent):
            place = Place(self.document.file)
            self.document.problems.append(
                Problem(place, "empty-file", "The file is empty.", "Fill it in or delete it.")
            )
            return None
        event = self.meet()
        self.note((), event)
        value = self.build(event, (), 0)
        self.meet()  # the document ends
        if not isinstance(after := self.meet(), StreamEndEvent):
            raise yaml.MarkedYAMLError(problem="but found another document", problem_mark=after.start_mark)
        return value

    def refuse(self, event: Any, rule: str, message: str, fix: str) -> None:
        self.document.problems.append(Problem(self.place(event), rule, message, fix))

    def refuse_tag(self, event: Any, tag: str) -> None:
        self.refuse(event, "yaml-tag", say("The YAML tag {} is not used here.", tag), "Delete the part with the !.")

    def place(self, event: Any) -> Place:
        return Place(self.document.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def note(self, path: Path_, event: Any) -> None:
        if self.places is not None:
            mark = event.start_mark
            self.places[path] = mark.line + 1, mark.column + 1

    def build(self, event: Any, path: Path_, depth: int) -> Any:
        """Return the value that begins with ``event``."""
        if event.anchor and not self.anchored:
            self.refuse(event, "yaml-alias", "YAML anchors and aliases (& and *) are not used here.", "Write it out.")
            self.anchored = True
        if depth > MAX_DEPTH:
            said = say("Nested deeper than {} levels.", MAX_DEPTH)
            raise _TooDeep(Problem(self.place(event), "yaml-depth", said, "Check the indentation."))
        if isinstance(event, ScalarEvent):
            tag = _tag(event)
            if tag != _TEXT:
                return self.scalar(event, tag)
            is_folded = event.style != "|" and event.start_mark.line != event.end_mark.line
            if is_folded and event.implicit[0]:
                self.document.is_odd = True
            return folded(event.value) if is_folded else event.value
        if isinstance(event, AliasEvent):
            return None
        if event.tag not in _PLAIN_TAGS:
            self.refuse_tag(event, event.tag)
            return self.skip(event)
        if isinstance(event, MappingStartEvent):
            return self.mapping(path, depth)
        items: list[Any] = []
        while not isinstance(event := self.meet(), SequenceEndEvent):
            at = (*path, len(items))
            self.note(at, event)
            items.append(self.build(event, at, depth + 1))
        return items

    def mapping(self, path: Path_, depth: int) -> dict[str, Any]:
        """Return the mapping that has begun."""
        result: dict[str, Any] = {}
        while not isinstance(event := self.meet(), MappingEndEvent):
            is_scalar = isinstance(event, ScalarEvent)
            if not is_scalar or _tag(event) != _TEXT:
                shown = event.value if is_scalar else "…"
                self.refuse(
                    event,
                    "yaml-key",
                    say("The key {} is not text: YAML reads it as something else.", shown),
                    say('Put it in quotes: "{}".', shown),
                )
                self.skip(event)
                self.skip(self.meet())
                continue
            key: str = event.value
            at = (*path, key)
            if key in result:
                first = self.document.at(*at)
                self.refuse(
                    event,
                    "yaml-duplicate-key",
                    say("The key “{}” already stands in line {}; one of the two would be lost.", key, first.line),
                    "Keep one of them.",
                )
                self.skip(self.meet())
                continue
            self.note(at, event)
            result[key] = self.build(self.meet(), at, depth + 1)
        return result

    def skip(self, event: Any) -> None:
        """Pass over the value that begins with ``event``."""
        depth = 0
        while True:
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if not depth:
                return
            event = self.meet()

    def scalar(self, event: Any, tag: str) -> Any:
        """Return the value of a scalar that is no text."""
        value: str = event.value
        kind = tag.removeprefix("tag:yaml.org,2002:")
        if kind == "null":
            self.document.is_odd |= value.lower() != "null"
            return None
        if kind == "bool":
            if value.lower() in _BOOLEANS - {"true", "false"}:
                self.refuse(
                    event,
                    "yaml-boolean",
                    say("YAML reads a bare {} as true or false.", value),
                    say('Write "{}" in quotes if the word is meant, else true or false.', value),
                )
            return value.lower() in {"y", "yes", "on", "true"}
        if kind not in ("int", "float", "timestamp"):
            return self.refuse_tag(event, tag)
        try:
            if kind == "timestamp":
                return date.fromisoformat(value)
            if not ODD_NUMBER.match(value):
                return int(value) if kind == "int" else float(value)
        except ValueError:
            if kind == "timestamp":
                fix = "Write year-month-day, as in 2026-11-21."
                return self.refuse(event, "yaml-date", say("{} is not a date.", value), fix)
            if value.lstrip("-+").isdigit():
                return value  # of more digits than Python reads as a number
        return self.refuse(
            event, "yaml-number", say("{} is read as an odd number.", value), say('Write "{}" in quotes.', value)
        )


def _tag(event: Any) -> str:
    """Return what a scalar is: what its tag says, else what a value without quotes looks like."""
    if event.tag not in _NO_TAG:
        return event.tag
    if event.implicit[0]:
        value: str = event.value
        for tag, pattern in _PATTERNS.get(value[:1], ()):
            if pattern.match(value):
                return tag
    return _TEXT
