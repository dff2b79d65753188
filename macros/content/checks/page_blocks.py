"""The paragraphs of hand-written pages: lists, tables and marks that an engine reads as people see them."""

import re
from collections.abc import Iterator

from macros.content.checks.markup import FOOTNOTE
from macros.content.checks.page_text import (
    END,
    LINE,
    RULE,
    SWITCH,
    WITH,
    WITHOUT,
    Line,
    Paragraph,
    at,
    is_item,
    is_table,
    lines,
    paragraphs,
    unquoted,
)
from macros.content.checks.script_and_punctuation import NO_PAIR, PAIRS
from macros.content.reading.hand_written import Prose
from macros.model.base import MARKS
from macros.model.check import Finding
from macros.model.command_messages import say
from macros.model.vocabulary import HAN

BEGINS = re.compile(r" *(?:[-*+]|1\.)\s+\S")
"""How a list begins; a number at the start of a line is mostly one of the sentence."""
ATTRIBUTES = re.compile(r"\s*\{[^{}]*\}\s*")
"""A line that says something of the paragraph above it."""
CELL = re.compile(r"(?<!\\)\|")
TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
"""Where a link leads."""
STAR = re.compile(r"\*\**(?=[^\s*])|\*(?<=[^\s*].)\**")
"""A mark of bold or emphasis, once those with a partner are gone."""
NUMBERED = re.compile(r"(?<![\w（])\w{1,2}）")
STEP = 4
"""So many spaces stand before what belongs to an item."""
LONG, LONG_IN_HAN = 40, 16
"""A paragraph of so many characters is not said twice on purpose."""
EMPTY_LINE = "Leave an empty line above it."


def wrong_blocks(page: Prose) -> Iterator[Finding]:
    """Yield what is wrong with the paragraphs of a page."""
    yield from wrong_switches(page)
    yield from _wrong_rows(page)
    seen: dict[str, int] = {}
    outer = -1
    for paragraph in paragraphs(page):
        texts = [unquoted(line.text) for line in paragraph.lines]
        yield from _wrong_table(page, paragraph, texts)
        if is_item(texts[0]):
            outer = _indent(texts[0]) if outer < 0 or not _indent(texts[0]) else outer
            yield from _wrong_items(page, paragraph, texts, outer)
        else:
            if wrong := _odd_indent(texts[0], outer):
                yield Finding(paragraph.at(page), *wrong)
            outer = outer if texts[0].startswith("    ") else -1
            yield from _no_list(page, paragraph, texts)
        yield from _wrong_marks(page, paragraph)
        yield from _wrong_attributes(page, paragraph)
        text = " ".join(line.text.strip() for line in paragraph.lines)
        number = paragraph.lines[0].number
        is_long = len(text) >= LONG_IN_HAN and (len(text) >= LONG or HAN.search(text)) and text[0] != "|"
        first = seen.setdefault(text, number) if is_long else number
        if first != number:
            said = say("The same paragraph stands in line {}.", first)
            yield Finding(paragraph.at(page), said, "Keep one of them.")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _odd_indent(text: str, outer: int) -> tuple[str, str] | None:
    """Return what is wrong with the indent of a paragraph, and what to do; ``outer`` is below 0 if no list is above."""
    indent = _indent(text)
    if outer >= 0 and 0 < indent < STEP:
        return "A text inside an item is indented by four spaces.", "Write four spaces before it, or none."
    if outer < 0 and indent >= STEP:
        return "A text that four spaces stand before is shown as code.", "Take the spaces away."
    return None


def _wrong_items(page: Prose, paragraph: Paragraph, texts: list[str], outer: int) -> Iterator[Finding]:
    """Items of a list inside a list stand four blanks further in, or they are items of the same list."""
    for line, text in zip(paragraph.lines, texts, strict=True):
        if is_item(text) and (_indent(text) - outer) % 4:
            said = "An item inside an item is indented by four spaces."
            yield Finding(at(page, line), said, "Write four spaces before it, or none.")
            return


def _wrong_attributes(page: Prose, paragraph: Paragraph) -> Iterator[Finding]:
    """What marks a paragraph stands once, directly below its last line: else it is shown, or marks something else."""
    found = [index for index, line in enumerate(paragraph.lines) if ATTRIBUTES.fullmatch(line.text)]
    texts = [line.text for line in paragraph.lines]
    if found and (found != [len(texts) - 1] or not found[0] or is_item(texts[0]) or is_table(texts)):
        line = paragraph.lines[found[-1]]
        said = say("“{}” marks no paragraph here.", line.text.strip())
        yield Finding(at(page, line), said, "Write it once, directly below the last line of a paragraph.")


