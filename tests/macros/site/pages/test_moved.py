"""Old addresses in one language: redirect pages, anchors that stay, notes where content has left the page."""

from dataclasses import replace

import pytest
from lxml import html

from macros.content.guide.guide import Guide
from macros.content.reading.published import Published
from macros.site.pages.moved import redirect_pages, with_old_anchors
from macros.site.pages.page import Page
from macros.site.pages.pages import pages
from macros.site.voice.voice import Voice

SITE = "https://example.org/guide/"


@pytest.fixture(scope="module")
def moved(guide: Guide) -> Guide:
    """The guide with an argument, a question, a term and a fact that lived elsewhere once."""
    argument = guide.arguments["quiet-exit-is-ordinary"].model_copy(update={"former_ids": ["silent-exit"]})
    term = guide.glossary["red-packet"].model_copy(update={"former_ids": ["hongbao"]})
    question = guide.quiz.questions["timing"].model_copy(update={"former_ids": ["when"]})
    entries = {
        **guide.entries,
        "arguments": {**guide.arguments, argument.id: argument},
        "glossary": {**guide.glossary, term.id: term},
    }
    quiz = guide.quiz.model_copy(update={"questions": {**guide.quiz.questions, "timing": question}})
    published = [*guide.published, Published("glossary/#wechat-mute", "facts", "wechat-mute")]
    return replace(guide, entries=entries, quiz=quiz, published=published)


def body(guide: Guide, address: str, code: str = "en") -> html.HtmlElement:
    page = next(page for page in pages(guide, code) if page.address == address)
    return html.fragment_fromstring(page.body, create_parent=True)


@pytest.mark.parametrize(
    ("code", "place", "title"),
    [("zh", "", "这一页换了地址"), ("en", "en/", "This page has moved"), ("zh-Hant", "zh-hant/", "這一頁換了網址")],
)
def test_redirect_page_speaks_the_language_and_leads_on(moved: Guide, code: str, place: str, title: str) -> None:
    voice = Voice(moved, code)
    found = redirect_pages(voice, f"{SITE}{place}")
    assert list(found) == ["arguments/silent-exit/index.html"]
    tree = html.document_fromstring(found["arguments/silent-exit/index.html"])
    assert tree.get("lang") == moved.languages[code].html
    assert tree.xpath("string(//title)") == tree.xpath("string(//h1)") == title
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"{SITE}{place}arguments/quiet-exit-is-ordinary/"]
    assert tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../quiet-exit-is-ordinary/"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert tree.xpath("//a/@href") == ["../quiet-exit-is-ordinary/"]
    assert tree.xpath("string(//a)") == voice.text(moved.arguments["quiet-exit-is-ordinary"].title)
    assert tree.xpath("//script/@src") == ["../../assets/moved.js"]
    assert tree.xpath("//script/text() | //@style | //style") == []


def test_the_guide_as_it_is_has_no_redirects(guide: Guide) -> None:
    assert redirect_pages(Voice(guide, "en"), SITE) == {}


def test_an_old_anchor_stands_where_its_content_does(moved: Guide) -> None:
    (mark,) = body(moved, "quiz/").xpath("//*[@id='when']")
    assert mark.getnext().get("id") == "timing"
    assert mark.getparent().tag == "section"
    (mark,) = body(moved, "glossary/").xpath("//*[@id='hongbao']")
    assert (mark.getparent().tag, mark.getparent().get("id")) == ("dt", "red-packet")


def test_content_that_left_the_page_leaves_a_note(moved: Guide) -> None:
    (note,) = body(moved, "glossary/").xpath("//*[@id='wechat-mute']")
    assert note.get("class") == "lw-moved"
    assert note.xpath("a/@href") == ["../apps/wechat/#wechat-mute"]


def test_a_note_stands_apart_from_a_paragraph_of_markdown(guide: Guide) -> None:
    voice = Voice(guide, "en")
    page = Page("about/", "t", "d", "The last words.\n", "s", "prose")
    assert with_old_anchors(page, {}, voice) is page
    noted = with_old_anchors(page, {"old": "apps/#new"}, voice)
    assert noted.body.startswith('The last words.\n\n<p class="lw-moved" data-site id="old">')
