"""Walks over an entry's values: its typed references, its vocabulary words, its texts."""

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from macros.content.models.base import Names, Ref, Text, Texts, Word

Path = tuple[str | int, ...]
Marked = tuple[Path, Ref | Word, str]
Bilingual = tuple[Path, Text | Texts | Names]
Search = Callable[[Any, Path, list[Marked]], None]
"""Adds the marked values of one value, which stands at this path, to a list."""


@cache
def _keys(model: type[Any]) -> list[tuple[str, str]]:
    """Return each field's name and its key in the file; nothing for what is no model."""
    if not issubclass(model, BaseModel):
        return []
    return [(name, field.alias or name) for name, field in model.model_fields.items()]


@cache
def _searches(model: type[BaseModel]) -> list[tuple[str, str, Search]]:
    """Return name, key and search of each field that may hold a mark: most hold nothing but texts."""
    hints = get_type_hints(model, include_extras=True)
    return [(name, key, search) for name, key in _keys(model) if (search := _search(hints[name]))]


def marked(model: BaseModel) -> list[Marked]:
    """Return (path, mark, value) for each value whose type carries a ``Ref`` or a ``Word``."""
    found: list[Marked] = []
    _in_model(model, (), found)
    return found


def _in_model(value: Any, path: Path, found: list[Marked]) -> None:
    if isinstance(value, BaseModel):
        for name, key, search in _searches(type(value)):
            search(getattr(value, name), (*path, key), found)


def _search(hint: Any) -> Search | None:
    """Return what finds the marks in values of a type; None when there can be none.

    Types are taken apart once, not once for each value: that made up half of a walk.
    """
    origin, args = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return _in_model if _searches(hint) else None
    if origin is Annotated:
        return _annotated([mark for mark in args[1:] if isinstance(mark, Ref | Word)], _search(args[0]))
    if origin in (Union, UnionType):
        return _union([(get_origin(arg) is list, search) for arg in args if (search := _search(arg))])
    if origin is list:
        return _items(_search(args[0]))
    if origin is dict:
        return _mapping(_search(args[0]), _search(args[1]))
    return None


def _annotated(marks: list[Ref | Word], inner: Search | None) -> Search | None:
    def search(value: Any, path: Path, found: list[Marked]) -> None:
        if isinstance(value, str):
            found.extend((path, mark, value) for mark in marks)
        if inner:
            inner(value, path, found)

    return search if marks else inner


def _union(parts: list[tuple[bool, Search]]) -> Search | None:
    def search(value: Any, path: Path, found: list[Marked]) -> None:
        if value is None:
            return
        for for_list, part in parts:
            if isinstance(value, list) == for_list:
                part(value, path, found)

    return search if parts else None


def _items(inner: Search | None) -> Search | None:
    if inner is None:
        return None

    def search(value: Any, path: Path, found: list[Marked]) -> None:
        if isinstance(value, list):
            for index, item in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
                inner(item, (*path, index), found)

    return search


def _mapping(keys: Search | None, values: Search | None) -> Search | None:
    def search(value: Any, path: Path, found: list[Marked]) -> None:
        if isinstance(value, dict):
            for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
                below = (*path, str(key))  # pyright: ignore[reportUnknownArgumentType]
                if keys:
                    keys(key, below, found)
                if values:
                    values(item, below, found)

    return search if keys or values else None


def texts(model: BaseModel) -> list[Bilingual]:
    """Return (path, text) for each value in both languages, however deep."""
    found: list[Bilingual] = []
    _texts(model, (), found)
    return found


def _texts(value: Any, path: Path, found: list[Bilingual]) -> None:
    if isinstance(value, list):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            _texts(item, (*path, index), found)
    elif isinstance(value, dict):
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            _texts(item, (*path, str(key)), found)  # pyright: ignore[reportUnknownArgumentType]
    else:
        kind = _type(value)
        if kind in (Text, Texts, Names):
            found.append((path, value))
        else:
            for name, key in _keys(kind):
                _texts(getattr(value, name), (*path, key), found)


def strings(value: object, path: Path = ()) -> list[tuple[Path, str]]:
    """Return (path, string) for every string of a value, however deep."""
    found: list[tuple[Path, str]] = []
    _strings(value, path, found)
    return found


def _strings(value: Any, path: Path, found: list[tuple[Path, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, list):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            _strings(item, (*path, index), found)
    elif isinstance(value, dict):
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            _strings(item, (*path, str(key)), found)  # pyright: ignore[reportUnknownArgumentType]
    else:
        kind = _type(value)
        for name, key in _keys(kind):
            _strings(getattr(value, name), (*path, key), found)


def _type(value: object) -> type[object]:
    return type(value)
