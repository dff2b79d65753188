"""What nearly all texts of a field do, and one of them does not: it lost its beginning, its end or its mark."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress

from macros.content.checks.text_search import Corpus
from macros.model.command_messages import say

ENDED = frozenset(".!?…。！？”’\"')）」』》%～~*`_")
ASKED, STOPS = frozenset("?？"), frozenset(".。")
FEW, MANY = 0.1, 8
"""What all texts of a field do but one, or but so few, is its habit, where there are so many of them."""
FREE = "tones"
"""What is sent into a chat: there people begin and end as they like."""
PROPER = "name"
"""Some names of services begin with a small letter."""
SHOWN = 20
Wrong = tuple[int, str, str]
"""Which text it is, what is wrong with it, and what to do."""


def unlike_others(corpus: Corpus, *, is_han: bool) -> Iterator[Wrong]:
    """Yield the texts that begin or end otherwise than the others of their field."""
    fields = [(len(path), path[0], path[-2] if len(path) > 1 else "") for _, _, path in corpus.sources]
    sizes = Counter(fields)

    def odd(has: Sequence[bool]) -> Iterator[tuple[int, str]]:
        """Yield the texts that have not what is the habit of their field; ``has`` tells which texts have it."""
        having = Counter(compress(fields, has))
        lacking = {field: size - having[field] for field, size in sizes.items() if size >= MANY}
        habits = {field for field, n in lacking.items() if 0 < n <= max(1, FEW * sizes[field]) and field[1] != FREE}
        for index, field in enumerate(fields) if habits else ():
            if field in habits and not has[index] and corpus.lines[index].strip():
                yield index, corpus.lines[index]

    last = [line[-1:] for line in corpus.lines]
    for index, text in odd([sign in ASKED for sign in last]):
        yield index, say("The question ends with “{}”.", text[-1]), "Write the question mark."
    for index, text in odd([sign in ENDED for sign in last]):
        yield (
            index,
            say("The text ends in the middle of a sentence: “{}”.", text[-SHOWN:]),
            "Write the rest of it, and the stop.",
        )
    for index, text in odd([sign not in STOPS for sign in last]):
        if fields[index][2] == "title" and text[-SHOWN:].count(".") < 2:  # not p.m., not dots
            yield index, say("The title ends with “{}”.", text[-1]), "Take the mark away."
    for index, text in odd([not line[:1].islower() for line in corpus.lines]) if not is_han else ():
        if fields[index][2] != PROPER and not text[1:2].isupper():  # iPhone
            yield (
                index,
                say("The text begins in the middle of a sentence: “{}”.", text[:SHOWN]),
                "Write what stood before it.",
            )
