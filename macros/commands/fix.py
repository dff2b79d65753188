"""``fix``: repairs what is mechanical in data/, and writes down the addresses that are new."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.commands.command import Command
from macros.content.checks.run import check
from macros.content.fixing.fix import fix
from macros.content.load import languages, load
from macros.content.published import FILE, written

SHOWN = 8


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("path", metavar="PATH", nargs="*", type=Path, help="files or folders (default: all of data/)")


def run(options: Namespace) -> int:
    """Repair files in place and print each change as ``file:line: what``; 1 when something is left to do by hand."""
    root: Path = options.root
    repaired = left = seen = 0
    han = [code for code, language in languages(root).items() if language.is_han]
    for file in _files(root, options.path):
        seen += 1
        name = file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
        if not file.is_file() or file.is_symlink():
            print(f"{name}:1: left alone: it is not a file")
            left += 1
            continue
        raw = file.read_bytes()
        result = fix(raw, name, han)
        for line, what in result.changes + result.left:
            print(f"{name}:{line}: {what}")
        if result.changes:
            file.write_bytes(result.text.encode())
        repaired += len(result.changes)
        left += len(result.left)
    if not options.path and not left:
        for line in _list_addresses(root, options.today):
            print(line)
            repaired += 1
    print(
        f"{seen} {'file' if seen == 1 else 'files'} read, {repaired} repaired"
        + (f", {left} left to you" if left else "")
    )
    return 1 if left else 0


def _list_addresses(root: Path, today: date) -> Iterator[str]:
    """Add the new addresses of a sound guide to the list of those that must never break. Yields what was done."""
    guide, problems = load(root)
    if any(problem.severity == "error" for problem in (*problems, *check(guide, today))):
        return  # an address is for ever: first the data must be sound
    fresh = guide.redirects.fresh
    if fresh:
        kept = [(old.address, old.kind, old.id) for old in guide.published]
        text = written([*kept, *((spot.address, spot.kind, spot.id) for spot in fresh)])
        (root / FILE).write_text(text, encoding="utf-8", newline="\n")
        shown = ", ".join(spot.address or "/" for spot in fresh[:SHOWN])
        yield f"{FILE}:1: new addresses listed: {shown}{' …' if len(fresh) > SHOWN else ''}"


def _files(root: Path, paths: list[Path]) -> Iterator[Path]:
    for path in [path.absolute() for path in paths] or [root / "data"]:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*.yml"))
        else:
            yield path


COMMAND = Command(
    "fix", "repair what is mechanical in data/: spacing, punctuation, line ends, new addresses", options, run
)
