"""``new``: writes the skeleton of a new entry."""

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.commands.command import Command
from macros.content.load import load
from macros.content.skeleton import skeleton
from macros.kinds import KINDS
from macros.model.base import ID_PATTERN
from macros.model.kind import Kind
from macros.model.problem import nearest


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", metavar="KIND", help=", ".join(kind.one for kind in KINDS))
    parser.add_argument("id", metavar="ID", help="lower-case words with hyphens; the address of the page")


def run(options: Namespace) -> int:
    """Write a new file and say where; refuse what could not become an entry."""
    root: Path = options.root
    kind = _kind(options.kind)
    if kind is None:
        hint = nearest(options.kind, [kind.one for kind in KINDS])
        return _refuse(f"There is no kind “{options.kind}”.{hint} Known: {', '.join(kind.one for kind in KINDS)}.")
    if not re.fullmatch(ID_PATTERN, options.id):
        wish = re.sub(r"[^a-z0-9]+", "-", options.id.lower()).strip("-")
        hint = f" Perhaps “{wish}”?" if wish else ""
        return _refuse(
            f"“{options.id}” cannot be an id.{hint}"
            " An id has lower-case ASCII letters and digits with single hyphens; it is the address of the page."
        )
    name = f"data/{kind.folder}/{options.id}.yml"
    guide, _ = load(root)
    if (root / name).exists():
        return _refuse(f"{name} exists. Choose another id, or improve that file.")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(skeleton(kind, options.id, options.today, guide), encoding="utf-8", newline="\n")
    print(f"{name} is there to be filled in. `make check` says what is left to do.")
    return 0


def _kind(name: str) -> Kind | None:
    """Return the kind of this name, said of one entry or of many."""
    return next((kind for kind in KINDS if name in (kind.one, kind.name)), None)


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


COMMAND = Command("new", "write the skeleton of a new entry, every field explained", options, run)
