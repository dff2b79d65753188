"""``check``: validates data/ without building the site, or explains its rules."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.commands.command import Command
from macros.commands.explain import explain, known, list_all
from macros.commands.report import REPORTS
from macros.content.checks.run import check
from macros.content.load import load
from macros.content.summary import summary


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--format", choices=list(REPORTS), default="text", help="text (default), github or json")
    parser.add_argument("--explain", metavar="RULE", nargs="?", const="", help="say what a rule asks; or list all")


def run(options: Namespace) -> int:
    """Check data/; print all problems and, for people, the guide in numbers. Only errors give exit code 1."""
    root: Path = options.root
    if options.explain is not None:
        return _explain(root, options.explain)
    guide, problems = load(root)
    problems = sorted({*problems, *check(guide, options.today)})
    print(REPORTS[options.format](problems), end="")
    errors = sum(problem.severity == "error" for problem in problems)
    if options.format == "json":
        return 1 if errors else 0
    if errors:
        plural = "error" if errors == 1 else "errors"
        print(f"\nMore about a rule: python -m macros check --explain {problems[0].rule}")
        print(f"{errors} {plural}. Nothing was built or changed.")
        return 1
    for line in summary(guide):
        print(line)
    warnings = len(problems)
    print("data is sound" + (f", {warnings} to look at" if warnings else ""))
    return 0


def _explain(root: Path, name: str) -> int:
    if name and (unknown := known(name)):
        print(unknown, file=sys.stderr)
        print("All rules: python -m macros check --explain", file=sys.stderr)
        return 1
    guide, _ = load(root)
    for line in explain(guide, name) if name else list_all(guide):
        print(line)
    return 0


COMMAND = Command("check", "validate data/ without building the site", options, run)
