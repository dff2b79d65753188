"""Each kind of change has its sentence, in both languages, with the right number."""

import pytest
from support.breaking import Broken

from macros.authoring.changes import changes
from macros.content.guide.guide import Guide
from macros.content.reading.load import load

pytestmark = pytest.mark.whole

FACT = "data/facts/wechat-mute.yml"
ARGUMENT = "data/arguments/little-use-can-go.yml"
QUESTIONS = "data/quiz/questions.yml"
CHANGED = {
    "languages": ("name: 繁體中文", "name: 正體中文"),
    "colours": ("#a13a2c", "#a13a2d"),
    "traditional": ("\n台: 台\n", "\n"),
    "lint": ("          - add my WeChat\n", ""),
}
"""File of data/vocabulary -> what stands there, and what it becomes."""
FRENCH = """fr:
  name: Français
  called: {en: French, zh: 法文}
  short: FR
  path: fr
  html: fr
  locale: fr_FR
  script: Latn
  reads: [en]
"""


def said(broken: Broken, guide: Guide, language: str = "en") -> list[str]:
    now, _ = load(broken.root)
    return changes(guide, now, lambda en, zh: zh if language == "zh" else en)


def test_nothing_changed(broken: Broken, guide: Guide) -> None:
    assert said(broken, guide) == ["Nothing changed in what readers see.", "No address lost."]
    assert said(broken, guide, "zh") == ["读者看到的内容没有改动。", "没有丢失地址。"]


def test_an_added_argument_is_counted_on_its_side(broken: Broken, guide: Guide) -> None:
    broken.write("data/arguments/new-one.yml", broken.read(ARGUMENT))
    broken.put("data/arguments/new-one.yml", "id", value="new-one")
    assert said(broken, guide) == ["1 argument (“Leave”) added: new-one.", "No address lost."]
    assert said(broken, guide, "zh")[0] == "新增 1 条“退出”的理由：new-one。"


def test_a_removed_entry_and_its_lost_address(broken: Broken, guide: Guide) -> None:
    broken.delete(FACT)
    sentences = said(broken, guide)
    assert sentences[0] == "1 fact removed: wechat-mute."
    assert sentences[-1] == "1 address lost: apps/wechat/#wechat-mute."


def test_a_rename_is_no_loss(broken: Broken, guide: Guide) -> None:
    text = broken.read(FACT).replace("id: wechat-mute\n", "id: wechat-quiet\n") + "former_ids: [wechat-mute]\n"
    broken.delete(FACT)
    broken.write("data/facts/wechat-quiet.yml", text)
    assert said(broken, guide)[0] == "1 fact renamed: wechat-mute is now wechat-quiet."


def test_changed_texts_are_told_by_language(broken: Broken, guide: Guide) -> None:
    broken.put(ARGUMENT, "claim", "zh", value="换了一句话。")
    assert said(broken, guide)[0] == "Chinese text of 1 entry changed: little-use-can-go."
    broken.put(ARGUMENT, "claim", "en", value="Another sentence.")
    broken.put(FACT, "text", "en", value="Another sentence.")
    assert said(broken, guide)[0] == "English text of 2 entries changed: little-use-can-go, wechat-mute."


def test_a_fact_checked_again_and_a_detail(broken: Broken, guide: Guide) -> None:
    broken.put(FACT, "checked", value="2026-11-20")
    assert said(broken, guide)[:2] == [
        "Links, dates or other details of 1 entry changed: wechat-mute.",
        "1 fact checked again: wechat-mute.",
    ]


def test_the_quiz_in_numbers(broken: Broken, guide: Guide) -> None:
    broken.cut(QUESTIONS, "questions", guide.quiz.start, "options", 0)
    paths = next(sentence for sentence in said(broken, guide) if sentence.startswith("Quiz paths"))
    assert paths.startswith(f"Quiz paths {len(guide.graph.paths)} -> ")
    assert any(sentence.startswith("Share of the paths: ") for sentence in said(broken, guide))


def test_broken_data_is_said_first_and_is_no_removal(broken: Broken, guide: Guide) -> None:
    broken.cut(ARGUMENT, "claim", "zh")
    broken.write(FACT, "- no entry\n")
    sentences = said(broken, guide)
    assert sentences[0] == "The data now has faults of form: only what can be read is compared."
    assert not [sentence for sentence in sentences if "removed" in sentence or "lost" in sentence]


def test_an_earlier_fault_is_said_too(broken: Broken, guide: Guide) -> None:
    broken.cut(ARGUMENT, "claim", "zh")
    before, _ = load(broken.root)
    sentences = changes(before, guide, lambda *both: both[1])
    assert sentences[0] == "改动前的数据有格式错误，只比较读得出来的部分。"
    assert not [sentence for sentence in sentences if sentence.startswith("新增 1 条“")]


def test_hand_written_pages_and_closed_lists(broken: Broken, guide: Guide) -> None:
    broken.append("docs/en/about.md", "\nOne more paragraph.\n")
    broken.put("data/vocabulary/interface.yml", "home", "en", value="Start")
    assert said(broken, guide)[:2] == ["Hand-written pages changed: about.", "Closed lists changed: interface."]


@pytest.mark.parametrize("file", ["languages", "colours", "traditional", "lint"])
def test_a_list_without_words_for_entries(file: str, broken: Broken, guide: Guide) -> None:
    text, changed = broken.read(f"data/vocabulary/{file}.yml"), CHANGED[file]
    assert changed[0] in text
    broken.write(f"data/vocabulary/{file}.yml", text.replace(*changed, 1))
    assert f"Closed lists changed: {file}." in said(broken, guide)


def test_a_language(broken: Broken, guide: Guide) -> None:
    broken.append("data/vocabulary/languages.yml", FRENCH)
    assert said(broken, guide)[0] == "1 language added: fr."
    assert said(broken, guide, "zh")[0] == "新增 1 种语言：fr。"
    now, _ = load(broken.root)
    assert changes(now, guide, lambda en, _: en)[0] == "1 language removed: fr."
