"""A hand-written page says the same in every language: part by part as many blocks, the same links and numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from macros.content.checks.changed_values import earlier
from macros.content.checks.compared_numbers import contradictions
from macros.content.checks.language_versions import version
from macros.content.checks.languages import FEWER_LETTERS, FEWER_SIGNS, SAME_IN_ALL, SHORTER
from macros.content.checks.page_links import TARGET, links
from macros.content.checks.page_text import (
    BOX,
    HEADING,
    PAGES,
    Line,
    Paragraph,
    at,
    headings,
    is_item,
    is_table,
    lines,
    paragraphs,
    unquoted,
)
from macros.content.checks.text_search import of_page
from macros.content.guide.guide import Guide
from macros.content.reading.hand_written import Prose
from macros.content.reading.last_commit import COMMITS, committed
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place
from macros.model.vocabulary import HAN

LEAD, MARKS = ".lw-lead", "marks {{ .lw-lead }}"
SHORTEST = 16
"""A paragraph of so many characters has a counterpart that says something, too."""
BOTH = "Write it in both languages, or take it out of both."
COUNTED = (
    "boxes", "tables", "rows of tables", "items of lists", "quotations", MARKS, "paragraphs",
)  # fmt: skip
"""What is counted in a part, in the order in which it is told; what holds others comes before them."""


@dataclass
class Part:
    """What stands between two headings: the heading, its words, and below it boxes and paragraphs by kind."""

    line: Line
    title: str
    counts: Counter[str] = field(default_factory=Counter[str])
    paragraphs: list[Paragraph] = field(default_factory=list[Paragraph])


@lru_cache(PAGES)
def parts(page: Prose) -> dict[str, Part]:
    """Return the parts of a page by the anchor of their headings."""
    found: dict[str, Part] = {}
    of_line = {paragraph.lines[0].number: paragraph for paragraph in paragraphs(page)}
    part = Part(Line(page.line, ""), "")
    for line in lines(page):
        if heading := HEADING.match(line.text):
            part = found.setdefault(heading[3] or "", Part(line, heading[2]))
        elif BOX.match(line.text):
            part.counts["boxes"] += line.text != "</div>"
        elif paragraph := of_line.get(line.number):
            part.paragraphs.append(paragraph)
            part.counts += _counts(paragraph)
    return found


def _counts(paragraph: Paragraph) -> Counter[str]:
    """Return what a paragraph is made of."""
    texts = [unquoted(line.text) for line in paragraph.lines]
    found = Counter[str]({MARKS: paragraph.text.count(LEAD)})
    if is_table(texts):
        return found + Counter({"tables": 1, "rows of tables": len(texts)})
    kind = "quotations" if paragraph.is_quoted else "paragraphs"
    items = sum(map(is_item, texts))
    return found + Counter({kind: not is_item(texts[0]), "items of lists": items})


def page_differs(context: Context) -> Iterator[Finding]:
    """Hold each required language against the first of them, and each converted one against its source."""
    guide = context.guide
    yield from _lost_versions(context)
    for name, pages in guide.prose.items():
        for code, page in pages.items():
            yield from _other_title(name, code, page)
            other = _counterpart(guide, code)
            if other and other != code and other in pages and parts(page).keys() == parts(pages[other]).keys():
                found = _differ(guide, name, code, other)  # what its source lacks is said beside another language
                is_own = code in guide.codes.required
                yield from (finding for finding in found if is_own or finding.place.file == page.file)


def _lost_versions(context: Context) -> Iterator[Finding]:
    """Yield each page that the last commit has in a language which need not have it, when others still have it."""
    for file, _ in earlier(context):
        found = re.fullmatch(r"docs/([^/]+)/([^/]+)\.md", file)
        versions = context.guide.prose.get(found[2]) if found else None
        if found and versions and found[1] in context.guide.languages and found[1] not in versions:
            fix = "Restore it from the last commit, unless readers of this language need no page of their own."
            yield Finding(Place(file), "The page is gone since the last commit.", fix)


def _other_title(name: str, code: str, page: Prose) -> Iterator[Finding]:
    """Say that a page is called otherwise above than in its first heading."""
    heading = next((HEADING.match(line.text) for line, level, _ in headings(page) if level == 1), None)
    if heading and heading[2].replace("*", "") != page.title:
        said = say("The title is “{}”, and the first heading is “{}”.", page.title, heading[2])
        yield Finding(Place(page.file, page.at.get("title", 1)), said, "Write the same in both.", of_page(name, code))


def _counterpart(guide: Guide, code: str) -> str:
    """Return the language that a page is held against; empty for one that may say less than others."""
    language = guide.languages.get(code)
    if language and language.opencc and language.reads:
        return language.reads[0]
    return guide.codes.required[0] if code in guide.codes.required else ""


def _differ(guide: Guide, name: str, code: str, other: str) -> Iterator[Finding]:
    """Yield what differs in a page between two languages, in each part what explains the rest."""
    page, theirs = guide.prose[name][code], guide.prose[name][other]
    alike: list[tuple[Said, Said]] = []
    for anchor, part in parts(page).items():
        of_other = parts(theirs)[anchor]
        if finding := _counts_differ(name, (code, page, part), (other, theirs, of_other)):
            yield finding
            continue
        both = (code, page, part), (other, theirs, of_other)
        yield from (
            _links_differ(guide, name, *both) if code in guide.codes.required else _more_links(guide, name, *both)
        )
        yield from _same_heading(guide, name, (code, page, part), (other, theirs, of_other))
        is_alike = len(part.paragraphs) == len(of_other.paragraphs)  # else items stand apart in one of the two
        pairs = zip(part.paragraphs, of_other.paragraphs, strict=True) if is_alike else ()
        alike += [((code, page, own), (other, theirs, counterpart)) for own, counterpart in pairs]
    for own, counterpart in alike:
        yield from _is_shorter(guide, name, own, counterpart)
    yield from _numbers_differ(guide, name, alike)


Said = tuple[str, Prose, Paragraph]
"""A paragraph of a page in one language: code, page, paragraph."""
Own = tuple[str, Prose, Part]
"""A part of a page in one language: code, page, part."""


def _counts_differ(name: str, *both: Own) -> Finding | None:
    """Return the first kind of block of which one of the two languages has fewer, said there."""
    for counted in COUNTED:
        (code, page, part), (_, other, theirs) = sorted(both, key=lambda own: own[2].counts[counted])
        if (few := part.counts[counted]) < (many := theirs.counts[counted]):
            said = say("In this part {} has more {} than this page: {}, not {}.", other.file, say(counted), many, few)
            return Finding(at(page, part.line), said, BOTH, of_page(name, code))
    return None


def _links_differ(guide: Guide, name: str, *both: Own) -> Iterator[Finding]:
    """Yield each link that one of the two languages lacks."""
    found = ((link for paragraph in part.paragraphs for link in links(paragraph.text)) for _, _, part in both)
    targets = [Counter(link.address for link in of_part if link.address) for of_part in found]
    for (code, page, part), (of_other, other, _), own, theirs in zip(
        both, both[::-1], targets, targets[::-1], strict=True
    ):
        for address in _without_versions(guide, (theirs - own, of_other), (own - theirs, code)):
            said = say("In this part {} links to “{}”, and this page does not.", other.file, address)
            yield Finding(at(page, part.line), said, BOTH, of_page(name, code))


def _more_links(guide: Guide, name: str, own: Own, source: Own) -> Iterator[Finding]:
    """Yield each link of a converted language that its source lacks; it may leave some out."""
    (code, page, part), (of_source, other, theirs) = own, source
    here, there = (
        Counter(link.address for paragraph in of.paragraphs for link in links(paragraph.text) if link.address)
        for of in (part, theirs)
    )
    for address in _without_versions(guide, (here - there, code), (there - here, of_source)):
        said = say("In this part the page links to “{}”, and {} does not.", address, other.file)
        yield Finding(at(page, part.line), said, "Write the same address.", of_page(name, code))


def _without_versions(guide: Guide, found: tuple[Counter[str], str], others: tuple[Counter[str], str]) -> list[str]:
    """Return the addresses that are found in one language, without those of which the other has its own version; the
    code of each stands beside them.
    """
    here, there = ([version(address, guide.languages[code]) for address in of] for of, code in (found, others))
    return [address for address, one in zip(found[0], here, strict=True) if not any(map(one.is_of, there))]


def _same_heading(guide: Guide, name: str, *both: Own) -> Iterator[Finding]:
    """Say that a heading was left in the other language; names and code are written alike in both."""
    (_, _, part), (_, _, theirs) = both
    if not part.title or part.title != theirs.title or SAME_IN_ALL.fullmatch(part.title):
        return
    for (code, page, own), (_, other, _) in zip(both, both[::-1], strict=True):
        if guide.languages[code].is_han != bool(HAN.search(own.title)):
            said = say("The heading is the same as in {}.", other.file)
            yield Finding(at(page, own.line), said, "Translate it.", of_page(name, code))


def _has_changed(guide: Guide, page: Prose) -> bool:
    """Tell whether a page is another than in the last commit: asked only for what is wrong in one of two."""
    before = committed(guide.root, page.file, commits=COMMITS[:1]) if guide.root else []
    return any(page.body not in text.decode("utf-8", "replace") for text in before)


def _numbers_differ(guide: Guide, name: str, alike: list[tuple[Said, Said]]) -> Iterator[Finding]:
    """Yield what one of two paragraphs that say the same counts or names otherwise."""
    if not alike:
        return
    is_han = {code: guide.languages[code].is_han for code, *_ in alike[0]}
    texts = {said[0][0]: [_plain(paragraph) for *_, paragraph in said] for said in zip(*alike, strict=True)}
    source = max(texts, key=lambda code: is_han[code])  # what is counted is looked for in Chinese
    for index, language, *words in contradictions(texts, source, is_han, ()):
        own, counterpart = alike[index]
        is_theirs = _has_changed(guide, counterpart[1]) and not _has_changed(guide, own[1])
        (code, page, paragraph), (_, theirs, there) = (counterpart, own) if is_theirs else (own, counterpart)
        here, elsewhere = words[::-1] if code == language else words
        said = say("{} stands here, and {} in {}.", here, elsewhere, f"{theirs.file}:{there.lines[0].number}")
        yield Finding(paragraph.at(page), said, "Mend one of the two.", of_page(name, code))


def _plain(paragraph: Paragraph) -> str:
    """Return what a paragraph says, without the addresses that it links to."""
    return TARGET.sub("", paragraph.text)


def _is_shorter(guide: Guide, name: str, own: Said, other: Said) -> Iterator[Finding]:
    """Say that one of two paragraphs that say the same has lost its end."""
    texts = [_plain(paragraph) for *_, paragraph in (own, other)]
    for (code, page, paragraph), (against, theirs, _), text, longer in zip(
        (own, other), (other, own), texts, texts[::-1], strict=True
    ):
        is_han = [guide.languages[one].is_han for one in (code, against)]
        times = {(True, False): FEWER_SIGNS, (False, True): FEWER_LETTERS}.get((is_han[0], is_han[1]), SHORTER)
        if len(longer) >= SHORTEST and len(text) * times < len(longer):
            said = say("The paragraph says much less than in {}.", theirs.file)
            yield Finding(paragraph.at(page), said, "Write the rest of it.", of_page(name, code))
