"""A release: the changelog has a text for each day, and the shell of release.yml takes it and hands over the site."""

import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

DAY = re.compile(r"^## (.*)$", re.MULTILINE)
HAN = re.compile(r"[\u4e00-\u9fff]")
CHANGELOG = (
    "# New\n\nHow.\n\n## 2026-12-24\n\n- The newest.\n\n## 2026-11-26\n\n- First.\n- 第一版。\n\n## 2026-11-25\n\n"
)
GH = """#!/bin/sh
printf '%s\\n' "$@" > "$LOG"
for word; do case $word in *.zip) test -f "$word" && echo "is there" >> "$LOG" ;; esac; done
"""
ZIP = '#!/bin/sh\ntouch "$2"\n'


def workflow(root: Path) -> dict[str, Any]:
    """Return the workflow."""
    return yaml.safe_load((root / ".github/workflows/release.yml").read_text(encoding="utf-8"))


def shell(root: Path, step: int, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one of the two steps that are a script."""
    scripts = [found["run"] for found in workflow(root)["jobs"]["release"]["steps"] if "name" in found]
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", scripts[step]],
        cwd=folder,
        env={"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_changelog_goes_back_day_by_day_in_both_languages(root: Path) -> None:
    _, *parts = DAY.split((root / "CHANGELOG.md").read_text(encoding="utf-8"))
    days = [date.fromisoformat(day) for day in parts[::2]]
    assert days == sorted(set(days), reverse=True)
    assert days[-1] == date(2026, 11, 26)
    assert [
        day for day, text in zip(days, parts[1::2], strict=True) if not (HAN.search(text) and "\n- **" in text)
    ] == []


def test_a_tag_that_is_a_day_makes_a_release_after_the_checks(root: Path) -> None:
    made = workflow(root)
    (pattern,) = made[True if True in made else "on"]["push"]["tags"]
    assert re.fullmatch(pattern, "2026-11-26")
    assert not re.fullmatch(pattern, "v1.0")
    assert made["jobs"]["release"]["needs"] == "check"
    assert made["jobs"]["release"]["permissions"] == {"contents": "write"}


def test_the_text_of_its_day_is_taken_and_no_other(root: Path, tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    assert shell(root, 0, tmp_path, DAY="2026-11-26").returncode == 0
    assert (tmp_path / "notes.md").read_text(encoding="utf-8").strip() == "- First.\n- 第一版。"


@pytest.mark.parametrize("day", ["2026-11-27", "2026-11-25", "2026-11"])
def test_a_day_without_a_text_is_refused(root: Path, tmp_path: Path, day: str) -> None:
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    done = shell(root, 0, tmp_path, DAY=day)
    assert done.returncode == 1
    assert f"There is no text under “## {day}”" in done.stdout


def test_the_site_goes_with_it(root: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<p>", encoding="utf-8")
    for name, script in (("gh", GH), *(() if shutil.which("zip") else (("zip", ZIP),))):
        (tmp_path / name).write_text(script, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    done = shell(root, 1, tmp_path, DAY="2026-11-26", LOG=str(tmp_path / "log"))
    assert done.returncode == 0, done.stderr
    said = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert said[:3] == ["release", "create", "2026-11-26"]
    assert said[-2:] == ["leave-well-2026-11-26.zip", "is there"]
