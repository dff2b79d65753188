"""The shape of each document of the interface for machines, around the records of data/.

A document that is published under v1 keeps its address, and its fields keep their names and types; new fields and new
words of a vocabulary may be added at any time.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from macros.content.models.base import Id
from macros.content.models.vocabulary import VocabularyWord

SCHEMA_VERSION = "1.0"
"""Rises in its second part when something is added. What would need another first part moves to /api/v2/."""


class Shape(BaseModel):
    """Closed in the making; published open, so that a reader made today takes tomorrow's fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Envelope(Shape):
    """What every document begins with."""

    schema_version: str = Field(description="Version of this interface", pattern=r"^1\.\d+$")
    language: str = Field(description="Language of all texts of this document (BCP 47)")


class Item(Shape):
    """One line of a kind's list."""

    id: Id
    title: str = Field(description="Its name as plain text")
    url: HttpUrl | None = Field(description="The page for people; null when the entry is shown only inside others")
    api_url: HttpUrl = Field(description="The entry as JSON")
    reviewed: date = Field(description="Day on which somebody last read the entry as a whole")


class KindList(Envelope):
    """All entries of one kind, sorted by id."""

    kind: str
    title: str
    url: HttpUrl | None = Field(description="The page for people that lists them, when there is one")
    count: int
    entries: list[Item]


class KindItem(Shape):
    """One kind of entry."""

    kind: str
    title: str
    count: int
    api_url: HttpUrl = Field(description="The list of its entries")


class DocumentItem(Shape):
    """A document that is no entry: the quiz, its reviewed examples, the table, the closed vocabularies."""

    name: str
    title: str
    api_url: HttpUrl


class Licence(Shape):
    """The terms under which the texts may be used."""

    name: str
    url: HttpUrl


class Version(Shape):
    """The same interface in another language."""

    language: str
    name: str
    api_url: HttpUrl


class Root(Envelope):
    """Where a program begins: kinds, further documents, languages, terms."""

    title: str
    description: str
    url: HttpUrl = Field(description="The home page in this language")
    licence: Licence
    documentation: HttpUrl = Field(description="This interface explained for people")
    openapi: HttpUrl
    feed: HttpUrl = Field(description="Atom feed of new and changed entries")
    kinds: list[KindItem]
    documents: list[DocumentItem]
    languages: list[Version]


class EntryDocument(Envelope):
    """One entry with where it is shown and what it is linked to; under ``data`` the record itself."""

    kind: str
    id: Id
    title: str = Field(description="Its name as plain text")
    url: HttpUrl | None = Field(description="The page for people; null when the entry is shown only inside others")
    api_url: HttpUrl = Field(description="This document")
    related: dict[str, list[str]] = Field(
        description="Entries that this one names or that name it: kind -> ids, sorted. "
        "The ids of questions stand in quiz.json, those of statements in the entries of the kind sources."
    )


class SingleDocument(Envelope):
    """A file of data/ that holds something other than one entry; under ``data`` its content."""

    name: str
    title: str
    url: HttpUrl = Field(description="The page for people that shows it")


class VocabularyDocument(Envelope):
    """The closed lists whose words the entries use: vocabulary -> word -> its name and meaning."""

    name: str
    title: str
    data: dict[str, dict[str, VocabularyWord]]
