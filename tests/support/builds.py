"""The real guide, built once per test run under a sub-path, for tests/site and tests/browser."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.site import URL

from macros.content.guide import Guide
from macros.content.load import load

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Build:
    """One run of MkDocs: where the site lies, how it ended, what it said."""

    folder: Path
    code: int
    said: str


@cache
def build() -> Build:
    """Build the checkout's guide, all languages, strictly; SITE_FOLDER names a site that is built already."""
    if ready := os.environ.get("SITE_FOLDER"):
        return Build(Path(ready), 0, "")
    folder = Path(tempfile.mkdtemp(prefix="leave-well-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return build_in(ROOT, folder / "site")


def build_in(checkout: Path, folder: Path, **more: str) -> Build:
    """Build the guide of a checkout into a folder, with ``more`` in the environment."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)],
        cwd=checkout,
        env={**os.environ, "SITE_URL": URL, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Build(folder, done.returncode, done.stdout)


@cache
def real_guide() -> Guide:
    """Return the checkout's own data."""
    guide, problems = load(ROOT)
    assert not problems, report([str(problem) for problem in problems])
    return guide


def built_site() -> Path:
    """Return the folder of the built site; fail when the build did, or said a warning."""
    done = build()
    assert done.code == 0, f"mkdocs build --strict ended with {done.code}:\n{done.said[-4000:]}"
    warnings = [line for line in done.said.splitlines() if line.startswith(("WARNING", "ERROR"))]
    assert not warnings, report(warnings)
    return done.folder


def report(faults: list[str], most: int = 30) -> str:
    """Return the faults as lines, the first ``most`` of them, with their number."""
    more = [f"… and {len(faults) - most} more"] if len(faults) > most else []
    return "\n".join([f"{len(faults)} found", *faults[:most], *more])
