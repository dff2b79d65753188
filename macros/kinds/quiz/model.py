"""The decision tree: questions with enumerated options, and reviewed scenarios."""

from typing import Annotated, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from macros.model.base import Allow, ChecklistId, Doc, FormerIds, Id, Model, OutcomeId, Ref, StepId, Text
from macros.model.command_messages import say
from macros.model.kind import Kind, anchor


class Option(Model):
    """One answer and where it leads."""

    id: Annotated[
        Id, Doc("The answer's name in links; unique within the question.", "这个答案在链接里的名字，同一题里不能重复。")
    ]
    text: Annotated[Text, Doc("The answer as readers see it.", "读者看到的答案。")]
    next: Annotated[StepId, Doc("Where it leads: a question or an outcome.", "接下来去哪里：一个问题或一个结果。")]
    adds: Annotated[
        list[ChecklistId], Doc("Checklist items that this answer adds.", "选了它，清单里要多出哪几项。")
    ] = []


class Question(Model):
    """One question; ``allow`` excuses it from a named warning with a reason."""

    text: Annotated[Text, Doc("The question as readers see it.", "读者看到的问题。")]
    short: Annotated[Text, Doc("A label of a word or two, for summaries.", "一两个词的简称，用在小结里。")]
    why: Annotated[Text, Doc("Why we ask.", "为什么问这个。")]
    options: Annotated[list[Option], Doc("The answers to choose from, at least two.", "可选的答案，至少两个。")] = (
        Field(min_length=2)
    )
    former_ids: FormerIds = []
    allow: Allow = {}

    @model_validator(mode="after")
    def _option_ids_differ(self) -> Self:
        ids = [option.id for option in self.options]
        again = next((index for index, id_ in enumerate(ids) if id_ in ids[:index]), None)
        if again is not None:
            said = ValueError(say("two options share the id “{}”; give each its own", ids[again]))
            fault = InitErrorDetails(
                type="value_error", loc=("options", again, "id"), input=ids[again], ctx={"error": said}
            )
            raise ValidationError.from_exception_data("Question", [fault])
        return self

    def option(self, id_: str) -> Option | None:
        """Return the option with this id, or None."""
        return next((option for option in self.options if option.id == id_), None)


class Quiz(Model):
    """data/quiz/questions.yml"""

    start: Annotated[str, Ref(("questions",)), Doc("The first question.", "第一个问题。")]
    questions: Annotated[
        dict[Id, Question],
        Doc("All questions, each under its id.", "全部问题，每个写在自己的 id 下面。", key="question-id"),
    ]


class Scenario(Model):
    """A small story with its answers in walking order, and the outcome an editor expects."""

    id: Annotated[Id, Doc("A name for the story.", "这个小故事的名字。")]
    text: Annotated[Text, Doc("The story, in two or three sentences.", "两三句话的小故事。")]
    answers: Annotated[
        dict[str, str],
        Doc(
            "Its answers in walking order: question and option.",
            "按顺序写出它的答案：问题: 选项。",
            asked=True,
            key="question-id",
        ),
    ]
    outcome: Annotated[OutcomeId, Doc("The outcome an editor expects.", "编者认为应该走到的结果。")]


class Scenarios(Model):
    """data/quiz/scenarios.yml"""

    scenarios: Annotated[list[Scenario], Doc("The stories.", "全部小故事。")] = Field(min_length=1)


QUESTIONS = Kind(
    "questions",
    "quiz-question",
    Doc("question of the quiz", "测验题"),
    anchor("quiz/"),
    file="quiz/questions.yml",
    also=("step",),
)
