"""Traditional Chinese: OpenCC, our own words first, our quotation marks, and ASCII left alone."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content.guide import Guide
from macros.site.traditional import Traditional


@pytest.fixture(scope="module")
def traditional(guide: Guide) -> Traditional:
    """The converter with the guide's own words."""
    return Traditional(str(guide.languages["zh-Hant"].opencc), guide.traditional)


@given(text=st.text(string.printable, max_size=80))
def test_ascii_stays_as_it_is(traditional: Traditional, text: str) -> None:
    assert traditional.convert(text) == text


@given(text=st.lists(st.sampled_from(["退群", "消息", "<a href=", "{name}", "#a-b", "“", "头发", "\n"]), max_size=12))
def test_ascii_stays_in_place_between_chinese(traditional: Traditional, text: list[str]) -> None:
    def ascii_of(said: str) -> str:
        return "".join(character for character in said if character.isascii())

    assert ascii_of(traditional.convert("".join(text))) == ascii_of("".join(text))


def test_our_own_words_go_before_opencc(guide: Guide, traditional: Traditional) -> None:
    for simplified, word in guide.traditional.items():
        assert traditional.convert(simplified) == word


@pytest.mark.parametrize(
    ("simplified", "said"),
    [
        ("多半只是打扰，不会干等", "多半只是打擾，不會乾等"),
        ("在理由里加上，卡里还有", "在理由裡加上，卡裡還有"),
        ("邻里群，西里尔字母", "鄰里群，西里爾字母"),
        ("群聊着聊着就散了", "群聊著聊著就散了"),
        ("群发在理发以后", "群發在理髮以後"),
        ("自动检查看什么", "自動檢查看什麼"),
        ("泛泛之交带来的消息，发一条消息", "泛泛之交帶來的消息，發一條訊息"),
    ],
)
def test_the_words_of_the_guide_hold_inside_sentences(traditional: Traditional, simplified: str, said: str) -> None:
    assert traditional.convert(simplified) == said


def test_the_longest_word_wins() -> None:
    words = Traditional("s2twp", {"消息": "訊息", "消息免打扰": "訊息靜音"})
    assert words.convert("开消息免打扰，看消息") == "開訊息靜音，看訊息"


@pytest.mark.parametrize(
    ("simplified", "said"),
    [("“静音”", "「靜音」"), ("‘静音’", "『靜音』"), ("理发以后发红包", "理髮以後發紅包"), ("", "")],
)
def test_characters_and_quotation_marks(traditional: Traditional, simplified: str, said: str) -> None:
    assert traditional.convert(simplified) == said


def test_without_words_opencc_alone_decides() -> None:
    assert Traditional("s2twp", {}).convert("退群") == "退群"


def test_an_unknown_configuration_is_refused() -> None:
    with pytest.raises(Exception, match="s2nowhere"):
        Traditional("s2nowhere", {})
