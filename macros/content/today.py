"""The present day: the only place that asks the clock for a date. Whoever needs the day is given it."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

from macros.model.command_messages import here

SETTING = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 in UTC; see reproducible-builds.org."""


class NoDay(Exception):
    """The day that was asked for is none; the message says what to write instead."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Return the present day in UTC, or that of SOURCE_DATE_EPOCH where it is set.

    Raises NoDay when SOURCE_DATE_EPOCH is no moment between the years 1 and 9999.
    """
    said = environment.get(SETTING, "").strip()
    if not said:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(said), UTC).date()
    except (ValueError, OverflowError, OSError):
        what = "{} is “{}”, which is no moment. Write seconds since 1970, such as 1790000000, or unset it."
        raise NoDay(here(what, SETTING, said)) from None
