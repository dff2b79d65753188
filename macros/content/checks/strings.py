"""Every string of the data, walked once and searched as one long text first."""

import re
from collections.abc import Iterator

from macros.content.guide.guide import Guide
from macros.model.check import Context
from macros.model.leaves import leaves, strings
from macros.model.problem import Place

STRING = "string"
"""Stands for a kind where a string of the interface is meant."""
String = tuple[str, str, tuple[str | int, ...], str]
"""Kind, id, path, and what stands there."""


def all_strings(context: Context) -> list[String]:
    """Return every string of the data, without the addresses of sources."""
    return context.once("strings", lambda: _all(context.guide))


def _all(guide: Guide) -> Iterator[String]:
    for link, found in guide.leaves.items():
        for path, text in strings(found):
            yield *link, path, text
    for key, text in guide.interface.items():
        for path, string in strings(leaves(text)):
            yield STRING, key, path, string
    for name, words in guide.vocabulary.items():
        for key, word in words.items():
            for path, text in strings(leaves(word, (key,))):
                yield "vocabulary", name, path, text


def holding(context: Context, *patterns: re.Pattern[str]) -> Iterator[tuple[String, str]]:
    """Yield every string, with its text alone, if one of the patterns is found anywhere; else nothing.

    In sound data nothing is found, and one long search costs far less than ten thousand short ones. A pattern must
    find in lines what it finds in a string alone: it names no start or end but that of a line.
    """
    together = context.once("strings-together", lambda: ["\n".join(string[-1] for string in all_strings(context))])[0]
    if any(pattern.search(together) for pattern in patterns):
        for string in all_strings(context):
            yield string, string[-1]


def where(context: Context, string: String) -> Place:
    """Return the place of a string: looked up only for what is found."""
    kind, id_, path, _ = string
    return context.guide.at_string(id_, *path) if kind == STRING else context.guide.at(kind, id_, *path)
