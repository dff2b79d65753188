"""Chinese is cut into words without loss, in both scripts at the same places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.content.guide import Guide
from macros.site.segment import Segmenter, own_words
from macros.site.speaker import Speaker

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30)


@pytest.fixture(scope="module")
def simplified(guide: Guide) -> Segmenter:
    """The cutter of the Simplified pages."""
    return Segmenter(own_words(guide, Speaker(guide, "zh")), traditional=False)


@pytest.fixture(scope="module")
def traditional(guide: Guide) -> Segmenter:
    """The cutter of the Traditional pages."""
    return Segmenter(own_words(guide, Speaker(guide, "zh-Hant")), traditional=True)


@given(text=HAN)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost(simplified: Segmenter, traditional: Segmenter, text: str) -> None:
    assert "".join(simplified.cut(text.encode())) == text
    assert "".join(traditional.cut(text.encode())) == text


def test_traditional_text_is_cut_where_its_simplified_form_is(simplified: Segmenter, traditional: Segmenter) -> None:
    lengths = [len(word) for word in simplified.cut("离开公司以后要不要退群".encode())]
    assert [len(word) for word in traditional.cut("離開公司以後要不要退群".encode())] == lengths


def test_our_own_words_stay_whole(guide: Guide, simplified: Segmenter) -> None:
    assert "吹水群" in own_words(guide, Speaker(guide, "zh"))
    assert "吹水群" in simplified.cut("我在吹水群里".encode())


@pytest.mark.parametrize("code", ["zh", "zh-Hant"])
def test_own_words_are_short_chinese_names(guide: Guide, code: str) -> None:
    words = own_words(guide, Speaker(guide, code))
    assert words == sorted(set(words))
    assert all(2 <= len(word) <= 6 and not word.isascii() for word in words)


def test_english_needs_no_words(guide: Guide) -> None:
    assert own_words(guide, Speaker(guide, "en")) == []
