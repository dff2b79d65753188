"""`make test`: every check and test, one summary. Each step prints only when it fails."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tools.browser import NoBrowser, find_or_install

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
QUIET = {"DENO_DIR": str(ROOT / ".cache" / "deno"), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1", "PYTHONUTF8": "1"}
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
    """Run all steps, then pytest; return 1 when any failed."""
    failed: list[str] = []
    try:
        print(f"browser     {find_or_install()}")
    except NoBrowser as reason:
        print(f"browser     FAILED: {reason}")
        return 1
    for name, command in STEPS:
        began = time.monotonic()
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, **QUIET},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        verdict = "ok" if done.returncode == 0 else "FAILED"
        print(f"{name:<11} {verdict} ({time.monotonic() - began:.1f} s)", flush=True)
        if done.returncode != 0:
            failed.append(name)
            print(done.stdout + done.stderr)
        elif name == "data":
            print(done.stdout.rstrip())
    code = subprocess.run([PYTHON, "-m", "pytest", *sys.argv[1:]], cwd=ROOT, check=False).returncode
    if code:
        failed.append("tests")
    print("all green" if not failed else f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
