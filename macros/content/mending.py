"""Builds a broken entry all the same, so that its other faults are found in the same run.

Where a value is missing or of the wrong type, something that fits stands in; what is not a key is left out. The entry
is only looked at by the checks: a guide with a fault of form is never built.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.content.drafts import PLACEHOLDER, fill
from macros.content.reader import Document
from macros.content.shape import path_in_file

M = TypeVar("M", bound=BaseModel)
FITTING: tuple[object, ...] = (
    "TODO",
    PLACEHOLDER,
    [],
    {},
    {language: [word] for language, word in PLACEHOLDER.items()},
    "todo",
    "P1D",
    date(2000, 1, 1),
    2000,
    False,
    "https://example.org/",
)
MOST = 40
"""So many faults are mended in one value; a file with more is not an entry in the making."""


def mended(document: Document, value: Any, model: type[M], prefix: tuple[str | int, ...]) -> M | None:
    """Return the entry with stand-ins at its faults; None when nothing fits."""
    for _ in range(MOST):
        try:
            return model.model_validate(value)
        except ValidationError as errors:
            found = errors.errors(include_url=False)
        better = next(
            (other for other in _closer(document, value, found[0], prefix) if _fits(other, model, found)), None
        )
        if better is None:
            return None
        value = better
    return None


def _closer(document: Document, value: Any, error: ErrorDetails, prefix: tuple[str | int, ...]) -> Iterator[Any]:
    inner = path_in_file(document, prefix, error["loc"])[len(prefix) :]
    if error["type"] == "extra_forbidden":
        yield _without(value, inner)
    elif error["type"] == "missing":
        inner = (*path_in_file(document, prefix, error["loc"][:-1])[len(prefix) :], error["loc"][-1])
        yield from (fill(value, inner, item) for item in FITTING)
    elif inner:
        yield from (fill(value, inner, item) for item in FITTING)


def _fits(value: Any, model: type[BaseModel], before: list[ErrorDetails]) -> bool:
    try:
        model.model_validate(value)
    except ValidationError as errors:
        return errors.error_count() < len(before)
    return True


def _without(value: Any, path: tuple[str | int, ...]) -> Any:
    copy: Any = value.copy()
    first, *rest = path
    if rest:
        copy[first] = _without(copy[first], tuple(rest))
    else:
        copy.pop(first)
    return copy
