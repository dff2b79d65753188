"""A rule for leaving work groups after resigning, and the table that shows all of them at a glance."""

from typing import Annotated, Literal

from macros.content.models.base import Doc, Entry, GroupId, Model, RuleId, StatementId, Text, Word


class Rule(Entry):
    """data/etiquette/<id>.yml"""

    title: Annotated[Text, Doc("The rule in a few words.", "用几个字概括这条礼节。")]
    groups: Annotated[
        Literal["any"] | list[GroupId],
        Doc("The kinds of work group it is for; “any” for all of them.", "用在哪几类工作群；都适用就写 any。"),
    ]
    phases: Annotated[
        list[Annotated[str, Word("phases")]],
        Doc("When in the course of resigning it applies.", "离职的哪个阶段用得上。", asked=True),
    ]
    topic: Annotated[str, Word("topics"), Doc("The question it belongs to.", "属于哪个问题。")]
    gift: Annotated[
        bool,
        Doc(
            "true if it speaks of a gift; the page then says that gifts are optional.",
            "提到送礼就写 true，页面会注明送不送随意。",
        ),
    ] = False
    condition: Annotated[Text, Doc("The situation it is for.", "什么情况下用。")]
    action: Annotated[Text, Doc("What to do.", "怎么做。")]
    reason: Annotated[Text, Doc("Why, and who says so.", "为什么，是谁的说法。")]
    exception: Annotated[Text, Doc("When to do otherwise.", "什么时候可以不这样做。")]
    statements: Annotated[
        list[StatementId],
        Doc("The statements of the sources that it rests on.", "它依据的是来源里的哪几条说法。"),
    ] = []


class Cell(Model):
    """What to do about one topic in one kind of group."""

    topic: Annotated[str, Word("topics"), Doc("The row of the table.", "表格的哪一行。")]
    group: Annotated[GroupId, Doc("The column: a kind of group.", "表格的哪一列：一类群。")]
    text: Annotated[Text, Doc("The answer in a few words.", "几个字的答案。")]
    rules: Annotated[list[RuleId], Doc("The rules that explain it.", "由哪几条礼节来说明。")] = []


class Table(Model):
    """data/resigning/table.yml: group kind x topic."""

    cells: Annotated[list[Cell], Doc("The cells of the table, row by row.", "表格的每一格，逐行写。")]
    pages: Annotated[
        list[GroupId],
        Doc(
            "Kinds of work group that have a page about resigning, but no column.",
            "表格里没有这一列、但也有一页讲离职的工作群。",
        ),
    ] = []
