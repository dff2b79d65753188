"""The decision tree: questions with enumerated options, outcomes, and reviewed scenarios."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from macros.content.models.base import (
    ArgumentId,
    ChecklistId,
    Entry,
    GroupId,
    Id,
    MessageId,
    Model,
    OutcomeId,
    Ref,
    RuleId,
    Text,
    Texts,
    Word,
)

StepId = Annotated[str, Ref(("questions", "outcomes"))]


class Option(Model):
    """One answer and where it leads."""

    id: Id
    text: Text
    next: StepId
    adds: list[ChecklistId] = []


class Question(Model):
    """One question; ``allow`` excuses it from a named warning with a reason."""

    text: Text
    short: Text
    why: Text
    options: list[Option] = Field(min_length=2)
    allow: dict[str, str] = {}

    @model_validator(mode="after")
    def _option_ids_differ(self) -> Self:
        ids = [option.id for option in self.options]
        twice = next((id_ for id_ in ids if ids.count(id_) > 1), None)
        if twice:
            raise ValueError(f"two options share the id “{twice}”; give each its own")
        return self

    def option(self, id_: str) -> Option | None:
        """Return the option with this id, or None."""
        return next((option for option in self.options if option.id == id_), None)


class Quiz(Model):
    """data/quiz/questions.yml"""

    start: Annotated[str, Ref(("questions",))]
    questions: dict[Id, Question]


class Outcome(Entry):
    """data/quiz/outcomes/<id>.yml"""

    verdict: Annotated[str, Word("verdicts")]
    confidence: Annotated[str, Word("confidences")]
    title: Text
    meta: Text = Field(description="Description for search engines and link previews")
    now: Text = Field(description="What to do now; the first sentence is the verdict in words")
    why: Text
    other_side: Text = Field(description="The best argument against this outcome")
    steps: Texts
    reasons: list[ArgumentId] = Field(min_length=1)
    reasons_by_answer: dict[str, list[ArgumentId]] = Field(
        default={}, description="question.option of the last answer -> the reasons to show first"
    )
    against: list[ArgumentId] = Field(min_length=1)
    rules: list[RuleId] = []
    checklist: list[ChecklistId] = Field(min_length=1)
    messages: list[MessageId] = []
    groups: list[GroupId] = []
    review_after: Annotated[str, Field(pattern=r"^P\d+D$")] | None = None
    extension: Text | None = Field(default=None, description="What is ours and not in the sources")


class Scenario(Model):
    """A small story with its answers in walking order, and the outcome an editor expects."""

    id: Id
    text: Text
    answers: dict[str, str]
    outcome: OutcomeId


class Scenarios(Model):
    """data/quiz/scenarios.yml"""

    scenarios: list[Scenario]
