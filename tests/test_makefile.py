"""What the Makefile's commands run, read with `make -n`: nothing is set up, built or fetched."""

import os
import subprocess
from pathlib import Path

INHERITED = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "PORT")


def recipe(root: Path, *arguments: str) -> list[str]:
    """Return the commands that make would run."""
    environment = {name: value for name, value in os.environ.items() if name not in INHERITED}
    done = subprocess.run(
        ["make", "-n", *arguments], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_the_preview_takes_the_port_that_is_asked_for(root: Path) -> None:
    assert recipe(root, "serve")[-1] == ".venv/bin/mkdocs serve -a 127.0.0.1:8000"
    assert recipe(root, "serve", "PORT=8001")[-1] == ".venv/bin/mkdocs serve -a 127.0.0.1:8001"
