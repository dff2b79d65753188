"""Walks over an entry's values: its typed references, its vocabulary words, its texts."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from macros.content.models.base import Names, Ref, Text, Texts, Word

Path = tuple[str | int, ...]


@cache
def _hints(model: type[BaseModel]) -> dict[str, tuple[str, Any]]:
    hints = get_type_hints(model, include_extras=True)
    return {name: (field.alias or name, hints[name]) for name, field in model.model_fields.items()}


@cache
def _marked_fields(model: type[BaseModel]) -> list[tuple[str, str, Any]]:
    """Most fields hold nothing but texts; leaving those out makes a check of the whole guide twice as fast."""
    return [(name, key, hint) for name, (key, hint) in _hints(model).items() if _may_be_marked(hint)]


def _may_be_marked(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return bool(_marked_fields(hint))
    return any(isinstance(part, Ref | Word) or _may_be_marked(part) for part in get_args(hint))


def marked(model: BaseModel) -> Iterator[tuple[Path, Ref | Word, str]]:
    """Yield (path, mark, value) for each value whose type carries a ``Ref`` or a ``Word``."""
    for name, key, hint in _marked_fields(type(model)):
        yield from _marked(getattr(model, name), hint, (key,))


def _marked(value: Any, hint: Any, path: Path) -> Iterator[tuple[Path, Ref | Word, str]]:
    if value is None:
        return
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        for mark in args[1:]:
            if isinstance(mark, Ref | Word) and isinstance(value, str):
                yield path, mark, value
        yield from _marked(value, args[0], path)
    elif origin in (Union, UnionType):
        for arg in args:
            if isinstance(value, list) == (get_origin(arg) is list):
                yield from _marked(value, arg, path)
    elif origin is list and isinstance(value, list):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            yield from _marked(item, args[0], (*path, index))
    elif origin is dict and isinstance(value, dict):
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from _marked(key, args[0], (*path, str(key)))  # pyright: ignore[reportUnknownArgumentType]
            yield from _marked(item, args[1], (*path, str(key)))  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, BaseModel):
        for inner, mark, word in marked(value):
            yield (*path, *inner), mark, word


def texts(model: BaseModel, path: Path = ()) -> Iterator[tuple[Path, Text | Texts | Names]]:
    """Yield (path, text) for each value in both languages, however deep."""
    for name, (key, _) in _hints(type(model)).items():
        yield from _texts(getattr(model, name), (*path, key))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, Text | Texts | Names]]:
    if isinstance(value, Text | Texts | Names):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from texts(value, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            yield from _texts(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(item, (*path, str(key)))  # pyright: ignore[reportUnknownArgumentType]
