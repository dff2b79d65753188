"""A question that people ask about leaving groups, with its answer: one place on the page of all questions.

The quiz asks questions of its own (``macros/kinds/quiz``); those are parts of the quiz, this is an entry.
"""

from typing import Annotated

from macros.model.base import (
    AppId,
    ArgumentId,
    AskedId,
    ChecklistId,
    Doc,
    Entry,
    EvidenceId,
    GroupId,
    MessageId,
    Names,
    OutcomeId,
    RuleId,
    TermId,
    Text,
    Word,
)
from macros.model.kind import Kind, anchor


class AskedQuestion(Entry):
    """data/questions/<id>.yml"""

    theme: Annotated[str, Word("themes"), Doc("The theme it is listed under.", "归在哪个主题下。")]
    title: Annotated[
        Text, Doc("The question as people ask it; each language in its own words.", "问题本身，照大家平时的问法写。")
    ]
    variants: Annotated[
        Names,
        Doc(
            "Other ways to ask it, as people type them into a search box; each language has its own.",
            "别的问法，照搜索框里会打的字写，中英文各写各的。",
            asked=True,
        ),
    ] = Names()
    answer: Annotated[
        Text,
        Doc("The answer in two or three sentences; the first one answers.", "两三句话的回答，第一句就把话答完。"),
    ]
    outcomes: Annotated[list[OutcomeId], Doc("Advice of the quiz to go on with.", "接下来可以看的测验建议。")] = []
    groups: Annotated[list[GroupId], Doc("Kinds of group that it is about.", "和哪几类群有关。")] = []
    apps: Annotated[list[AppId], Doc("Apps that it is about.", "和哪些应用有关。")] = []
    messages: Annotated[list[MessageId], Doc("Messages that help.", "用得上的现成的话。")] = []
    rules: Annotated[list[RuleId], Doc("Rules of etiquette that apply.", "相关的礼节。")] = []
    checklist: Annotated[list[ChecklistId], Doc("What to settle first.", "先要办好的事。")] = []
    arguments: Annotated[list[ArgumentId], Doc("Arguments to read next.", "接下来可以看的理由。")] = []
    terms: Annotated[list[TermId], Doc("Terms to read next.", "接下来可以看的词语。")] = []
    questions: Annotated[list[AskedId], Doc("Other questions to read next.", "接下来可以看的别的问题。")] = []
    pages: Annotated[
        list[str],
        Doc(
            "Other pages to go on with, by their address in a language: removed/, resigning/.",
            "接下来可以看的其他页面，写它在站点里的地址，如 removed/、resigning/。",
        ),
    ] = []
    evidence: Annotated[list[EvidenceId], Doc("Facts and studies that it rests on.", "它依据的事实和研究。")] = []


FAQ = Kind(
    "faq",
    "question",
    called=Doc("question people ask", "常见问题"),
    where=anchor("questions/"),
    doc=Doc(
        "A question that people ask, with a short answer and where to go on.",
        "大家常问的一个问题，附简短的回答和接下来该看什么。",
    ),
    folder="questions",
    model=AskedQuestion,
    section="questions/",
    tab=2,
    sums_up=("answer",),
)
