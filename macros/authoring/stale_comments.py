"""What a skeleton explains, and is done with once somebody has written: the comments that `fix` takes away."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from pydantic import BaseModel

from macros.authoring.skeleton import HEADS, OPTIONAL
from macros.content.reading.placeholders_and_stand_ins import is_placeholder
from macros.kinds import KINDS, SINGLES
from macros.model.field_docs import Shape, fields

COMMENT = re.compile(r"( *)# ?(.*)")
KEY = re.compile(r" *(?:- )?[\w'\"-]+:(?: (.*))?|- (.*)")
VALUE = re.compile(r" *(?:- )*(?:[\w'\".-]+: ?)?(.*)")
SCHEMA = "yaml-language-server: "


@cache
def explained() -> frozenset[str]:
    """Return every line with which a skeleton explains a field or a kind."""
    docs = [doc for row in KINDS for doc in (row.doc,)]
    waiting: list[type[BaseModel]] = [*(row.model for row in KINDS), *(single.model for single in SINGLES)]
    for model in waiting:
        for field in fields(model):
            docs.append(field.doc)
            waiting += [inner for inner in _models(field.shape) if inner not in waiting]
    return frozenset(line for doc in docs for line in doc.words.values())


def _models(shape: Shape) -> Iterator[type[BaseModel]]:
    if shape.model:
        yield shape.model
    for inner in (shape.item, shape.key):
        if inner:
            yield from _models(inner)


def done_with(text: str, wrong: Collection[int] = ()) -> list[int]:
    """Return the numbers (from 0) of the lines of a skeleton's comments that have done their work.

    That is what explains a field that is filled in; in a file of its own where nothing is left to fill in, all of them.
    ``wrong`` are the lines (from 1) with which something is wrong: there the help is still needed. Comments that a
    person wrote stay.
    """
    lines = text.split("\n")
    if "# " not in text or not any("# " in line and _is_explanation(line) for line in lines):
        return []
    begun = any(f"# {words}" in lines for words in OPTIONAL.words.values())
    if begun and not wrong and not any(_to_fill(line) for line in lines):
        return _all(lines)
    return [number for block in _blocks(lines, wrong) for number in block]


def _all(lines: list[str]) -> list[int]:
    """Return all that a finished skeleton has: heads, explanations, words to choose from, fields left out."""
    found: list[int] = []
    inside = False
    for number, line in enumerate(lines):
        comment = COMMENT.fullmatch(line)
        words = comment[2] if comment else ""
        is_field = bool(comment and re.match(r"[a-z_]+:(?: |$)", words))
        inside = bool(comment) and (
            _is_explanation(line) or is_field or (inside and words.startswith(("  ", "- ", "#")))
        )
        if inside:
            found.append(number)
    gaps = (
        number for number, line in enumerate(lines[:-1]) if not line.strip() and not lines[number + 1].startswith(" ")
    )
    return sorted({*found, *gaps})


def _blocks(lines: list[str], wrong: Collection[int]) -> Iterator[list[int]]:
    """Yield the explanation above each field that is filled in as it should be, and the empty line before it."""
    block: list[int] = []
    for number, line in enumerate(lines):
        comment = COMMENT.fullmatch(line)
        if comment and (_is_explanation(line) or (block and comment[2].startswith("  "))):
            block.append(number)
            continue
        if block and not comment and KEY.match(line) and _filled(lines, number, wrong):
            yield block
        block = []


def _filled(lines: list[str], number: int, wrong: Collection[int]) -> bool:
    own = _indent(lines[number])
    inside = [lines[number]]
    for at, line in enumerate(lines[number:], number + 1):
        if line.strip() and not COMMENT.fullmatch(line):
            if at > number + 1 and _indent(line) <= own:
                break
            if at in wrong:
                return False
            if at > number + 1:
                inside.append(line)
    if all(VALUE.fullmatch(line) and line.rstrip().endswith((":", "[]", "{}")) for line in inside):
        return False
    return not any(_to_fill(line) for line in inside)


def _to_fill(line: str) -> bool:
    if COMMENT.fullmatch(line):
        return False
    found = VALUE.fullmatch(line)
    return is_placeholder(found[1] if found else line)


def _is_explanation(line: str) -> bool:
    comment = COMMENT.fullmatch(line)
    if not comment:
        return False
    words = comment[2]
    return words in explained() or words.startswith((SCHEMA, *HEADS)) or words in OPTIONAL.words.values()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
