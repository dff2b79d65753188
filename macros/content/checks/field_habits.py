"""What nearly all texts of a field do, and one of them does not: it lost its beginning, its end or its mark."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress

from macros.content.checks.text_search import Corpus
from macros.content.checks.word_search import digest
from macros.model.command_messages import say
from macros.model.kept import Kept

ENDED = frozenset(".!?…。！？”’＂＇\"')）」』》%～~*`_")
STOPS = frozenset(".。")
FEW, MANY = 0.1, 8
"""What all texts of a field do but one, or but so few, is its habit, where there are so many of them."""
FREE = "tones/"
"""What is sent into a chat: there people begin and end as they like."""
PROPER = "/name"
"""Some names of services begin with a small letter."""
SHOWN = 20
LONG = {True: 40, False: 80}
"""A text of so many characters, in Han characters or not, that has a stop inside has one at its end."""
STOPPED, BEGUN, CUT = "stopped", "begun", "cut"
Odd = tuple[int, str]
"""Which text it is, and what it lost."""
KEPT = Kept[list[Odd]]("habits", (sys.modules[__name__],))
"""Texts and their fields, by their digest -> those that are unlike the others."""


def odd_ends(corpus: Corpus, *, is_han: bool) -> Iterator[tuple[int, str, str]]:
    """Yield the texts that begin or end otherwise than the others of their field: which, what is wrong, what to do."""
    fields = corpus.fields
    key = digest(str(is_han), *fields) + digest(corpus.text)
    for index, lost in KEPT.of(key, lambda: list(_odd(corpus.lines, fields, is_han=is_han))):
        text = corpus.lines[index]
        if lost == STOPPED:
            yield index, say("The title ends with “{}”.", text[-1]), "Take the mark away."
        elif lost == BEGUN:
            said = say("The text begins in the middle of a sentence: “{}”.", text[:SHOWN])
            yield index, said, "Write what stood before it."
        else:
            said = say("The text ends in the middle of a sentence: “{}”.", text[-SHOWN:])
            yield index, said, "Write the rest of it, and the stop."


def _odd(lines: Sequence[str], fields: Sequence[str], *, is_han: bool) -> Iterator[Odd]:
    last = [line[-1:] for line in lines]
    yield from ((index, CUT) for index in _unlike(lines, fields, [sign in ENDED for sign in last]))
    for index in _unlike(lines, fields, [sign not in STOPS for sign in last]):
        if "/title/" in fields[index] and lines[index][-SHOWN:].count(".") < 2:  # not p.m., not dots
            yield index, STOPPED
    for index in _unlike(lines, fields, [not line[:1].islower() for line in lines]) if not is_han else ():
        if PROPER not in fields[index] and " " in lines[index] and not lines[index][1:2].isupper():  # iPhone
            yield index, BEGUN
    room, stop = LONG[is_han], "。" if is_han else ". "
    for index, text in enumerate(lines):
        if len(text) > room and text[-1].isalpha() and stop in text and not fields[index].startswith(FREE):
            yield index, CUT


def _unlike(lines: Sequence[str], fields: Sequence[str], has: Sequence[bool]) -> Iterator[int]:
    """Yield which texts have not what is the habit of their field; ``has`` tells which texts have it."""
    sizes, having = Counter(fields), Counter(compress(fields, has))
    lacking = {field: size - having[field] for field, size in sizes.items() if size >= MANY}
    habits = {field for field, n in lacking.items() if 0 < n <= max(1, FEW * sizes[field])}
    for index, field in enumerate(fields) if habits else ():
        if field in habits and not has[index] and lines[index].strip() and not field.startswith(FREE):
            yield index
