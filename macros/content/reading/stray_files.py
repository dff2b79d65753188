"""docs/ beside the pages and the assets: what nobody reads there, or what would be read from somewhere else."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from macros.content.reading.decode_text import name_of
from macros.content.reading.hand_written import is_page
from macros.model.base import Codes
from macros.model.command_messages import say
from macros.model.problem import Place, Problem

ASSETS = "assets"
DECISIONS = "decisions"
DECISION = re.compile(r"\d{4}-[a-z0-9-]+\.md")
FOR_DEVELOPERS = ("developing.md", "hosting.md", "quiz.md")
"""Files of docs/ that are no pages of the site."""


MEANT = {"doc": "docs", "docs": "docs", "document": "docs", "documents": "docs", "data": "data", "datas": "data"}
"""What people call the two folders, in small letters."""
NOT_READ = "Nothing is read here: a page is a file docs/<language>/<name>.md."


NO_KIND = "No kind of entry lives here under this name."


def rename_to(folder: str) -> str:
    """Say what a folder is to be called."""
    return say("Rename it to {}.", f"{folder}/")


def strays(root: Path, codes: Codes, kinds: Collection[str]) -> list[Problem]:
    """Return a problem for each file in docs/ that does not belong there, and for each folder beside it that does not.

    ``codes`` are those of the languages, ``kinds`` the folders of the kinds of entries.
    """
    lost = [code for code in codes.required if not _has_pages(root / "docs", code)]
    paths = sorted(path for path in _found(root / "docs", codes.known) if not path.name.startswith("."))
    return [*(_stray(path, root, lost) for path in paths), *_beside(root, codes.known, kinds)]


def _has_pages(docs: Path, code: str) -> bool:
    """Tell whether pages lie in the folder of a language, called so letter by letter, on any disk."""
    return docs.is_dir() and any(path.name == code and any(path.glob("*.md")) for path in docs.iterdir())


def _beside(root: Path, known: Collection[str], kinds: Collection[str]) -> Iterator[Problem]:
    """Yield the folders beside docs/ and data/ that were meant to be in one of them, or to be one of them."""
    codes, folders = {code.lower(): code for code in known}, {folder.lower(): folder for folder in kinds}
    for path in sorted(root.iterdir()) if root.is_dir() else ():
        name = path.name.lower()
        if (
            path.name in ("docs", "data")
            or not (name in codes or name in folders or name in MEANT)
            or not path.is_dir()
        ):
            continue
        place = Place(name_of(next((file for file in sorted(path.rglob("*")) if file.is_file()), path), root))
        if name in codes or MEANT.get(name) == "docs":
            fix = say("Move it to {}.", f"docs/{codes[name]}/" if name in codes else "docs/")
            yield Problem(place, "stray-page", NOT_READ, fix)
        else:
            fix = say("Move it to {}.", f"data/{folders[name]}/" if name in folders else "data/")
            yield Problem(place, "stray-file", NO_KIND, fix)


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


def _stray(path: Path, root: Path, lost: Sequence[str]) -> Problem:
    """Return what is wrong with a file or a folder; ``lost`` are the languages that have none."""
    fix = "Move it to the folder of its language, or delete it."
    named = [code for code in lost if path.name.lower().startswith(code.lower())] or (lost if len(lost) == 1 else [])
    if named and path.is_dir() and any(path.glob("*.md")):
        fix = rename_to(f"docs/{named[0]}")
    return Problem(Place(name_of(path, root)), "stray-page", NOT_READ, fix)
