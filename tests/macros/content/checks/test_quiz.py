"""The decision tree: each test breaks the data and expects exactly what the check says."""

import json
from dataclasses import replace

import pytest
from breaking import Broken, breaks

from macros.content.checks.quiz import lopsided_verdict
from macros.content.checks.rule import Context
from macros.content.graph import Graph
from macros.content.guide import Guide
from macros.content.models.quiz import Option, Quiz

QUIZ = "data/quiz/questions.yml"
SCENARIOS = "data/quiz/scenarios.yml"
OUTCOMES = "data/quiz/outcomes"
OUTCOME = f"{OUTCOMES}/banter-add-then-exit.yml"


def option(id_: str, target: str, adds: str = "") -> str:
    """Return an option as it stands in questions.yml."""
    more = f"\n        adds:\n          - {adds}" if adds else ""
    text = f"        text:\n          en: Answer {id_}\n          zh: 回答{id_}\n"
    return f"      - id: {id_}\n{text}        next: {target}{more}\n"


def question(id_: str, first: str, second: str) -> str:
    """Return a question with two options as it stands in questions.yml."""
    texts = "".join(f"    {key}:\n      en: {key} {id_}\n      zh: 问{id_}{key}\n" for key in ("text", "short", "why"))
    return f"  {id_}:\n{texts}    options:\n{option('a', first)}{option('unsure', second)}"


def link(broken: Broken, guide: Guide, *ids: str) -> None:
    """Let options of the first question lead to these questions or outcomes."""
    text = "".join(option(f"extra-{id_}", id_) for id_ in ids)
    broken.insert(QUIZ, "questions", guide.quiz.start, "options", text=text)


@pytest.fixture
def ends(guide: Guide) -> tuple[str, str]:
    """Two outcomes: one that stays, one that leaves."""
    leaves = guide.vocabulary["verdicts"]
    found = {bool(leaves[outcome.verdict].leaves): id_ for id_, outcome in guide.outcomes.items()}
    return found[False], found[True]


@breaks("quiz-loop")
def test_circle(guide: Guide, broken: Broken) -> None:
    start = guide.quiz.start
    second = guide.quiz.questions[start].options[0].next
    broken.insert(QUIZ, "questions", second, "options", text=option("again", start))
    at = broken.at(QUIZ, "questions", start)
    assert broken.problems() == [
        f"{at}: error: The quiz runs in a circle: {start} -> {second} -> {start}."
        " Let one of these options lead on to an outcome. [quiz-loop]"
    ]


@breaks("unreachable")
def test_question_that_no_answer_leads_to(broken: Broken, ends: tuple[str, str]) -> None:
    broken.append(QUIZ, question("lonely", *ends))
    at = broken.at(QUIZ, "questions", "lonely")
    assert broken.problems() == [
        f"{at}: error: No answer leads to the question “lonely”. Link it or delete it. [unreachable]"
    ]


@breaks("unreachable")
def test_outcome_that_no_answer_leads_to(broken: Broken) -> None:
    file = f"{OUTCOMES}/lonely.yml"
    broken.write(file, broken.read(OUTCOME))
    broken.put(file, "id", value="lonely")
    assert broken.problems() == [
        f"{file}:1:1: error: No scenario ends in “lonely”. Add one to data/quiz/scenarios.yml."
        " [outcome-without-scenario]",
        f"{file}:1:1: error: No answer leads to the outcome “lonely”. Link it or delete it. [unreachable]",
    ]


@breaks("unreachable-verdict")
def test_verdict_that_no_path_ends_in(broken: Broken) -> None:
    text = "  name:\n    en: Await\n    zh: 等等\n  description:\n    en: Wait.\n    zh: 等一等。\n"
    at = broken.append("data/vocabulary/verdicts.yml", f"await:\n{text}")
    assert broken.problems() == [f"{at}: error: No path ends in the verdict “await”. [unreachable-verdict]"]


