"""What was looked up on a day: a number or an address that is another than in the last commit has another day, too."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from macros.content.checks.changed_values import Where, earlier_data
from macros.model.check import Context, Finding
from macros.model.command_messages import say

DAYS = ("checked", "seen")
"""Fields that say on which day something was looked up."""
NUMBERS, ADDRESS = ("number", "sms"), "url"
Values = dict[str, Any]
Known = dict[str, tuple[Where, str]]
"""A number or an address without its spaces -> where it stands, and as it is written."""


def same_day(context: Context) -> Iterator[Finding]:
    """Yield what was looked up on a day before today, and stands there only since the last commit."""
    guide = context.guide
    for file, held in earlier_data(context):
        document = guide.documents[file]
        for where, before, now in _of_the_same_day(held, document.data, ()):
            field = next(field for field in DAYS if isinstance(now.get(field), date))
            day, new = now[field], _new(before, now)
            if new and day < context.today:
                path, shown = new
                said = say("“{}” did not stand here in the last commit, and “{}” is still {}.", shown, field, day)
                fix = "Ring it or open it, and write the day on which you did."
                yield Finding(document.at(*where, *path), said, fix)


def _of_the_same_day(before: Any, now: Any, where: Where) -> Iterator[tuple[Where, Values, Values]]:
    """Yield what has the day that it had and is not the same: where it stands, what it was, what it is."""
    if isinstance(before, dict) and isinstance(now, dict) and before != now:
        was, values = cast("Values", before), cast("Values", now)
        if any(isinstance(values.get(field), date) and was.get(field) == values[field] for field in DAYS):
            yield where, was, values
        for key, value in values.items():
            yield from _of_the_same_day(was.get(key), value, (*where, key))
    elif isinstance(before, list) and isinstance(now, list) and before != now:
        for index, item in enumerate(cast("list[Any]", now)):
            yield from _of_the_same_day(_called_alike(cast("list[Any]", before), item), item, (*where, index))


def _called_alike(items: list[Any], item: Any) -> Any:
    """Return the item of a list that has the name of another one in most languages; None for none."""
    names = _names(item)
    best = max(items, key=lambda was: len(_names(was) & names), default=None)
    return best if _names(best) & names else None


def _names(item: Any) -> set[tuple[str, str]]:
    """Return language -> name of an item of a list, as pairs."""
    named = cast("Values", item).get("name") if isinstance(item, dict) else None
    pairs = cast("Values", named).items() if isinstance(named, dict) else ()
    return {(code, name) for code, name in pairs if isinstance(name, str)}


def _new(before: Values, now: Values) -> tuple[Where, str] | None:
    """Return where the first number stands that was not there, or the first page in the place of another."""
    was, known = dict(_known(before, ())), dict(_known(now, ()))
    gone = was.keys() - known.keys()
    found = (one for plain, one in known.items() if plain not in was and (gone or one[0][-1] in NUMBERS))
    return next(found, None)


def _known(value: Any, where: Where) -> Iterator[tuple[str, tuple[Where, str]]]:
    """Yield each number and address below a value, without its spaces and what leads to the same page."""
    if isinstance(value, list | dict):
        held = cast("Values", value).items() if isinstance(value, dict) else enumerate(cast("list[Any]", value))
        for key, one in held:
            yield from _known(one, (*where, key))
    elif where[-1] in NUMBERS:
        yield re.sub("[ -]", "", str(value)), (where, str(value))
    elif where[-1] == ADDRESS:
        yield re.sub(r"^https?://(?:www\.)?|/?(?:#.*)?$", "", str(value)), (where, str(value))
