"""Where the words of a list stand in a text. Each is first looked for letter by letter, which costs next to nothing;
the pattern of one that is there then searches its lines alone.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from hashlib import blake2b
from operator import add

from macros.model import vocabulary, word_patterns
from macros.model.kept import Kept
from macros.model.vocabulary import is_pattern
from macros.model.word_patterns import compiled, is_small, needed

Span = tuple[int, int]
Sought = tuple[str, tuple[str, ...]]
"""A word that may be there; of a pattern, also those of the texts that it needs that may be there."""

ENDINGS = ("", "s", "es", "ed", "d", "ing")
"""How a plain word of a language without Han characters may end."""
ENDED = re.compile(rf"(?:{'|'.join(filter(None, ENDINGS))})?(?![\w-])")
WORD = re.compile(r"\w+")
LINE_END = re.compile("\n")
LINES = 1000
TEXTS = 500
"""More than there are kinds, times languages, times pieces: how many texts are remembered."""
REMEMBERED = 50 * TEXTS


FOUND = Kept[list[Span]]("words", (sys.modules[__name__], word_patterns, vocabulary))
"""Words and a text, by their digests -> where the words stand. Most texts are as they were in the run before."""


def spans_among(words: tuple[str, ...], is_han: bool, text: str, texts: tuple[str, ...]) -> list[Span]:
    """Return where words stand in one of many texts; see ``spans_of``."""
    key = digest(*words, str(is_han))

    def search(piece: str) -> list[Span]:
        among = (piece,) if FOUND.known else texts  # of the few texts that changed, each is looked at by itself
        return spans_of(sought(words, is_han, among), is_han, piece)

    return piece_by_piece(key, text, search)


def piece_by_piece(
    key: bytes,
    text: str,
    search: Callable[[str], list[Span]],
    is_kept: Callable[[list[Span]], bool] = lambda _: True,
    kept: Kept[list[Span]] | None = None,
) -> list[Span]:
    """Return what a search finds in a text, whose pieces are looked at anew only where they changed.

    ``key`` stands for what is looked for: in lines, for the text is cut between them. ``kept`` is where it is kept if
    the search is made of other code than that of this module.
    """
    kept = kept or FOUND
    found: list[Span] = []
    for at, piece in pieces(text):
        spans = kept.of(key + digest(piece), partial(search, piece), is_kept)
        found += [(at + start, at + end) for start, end in spans] if at else spans
    return found


@lru_cache(REMEMBERED)
def pieces(text: str) -> list[tuple[int, str]]:
    """Return a text in pieces of so many lines, with the line ends around them, and where each begins."""
    ends = [found.end() for found in LINE_END.finditer(text)][LINES - 1 :: LINES]
    starts = [0, *(end - 1 for end in ends)]
    return [(start, text[start:end]) for start, end in zip(starts, [*ends, len(text)], strict=True)]


@lru_cache(REMEMBERED)
def digest(*parts: str) -> bytes:
    """Return what stands for texts from one run to the next."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


@lru_cache(REMEMBERED)
def sought(words: tuple[str, ...], is_han: bool, texts: tuple[str, ...]) -> tuple[Sought, ...]:
    """Return those of the words that may stand in one of the texts: most stand in none, and need not be looked for."""
    stock = _stock_of_all(is_han, texts)
    found: list[Sought] = []
    for word in words:
        if not is_pattern(word):
            found += [(word, ())] if stock.may_stand(word.lower()) else []
        elif needs := needed(word[1:-1]).texts:
            held = tuple(filter(stock.may_hold, needs))
            found += [(word, held)] if held else []
        else:
            found.append((word, ()))
    return tuple(found)


@lru_cache(REMEMBERED)
def spans_of(words: tuple[Sought, ...], is_han: bool, text: str) -> list[Span]:
    """Return where the words stand, in order; of those that overlap, the first, and of those the longest.

    A preview checks again and again what has not changed, hence the memory.
    """
    small = _small(text)
    stock = _stock(is_han, small)
    found: list[Span] = []
    for word, needs in words:
        if is_pattern(word):
            found += _of_pattern(word[1:-1], tuple(filter(stock.may_hold, needs)), text, small)
        elif stock.may_stand(word.lower()):
            found += _of_plain(word.lower(), is_han, small)
    apart: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


