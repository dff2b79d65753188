"""The command line: ``python -m macros check``. Prints for people; exit code 1 when something is wrong."""

import argparse
import gc
import sys
from datetime import date
from importlib import import_module
from io import BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from macros.content.reading.load import no_guide
from macros.content.today import NoDay, today
from macros.model.command_messages import SPOKEN, told

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "changes": "say in words what changed since a commit",
    "check": "validate data/ without building the site",
    "export": "write plain Markdown and a mkdocs.yml for another engine",
    "fix": "repair what is mechanical in data/ and docs/: spacing, punctuation, line ends, new addresses",
    "new": "write the skeleton of a new entry, every field explained",
    "rename": "give an entry another id wherever it is named, and keep its old address",
    "schema": "write the JSON Schemas that editors use, from the models and the closed lists",
}
"""Every command and its line of help; a new one is a module in macros/authoring/ and a line here.

The module's ``options`` declares what it takes; ``--root`` (the checkout, an absolute path in ``root``) is declared for
all, and ``today`` (the present day) is given to all. Its ``run`` prints for people and returns the exit code: 0 when
all is well, 1 when something is wrong.
"""


def main(arguments: list[str] | None = None, day: date | None = None) -> int:
    """Run one command, as if on ``day`` (the present one when left out), and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Tools of the guide.")
    commands = parser.add_subparsers(dest="command", required=True)
    given = (sys.argv[1:] if arguments is None else arguments)[:1]
    for name in [name for name in COMMANDS if name in given] or COMMANDS:  # the others need not be imported
        command: Any = import_module(f"macros.authoring.{name}")
        own = commands.add_parser(name, help=COMMANDS[name], description=COMMANDS[name])
        own.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
        command.options(own)
        own.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    options.root = options.root.resolve()
    if said := no_guide(options.root):
        print(told(said, getattr(options, "language", SPOKEN)), file=sys.stderr)
        return 1
    try:
        options.today = day or today()
    except NoDay as reason:
        print(reason, file=sys.stderr)
        return 1
    result: int = options.run(options)
    return result


class _Piped(FileIO):
    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            return memoryview(data).nbytes


def patient(stream: Any) -> TextIO:
    """Return a stream to the same place, in UTF-8 on every system. What nobody reads to its end (``| head``) goes
    nowhere from there on: the command does all of its work, and its exit code stays true.
    """
    raw = _Piped(stream.fileno(), "w", closefd=False)
    return TextIOWrapper(BufferedWriter(raw), "utf-8", stream.errors, line_buffering=stream.line_buffering)


if __name__ == "__main__":
    gc.disable()  # a run is short, and what it reads it keeps to the end
    sys.stdout, sys.stderr = patient(sys.stdout), patient(sys.stderr)
    code = main()
    gc.freeze()  # else it looks through all of it once more on the way out
    sys.exit(code)
