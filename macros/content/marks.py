"""Inline Markdown of a data text: what counts as a mark. The check and the pages agree by using the same pattern."""

import re

MARKS = re.compile(
    r"\*\*(?P<strong>(?!\s)[^*]+(?<!\s))\*\*"
    r"|(?<![0-9A-Za-z*])\*(?P<em>(?!\s)[^*]+(?<!\s))\*(?![0-9A-Za-z*])"
    r"|`(?P<code>[^`]+)`"
    r"|\[(?P<label>[^\]]+)\]\((?P<address>https://[^)\s]+)\)"
)
"""Bold, emphasis, code and links. A star beside a space, a letter or a digit is a star: 5 * 3 ** 2, 5*3*2."""


def unmarked(text: str) -> str:
    """Return a text without its marks."""
    return MARKS.sub(lambda found: found["strong"] or found["em"] or found["code"] or found["label"], text)