@lru_cache(TEXTS)
def _small(text: str) -> str:
    """Return the text in small letters, each where it was: only İ would become two signs."""
    return text.replace("İ", "I").lower()


def occurrences(word: str, text: str) -> Iterator[int]:
    """Yield where a word begins in a text, letter by letter."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


@dataclass(frozen=True)
class Stock:
    """What texts are made of, to be looked up in no time: each two signs that follow each other in Han characters; else
    the words, and those that hold or touch a mark, as an address does.
    """

    is_han: bool
    pairs: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()

    def may_stand(self, word: str) -> bool:
        """Tell whether all that a word is made of is there."""
        if self.is_han:
            return self.pairs.issuperset(map(add, word, word[1:]))
        *before, last = _words_of(word)
        return self.words.issuperset(before) and any(last + ending in self.words for ending in ENDINGS)

    def may_hold(self, need: str) -> bool:
        """Tell whether a part of a word or of several may be there."""
        if self.is_han:
            return self.may_stand(need)
        if not need.strip().isalnum() and " " not in need.strip():
            return need.strip() in self._all_marked
        return all(self._signs.issuperset(part) and part in self._all for part in _bounded(need))

    @cached_property
    def _all(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def _signs(self) -> frozenset[str]:
        return frozenset(self._all)

    @cached_property
    def _all_marked(self) -> str:
        return " ".join(self.marked)


@lru_cache(TEXTS)
def _stock(is_han: bool, text: str) -> Stock:
    """Return what a text in small letters is made of."""
    if is_han:
        return Stock(is_han, pairs=frozenset(map(add, text, text[1:])))
    words = frozenset(text.split())
    marked = frozenset(word for word in words if not word.isalnum())
    return Stock(is_han, words=(words - marked).union(WORD.findall(" ".join(marked))), marked=marked)


@lru_cache(TEXTS)
def _stock_of_all(is_han: bool, texts: tuple[str, ...]) -> Stock:
    stocks = [_stock(is_han, _small(text)) for text in texts]
    none: frozenset[str] = frozenset()
    pairs, words, marked = ([getattr(stock, name) for stock in stocks] for name in ("pairs", "words", "marked"))
    return Stock(is_han, none.union(*pairs), none.union(*words), none.union(*marked))


@cache
def _words_of(word: str) -> list[str]:
    return WORD.findall(word) or [""]


@cache
def _bounded(need: str) -> list[str]:
    """Return the words of a text, each with a space where it is known to begin or to end."""
    return [" "[: found.start()] + found[0] + " "[: len(need) - found.end()] for found in WORD.finditer(need)]


def _of_plain(word: str, is_han: bool, text: str) -> Iterator[Span]:
    for start in occurrences(word, text):
        end = start + len(word)
        if is_han:
            yield start, end
        elif (before := text[start - 1 : start]) in ("_", "-") or before.isalnum():
            continue
        elif ended := ENDED.match(text, end):
            yield start, ended.end()


def _of_pattern(pattern: str, held: tuple[str, ...], text: str, small: str) -> Iterator[Span]:
    """Yield where a pattern stands; ``held`` are those of the texts that it needs that are there."""
    needs = needed(pattern)
    if needs.texts and not held:
        return
    find, searched = compiled(pattern), small if is_small(pattern) else text
    if needs.begin:
        places = (at for need in held for at in occurrences(need, small))
        found = (find.match(searched, at, _end(small, at)) for at in places)
        yield from (match.span() for match in found if match)
        return
    lines = {line for need in held for line in _lines(need, small)} if needs.texts else {(0, len(text))}
    for line in lines:
        yield from (found.span() for found in find.finditer(searched, *line))


def _lines(need: str, text: str) -> Iterator[Span]:
    """Yield the lines in which something stands."""
    at = text.find(need)
    while at >= 0:
        line = line_at(text, at)
        yield line
        at = text.find(need, line[1])


def line_at(text: str, at: int) -> Span:
    """Return where the line begins and ends in which a place lies."""
    return text.rfind("\n", 0, at) + 1, _end(text, at)


def _end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
