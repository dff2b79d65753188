"""The other languages' builds: one child process each, started together, joined at the end."""

import os
import subprocess
import sys
import time
from pathlib import Path

from macros.build.aside import UNTOUCHED

LANGUAGE = "GUIDE_LANGUAGE"
PARENT = "GUIDE_PARENT"
LIMIT = "GUIDE_CHILD_SECONDS"
SECONDS = 600
LAST_LINES = 20


class Children:
    """Child builds of one run. The environment tells a child its language (LANGUAGE) and its parent (PARENT)."""

    def __init__(self) -> None:
        self.running: dict[str, subprocess.Popen[str]] = {}
        self._deadline = 0.0
        self._lifeline: int | None = None

    def start(self, config_file: Path, targets: dict[str, Path], strict: bool) -> None:
        """Start a build of each language into its folder."""
        self.stop()
        self._deadline = time.monotonic() + limit()
        theirs, self._lifeline = os.pipe()
        try:
            for code, target in targets.items():
                command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config_file), "-d", str(target)]
                if strict:
                    command.append("--strict")
                self.running[code] = self._one(command, code, config_file.parent, theirs)
        finally:
            os.close(theirs)

    def failure(self) -> str | None:
        """Return what went wrong so far, without waiting, or None: a failed child spares the others their work."""
        late = time.monotonic() > self._deadline
        for code, child in self.running.items():
            if child.poll() or (child.returncode is None and late):
                return self._end_of(code, child)
        return None

    def join(self) -> str | None:
        """Wait for the children. Returns what went wrong in the words of one that failed, or None; ends the others."""
        ends = (self._end_of(code, child) for code, child in self.running.items())
        failure = next(filter(None, ends), None)
        self.stop()
        return failure

    def stop(self) -> None:
        """End all children that still run."""
        for child in self.running.values():
            if child.poll() is None:
                child.kill()  # it writes aside and holds nothing that wants tidying
            child.wait()
            if child.stdout:
                child.stdout.close()
        self.running.clear()
        self._close_lifeline()

    def _close_lifeline(self) -> None:
        if self._lifeline is not None:
            os.close(self._lifeline)
            self._lifeline = None

    def _one(self, command: list[str], code: str, folder: Path, lifeline: int) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603 - a fixed command, no shell
            command,
            env={**os.environ, LANGUAGE: code, PARENT: str(os.getpid()), "PYTHONIOENCODING": "utf-8"},
            stdin=lifeline,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            cwd=folder,
        )

    def _end_of(self, code: str, child: "subprocess.Popen[str]") -> str | None:
        try:
            output, _ = child.communicate(timeout=max(0.0, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            output, _ = child.communicate()
            reason = f"it did not end within {limit()} seconds ({LIMIT} sets how many)"
        else:
            if child.returncode == 0:
                return None
            reason = how_it_ended(child.returncode)
        lines = [line for line in output.splitlines() if line.strip() and "INFO" not in line][-LAST_LINES:]
        return "\n".join([*lines, f"The language {code} was not built: {reason}. {UNTOUCHED}"])


def limit() -> int:
    """Return how many seconds a language may take."""
    said = os.environ.get(LIMIT, "")
    return int(said) if said.isdecimal() else SECONDS


def how_it_ended(code: int) -> str:
    """Return in words what a process' exit code says."""
    if code < 0:
        return f"something ended it from outside (signal {-code})"
    return f"see the lines above (exit code {code})"
