"""Each kind of change has its sentence, in both languages, with the right number."""

from breaking import Broken

from macros.content.changes import changes
from macros.content.guide import Guide
from macros.content.load import load

FACT = "data/facts/wechat-mute.yml"
ARGUMENT = "data/arguments/little-use-can-go.yml"
QUESTIONS = "data/quiz/questions.yml"


def said(broken: Broken, guide: Guide, language: str = "en") -> list[str]:
    now, _ = load(broken.root)
    now.published = list(guide.published)
    return changes(guide, now, lambda en, zh: zh if language == "zh" else en)


def test_nothing_changed(broken: Broken, guide: Guide) -> None:
    assert said(broken, guide) == ["Nothing in the entries changed.", "No address lost."]
    assert said(broken, guide, "zh") == ["条目没有改动。", "没有丢失地址。"]


def test_an_added_argument_is_counted_on_its_side(broken: Broken, guide: Guide) -> None:
    broken.write("data/arguments/new-one.yml", broken.read(ARGUMENT))
    broken.put("data/arguments/new-one.yml", "id", value="new-one")
    assert said(broken, guide) == [
        "1 argument (leave) added: new-one.",
        "No address lost.",
        "1 new address; `make published` lists it.",
    ]
    assert said(broken, guide, "zh")[0] == "新增 1 条理由（leave）：new-one。"


def test_a_removed_entry_and_its_lost_address(broken: Broken, guide: Guide) -> None:
    broken.delete(FACT)
    sentences = said(broken, guide)
    assert sentences[0] == "1 fact removed: wechat-mute."
    assert sentences[-1] == "1 published address lost: apps/#wechat-mute."


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
    assert paths.startswith("Quiz paths 138 -> ")
    assert any(sentence.startswith("Share of the paths: ") for sentence in said(broken, guide))


def test_broken_data_is_said_and_compared_as_far_as_it_goes(broken: Broken, guide: Guide) -> None:
    broken.cut(ARGUMENT, "claim", "zh")
    assert said(broken, guide)[-1] == (
        "The data has faults of form: entries with a fault are compared as far as they can be read."
    )
