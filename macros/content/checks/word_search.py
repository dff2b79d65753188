"""Where the words of a list stand in a text. Each is first looked for letter by letter, which costs next to nothing;
the pattern of one that is there then searches its lines alone.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from macros.model.vocabulary import is_pattern
from macros.model.word_patterns import needed

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


def occurrences(word: str, text: str) -> Iterator[int]:
    """Yield where a word begins in a text, letter by letter."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


@lru_cache(TEXTS)
def _parts(text: str, is_han: bool) -> frozenset[str]:
    """Return the signs of a text in Han characters, the words of another."""
    if is_han:
        return frozenset(text)
    marked = _marked(text)
    return frozenset({*text.split()}.difference(marked.split())).union(PART.findall(marked))


def _may_stand(word: str, is_han: bool, text: str) -> bool:
    """Tell whether all that a word is made of stands somewhere in a text: looking that up takes no time at all."""
    parts = _parts(text, is_han)
    if is_han:
        return parts.issuperset(word)
    *before, last = _parts_of(word)
    return parts.issuperset(before) and any(last + ending in parts for ending in ENDINGS)


@cache
def _parts_of(word: str) -> list[str]:
    return PART.findall(word) or [""]


def _of_plain(word: str, is_han: bool, text: str) -> Iterator[Span]:
    for start in occurrences(word, text) if _may_stand(word, is_han, text) else ():
        end = start + len(word)
        if is_han:
            yield start, end
        elif (before := text[start - 1 : start]) in ("_", "-") or before.isalnum():
            continue
        elif ended := ENDED.match(text, end):
            yield start, ended.end()


@lru_cache(TEXTS)
def _vocabulary(text: str) -> str:
    """Return each word of a text once: much less to look through."""
    return " ".join(_parts(text, False))


@lru_cache(TEXTS)
def _marked(text: str) -> str:
    """Return each word of a text that holds or touches a mark, as an address does, once."""
    return " ".join(word for word in {*text.split()} if not word.isalnum())


def _may_hold(need: str, is_han: bool, text: str) -> bool:
    """Tell whether a part of a word or of several may stand in a text."""
    if is_han:
        return _parts(text, is_han).issuperset(need)
    if not (bare := need.strip()).isalnum() and " " not in bare:
        return bare in _marked(text)
    return all(part in _vocabulary(text) for part in _parts_of(need))


def _of_pattern(pattern: str, text: str, is_han: bool, small: str) -> Iterator[Span]:
    compiled, is_small = _compiled(pattern)
    searched, needs = small if is_small else text, needed(pattern)
    held = (need for need in needs if _may_hold(need, is_han, small))
    lines = {_line(small, at) for need in held for at in occurrences(need, small)} if needs else {(0, len(text))}
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
