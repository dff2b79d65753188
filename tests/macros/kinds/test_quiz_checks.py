"""The decision tree: each test breaks the data and expects exactly what the check says."""

import json
from dataclasses import replace

import pytest
from support.breaking import Broken

from macros.content.guide.guide import Guide
from macros.kinds.quiz.checks import lopsided_verdict
from macros.kinds.quiz.model import Option, Quiz
from macros.model.check import Context

QUIZ = "data/quiz/questions.yml"
SCENARIOS = "data/quiz/scenarios.yml"
OUTCOMES = "data/quiz/outcomes"
OUTCOME = f"{OUTCOMES}/banter-add-then-exit.yml"


@pytest.fixture
def ends(guide: Guide) -> tuple[str, str]:
    """Two outcomes: one that stays, one that leaves."""
    leaves = guide.vocabulary["verdicts"]
    found = {bool(leaves[outcome.verdict].leaves): id_ for id_, outcome in guide.outcomes.items()}
    return found[False], found[True]


def test_outcome_that_no_answer_leads_to(broken: Broken) -> None:
    file = f"{OUTCOMES}/lonely.yml"
    broken.write(file, broken.read(OUTCOME))
    broken.put(file, "id", value="lonely")
    broken.retitle(file, "lonely")
    assert broken.problems() == [
        f"{file}:1:1: error: No scenario ends in “lonely”. Add one to data/quiz/scenarios.yml."
        " [outcome-without-scenario]",
        f"{file}:1:1: error: No answer leads to the outcome “lonely”. Link it or delete it. [unreachable]",
    ]


def test_two_questions_with_one_text(guide: Guide, broken: Broken) -> None:
    (first, one), (second, _) = list(guide.quiz.questions.items())[:2]
    lines = []
    for key in ("text", "short"):
        for language in ("en", "zh"):
            text = getattr(one, key)[language]
            at = broken.put(QUIZ, "questions", second, key, language, value=json.dumps(text, ensure_ascii=False))
            lines.append(f"{at}: error: The question “{first}” has the same {key}: “{text}”."
                         " A reader must be able to tell them apart. [repeated-question-text]")  # fmt: skip
    assert broken.problems() == lines


def test_scenario_that_ends_elsewhere_or_nowhere(guide: Guide, broken: Broken) -> None:
    told = [scenario.outcome for scenario in guide.scenarios]
    index = next(n for n, outcome in enumerate(told) if told.count(outcome) > 1)
    wanted = next(outcome for outcome in told if outcome != told[index])
    broken.put(SCENARIOS, "scenarios", index, "outcome", value=wanted)
    other = next(n for n in range(len(told)) if n != index)
    missing = list(guide.scenarios[other].answers)[-1]
    broken.cut(SCENARIOS, "scenarios", other, "answers", missing)
    lines = {
        index: f"The scenario “{guide.scenarios[index].id}” ends in “{told[index]}”; “{wanted}” was expected."
        " Mend the tree or the scenario.",
        other: f"The scenario “{guide.scenarios[other].id}” stops at “{missing}”: its answer is missing or unknown."
        " Add the answer.",
    }
    assert broken.problems() == [
        f"{broken.at(SCENARIOS, 'scenarios', n)}: error: {lines[n]} [scenario-differs]" for n in sorted(lines)
    ]


@pytest.mark.parametrize(
    ("stay", "leave", "shares"),
    [(2, 1, {0: 67}), (3, 2, {}), (1, 39, {0: 2, 1: 98}), (2, 8, {1: 80}), (3, 98, {0: 2, 1: 98}), (61, 40, {0: 61})],
    ids=["over 60 %", "just 60 %", "under 3 %", "the other one", "nearly 3 %", "hardly over 60 %"],
)
def test_verdict_of_nearly_all_or_no_paths(
    guide: Guide, ends: tuple[str, str], stay: int, leave: int, shares: dict[int, int]
) -> None:
    base = next(iter(guide.quiz.questions.values()))
    targets = [ends[0]] * stay + [ends[1]] * leave
    options = [Option(id=f"o{n}", text=base.text, next=target) for n, target in enumerate(targets)]
    small = Quiz(start="q", questions={"q": base.model_copy(update={"options": options})})
    leaning = replace(guide, quiz=small)
    found = lopsided_verdict(Context(leaning, guide.outcomes[ends[0]].reviewed))
    verdicts = {guide.outcomes[ends[end]].verdict: share for end, share in shares.items()}
    assert [f"{finding.place}: {finding.message} {finding.fix}" for finding in found] == [
        f"{guide.at('vocabulary', 'verdicts', verdict)}: {verdicts[verdict]}% of all paths end in “{verdict}”;"
        " between 3 % and 60 % is expected. Look whether the tree asks the right things."
        for verdict in sorted(verdicts)
    ]
