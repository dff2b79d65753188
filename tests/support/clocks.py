"""Other days on which the tests take place: `pytest tests/macros --clock "a leap day"`, and who asks what day it is."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine


def _in(days: int) -> datetime:
    return datetime.now(UTC) + timedelta(days=days)


def _next_leap_day() -> datetime:
    year = next(year for year in range(datetime.now(UTC).year + 1, 9999) if year % 4 == 0 and year % 100)
    return datetime(year, 2, 29, 12, tzinfo=UTC)


EAST = ZoneInfo("Pacific/Kiritimati")
"""Fourteen hours ahead of UTC."""
TODAY = "today, far in the east"
CLOCKS = {
    TODAY: datetime.now(EAST),
    "the day after tomorrow": _in(2),
    "a leap day": _next_leap_day(),
    "New Year's Eve, new year in the east": datetime(datetime.now(UTC).year + 1, 1, 1, 0, 30, tzinfo=EAST),
    "in five years": _in(5 * 366),
}
"""Name -> the moment at which the run begins, in the time zone it is in."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run take place on another day, and say who asked for the day."""
    parser.addoption("--clock", choices=list(CLOCKS), help="let the run take place at another time")
    parser.addoption("--who-asks", type=Path, metavar="FILE", help="write there which tests ask what time that is")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Listen before the first test begins."""
    if file := session.config.getoption("--who-asks"):
        session.config.pluginmanager.register(WhoAsks(file), WhoAsks.__name__)


@pytest.fixture(scope="session", autouse=True)
def clock(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set the clock of this process, and its time zone, for the whole run."""
    if name := request.config.getoption("--clock"):
        with time_machine.travel(CLOCKS[name], tick=True) as traveller:
            if who_asks := request.config.pluginmanager.get_plugin(WhoAsks.__name__):
                who_asks.listen(traveller)
            yield
    else:
        yield


THEIR_OWN = ("_pytest.", "hypothesis.", "logging")
"""Who asks for nobody but themselves: how long a test takes, when a line was logged."""


class WhoAsks:
    """Writes the names of the tests that ask what time it is, one a line: another day can change none of the others.

    A fixture that asks counts for every test that uses it, for its value may be kept. A test that sets its own clock
    does not ask the one that is set here.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.tests: dict[str, None] = {}
        self.fixtures: set[str] = set()
        self.asked = False

    def listen(self, traveller: time_machine.Traveller) -> None:
        """Hear of every time that anybody asks for from now on."""
        tell = traveller.time_ns

        def time_ns() -> int:
            self.asked |= not str(sys._getframe(1).f_globals.get("__name__")).startswith(THEIR_OWN)
            return tell()

        traveller.time_ns = time_ns

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.asked = False
        result = yield
        if self.asked or not self.fixtures.isdisjoint(getattr(item, "fixturenames", ())):
            self.tests[item.nodeid] = None
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        before, self.asked = self.asked, False
        result = yield
        if self.asked:
            self.fixtures.add(fixturedef.argname)
        self.asked |= before
        return result

    def pytest_sessionfinish(self) -> None:
        self.file.parent.mkdir(exist_ok=True)
        self.file.write_text("".join(f"{name}\n" for name in self.tests), encoding="utf-8")
