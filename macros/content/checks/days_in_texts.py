"""A day in a text on which something was read, or as of which it holds, is not yet to come."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from macros.content.checks.text_search import holding, subject, where
from macros.content.reading.dates_as_typed import iso
from macros.model.check import Context, Finding
from macros.model.command_messages import say

YEAR = re.compile(r"20[2-9][0-9]")
"""What stands in every such day: looked for first, for it costs little."""
MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
DAY = (
    rf"(?:(?:\d{{1,2}} )?{MONTH} (?:\d{{1,2}},? )?)?20\d\d(?:[-/.]\d{{1,2}}){{0,2}}"
    r"(?: ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?)?(?!\d)"
)
READ = (
    r"(?i:\bas (?:of|at)|\b(?<!be )(?:read|checked|seen|looked (?:at|up)|updated|verified|reviewed)(?: again)?"
    rf"(?: on| in)?) ({DAY})|(?:截至|截止到?|更新于|核对于|查看于) ?({DAY})"
    rf"|({DAY})(?=[^。；，\n]{{0,4}}(?:看过|看的|读过|读的|查过|查的|核对|核实|查看|查阅|更新))"
)
"""A day, beside a word that says that somebody has looked. It is compiled when a text has such a year."""


def day_to_come(context: Context) -> Iterator[Finding]:
    tomorrow = context.today + timedelta(days=1)  # east of Greenwich it may have begun
    for source, text in holding(context, YEAR, pages=True):
        for found in re.finditer(READ, text):
            said = found[1] or found[2] or found[3]
            if (day := _day(said)) and day > tomorrow:
                what = say("“{}” lies in the future; today is {}.", found[0].strip(), context.today)
                yield Finding(where(context, source), what, "Mend the date.", subject(source))


def _day(said: str) -> date | None:
    """Return the first day that a date, a month or a year can mean; None for what is none."""
    plain = iso(said) or said.rstrip("年 ")
    with suppress(ValueError):
        return date.fromisoformat(plain + "-01" * (2 - plain.count("-")))
    return None
