"""The command line: ``python -m macros check``. Prints for people; exit code 1 when something is wrong."""

import argparse
import sys
from pathlib import Path

from macros.content.checks.run import check
from macros.content.load import load
from macros.content.summary import summary

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Tools of the guide.")
    commands = parser.add_subparsers(dest="command", required=True)
    checker = commands.add_parser("check", help="validate data/ without building the site")
    checker.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args(arguments)
    return run_check(options.root.resolve())


def run_check(root: Path) -> int:
    """Check data/ under ``root``; print all problems and, when there is no error, the guide in numbers."""
    guide, problems = load(root)
    problems = sorted({*problems, *check(guide)})
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        plural = "error" if errors == 1 else "errors"
        print(f"\n{errors} {plural}. Nothing was built or changed.")
        return 1
    for line in summary(guide):
        print(line)
    warnings = len(problems)
    print("data is sound" + (f", {warnings} to look at" if warnings else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
