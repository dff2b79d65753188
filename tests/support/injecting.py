"""Starts processes that fail at a chosen point, and tells whether any of them is left (see faults/sitecustomize.py)."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support.builds import ROOT

if sys.platform == "win32":
    pytest.skip("signals and flock are needed to inject faults", allow_module_level=True)
else:
    import fcntl

FAULTS = Path(__file__).resolve().parent / "faults"
PATIENCE_SECONDS = 120
"""Far more than anything takes under any load: only a fault waits so long."""


class Injection:
    """Runs commands in a checkout with a fault in one of their processes. ``folder`` is for its own files."""

    def __init__(self, folder: Path, checkout: Path = ROOT) -> None:
        self.checkout = checkout
        self.alive = folder / "alive"
        self.alive.touch()
        self.hangs = self.alive.with_suffix(".hangs")

    def start(self, *command: str, faults: tuple[str, ...] = (), **more: str) -> "subprocess.Popen[str]":
        """Start Python with ``command``. A fault is who|event|part|count|action."""
        environment = {
            **os.environ,
            **more,
            "PYTHONPATH": os.pathsep.join([str(FAULTS), str(ROOT)]),
            "PYTHONIOENCODING": "utf-8",
            "NO_MKDOCS_2_WARNING": "1",
            "FAULTS": ";".join(faults),
            "FAULTS_ALIVE": str(self.alive),
        }
        return subprocess.Popen(
            [sys.executable, *command],
            cwd=self.checkout,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def run(self, *command: str, faults: tuple[str, ...] = (), **more: str) -> tuple[int, list[str]]:
        """Return the exit code and the lines of a process that ran to its end, whichever that was."""
        process = self.start(*command, faults=faults, **more)
        said, _ = process.communicate(timeout=5 * PATIENCE_SECONDS)
        return process.returncode, [line for line in said.splitlines() if line.strip()]

    def wait_until_one_hangs(self) -> None:
        """Return when a process has come to its action "hang"."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not self.hangs.exists():
            assert time.monotonic() < end, "no process came to the point where it should hang"
            time.sleep(0.02)
        self.hangs.unlink()

    def nobody_is_left(self) -> bool:
        """Whether all processes end by themselves: asked by a lock, which knows no zombies and no reused numbers."""
        end = time.monotonic() + PATIENCE_SECONDS
        with self.alive.open("rb") as file:
            while time.monotonic() < end:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    time.sleep(0.02)
                else:
                    return True
        return False
