"""A kind of group chat, or a near-identical variant of one that shares its page."""

from typing import Annotated

from macros.content.models.base import (
    ArgumentId,
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


class QuizEntry(Model):
    """Where a group's branch of the quiz begins, and the answers that lead there (question -> option)."""

    question: str
    answers: dict[str, str]


class Group(Entry):
    """data/groups/<id>.yml"""

    family: Annotated[str, Word("families")]
    title: Text
    aliases: Names
    variant_of: GroupId | None = None
    about: Text | None = None
    gives: Text | None = None
    costs: Text | None = None
    advice: Text | None = None
    stay: Text | None = None
    go: Text | None = None
    first: Text | None = None
    before: Text | None = None
    note: Text
    arguments: list[ArgumentId] = []
    outcomes: list[OutcomeId] = []
    rules: list[RuleId] = []
    messages: list[MessageId] = []
    quiz: QuizEntry | None = None
