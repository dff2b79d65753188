"""A kind of group chat, or a near-identical variant of one that shares its page."""

from typing import TYPE_CHECKING, Annotated

from macros.model.base import (
    Aliases,
    ArgumentId,
    Doc,
    Entry,
    EvidenceId,
    GroupId,
    MessageId,
    Model,
    OutcomeId,
    RuleId,
    StatementId,
    Text,
    Word,
)
from macros.model.kind import Kind

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide


class QuizEntry(Model):
    """Where a group's branch of the quiz begins, and the answers that lead there (question -> option)."""

    question: Annotated[
        str,
        Doc(
            "The question at which its branch begins: an id of data/quiz/questions.yml.",
            "从哪个问题开始，填 data/quiz/questions.yml 里的 id。",
        ),
    ]
    answers: Annotated[
        dict[str, str],
        Doc(
            "The answers that lead there from the start: question and option, in walking order.",
            "从开头走到那里要选的答案，按顺序写：问题: 选项。",
            asked=True,
            key="question-id",
        ),
    ]

    @property
    def way(self) -> str:
        """The fragment of the quiz's address that begins there with these answers (docs/assets/answers.js)."""
        answers = ",".join(f"{question}.{option}" for question, option in self.answers.items())
        return f"{self.question}!{answers}" if answers else self.question


class Group(Entry):
    """data/groups/<id>.yml"""

    family: Annotated[str, Word("families"), Doc("The family it is listed under.", "归在哪个大类。")]
    title: Annotated[Text, Doc("What people call this kind of group.", "这类群通常叫什么。")]
    aliases: Aliases
    variant_of: Annotated[
        GroupId | None,
        Doc(
            "Only for a near-identical kind: the group whose page it shares. It then has the note and no other text.",
            "只有和另一类几乎一样时才写：和哪类群合用一页。这时只写 note，别的段落不写。",
        ),
    ] = None
    leans: Annotated[
        str | None,
        Word("verdicts"),
        Doc("What its verdict comes down to: a word of the list.", "结论归到哪一种，从列表里选。", asked=True),
    ] = None
    verdict: Annotated[
        Text | None,
        Doc(
            "The answer in one firm sentence, worth forwarding; then the reason, or whom it does not fit.",
            "先用一句话给出结论，别人愿意转发的那种；再说理由，或者对谁不适用。",
            asked=True,
        ),
    ] = None
    stay: Annotated[Text | None, Doc("When to stay.", "什么情况下留着。", asked=True)] = None
    go: Annotated[Text | None, Doc("When to go.", "什么情况下退。", asked=True)] = None
    first: Annotated[Text | None, Doc("What to try before leaving.", "退之前先试什么。", asked=True)] = None
    before: Annotated[Text | None, Doc("What to settle before leaving.", "退之前办好什么。", asked=True)] = None
    gives: Annotated[Text | None, Doc("What it gives its members.", "它有什么用。", asked=True)] = None
    costs: Annotated[Text | None, Doc("What it costs them.", "它费什么神。", asked=True)] = None
    advice: Annotated[
        Text | None,
        Doc(
            "Only where people differ on this kind: what some say, and what others say.",
            "只有大家对这类群看法不一时才写：有人怎么说，也有人怎么说。",
        ),
    ] = None
    note: Annotated[
        Text | None,
        Doc(
            "For a near-identical kind, what is different about it. Otherwise only what has no other place.",
            "几乎一样的另一类群：写它哪里不同。别的群，没有别处可放的话才写。",
        ),
    ] = None
    statements: Annotated[
        list[StatementId],
        Doc("The statements of the sources that it goes back to.", "它出自来源里的哪几条说法。"),
    ] = []
    facts: Annotated[list[EvidenceId], Doc("The facts and references that it relies on.", "它依据的事实与文献。")] = []
    related: Annotated[
        list[GroupId], Doc("Other kinds that its readers may mean.", "读者找的也许是这几类，列出来。")
    ] = []
    arguments: Annotated[
        list[ArgumentId],
        Doc(
            "The arguments to show first, from both sides; from one side only where it leans to report. Each speaks of "
            "any group, or names this one under its groups.",
            "优先展示的理由，两边都要有；结论是举报的群，只列一边。每条讲任何群，或者在自己的 groups 里写着这一类。",
            asked=True,
        ),
    ] = []
    outcomes: Annotated[
        list[OutcomeId], Doc("The outcomes of the quiz that often fit.", "测验里哪些结果常用得上。", asked=True)
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
    sums_up=("verdict", "note"),
    shown_by=("arguments", "outcomes", "etiquette", "groups", "faq", "table"),
    also=("resigning",),
)

TEXTS = ("verdict", "stay", "go", "first", "before", "gives", "costs")
"""What the page of a group says; a near-identical kind says none of it."""
