"""The other languages' builds: one child process each, started together, joined at the end."""

import os
import subprocess
import sys
from pathlib import Path

TIMEOUT_SECONDS = 600


class Children:
    """Child builds of one run. ``variable`` names the environment variable that tells a child its language."""

    def __init__(self, variable: str) -> None:
        self.variable = variable
        self.running: dict[str, subprocess.Popen[str]] = {}

    def start(self, config_file: Path, targets: dict[str, Path], strict: bool) -> None:
        """Start a build of each language into its folder."""
        self.stop()
        for code, target in targets.items():
            command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config_file), "-d", str(target)]
            if strict:
                command.append("--strict")
            self.running[code] = subprocess.Popen(  # noqa: S603 - a fixed command, no shell
                command,
                env={**os.environ, self.variable: code, "PYTHONIOENCODING": "utf-8"},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                cwd=config_file.parent,
            )

    def join(self) -> str | None:
        """Wait for all children. Returns what went wrong in the words of the first that failed, or None."""
        failure = None
        for code, child in self.running.items():
            try:
                output, _ = child.communicate(timeout=TIMEOUT_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                output, _ = child.communicate()
                output += f"\nno end after {TIMEOUT_SECONDS} seconds"
            if child.returncode != 0 and failure is None:
                lines = [line for line in output.splitlines() if "INFO" not in line]
                failure = f"The language {code} was not built:\n" + "\n".join(lines[-20:])
        self.running.clear()
        return failure

    def stop(self) -> None:
        """End all children that still run."""
        for child in self.running.values():
            if child.poll() is None:
                child.terminate()
                try:
                    child.wait(timeout=5)
                except subprocess.TimeoutExpired:
                    child.kill()
        self.running.clear()
