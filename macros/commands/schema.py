"""``schema``: writes the JSON Schemas for editors."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.commands.command import Command
from macros.content.load import load
from macros.content.schema import files


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""


def run(options: Namespace) -> int:
    """Write each schema that differs from the models and the closed lists; print its name."""
    root: Path = options.root
    guide, _ = load(root)
    written = 0
    for name, text in files(guide).items():
        file = root / name
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        print(name)
        written += 1
    print(f"{written} written" if written else "the schemas fit the models")
    return 0


COMMAND = Command(
    "schema", "write the JSON Schemas that editors use, from the models and the closed lists", options, run
)
