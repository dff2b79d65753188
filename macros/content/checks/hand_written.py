"""Hand-written pages are read with the care that data has: plain Markdown, links that lead somewhere, the same places.

Their words go through the rules about characters and policy as all strings do (text_search.py).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from posixpath import normpath

from macros.content.checks.languages import HAN, PATH, SECTIONS
from macros.content.checks.script_and_punctuation import HALF_WIDTH, UNWRITTEN
from macros.content.reading.hand_written import Prose
from macros.content.typography import chinese
from macros.model.base import LOCAL
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place, nearest

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
SWITCH = re.compile(r"^<!-- (?:with a repository|without a repository|end) -->$")
"""The only comments: they tell what is said on a site without a repository (site/pages/engine_settings.py)."""
WITH, END = "<!-- with a repository -->", "<!-- end -->"
BOX = re.compile(r'^<div(?: class="lw-[a-z-]+")? markdown>$|^</div>$')
"""The only HTML: what stands side by side on a sheet to print. Each box is closed."""
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
AUTOLINK = re.compile(r"<https://[^\s<>]+>")
TAG = re.compile(r"<[a-zA-Z/!?]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#\s")
BRACES = re.compile(r"\{[^{}]*\}?")
ATTRIBUTES = re.compile(r"\{:?\s*(?:(?:#[a-z][a-z0-9-]*|\.lw-[a-z-]+)\s*)+\}")
UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{#([a-z][a-z0-9-]*)\})?\s*$")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?\s*([^)]*)\)")
LOOSE = re.compile(r"(?<![\\\]!])\[(?![ x]\])([^\[\]]+)\](?!\s*[:\[]|\()")
"""Words in square brackets without an address; in a quoted message, [a picture] may stand so."""
RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
"""What stands below the head of a table."""
CELL = re.compile(r"(?<!\\)\|")
LONG = 40
"""A paragraph of so many characters is not said twice on purpose."""
DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*(\S+)")
PAGES = 100
"""More than there are pages, times languages: how many are remembered."""
ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
TAKEN = ("index", "search", "assets", "api", "404", "sitemap")
LETTER = re.compile(r"[^\W\d_]")
FEW, MANY = 0.1, 0.3
"""The share of Han among a page's letters: below the first it is not Chinese, above the second it is not English."""


@dataclass(frozen=True)
class Line:
    """One line of a page, without what stands in code; ``number`` is its number in the file."""

    number: int
    text: str


def _pages(context: Context) -> Iterator[tuple[str, Prose]]:
    """Yield (code of the language, page)."""
    for versions in context.guide.prose.values():
        yield from versions.items()


@lru_cache(PAGES)
def _lines(page: Prose) -> list[Line]:
    """Return the lines of a page that are not code."""
    found: list[Line] = []
    fence = ""
    for number, text in enumerate(page.body.split("\n"), page.line):
        mark = FENCE.match(text)
        if fence or mark:
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and text.strip() == mark[1]:
                fence = ""
        elif not SWITCH.match(text):
            found.append(Line(number, CODE.sub(lambda code: " " * len(code[0]), text)))
    return found


def _open_fence(page: Prose) -> Line | None:
    """Return the mark that begins a block of code without an end."""
    opened: Line | None = None
    for number, text in enumerate(page.body.split("\n"), page.line) if "```" in page.body or "~~~" in page.body else ():
        mark = FENCE.match(text)
        if mark and opened is None:
            opened = Line(number, mark[1])
        elif mark and opened and mark[1].startswith(opened.text) and text.strip() == mark[1]:
            opened = None
    return opened


def _headings(page: Prose) -> list[tuple[Line, int, str]]:
    """Return (line, level, anchor) of each heading; the anchor is empty where none is written."""
    found = [(line, HEADING.match(line.text)) for line in _lines(page)]
    return [(line, len(heading[1]), heading[3] or "") for line, heading in found if heading]


def _at(page: Prose, line: Line, column: int = 0) -> Place:
    return Place(page.file, line.number, column + 1)


