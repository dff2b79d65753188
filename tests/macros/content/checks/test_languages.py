"""Both languages of each text: each test breaks the data and expects exactly what the check says."""

import pytest
from support.breaking import Broken

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"
INTERFACE = "data/vocabulary/interface.yml"
APP = "data/apps/wechat.yml"


@pytest.mark.parametrize("place", [(ARGUMENT, "claim"), (INTERFACE, "home"), ("data/vocabulary/tones.yml", "brief")])
def test_chinese_in_an_english_text(broken: Broken, place: tuple[str, str]) -> None:
    inner = ("name",) if "tones" in place[0] else ()
    broken.put(*place, *inner, "en", value="Leave the 群 or “退群” (退出)")
    at = broken.at(*place, *inner)
    assert broken.problems() == [
        f"{at}: error: The English text has the Chinese character “群” outside quotes or brackets."
        " Write English; a Chinese term may stand in “quotes” or (brackets). [han-in-english]"
    ]


def test_slot_in_one_language(broken: Broken) -> None:
    broken.put(INTERFACE, "quiz-promise", "zh", value="问题不多，最多 {m} 个。")
    at = broken.at(INTERFACE, "quiz-promise")
    assert broken.problems() == [
        f"{at}: error: The slot {{m}} stands in the Chinese text but not in the English one. Use it in both."
        " [slots-differ]",
        f"{at}: error: The slot {{n}} stands in the English text but not in the Chinese one. Use it in both."
        " [slots-differ]",
    ]


def test_a_name_may_be_latin_in_both(broken: Broken) -> None:
    for language in ("en", "zh"):
        broken.put(APP, "name", language, value="WeChat")
    assert broken.problems() == []
