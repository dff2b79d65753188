"""The links of hand-written pages: each leads to a page of the guide that is there, or to another host by https://.

They are looked for in whole paragraphs, as the engine does, but more strictly: what stands between ]( and ) is an
address in one piece, or is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from posixpath import normpath

from macros.content.checks.kind_completeness import code_of_pages
from macros.content.checks.markup import ADDRESS, BARE, DOMAIN, host_of, odd_host, other_host
from macros.content.checks.page_text import Paragraph, headings, paragraphs, versions
from macros.content.guide.linkable_places import Spot, file_of
from macros.content.reading.hand_written import Prose
from macros.model.base import LOCAL
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.problem import nearest

IN_ADDRESS = r"""[^\s()<>\[\]"'`\\{}]*"""
IN_PARTS = rf"{IN_ADDRESS}(?:\({IN_ADDRESS}\){IN_ADDRESS})*"
"""An address in one piece; brackets in it stand in pairs, as at https://en.wikipedia.org/wiki/Chat_(disambiguation)."""
SIGN = re.compile(rf"\\.|!?\[|\](?:\(({IN_PARTS})\))?")
"""What links are made of: a sign that only stands for itself, a bracket, and the address behind the second one."""
TARGET = re.compile(rf"(?<=\]\(){IN_PARTS}(?=\))")
"""What a link leads to."""
SIGN_OF_LINK = re.compile(rf"[\[【［]|://|www\.|{DOMAIN.pattern}")
"""What each link has, and each address: looked for first."""
LABEL = re.compile(r"\[[^\[\]]*\](?=\()")
"""The words of a link."""
DEFINITION = re.compile(r"(?m)^(?:[ >]|[-*+] |\d{1,3}\. )*\[[^\[\]]*\]:\s*(\S*)")
AUTOLINK = re.compile(r"<(https://[^\s<>]+)>")
OTHER_BRACKETS = re.compile(r"(?:【[^】\n]{1,60}】|［[^］\n]{1,60}］)[(（][^()（）\n]{0,200}(?:\.md|://)")
ASIDE = re.compile(r"(?!TOC)\w{1,4}|[.…]+|[ x]")
"""What stands in brackets for itself: [sic], [1], […]."""
BEHIND = re.compile(r"\s*[(（][^()（）\n]{0,200}(?:\.md|://)")
"""An address that stands apart from the words before it."""
MOST = 400
"""No words of a link are longer."""
ELSEWHERE = "Link to https:// addresses, or to a page of the guide by its file: messages/index.md."
WRITE = "Write [words](address), with nothing between them."
NO_PICTURE = "A page shows no pictures.", "Say it in words."
NO_FOOTNOTE = "A page has no footnotes.", "Write it where it belongs, in brackets, or link to a page: [words](address)."
ID = r"""(?:\bid="|heading\(')([a-z][a-z0-9-]*)["'{]|\bid="\{\{[^}]*\}\}(-[a-z-]+)\""""
"""Where a template gives an anchor: the whole of it, or how it begins or ends."""


@dataclass(frozen=True)
class Link:
    """A link in the text of a paragraph: where it begins, its words, and its address.

    Its words are None where no bracket opens them, its address where it cannot be read.
    """

    start: int
    words: str | None
    address: str | None
    is_picture: bool


def _brackets(text: str) -> Iterator[tuple[re.Match[str] | None, re.Match[str], bool]]:
    """Yield the two signs of each pair of brackets, the first None where there is none; and whether others hold it."""
    opened: list[re.Match[str]] = []
    for found in SIGN.finditer(text):
        if found[0].endswith("[") and found[0][0] != "\\":
            opened.append(found)
        elif found[0][0] == "]":
            yield opened.pop() if opened else None, found, bool(opened)


def _words(text: str, first: re.Match[str], last: re.Match[str]) -> str:
    return " ".join(text[first.end() : last.start()].split())


def links(text: str) -> Iterator[Link]:
    """Yield the links of a paragraph."""
    for first, last, _ in _brackets(text):
        if text.startswith("](", last.start()):
            words = _words(text, first, last) if first else None
            yield Link((first or last).start(), words, last[1], bool(first) and text[(first or last).start()] == "!")


def _loose(text: str) -> Iterator[tuple[int, str]]:
    """Yield where words in brackets stand without an address, and the words."""
    for first, last, is_inside in _brackets(text):
        if not first or is_inside or text.startswith(("](", "]:"), last.start()):
            continue
        if first.start() and text[first.start() - 1] == "]":
            continue
        words = _words(text, first, last)
        if words and (not ASIDE.fullmatch(words) or BEHIND.match(text, last.end())):
            yield first.start(), words


def page_link(context: Context) -> Iterator[Finding]:
    """A link goes to a page of the guide, to a heading, or to another host by https://."""
    for code, page in versions(context):
        for paragraph in paragraphs(page):
            if SIGN_OF_LINK.search(paragraph.text):
                yield from _wrong_links(context, code, page, paragraph)
        for line, _, _ in headings(page):
            yield from _wrong_links(context, code, page, Paragraph((line,)))


def _wrong_links(context: Context, code: str, page: Prose, paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text
    for link in links(text):
        if wrong := _wrong_link(context, code, page, link, text):
            yield Finding(paragraph.at(page, link.start), *wrong)
    for found in AUTOLINK.finditer(text):
        if wrong := _wrong_host(found[1]):
            yield Finding(paragraph.at(page, found.start()), *wrong)
    loose = () if paragraph.is_quoted else _loose(text)
    full = ((found.start(), found[0].partition("】")[0].strip("【［")) for found in OTHER_BRACKETS.finditer(text))
    for start, words in (*loose, *full):
        if words.startswith("^"):
            yield Finding(paragraph.at(page, start), *NO_FOOTNOTE)
            continue
        yield Finding(paragraph.at(page, start), say("Behind “[{}]” stands no address.", words[:40]), WRITE)
    for found in DEFINITION.finditer(text):
        if found[0].lstrip("> ").startswith("[^"):
            yield Finding(paragraph.at(page, found.start()), *NO_FOOTNOTE)
            continue
        said = say("The address “{}” stands apart from its link.", found[1][:40])
        yield Finding(paragraph.at(page, found.start()), said, "Write it where the link is: [words](address).")
    plain = AUTOLINK.sub(_blank, LABEL.sub(_blank, TARGET.sub(_blank, text)))
    is_readable = all(link.address is not None for link in links(text))
    for found in BARE.finditer(plain) if is_readable else ():
        said = say("The address “{}” stands bare in the text.", found[0][:40])
        yield Finding(paragraph.at(page, found.start()), said, "Write [words](https://…), or leave it out.")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _wrong_link(context: Context, code: str, page: Prose, link: Link, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a link that stands in ``text``, and what to do; None for a sound one."""
    target = link.address
    if link.is_picture:
        return NO_PICTURE
    if target is None:
        shown = text[link.start : link.start + MOST].partition("](")[2][:40].split("\n")[0]
        said = say("The address “{}” cannot be read.", shown)
        return said, "Write [words](address) in one piece; in an address, a blank is %20 and a quotation mark %22."
    if wrong := _wrong_target(context, code, page, target):
        return wrong
    if link.words is not None and not link.words:
        said = say("The link to “{}” has no words.", target[:40])
        return said, "Write [words](address) and nothing else."
    if link.words and ADDRESS.match(link.words) and (shown := other_host(link.words, target)):
        return say("The link shows “{}” and leads to “{}”.", shown, target[:40]), "Write where it leads, or words."
    return None


def _wrong_target(context: Context, code: str, page: Prose, target: str) -> tuple[str, str] | None:
    """Return what is wrong with the address of a link, and what to do."""
    file, _, anchor = target.partition("#")
    if not target.strip("#"):
        return "The link leads nowhere.", ELSEWHERE
    if target.startswith("https://") and host_of(target):
        return _wrong_host(target)
    if ":" in target or target.startswith(("/", "\\")) or (file and not file.endswith(".md")):
        return say("The link goes to “{}”.", target[:40]), ELSEWHERE
    file = normpath(file or f"{page.name}.md")
    known = _pages(context)
    if file not in known:
        said = say("There is no page “{}”.{}", target.partition("#")[0], _beside(file, known) or nearest(file, known))
        return said, "Name a page as its address is, with .md at its end."
    there = _instead(context, code, known[file], anchor) if anchor else None
    if there is not None:
        said = say("The page “{}” has no heading {{#{}}}.", file, anchor)
        return say("{}{}", said, nearest(anchor, there)), "Use the anchor of a heading that is there."
    return None


def _wrong_host(address: str) -> tuple[str, str] | None:
    host = host_of(address)
    if host and not LOCAL.fullmatch(host):
        return odd_host(host)
    return say("“{}” is a host of a private network.", host), "Write an address that readers can open."


@once
def _spots(context: Context) -> Iterator[tuple[str, list[Spot]]]:
    """Yield each page by the file that links name, and what can be linked to on it."""
    found: dict[str, list[Spot]] = {}
    for spot in context.guide.spots:
        found.setdefault(file_of(spot.page), []).append(spot)
    yield from found.items()


def _pages(context: Context) -> dict[str, list[Spot]]:
    return dict(_spots(context))


def _beside(file: str, known: dict[str, list[Spot]]) -> str:
    """Return the page at the same address under the name of its file: quiz/index.md for quiz.md."""
    address = file.removesuffix(".md").removesuffix("/index")
    other = next((name for name in (f"{address}.md", f"{address}/index.md") if name in known), "")
    return say(" Did you mean “{}”?", other) if other else ""


def _instead(context: Context, code: str, spots: list[Spot], anchor: str) -> set[str] | None:
    """Return the anchors of a page that lacks one; None when it is there, or the page's are not all known."""
    name = spots[0].page.removesuffix("/")
    if pages := context.guide.prose.get(name):
        there = {*(pages.get(code) or next(iter(pages.values()))).anchors}
        return None if anchor in there else there
    there = {spot.anchor for spot in spots if spot.anchor}
    return None if not there or anchor in there or _is_of_template(context, anchor) else there


def _is_of_template(context: Context, anchor: str) -> bool:
    """Tell whether a template gives an anchor: the same on each page of a kind, or one for a word or a note."""
    guide = context.guide
    named = any(anchor in words for words in (*guide.vocabulary.values(), guide.background))
    return named or any(
        anchor == part or (part[-1] == "-" and anchor.startswith(part)) or (part[0] == "-" and anchor.endswith(part))
        for part in _parts_of_anchors()
    )


@cache
def _parts_of_anchors() -> frozenset[str]:
    return frozenset(whole or end for whole, end in re.findall(ID, code_of_pages()))
