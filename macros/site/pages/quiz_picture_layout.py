"""The whole quiz as one picture: where each door, box and line stands. Drawing is the template's.

A door is an answer to the first question. Each has a band, in which its questions stand in columns from left to right
and what it ends in at the right edge. A question that several ways lead to stands at the end of the shortest of them.
"""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import sqrt

from macros.content.guide.quiz_graph import Graph
from macros.model.base import Text
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice

WIDTH, LABEL, ENDS, GAP, PITCH = 1216, 152, 176, 34, 210
"""How wide the picture is, and in it the doors' words, the ends and what lies between two boxes; a column at most."""
ROW, HEIGHT, HEAD, PAD, LINE, END = 54, 46, 34, 12, 15, 19
"""How high a row is, a box in it, what is above the first band, what lies around one, a line, a bar with its name."""
CELL, BOLD = 7.1, 7.4
"""How wide half a Han character or a Latin letter is, about."""


@dataclass(frozen=True)
class Words:
    """Words in lines, and their language where it is not the page's."""

    lines: tuple[str, ...]
    lang: str


@dataclass(frozen=True)
class Slot:
    """An answer in its box: what it says, and the verdict that it ends in or ''."""

    x: int
    says: str
    verdict: str
    target: str


@dataclass(frozen=True)
class Box:
    """A question at its place, from the top left; ``ways`` is how many questions and doors lead to it."""

    id: str
    x: int
    y: int
    words: Words
    ways: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class Line:
    """A way on: its path, its width by the share of all ways that go along it, whether it joins another branch."""

    path: str
    width: float
    joins: bool


@dataclass(frozen=True)
class Band:
    """A door: where its words have their middle, its share of all ways, verdict -> share of those through it."""

    y: int
    height: int
    middle: int
    words: Words
    share: float
    ends: dict[str, float]
    verdict: str
    """The verdict where the door leads straight to advice."""


@dataclass(frozen=True)
class Drawing:
    """All of it. ``box`` is how wide the boxes are, ``home`` is question -> the one before it on the shortest way."""

    height: int
    box: int
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    home: dict[str, str]


def draw(voice: Voice) -> Drawing:
    """Lay the tree out: bands from top to bottom, in each a column for each step that a question is away at most."""
    return _Layout(voice).drawing()


