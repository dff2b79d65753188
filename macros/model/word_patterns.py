"""Regular expressions of the word lists: each finds something and never takes minutes for it. What it needs to find
anything can be looked for first.
"""

import re
from functools import cache
from importlib import import_module
from typing import Any, cast

from macros.model.command_messages import say

signs: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

FEW, LONG = 10, 60
"""So often a part that itself runs may be repeated; what may repeat more often than this is a run without a bound."""
RUNS = 2
"""So many runs without a bound may follow each other: each more multiplies the time by the length of a text."""
BOUND = "give it a bound such as {0,20}"
REPEATS = {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}
NO_WIDTH = {signs.AT, signs.ASSERT, signs.ASSERT_NOT}


@cache
def pattern_fault(pattern: str) -> str:
    """Say what is wrong with a pattern, in words that follow its name; empty for a sound one."""
    try:
        found = re.compile(pattern, re.MULTILINE)  # as it is searched for
        tree = _parsed(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return say("cannot be read as a pattern ({})", error)
    if found.search(""):
        return "finds the empty text, which stands everywhere; let it find one sign at least"
    if not _has_sign(tree):
        return "finds any text; name a sign in it"
    if _nested(tree):
        return say("repeats what repeats, and could take minutes; {}", BOUND)
    first = next(iter(tree), None)
    if _runs(tree) + (first is not None and _is_run(first)) > RUNS:
        return say("has several runs without an end, and could take minutes; {}", BOUND)
    return ""


@cache
def _parsed(pattern: str) -> Any:
    """Return the parts of a pattern, as Python reads it."""
    return parser.parse(pattern)


def _is_run(part: Any) -> bool:
    return part[0] in REPEATS and cast("int", part[1][1]) > LONG


def _inside(part: Any) -> list[Any]:
    """Return the sequences of parts that a part holds."""
    name, value = part
    if name in REPEATS:
        return [value[2]]
    if name is signs.BRANCH:
        return list(value[1])
    if name is signs.SUBPATTERN:
        return [value[3]]
    if name is signs.ATOMIC_GROUP:
        return [value]
    if name in (signs.ASSERT, signs.ASSERT_NOT):
        return [value[1]]
    return []


def _has_sign(sequence: Any) -> bool:
    return any(
        part[0] in (signs.LITERAL, signs.NOT_LITERAL, signs.IN) or any(map(_has_sign, _inside(part)))
        for part in sequence
    )


def _varies(sequence: Any) -> bool:
    """Tell whether a sequence can be matched in more than one length or way."""
    return any(
        (part[0] in REPEATS and part[1][0] != part[1][1]) or part[0] is signs.BRANCH or any(map(_varies, _inside(part)))
        for part in sequence
    )


def _nested(sequence: Any) -> bool:
    return any(
        (part[0] in REPEATS and part[1][1] > FEW and _varies(part[1][2])) or any(map(_nested, _inside(part)))
        for part in sequence
    )


def _runs(sequence: Any) -> int:
    """Return how many runs without a bound follow each other, on the longest way through a sequence."""
    return sum(_is_run(part) + max(map(_runs, _inside(part)), default=0) for part in sequence)


@cache
def needed(pattern: str) -> tuple[str, ...]:
    """Return texts in small letters, one of which at least stands in all that a sound pattern finds; none if there are
    no such texts, or only such as stand everywhere.
    """
    return tuple(dict.fromkeys(text.lower() for text in _needed(_parsed(pattern))))


def _needed(sequence: Any) -> list[str]:
    ways: list[list[str]] = []
    run = ""
    for part in sequence:
        name, value = part
        if name is signs.LITERAL:
            run += chr(value)
        elif name not in NO_WIDTH:
            ways.append([run])
            run = ""
            if name is signs.BRANCH:
                ways.append(_of_all(value[1]))
            elif name not in REPEATS or value[0]:
                ways += map(_needed, _inside(part))
    best = max([*ways, [run]], key=lambda way: min(map(_weight, way), default=0))
    return best if all(map(_weight, best)) else []


def _weight(text: str) -> int:
    """Return how much a text narrows a search: a Latin letter, a space and two digits stand everywhere."""
    return max(0, len(text) - (2 if text.isdigit() else text.isascii() and (text.isalnum() or text.isspace())))


def _of_all(branches: list[Any]) -> list[str]:
    found = [_needed(branch) for branch in branches]
    return [text for texts in found for text in texts] if all(found) else []
