"""`make test`: every check and test, side by side, one summary. `--fast` leaves out the browser and what is built.

What is looked at without running it, and the unit tests, today and on other days, run beside the tests of what is
built. A step prints more than its verdict only when it fails.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from support.clocks import CLOCKS, TODAY
from tools.browser import NoBrowser, find_or_install, find_or_install_engines

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
SCRIPTS = sorted(str(file) for file in (ROOT / "docs" / "assets").glob("*.js"))
DENO = [
    str(Path(PYTHON).with_name("deno")),
    "check",
    "-q",
    "--no-remote",
    "--no-npm",
    "--config",
    "tests/tools/deno.json",
]
QUIET = {
    "DENO_DIR": str(ROOT / ".cache" / "deno"),
    "DENO_NO_UPDATE_CHECK": "1",
    "NO_COLOR": "1",
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONDONTWRITEBYTECODE": "",  # where it is set, each of some hundred processes would compile everything anew
    "PYTHONUTF8": "1",
}
Step = tuple[str, list[str]]
STEPS: tuple[Step, ...] = (
    ("style", [PYTHON, "-m", "ruff", "check", "-q", "."]),
    ("format", [PYTHON, "-m", "ruff", "format", "-q", "--check", "."]),
    ("types", [PYTHON, "-m", "pyright", "--warnings"]),
    ("scripts", [*DENO, *SCRIPTS]),
    ("yaml", [PYTHON, "-m", "yamllint", "-s", "macros", "mkdocs.yml", ".github"]),
    ("workflows", [str(Path(PYTHON).with_name("zizmor")), "--offline", "--no-progress", "-q", ".github"]),
    ("data", [PYTHON, "-m", "macros", "check"]),
)
UNIT = "tests/macros"
PYTEST = [PYTHON, "-m", "pytest"]
WHO_ASKS = ROOT / ".cache" / "who-asks-the-time.txt"


def as_on(name: str) -> Step:
    """Return the step that runs the unit tests at a time: all of them today, far from UTC, for a time zone may show in
    any; on other days those that asked then what time it is, for no other can notice the day.
    """
    chosen = [UNIT, "--who-asks", str(WHO_ASKS)] if name == TODAY else [f"@{WHO_ASKS}"]
    return f"as on {name}", [*PYTEST, *chosen, "--clock", name, "-p", "no:cacheprovider"]


DAYS = tuple(map(as_on, CLOCKS))
SPREAD = ["-rs", "-n", "logical", "--dist", "worksteal", "--durations", "10", "--durations-min", "0.5"]
printing = Lock()


def main(arguments: list[str]) -> int:
    """Run all steps and the tests; return 1 when any failed. Whatever else is given goes to pytest."""
    fast = "--fast" in arguments
    chosen = [argument for argument in arguments if argument != "--fast"]
    if not fast:
        try:
            print(f"browser  {find_or_install()}", flush=True)
            print(f"engines  {find_or_install_engines()}", flush=True)
        except NoBrowser as reason:
            print(f"browser  FAILED: {reason}")
            return 1
    lanes = [STEPS] if fast or chosen else [STEPS, DAYS]
    with ThreadPoolExecutor(len(lanes) + 1) as pool:
        which = [UNIT, "-m", "not whole"] if fast else chosen or ["--ignore", UNIT]
        tests = pool.submit(green, [*PYTEST, *SPREAD, *which])
        failed = [name for names in pool.map(failures, lanes) for name in names]
    failed += [] if tests.result() else ["tests"]
    print("all green" if not failed else f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


def failures(steps: Iterable[Step]) -> list[str]:
    """Run the steps one after another; return the names of those that failed."""
    return [name for name, command in steps if not passes(name, command)]


def passes(name: str, command: list[str]) -> bool:
    """Run one step and print its verdict; what it said only when it failed, or when it counts the guide."""
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    verdict = f"{name:<8} {'FAILED' if done.returncode else 'ok'} ({time.monotonic() - began:.1f} s)"
    said = done.stdout + done.stderr if done.returncode else done.stdout if name == "data" else ""
    with printing:
        print(f"{verdict}\n{said}".rstrip(), flush=True)
    return not done.returncode


def green(command: list[str]) -> bool:
    """Run pytest and print its lines, each whole, as they come."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **QUIET},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            with printing:
                print(line, end="", flush=True)
    return not process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
