"""Hand-written pages: docs/<language>/<name>.md with a title, a description and what it excuses in the front matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from macros.content.reading.decode_text import decode, name_of, read_anyway
from macros.content.reading.head_slips import DASHES, HEAD, head_slips
from macros.content.reading.page_slips import SUSPECT, PageSlip, compared, page_slips
from macros.model.base import ID_PATTERN, WHY, Codes
from macros.model.command_messages import both, say
from macros.model.problem import Place, Problem, nearest

ALLOW = "allow:"
EXCUSE = re.compile(r"  ([a-z-]+): +(\S.*)")
"""A line below it: the name of a warning, and why it is excused."""
NO_EXCUSE = re.compile(r" *allow *[:：].*| +[a-z-]+ *(?:[:：].*)?")
"""What was meant for one of the two."""
ANCHOR = re.compile(r"#{1,6}\s.*\s\{#([a-z][a-z0-9-]*)\}\s*")
FENCE = re.compile(r"( *)(`{3,}|~{3,}) ?[a-z0-9+-]* *")
"""The first line of a block of code: its mark, and one word at most."""
ODD_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d{1,3}\.\s+)*(?:`{3}|~{3})")
"""A line that an engine may take for one."""
INSIDE = re.compile(r"<!-- (?:with a repository|without a repository|end) -->")
"""What a build takes out of a page, in a block of code as well."""
BEGIN = "Begin it with ---, title: …, description: …, ---."
RESTORE = "Restore it from the last commit."
WIDEST = 5_000
"""No paragraph has so many characters; what looks for something in a line is not to look for ever."""


@dataclass(frozen=True)
class Prose:
    """One hand-written page in one language. ``line`` is the number of its first line below the front matter.

    ``at`` holds the number of the line of its title, and of its description; ``excused`` that of each warning that it
    allows. ``slips`` are what was typed otherwise than it was meant; the body is as it was meant.
    """

    name: str
    file: str
    title: str
    description: str
    body: str
    line: int = 1
    at: dict[str, int] = field(default_factory=dict[str, int], compare=False)
    excused: dict[str, int] = field(default_factory=dict[str, int], compare=False)
    slips: tuple[PageSlip, ...] = field(default=(), compare=False)

    @property
    def anchors(self) -> list[str]:
        """The anchors of its headings."""
        found = (ANCHOR.fullmatch(text) for _, text in self.outside[0] if text.startswith("#"))
        return [heading[1] for heading in found if heading]

    @cached_property
    def outside(self) -> tuple[list[tuple[int, str]], tuple[int, str] | None]:
        """What stands outside blocks of code: the number and the text of each line. Each block leaves an empty line.

        The second is the number and the text of the first line that begins a block of which an engine may not say, too,
        where it ends: one that begins otherwise than blocks here do, has no end, is less indented inside than where it
        begins, or holds a mark that a build takes out.
        """
        lines: list[tuple[int, str]] = []
        opened, indent, mark = 0, "", ""
        for number, text in enumerate(self.body.split("\n"), self.line):
            if opened and text.rstrip() == indent + mark:
                opened = 0
            elif opened and (INSIDE.fullmatch(text) or (text.strip() and not text.startswith(indent))):
                break
            elif not opened and (found := FENCE.fullmatch(text)):
                opened, indent, mark = number, found[1], found[2]
                lines.append((number, ""))
            elif not opened and ODD_FENCE.match(text):
                return lines, (number, text)
            elif not opened:
                lines.append((number, text))
        return lines, (opened, indent + mark) if opened else None


def read_prose(root: Path, codes: Codes | None) -> tuple[dict[str, dict[str, Prose]], list[Problem]]:
    """Return name -> language -> page, and a problem for each page that lacks a language or its front matter.

    ``codes`` are those of the languages; a page that a required one lacks is left out.
    """
    known, required = (codes.known, codes.required) if codes else ((), ())
    found: dict[str, dict[str, Prose]] = {}
    files: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for language in known:
        for file in sorted(filter(is_page, (root / "docs" / language).glob("*.md"))):
            files.setdefault(file.stem, {})[language] = name_of(file, root)
            for page in _read(file, root):
                if isinstance(page, Problem):
                    problems.append(page)
                else:
                    found.setdefault(page.name, {})[language] = page
    empty = [code for code in required if files and not any(code in versions for versions in files.values())]
    none = "No page stands in docs/{}/."
    problems += [Problem(Place(f"docs/{code}"), "prose-pair", say(none, code), RESTORE) for code in empty]
    for name, versions in files.items():
        problems += _incomplete(name, versions, [code for code in required if code not in empty])
    return {name: pages for name, pages in found.items() if pages.keys() >= set(required)}, problems


def _incomplete(name: str, versions: dict[str, str], required: list[str]) -> Iterator[Problem]:
    """Yield each language that a page lacks; a file whose name can be no address is a copy, and lacks none."""
    place, lacking = Place(next(iter(versions.values()))), [code for code in required if code not in versions]
    if lacking and not re.fullmatch(ID_PATTERN, name):
        said = say("The name “{}” is no address: lower-case letters, digits and single hyphens.", name)
        yield Problem(place, "stray-page", said, "Delete the file if it is a copy, or rename it.")
        return
    for language in lacking:
        said = say("The page “{}” has no version in docs/{}/.", name, language)
        yield Problem(place, "prose-pair", said, say("Write docs/{}/{}.md.", language, name))


def is_page(path: Path) -> bool:
    """Tell whether a page is read from here; what programs hide for themselves is none."""
    return path.suffix == ".md" and not path.name.startswith(".") and (path.is_file() or path.is_symlink())


def _read(file: Path, root: Path) -> Iterator[Prose | Problem]:
    """Yield what is wrong with the bytes of a page, and the page if it can be read in spite of it."""
    text, name = decode(file, root), name_of(file, root)
    if isinstance(text, Problem):
        yield text
        text = read_anyway(file, text)
    if text is None:
        return
    lines = text.split("\n")
    if not text.strip():
        yield Problem(Place(name), "empty-file", "The file is empty.", RESTORE)
    elif widest := next((number for number, line in enumerate(lines, 1) if len(line) > WIDEST), 0):
        said = say("The line has {:,} characters; at most {:,} are read.", len(lines[widest - 1]), WIDEST)
        yield Problem(Place(name, widest), "file-too-large", said, "Break it into paragraphs.")
    else:
        for slip in head_slips(lines):
            yield Problem(Place(name, slip.line), "prose-head", slip.said, slip.fix)
            lines[slip.line - 1] = slip.meant
        yield page_of(lines, file, name)


def page_of(lines: list[str], file: Path, name: str) -> Prose | Problem:
    """Return the page that stands in the ``lines`` of a file, or what is wrong with its front matter."""
    if lines[0] != "---":
        said, fix = "The page does not begin with its title and description.", BEGIN
        if DASHES.fullmatch(lines[0]):
            said = say("“{}” does not begin the title and the description.", lines[0])
            fix = "Write ---, and nothing else in the line."
        return Problem(Place(name), "prose-head", said, fix)
    fields: dict[str, str] = {}
    at: dict[str, int] = {}
    excused: dict[str, int] = {}
    number, allows = 2, False
    for number, said in enumerate(lines[1:], 2):
        if said == "---":
            break
        excuse = EXCUSE.fullmatch(said) if allows else None
        if said == ALLOW or excuse:
            if excuse and (fault := WHY.fault(excuse[2].strip("\"' "))):
                return Problem(Place(name, number, 3), "prose-head", say("{}: {}.", f"allow.{excuse[1]}", fault))
            allows = True
            excused |= {excuse[1]: number} if excuse else {}
            continue
        key, colon, value = said.partition(":")
        if key not in HEAD or not colon or key in fields:
            return _odd_line(Place(name, number), said, fields)
        value = value.strip()
        fields[key] = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
        at[key] = number
    else:
        return Problem(Place(name, number), "prose-head", *_endless())
    for key in HEAD:
        if not fields.get(key):
            return Problem(Place(name, at.get(key, 1)), "prose-head", say("The page says no “{}”.", key), BEGIN)
    body = "\n".join(lines[number:])
    line = number + 1 + len(body) - len(body.lstrip("\n"))
    return _mended(Prose(file.stem, name, fields["title"], fields["description"], body.lstrip("\n"), line, at, excused))


def _mended(page: Prose) -> Prose:
    """Return a page as it was meant."""
    is_suspect = SUSPECT.search(page.body) and not compared(page.outside[0])
    slips = tuple(page_slips(page.outside[0])) if is_suspect else ()
    lines = page.body.split("\n") if slips else []
    for slip in slips:
        lines[slip.line - page.line] = slip.meant
    return replace(page, body="\n".join(lines), slips=slips) if slips else page


def _endless() -> tuple[str, str]:
    return "The title and the description have no end.", "Write --- in a line of its own below them."


def _odd_line(place: Place, said: str, fields: dict[str, str]) -> Problem:
    """Return what is wrong with a line of the front matter that is no field; ``fields`` stand above it."""
    key = re.split("[:：]", said, maxsplit=1)[0]
    named = re.match(r"\W*([A-Za-z]+)", said)
    meant = named[1].lower() if named and named[1].lower() in HEAD else ""
    if DASHES.fullmatch(said):
        what, fix = (
            say("“{}” does not end the title and the description.", said),
            "Write ---, and nothing else in the line.",
        )
    elif key in fields:
        what, fix = say("The page says “{}” twice.", key), "Keep one of them."
    elif meant or (nearest(key.strip().lower(), HEAD) and key != said):
        what = say("“{}” is not read.{}", said[:40], "" if meant else nearest(key.strip().lower(), HEAD))
        fix = say("Begin the line with “{}”.", f"{meant}: ") if meant else "Write title: … and description: …."
    elif NO_EXCUSE.fullmatch(said):
        what = say("“{}” is not read.{}", said[:40], "")
        fix = "Write “allow:” alone in its line; below it two blanks, the name of a warning, a colon and why."
    elif not said.strip() and len(fields) < len(HEAD):
        what, fix = "An empty line stands above the title or the description.", "Delete the line."
    elif len(fields) == len(HEAD) and (not said.strip() or said.startswith("#")):
        what, fix = _endless()
    else:
        what = say("“{}” has no place above a page: only {} have.", said[:40], both(HEAD))
        fix = "Write each of the two in one line, and nothing else there."
    return Problem(place, "prose-head", what, fix)
