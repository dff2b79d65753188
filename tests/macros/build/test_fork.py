"""Children that are forks of the process that starts them: what they learn, and what is told of their end."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.builds import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")

UNTOUCHED = "The last good site is untouched."
START = """
import os, sys, time
from pathlib import Path
from macros.build.other_languages import Children
from macros.build.fork import end_with_parent
folder, known = Path(sys.argv[1]), "read before"
children = Children()
language = children.start(folder / "mkdocs.yml", {"en": folder / "en", "zh-Hant": folder / "hant"}, strict=True)
"""


def run(folder: Path, program: str, **environment: str) -> list[str]:
    """Run a program that forks twice. Returns the lines it says."""
    done = subprocess.run(
        [sys.executable, "-c", START + program, str(folder)],
        cwd=ROOT,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_fork_knows_what_was_read_and_learns_its_language(tmp_path: Path) -> None:
    program = """
if language:
    (folder / language).write_text(f"{known}, {os.environ['GUIDE_LANGUAGE']}, {len(children.running)}, {os.nice(0)}")
    print("nobody hears this")
    sys.exit(0)
print("joined:", children.join())
"""
    assert run(tmp_path, program) == ["joined: None"]
    assert (tmp_path / "en").read_text() == "read before, en, 0, 5"
    assert (tmp_path / "zh-Hant").read_text() == "read before, zh-Hant, 0, 5"


def test_a_fork_that_fails_is_quoted_and_the_other_is_ended(tmp_path: Path) -> None:
    program = """
if language == "en":
    print("INFO - building")
    print("ERROR - the page is wrong", file=sys.stderr)
    sys.exit(3)
if language:
    time.sleep(600)
other = children.running["zh-Hant"]
print(children.join())
print(other.returncode)
"""
    said = [
        "ERROR - the page is wrong",
        f"The language en was not built: see the lines above (exit code 3). {UNTOUCHED}",
    ]
    assert run(tmp_path, program) == [*said, "-9"]


def test_a_fork_that_hangs_is_ended(tmp_path: Path) -> None:
    program = """
if language:
    time.sleep(600)
print(children.join())
"""
    reason = "it did not end within 1 seconds (GUIDE_CHILD_SECONDS sets how many)"
    assert run(tmp_path, program, GUIDE_CHILD_SECONDS="1") == [f"The language en was not built: {reason}. {UNTOUCHED}"]


def test_forks_end_when_the_process_they_come_from_is_gone(tmp_path: Path) -> None:
    program = """
if language:
    end_with_parent()
    (folder / language).touch()
    time.sleep(600)
while not ((folder / "en").exists() and (folder / "zh-Hant").exists()):
    time.sleep(0.02)
forks = list(children.running.values())
children.lifeline.cut()
print([fork.wait() for fork in forks])
"""
    assert run(tmp_path, program) == ["[1, 1]"]
