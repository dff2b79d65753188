"""A day in a text on which something was read, or as of which it holds, is not yet to come."""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

from macros.content.checks import word_search
from macros.content.checks.text_search import holding, subject, where
from macros.content.checks.word_search import Span, line_at, piece_by_piece
from macros.content.reading.dates_as_typed import iso
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.kept import Kept

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
KEPT = Kept[list[Span]]("days", (sys.modules[__name__], word_search))


def day_to_come(context: Context) -> Iterator[Finding]:
    tomorrow = context.today + timedelta(days=1)  # east of Greenwich it may have begun
    search = partial(piece_by_piece, b"", search=_read, kept=KEPT)
    for source, text in holding(context, search, pages=True):
        for found in re.finditer(READ, text):
            said = found[1] or found[2] or found[3]
            if (day := _day(said)) and day > tomorrow:
                what = say("“{}” lies in the future; today is {}.", found[0].strip(), context.today)
                yield Finding(where(context, source), what, "Mend the date.", subject(source))


def _read(piece: str) -> list[Span]:
    """Return where a day stands on which something was read."""
    lines = {line_at(piece, year.start()) for year in YEAR.finditer(piece)}
    return [found.span() for line in sorted(lines) for found in re.compile(READ).finditer(piece, *line)]


def _day(said: str) -> date | None:
    """Return the first day that a date, a month or a year can mean; None for what is none."""
    plain = iso(said) or said.rstrip("年 ")
    with suppress(ValueError):
        return date.fromisoformat(plain + "-01" * (2 - plain.count("-")))
    return None
