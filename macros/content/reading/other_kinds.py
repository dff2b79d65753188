"""An entry that lies in the folder of another kind: its keys tell of which kind it is."""

from typing import Any, cast

from macros.kinds import KINDS
from macros.model.field_docs import fields
from macros.model.kind import Kind

SEVERAL = 2
"""So many keys that a kind does not have are no slip of each."""


def kind_of(data: Any, folder: str) -> Kind | None:
    """Return the kind whose keys stand in a file of ``folder``, where several of them are none of the folder's own."""
    keys = {*cast("dict[str, Any]", data)} if isinstance(data, dict) else set[str]()
    names = {kind.folder: {field.name for field in fields(kind.model)} for kind in KINDS if kind.folder}
    if len(keys - names[folder]) < SEVERAL:
        return None
    fit = [kind for kind in KINDS if kind.folder and keys <= names[kind.folder]]
    return next((kind for kind in fit if {field.name for field in fields(kind.model) if field.required} <= keys), None)
