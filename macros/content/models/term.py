"""A term explained in the glossary and in place on other pages."""

from pydantic import Field

from macros.content.models.base import ArgumentId, Entry, GroupId, Names, ReferenceId, StatementId, TermId, Text


class Term(Entry):
    """data/glossary/<id>.yml"""

    term: Text
    pinyin: str | None = None
    aliases: Names = Names()
    definition: Text
    explain_in: list[str] = Field(default=["en", "zh"], description="Languages whose pages explain it in place")
    arguments: list[ArgumentId] = []
    groups: list[GroupId] = []
    terms: list[TermId] = []
    statements: list[StatementId] = []
    references: list[ReferenceId] = []
