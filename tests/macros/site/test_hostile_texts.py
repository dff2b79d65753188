"""Whatever stands in the texts of the guide: the pages keep their build, and it is shown as text."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown import Markdown
from mkdocs.utils.meta import get_data
from support.builds import ROOT, report
from support.fixture import fixture_guide
from support.hostile import PAYLOADS, PIECES, rewrite, spread
from support.markup import Element, difference, harmful, parse, skeleton

from macros.authoring.export import markdown, site_config
from macros.content.checks.markup import HIDDEN
from macros.content.guide.guide import Guide
from macros.site.generated_files import files
from macros.site.machines.search_index import SEARCH_INDEX, index
from macros.site.machines.search_sections import pieces, sections
from macros.site.pages.page import Page
from macros.site.pages.page_frame import meta
from macros.site.pages.pages import pages
from macros.site.pages.quiz_picture_layout import CELL, cells, draw
from macros.site.voice.voice import Voice

pytestmark = pytest.mark.whole

ATOM = "{http://www.w3.org/2005/Atom}"
ATOM_ELEMENTS = frozenset(
    "feed id title subtitle updated author name rights link entry category summary".split()  # noqa: SIM905
)
HARMLESS = "Zqxj"
ADDRESS = "https://example.org/guide/"
LANGUAGES = ("en", "zh", "zh-Hant")
GAP = "{name}"
SHOWING = ("h1", "h2", "h3", "p", "dt", "dd", "li", "td", "th", "a", "span", "summary", "option", "mark")
MARKER = re.compile(r"§(\d+)§")
REPEATABLE = settings(
    max_examples=4,
    phases=[Phase.generate],  # a whole guide is rendered each time: what fails is named by its page, not made smaller
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True)
class Site:
    """The pages of a language as HTML, and its other files."""

    pages: dict[str, str]
    files: dict[str, str]
    search: str


class Renderer:
    """Renders a guide as MkDocs would: hand-written pages go through Markdown, the others are HTML already."""

    def __init__(self, root: Path) -> None:
        extensions = site_config(root)["markdown_extensions"]
        named = {name: options for item in extensions for name, options in _options(item)}
        self.markdown = Markdown(extensions=["tables", "fenced_code", *named], extension_configs=named)

    def site(self, guide: Guide, code: str) -> Site:
        """Return what a language consists of."""
        made = {page.address: self.html(page) for page in pages(guide, code, ADDRESS)}
        found = {address: sections(address, pieces(body)) for address, body in made.items()}
        return Site(made, files(Voice(guide, code), ADDRESS), index(found)[SEARCH_INDEX])

    def html(self, page: Page) -> str:
        """Return a page's content."""
        return self.markdown.reset().convert(page.body) if page.is_markdown else page.body


def _options(item: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(item, {})] if isinstance(item, str) else list(item.items())


@cache
def renderer() -> Renderer:
    """Return the renderer of the checkout's settings."""
    return Renderer(ROOT)


@cache
def harmless(code: str) -> Site:
    """Return a language's site with one harmless word in the place of every text."""
    return renderer().site(rewrite(fixture_guide(), lambda *_: HARMLESS), code)


