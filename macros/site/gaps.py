"""Cuts the text of a message at its gaps: ``{name}`` is one only when the message declares a slot of that name."""

import re
from collections.abc import Collection

GAP = re.compile(r"\{([^{}]+)\}")


def parts(text: str, slots: Collection[str]) -> list[tuple[str, str]]:
    """Return the text as (words, name of the gap that follows them); the last name is empty.

    >>> parts("Hi {name}, {other}!", {"name"})
    [('Hi ', 'name'), (', {other}!', '')]
    """
    found: list[tuple[str, str]] = []
    position = 0
    for gap in GAP.finditer(text):
        if gap[1] in slots:
            found.append((text[position : gap.start()], gap[1]))
            position = gap.end()
    return [*found, (text[position:], "")]
