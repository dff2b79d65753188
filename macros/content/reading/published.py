"""data/published.txt: every address and anchor ever published, and the entry that lived there. It only grows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.content.reading.decode_text import MARKS
from macros.content.reading.last_commit import committed
from macros.model.command_messages import say
from macros.model.problem import Place, Problem

FILE = "data/published.txt"
HEAD = """\
# Every address and anchor that readers may have kept, the same in every language, and the entry that lives there.
# It only grows. `make fix` adds what is new; what moves or goes leaves a redirect, never a gap.
"""
MERGE = "Keep the lines of both sides, and delete the marks."
MARKS_OF_A_MERGE = tuple(7 * sign for sign in "<=>|")
LINE = re.compile(r"(?P<address>/|[a-z0-9/-]+/(?:#[a-z0-9-]+)?|#[a-z0-9-]+)(?: (?P<kind>[a-z]+)/(?P<id>[a-z0-9-]+))?")


@dataclass(frozen=True, order=True)
class Published:
    """One line of the list; the home page's address is empty, and so are kind and id where no entry lives."""

    address: str
    kind: str = ""
    id: str = ""
    line: int = 0

    @property
    def place(self) -> Place:
        """Where it stands in the list; the list itself for an address that is not in it."""
        return Place(FILE, self.line or 1)


def read_published(root: Path) -> tuple[list[Published], list[Problem]]:
    """Return the list and a problem for each line that is not an address."""
    file = root / FILE
    if file.is_symlink() or not file.is_file():
        return [], [Problem(Place(FILE), "missing-file", "The file is missing.", "Restore it from the last commit.")]
    found: list[Published] = []
    problems: list[Problem] = []
    raw = file.read_bytes()
    if raw.startswith(MARKS):
        fix = "Save it as UTF-8 without BOM."
        problems.append(Problem(Place(FILE), "byte-order-mark", "The file starts with a byte order mark.", fix))
    if b"\r" in raw:
        fix = "Save the file with line endings LF (Unix)."
        problems.append(Problem(Place(FILE), "crlf", "The lines end in CR LF.", fix))
    for number, line in enumerate(raw.decode("utf-8-sig", "replace").splitlines(), 1):
        if not line.strip() or line == "#" or line.startswith("# "):
            continue
        if line.startswith(MARKS_OF_A_MERGE):
            if not any(problem.fix == MERGE for problem in problems):
                said = say("“{}” is left over from a merge.", line[:60])
                problems.append(Problem(Place(FILE, number), "published-line", said, MERGE))
            continue
        match = LINE.fullmatch(line.rstrip())
        if match and line != line.rstrip():
            said = "Blanks stand at the end of the line."
            problems.append(Problem(Place(FILE, number), "published-line", said, "`make fix` takes them away."))
        if match is None:
            problems.append(
                Problem(
                    Place(FILE, number),
                    "published-line",
                    say("“{}” is not an address and the entry that lives there.", line[:60]),
                    "Restore the line from the last commit; `make fix` adds new ones.",
                )
            )
            continue
        address = match["address"]
        found.append(Published("" if address == "/" else address, match["kind"] or "", match["id"] or "", number))
    return found, problems


def earlier_lines(root: Path) -> dict[str, str]:
    """Return address -> line of the list in the last commit and the one before, where there is one: on a branch that
    is being merged, the latter is what it is merged into.
    """
    lines = b"\n".join(committed(root, FILE)).decode("utf-8", "replace").splitlines()
    found = (match for line in lines if (match := LINE.fullmatch(line)))
    return {match["address"]: match.group() for match in found}


def written(addresses: Iterable[tuple[str, str, str]]) -> str:
    """Return the text of the list: (address, kind, id) sorted, one a line, the first owner of an address kept."""
    lines: dict[str, str] = {}
    for address, kind, id_ in addresses:
        lines.setdefault(address, f"{address or '/'} {kind}/{id_}" if kind else address or "/")
    return HEAD + "".join(f"{lines[address]}\n" for address in sorted(lines))
