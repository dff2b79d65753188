"""The answer for each kind of work group, and the table of kinds and questions at a glance."""

from typing import Annotated

from macros.model.base import Doc, GroupId, MessageId, Model, RuleId, Text, Word


class Summary(Model):
    """The answer for one kind of work group, said first on its page about resigning."""

    group: Annotated[GroupId, Doc("The kind of group.", "哪一类群。")]
    verdict: Annotated[Text, Doc("The answer in one firm sentence.", "一句话的答案，说得干脆。")]
    notice: Annotated[
        Text, Doc("What to do today, having resigned and still at work.", "提了离职、还在上班的人，今天做什么。")
    ]
    last_day: Annotated[Text, Doc("What to do on the last day.", "最后一天做什么。")]
    gone: Annotated[Text, Doc("What to do today, having left.", "已经走了的人，今天做什么。")]
    messages: Annotated[
        list[MessageId], Doc("The words to send, the likeliest first.", "现成的话，最用得上的放最前。")
    ] = []


class Cell(Model):
    """What to do about one topic in one kind of group."""

    topic: Annotated[str, Word("topics"), Doc("The row of the table.", "表格的哪一行。")]
    group: Annotated[GroupId, Doc("The column: a kind of group.", "表格的哪一列：一类群。")]
    text: Annotated[Text, Doc("The answer in a few words.", "几个字的答案。")]
    rules: Annotated[list[RuleId], Doc("The rules that explain it.", "由哪几条礼节来说明。")] = []


class Table(Model):
    """data/resigning/table.yml: the answer for each kind of group, then group kind x topic."""

    summaries: Annotated[
        list[Summary],
        Doc(
            "The answers; each kind of group named here has a page about resigning.",
            "每一类工作群的答案。这里写到的群，各有一页讲离职。",
        ),
    ] = []
    cells: Annotated[list[Cell], Doc("The cells of the table, row by row.", "表格的每一格，逐行写。")]
