"""Simplified to Traditional Chinese, neutral between Taiwan and Hong Kong.

OpenCC converts characters and common phrases; data/vocabulary/traditional.yml holds the words where a reader
would stumble over OpenCC's choice, and is applied first. Quotation marks become those of the language.
"""

import re
from functools import cache

from macros.site.libraries import converter


@cache
def traditional(config: str, words: tuple[tuple[str, str], ...], quotes: str, become: str) -> "Traditional":
    """Return the converter for a word list, the same one each time: it remembers what it converted."""
    return Traditional(config, dict(words), quotes, become)


class Traditional:
    """A converter with its own word list (Simplified word -> Traditional word); ``quotes`` ``become`` other marks."""

    def __init__(self, config: str, words: dict[str, str], quotes: str = "“”‘’", become: str = "「」『』") -> None:
        self._quotes = str.maketrans(quotes, become)
        self._opencc = converter(config)
        self._words = words
        pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        self._pattern = re.compile(pattern) if pattern else None
        self._one = cache(self._convert)

    def convert(self, text: str) -> str:
        """Return ``text`` in Traditional Chinese; ASCII (addresses, ids, markup) stays as it is."""
        return self._one(text)

    def _convert(self, text: str) -> str:
        text = text.translate(self._quotes)
        if self._pattern is None:
            return self._opencc(text)
        result: list[str] = []
        position = 0
        for found in self._pattern.finditer(text):
            result.append(self._opencc(text[position : found.start()]))
            result.append(self._words[found.group()])
            position = found.end()
        result.append(self._opencc(text[position:]))
        return "".join(result)
