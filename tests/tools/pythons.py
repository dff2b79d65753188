"""Finds the other Pythons of this machine and gives each an environment to build with: .venv/pythons/3.12 and so on.

    python tests/tools/pythons.py .venv/pythons.done

Standard library only. It always ends well: where something cannot be done it says so in a line, tries again the next
time, and the test of that Python is left out. The file that is named is touched once there is nothing left to do.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
REQUIREMENTS = ROOT / "requirements" / "site.txt"
FOLDER = ROOT / ".venv" / "pythons"
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
"""From the oldest that pyproject.toml allows to the newest that the workflows use."""
ASK = "import sys; print(*sys.version_info[:2], sep='.')"
PATIENCE_SECONDS = 60


def others() -> list[str]:
    """Return the versions besides the one that runs this."""
    return [version for version in VERSIONS if version != ".".join(map(str, sys.version_info[:2]))]


def find(version: str) -> str | None:
    """Return an interpreter of this version that runs, the newest first; None where there is none."""
    for place in _places(version):
        try:
            done = subprocess.run(
                [place, "-c", ASK], capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
            )
        except (OSError, subprocess.SubprocessError):
            continue
        if done.returncode == 0 and done.stdout.strip() == version:
            return place
    return None


def _places(version: str) -> Iterator[str]:
    """Yield where such an interpreter may be; one of pyenv's stand-ins on the PATH need not run."""
    kept = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    found = [path for path in kept.glob(f"{version}.*/bin/python") if re.fullmatch(r"[\d.]+", path.parts[-3])]
    yield from map(str, sorted(found, key=lambda path: int(path.parts[-3].split(".")[2]), reverse=True))
    if on_path := shutil.which(f"python{version}"):
        yield on_path


def ready(version: str) -> Path | None:
    """Return the Python of a version's environment, or None while it is not as the requirements say."""
    stamp = _stamp(version)
    made = stamp.is_file() and stamp.read_text(encoding="utf-8") == REQUIREMENTS.read_text(encoding="utf-8")
    python = FOLDER / version / "bin" / "python"
    return python if made and python.exists() else None


def make(version: str, interpreter: str) -> str:
    """Make a version's environment anew. Returns what was in the way, or nothing."""
    folder = FOLDER / version
    shutil.rmtree(folder, ignore_errors=True)
    install = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--retries", "1", "--only-binary", ":all:"]
    for command, failed in (
        ([interpreter, "-m", "venv", str(folder)], "it has no venv module"),
        ([*install, "--require-hashes", "-r", str(REQUIREMENTS)], "the requirements could not be installed"),
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
            return f"{failed}: {''.join(last)}" if last else failed
    _stamp(version).write_text(REQUIREMENTS.read_text(encoding="utf-8"), encoding="utf-8")
    return ""


def _stamp(version: str) -> Path:
    return FOLDER / version / "requirements.done"


def why_not(version: str) -> str:
    """Return why there is no environment of this version."""
    if find(version):
        return f"Python {version} is here but has no environment: .venv/bin/python tests/tools/pythons.py makes it"
    return f"Python {version} is not installed here"


def main(arguments: list[str]) -> int:
    """Make every environment that is missing, a line for each."""
    complete = True
    for version in others():
        if not ready(version) and (found := find(version)):
            began = time.monotonic()
            wrong = make(version, found)
            said = f"left out: {wrong}" if wrong else f"ok ({time.monotonic() - began:.1f} s)"
            print(f"python {version:<4} {said}", flush=True)
            complete = complete and not wrong
    if complete:
        for file in arguments:
            Path(file).touch()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
