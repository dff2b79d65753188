"""Simplified to Traditional Chinese, neutral between Taiwan and Hong Kong.

OpenCC converts characters and common phrases; data/vocabulary/traditional.yml holds the words where a reader
would stumble over OpenCC's choice, and is applied first. A single character there says only which form of it we write:
where OpenCC knows the phrase that it stands in, the phrase decides (台: 台, but 台风 is 颱風). Quotation marks become
those of the language.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

import opencc as _opencc  # pyright: ignore[reportMissingTypeStubs]

from macros.model.vocabulary import HAN, Language

opencc: Any = _opencc


@cache
def converter(config: str) -> Callable[[str], str]:
    """Return OpenCC's conversion of this name (s2twp, t2s), made once: the dictionaries of s2twp take 140 ms to read.

    Raises FileNotFoundError for a name that OpenCC does not have.
    """
    convert: Callable[[str], str] = opencc.OpenCC(config).convert
    return convert


@cache
def traditional(config: str, words: tuple[tuple[str, str], ...], quotes: str, become: str) -> "Traditional":
    """Return the converter for a word list, the same one each time: it remembers what it converted."""
    return Traditional(config, dict(words), quotes, become)


def of_language(words: Mapping[str, str], languages: Mapping[str, Language], code: str) -> "Traditional | None":
    """Return the converter into a language, with the word list ``words``; None for one that is not converted."""
    language = languages[code]
    if language.opencc is None or not language.reads or language.reads[0] not in languages:
        return None
    return traditional(language.opencc, tuple(words.items()), languages[language.reads[0]].quotes, language.quotes)


class Traditional:
    """A converter with its own word list (Simplified word -> Traditional word); ``quotes`` ``become`` other marks.

    OpenCC's dictionaries are read for the first text that is converted.
    """

    def __init__(self, config: str, words: dict[str, str], quotes: str = "“”‘’", become: str = "「」『』") -> None:
        self._quotes = str.maketrans(quotes, become)
        self._config = config
        self._words = words
        self._longer: dict[str, list[str]] = {}
        for word in sorted((word for word in words if len(word) > 1), key=len, reverse=True):
            self._longer.setdefault(word[:2], []).append(word)
        first, second = ("".join(sorted({re.escape(pair[place]) for pair in self._longer})) for place in (0, 1))
        self._begins = re.compile(f"[{first}](?=[{second}])" if first else "(?!)")
        self._one = cache(self._convert)

    def convert(self, text: str) -> str:
        """Return ``text`` in Traditional Chinese; ASCII (addresses, ids, markup) stays as it is."""
        return self._one(text)

    def replace(self, text: str) -> str:
        """Return ``text`` with our own words alone, and all else as it was: that needs no dictionary."""
        return self._with(text, lambda part: part)

    def _convert(self, text: str) -> str:
        return self._with(text, self._by_opencc)

    def _with(self, text: str, between: Callable[[str], str]) -> str:
        text = text.translate(self._quotes)
        result: list[str] = []
        position = 0
        for start, word in self._met(text):
            result.append(between(text[position:start]))
            position = start + len(word)
            result.append(_apart(self._words[word], text[:start], text[position:]))
        result.append(between(text[position:]))
        return "".join(result)

    def _met(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield our longer words with their places: of several that begin at a place, the longest.

        One pattern of all words would take each sign of a text through hundreds of them.
        """
        end = 0
        for found in self._begins.finditer(text):
            start = found.start()
            if start >= end:
                for word in self._longer.get(text[start : start + 2], ()):
                    if text.startswith(word, start):
                        end = start + len(word)
                        yield start, word
                        break

    def _by_opencc(self, text: str) -> str:
        return converter(self._config)(text).translate(self._forms)

    @cached_property
    def _forms(self) -> dict[int, str]:
        opencc = converter(self._config)
        forms = {opencc(word): form for word, form in self._words.items() if len(word) == 1}
        return str.maketrans({made: form for made, form in forms.items() if len(made) == 1})


def _apart(word: str, before: str, after: str) -> str:
    """Return one of our words, with a space where its Latin letters meet Han ones of the text."""
    space = " " if word[:1].isascii() and word[:1].isalnum() and HAN.match(before[-1:]) else ""
    return space + word + (" " if word[-1:].isascii() and word[-1:].isalnum() and HAN.match(after) else "")
