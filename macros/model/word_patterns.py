"""Regular expressions of the word lists: each finds something and never takes minutes for it. What it needs to find
anything can be looked for first.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, cast

from macros.model.command_messages import say
from macros.model.kept import Kept

signs: Any = import_module("re._constants")
parser: Any = import_module("re._parser")
compiler: Any = import_module("re._compiler")

KEPT = Kept[tuple[str, tuple[str, ...], bool]]("patterns", (sys.modules[__name__],))
"""A sound pattern -> what is known of it."""
CAPITAL = re.compile(r"[A-Z]")
ESCAPED = re.compile(r"\\.")

FEW, LONG = 10, 60
"""So often a part that itself runs may be repeated; what may repeat more often than this is a run without a bound."""
RUNS = 2
"""So many runs without a bound may follow each other: each more multiplies the time by the length of a text."""
MANY = 200
"""More texts are not looked for one by one."""
OPEN = re.compile(r"[*+,]")
"""Stands in each run without a bound."""
BOUND = "give it a bound such as {0,20}"
REPEATS = {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}
ASSERTIONS = {signs.ASSERT, signs.ASSERT_NOT}
NO_WIDTH = {signs.AT, *ASSERTIONS}


@cache
def pattern_fault(pattern: str) -> str:
    """Say what is wrong with a pattern, in words that follow its name; empty for a sound one."""
    return _known(pattern)[0]


def _fault(pattern: str) -> str:
    try:
        tree = _parsed(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return say("cannot be read as a pattern ({})", error)
    if "(?<" in pattern and not _is_fixed_behind(tree):
        return say("cannot be read as a pattern ({})", "look-behind requires fixed-width pattern")
    if not tree.getwidth()[0]:
        return "finds the empty text, which stands everywhere; let it find one sign at least"
    if not _has_sign(tree):
        return "finds any text; name a sign in it"
    if _nested(tree):
        return say("repeats what repeats, and could take minutes; {}", BOUND)
    first = next(iter(tree), None)
    if OPEN.search(pattern) and _runs(tree) + (first is not None and _is_run(first)) > RUNS:
        return say("has several runs without an end, and could take minutes; {}", BOUND)
    return ""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as it is searched for. Where a text begins or ends, so does a line. It is parsed
    once, for what is known of it is read from its parts.
    """
    flags = re.MULTILINE if is_small(pattern) else re.MULTILINE | re.IGNORECASE
    return compiler.compile(_parsed(pattern), flags.value)  # a number is combined much faster


@cache
def is_small(pattern: str) -> bool:
    """Tell whether a pattern is looked for in the text in small letters: much faster than ignoring the case."""
    return not CAPITAL.search(ESCAPED.sub("", pattern))


@cache
def _parsed(pattern: str) -> Any:
    """Return the parts of a pattern, as Python reads it."""
    return parser.parse(pattern)


def _is_fixed_behind(sequence: Any) -> bool:
    """Tell whether all that is looked for behind a place has one length; nothing else fails when it is compiled, and
    that takes long: it waits until the pattern is searched for.
    """
    return all(
        (part[0] not in ASSERTIONS or part[1][0] >= 0 or len({*part[1][1].getwidth()}) == 1)
        and all(map(_is_fixed_behind, _inside(part)))
        for part in sequence
    )


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
    if name in ASSERTIONS:
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


@dataclass(frozen=True)
class Needs:
    """Texts in small letters, one of which at least stands in all that a pattern finds; ``begin`` if it begins there.
    No texts if there are none, or only such as stand everywhere.
    """

    texts: tuple[str, ...]
    begin: bool


@cache
def needed(pattern: str) -> Needs:
    """Return what a sound pattern needs to find anything."""
    return Needs(*_known(pattern)[1:])


def _known(pattern: str) -> tuple[str, tuple[str, ...], bool]:
    """Return what is wrong with a pattern, what a sound one needs, and whether it begins there."""
    return KEPT.of(pattern, lambda: _worked_out(pattern), lambda known: not known[0])


def _worked_out(pattern: str) -> tuple[str, tuple[str, ...], bool]:
    if fault := _fault(pattern):
        return fault, (), False
    tree = _parsed(pattern)
    inside, first = _needed(tree), _beginnings(tree)
    begin = bool(first) and (_least(first), -len(first)) >= (_least(inside), -len(inside)) and _least(first) > 0
    return "", tuple(dict.fromkeys(text.lower() for text in (first if begin else inside))), begin


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
                ways.append(_of_all(value[1], _needed))
            elif name not in REPEATS or value[0]:
                ways += map(_needed, _inside(part))
    best = max([*ways, [run]], key=_least)
    return best if _least(best) else []


def _beginnings(sequence: Any) -> list[str]:
    """Return texts one of which begins all that a sequence of parts finds; none if they cannot be told."""
    begun = [""]
    for part in sequence:
        name, value = part
        if name in NO_WIDTH:
            continue
        if name is signs.BRANCH:
            more = _of_all(value[1], _beginnings)
        elif name in REPEATS:
            more = _beginnings(value[2]) if value[0] else []
        else:
            more = _signs(part) or [text for inside in _inside(part) for text in _beginnings(inside)]
        if not more or len(begun) * len(more) > MANY:
            break
        begun = [text + next_ for text in begun for next_ in more]
        if name not in (signs.LITERAL, signs.IN):
            break
    return begun if all(begun) else []


def _signs(part: Any) -> list[str]:
    """Return the signs one of which a part finds, if they are few."""
    name, value = part
    if name is signs.LITERAL:
        return [chr(value)]
    if name is not signs.IN or any(kind is not signs.LITERAL for kind, _ in value):
        return []
    return [chr(sign) for _, sign in value]


def _least(texts: list[str]) -> int:
    """Return how much a text of these narrows a search at least."""
    return min(map(_weight, texts), default=0)


def _weight(text: str) -> int:
    """Return how much a text narrows a search: a Latin letter, a space and two digits stand everywhere."""
    return max(0, len(text) - (2 if text.isdigit() else text.isascii() and (text.isalnum() or text.isspace())))


def _of_all(branches: list[Any], texts_of: Callable[[Any], list[str]]) -> list[str]:
    found = [texts_of(branch) for branch in branches]
    return [text for texts in found for text in texts] if all(found) else []
