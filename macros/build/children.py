"""The other languages' builds: one child process each, started together, joined at the end.

Where a process can be forked (Linux), a child has what this one imported and read, which spares each language more
than a third of its time. Elsewhere the same command is started anew.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

from macros.build.fork import Fork, can_fork, fork
from macros.build.lifeline import Lifeline
from macros.build.staging import UNTOUCHED

LANGUAGE = "GUIDE_LANGUAGE"
PARENT = "GUIDE_PARENT"
LIMIT = "GUIDE_CHILD_SECONDS"
SECONDS = 600
LAST_LINES = 20


class Children:
    """Child builds of one run. The environment tells a child its language (LANGUAGE) and its parent (PARENT)."""

    def __init__(self) -> None:
        self.running: dict[str, subprocess.Popen[bytes] | Fork] = {}
        self._said: dict[str, IO[bytes]] = {}
        self._deadline = 0.0
        self.lifeline: Lifeline | None = None

    def start(self, config_file: Path, targets: dict[str, Path], strict: bool) -> str:
        """Start a build of each language into its folder.

        Returns an empty text; but in a child that was forked, its language: go on and build that.
        """
        self.stop()
        self._deadline = time.monotonic() + limit()
        self.lifeline = Lifeline()
        try:
            for code, target in targets.items():
                self._said[code] = tempfile.TemporaryFile()  # noqa: SIM115 - closed when all are forgotten
                if can_fork():
                    child = fork(stdin=self.lifeline.end, output=self._said[code].fileno())
                    if child is None:
                        os.environ.update(self._told(code))
                        self._forget()
                        return code
                    self.running[code] = child
                else:
                    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config_file), "-d", str(target)]
                    if strict:
                        command.append("--strict")
                    self.running[code] = self._one(command, code, config_file.parent, self.lifeline.end)
        finally:
            self.lifeline.let_down()
        return ""

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
                child.kill()  # it writes beside the site and holds nothing that wants tidying
            child.wait()
        self._forget()

    def _forget(self) -> None:
        self.running.clear()
        for said in self._said.values():
            said.close()
        self._said.clear()
        if self.lifeline is not None:
            self.lifeline.cut()

    def _told(self, code: str) -> dict[str, str]:
        return {LANGUAGE: code, PARENT: "yes"}

    def _one(self, command: list[str], code: str, folder: Path, lifeline: int) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603 - a fixed command, no shell
            command,
            env={**os.environ, **self._told(code), "PYTHONIOENCODING": "utf-8"},
            stdin=lifeline,
            stdout=self._said[code],
            stderr=subprocess.STDOUT,
            cwd=folder,
        )

    def _end_of(self, code: str, child: "subprocess.Popen[bytes] | Fork") -> str | None:
        try:
            ended = child.wait(timeout=max(0.0, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            reason = f"it did not end within {limit()} seconds ({LIMIT} sets how many)"
        else:
            if ended == 0:
                return None
            reason = how_it_ended(ended)
        self._said[code].seek(0)
        output = self._said[code].read().decode("utf-8", "replace")
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
