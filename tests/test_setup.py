"""The first run sets the environment up: it says what it is doing, and what helps when the packages do not come."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

MAKE = shutil.which("make") or "make"
DOING = "Setting up .venv (about a minute, once): "
HELP = "Check the network, or name a mirror near you: make .venv/site.done PIP_INDEX_URL=its-address"
NONE = "ERROR: Could not find a version that satisfies the requirement no-such-thing==1 (from versions: none)"
TAMPERED = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."


class Fresh:
    """A checkout with an environment in which nothing is installed yet; its Python is a script."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        (folder / "requirements").mkdir()
        (folder / "requirements" / "site.txt").write_text(f"no-such-thing==1 --hash=sha256:{'0' * 64}\n")
        shutil.copy(root / "Makefile", folder)

    def program(self, name: str, *lines: str) -> None:
        """Write a program of the environment."""
        file = self.folder / ".venv" / "bin" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(["#!/bin/sh", *lines, ""]))
        file.chmod(0o755)

    def set_up(self, *arguments: str, **more: str) -> tuple[int, list[str], list[str]]:
        """Return the exit code, what was said, and the errors: without make's own word at the end."""
        ours = ("MAKE", "MFLAGS", "PIP_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        done = subprocess.run(
            [MAKE, ".venv/site.done", *arguments],
            cwd=self.folder,
            env=kept | more,
            capture_output=True,
            text=True,
            check=False,
        )
        errors = [line for line in done.stderr.splitlines() if not line.startswith("make")]
        return done.returncode, done.stdout.splitlines(), errors


@pytest.fixture
def fresh(root: Path, tmp_path: Path) -> Fresh:
    """A checkout that nothing was set up in."""
    return Fresh(root, tmp_path)


def test_each_step_is_announced(fresh: Fresh) -> None:
    fresh.program("python", "exit 0")
    python = fresh.folder / "python"
    shutil.copy(fresh.folder / ".venv" / "bin" / "python", python)
    said = [f"{DOING}a Python of its own", f"{DOING}what builds the site"]
    assert fresh.set_up(f"PYTHON={python}") == (0, said, [])
    assert (fresh.folder / ".venv" / "site.done").exists()


def test_an_index_out_of_reach(fresh: Fresh) -> None:
    pytest.importorskip("pip")
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    fresh.program("pip")
    fresh.program("python", f'exec "{sys.executable}" "$@"')
    index = f"PIP_INDEX_URL=http://127.0.0.1:{free}/simple"
    code, said, errors = fresh.set_up(index, PIP_RETRIES="1", PIP_CONFIG_FILE=os.devnull, NO_PROXY="*")
    assert (code, said) == (2, [f"{DOING}what builds the site"])
    assert errors == [f"The package index could not be reached. {HELP}"]
    assert not (fresh.folder / ".venv" / "site.done").exists()


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ([NONE], [f"The package index could not be reached, or lacks what is needed. {HELP}"]),
        ([TAMPERED], []),
        (["WARNING: Retrying after connection broken", TAMPERED], []),
    ],
)
def test_what_pip_says_is_kept_where_it_helps(fresh: Fresh, words: list[str], more: list[str]) -> None:
    fresh.program("pip")
    fresh.program("python", *(f"echo '{line}' >&2" for line in words), "exit 1")
    assert fresh.set_up() == (2, [f"{DOING}what builds the site"], [*words, *more])


def test_warnings_of_a_setup_that_went_well_are_not_shown(fresh: Fresh) -> None:
    fresh.program("pip")
    fresh.program("python", "echo 'WARNING: an old folder' >&2")
    assert fresh.set_up() == (0, [f"{DOING}what builds the site"], [])
