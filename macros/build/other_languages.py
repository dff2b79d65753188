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

from macros.build.fork import Fork, Lifeline, can_fork, fork
from macros.build.stage_and_swap import UNTOUCHED
from macros.model.command_messages import here, say

LANGUAGE = "GUIDE_LANGUAGE"
PARENT = "GUIDE_PARENT"
LIMIT = "GUIDE_CHILD_SECONDS"
SECONDS = 600
LOOK_SECONDS = 0.01
LAST_LINES = 20


class Children:
    """Child builds of one run. The environment tells a child its language (LANGUAGE) and that it has a parent."""

    def __init__(self) -> None:
        said = os.environ.get(LIMIT, "")
        self._seconds = int(said) if said.isdecimal() else SECONDS
        self._deadline = 0.0
        self.running: dict[str, subprocess.Popen[bytes] | Fork] = {}
        self._said: dict[str, IO[bytes]] = {}
        self.lifeline: Lifeline | None = None

    def start(self, config_file: Path, targets: dict[str, Path], strict: bool) -> str:
        """Start a build of each language into its folder.

        Returns an empty text; but in a child that was forked, its language: go on and build that.
        """
        self._deadline = time.monotonic() + self._seconds
        self.lifeline = lifeline = Lifeline()
        try:
            for code, target in targets.items():
                self._said[code] = said = tempfile.TemporaryFile()  # noqa: SIM115 - closed when all are forgotten
                told = {LANGUAGE: code, PARENT: "yes"}
                if can_fork():
                    child = fork(stdin=lifeline.end, output=said.fileno())
                    if child is None:
                        os.environ.update(told)
                        self._forget()
                        return code
                else:
                    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config_file), "-d", str(target)]
                    child = subprocess.Popen(  # noqa: S603 - a fixed command, no shell
                        [*command, "--strict"] if strict else command,
                        env={**os.environ, **told, "PYTHONIOENCODING": "utf-8"},
                        stdin=lifeline.end,
                        stdout=said,
                        stderr=subprocess.STDOUT,
                        cwd=config_file.parent,
                    )
                self.running[code] = child
        finally:
            os.close(lifeline.end)
        return ""

    def failure(self) -> str | None:
        """Return what went wrong so far, in the words of the child that failed, or None; without waiting."""
        for code, child in self.running.items():
            ended = child.poll()
            if ended:
                return self._quoted(code, how_it_ended(ended))
            if ended is None and time.monotonic() > self._deadline:
                child.kill()
                child.wait()
                reason = say("it did not end within {} seconds ({} sets how many)", self._seconds, LIMIT)
                return self._quoted(code, reason)
        return None

    def join(self) -> str | None:
        """Wait for the children. Returns what went wrong in the words of the first that failed, or None."""
        while not (failure := self.failure()) and any(child.poll() is None for child in self.running.values()):
            time.sleep(LOOK_SECONDS)
        self.stop()
        return failure

    def stop(self) -> None:
        """End all children that still run."""
        for child in self.running.values():
            child.kill()  # it writes beside the site and holds nothing that wants tidying
            child.wait()
        self._forget()

    def _forget(self) -> None:
        self.running.clear()
        for said in self._said.values():
            said.close()
        self._said.clear()
        if self.lifeline:
            self.lifeline.cut()
            self.lifeline = None

    def _quoted(self, code: str, reason: str) -> str:
        self._said[code].seek(0)
        output = self._said[code].read().decode("utf-8", "replace")
        lines = [line for line in output.splitlines() if line.strip() and "INFO" not in line][-LAST_LINES:]
        return "\n".join([*lines, here("The language {} was not built: {}. {}", code, reason, UNTOUCHED)])


def how_it_ended(code: int) -> str:
    """Return in words what a process' exit code says."""
    if code < 0:
        return say("something ended it from outside (signal {})", -code)
    return say("see the lines above (exit code {})", code)
