"""The outline of a text of YAML, by its indents alone: what may stand in a line, whether or not a parser gets there."""

import re
from collections.abc import Iterator, Mapping
from typing import cast

from macros.content.reading.mended_text import LINE
from macros.model.field_docs import Shape, fields

SPOKEN = ("text", "texts", "names")
NAMES = ("id", "ref", "word", "choice")


class Outline:
    """Lines beside the shape of the whole; ``codes`` says which language each spelling of its code means."""

    def __init__(self, lines: list[str], shape: Shape | None, codes: Mapping[str, str]) -> None:
        self.lines = lines
        self.shape = shape
        self.codes = codes

    def row(self, number: int) -> tuple[int, int, str | None, str] | None:
        """Return the columns in which a line and its key begin, the key, and its value; None for an empty one."""
        line = self.lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            return None
        found = cast("re.Match[str]", LINE.match(line))
        key: str | None = found[2]
        return len(line) - len(line.lstrip(" ")), len(found[1]), key and key.strip("'\""), found[3].rstrip()

    def above(self, number: int) -> Iterator[int]:
        """Yield the lines before one that are not empty, the nearest first."""
        return (n for n in range(number - 1, -1, -1) if self.row(n))

    def shape_at(self, number: int, column: int, moved: int = 0) -> Shape | None:
        """Return the shape of what holds a key or an item that begins in a column of a line, were it ``moved``."""
        path: list[str | int] = []
        if (start := self._item(number, column, moved)) is not None:
            path.append(0)
            column = start
        for n in self.above(number):
            begin, inside, key, _ = self.row(n) or (0, 0, None, "")
            if key is not None and inside < column:
                path.append(key)
                column = inside
            if begin < min(inside, column):
                path.append(0)
                column = begin
            if not column:
                break
        return self.shape.at(reversed(path)) if self.shape else None

    def names(self, shape: Shape | None, *, needed: bool = False) -> set[str]:
        """Return the keys that something of a shape may have, or has to have; none where they are the writer's own."""
        if shape and shape.model:
            return {field.name for field in fields(shape.model) if field.required or not needed}
        return set(self.codes.values()) if shape and shape.form in SPOKEN else set()

    def due(self, number: int) -> Shape | None:
        """Return the shape of what is due after the key of a line, or in the item that it is."""
        begin, column, key, _ = self.row(number) or (0, 0, None, "")
        shape = self.shape_at(number, column if key else begin)
        return shape.inside(key or 0) if shape else None

    def free(self, number: int, column: int, moved: int = 0, *, needed: bool = False) -> set[str]:
        """Return the keys that may, or have to, begin in a column of a line, and do not stand beside it yet."""
        return self.names(self.shape_at(number, column, moved), needed=needed) - self._beside(number, column, moved)

    def _item(self, number: int, column: int, moved: int) -> int | None:
        """Return where the hyphen stands before what begins in a column of the same line."""
        begin, inside, _, _ = self.row(number) or (0, 0, None, "")
        return begin + moved if begin < inside and begin + moved < column else None

    def _beside(self, number: int, column: int, moved: int) -> set[str]:
        """Return the keys that stand in the same mapping."""
        found: set[str] = set()
        for n in self.above(number) if self._item(number, column, moved) is None else ():
            begin, inside, key, _ = self.row(n) or (0, 0, None, "")
            if key and inside == column:
                found.add(key)
            if begin < column:
                break
        for n in range(number + 1, len(self.lines)):
            begin, inside, key, _ = self.row(n) or (column + 1, 0, None, "")
            if begin < column:
                break
            if key and begin == inside == column:
                found.add(key)
        return found
