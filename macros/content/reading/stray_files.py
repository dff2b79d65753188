"""docs/ beside the pages and the assets: what nobody reads there, or what would be read from somewhere else."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros.content.reading.decode_text import name_of
from macros.content.reading.hand_written import is_page
from macros.model.problem import Place, Problem

ASSETS = "assets"
DECISIONS = "decisions"
DECISION = re.compile(r"\d{4}-[a-z0-9-]+\.md")
FOR_DEVELOPERS = ("developing.md", "hosting.md", "quiz.md")
"""Files of docs/ that are no pages of the site."""


def strays(root: Path, known: Collection[str]) -> list[Problem]:
    """Return a problem for each file in docs/ that does not belong there; ``known`` are the codes of the languages."""
    return [_stray(path, root) for path in sorted(_found(root / "docs", known)) if not path.name.startswith(".")]


def _found(docs: Path, known: Collection[str]) -> Iterator[Path]:
    for path in docs.iterdir() if docs.is_dir() else ():
        is_folder = path.is_dir() and not path.is_symlink()
        if path.name == ASSETS and path.is_dir():
            continue  # assets.py looks into it
        if path.name in known and is_folder:
            yield from (inner for inner in path.iterdir() if not is_page(inner))
        elif path.name == DECISIONS and is_folder:
            yield from (inner for inner in path.iterdir() if not (DECISION.fullmatch(inner.name) and _is_plain(inner)))
        elif path.name not in FOR_DEVELOPERS or not _is_plain(path):
            yield path


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _stray(path: Path, root: Path) -> Problem:
    return Problem(
        Place(name_of(path, root)),
        "stray-page",
        "Nothing is read here: a page is a file docs/<language>/<name>.md.",
        "Move it to the folder of its language, or delete it.",
    )