@breaks("shared-anchor")
def test_question_named_like_an_outcome(broken: Broken, ends: tuple[str, str]) -> None:
    stay, leave = ends
    broken.append(QUIZ, question(stay, leave, f"{leave}"))
    broken.insert(QUIZ, "questions", stay, text="    allow:\n      pointless-question: For this test.")
    at = broken.at(QUIZ, "questions", stay)
    assert broken.problems() == [
        f"{at}: error: “{stay}” is a question and an outcome; both are anchors on one page. Rename one of them."
        " [shared-anchor]"
    ]


@breaks("repeated-question-text")
def test_two_questions_with_one_text(guide: Guide, broken: Broken) -> None:
    (first, one), (second, _) = list(guide.quiz.questions.items())[:2]
    lines = []
    for key in ("text", "short"):
        for language in ("en", "zh"):
            text = getattr(getattr(one, key), language)
            at = broken.put(QUIZ, "questions", second, key, language, value=json.dumps(text, ensure_ascii=False))
            lines.append(f"{at}: error: The question “{first}” has the same {key}: “{text}”."
                         " A reader must be able to tell them apart. [repeated-question-text]")  # fmt: skip
    assert broken.problems() == lines


@breaks("scenario-differs")
def test_scenario_that_ends_elsewhere_or_nowhere(guide: Guide, broken: Broken) -> None:
    told = [scenario.outcome for scenario in guide.scenarios]
    index = next(n for n, outcome in enumerate(told) if told.count(outcome) > 1)
    wanted = next(outcome for outcome in told if outcome != told[index])
    broken.put(SCENARIOS, "scenarios", index, "outcome", value=wanted)
    other = next(n for n in range(len(told)) if n != index)
    missing = list(guide.scenarios[other].answers)[-1]
    broken.put(SCENARIOS, "scenarios", other, "answers", missing, value="no-such-answer")
    lines = {
        index: f"The scenario “{guide.scenarios[index].id}” ends in “{told[index]}”; “{wanted}” was expected."
        " Mend the tree or the scenario.",
        other: f"The scenario “{guide.scenarios[other].id}” stops at “{missing}”: its answer is missing or unknown."
        " Add the answer.",
    }
    assert broken.problems() == [
        f"{broken.at(SCENARIOS, 'scenarios', n)}: error: {lines[n]} [scenario-differs]" for n in sorted(lines)
    ]


@breaks("outcome-without-scenario")
def test_outcome_that_no_scenario_tells_of(guide: Guide, broken: Broken) -> None:
    told = [scenario.outcome for scenario in guide.scenarios]
    index = next(n for n, outcome in enumerate(told) if told.count(outcome) == 1)
    broken.cut(SCENARIOS, "scenarios", index)
    assert broken.problems() == [
        f"{OUTCOMES}/{told[index]}.yml:1:1: error: No scenario ends in “{told[index]}”."
        " Add one to data/quiz/scenarios.yml. [outcome-without-scenario]"
    ]


@breaks("reasons-by-unknown-answer")
def test_reasons_for_an_answer_that_leads_elsewhere(guide: Guide, broken: Broken) -> None:
    reason = guide.outcomes["banter-add-then-exit"].reasons[0]
    broken.append(OUTCOME, f"reasons_by_answer:\n  nowhere.at-all:\n    - {reason}\n")
    at = broken.at(OUTCOME, "reasons_by_answer", "nowhere.at-all")
    ways = sorted(
        f"{id_}.{choice.id}"
        for id_, entry in guide.quiz.questions.items()
        for choice in entry.options
        if choice.next == "banter-add-then-exit"
    )
    assert broken.problems() == [
        f"{at}: error: The answer “nowhere.at-all” does not lead here. These do: {', '.join(ways)}."
        " [reasons-by-unknown-answer]"
    ]


@breaks("group-quiz-entry")
def test_group_whose_answers_lead_elsewhere(guide: Guide, broken: Broken) -> None:
    file, entry = "data/groups/colleague-banter.yml", guide.groups["colleague-banter"].quiz
    assert entry is not None
    broken.put(file, "quiz", "question", value="timing")
    at = broken.at(file, "quiz")
    assert broken.problems() == [
        f"{at}: error: These answers lead to “{entry.question}”, not to the question “timing”."
        " Mend the answers or the question. [group-quiz-entry]"
    ]


