"""`make test`: every check and test, one summary. Each step prints only when it fails."""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.browser import NoBrowser, find_or_install
from tools.site import RUN_FOLDER, SITE, URL

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
    "PYTHONUTF8": "1",
    "SITE_URL": URL,
}
STEPS = (
    ("style", [PYTHON, "-m", "ruff", "check", "-q", "."]),
    ("format", [PYTHON, "-m", "ruff", "format", "-q", "--check", "."]),
    ("types", [PYTHON, "-m", "pyright", "--warnings"]),
    ("scripts", [*DENO, *SCRIPTS]),
    ("yaml", [PYTHON, "-m", "yamllint", "-s", "data", "mkdocs.yml", ".github"]),
    ("workflows", [str(Path(PYTHON).with_name("zizmor")), "--offline", "--no-progress", "-q", ".github"]),
    ("data", [PYTHON, "-m", "macros", "check"]),
)
# A file on one core each; in their own order, not the one with the most tests first: those of the browser take longest.
TESTS = [PYTHON, "-m", "pytest", "-rs", "-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]


def main() -> int:
    """Run all steps, as many at once as there are cores, then pytest on every core; return 1 when any failed."""
    try:
        print(f"browser     {find_or_install()}")
    except NoBrowser as reason:
        print(f"browser     FAILED: {reason}")
        return 1
    with tempfile.TemporaryDirectory(prefix="leave-well-", ignore_cleanup_errors=True) as shared:
        site = str(Path(shared) / SITE)  # where the tests look for it: it is not built again
        failed: list[str] = []
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            steps = (*STEPS, ("site", [PYTHON, "-m", "mkdocs", "build", "--strict", "-d", site]))
            for (name, _), (passed, said) in zip(steps, pool.map(step, *zip(*steps, strict=True)), strict=True):
                print(said, flush=True)
                failed += [] if passed else [name]
        tests = [*TESTS, *sys.argv[1:]]
        shown = {**os.environ, RUN_FOLDER: shared}
        if "site" not in failed and subprocess.run(tests, cwd=ROOT, env=shown, check=False).returncode:
            failed.append("tests")
    print("all green" if not failed else f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


def step(name: str, command: list[str]) -> tuple[bool, str]:
    """Run one step. Returns whether it passed, and its verdict with what it said when it failed or counts the guide."""
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **QUIET}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    lines = [f"{name:<11} {'FAILED' if done.returncode else 'ok'} ({time.monotonic() - began:.1f} s)"]
    if done.returncode:
        lines.append(done.stdout + done.stderr)
    elif name == "data":
        lines.append(done.stdout.rstrip())
    return not done.returncode, "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
