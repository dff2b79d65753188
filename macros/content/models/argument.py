"""An argument for leaving, keeping, doing something instead, or judging case by case."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.models.base import (
    ArgumentId,
    Entry,
    EvidenceId,
    GroupId,
    Model,
    StatementId,
    Text,
    Word,
)


class Evidence(Model):
    """A fact or a reference, and how it bears on the argument."""

    ref: EvidenceId
    bearing: Annotated[str, Word("bearings")]


class Argument(Entry):
    """data/arguments/<id>.yml"""

    stance: Annotated[str, Word("stances")]
    title: Text
    claim: Text = Field(description="One sentence")
    why: Text = Field(description="Why people say it")
    holds: Text = Field(description="When it holds")
    fails: Text = Field(description="When it does not hold")
    do: Text = Field(description="What to do today")
    groups: Literal["any"] | list[GroupId]
    rebuts: list[ArgumentId] = Field(description="The arguments it answers; the page shows both directions")
    supports: list[ArgumentId] = []
    evidence_kind: Annotated[str, Word("evidence-kinds")]
    evidence: list[Evidence] = []
    statements: list[StatementId] = Field(description="Statements of the sources it rests on")
