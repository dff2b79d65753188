"""``published``: adds new addresses to the list of those that must never break."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.commands.command import Command
from macros.content.checks.run import check
from macros.content.load import load
from macros.content.moves import moves
from macros.content.published import FILE, written

SHOWN = 20


def options(parser: ArgumentParser) -> None:
    """Declare nothing: there is one list."""


def run(options: Namespace) -> int:
    """Add the addresses of a sound guide to the list and sort it; say which."""
    root: Path = options.root
    guide, problems = load(root)
    errors = [problem for problem in sorted({*problems, *check(guide, options.today)}) if problem.severity == "error"]
    if errors:
        print(*errors, "\nNothing was changed. Mend the data first: an address is for ever.", sep="\n")
        return 1
    fresh = moves(guide).fresh
    kept = [(old.address, old.kind, old.id) for old in guide.published]
    text = written([*kept, *((spot.address, spot.kind, spot.id) for spot in fresh)])
    (root / FILE).write_text(text, encoding="utf-8")
    for spot in fresh[:SHOWN]:
        print(f"+ {spot.address or '/'}")
    if len(fresh) > SHOWN:
        print(f"… and {len(fresh) - SHOWN} more")
    print(f"{FILE}: {len(kept) + len(fresh)} addresses, {len(fresh)} new")
    return 0


COMMAND = Command("published", "add new addresses to the list of those that must never break", options, run)
