"""The present day: the clock's in UTC, or the one that the environment names."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from macros.content.today import SETTING, NoDay, today


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("Pacific/Kiritimati", (2027, 1, 1, 0, 30), date(2026, 12, 31)),
        ("America/Los_Angeles", (2026, 12, 31, 23, 30), date(2027, 1, 1)),
    ],
)
def test_it_is_the_day_in_utc_wherever_one_is(zone: str, moment: tuple[int, ...], day: date) -> None:
    with time_machine.travel(datetime(*moment, tzinfo=ZoneInfo(zone))):
        assert today({}) == today({SETTING: " "}) == day


@pytest.mark.parametrize(("said", "day"), [("0", date(1970, 1, 1)), (" 1790000000 ", date(2026, 9, 21))])
def test_the_environment_names_a_day(said: str, day: date) -> None:
    assert today({SETTING: said}) == day


@pytest.mark.parametrize("said", ["tomorrow", "1.5", "9" * 30, "-99999999999999"])
def test_what_is_no_moment_is_refused(said: str) -> None:
    with pytest.raises(NoDay) as refusal:
        today({SETTING: said})
    assert str(refusal.value) == (
        f"SOURCE_DATE_EPOCH is “{said}”, which is no moment. Write seconds since 1970, such as 1790000000, or unset it."
    )


def test_a_command_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from macros.__main__ import main

    monkeypatch.setenv(SETTING, "soon")
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith("SOURCE_DATE_EPOCH is “soon”, which is no moment.")