def page_markup(context: Context) -> Iterator[Finding]:
    """A page is text, headings, lists, tables, quotes, code and links: nothing that could be a page of its own."""
    guide = context.guide
    for code, page in _pages(context):
        before, boxes, is_han = "", list[Line](), code in guide.languages and guide.languages[code].is_han
        if fence := _open_fence(page):
            yield Finding(_at(page, fence), "The block of code is never closed.", say("Write {} after it.", fence.text))
            continue
        for line in _lines(page):
            if BOX.match(line.text):
                if line.text != "</div>":
                    boxes.append(line)
                elif not boxes or not boxes.pop():
                    yield Finding(_at(page, line), "No box is open here.", "Delete the line.")
            elif line.text.strip() and UNWRITTEN.fullmatch(line.text):
                yield Finding(_at(page, line), say("“{}” says nothing yet.", line.text.strip()[:30]), "Write the text.")
            elif found := _odd_markup(line.text, before):
                yield Finding(_at(page, line, found[0]), found[1], found[2])
            elif is_han and (mark := _half_width(line.text)):
                said = say("“{}” is a mark of English in a Chinese text.", mark[0])
                yield Finding(_at(page, line, mark.start()), said, "Write the mark of the language.")
            before = line.text
        yield from _wrong_switches(page)
        yield from _wrong_rows(page)
        yield from _wrong_paragraphs(page)
        for line in boxes:
            yield Finding(_at(page, line), "The box is never closed.", "Write </div> after what stands in it.")


def _odd_markup(text: str, before: str) -> tuple[int, str, str] | None:
    """Return (column, what is wrong, what to do) for the first thing in a line that has no place there."""
    if CONFLICT.match(text):
        return 0, say("“{}” is left over from a merge.", text[:7]), "Decide which lines stay, and delete the marks."
    plain = AUTOLINK.sub(lambda link: " " * len(link[0]), text)
    if found := TAG.search(plain):
        said = say("HTML is not allowed in a page: “{}”.", plain[found.start() : found.start() + 20])
        return found.start(), said, "Write Markdown; **bold**, lists, tables and links work."
    if found := TEMPLATE.search(plain):
        return found.start(), say("“{}” would be read as a template.", found[0]), "Delete the braces."
    for found in BRACES.finditer(plain):
        if not ATTRIBUTES.fullmatch(found[0]):
            said = say("“{}” would be read as attributes.", found[0][:30])
            return found.start(), said, "After a heading stands {#its-anchor}, under a paragraph { .lw-lead }."
    if UNDERLINE.match(text) and before.strip() and not before.lstrip().startswith(("|", "#")):
        return 0, "A line of signs under a text makes it a heading.", "Write ## before the heading instead."
    return None


def _half_width(text: str) -> re.Match[str] | None:
    """Return the first mark of English in a line of Chinese that the house style writes otherwise."""
    found = HALF_WIDTH.search(text)
    return found if found and len(HALF_WIDTH.findall(chinese(text))) < len(HALF_WIDTH.findall(text)) else None


def _wrong_rows(page: Prose) -> Iterator[Finding]:
    """Each row of a table has a cell for each of its head: of a row with more, the last would not be shown."""
    head, before = 0, Line(0, "")
    for line in _lines(page) if "|" in page.body else ():
        if "|" not in line.text:
            head = 0
        elif not head and "|" in before.text and before.number == line.number - 1 and RULE.match(line.text):
            head = _cells(before.text)
        if head and (cells := _cells(line.text)) != head:
            said = say("The row has {} cells, and the head of its table {}.", cells, head)
            yield Finding(_at(page, line), said, "Write “|” between two cells, and \\| for one that belongs to a text.")
        before = line


def _cells(row: str) -> int:
    """Return how many cells stand in a row, whether or not it begins and ends with a stroke."""
    row = row.strip().removeprefix("|")
    return len(CELL.findall(row.removesuffix("|") if not row.endswith("\\|") else row)) + 1


