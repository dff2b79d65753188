"""The leaves of a model: every value that holds no other, with where it stands and what may stand there."""

from functools import cache
from typing import Any, NamedTuple, cast

from pydantic import BaseModel

from macros.model.base import InLanguages
from macros.model.field_docs import Shape, fields

Path = tuple[str | int, ...]
Spoken = InLanguages[Any]
SPOKEN = frozenset(["text", "texts", "names"])
"""The forms of what is said in languages."""


class Leaf(NamedTuple):
    """One value: a reference, a word, a text in its languages, a date …; ``path`` leads to it through the file."""

    path: Path
    value: Any
    shape: Shape


@cache
def _parts(model: type[BaseModel]) -> list[tuple[str, str, Shape, bool]]:
    """Return the attribute, the key in a file and the shape of each field, and whether it holds no other."""
    attributes = {info.alias or name: name for name, info in model.model_fields.items()}
    return [
        (attributes[field.name], field.name, field.shape, field.shape.form != "record" and not field.shape.item)
        for field in fields(model)
    ]


def leaves(model: BaseModel, path: Path = ()) -> list[Leaf]:
    """Return the leaves in the order of the fields; ``path`` is where the model itself stands. A key is a leaf if it is
    an id or a word.
    """
    found: list[Leaf] = []
    _record(model, path, found)
    return found


def _record(model: BaseModel, path: Path, found: list[Leaf]) -> None:
    for attribute, key, shape, is_leaf in _parts(type(model)):
        value = getattr(model, attribute)
        if is_leaf and value is not None:
            found.append(Leaf((*path, key), value, shape))
        elif value is not None:
            _value(value, shape, (*path, key), found)


def _value(value: Any, shape: Shape, path: Path, found: list[Leaf]) -> None:
    if shape.form == "record":
        _record(value, path, found)
    elif isinstance(value, list) and shape.item:
        for index, item in enumerate(cast("list[Any]", value)):
            _value(item, shape.item, (*path, index), found)
    elif isinstance(value, dict) and shape.item and shape.key:
        for key, item in cast("dict[str, Any]", value).items():
            below = (*path, key)
            if shape.key.kinds or shape.key.vocabulary:
                found.append(Leaf(below, key, shape.key))
            _value(item, shape.item, below, found)
    else:
        found.append(Leaf(path, value, shape))


def marked(of: list[Leaf]) -> list[Leaf]:
    """Return those that name an entry or a word of a closed list."""
    return [leaf for leaf in of if leaf.shape.form in ("ref", "word")]


def texts(of: list[Leaf]) -> list[tuple[Path, Spoken]]:
    """Return (path, text) for each value that is said in languages."""
    return [(path, cast("Spoken", value)) for path, value, shape in of if shape.form in SPOKEN]


def strings(of: list[Leaf]) -> list[tuple[Path, str]]:
    """Return (path, string) for every string, those of each language included."""
    found: list[tuple[Path, str]] = []
    for path, value, shape in of:
        if shape.form in SPOKEN:
            found += spoken(cast("Spoken", value), path)
        elif isinstance(value, str):
            found.append((path, value))
    return found


def spoken(value: Spoken, path: Path = ()) -> list[tuple[Path, str]]:
    """Return (path, string) for what is said in each language."""
    found: list[tuple[Path, str]] = []
    for code, said in value.root.items():
        if isinstance(said, str):
            found.append(((*path, code), said))
        else:
            found += [((*path, code, index), item) for index, item in enumerate(said)]
    return found
