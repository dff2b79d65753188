"""A file with slips is read as it was meant, and its problems are the slips."""

from collections.abc import Iterator, Mapping

from macros.content.reading.decode_text import HARMLESS
from macros.content.reading.file_shapes import shape_of_file
from macros.content.reading.odd_values import FILL
from macros.content.reading.placeholders_and_stand_ins import PLACEHOLDERS
from macros.content.reading.slips import mend, slips
from macros.content.reading.unreadable_lines import MERGE
from macros.content.reading.yaml_parser import Document, parse
from macros.model.problem import Place

SPELT = "spelt"
"""The spellings of the languages' codes by which a file was mended, in its memory."""


def mend_file(document: Document, spelt: Mapping[str, str]) -> bool:
    """Let a document be what was meant, and its problems the slips in it; return whether there were any."""
    document.memory[SPELT] = spelt
    mended = document.once("mended", lambda: mend(document.text, shape_of_file(document.file), spelt))
    again = parse(mended.text, document.file)
    found = list(slips(mended, document.file))
    if document.mended or not found:
        return False
    document.data, document.places, document.mended = again.data, again.places, not again.problems
    document.memory.pop(PLACEHOLDERS, None)
    kept = [problem for problem in document.problems if problem.rule in HARMLESS]
    merging = [problem for problem in found if problem.fix == MERGE][:1]
    causes = ("yaml-syntax", "missing-key")
    is_cause = any(slip.advice and slip.rule in causes and slip.line - 1 not in mended.aside for slip in mended.slips)
    document.has_strays = bool(mended.aside)
    document.problems = kept + (merging or [*found, *(() if is_cause else again.problems)])
    return document.mended


def left_empty(document: Document) -> Iterator[Place]:
    """Yield where a value is left out, and what it is left out of: what follows from that is not told."""
    empty = {(problem.place.line, problem.place.column) for problem in document.problems if problem.fix == FILL}
    for path, place in document.places.items() if empty else ():
        if place in empty:
            yield from (document.at(*path), document.at(*path[:-1]))