def _wrong_paragraphs(page: Prose) -> Iterator[Finding]:
    """What is marked in a paragraph is closed in it, and no paragraph stands twice."""
    seen: dict[str, int] = {}
    paragraph: list[Line] = []
    for line in [*_lines(page), Line(0, "")]:
        if line.text.strip():
            paragraph.append(line)
            continue
        text = " ".join(part.text.strip() for part in paragraph)
        if text.count("**") % 2:
            said = say("The mark “{}” has no partner.", "**")
            yield Finding(_at(page, paragraph[0]), said, "Close it: **bold** begins and ends in one paragraph.")
        first = seen.setdefault(text, paragraph[0].number) if len(text) >= LONG and text[0] != "|" else 0
        if first and first != paragraph[0].number:
            said = say("The same paragraph stands in line {}.", first)
            yield Finding(_at(page, paragraph[0]), said, "Keep one of them.")
        paragraph.clear()


def _wrong_switches(page: Prose) -> Iterator[Finding]:
    """Each part for sites with a repository, or without, begins where none is open, or after the other; it ends."""
    opened: Line | None = None
    for number, text in enumerate(page.body.split("\n"), page.line) if "<!--" in page.body else ():
        if not SWITCH.match(text):
            continue
        line = Line(number, text)
        if text == END and opened is None:
            yield Finding(_at(page, line), "No part is open here that could end.", "Delete the line.")
        elif text == WITH and opened:
            yield Finding(_at(page, opened), "This part never ends.", say("Write {} after it.", END))
        opened = None if text == END else line
    if opened:
        yield Finding(_at(page, opened), "This part never ends.", say("Write {} after it.", END))


def page_heading(context: Context) -> Iterator[Finding]:
    """A page begins with its one title; each heading has an anchor of its own, the same in every language."""
    for _, page in _pages(context):
        first = next((line for line in _lines(page) if line.text.strip()), Line(page.line, ""))
        headings = _headings(page)
        if not headings or headings[0][0] != first or headings[0][1] != 1:
            yield Finding(
                _at(page, first), "The page does not begin with its title.", "Begin it with # Title {#anchor}."
            )
        deepest = 1
        for line, level, anchor in headings:
            if level > deepest + 1:
                said = say("The heading stands {} levels below the one before it.", level - deepest)
                yield Finding(_at(page, line), said, say("Write {} here.", "#" * (deepest + 1)))
            deepest = level
            if level == 1 and line != first:
                yield Finding(_at(page, line), "A page has one title.", "Write ## for a heading inside it.")
            if not anchor:
                yield Finding(
                    _at(page, line),
                    "The heading has no anchor.",
                    "Write {#a-name} after it, the same in every language.",
                )
        count = Counter(anchor for *_, anchor in headings if anchor)
        for line, _, anchor in headings[::-1]:
            if count[anchor] > 1:
                count[anchor] -= 1
                yield Finding(
                    _at(page, line),
                    say("The anchor “{}” stands twice on the page.", anchor),
                    "Give each heading its own.",
                )
    yield from _anchors_differ(context)


def _anchors_differ(context: Context) -> Iterator[Finding]:
    for versions in context.guide.prose.values():
        titled = {code: page for code, page in versions.items() if any(level == 1 for _, level, _ in _headings(page))}
        anchors = {code: {*page.anchors} for code, page in titled.items()}
        all_of_them = set[str]().union(*anchors.values())
        for code, page in titled.items():
            if not all(anchor for *_, anchor in _headings(page)):
                continue  # which heading it is, is not to be read, and is said there
            for anchor in sorted(all_of_them - anchors[code]):
                other = next(versions[one] for one, there in anchors.items() if anchor in there)
                yield Finding(
                    Place(page.file),
                    say("The heading {{#{}}} of {} is missing here.", anchor, other.file),
                    "Translate its part, or take it out of both: links lead to it in every language.",
                )


