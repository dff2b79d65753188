"""Entries in the making: placeholders that are still to be replaced, and what stands in for what does not fit yet.

With stand-ins a faulty entry can be built all the same, so that its other faults are found in the same run. The
checks look at it, and the preview of what is still being written; a guide with a fault of form is never built.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.content.reading.model_errors import path_in_file
from macros.content.reading.yaml_parser import Document
from macros.model.base import Misfit
from macros.model.field_docs import Form, Shape, fields, shape_of
from macros.model.problem import Place

PLACEHOLDER = "TODO"
PLACEHOLDERS = "placeholders"
"""What the memory of a document calls the paths of its placeholders."""
_PLACEHOLDER = re.compile(r"\s*(?:(?i:TODO)(?![A-Za-z])|待写(?![\u3400-\u9fff]))")
_STAND_INS: dict[Form, object] = {
    "names": {},
    "mapping": {},
    "id": "todo",
    "ref": "todo",
    "date": date(2000, 1, 1),
    "number": 2000,
    "flag": False,
    "address": "https://example.org/",
}

Path = tuple[str | int, ...]


def is_placeholder(value: object) -> bool:
    """Tell whether a value is a word to fill in: ``TODO`` or ``待写``, with or without a remark after it."""
    return isinstance(value, str) and _PLACEHOLDER.match(value) is not None


def placeholders(document: Document) -> list[Path]:
    """Return the path of each placeholder in a file."""
    return document.once(PLACEHOLDERS, lambda: list(_walk(document.data, ())) if _may_hold(document.text) else [])


def _may_hold(text: str) -> bool:
    """Tell whether a file may hold a placeholder: a backslash may spell anything."""
    return "待写" in text or "\\" in text or "todo" in text.lower()


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


def explained(error: ErrorDetails) -> bool:
    """Tell whether a placeholder is why a value does not fit: ``TODO`` where a number, a date or an id is due."""
    return is_placeholder(error["input"]) and error["loc"][-1:] != ("[key]",)


def filled(
    document: Document,
    value: Any,
    model: type[BaseModel],
    errors: list[ErrorDetails],
    text: dict[str, str],
    prefix: Path = (),
) -> Any:
    """Return a copy of plain data with a stand-in at each error, and without the keys that ``model`` does not know.

    ``text`` is what stands in for one, in every language that it must have; ``prefix`` is where the model begins in the
    file.
    """
    for error in errors:
        path = path_in_file(document, prefix, error["loc"])[len(prefix) :]
        if error["type"] == "missing":
            path = (*path, error["loc"][-1])
        shape = shape_of(model).at(path)
        gone = error["type"] == "extra_forbidden"
        value = _put(value, path, None if gone or not shape else _stand_in(shape, text, error), gone)
    return value


def _put(value: Any, path: Path, replacement: object, gone: bool) -> Any:
    if not path:
        return replacement
    if not isinstance(value, dict | list):
        return value  # a stand-in has taken the place of all of it
    copy: Any = cast("Any", value).copy()
    if gone and not path[1:]:
        copy.pop(path[0], None)
    else:
        copy[path[0]] = _put(copy[path[0]], path[1:], replacement, gone) if path[1:] else replacement
    return copy


def _stand_in(shape: Shape, text: dict[str, str], error: ErrorDetails | None = None) -> object:
    """Return plain data that fits a shape."""
    if shape.form in ("text", "texts"):
        return dict(text) if shape.form == "text" else {code: [word] for code, word in text.items()}
    if shape.model:
        return {field.name: _stand_in(field.shape, text) for field in fields(shape.model) if field.required}
    if shape.choices:
        return shape.choices[0]
    if shape.form == "list" and shape.item:
        return [_stand_in(shape.item, text)]
    if error and error["type"] in ("greater_than_equal", "less_than_equal"):
        return next(iter(error.get("ctx", {}).values()))
    misfit = error and error.get("ctx", {}).get("error")
    if isinstance(misfit, Misfit):
        return misfit.example
    return _STAND_INS.get(shape.form, PLACEHOLDER)