def faults(plain: Site, hostile: Site) -> list[str]:
    """Return what the texts did to the pages of a language."""
    found: list[str] = []
    for address, body in hostile.pages.items():
        root = parse(body)
        found += [f"{address}: {fault}" for fault in sorted(set(harmful(root)))]
        before, after = skeleton(parse(plain.pages[address])), skeleton(root)
        if address == "glossary/":  # sorted by the words themselves
            before, after = sorted(before), sorted(after)
        if before != after:
            found.append(f"{address}: {difference(before, after)}")
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_hostile_text_in_every_field_does_nothing(code: str) -> None:
    for start in (0, len(PIECES) // 2):
        found = faults(harmless(code), renderer().site(rewrite(fixture_guide(), spread(PIECES, start)), code))
        assert not found, report(found)


@given(st.lists(PAYLOADS, min_size=60, max_size=60), st.sampled_from(LANGUAGES))
@REPEATABLE
def test_whatever_stands_in_the_texts_the_pages_keep_their_build(payloads: list[str], code: str) -> None:
    found = faults(harmless(code), renderer().site(rewrite(fixture_guide(), spread(payloads)), code))
    assert not found, report(found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_tries_something_is_shown_as_it_was_written(code: str) -> None:
    """Every text begins with a number of its own; wherever the number is seen, the rest follows.

    But for what only the index of the search reads: there a text may stand once more without its spaces.
    """
    written = [piece for piece in PIECES if shown_alike(piece)]
    numbered: list[str] = []

    def change(field: str, text: str) -> str:
        numbered.append(f"§{len(numbered)}§{written[len(numbered) % len(written)]}$")
        return numbered[-1]

    site = renderer().site(rewrite(fixture_guide(), change), code)
    seen: set[int] = set()
    for address, body in site.pages.items():
        root = parse(body)
        for text in (*texts(root), *attributes(root)):
            for found in MARKER.finditer(text):
                wanted = numbered[int(found[1])]
                assert text.startswith(wanted, found.start()), f"{address}: {text[found.start() :][:80]!r}"
                seen.add(int(found[1]))
    assert len(seen) > len(numbered) / 4, "each language shows its own texts"


def shown_alike(piece: str) -> bool:
    """Whether a text has neither marks nor gaps nor spaces that pages even out, nor letters that are converted."""
    return piece.isascii() and piece.isprintable() and len(piece) < 60 and not set(piece) & set("*`[") and piece != GAP


def attributes(root: Element) -> Iterator[str]:
    """Yield what stands in attributes: a value, or the words that one hands to a script."""
    for value in root.xpath("//@*[name() != 'data-also' and name() != 'data-say']"):
        yield str(value)
    for said in root.xpath("//@data-say"):
        yield from (str(words) for words in json.loads(said).values())


def texts(root: Element) -> Iterator[str]:
    """Yield the text of each part of a page; the picture of the tree cuts its labels into lines."""
    for picture in root.xpath("//svg"):
        etree.strip_elements(picture, "text", with_tail=False)
    for part in root.iter(*SHOWING):
        yield "".join(part.itertext())


@pytest.mark.parametrize("code", LANGUAGES)
def test_feed_search_index_and_documents_hold_the_texts_as_they_are(code: str) -> None:
    allowed = [piece for piece in PIECES if not HIDDEN.search(piece)]
    site = renderer().site(rewrite(fixture_guide(), spread(allowed)), code)
    feed = etree.fromstring(site.files["feed.xml"].encode())
    assert {element.tag.removeprefix(ATOM) for element in feed.iter()} <= ATOM_ELEMENTS
    assert not feedparser.parse(site.files["feed.xml"]).bozo
    assert json.loads(site.search)["pages"]
    for name, content in site.files.items():
        if name.endswith(".json"):
            assert json.loads(content), name
        if name.endswith(".svg"):
            assert {element.tag.split("}")[1] for element in etree.fromstring(content.encode()).iter()} == {
                "svg",
                "path",
            }, name


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_front_matter_for_other_engines_holds_the_texts_as_they_are(code: str) -> None:
    hostile = rewrite(fixture_guide(), spread(PIECES))
    voice = Voice(hostile, code)
    for page in pages(hostile, code, ADDRESS):
        wanted = meta(voice, page)
        body, found = get_data(markdown(page, wanted))
        assert found == wanted, page.address
        assert body.strip() == page.body.strip(), page.address


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_label_leaves_its_box_in_the_picture_of_the_tree(code: str) -> None:
    for start in range(0, len(PIECES), 20):
        hostile = rewrite(fixture_guide(), spread([*PIECES, "W" * 90 + " 很" * 90], start))
        drawing = draw(Voice(hostile, code))
        for box in drawing.boxes:
            assert len(box.words.lines) <= 2
            assert max(map(cells, box.words.lines)) * CELL <= drawing.box - 15, box.words.lines
