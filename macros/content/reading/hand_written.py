"""Hand-written pages: docs/<language>/<name>.md with a title and a description in the front matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.content.reading.decode_text import decode, name_of, read_anyway
from macros.model.base import Codes
from macros.model.command_messages import both, say
from macros.model.problem import Place, Problem

FOR_DEVELOPERS = ("assets", "decisions")
"""Folders of docs/ that hold no pages of the site."""
HEAD = ("title", "description")
"""What stands in the front matter: both, and nothing else."""
ANCHOR = re.compile(r"(?m)^#{1,6}\s.*\{#([a-z][a-z0-9-]*)\}\s*$")
CODE = re.compile(r"(?ms)^\s*(`{3,}|~{3,}).*?^\s*\1")
BEGIN = "Begin it with ---, title: …, description: …, ---."


@dataclass(frozen=True)
class Prose:
    """One hand-written page in one language. ``line`` is the number of its first line below the front matter."""

    name: str
    file: str
    title: str
    description: str
    body: str
    line: int = 1

    @property
    def anchors(self) -> list[str]:
        """The anchors of its headings."""
        return ANCHOR.findall(CODE.sub("", self.body))


def read_prose(root: Path, codes: Codes | None) -> tuple[dict[str, dict[str, Prose]], list[Problem]]:
    """Return name -> language -> page, and a problem for each page that lacks a language or its front matter.

    ``codes`` are those of the languages; a page that a required one lacks is left out.
    """
    known, required = (codes.known, codes.required) if codes else ((), ())
    found: dict[str, dict[str, Prose]] = {}
    files: dict[str, dict[str, str]] = {}
    problems = list(_strays(root, known)) if codes else []
    for language in known:
        for file in sorted(filter(_is_page, (root / "docs" / language).glob("*.md"))):
            files.setdefault(file.stem, {})[language] = name_of(file, root)
            for page in _read(file, root):
                if isinstance(page, Problem):
                    problems.append(page)
                else:
                    found.setdefault(page.name, {})[language] = page
    for name, versions in files.items():
        problems.extend(
            Problem(
                Place(next(iter(versions.values()))),
                "prose-pair",
                say("The page “{}” has no version in docs/{}/.", name, language),
                say("Write docs/{}/{}.md.", language, name),
            )
            for language in required
            if language not in versions
        )
    return {name: pages for name, pages in found.items() if pages.keys() >= set(required)}, problems


def _strays(root: Path, known: tuple[str, ...]) -> list[Problem]:
    """Return what lies in docs/ and is read by nobody, or would be read from somewhere else."""
    problems: list[Problem] = []
    for folder in sorted(path for path in (root / "docs").glob("*") if not path.name.startswith(".")):
        if folder.name in known and folder.is_dir() and not folder.is_symlink():
            problems += [_stray(path, root) for path in sorted(folder.iterdir()) if not _is_page(path)]
        elif folder.name not in FOR_DEVELOPERS and (folder.is_dir() or folder.is_symlink()):
            problems.append(_stray(folder, root))
    return problems


def _is_page(path: Path) -> bool:
    return path.name.startswith(".") or (path.suffix == ".md" and (path.is_file() or path.is_symlink()))


def _stray(path: Path, root: Path) -> Problem:
    return Problem(
        Place(name_of(path, root)),
        "stray-page",
        "Nothing is read here: a page is a file docs/<language>/<name>.md.",
        "Move it to the folder of its language, or delete it.",
    )


def _read(file: Path, root: Path) -> Iterator[Prose | Problem]:
    text = decode(file, root)
    if isinstance(text, Problem):
        yield text
        text = read_anyway(file, text)
    if text:
        yield _page(text, file, name_of(file, root))


def _page(text: str, file: Path, name: str) -> Prose | Problem:
    head, mark, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not mark:
        return Problem(Place(name), "prose-head", "The page does not begin with its title and description.", BEGIN)
    fields: dict[str, str] = {}
    for number, said in enumerate(head.split("\n"), 2):
        key, colon, value = said.partition(":")
        if key not in HEAD or not colon:
            what = say("“{}” has no place above a page: only {} have.", said[:40], both(HEAD))
            return Problem(Place(name, number), "prose-head", what, "Delete the line; write each of the two in one.")
        value = value.strip()
        fields[key] = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    for key in HEAD:
        if not fields.get(key):
            return Problem(Place(name), "prose-head", say("The page says no “{}”.", key), BEGIN)
    line = head.count("\n") + 4 + len(body) - len(body.lstrip("\n"))
    return Prose(file.stem, name, fields["title"], fields["description"], body.lstrip("\n"), line)
