"""The run at another time finds the tests that ask what time it is: those alone are run again at yet other times."""

import subprocess
import sys
from pathlib import Path

from support.builds import ROOT
from support.clocks import TODAY

TESTS = """
import time
from datetime import date, datetime, timezone

import pytest
import time_machine

@pytest.fixture(scope="module")
def day():
    return date.today()

@pytest.fixture
def moment():
    return time.strftime("%Y")

@pytest.mark.parametrize(
    "ask",
    [time.time, time.time_ns, time.gmtime, time.localtime, date.today, datetime.now, datetime.utcnow, datetime.today,
     lambda: datetime.now(timezone.utc)],
)
def test_asks(ask): ask()
def test_uses_what_asks(day): pass
def test_uses_what_has_asked(day): pass
def test_asks_first(moment): pass
def test_fails_and_asks(): assert not time.time()
def test_asks_nobody(): time.gmtime(0), date(2026, 1, 1), time.perf_counter()
def test_has_its_own():
    with time_machine.travel(0):
        time.time()
"""


def test_whoever_asks_is_named(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text("from support.clocks import clock, pytest_addoption, pytest_sessionstart\n")
    (tmp_path / "test_it.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text(f"[pytest]\npythonpath = {ROOT} {ROOT / 'tests'}\n")
    said = tmp_path / "made" / "said.txt"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--clock", TODAY]
    run = subprocess.run(
        [*command, "--who-asks", said], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    found = {line.removeprefix("test_it.py::").partition("[")[0] for line in said.read_text().splitlines()}
    assert found == {
        "test_asks",
        "test_uses_what_asks",
        "test_uses_what_has_asked",
        "test_asks_first",
        "test_fails_and_asks",
    }
    assert len(said.read_text().splitlines()) == 9 + len(found) - 1, run.stdout
    again = subprocess.run([*command, f"@{said}"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert "1 failed, 12 passed" in again.stdout
