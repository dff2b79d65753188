"""Inline Markdown becomes safe HTML whatever the text."""

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hostile import ANY

from macros.site.voice.inline import inline, mark_chinese, plain, summary

PIECES = ["**", "*", "`", "[", "](", ")", "https://", "http://", "javascript:", "<script", ">", '"', "'", "&", "&lt;",
          " onload=x", "a", "退群", " ", "\n", "</a>", "<b>", "x.org/?a=1&b=2", "#"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(ANY, max_size=40)


class Seen(HTMLParser):
    """Collects tags with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


@given(TEXTS)
@settings(max_examples=400)
def test_nothing_but_four_harmless_tags_comes_out(text: str) -> None:
    html = str(inline(text))
    seen = Seen(html)
    assert seen.open == seen.other == []
    for tag, attributes in seen.tags:
        assert tag in {"strong", "em", "code", "a"}
        assert set(attributes) == ({"href", "rel"} if tag == "a" else set())
        if tag == "a":
            assert (attributes["href"] or "").startswith("https://")
            assert not set(attributes["href"] or "") & set(" \n\t")
    assert "<script" not in html.lower()


@given(st.text(st.characters(exclude_characters="*`[", exclude_categories=["Cs"]), max_size=60))
def test_text_without_marks_is_escaped_and_nothing_else(text: str) -> None:
    html = str(inline(text))
    assert unescape(html) == text or "&" in text
    assert not set(html) & set("<>\"'")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**a** *b* `c`", "<strong>a</strong> <em>b</em> <code>c</code>"),
        ("[x](https://e.org/?a&b)", '<a href="https://e.org/?a&amp;b" rel="noopener noreferrer">x</a>'),
        ("[x](http://e.org)", "[x](http://e.org)"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ('[x](https://e.org/"onclick=y)', '<a href="https://e.org/&#34;onclick=y" rel="noopener noreferrer">x</a>'),
        ("**<script>**", "<strong>&lt;script&gt;</strong>"),
        ("**open `ended", "**open `ended"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("5 * 3 ** 2 * 1", "5 * 3 ** 2 * 1"),
        ("5*3*2", "5*3*2"),
        ("很*要紧*的事", "很<em>要紧</em>的事"),
    ],
)
def test_marks(text: str, html: str) -> None:
    assert str(inline(text)) == html


@pytest.mark.parametrize(
    ("text", "said"),
    [("**a** *b* `c`", "a b c"), ("see [x](https://e.org/)", "see x"), ("退群", "退群"), ("5 * 3 ** 2", "5 * 3 ** 2")],
)
def test_plain_text_has_no_marks(text: str, said: str) -> None:
    assert plain(text) == said


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("One. Two! Three?", 16, "One. Two! Three?"),
        ("One. Two! Three?", 15, "One. Two!"),
        ("It costs 3.50 a day. It is a lot.", 25, "It costs 3.50 a day."),
        ("“One.” Two.", 8, "“One.”"),
        ("一句。“两句。”三句！", 8, "一句。“两句。”"),
        ("One sentence that goes on and on", 20, "One sentence that…"),
        ("没有句号的一段话", 5, "没有句号…"),
    ],
)
def test_a_summary_is_whole_sentences_where_it_can_be(text: str, most: int, said: str) -> None:
    assert summary(text, most) == said
    assert len(said) <= most


def test_chinese_words_in_english_are_marked_and_nothing_is_escaped_twice() -> None:
    marked = mark_chinese(inline("R&D calls it “吹水”"), "zh-Hans")
    assert marked == 'R&amp;D calls it “<span lang="zh-Hans">吹水</span>”'


def test_an_address_may_hold_brackets() -> None:
    html = inline("[a](https://a.b/c_(d)), [e](https://f.g/).")
    assert [part.partition('"')[0] for part in html.split('href="')[1:]] == ["https://a.b/c_(d)", "https://f.g/"]