@breaks("no-unsure-option")
def test_question_without_an_unsure_answer(guide: Guide, broken: Broken) -> None:
    id_ = next(i for i, entry in guide.quiz.questions.items() if list(entry.allow) == ["no-unsure-option"])
    broken.cut(QUIZ, "questions", id_, "allow")
    at = broken.at(QUIZ, "questions", id_)
    assert broken.problems() == [
        f"{at}: warning: The question “{id_}” has no “not sure” option. Add an option with the id unsure, or write"
        " the reason under allow: {no-unsure-option: …}. [no-unsure-option]"
    ]


@breaks("pointless-question")
def test_question_whose_answers_all_lead_to_one_place(guide: Guide, broken: Broken, ends: tuple[str, str]) -> None:
    link(broken, guide, "idle")
    broken.append(QUIZ, question("idle", ends[0], ends[0]))
    at = broken.at(QUIZ, "questions", "idle")
    assert broken.problems() == [
        f"{at}: warning: All answers to “idle” lead to “{ends[0]}”."
        " Drop the question or let an answer lead elsewhere. [pointless-question]"
    ]


@breaks("long-path")
def test_path_of_more_than_seven_questions(guide: Guide, broken: Broken, ends: tuple[str, str]) -> None:
    link(broken, guide, "q1")
    for n in range(1, 8):
        broken.append(QUIZ, question(f"q{n}", f"q{n + 1}" if n < 7 else ends[1], ends[0]))
    at = broken.at(QUIZ, "questions", "q7")
    assert broken.problems() == [
        f"{at}: warning: The longest path asks 8 questions; readers tire after 7. Shorten it. [long-path]"
    ]


@breaks("identical-questions")
def test_two_questions_with_the_same_answers(guide: Guide, broken: Broken, ends: tuple[str, str]) -> None:
    link(broken, guide, "twin1", "twin2")
    broken.append(QUIZ, question("twin1", *ends) + question("twin2", *ends))
    at = broken.at(QUIZ, "questions", "twin2")
    assert broken.problems() == [
        f"{at}: warning: “twin1” and “twin2” have the same options with the same targets."
        " Ask one question instead of two. [identical-questions]"
    ]


@breaks("contradicting-addition")
def test_answer_that_adds_staying_to_leaving(guide: Guide, broken: Broken, ends: tuple[str, str]) -> None:
    start = guide.quiz.start
    broken.insert(QUIZ, "questions", start, "options", text=option("extra", ends[1], adds="mute-it-now"))
    at = broken.at(QUIZ, "questions", start)
    assert broken.problems() == [
        f"{at}: warning: The answer “extra” adds “mute-it-now”, but can end in “{ends[1]}”, which leaves."
        " Add it to the outcomes that stay. [contradicting-addition]"
    ]


@breaks("lopsided-verdict")
@pytest.mark.parametrize(
    ("stay", "leave", "shares"),
    [(2, 1, {0: 67}), (3, 2, {}), (1, 39, {0: 2, 1: 98}), (2, 8, {1: 80})],
    ids=["over 60 %", "just 60 %", "under 3 %", "the other one"],
)
def test_verdict_of_nearly_all_or_no_paths(
    guide: Guide, ends: tuple[str, str], stay: int, leave: int, shares: dict[int, int]
) -> None:
    base = next(iter(guide.quiz.questions.values()))
    targets = [ends[0]] * stay + [ends[1]] * leave
    options = [Option(id=f"o{n}", text=base.text, next=target) for n, target in enumerate(targets)]
    small = Quiz(start="q", questions={"q": base.model_copy(update={"options": options})})
    leaning = replace(guide, quiz=small)
    found = lopsided_verdict(Context(leaning, Graph(small, guide.outcomes), guide.outcomes[ends[0]].reviewed))
    verdicts = {guide.outcomes[ends[end]].verdict: share for end, share in shares.items()}
    assert [f"{finding.place}: {finding.message} {finding.fix}" for finding in found] == [
        f"{guide.at('vocabulary', 'verdicts', verdict)}: {verdicts[verdict]}% of all paths end in “{verdict}”;"
        " between 3 % and 60 % is expected. Look whether the tree asks the right things."
        for verdict in sorted(verdicts)
    ]
