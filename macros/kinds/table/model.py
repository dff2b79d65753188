"""The table of kinds of work group and questions, at a glance."""

from typing import Annotated

from macros.model.base import Doc, GroupId, Model, RuleId, Text, Word


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
