"""The processes that build the other languages: how each kind of end is told. A stand-in plays MkDocs."""

import sys
import time
from pathlib import Path

import pytest

from macros.build.fork import ANEW
from macros.build.other_languages import Children, how_it_ended

FINE = "print('INFO    -  Documentation built')"
BROKEN = "import sys; print('INFO - building'); print('ERROR - the page is wrong'); sys.exit(3)"
STUCK = "import time; print('WARNING - slow', flush=True); time.sleep(600)"
KILLED = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
UNTOUCHED = "The last good site is untouched."


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start children anew; those that are forked are looked at in test_fork.py."""
    monkeypatch.setenv(ANEW, "yes")


def start(tmp_path: Path, program: str, codes: tuple[str, ...] = ("en",)) -> Children:
    """Start children that run ``program`` for MkDocs: Python looks for modules in the current folder first."""
    (tmp_path / "mkdocs.py").write_text(program, encoding="utf-8")
    children = Children()
    children.start(tmp_path / "mkdocs.yml", {code: tmp_path / code for code in codes}, strict=True)
    return children


def test_children_that_end_well_are_no_failure(tmp_path: Path) -> None:
    assert start(tmp_path, FINE, ("en", "zh-Hant")).join() is None


def test_a_child_learns_its_language_its_folder_and_strictness(tmp_path: Path) -> None:
    program = "import os, sys; print(os.environ['GUIDE_LANGUAGE'], *sys.argv[1:]); sys.exit(1)"
    failure = start(tmp_path, program).join()
    assert failure is not None
    assert failure.splitlines()[0] == f"en build -f {tmp_path / 'mkdocs.yml'} -d {tmp_path / 'en'} --strict"


def test_a_child_that_fails_is_quoted_without_its_chatter(tmp_path: Path) -> None:
    assert start(tmp_path, BROKEN).join() == (
        f"ERROR - the page is wrong\nThe language en was not built: see the lines above (exit code 3). {UNTOUCHED}"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="has no signals")
def test_a_child_that_is_killed_is_named(tmp_path: Path) -> None:
    assert start(tmp_path, KILLED).join() == (
        f"The language en was not built: something ended it from outside (signal 9). {UNTOUCHED}"
    )


def test_a_failed_child_is_seen_before_the_others_end(tmp_path: Path) -> None:
    program = f"import os\nif os.environ['GUIDE_LANGUAGE'] == 'en':\n    {BROKEN}\nelse:\n    {STUCK}"
    children = start(tmp_path, program, ("zh-Hant", "en"))
    children.running["en"].wait()
    stuck = children.running["zh-Hant"]
    failure = children.failure()
    assert failure is not None
    assert "The language en was not built" in failure
    children.stop()
    assert stuck.returncode not in {None, 0}


def test_a_child_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_CHILD_SECONDS", "1")
    children = start(tmp_path, STUCK)
    stuck = children.running["en"]
    assert children.join() == (
        "WARNING - slow\nThe language en was not built: it did not end within 1 seconds "
        f"(GUIDE_CHILD_SECONDS sets how many). {UNTOUCHED}"
    )
    assert stuck.returncode is not None


def test_an_end_on_windows_is_told_by_its_code() -> None:
    assert how_it_ended(1) == "see the lines above (exit code 1)"


def test_a_child_ends_when_its_parent_is_gone(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[3]
    program = f"import sys; sys.path.insert(0, {str(root)!r})\n"
    program += "from macros.build.fork import end_with_parent\nend_with_parent()\n"
    program += f"import pathlib; pathlib.Path({str(tmp_path / 'runs')!r}).touch(); " + STUCK
    children = start(tmp_path, program)
    stuck = children.running["en"]
    while not (tmp_path / "runs").exists():
        assert stuck.poll() is None
        time.sleep(0.02)
    assert children.lifeline is not None
    children.lifeline.cut()
    assert stuck.wait() == 1
    children.stop()
