"""Entries in the making: placeholders that are still to be replaced, and what stands in for them meanwhile."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

from pydantic_core import ErrorDetails

from macros.content.problem import Place
from macros.content.reader import Document
from macros.model.base import ID_PATTERN

PLACEHOLDER = {"en": "TODO", "zh": "待写"}
_PLACEHOLDER = re.compile(r"\s*(?:TODO(?![A-Za-z])|待写(?![\u3400-\u9fff]))", re.IGNORECASE)
_STAND_INS: dict[str, object] = {
    "int_type": 1,
    "bool_type": False,
    "date_type": date(2000, 1, 1),
    "url_parsing": "https://example.org/",
    "list_type": [],
}
_PATTERNS = {ID_PATTERN: "todo", r"^P\d+D$": "P1D"}

Path = tuple[str | int, ...]


def is_placeholder(value: object) -> bool:
    """Tell whether a value is a word to fill in: ``TODO`` or ``待写``, with or without a remark after it."""
    return isinstance(value, str) and _PLACEHOLDER.match(value) is not None


def placeholders(document: Document) -> Iterator[Path]:
    """Yield the path of each placeholder in a file."""
    yield from _walk(document.data, ())


def _walk(value: Any, path: Path) -> Iterator[Path]:
    steps: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        steps = cast("dict[str, Any]", value).items()
    elif isinstance(value, list):
        steps = enumerate(cast("list[Any]", value))
    elif is_placeholder(value):
        yield path
    for step, item in steps:
        if not isinstance(item, str):
            yield from _walk(item, (*path, step))
        elif _PLACEHOLDER.match(item):
            yield (*path, step)


def around(document: Document, path: Path) -> Iterator[Place]:
    """Yield the place of a placeholder and of the fields it stands in: what is wrong there is explained by it."""
    for length in range(1, len(path) + 1):
        yield document.at(*path[:length])


def stand_in(error: ErrorDetails) -> object | None:
    """Return a value that fits where a placeholder does not (a number, a date, an id …); None when there is none.

    With it the entry can be built, and everything else that is still to do is found in the same run.
    """
    if not is_placeholder(error["input"]) or error["loc"][-1:] == ("[key]",):
        return None
    context = error.get("ctx", {})
    if error["type"] == "string_pattern_mismatch":
        return _PATTERNS.get(context.get("pattern", ""))
    if error["type"] == "literal_error":
        return str(context["expected"]).split("'")[1]
    return _STAND_INS.get(error["type"])


def fill(value: Any, path: Path, replacement: object) -> Any:
    """Return a copy of plain data with another value at ``path``."""
    if not path:
        return replacement
    copy: Any = value.copy()
    copy[path[0]] = fill(copy[path[0]], path[1:], replacement) if path[1:] else replacement
    return copy
