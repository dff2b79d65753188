"""Puts the keys of a mapping or the items of a list into another order: whole lines, with the comments above them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import yaml


def children(node: Any) -> list[tuple[Any, Any]]:
    """Return (first node, last node) of each key or item."""
    if isinstance(node, yaml.MappingNode):
        return [(key, value) for key, value in node.value]
    return [(item, item) for item in node.value]


def reorder(text: str, node: Any, order: Sequence[int]) -> str | None:
    """Return ``text`` with the children of ``node`` in ``order`` (their numbers); None where that is not mechanical."""
    return _flow(text, node, order) if node.flow_style else _block(text, node, order)


def _flow(text: str, node: Any, order: Sequence[int]) -> str:
    spans = [(first.start_mark.index, last.end_mark.index) for first, last in children(node)]
    result, position = "", 0
    for slot, number in zip(spans, order, strict=True):
        result += text[position : slot[0]] + text[slice(*spans[number])]
        position = slot[1]
    return result + text[position:]


def _block(text: str, node: Any, order: Sequence[int]) -> str | None:
    lines = text.splitlines(keepends=True)
    pairs = children(node)
    starts: list[int] = [first.start_mark.line for first, _ in pairs]
    if len(set(starts)) != len(starts):
        return None
    end = _last_line(pairs[-1][1]) + 1
    column: int = pairs[0][0].start_mark.column
    lead = lines[starts[0]][:column]
    inline = isinstance(node, yaml.MappingNode) and bool(lead.strip())  # “- key: …”
    tops = [starts[0] if inline else _with_comments(lines, starts[0], 0, header=True)]
    tops += [
        _with_comments(lines, start, _last_line(before[1]) + 1)
        for start, before in zip(starts[1:], pairs, strict=False)
    ]
    bounds = [*tops, end]
    chunks = [lines[a:b] for a, b in pairwise(bounds)]
    if not lines[end - 1].endswith("\n"):
        return None
    if inline and order[0] != 0:
        if tops[order[0]] != starts[order[0]]:
            return None
        chunks[0] = [" " * column + chunks[0][0][column:], *chunks[0][1:]]
        chunks[order[0]] = [lead + chunks[order[0]][0][column:], *chunks[order[0]][1:]]
    moved = [line for number in order for line in chunks[number]]
    return "".join([*lines[: bounds[0]], *moved, *lines[end:]])


def _with_comments(lines: list[str], start: int, floor: int, *, header: bool = False) -> int:
    """Return the first of the comment lines that stand directly above ``start``; a file's head stays where it is."""
    top = start
    while top > floor and lines[top - 1].lstrip().startswith("#"):
        top -= 1
    return start if header and top == 0 else top


def _last_line(node: Any) -> int:
    """Return the last line of a node: a block ends with its last child, not where the next token begins."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        mark = node.end_mark
        return mark.line - 1 if mark.column == 0 and mark.line > node.start_mark.line else mark.line
    return _last_line(children(node)[-1][1])
