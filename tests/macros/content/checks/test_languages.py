"""Both languages of each text: each test breaks the data and expects exactly what the check says."""

import pytest
from breaking import Broken, breaks

from macros.content.guide import Guide

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"
INTERFACE = "data/vocabulary/interface.yml"
APP = "data/apps/wechat.yml"


@breaks("empty-text")
@pytest.mark.parametrize(("language", "said"), [("en", "English"), ("zh", "Chinese")])
def test_text_of_nothing_but_a_space(broken: Broken, language: str, said: str) -> None:
    broken.put(ARGUMENT, "claim", language, value="' '")
    at = broken.at(ARGUMENT, "claim")
    assert f"{at}: error: The {said} text is empty. Write it. [empty-text]" in broken.problems()


@breaks("han-missing")
def test_chinese_text_without_chinese(broken: Broken) -> None:
    broken.put(ARGUMENT, "claim", "zh", value="Just go, nobody will be hurt by a quiet exit.")
    at = broken.at(ARGUMENT, "claim")
    assert broken.problems() == [
        f"{at}: error: The Chinese text has no Chinese character: “Just go, nobody will be hurt by a quiet ”."
        " Write it in Chinese. [han-missing]"
    ]


@breaks("han-in-english")
@pytest.mark.parametrize("place", [(ARGUMENT, "claim"), (INTERFACE, "home"), ("data/vocabulary/tones.yml", "brief")])
def test_chinese_in_an_english_text(broken: Broken, place: tuple[str, str]) -> None:
    inner = ("name",) if "tones" in place[0] else ()
    broken.put(*place, *inner, "en", value="Leave the 群 or “退群” (退出)")
    at = broken.at(*place, *inner)
    assert broken.problems() == [
        f"{at}: error: The English text has the Chinese character “群” outside quotes or brackets."
        " Write English; a Chinese term may stand in “quotes” or (brackets). [han-in-english]"
    ]


@breaks("same-text")
def test_text_that_was_not_translated(broken: Broken) -> None:
    for language in ("en", "zh"):
        broken.put(ARGUMENT, "claim", language, value="“静静退出”")
    at = broken.at(ARGUMENT, "claim")
    assert broken.problems() == [
        f"{at}: error: English and Chinese are the same: ““静静退出””. Translate one of them. [same-text]"
    ]


@breaks("slots-differ")
def test_slot_in_one_language(broken: Broken) -> None:
    broken.put(INTERFACE, "quiz-promise", "zh", value="问题不多，最多 {m} 个。")
    at = broken.at(INTERFACE, "quiz-promise")
    assert broken.problems() == [
        f"{at}: error: The slot {{m}} stands in the Chinese text but not in the English one. Use it in both."
        " [slots-differ]",
        f"{at}: error: The slot {{n}} stands in the English text but not in the Chinese one. Use it in both."
        " [slots-differ]",
    ]


@breaks("list-lengths-differ")
def test_item_in_one_language(guide: Guide, broken: Broken) -> None:
    broken.edit(OUTCOME, "\nsteps:\n  en:\n", "\nsteps:\n  en:\n    - Take a breath.\n")
    at, items = broken.at(OUTCOME, "steps"), len(guide.outcomes["banter-add-then-exit"].steps.zh)
    assert broken.problems() == [
        f"{at}: error: The English list has {items + 1} items, the Chinese one {items}. Each item needs its pair."
        " [list-lengths-differ]"
    ]


def test_a_name_may_be_latin_in_both(broken: Broken) -> None:
    for language in ("en", "zh"):
        broken.put(APP, "name", language, value="WeChat")
    assert broken.problems() == []
