"""The name under which readers know an entry."""

from typing import Any

from macros.content.guide import Guide
from macros.content.models.base import Text
from macros.site.inline import plain
from macros.site.speaker import Speaker


def title(guide: Guide, speaker: Speaker, kind: str, id_: str) -> str:
    """Return the name of an entry in the speaker's language as plain text; its id when it has no name."""
    entry: Any = guide.items[kind, id_].value
    for name in ("title", "term", "name", "text"):
        value = getattr(entry, name, None)
        if isinstance(value, Text):
            return plain(speaker.text(value))
        if isinstance(value, str):
            return value
    return id_