def _no_list(page: Prose, paragraph: Paragraph, texts: list[str]) -> Iterator[Finding]:
    """A list begins after an empty line, in a quotation after one with its mark alone: else its items run on as one
    paragraph.
    """
    begins, is_listed = is_item if texts[0].startswith("    ") else BEGINS.match, False
    for line, before, text in zip(paragraph.lines[1:], texts, texts[1:], strict=False):
        is_listed = bool(begins(text)) if not before.strip() else is_listed
        if begins(text) and not is_listed and not LINE.fullmatch(text):
            yield Finding(at(page, line), "A list stands in a paragraph.", EMPTY_LINE)
            return


def _wrong_table(page: Prose, paragraph: Paragraph, texts: list[str]) -> Iterator[Finding]:
    """A table is a paragraph of its own: the first line is its head, below it stands a rule, then its rows."""
    has_rule = is_table(texts)
    if not has_rule and len(texts) > 1 and all(text.startswith("|") for text in texts[:2]):
        said, fix = "The table has no line below its head.", "Write |---|---| below it, a part for each cell."
        yield Finding(paragraph.at(page), said, fix)
        return
    for line, text in zip(paragraph.lines, texts, strict=True):
        if has_rule and "|" not in text and not text.startswith("{"):
            yield Finding(at(page, line), "The text below a table would be a row of it.", EMPTY_LINE)
            return
    for index in range(2, len(texts)):
        if "|" in texts[index - 1] and "|" in texts[index] and RULE.match(texts[index]) and "|" not in texts[0]:
            yield Finding(at(page, paragraph.lines[index - 1]), "A table stands in a paragraph.", EMPTY_LINE)
            return


def _wrong_rows(page: Prose) -> Iterator[Finding]:
    """Each row of a table has a cell for each of its head: of a row with more, the last would not be shown."""
    head, before = 0, Line(0, "")
    for line in lines(page) if "|" in page.body else ():
        if "|" not in line.text:
            head = 0
        elif not head and "|" in before.text and before.number == line.number - 1 and RULE.match(line.text):
            head = _cells(before.text)
        if head and (cells := _cells(line.text)) != head:
            said = say("The row has {} cells, and the head of its table {}.", cells, head)
            yield Finding(at(page, line), said, "Write “|” between two cells, and \\| for one that belongs to a text.")
        before = line


def _cells(row: str) -> int:
    """Return how many cells stand in a row, whether or not it begins and ends with a stroke."""
    row = row.strip().removeprefix("|")
    return len(CELL.findall(row.removesuffix("|") if not row.endswith("\\|") else row)) + 1


def _wrong_marks(page: Prose, paragraph: Paragraph) -> Iterator[Finding]:
    """What is marked or quoted in a paragraph is closed in it."""
    text = paragraph.text
    if "*" in text:
        plain = re.sub(r"(?m)\\.|^[ >]*(?:\*\s*){3,}$|^\*(?=\[)|\*{3}(?=\S)[^*]+(?<=\S)\*{3}", _blank, text)
        plain = MARKS.sub(_blank, MARKS.sub(_blank, plain))
        found = STAR.search(plain)
        if found and not (plain.count("*") == 1 and FOOTNOTE.search(plain)):
            said = say("The mark “{}” has no partner.", found[0])
            place = paragraph.at(page, found.start())
            yield Finding(place, said, "Close it: **bold** begins and ends in one paragraph.")
    plain = TARGET.sub(_blank, text) if "(" in text or ")" in text else text
    for one, other in PAIRS:
        if plain.count(one) != plain.count(other):
            outside = (NO_PAIR if one == "(" else NUMBERED).sub(_blank, plain)
            if outside.count(one) != outside.count(other):
                sign = one if outside.count(one) > outside.count(other) else other
                said = say("{} and {} do not match here.", one, other)
                yield Finding(paragraph.at(page, outside.rindex(sign)), said, "Write both marks.")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def wrong_switches(page: Prose) -> Iterator[Finding]:
    """Each part for sites with a repository, or without, begins where none is open, or after the other; it ends."""
    opened: Line | None = None
    for number, text in page.outside[0] if "<!--" in page.body else ():
        if not SWITCH.match(text):
            continue
        line = Line(number, text)
        if text == END and opened is None:
            yield Finding(at(page, line), "No part is open here that could end.", "Delete the line.")
        elif text == WITHOUT and (opened is None or opened.text == WITHOUT):
            yield Finding(at(page, line), "This part has no beginning.", say("Write {} above it.", WITH))
        elif text == WITH and opened:
            yield Finding(at(page, opened), "This part never ends.", say("Write {} after it.", END))
        opened = None if text == END else line
    if opened:
        yield Finding(at(page, opened), "This part never ends.", say("Write {} after it.", END))
