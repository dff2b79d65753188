"""The examples of docs/quiz.md: they hold what the models take, and name nothing of the data that could change."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.kinds.quiz.model import Option, Question, Scenario
from macros.model.base import ID_PATTERN

EXAMPLE = re.compile(r"^ *```yaml\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
REFERENCE = re.compile(r"^\s*(?:next|outcome): (\S+)", re.MULTILINE)


@pytest.fixture
def examples(root: Path) -> list[Any]:
    """Return the values of the examples: an answer, a question, a story."""
    return [yaml.safe_load(text) for text in EXAMPLE.findall((root / "docs/quiz.md").read_text(encoding="utf-8"))]


def test_they_are_an_answer_a_question_and_a_story(examples: list[Any]) -> None:
    (answer,), question, (story,) = examples
    ((asked, told),) = question.items()
    assert set(answer) <= set(Option.model_fields)
    assert {name for name, field in Question.model_fields.items() if field.is_required()} <= set(told)
    assert set(told) <= set(Question.model_fields)
    assert all(set(option) <= set(Option.model_fields) for option in told["options"])
    assert "unsure" in [option["id"] for option in told["options"]]
    assert set(story) == set(Scenario.model_fields)
    assert story["answers"][asked] in [option["id"] for option in told["options"]]
    assert all(isinstance(option["text"]["en"], str) for option in told["options"])


def test_they_name_nothing_that_is_in_the_data(root: Path) -> None:
    found = set(REFERENCE.findall((root / "docs/quiz.md").read_text(encoding="utf-8")))
    assert found
    assert all(re.fullmatch(ID_PATTERN, name) for name in found)
    real = {path.stem for path in (root / "data/quiz/outcomes").glob("*.yml")}
    real |= set(yaml.safe_load((root / "data/quiz/questions.yml").read_text(encoding="utf-8"))["questions"])
    assert found & real == set()
