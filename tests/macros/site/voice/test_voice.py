"""A voice picks the text of its language; a hand-written one goes before a derived one."""

import pytest

from macros.content.guide.guide import Guide
from macros.model.base import Names, Text, Texts
from macros.site.voice.voice import Voice

TEXT = Text(en="Mute it", zh="开静音")
OWN = Text.model_validate({"en": "Mute it", "zh": "开静音", "zh-Hant": "關掉提醒"})


@pytest.mark.parametrize(("code", "said"), [("en", "Mute it"), ("zh", "开静音"), ("zh-Hant", "開靜音")])
def test_text(guide: Guide, code: str, said: str) -> None:
    assert Voice(guide, code).text(TEXT) == said
    assert Voice(guide, code).texts(Texts(en=["Mute it"], zh=["开静音"])) == [said]


def test_hand_written_text_goes_first(guide: Guide) -> None:
    assert [Voice(guide, code).text(OWN) for code in ("en", "zh", "zh-Hant")] == ["Mute it", "开静音", "關掉提醒"]
    texts = Texts.model_validate({"en": ["a"], "zh": ["开"], "zh-Hant": ["甲"]})
    assert [Voice(guide, code).texts(texts) for code in ("en", "zh", "zh-Hant")] == [["a"], ["开"], ["甲"]]


def test_names_are_added_up_and_stand_once(guide: Guide) -> None:
    names = Names.model_validate({"en": ["x", "x"], "zh": ["开", "开"], "zh-Hant": ["開", "甲"]})
    assert [Voice(guide, code).names(names) for code in ("en", "zh", "zh-Hant")] == [["x"], ["开"], ["開", "甲"]]


def test_interface_strings_fill_their_slots(guide: Guide) -> None:
    assert Voice(guide, "en").ui("quiz-promise", n=6) == guide.interface["quiz-promise"]["en"].replace("{n}", "6")
    assert "{" not in Voice(guide, "zh-Hant").ui("quiz-promise", n=6)


def test_an_unknown_string_is_an_error(guide: Guide) -> None:
    with pytest.raises(KeyError, match="no-such-key"):
        Voice(guide, "en").ui("no-such-key")


def test_words_come_from_the_vocabulary(guide: Guide) -> None:
    assert Voice(guide, "en").word("verdicts", "keep") is guide.vocabulary["verdicts"]["keep"]


def test_conversion_is_for_derived_languages_only(guide: Guide) -> None:
    assert [Voice(guide, code).convert("退订") for code in ("zh", "zh-Hant")] == ["退订", "退訂"]
