"""Advice at which the quiz can end."""

from typing import Annotated

from pydantic import Field

from macros.model.base import (
    ArgumentId,
    ChecklistId,
    Doc,
    Entry,
    EvidenceId,
    Fits,
    GroupId,
    MessageId,
    Model,
    RuleId,
    StepId,
    Text,
    Texts,
    Word,
)
from macros.model.kind import Kind, page

PERIOD = Fits(r"P[1-9][0-9]{0,2}D", "thirty days are written P30D, and 999 are the most", "P30D")


class Unless(Model):
    """Something to check that would change the advice, and where to go then."""

    text: Annotated[
        Text, Doc("What to check, in one short line: you own the group.", "要先看一眼的事，写一行：你是群主。")
    ]
    next: Annotated[StepId, Doc("Where to go then: a question or an outcome.", "是的话去哪里：一个问题或一个结果。")]


class Outcome(Entry):
    """data/quiz/outcomes/<id>.yml"""

    verdict: Annotated[str, Word("verdicts"), Doc("The advice in one word.", "一个词的建议。")]
    confidence: Annotated[str, Word("confidences"), Doc("How sure the advice is.", "这个建议有多大把握。")]
    title: Annotated[Text, Doc("The advice in a few words.", "用几个字概括建议。")]
    meta: Annotated[
        Text, Doc("The description in search engines and link previews.", "搜索引擎和链接预览里显示的说明。")
    ]
    now: Annotated[
        Text, Doc("The advice in one firm sentence, then what to do today.", "先用一句话给出建议，再写今天先做什么。")
    ]
    why: Annotated[Text, Doc("Why we advise it.", "为什么这样建议。")]
    other_side: Annotated[
        Text | None,
        Doc(
            "The best that can be said against it. Fraud, threats and harassment have none.",
            "反对它最有力的说法。诈骗、威胁、骚扰没有另一面，不写。",
            asked=True,
        ),
    ] = None
    steps: Annotated[Texts, Doc("The steps, in order.", "一步一步怎么做。")]
    unless: Annotated[
        list[Unless],
        Doc(
            "What to check that would change the advice (you own the group, money is still open), at most three.",
            "哪几件事会改变这个建议（你是群主、钱还没结清），最多三条。",
        ),
    ] = Field(default=[], max_length=3)
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
    against: Annotated[
        list[ArgumentId],
        Doc(
            "The arguments that speak against it. Fraud, threats and harassment have none.",
            "反对它的理由。诈骗、威胁、骚扰没有，不写。",
            asked=True,
        ),
    ] = []
    rules: Annotated[list[RuleId], Doc("The rules of etiquette to show.", "要展示的礼节。")] = []
    checklist: Annotated[list[ChecklistId], Doc("What to tick off before leaving.", "退之前要勾选的事项。")] = Field(
        min_length=1
    )
    messages: Annotated[list[MessageId], Doc("Messages to offer.", "可以用的消息。")] = []
    groups: Annotated[list[GroupId], Doc("The kinds of group it often fits.", "常用于哪几类群。")] = []
    review_after: Annotated[
        Annotated[str, PERIOD] | None,
        Doc("After how many days to look at it again: P30D is 30 days.", "过多少天再想一次：P30D 就是 30 天。"),
    ] = None
    evidence: Annotated[
        list[EvidenceId],
        Doc(
            "The facts, the answers about apps and the studies that it relies on.",
            "它依据的事实、应用的答案和研究。",
        ),
    ] = []
    extension: Annotated[
        Text | None,
        Doc(
            "What is ours and not in the sources; shown folded, beside the sources.",
            "哪些是我们加的，来源里没有。和出处一起折叠显示。",
        ),
    ] = None


OUTCOMES = Kind(
    "outcomes",
    "outcome",
    called=Doc("outcome", "测验结果"),
    where=page("outcomes/"),
    title=Doc("Outcome of the quiz", "测验结果"),
    doc=Doc(
        "Advice at which the quiz can end, with its reasons and its other side.",
        "测验走到最后的一个建议，连同理由和反面的说法。",
    ),
    folder="quiz/outcomes",
    model=Outcome,
    section="outcomes/",
    has_page=True,
    sums_up=("meta",),
    card="verdict",
    also=("step",),
)
