"""A record said in one language: texts become strings, everything else stays what it is."""

from datetime import date

from pydantic import HttpUrl

from macros.content.guide.guide import Guide
from macros.kinds.argument.model import Argument
from macros.model.base import Address, Names, Text, Texts
from macros.site.voice.voice import Voice, spoken


def test_texts_are_said_in_the_language_asked_for(guide: Guide) -> None:
    text = Text(en="A *group*", zh="一个群")
    values = [text, Texts(en=["one"], zh=["两个"]), Names(en=["n"], zh=["名"])]
    assert spoken(values, Voice(guide, "en")) == ["A *group*", ["one"], ["n"]]
    assert spoken(values, Voice(guide, "zh")) == ["一个群", ["两个"], ["名"]]
    assert spoken(text, Voice(guide, "zh-Hant")) == "一個群"


def test_a_hand_written_traditional_text_goes_before_a_derived_one(guide: Guide) -> None:
    text = Text.model_validate({"en": "e", "zh": "软件", "zh-Hant": "軟件"})
    assert spoken(text, Voice(guide, "zh-Hant")) == "軟件"


def test_every_field_is_present_but_those_of_the_editors(guide: Guide) -> None:
    argument = guide.arguments["quiet-exit-is-ordinary"]
    said = spoken(argument, Voice(guide, "en"))
    assert list(said) == [name for name in Argument.model_fields if name != "allow"]
    assert said["reviewed"] == argument.reviewed.isoformat()
    assert said["rebuts"] == argument.rebuts


def test_days_and_addresses_become_strings(guide: Guide) -> None:
    address = Address(url=HttpUrl("https://example.org/a"), title="t")
    said = spoken({"day": date(2026, 11, 2), "page": address, "n": 3, "yes": True, "no": None}, Voice(guide, "en"))
    page = {"url": "https://example.org/a", "title": "t", "date": None}
    assert said == {"day": "2026-11-02", "page": page, "n": 3, "yes": True, "no": None}
