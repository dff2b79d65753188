"""``check``: validates data/ without building the site."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.commands.command import Command
from macros.content.checks.run import check
from macros.content.load import load
from macros.content.summary import summary


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""


def run(options: Namespace) -> int:
    """Check data/; print all problems and, when there is no error, the guide in numbers."""
    root: Path = options.root
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


COMMAND = Command("check", "validate data/ without building the site", options, run)