def page_link(context: Context) -> Iterator[Finding]:
    """A link goes to a page of the guide, to a heading, or to another host by https://."""
    addresses = {spot.page for spot in context.guide.spots}
    for code, page in _pages(context):
        for line in _lines(page):
            for found in LINK.finditer(line.text):
                image, label, target, title = found.groups()
                if wrong := _wrong_link(context, code, page, addresses, target):
                    yield Finding(_at(page, line, found.start()), *wrong)
                elif image:
                    yield Finding(_at(page, line, found.start()), "A page shows no pictures.", "Say it in words.")
                elif (shown := ADDRESS.match(label.strip())) and shown[0].lower() not in target.lower():
                    said = say("The link shows “{}” and leads to “{}”.", shown[0], target[:40])
                    yield Finding(_at(page, line, found.start()), said, "Write where it leads, or words.")
                elif not label.strip() or title:
                    said = say("The link to “{}” has no words, or a title beside them.", target[:40])
                    yield Finding(_at(page, line, found.start()), said, "Write [words](address) and nothing else.")
            if found := LOOSE.search(line.text) if "[" in line.text and line.text.lstrip()[0] != ">" else None:
                said = say("Behind “[{}]” stands no address.", found[1][:40])
                yield Finding(
                    _at(page, line, found.start()), said, "Write [words](address), with nothing between them."
                )
            if found := DEFINITION.match(line.text):
                said = say("The address “{}” stands apart from its link.", found[1][:40])
                yield Finding(_at(page, line), said, "Write it where the link is: [words](address).")


def _wrong_link(context: Context, code: str, page: Prose, addresses: set[str], target: str) -> tuple[str, str] | None:
    if target.startswith("https://"):
        host = target[8:].partition("/")[0].rpartition("@")[2].partition(":")[0]
        said = say("“{}” is a host of a private network.", host)
        return (said, "Write an address that readers can open.") if LOCAL.fullmatch(host) else None
    file, _, anchor = target.partition("#")
    if ":" in target or target.startswith(("/", "\\")) or (file and not file.endswith(".md")):
        said = say("The link goes to “{}”.", target[:40])
        return said, "Link to https:// addresses, or to a page of the guide by its file: messages/index.md."
    address = normpath(file or f"{page.name}.md").removesuffix(".md").removesuffix("index")
    address = address if not address or address.endswith("/") else f"{address}/"
    if address not in addresses:
        known = [
            f"{one[:-1]}{'' if one[:-1] in context.guide.prose or '/' in one[:-1] else '/index'}.md"
            for one in addresses
            if one
        ]
        return (
            say("There is no page “{}”.{}", file, nearest(file, known)),
            "Name a page as its address is, with .md at its end.",
        )
    name = address.removesuffix("/")
    if anchor and name in context.guide.prose:
        versions = context.guide.prose[name]
        there = {*(versions.get(code) or next(iter(versions.values()))).anchors}
        if anchor not in there:
            said = say("The page “{}” has no heading {{#{}}}.", file or page.name + ".md", anchor)
            return say("{}{}", said, nearest(anchor, there)), "Use the anchor of a heading that is there."
    return None


def _same_titles(context: Context) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for code, page in _pages(context):
        if (other := seen.setdefault((code, page.title), page.file)) != page.file:
            said = say("{} has the same {}.", other, "title")
            yield Finding(Place(page.file, 2), said, "Let readers tell them apart by their names.")


def page_name(context: Context) -> Iterator[Finding]:
    """A page's name is an address of its own, and so is its title."""
    wrong = list(_wrong_names(context))
    yield from wrong or _same_titles(context)


def _wrong_names(context: Context) -> Iterator[Finding]:
    codes = {language.path for language in context.guide.languages.values()}
    for name, versions in context.guide.prose.items():
        place = Place(next(iter(versions.values())).file)
        if not PATH.fullmatch(name):
            said = say("The name “{}” is no address: lower-case letters, digits and single hyphens.", name)
            yield Finding(place, said, "Rename the file in every language.")
        elif f"{name}/" in SECTIONS or name in TAKEN or name in codes:
            yield Finding(place, say("“{}/” is the address of something else.", name), "Give the page another name.")


def page_language(context: Context) -> Iterator[Finding]:
    """A page is written in the language of its folder."""
    for code, page in _pages(context):
        text = "".join(line.text for line in _lines(page))
        letters = len(LETTER.findall(text)) or 1
        share = len(HAN.findall(text)) / letters
        if code not in context.guide.languages:
            continue  # its row cannot be read, and says so itself
        is_han = context.guide.languages[code].is_han
        if (is_han and share < FEW) or (not is_han and share > MANY):
            called = context.guide.languages[code].called
            yield Finding(
                Place(page.file), say("The page is not written in {}.", called), say("Translate it to {}.", called)
            )
