"""Both languages of each text: each test breaks the data and expects exactly what the check says."""

import re

import pytest
from support.breaking import Broken

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"
INTERFACE = "data/vocabulary/interface.yml"
APP = "data/apps/wechat.yml"


@pytest.mark.parametrize("place", [(ARGUMENT, "claim"), (INTERFACE, "home"), ("data/vocabulary/tones.yml", "brief")])
def test_chinese_in_an_english_text(broken: Broken, place: tuple[str, str]) -> None:
    inner = ("name",) if "tones" in place[0] else ()
    at = broken.put(*place, *inner, "en", value="Leave the 群 or “退群” (退出)")
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


ROW = """
{code}:
  name: {name}
  called: {{en: {called}, zh: 第四种语言}}
  short: X
  path: {code}
  html: {code}
  script: {script}
  reads: [en]
"""
WRITTEN = {
    "Japanese": ("ja", "日本語", "Jpan", "家族のグループ", "静かに退出して、あとで一言伝えましょう。"),
    "Korean": ("ko", "한국어", "Kore", "가족 단체방", "조용히 나간 뒤에 한마디 전하세요. 家族도 이해합니다."),
    "Russian": ("ru", "Русский", "Cyrl", "Семейный чат", "Выйдите тихо, а потом напишите одно слово."),
    "Arabic": ("ar", "العربية", "Arab", "مجموعة العائلة", "غادر بهدوء ثم اكتب كلمة واحدة."),
    "Hindi": ("hi", "हिन्दी", "Deva", "परिवार का समूह", "चुपचाप निकलें, फिर एक संदेश भेजें।"),
    "Greek": ("el", "Ελληνικά", "Grek", "Οικογενειακή ομάδα", "Φύγε ήσυχα και μετά γράψε μία λέξη."),
}


@pytest.mark.parametrize("called", WRITTEN)
def test_a_language_in_a_script_of_its_own(broken: Broken, called: str) -> None:
    code, name, script, title, verdict = WRITTEN[called]
    broken.append("data/vocabulary/languages.yml", ROW.format(code=code, name=name, called=called, script=script))
    broken.insert("data/groups/family.yml", "title", text=f"  {code}: {title}")
    broken.insert("data/groups/family.yml", "verdict", text=f"  {code}: '{verdict}'")
    page = broken.read("docs/en/about.md")
    heads = "\n\n".join(f"{head}\n\n{verdict} {len(head)}" for head in re.findall(r"(?m)^#+ .*", page))
    heads = re.sub(r"(?m)^(#+ ).*?(?= \{#)", lambda found: f"{found[1]}{title} {found.start()}", heads)
    broken.write(f"docs/{code}/about.md", f"---\ntitle: {title}\ndescription: {verdict}\n---\n\n{heads}\n")
    assert [problem for problem in broken.problems() if ": error: " in problem] == []


def test_a_name_may_be_latin_in_both(broken: Broken) -> None:
    for language in ("en", "zh"):
        broken.put(APP, "name", language, value="WeChat")
    assert broken.problems() == []