class _Layout:
    def __init__(self, voice: Voice) -> None:
        self.graph = graph = voice.guide.graph
        self.quiz = voice.guide.quiz
        self.voice = voice
        self.depth = _depths(graph)
        columns = max((self.depth[id_] for id_ in self.depth if id_ in graph.quiz.questions), default=1) or 1
        self.pitch = min(PITCH, (WIDTH - LABEL - ENDS) // columns)
        self.box = self.pitch - GAP
        self.total = len(graph.paths) or 1
        self.along = Counter(
            pair for path in graph.paths for pair in pairwise([*(step[0] for step in path.steps), path.outcome])
        )
        self.place: dict[str, tuple[int, float]] = {}
        self.home = _homes(graph)

    def drawing(self) -> Drawing:
        start = self.quiz.start
        bands: list[Band] = []
        y = HEAD
        for option in self.quiz.questions[start].options:
            ways = [path for path in self.graph.paths if path.steps[0] == (start, option.id)]
            found = Counter(self.graph.outcomes[path.outcome].verdict for path in ways)
            ends = {verdict: n / len(ways) for verdict, n in found.most_common()}
            words = self._words(option.text, int((LABEL - 14) / BOLD), 6)
            told = (len(words.lines) + 1) * LINE
            own = option.next in self.home and self.home[option.next] == start and option.next not in self.place
            rows = self._grow(option.next, y + PAD + max(HEIGHT, told) / 2) if own else 1
            height = int(2 * PAD + max((rows - 1) * ROW + max(HEIGHT, told), len(ends) * END))
            middle = int(self.place[option.next][1]) if own else y + height // 2
            outcome = self.graph.outcomes.get(option.next)
            share = len(ways) / self.total
            bands.append(Band(y, height, middle, words, share, ends, outcome.verdict if outcome else ""))
            y += height
        lines = self._lines([band.middle for band in bands])
        return Drawing(y + 2, self.box, tuple(bands), tuple(map(self._box, self.place)), tuple(lines), self.home)

    def _grow(self, id_: str, y: float) -> int:
        """Place a question and those at home behind it, from ``y`` down. Returns how many rows that takes."""
        x = LABEL + GAP + (self.depth[id_] - 1) * self.pitch
        behind = [target for target in self.graph.targets(id_) if self.home.get(target) == id_]
        rows = 0
        for target in behind:
            rows += self._grow(target, y + rows * ROW)
        self.place[id_] = (x, (self.place[behind[0]][1] + self.place[behind[-1]][1]) / 2 if behind else y)
        return max(rows, 1)

    def _box(self, id_: str) -> Box:
        question = self.quiz.questions[id_]
        x, y = self.place[id_]
        step = min(17, (self.box - 14) // len(question.options))
        slots = tuple(
            Slot(
                x + 15 + number * step,
                plain(self.voice.text(option.text)),
                self.graph.outcomes[option.next].verdict if option.next in self.graph.outcomes else "",
                option.next,
            )
            for number, option in enumerate(question.options)
        )
        words = self._words(question.short, int((self.box - 15) / CELL), 2)
        ways = len({parent for parent, _ in self.graph.ways_in(id_)})
        return Box(id_, x, int(y) - HEIGHT // 2, words, ways, slots)

    def _lines(self, doors: list[int]) -> list[Line]:
        start = self.quiz.start
        options = self.quiz.questions[start].options
        ways = [(start, option.next, LABEL, float(y)) for option, y in zip(options, doors, strict=True)]
        for id_, (x, y) in self.place.items():
            ways += [(id_, target, x + self.box, y) for target in self.graph.targets(id_)]
        found: list[Line] = []
        for source, target, x, y in ways:
            if target not in self.place:
                continue
            to_x, to_y = self.place[target]
            joins = self.home[target] != source or (source == start and int(to_y) != int(y))
            width = round(1 + 7 * sqrt(self.along[source, target] / self.total), 1)
            bend = (to_x - x) / 2 if joins else GAP / 2
            path = f"M{x} {y:.0f}C{x + bend:.0f} {y:.0f} "
            if joins:
                path += f"{to_x - bend:.0f} {to_y:.0f} {to_x} {to_y:.0f}"
            else:
                path += f"{x + bend:.0f} {to_y:.0f} {x + GAP} {to_y:.0f}H{to_x}"
            found.append(Line(path, width, joins))
        return sorted(found, key=lambda line: line.joins)

    def _words(self, text: Text, room: int, most: int) -> Words:
        code, said = self.voice.found(text)
        lang = self.voice.guide.languages[code].html if code != self.voice.code else ""
        return Words(wrap(plain(said), room, most), lang)


def _depths(graph: Graph) -> dict[str, int]:
    @cache
    def depth(node: str) -> int:
        parents = {question for question, _ in graph.ways_in(node) if question in graph.reached}
        return 1 + max((depth(parent) for parent in parents), default=-1)

    return {node: depth(node) for node in graph.reached}


def _homes(graph: Graph) -> dict[str, str]:
    """Return question -> the question before it on the shortest way there."""
    homes: dict[str, str] = {}
    waiting = [graph.quiz.start]
    for node in waiting:
        for target in graph.targets(node):
            if target in graph.quiz.questions and target not in homes:
                homes[target] = node
                waiting.append(target)
    return homes


def wrap(text: str, room: int, most: int) -> tuple[str, ...]:
    """Break a text into at most ``most`` lines of ``room`` half-width characters; a longer one ends in an ellipsis.

    >>> wrap("Another way to reach them", 16, 2)
    ('Another way to', 'reach them')
    >>> wrap("走了以后，还找得到的人", 10, 2)
    ('走了以后，', '还找得到…')
    """
    lines = [""]
    for piece in _pieces(text, room):
        longer = lines[-1] + piece
        if cells(longer.rstrip()) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(piece)
    lines = [line.strip() for line in lines]
    if len(lines) > most:
        last = lines[most - 1]
        while cells(last) > room - 2:
            last = last[:-1]
        lines = [*lines[: most - 1], f"{last}…"]
    return tuple(lines)


def _pieces(text: str, room: int) -> list[str]:
    """Return what a line may end with: a word with its space, a Han character with the marks that follow it."""
    found: list[str] = []
    for character in text:
        is_han = _is_wide(character) and unicodedata.category(character)[0] != "P"
        if not found or is_han or found[-1].endswith(" ") or cells(found[-1] + character) > room:
            found.append(character)
        else:
            found[-1] += character
    return found


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def cells(text: str) -> int:
    """Return how wide a text is, in half-width characters."""
    return sum(2 if _is_wide(character) else 1 for character in text)
