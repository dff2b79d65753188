"""Terms are explained at their first mention on a page, and only there."""

from dataclasses import replace

import pytest

from macros.content.guide.guide import Guide
from macros.kinds.term.model import Term
from macros.model.base import Names, Text
from macros.site.machines.api import Api
from macros.site.machines.feed import news
from macros.site.pages.render import Renderer
from macros.site.voice.glossary_links import PageTerms, TermIndex
from macros.site.voice.voice import Voice, is_shown


def term(guide: Guide, id_: str, en: str, zh: str, **more: object) -> Term:
    """Return a term with these names."""
    day = next(iter(guide.facts.values())).reviewed
    text = Text(en="It is a term.", zh="一个词。")
    return Term.model_validate(
        {"id": id_, "reviewed": day, "term": Text(en=en, zh=zh), "definition": text, **more}
    )  # fmt: skip


@pytest.fixture
def few(guide: Guide) -> Guide:
    """The guide with three terms only."""
    terms = {
        "red-packet": term(guide, "red-packet", "red packet", "红包", aliases=Names(en=["hongbao"], zh=["利是"])),
        "mute": term(guide, "mute", "mute", "免打扰"),
        "face": term(guide, "face", "face", "面子", explain_in=["en"]),
        "received": term(guide, "received", "received", "收到", only_in="en"),
    }
    return replace(guide, entries={**guide.entries, "glossary": terms})


def link(guide: Guide, code: str, *texts: str) -> list[str]:
    """Return the texts of one page with their terms linked."""
    page = PageTerms(TermIndex(Voice(guide, code)))
    return [str(page.link(text, "../glossary/")) for text in texts]


def tag(id_: str, name: str) -> str:
    """Return a term's link."""
    return f'<a class="lw-term" href="../glossary/#{id_}">{name}</a>'


def test_first_mention_only(few: Guide) -> None:
    assert link(few, "en", "A red packet, a red packet.", "Red packets") == [
        f"A {tag('red-packet', 'red packet')}, a red packet.",
        "Red packets",
    ]


def test_plural_capital_and_alias_are_found(few: Guide) -> None:
    assert link(few, "en", "Red packets & <b>") == [f"{tag('red-packet', 'Red packets')} &amp; &lt;b&gt;"]
    assert link(few, "en", "Hongbao") == [tag("red-packet", "Hongbao")]
    assert link(few, "en", "Faces") == [tag("face", "Faces")]


def test_english_words_are_whole(few: Guide) -> None:
    assert link(few, "en", "surface, muted, face-off") == ["surface, muted, face-off"]


@pytest.mark.parametrize("word", ["ſilence", "sılence", "sİlence"])
def test_a_look_alike_that_only_matches_when_case_is_ignored_stays_text(guide: Guide, word: str) -> None:
    terms = {"silence": term(guide, "silence", "silence", "静音")}
    quiet = replace(guide, entries={**guide.entries, "glossary": terms})
    assert link(quiet, "en", word) == [word]


def test_chinese_is_found_inside_a_sentence(few: Guide) -> None:
    assert link(few, "zh", "发个红包再开免打扰") == [f"发个{tag('red-packet', '红包')}再开{tag('mute', '免打扰')}"]
    assert link(few, "zh", "给人面子") == ["给人面子"]


def test_traditional_names_are_found(few: Guide) -> None:
    said = Voice(few, "zh-Hant").convert("发个红包")
    assert 'href="../glossary/#red-packet"' in link(few, "zh-Hant", said)[0]


def test_no_terms_no_links(guide: Guide) -> None:
    empty = replace(guide, entries={**guide.entries, "glossary": {}})
    assert link(empty, "en", "a < b") == ["a &lt; b"]


def test_every_name_of_the_real_glossary_is_found(guide: Guide) -> None:
    for code in guide.languages:
        index = TermIndex(Voice(guide, code))
        for name, id_ in index.names.items():
            assert index.find(name) == id_


def test_a_term_for_one_language_is_explained_and_listed_in_that_one_alone(few: Guide) -> None:
    assert link(few, "en", "received") == [tag("received", "received")]
    assert link(few, "zh", "收到") == ["收到"]
    for code, listed in (("en", True), ("zh", False), ("zh-Hant", False)):
        say = Voice(few, code)
        renderer = Renderer(say, "")
        assert ("received" in [one.id for one in renderer.terms_in_order()]) is listed
        assert renderer.terms_of(["received", "mute"]) == (["received", "mute"] if listed else ["mute"])
        assert is_shown(few.glossary["received"], say) is listed
        assert ("received" in {entry["id"] for entry in placed(few, say)}) is listed
        assert any("#received" in item.url for item in news(say, "https://x.org/")) is listed


def placed(guide: Guide, say: Voice) -> list[dict[str, str]]:
    """Return what programs are told of the terms that have a place on a page."""
    return [entry for entry in Api(say, "https://x.org/").list_of("glossary")["entries"] if entry["url"]]
