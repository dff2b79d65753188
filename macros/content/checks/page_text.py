"""What of a hand-written page is text: its lines without code, and its paragraphs.

The engine that builds a page looks for code over several lines. What is code here stands in one line, and so plainly
that no engine can read it otherwise; whatever else has a mark of code is text, and is looked at.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from macros.content.reading.hand_written import Prose
from macros.content.reading.page_slips import BOX, ITEM, PARTS
from macros.model.check import Context
from macros.model.problem import Place

RUN = re.compile("`+")
SWITCH = re.compile(r"^<!-- (?:with a repository|without a repository|end) -->$")
"""The only comments: they tell what is said on a site without a repository (site/pages/engine_settings.py)."""
WITH, WITHOUT, END = PARTS
HEADING = re.compile(r"^(#{1,6})(?=\s)\s*?((?:\S.*?)?)(?:\s+\{#([a-z][a-z0-9-]*)\})?\s*$")
"""Its words may be code alone, and are blanks then."""
QUOTE = re.compile(r"^(?:> ?)+")
LINE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*")
"""What is drawn as a line between two parts."""
RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
"""What stands below the head of a table."""
PAGES = 100
"""More than there are pages, times languages: how many are remembered."""


@dataclass(frozen=True)
class Line:
    """One line of a page, without what stands in code; ``number`` is its number in the file."""

    number: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Lines of text between empty ones, headings and boxes."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """Its lines, one below the other."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def starts(self) -> list[int]:
        return list(accumulate([len(line.text) + 1 for line in self.lines], initial=0))

    def at(self, page: Prose, offset: int = 0) -> Place:
        """Return the place of what stands at an offset of its text."""
        index = bisect_right(self.starts, offset) - 1
        return at(page, self.lines[index], offset - self.starts[index])

    @property
    def is_quoted(self) -> bool:
        """Whether it is the words of somebody, as they are copied into a chat."""
        return self.lines[0].text.startswith(">")


def versions(context: Context) -> Iterator[tuple[str, Prose]]:
    """Yield (code of the language, page)."""
    for pages in context.guide.prose.values():
        yield from pages.items()


def at(page: Prose, line: Line, column: int = 0) -> Place:
    """Return the place of a column of a line, from 0."""
    return Place(page.file, line.number, column + 1)


@lru_cache(PAGES)
def lines(page: Prose) -> list[Line]:
    """Return the lines of a page that are not code; in the place of a block of code, and of the mark between two
    parts of which a site shows one, stands an empty line.
    """
    return [
        Line(number, "" if text == WITHOUT else without_code(text))
        for number, text in page.outside[0]
        if text == WITHOUT or not SWITCH.match(text)
    ]


@lru_cache(PAGES)
def paragraphs(page: Prose) -> list[Paragraph]:
    """Return the paragraphs of a page, its lists, tables and quotations among them."""
    found: list[Paragraph] = []
    open_: list[Line] = []
    for line in [*lines(page), Line(0, "")]:
        if line.text.strip() and not BOX.match(line.text) and not HEADING.match(line.text):
            open_.append(line)
        elif open_:
            found.append(Paragraph(tuple(open_)))
            open_ = []
    return found


@lru_cache(PAGES)
def headings(page: Prose) -> list[tuple[Line, int, str]]:
    """Return (line, level, anchor) of each heading; the anchor is empty where none is written."""
    found = [(line, HEADING.match(line.text)) for line in lines(page)]
    return [(line, len(heading[1]), heading[3] or "") for line, heading in found if heading]


def without_code(text: str) -> str:
    """Return a line with blanks in the place of its code; as it is, where a mark of code in it has no plain partner."""
    runs = list(RUN.finditer(text)) if "`" in text else []
    pairs = list(zip(runs[::2], runs[1::2], strict=False))
    if len(runs) % 2 or "\\`" in text or any(one[0] != other[0] for one, other in pairs):
        return text
    for one, other in pairs:
        text = text[: one.start()] + " " * (other.end() - one.start()) + text[other.end() :]
    return text


def unquoted(text: str) -> str:
    """Return a line without the marks of a quotation before it."""
    return QUOTE.sub("", text)


def is_item(text: str) -> bool:
    """Tell whether a line begins an item of a list."""
    return bool(ITEM.match(text)) and not LINE.fullmatch(text)


def is_table(texts: list[str]) -> bool:
    """Tell whether the lines of a paragraph are a table: a head, and a rule below it."""
    return len(texts) > 1 and "|" in texts[0] and bool(RULE.match(texts[1]))
