"""Runs a command and measures it: seconds by the clock and of the processors, and the most memory it and its children
held at one time: what several of them share counts once.
"""

import os
import re
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

LOOK_SECONDS = 0.05


@dataclass(frozen=True)
class Cost:
    """What a run took: ``seconds`` by the clock, those of all processors (``cpu``), and ``megabytes``.

    The last are 0 where the system does not say (no /proc).
    """

    seconds: float
    cpu: float
    megabytes: float

    def __add__(self, other: "Cost") -> "Cost":
        """Return the cost of two runs one after the other."""
        return Cost(self.seconds + other.seconds, self.cpu + other.cpu, max(self.megabytes, other.megabytes))


class Failed(Exception):
    """A measured command failed; the message ends with what it said."""


def measure(command: list[str], folder: Path, **environment: str) -> Cost:
    """Run a command in a folder and wait for it.

    Raises Failed when it ends with another code than 0.
    """
    began, used = time.monotonic(), _cpu()
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
    return Cost(seconds, _cpu() - used, watch.most / 1e6)


def _cpu() -> float:
    """Return the seconds that all children so far have taken of the processors."""
    times = os.times()
    return times.children_user + times.children_system


class _Watch:
    """Looks at the memory of a process and all below it, several times a second."""

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
            self.most = max(self.most, _bytes(self._pid))


def _bytes(pid: int) -> int:
    """Return the bytes of a process and its descendants: 0 where there is no /proc, or it has ended."""
    place = Path("/proc") / str(pid)
    try:
        found = re.search(r"^Pss: +(\d+) kB", (place / "smaps_rollup").read_text(), re.MULTILINE)
        own = 1024 * int(found[1]) if found else 0
        children = (place / "task" / str(pid) / "children").read_text().split()
    except OSError:
        return 0
    return own + sum(_bytes(int(child)) for child in children)


def megabytes(folder: Path) -> float:
    """Return the size of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def median(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    of_each = zip(*((cost.seconds, cost.cpu, cost.megabytes) for cost in costs), strict=True)
    return Cost(*map(statistics.median, of_each))
