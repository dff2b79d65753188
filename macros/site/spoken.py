"""A record of the guide as plain values in one language, ready for JSON."""

from datetime import date
from typing import Any, cast

from pydantic import AnyUrl, BaseModel

from macros.model.base import Names, Text, Texts
from macros.site.speaker import Speaker

EDITORS_OWN = frozenset({"allow"})
"""Fields that concern the checks of the data and nobody who reads it."""


def spoken(value: object, speaker: Speaker) -> Any:
    """Return ``value`` with each text in the speaker's language, as inline Markdown just as in data/.

    Records become dictionaries under the names of data/, every field present, in the order of the model.
    """
    if isinstance(value, Text):
        return speaker.text(value)
    if isinstance(value, Texts):
        return speaker.texts(value)
    if isinstance(value, Names):
        return speaker.names(value)
    if isinstance(value, BaseModel):
        return {
            field.alias or name: spoken(getattr(value, name), speaker)
            for name, field in type(value).model_fields.items()
            if name not in EDITORS_OWN
        } | {name: spoken(getattr(value, name), speaker) for name in type(value).model_computed_fields}
    if isinstance(value, dict):
        return {str(key): spoken(item, speaker) for key, item in cast("dict[object, object]", value).items()}
    if isinstance(value, list):
        return [spoken(item, speaker) for item in cast("list[object]", value)]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, AnyUrl) else value
