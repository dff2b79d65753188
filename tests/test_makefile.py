"""What the Makefile's commands run, read with `make -n`: nothing is set up, built or fetched."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

MAKE = shutil.which("make") or "make"
INHERITED = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "PORT")
FILES = ("site", "test", "bench")


@pytest.fixture
def fresh(root: Path, tmp_path: Path) -> Path:
    """The Makefile and what it reads, with no environment yet."""
    shutil.copytree(root / "requirements", tmp_path / "guide" / "requirements")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(root / name, tmp_path / "guide")
    return tmp_path / "guide"


def recipe(folder: Path, *arguments: str, **more: str) -> list[str]:
    """Return the commands that make would run."""
    environment = {name: value for name, value in os.environ.items() if name not in INHERITED}
    done = subprocess.run(
        [MAKE, "-n", *arguments], cwd=folder, env=environment | more, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_the_preview_takes_the_port_that_is_asked_for(root: Path) -> None:
    assert recipe(root, "serve")[-1] == ".venv/bin/mkdocs serve -a 127.0.0.1:8000"
    assert recipe(root, "serve", "PORT=8001")[-1] == ".venv/bin/mkdocs serve -a 127.0.0.1:8001"


def test_what_a_person_types_reaches_a_command_whole(root: Path) -> None:
    asked = {
        ("new", "KIND=group", "ID=Allotment Garden"): 'new "group" "Allotment Garden"',
        ("new", "kind=group", "id=allotment"): 'new "group" "allotment"',
        ("new",): 'new "" ""',
        ("rename", "KIND=group", "OLD=a b", "NEW=c"): 'rename "group" "a b" "c"',
    }
    for typed, command in asked.items():
        assert recipe(root, *typed)[-1].strip() == f".venv/bin/python -m macros {command}"


def test_new_versions_are_pinned_in_every_file_by_the_uv_that_is_there(fresh: Path, tmp_path: Path) -> None:
    uv = tmp_path / "tools" / "uv"
    uv.parent.mkdir()
    uv.touch(mode=0o755)
    commands = recipe(fresh, "lock", PATH=str(uv.parent))
    assert [command.partition(" pip compile ")[0] for command in commands] == [str(uv)] * len(FILES)
    assert [command.rpartition(" -o requirements/")[2] for command in commands] == [f"{name}.txt" for name in FILES]
    assert [re.findall(r"--group (\w+)", command) for command in commands] == [[], ["test"], ["test", "bench"]]
    for option in ("--upgrade", "--universal", "--generate-hashes", "--no-emit-index-url", "--python-version 3.11"):
        assert all(f" {option} " in command for command in commands), option


def test_where_there_is_no_uv_it_comes_into_the_environment(fresh: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    commands = recipe(fresh, "lock", PATH=str(tmp_path / "nothing"))
    assert any(command.startswith(".venv/bin/python -m pip install -q uv ") for command in commands)
    pinned = [command.partition(" pip compile ")[0] for command in commands if " pip compile " in command]
    assert pinned == [".venv/bin/uv"] * len(FILES)


@pytest.mark.parametrize("name", FILES)
def test_pinned_requirements_name_no_index(root: Path, name: str) -> None:
    lines = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith("-")]
