"""The headings of hand-written pages: one title, then parts with an anchor each, the same in every language."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from macros.content.checks.entries import LONGEST
from macros.content.checks.kind_completeness import files_of_pages
from macros.content.checks.page_blocks import wrong_switches
from macros.content.checks.page_text import BOX, SWITCH, Line, at, headings, lines, versions
from macros.content.guide.guide import Guide
from macros.content.reading.hand_written import Prose
from macros.kinds import ROOMS
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place
from macros.model.vocabulary import HAN

LOOSE_ANCHOR = re.compile(r"\{\s*#\s*([a-z][a-z0-9-]*)\s*\}\s*$")
"""An anchor behind a heading that is not written as anchors are."""
ODD_ANCHOR = re.compile(r"(?<=\{#)(?![a-z][a-z0-9-]*\})[^{}\s]+(?=\}\s*$)")
"""An anchor in which signs stand that none has."""
ANY_ANCHOR = re.compile(r"\{[^{}]*#([a-z][a-z0-9-]*)[^{}]*\}")
"""An anchor behind a heading, or below a paragraph."""


def page_heading(context: Context) -> Iterator[Finding]:
    """A page begins with its one title; each heading has an anchor of its own, the same in every language."""
    pages = [page for _, page in versions(context)]
    found = [finding for page in pages for finding in (*_wrong_levels(page), *_wrong_anchors(page))]
    found += _lost_headings(context)
    yield from found
    if not found:  # what is said of a heading may explain the rest
        yield from (finding for page in pages for finding in (*_empty_parts(page), *_wrong_words(page)))
        for of_languages in context.guide.prose.values():
            whole = [page for code, page in _read_whole(of_languages).items() if _is_whole(context.guide, code)]
            yield from (finding for page in whole[1:] for finding in _parts_differ(page, whole[0]))


def _read_whole(pages: dict[str, Prose]) -> dict[str, Prose]:
    """Return the versions of a page in which no block of code without an end may hide the rest."""
    return {code: page for code, page in pages.items() if not page.outside[1]}


def _wrong_levels(page: Prose) -> Iterator[Finding]:
    first = next((line for line in lines(page) if line.text.strip()), Line(page.line, ""))
    found = headings(page)
    if not found or found[0][0] != first or found[0][1] != 1:
        yield Finding(at(page, first), "The page does not begin with its title.", "Begin it with # Title {#anchor}.")
    deepest = 1
    for line, level, _ in found:
        if level > deepest + 1:
            said = say("The heading stands {} levels below the one before it.", level - deepest)
            yield Finding(at(page, line), said, say("Write {} here.", "#" * (deepest + 1)))
        deepest = level
        if level == 1 and line != first:
            yield Finding(at(page, line), "A page has one title.", "Write ## for a heading inside it.")


def _wrong_anchors(page: Prose) -> Iterator[Finding]:
    for line, _, anchor in headings(page):
        if not anchor:
            loose, odd = LOOSE_ANCHOR.search(line.text), ODD_ANCHOR.search(line.text)
            fix = say("Write a blank and {{#{}}} after its words.", loose[1]) if loose else ""
            fix = fix or "Write {#a-name} after it, the same in every language."
            said = "The anchor “{}” has other signs than small Latin letters, digits and hyphens."
            yield Finding(at(page, line), say(said, odd[0]) if odd else "The heading has no anchor.", fix)
    found = [(line, anchor) for line in lines(page) if "#" in line.text for anchor in ANY_ANCHOR.findall(line.text)]
    count = Counter(anchor for _, anchor in found)
    for line, anchor in found[::-1]:
        if anchor in _of_frame():
            said = say("Each page of the guide has an anchor “{}” already.", anchor)
            yield Finding(at(page, line), said, "Give it another name, in every language.")
        elif count[anchor] > 1:
            count[anchor] -= 1
            said = say("The anchor “{}” stands twice on the page.", anchor)
            yield Finding(at(page, line), said, "Give each heading its own.")


@cache
def _of_frame() -> frozenset[str]:
    """Return the anchors that the frame of each page has."""
    frame = (text for file, text in files_of_pages(ROOMS.parent).items() if "overrides" in file.parts)
    return frozenset(anchor for text in frame for anchor in re.findall(r'\bid="([a-z][a-z0-9-]*)"', text))


def _empty_parts(page: Prose) -> Iterator[Finding]:
    """Below each heading stands a text, or a heading of its parts."""
    body = page.body.split("\n")
    found = [*headings(page), (Line(page.line + len(body), ""), 0, "")]
    for (line, level, _), (after, deeper, _) in pairwise(found):
        inside = body[line.number - page.line + 1 : after.number - page.line]
        texts = (text for text in inside if text.strip() and not SWITCH.match(text) and not BOX.match(text))
        if deeper <= level and not any(texts):
            said = "Nothing stands below the heading."
            yield Finding(at(page, line), said, "Write its part, or take the heading out.")


def _wrong_words(page: Prose) -> Iterator[Finding]:
    """The words of a heading are a name: short, plain, and another one for each part."""
    seen = set[str]()
    for line, *_ in headings(page):
        words = re.sub(r"\s*\{[^{}]*\}\s*$", "", line.text).lstrip("# ")
        most = LONGEST[bool(HAN.search(words))]
        if "](" in words:
            yield Finding(at(page, line), "A link stands in a heading.", "Write the link in the text below it.")
        elif len(words) > most:
            said = say("The {} has {} characters; {} are the most.", "heading", len(words), most)
            yield Finding(at(page, line), said, "Say it in a few words; the rest belongs in the text.")
        elif words in seen:
            yield Finding(at(page, line), say("The heading “{}” stands twice.", words), "Give each part its own name.")
        seen.add(words)


def _is_whole(guide: Guide, code: str) -> bool:
    """Tell whether a language says all that the others say: one that only has some texts may say less on a page."""
    return code in guide.codes.required or (code in guide.languages and bool(guide.languages[code].opencc))


def _lost_headings(context: Context) -> Iterator[Finding]:
    guide, required = context.guide, context.guide.codes.required
    for pages in guide.prose.values():
        read = _read_whole(pages)
        titled = {code: page for code, page in read.items() if any(level == 1 for _, level, _ in headings(page))}
        anchors = {code: {*page.anchors} for code, page in titled.items()}
        all_of_them = set[str]().union(*anchors.values())
        for code, page in titled.items():
            if not all(anchor for *_, anchor in headings(page)):
                continue  # which heading it is, is not to be read, and is said there
            for anchor in sorted(all_of_them - anchors[code]):
                other = next(pages[one] for one, there in anchors.items() if anchor in there)
                said = say("The heading {{#{}}} of {} is missing here.", anchor, other.file)
                fix = "Translate its part, or take it out of both: links lead to it in every language."
                converted = guide.languages[code].reads if code in guide.languages and code not in required else ()
                if converted and anchor in anchors.get(converted[0], ()):
                    fix = say(
                        "Write its part below this one, too; that of {}, converted, will do.", pages[converted[0]].file
                    )
                yield Finding(_below(page, other, anchor), said, fix)


def _below(page: Prose, other: Prose, anchor: str) -> Place:
    """Return the heading of a page below whose part another page has an anchor."""
    own = {there: line for line, _, there in headings(page)}
    before = [there for _, _, there in headings(other)]
    above = [own[there] for there in before[: before.index(anchor)] if there in own] if anchor in before else []
    return at(page, above[-1]) if above else Place(page.file)


def _parts_differ(page: Prose, other: Prose) -> Iterator[Finding]:
    """Compare two languages that have the same headings: their order and levels, and what not each site shows."""
    for (line, *own), (_, *theirs) in zip(headings(page), headings(other), strict=False):
        if own != theirs:
            said = say("In {}, {} {{#{}}} stands here.", other.file, "#" * int(theirs[0]), theirs[1])
            yield Finding(at(page, line), said, "Give the headings the same order and levels in every language.")
            return
    if not any(wrong_switches(page)) and not any(wrong_switches(other)):
        yield from _switches_differ(page, other)
        yield from _switches_differ(other, page)


def _switches_differ(page: Prose, other: Prose) -> Iterator[Finding]:
    """Say which part of another language is shown with a repository alone, or without one, and is always shown here."""
    own, theirs = (Counter(_switches(one)) for one in (page, other))
    for anchor, mark in theirs - own:
        line = next((line for line, _, there in headings(page) if there == anchor), Line(page.line, ""))
        said = say("The line {} of {} is missing here.", mark, other.file)
        yield Finding(at(page, line), said, "Show the same parts in every language.")
        return


def _switches(page: Prose) -> Iterator[tuple[str, str]]:
    """Yield the marks of parts that not each site shows, and the anchor of the heading above."""
    anchors = {line.number: anchor for line, _, anchor in headings(page)}
    above = ""
    for number, text in page.outside[0] if "<!--" in page.body else ():
        above = anchors.get(number, above)
        if SWITCH.match(text):
            yield above, text
