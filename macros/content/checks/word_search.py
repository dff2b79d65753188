"""Where the words of a list stand in a text. Whether the parts of a word stand in a language at all costs next to
nothing to tell; the pattern of one that may be there then searches its lines alone.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache, partial

from macros.model.regex_needs import needed
from macros.model.vocabulary import is_pattern

Span = tuple[int, int]

CAPITAL = re.compile(r"[A-Z]")
ESCAPED = re.compile(r"\\.")
ENDINGS = ("", "s", "es", "ed", "d", "ing")
"""How a plain word of a language without Han characters may end."""
ENDED = re.compile(rf"(?:{'|'.join(filter(None, ENDINGS))})?(?![\w-])")
PART = re.compile(r"\w+")
TEXTS = 200
"""More than there are kinds, times languages: how many texts are remembered."""
REMEMBERED = 50 * TEXTS


class Stock:
    """What texts are made of: the signs of those in Han characters, the words of others."""

    def __init__(self, is_han: bool, parts: frozenset[str], marked: frozenset[str] = frozenset()) -> None:
        self.is_han = is_han
        self.parts = parts
        self.marked = marked
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}

    @classmethod
    def of(cls, texts: Iterable[str], is_han: bool) -> "Stock":
        """Return that of several texts."""
        all_of_them = [_stock(_small(text), is_han) for text in texts]
        none = frozenset[str]()
        return cls(
            is_han,
            none.union(*(stock.parts for stock in all_of_them)),
            none.union(*(stock.marked for stock in all_of_them)),
        )

    def may_hold(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the words of a list that may stand in the texts."""
        if words not in self._known:
            self._known[words] = tuple(word for word in words if self._may_hold(word))
        return self._known[words]

    def _may_hold(self, word: str) -> bool:
        if is_pattern(word):
            needs = needed(word[1:-1])
            return not needs or any(map(self.has_part, needs))
        return self.has_word(word.lower())

    def has_word(self, word: str) -> bool:
        """Tell whether all that a word is made of, with some ending, stands in the texts."""
        if self.is_han:
            return self.parts.issuperset(word)
        *before, last = _parts_of(word)
        return self.parts.issuperset(before) and any(last + ending in self.parts for ending in ENDINGS)

    def has_part(self, need: str) -> bool:
        """Tell whether a part of a word or of several may stand in the texts."""
        if self.is_han:
            return self.parts.issuperset(need)
        if not (bare := need.strip()).isalnum() and " " not in bare:
            return bare in self._with_marks
        return all(part in self._vocabulary for part in _parts_of(need))

    @cached_property
    def _vocabulary(self) -> str:
        """Each word once: much less to look through."""
        return " ".join(self.parts)

    @cached_property
    def _with_marks(self) -> str:
        """Each word that holds or touches a mark, as an address does, once."""
        return " ".join(self.marked)


@lru_cache(TEXTS)
def _stock(text: str, is_han: bool) -> Stock:
    if is_han:
        return Stock(is_han, frozenset(text))
    words = {*text.split()}
    return Stock(
        is_han, frozenset(PART.findall(" ".join(words))), frozenset(word for word in words if not word.isalnum())
    )


@cache
def _parts_of(word: str) -> list[str]:
    return PART.findall(word) or [""]


@lru_cache(REMEMBERED)
def spans(words: tuple[str, ...], is_han: bool, text: str) -> list[Span]:
    """Return where the words stand, in order; of those that overlap, the first, and of those the longest.

    A preview checks again and again what has not changed, hence the memory.
    """
    small = _small(text)
    found: list[Span] = []
    for word in words:
        find = partial(_of_pattern, word[1:-1], text) if is_pattern(word) else partial(_of_plain, word.lower())
        found += find(is_han, small)
    apart: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


@lru_cache(TEXTS)
def _small(text: str) -> str:
    """Return the text in small letters, each where it was: only İ would become two signs."""
    return text.replace("İ", "I").lower()


def _all(word: str, text: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def _of_plain(word: str, is_han: bool, text: str) -> Iterator[Span]:
    for start in _all(word, text) if _stock(text, is_han).has_word(word) else ():
        end = start + len(word)
        if is_han:
            yield start, end
        elif (before := text[start - 1 : start]) in ("_", "-") or before.isalnum():
            continue
        elif ended := ENDED.match(text, end):
            yield start, ended.end()


def _of_pattern(pattern: str, text: str, is_han: bool, small: str) -> Iterator[Span]:
    compiled, is_small = _compiled(pattern)
    searched, needs = small if is_small else text, needed(pattern)
    held = filter(_stock(small, is_han).has_part, needs)
    lines = {_line(small, at) for need in held for at in _all(need, small)} if needs else {(0, len(text))}
    for line in lines:
        yield from (found.span() for found in compiled.finditer(searched, *line))


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


@cache
def _compiled(pattern: str) -> tuple[re.Pattern[str], bool]:
    """Return a pattern, and whether it is looked for in the text in small letters: that is much faster than ignoring
    the case. Where a text begins or ends, so does a line.
    """
    is_small = not CAPITAL.search(ESCAPED.sub("", pattern))
    return re.compile(pattern, re.MULTILINE | (re.NOFLAG if is_small else re.IGNORECASE)), is_small
