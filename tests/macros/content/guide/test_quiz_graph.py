"""The quiz as a graph: a small one by hand, and every path of the real one."""

from collections import Counter

import pytest

from macros.content.guide.guide import Guide
from macros.content.guide.quiz_graph import Graph
from macros.kinds.quiz.model import Option, Question, Quiz
from macros.model.base import Text

TEXT = Text(en="x", zh="字")
Tree = dict[str, dict[str, str]]
TREE: Tree = {
    "a": {"yes": "b", "no": "stay"},
    "b": {"yes": "go", "no": "stay", "unsure": "c"},
    "c": {"x": "go", "y": "stay"},
}


def graph(guide: Guide, tree: Tree) -> Graph:
    """Return a graph of questions (question -> option -> target) with the outcomes “stay” and “go”."""
    questions = {
        id_: Question(
            text=TEXT, short=TEXT, why=TEXT, options=[Option(id=o, text=TEXT, next=n) for o, n in options.items()]
        )
        for id_, options in tree.items()
    }
    one = next(iter(guide.outcomes.values()))
    outcomes = {id_: one.model_copy(update={"id": id_, "verdict": id_}) for id_ in ("stay", "go")}
    return Graph(Quiz(start="a", questions=questions), outcomes)


def test_paths_of_a_small_tree(guide: Guide) -> None:
    small = graph(guide, TREE)
    assert [(path.steps, path.outcome) for path in small.paths] == [
        ((("a", "yes"), ("b", "yes")), "go"),
        ((("a", "yes"), ("b", "no")), "stay"),
        ((("a", "yes"), ("b", "unsure"), ("c", "x")), "go"),
        ((("a", "yes"), ("b", "unsure"), ("c", "y")), "stay"),
        ((("a", "no"),), "stay"),
    ]
    assert small.longest == 3
    assert small.remaining == {"a": 3, "b": 2, "c": 1}
    assert small.verdict_shares() == {"go": 2 / 5, "stay": 3 / 5}
    assert small.reached == {"a", "b", "c", "go", "stay"}
    assert small.targets("b") == ["go", "stay", "c"]
    assert small.ways_in("stay") == [("a", "no"), ("b", "no"), ("c", "y")]


def test_a_loop_is_named_and_stops_everything_that_would_not_end(guide: Guide) -> None:
    looped = graph(guide, {**TREE, "c": {"x": "b", "y": "stay"}})
    assert looped.loop == ("b", "c", "b")
    assert (looped.paths, looped.longest, looped.remaining, looped.verdict_shares()) == ([], 0, {}, {})
    assert looped.follow({"a": "yes", "b": "unsure", "c": "x"})[0] is None


@pytest.mark.parametrize(
    ("answers", "end"),
    [
        ({"a": "no"}, ("stay", "stay")),
        ({"a": "yes", "b": "yes", "zz": "x"}, ("go", "go")),
        ({"a": "yes"}, (None, "b")),
        ({"a": "maybe"}, (None, "a")),
        ({}, (None, "a")),
    ],
)
def test_following_answers(guide: Guide, answers: dict[str, str], end: tuple[str | None, str]) -> None:
    assert graph(guide, TREE).follow(answers) == end


def test_a_target_that_exists_nowhere_is_left_out(guide: Guide) -> None:
    torn = graph(guide, {"a": {"yes": "nowhere", "no": "stay"}})
    assert [path.outcome for path in torn.paths] == ["stay"]
    assert torn.follow({"a": "yes"}) == (None, "nowhere")


def test_the_real_quiz_leads_everywhere(guide: Guide) -> None:
    real = guide.graph
    assert real.loop is None
    assert {path.outcome for path in real.paths} == set(guide.outcomes)
    assert {question for path in real.paths for question, _ in path.steps} == set(guide.quiz.questions)
    assert max(real.remaining.values()) == real.remaining[guide.quiz.start] == real.longest <= 7
    assert sum(real.verdict_shares().values()) == pytest.approx(1)
    assert set(real.verdict_shares()) == set(guide.vocabulary["verdicts"])


def test_every_real_path_can_be_followed(guide: Guide) -> None:
    real = guide.graph
    for path in real.paths:
        assert real.follow(dict(path.steps)) == (path.outcome, path.outcome)
    assert max(Counter(path.steps for path in real.paths).values()) == 1


def test_every_scenario_ends_where_its_editor_expects(guide: Guide) -> None:
    real = guide.graph
    for scenario in guide.scenarios:
        assert real.follow(scenario.answers)[0] == scenario.outcome, scenario.id
