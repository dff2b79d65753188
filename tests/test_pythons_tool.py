"""Environments for other Pythons: what is not there or does not work is a line, never a failed run."""

import sys
from pathlib import Path

import pytest
from tools import pythons

VERSION = "3.99"
WORKS = """#!/bin/sh
case "$1 $2" in
  "-c "*) echo 3.99;;
  "-m venv") mkdir -p "$3/bin"; cp "$0" "$3/bin/python";;
  "-m pip") ;;
esac
"""
NO_VENV = WORKS.replace('mkdir -p "$3/bin"; cp "$0" "$3/bin/python"', "exit 1")
OFFLINE = WORKS.replace('"-m pip") ', '"-m pip") echo "looking further" >&2; echo "no network" >&2; exit 1')
STAND_IN = '#!/bin/sh\necho "command not found" >&2\nexit 127\n'

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of its own: nothing but what is put into its folder of commands."""
    monkeypatch.setattr(pythons, "VERSIONS", (VERSION,))
    monkeypatch.setattr(pythons, "FOLDER", tmp_path / "pythons")
    monkeypatch.setenv("PATH", f"{tmp_path / 'commands'}:/bin:/usr/bin")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    (tmp_path / "commands").mkdir()
    return tmp_path


def put(file: Path, text: str) -> None:
    """Write a command."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)


def run(place: Path) -> bool:
    """Run the command. Returns whether it says that nothing is left to do."""
    done = place / "pythons.done"
    done.unlink(missing_ok=True)
    assert pythons.main([str(done)]) == 0
    return done.exists()


def test_without_another_python_nothing_is_said(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(place / "commands" / f"python{VERSION}", STAND_IN)
    assert run(place)
    assert capsys.readouterr().out == ""
    assert pythons.why_not(VERSION) == f"Python {VERSION} is not installed here"


def test_an_environment_is_made_once_for_the_newest(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(place / "commands" / f"python{VERSION}", STAND_IN)
    for patch in ("9", "10"):
        put(place / "pyenv" / "versions" / f"{VERSION}.{patch}" / "bin" / "python", WORKS)
    assert pythons.find(VERSION) == str(place / "pyenv" / "versions" / f"{VERSION}.10" / "bin" / "python")
    assert pythons.ready(VERSION) is None
    assert run(place)
    assert capsys.readouterr().out.startswith(f"python {VERSION} ok (")
    assert pythons.ready(VERSION) == place / "pythons" / VERSION / "bin" / "python"
    assert run(place)
    assert capsys.readouterr().out == ""


def test_other_requirements_make_it_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(place / "commands" / f"python{VERSION}", WORKS)
    assert run(place)
    (place / "requirements.txt").write_text("other\n", encoding="utf-8")
    monkeypatch.setattr(pythons, "REQUIREMENTS", place / "requirements.txt")
    assert pythons.ready(VERSION) is None
    assert run(place)
    assert pythons.ready(VERSION)


@pytest.mark.parametrize(
    ("command", "reason"),
    [(NO_VENV, "it has no venv module"), (OFFLINE, "the requirements could not be installed: no network")],
    ids=["no venv", "offline"],
)
def test_what_cannot_be_done_is_one_line_and_tried_again(
    place: Path, capsys: pytest.CaptureFixture[str], command: str, reason: str
) -> None:
    put(place / "commands" / f"python{VERSION}", command)
    for _ in range(2):
        assert not run(place)
        assert capsys.readouterr().out == f"python {VERSION} left out: {reason}\n"
    assert pythons.ready(VERSION) is None
    assert pythons.why_not(VERSION).startswith(f"Python {VERSION} is here but has no environment")
