"""Hand-written pages: docs/<language>/<name>.md with a title and a description in the front matter."""

from dataclasses import dataclass
from pathlib import Path

from macros.model.base import Codes
from macros.model.problem import Place, Problem


@dataclass(frozen=True)
class Prose:
    """One hand-written page in one language."""

    name: str
    file: str
    title: str
    description: str
    body: str


def read_prose(root: Path, codes: Codes | None) -> tuple[dict[str, dict[str, Prose]], list[Problem]]:
    """Return name -> language -> page, and a problem for each page that lacks a language or its front matter.

    ``codes`` are those of the languages; a page that a required one lacks is left out.
    """
    known, required = (codes.known, codes.required) if codes else ((), ())
    found: dict[str, dict[str, Prose]] = {}
    files: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for language in known:
        for file in sorted((root / "docs" / language).glob("*.md")):
            files.setdefault(file.stem, {})[language] = file.relative_to(root).as_posix()
            page, problem = _read(file, root)
            if problem:
                problems.append(problem)
            if page:
                found.setdefault(page.name, {})[language] = page
    for name, versions in files.items():
        problems.extend(
            Problem(
                Place(next(iter(versions.values()))),
                "prose-pair",
                f"The page “{name}” has no version in docs/{language}/.",
                f"Write docs/{language}/{name}.md.",
            )
            for language in required
            if language not in versions
        )
    return {name: pages for name, pages in found.items() if pages.keys() >= set(required)}, problems


def _read(file: Path, root: Path) -> tuple[Prose | None, Problem | None]:
    name = file.relative_to(root).as_posix()
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, Problem(
            Place(name), "prose-head", "The page is not valid UTF-8.", "Save it with the encoding UTF-8."
        )
    head, mark, body = text.removeprefix("---\n").partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if not mark or not fields.get("title") or not fields.get("description"):
        return None, Problem(
            Place(name),
            "prose-head",
            "The page does not begin with its title and description.",
            "Begin it with ---, title: …, description: …, ---.",
        )
    return Prose(file.stem, name, fields["title"], fields["description"], body.lstrip("\n")), None
