"""The decision tree: questions with enumerated options, outcomes, and reviewed scenarios."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from macros.content.models.base import (
    Allow,
    ArgumentId,
    ChecklistId,
    Doc,
    Entry,
    FormerIds,
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
        twice = next((id_ for id_ in ids if ids.count(id_) > 1), None)
        if twice:
            raise ValueError(f"two options share the id “{twice}”; give each its own")
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


class Outcome(Entry):
    """data/quiz/outcomes/<id>.yml"""

    verdict: Annotated[str, Word("verdicts"), Doc("The advice in one word.", "一个词的建议。")]
    confidence: Annotated[str, Word("confidences"), Doc("How sure the advice is.", "这个建议有多大把握。")]
    title: Annotated[Text, Doc("The advice in a few words.", "用几个字概括建议。")]
    meta: Annotated[
        Text, Doc("The description in search engines and link previews.", "搜索引擎和链接预览里显示的说明。")
    ]
    now: Annotated[Text, Doc("What to do now; the first sentence gives the advice.", "现在怎么做，第一句就是建议。")]
    why: Annotated[Text, Doc("Why we advise it.", "为什么这样建议。")]
    other_side: Annotated[Text, Doc("The best that can be said against it.", "反对它最有力的说法。")]
    steps: Annotated[Texts, Doc("The steps, in order.", "一步一步怎么做。")]
    reasons: Annotated[
        list[ArgumentId], Doc("The arguments that speak for it, the strongest first.", "支持它的理由，最有力的放最前。")
    ] = Field(min_length=1)
    reasons_by_answer: Annotated[
        dict[str, list[ArgumentId]],
        Doc(
            "Which reasons to show first, by the last answer: question and option with a full stop between.",
            "按最后一个答案决定先展示哪些理由：写成“问题.选项”。",
            key="question-id.option-id",
        ),
    ] = {}
    against: Annotated[list[ArgumentId], Doc("The arguments that speak against it.", "反对它的理由。")] = Field(
        min_length=1
    )
    rules: Annotated[list[RuleId], Doc("The rules of etiquette to show.", "要展示的礼节。")] = []
    checklist: Annotated[list[ChecklistId], Doc("What to tick off before leaving.", "退之前要勾选的事项。")] = Field(
        min_length=1
    )
    messages: Annotated[list[MessageId], Doc("Messages to offer.", "可以用的消息。")] = []
    groups: Annotated[list[GroupId], Doc("The kinds of group it often fits.", "常用于哪几类群。")] = []
    review_after: Annotated[
        Annotated[str, Field(pattern=r"^P\d+D$")] | None,
        Doc("After how many days to look at it again: P30D is 30 days.", "过多少天再想一次：P30D 就是 30 天。"),
    ] = None
    extension: Annotated[Text | None, Doc("What is ours and not in the sources.", "哪些是我们加的，来源里没有。")] = (
        None
    )


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

    scenarios: Annotated[list[Scenario], Doc("The stories.", "全部小故事。")]
