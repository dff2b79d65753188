"""A rule for leaving work groups after resigning, and the table that shows all of them at a glance."""

from typing import Annotated, Literal

from macros.content.models.base import Entry, GroupId, Model, RuleId, StatementId, Text, Word


class Rule(Entry):
    """data/etiquette/<id>.yml"""

    title: Text
    groups: Literal["any"] | list[GroupId]
    phases: list[Annotated[str, Word("phases")]]
    topic: Annotated[str, Word("topics")]
    gift: bool = False
    condition: Text
    action: Text
    reason: Text
    exception: Text
    statements: list[StatementId] = []


class Cell(Model):
    """What to do about one topic in one kind of group."""

    topic: Annotated[str, Word("topics")]
    group: GroupId
    text: Text
    rules: list[RuleId] = []


class Table(Model):
    """data/resigning/table.yml: group kind x topic."""

    cells: list[Cell]
