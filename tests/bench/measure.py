"""Runs a command and measures it: seconds by the clock, and the most memory it and its children held at one time."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

LOOK_SECONDS = 0.05
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True)
class Cost:
    """What a run took. ``megabytes`` is 0 where the system does not say (no /proc)."""

    seconds: float
    megabytes: float

    def __add__(self, other: "Cost") -> "Cost":
        """Return the cost of two runs one after the other."""
        return Cost(self.seconds + other.seconds, max(self.megabytes, other.megabytes))


class Failed(Exception):
    """A measured command failed; the message ends with what it said."""


def measure(command: list[str], folder: Path, **environment: str) -> Cost:
    """Run a command in a folder and wait for it.

    Raises Failed when it ends with another code than 0.
    """
    began = time.monotonic()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as child:
        watch = _Watch(child.pid)
        said, _ = child.communicate()
        seconds = time.monotonic() - began
        watch.stop()
    if child.returncode:
        raise Failed(f"{' '.join(command)} ended with {child.returncode}:\n{said[-1500:]}")
    return Cost(seconds, watch.most * PAGE / 1e6)


class _Watch:
    """Looks at the resident memory of a process and all below it, several times a second."""

    def __init__(self, pid: int) -> None:
        self.most = 0
        self._pid = pid
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the watch."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(LOOK_SECONDS):
            self.most = max(self.most, _pages(self._pid))


def _pages(pid: int) -> int:
    """Return the resident pages of a process and its descendants: 0 where there is no /proc, or it has ended."""
    place = Path("/proc") / str(pid)
    try:
        own = int((place / "statm").read_text().split()[1])
        children = (place / "task" / str(pid) / "children").read_text().split()
    except (OSError, IndexError, ValueError):
        return 0
    return own + sum(_pages(int(child)) for child in children)


def megabytes(folder: Path) -> float:
    """Return the size of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def median(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(statistics.median(c.seconds for c in costs), statistics.median(c.megabytes for c in costs))
