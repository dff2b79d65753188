"""Sites under test, each built once a run: whichever process needs it first builds it, the others wait for it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, partial
from pathlib import Path
from time import sleep

from tools.site import RUN_FOLDER, SITE, URL

from macros.build.stage_and_swap import Held, Lock
from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.content.today import SETTING

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Build:
    """One run of MkDocs: where the site lies, how it ended, what it said."""

    folder: Path
    code: int
    said: str


QUIETLY = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
"""What a build is told in its environment, so that we can read what it says."""


def ran(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run a command in a folder to its end; what it says, of faults too, is its ``stdout``."""
    out, both = subprocess.PIPE, subprocess.STDOUT
    return subprocess.run(
        command, cwd=folder, env=environment, stdout=out, stderr=both, text=True, encoding="utf-8", check=False
    )


def build_in(checkout: Path, folder: Path, python: str = sys.executable, **more: str) -> Build:
    """Build the guide of a checkout into a folder, with ``more`` in the environment."""
    command = [python, "-m", "mkdocs", "build", "--strict", "-d", str(folder)]
    done = ran(command, checkout, {**os.environ, "SITE_URL": URL, **QUIETLY, **more})
    return Build(folder, done.returncode, done.stdout)


def on_day(day: date) -> dict[str, str]:
    """Return what tells a process in its environment that it is this day."""
    return {SETTING: str(int(datetime.combine(day, time.min, UTC).timestamp()))}


@cache
def real_guide() -> Guide:
    """Return the checkout's own data."""
    guide, problems = load(ROOT)
    assert not problems, report([str(problem) for problem in problems])
    return guide


def once(name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of this test run that the first process to ask for has made; the others wait until it is there.

    ``make`` is given the folder, which does not exist yet; when it fails, so does everybody who asks.
    """
    shared = Path(os.environ[RUN_FOLDER])
    folder, failed = shared / name, shared / f"{name}.failed"
    while True:
        try:
            lock = Lock(shared / f"{name}.lock")
            break
        except Held:
            sleep(0.05)
    try:
        assert not failed.exists(), failed.read_text(encoding="utf-8")
        if not folder.exists():
            try:
                make(folder)
            except BaseException as reason:
                failed.write_text(f"{name}: {reason}", encoding="utf-8")
                raise
    finally:
        lock.release()
    return folder


def build(checkout: Path, folder: Path, **more: str) -> None:
    """Build the guide of a checkout into a folder, strictly. Fails when the build does, or says a warning."""
    done = build_in(checkout, folder, **more)
    assert done.code == 0, f"mkdocs build --strict ended with {done.code}:\n{done.said[-4000:]}"
    warnings = [line for line in done.said.splitlines() if line.startswith(("WARNING", "ERROR"))]
    assert not warnings, report(warnings)


def built_site() -> Path:
    """Return the folder of the real guide's site, built under a sub-path."""
    return once(SITE, partial(build, ROOT))


def report(faults: list[str], most: int = 30) -> str:
    """Return the faults as lines, the first ``most`` of them, with their number."""
    more = [f"… and {len(faults) - most} more"] if len(faults) > most else []
    return "\n".join([f"{len(faults)} found", *faults[:most], *more])
