"""A kind of group chat, or a near-identical variant of one that shares its page."""

from typing import TYPE_CHECKING, Annotated

from macros.model.base import (
    ArgumentId,
    Doc,
    Entry,
    GroupId,
    MessageId,
    Model,
    Names,
    OutcomeId,
    RuleId,
    Text,
    Word,
)
from macros.model.kind import Kind

if TYPE_CHECKING:
    from macros.content.guide import Guide


class QuizEntry(Model):
    """Where a group's branch of the quiz begins, and the answers that lead there (question -> option)."""

    question: Annotated[str, Doc("The question at which its branch begins.", "从哪个问题开始。")]
    answers: Annotated[
        dict[str, str],
        Doc(
            "The answers that lead there from the start: question and option, in walking order.",
            "从开头走到那里要选的答案，按顺序写：问题: 选项。",
            asked=True,
            key="question-id",
        ),
    ]


class Group(Entry):
    """data/groups/<id>.yml"""

    family: Annotated[str, Word("families"), Doc("The family it is listed under.", "归在哪个大类。")]
    title: Annotated[Text, Doc("What people call this kind of group.", "这类群通常叫什么。")]
    aliases: Annotated[
        Names,
        Doc(
            "Other names a reader may search for; each language has its own.", "读者可能搜的其他叫法，中英文各写各的。"
        ),
    ]
    variant_of: Annotated[
        GroupId | None,
        Doc(
            "Only for a near-identical kind: the group whose page it shares. It then needs no texts but the note.",
            "只有和另一类几乎一样时才写：和哪类群合用一页。这时除了 note，别的段落都可以不写。",
        ),
    ] = None
    about: Annotated[Text | None, Doc("What kind of group it is.", "这是什么样的群。", asked=True)] = None
    gives: Annotated[Text | None, Doc("What it gives its members.", "它能给人什么。", asked=True)] = None
    costs: Annotated[Text | None, Doc("What it costs them.", "它要花掉什么。", asked=True)] = None
    advice: Annotated[
        Text | None, Doc("What people advise, and who says so.", "大家通常怎么建议，是谁的说法。", asked=True)
    ] = None
    stay: Annotated[Text | None, Doc("When staying makes sense.", "什么情况下留着合适。", asked=True)] = None
    go: Annotated[Text | None, Doc("When leaving makes sense.", "什么情况下退出合适。", asked=True)] = None
    first: Annotated[Text | None, Doc("What to try before leaving.", "退之前可以先试什么。", asked=True)] = None
    before: Annotated[Text | None, Doc("What to settle before leaving.", "退之前要办好什么。", asked=True)] = None
    note: Annotated[Text, Doc("One more remark of the editors.", "编者补充的一句话。")]
    arguments: Annotated[
        list[ArgumentId],
        Doc("The arguments to show first; pick from both sides.", "优先展示的理由，两边都要有。", asked=True),
    ] = []
    outcomes: Annotated[
        list[OutcomeId], Doc("The outcomes of the quiz that often fit.", "测验里哪些结果常用得上。")
    ] = []
    rules: Annotated[list[RuleId], Doc("Rules of etiquette that apply after resigning.", "离职后用得上的礼节。")] = []
    messages: Annotated[list[MessageId], Doc("Messages that are of use here.", "在这类群用得上的消息。")] = []
    quiz: Annotated[
        QuizEntry | None,
        Doc(
            "Where the quiz begins for somebody who comes from this page.",
            "从这一页进入测验时，从哪里开始。",
            asked=True,
        ),
    ] = None


def _group(guide: "Guide", id_: str) -> str:
    host = guide.groups[id_].variant_of
    return f"groups/{host}/#{id_}" if host else f"groups/{id_}/"


GROUPS = Kind(
    "groups",
    "group",
    called=Doc("group", "群"),
    where=_group,
    title=Doc("Kind of group", "一类群"),
    doc=Doc(
        "A kind of group chat with its own page, or a near-identical kind that shares one.",
        "一类群：有自己的页面，或者和几乎一样的另一类合用一页。",
    ),
    folder="groups",
    model=Group,
    section="groups/",
    tab=2,
    has_page=True,
    sums_up=("gives", "note"),
    shown_by=("arguments", "outcomes", "etiquette", "groups", "table"),
    also=("resigning",),
)
