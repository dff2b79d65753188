"""Other days on which the tests take place: `pytest tests/macros --clock "a leap day"`."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def _in(days: int) -> datetime:
    return datetime.now(UTC) + timedelta(days=days)


def _next_leap_day() -> datetime:
    year = next(year for year in range(datetime.now(UTC).year + 1, 9999) if year % 4 == 0 and year % 100)
    return datetime(year, 2, 29, 12, tzinfo=UTC)


CLOCKS = {
    "the day after tomorrow": _in(2),
    "a leap day": _next_leap_day(),
    "New Year's Eve, new year in the east": datetime(
        datetime.now(UTC).year + 1, 1, 1, 0, 30, tzinfo=ZoneInfo("Pacific/Kiritimati")
    ),
    "in five years": _in(5 * 366),
}
"""Name -> the moment at which the run begins, in the time zone it is in."""
