"""What the fields of a model are, for people: skeletons and the field reference are written from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel, HttpUrl, StringConstraints

from macros.model.base import ID_PATTERN, Doc, Fits, InLanguages, LanguageCode, Ref, Word

Form = Literal[
    "text", "texts", "names", "word", "ref", "id", "date", "number", "flag", "address", "string", "choice",
    "list", "mapping", "record",
]  # fmt: skip
_PLAIN: dict[Any, Form] = {
    date: "date", int: "number", bool: "flag", HttpUrl: "address", str: "string",
}  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """What may stand in a field.

    ``vocabulary`` names the closed list of a word or code, ``kinds`` the kinds a reference may name, ``choices`` the
    fixed words of a choice (or those allowed in place of a list), ``item`` is what a list or mapping holds, ``key`` the
    keys of a mapping, ``model`` the fields of a record, ``pattern`` the form of a text that has one.
    """

    form: Form
    vocabulary: str = ""
    kinds: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    item: "Shape | None" = None
    key: "Shape | None" = None
    model: type[BaseModel] | None = None
    pattern: str = ""

    def inside(self, step: str | int) -> "Shape | None":
        """Return the shape of what stands under a key, or of an item; None where nothing is known."""
        if self.model:
            return next((field.shape for field in fields(self.model) if field.name == step), None)
        if self.form in ("text", "names", "texts"):
            return Shape("string") if self.form == "text" else Shape("list", item=Shape("string"))
        return self.item

    def at(self, path: Iterable[str | int]) -> "Shape | None":
        """Return the shape of what stands at a path; None where nothing is known."""
        shape: Shape | None = self
        for step in path:
            shape = shape.inside(step) if shape else None
        return shape


@dataclass(frozen=True)
class Field:
    """One field of a model under the name it has in a file. ``filled``: a list or mapping that must not be empty."""

    name: str
    doc: Doc
    shape: Shape
    required: bool
    filled: bool


LAST = ("allow", "order", "former_ids", "reviewed")
"""Fields of every entry that stand at its end."""


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """Return the fields in the order in which a file has them: the id first, what all entries share last.

    Raises LookupError for a field without a ``Doc``.
    """
    hints = get_type_hints(model, include_extras=True)
    names = [name for name in model.model_fields if name not in LAST] + [n for n in LAST if n in model.model_fields]
    return tuple(_field(model, name, hints[name]) for name in names)


def _field(model: type[BaseModel], name: str, hint: Any) -> Field:
    info = model.model_fields[name]
    doc = next((mark for mark in info.metadata if isinstance(mark, Doc)), None)
    if doc is None:
        raise LookupError(f"{model.__name__}.{name} does not say what it is for; give it a Doc")
    shape = shape_of(hint)
    least = any(isinstance(mark, MinLen) for mark in info.metadata)
    either = shape.form == "list" and bool(shape.choices)
    return Field(info.alias or name, doc, shape, info.is_required(), doc.asked or least or either)


def shape_of(hint: Any) -> Shape:
    """Return the shape of a type as the models write it. Raises TypeError for a type that none of them uses."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args)
    if origin in (Union, UnionType):
        parts = [part for part in args if part is not NoneType]
        if len(parts) == 1:
            return shape_of(parts[0])
        fixed, items = (shape_of(part) for part in parts)
        return Shape("list", choices=fixed.choices, item=items.item)
    if origin is Literal:
        return Shape("choice", choices=args)
    if origin is list:
        return Shape("list", item=shape_of(args[0]))
    if origin is dict:
        return Shape("mapping", key=shape_of(args[0]), item=shape_of(args[1]))
    if hint in _PLAIN:
        return Shape(_PLAIN[hint])
    if isinstance(hint, type) and issubclass(hint, InLanguages):
        return Shape(cast("Form", hint.form))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return Shape("record", model=hint)
    raise TypeError(f"no shape for {hint}")


def _annotated(args: tuple[Any, ...]) -> Shape:
    for mark in args[1:]:
        if isinstance(mark, Word):
            return Shape("word", vocabulary=mark.vocabulary)
        if isinstance(mark, Ref):
            return Shape("ref", kinds=mark.kinds)
        if isinstance(mark, Fits):
            return Shape("string", pattern=mark.pattern)
        if isinstance(mark, LanguageCode):
            return Shape("string", vocabulary="languages")
        if isinstance(mark, StringConstraints) and mark.pattern == ID_PATTERN:
            return Shape("id")
    return shape_of(args[0])
