"""The name under which readers know an entry, and the text that sums it up."""

from collections.abc import Iterable
from typing import Any

from macros.content.addresses import nameable
from macros.content.guide import Guide
from macros.kinds.term.model import Term
from macros.model.base import Entry, Text
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


def is_shown(entry: Entry, speaker: Speaker) -> bool:
    """Tell whether a page in the speaker's language shows the entry: a term can be for readers of one language."""
    return not isinstance(entry, Term) or entry.is_for(speaker.reads)


def page_title(guide: Guide, speaker: Speaker, address: str) -> str:
    """Return the title of a page that an entry names by its address. Raises KeyError for one that it may not name."""
    key = nameable(guide)[address]
    return speaker.ui(key) if key else speaker.prose_title(address.removesuffix("/"))


def summary_of(entry: Entry, fields: Iterable[str]) -> Text:
    """Return the text that sums an entry up: the first of these fields that it has.

    Raises StopIteration when it has none: the row of its kind is wrong.
    """
    return next(value for value in (getattr(entry, name) for name in fields) if isinstance(value, Text))
