"""The whole quiz as one picture: where each box stands and which lines join them. Drawing is the template's."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from macros.content.guide.graph import Graph
from macros.site.voice.voice import Voice

COLUMN, ROW, WIDTH, HEIGHT, MARGIN = 250, 58, 196, 44, 12
LINE_CELLS = 26
"""How many half-width characters fit into a line of a box; a Han character takes two."""


@dataclass(frozen=True)
class Box:
    """A question or an outcome at its place, in SVG units from the top left."""

    id: str
    x: int
    y: int
    lines: tuple[str, ...]
    verdict: str
    lang: str = ""
    """The language of the lines where it is not the page's."""


@dataclass(frozen=True)
class Drawing:
    """All boxes and the paths of the lines between them."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[str, ...]


def draw(graph: Graph, voice: Voice) -> Drawing:
    """Lay the tree out in columns: a box stands one column after the last question that leads to it."""
    depth = _depths(graph)
    rows = _rows(graph, depth)
    place = {id_: (MARGIN + depth[id_] * COLUMN, MARGIN + row * ROW) for id_, row in rows.items()}
    boxes: list[Box] = []
    for id_, (x, y) in place.items():
        question = graph.quiz.questions.get(id_)
        outcome = graph.outcomes.get(id_)
        text = question.short if question else outcome.title if outcome else None
        if text is not None:
            code, said = voice.found(text)
            lang = voice.guide.languages[code].html if code != voice.code else ""
            boxes.append(Box(id_, x, y, _wrap(said), outcome.verdict if outcome else "", lang))
    edges: list[str] = []
    for id_ in graph.quiz.questions:
        for target in graph.targets(id_) if id_ in place else []:
            x1, y1 = place[id_][0] + WIDTH, place[id_][1] + HEIGHT // 2
            x2, y2 = place[target][0], place[target][1] + HEIGHT // 2
            bend = (x2 - x1) // 2
            edges.append(f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}")
    height = max(y for _, y in place.values()) + HEIGHT + MARGIN
    return Drawing(max(x for x, _ in place.values()) + WIDTH + MARGIN, height, tuple(boxes), tuple(edges))


def _depths(graph: Graph) -> dict[str, int]:
    @cache
    def depth(node: str) -> int:
        parents = {question for question, _ in graph.ways_in(node)}
        return 1 + max((depth(parent) for parent in parents), default=-1)

    return {node: depth(node) for node in graph.reached}


def _rows(graph: Graph, depth: dict[str, int]) -> dict[str, int]:
    """Give each box a row of its own column, in the order in which a reader would meet it."""
    next_row: dict[int, int] = {}
    rows: dict[str, int] = {}

    def visit(node: str) -> None:
        if node in rows or node not in depth:
            return
        column = depth[node]
        rows[node] = next_row.get(column, 0)
        next_row[column] = rows[node] + 1
        if node in graph.quiz.questions:
            for target in graph.targets(node):
                visit(target)

    visit(graph.quiz.start)
    return rows


def _wrap(text: str) -> tuple[str, ...]:
    """Break a label into at most two lines that fit a box; a longer one ends in an ellipsis."""
    words = [part for word in text.split(" ") for part in _parts(word)] if text.isascii() else list(text)
    joint = " " if text.isascii() else ""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]}{joint if lines[-1] else ''}{word}"
        if cells(longer) <= LINE_CELLS or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > 2:
        lines = [lines[0], lines[1][:-1] + "…"]
    return tuple(lines)


def _parts(word: str) -> list[str]:
    """Cut a word that fits no line."""
    return [word[at : at + LINE_CELLS] for at in range(0, len(word), LINE_CELLS)] or [word]


def cells(text: str) -> int:
    """Return how wide a text is, in half-width characters."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
