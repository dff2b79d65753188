"""`make test`: every check and test, one summary. Each step prints only when it fails."""

import os
import subprocess
import sys
import tempfile
import time
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


def main() -> int:
    """Run all steps, build the site once, then run pytest on every core; return 1 when any failed."""
    try:
        print(f"browser     {find_or_install()}")
    except NoBrowser as reason:
        print(f"browser     FAILED: {reason}")
        return 1
    failed = [name for name, command in STEPS if not passes(name, command, {})]
    with tempfile.TemporaryDirectory(prefix="leave-well-", ignore_cleanup_errors=True) as shared:
        site = str(Path(shared) / SITE)  # where the tests look for it: it is not built again
        if passes("site", [PYTHON, "-m", "mkdocs", "build", "--strict", "-d", site], {"SITE_URL": URL}):
            tests = [PYTHON, "-m", "pytest", "-rs", "-n", "auto", "--dist", "loadfile", *sys.argv[1:]]
            if subprocess.run(tests, cwd=ROOT, env={**os.environ, RUN_FOLDER: shared}, check=False).returncode:
                failed.append("tests")
        else:
            failed.append("site")
    print("all green" if not failed else f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


def passes(name: str, command: list[str], settings: dict[str, str]) -> bool:
    """Run one step and print its verdict; what it said only when it failed, or when it counts the guide."""
    began = time.monotonic()
    environment = {**os.environ, **QUIET, **settings}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    print(f"{name:<11} {'FAILED' if done.returncode else 'ok'} ({time.monotonic() - began:.1f} s)", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr)
    elif name == "data":
        print(done.stdout.rstrip())
    return not done.returncode


if __name__ == "__main__":
    sys.exit(main())
