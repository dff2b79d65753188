"""What stands wherever a regular expression finds something: where it does not, there is nothing to search for."""

from functools import cache
from typing import Any

from macros.model.regex_safety import REPEATS, inside, parsed, signs

NO_WIDTH = {signs.AT, signs.ASSERT, signs.ASSERT_NOT}


@cache
def needed(pattern: str) -> tuple[str, ...]:
    """Return texts in small letters, one of which at least stands in all that a sound pattern finds; none if there are
    no such texts, or only such as stand everywhere.
    """
    return tuple(dict.fromkeys(text.lower() for text in _needed(parsed(pattern))))


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
                ways += map(_needed, inside(part))
    best = max([*ways, [run]], key=lambda way: min(map(_weight, way), default=0))
    return best if all(map(_weight, best)) else []


def _weight(text: str) -> int:
    """Return how much a text narrows a search: a letter, a space and two digits stand everywhere."""
    return max(0, len(text) - (2 if text.isdigit() else text.isalnum() or text.isspace()))


def _of_all(branches: list[Any]) -> list[str]:
    found = [_needed(branch) for branch in branches]
    return [text for texts in found for text in texts] if all(found) else []
