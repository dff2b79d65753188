"""The one issue about links: the shell of links.yml, run with a stand-in for the host's command line."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

GH = """#!/bin/sh
echo "$@" >> "$LOG"
if [ "$1 $2" = "issue list" ]; then echo "$OPEN"; fi
"""


@pytest.mark.parametrize(
    ("gone", "number", "done"),
    [
        (2, "", "issue create"),
        (2, "17", "issue edit 17"),
        (0, "17", "issue close 17"),
        (0, "", ""),
    ],
)
def test_one_issue_is_opened_updated_or_closed(root: Path, tmp_path: Path, gone: int, number: str, done: str) -> None:
    workflow = yaml.safe_load((root / ".github" / "workflows" / "links.yml").read_text(encoding="utf-8"))
    script = workflow["jobs"]["look"]["steps"][-1]["run"]
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "count.txt").write_text(f"{gone}\n", encoding="utf-8")
    log = tmp_path / "log"
    subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "LOG": str(log), "OPEN": number},
        check=True,
    )
    said = [line for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("issue ")]
    acts = [line for line in said if not line.startswith("issue list")]
    assert len(acts) == bool(done)
    assert all(line.startswith(done) for line in acts)
