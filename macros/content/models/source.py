"""Where things come from: articles with their statements, references, and dated facts about apps and rules."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, HttpUrl

from macros.content.models.base import AppId, Entry, Id, Model, Names, StatementId, Text, Word


class Statement(Model):
    """One statement of a source in our own words, and the public reason if it is not used."""

    id: Id
    at: Text = Field(description="Where it stands: answer n of 10, or the section")
    text: Text
    fitness: Annotated[str, Word("fitness")]
    excluded: Text | None = None


class Source(Entry):
    """data/sources/<id>.yml"""

    title: Text
    original_title: str
    language: str
    published: date | None
    description: Text
    publisher: Text | None = None
    url: HttpUrl | None = None
    statements: list[Statement]


class Reference(Entry):
    """data/references/<id>.yml: a published study or book, fully verified."""

    authors: str
    year: int
    title: str
    container: str
    doi: str | None = None
    isbn: str | None = None
    says: Text
    limits: Text


class Address(Model):
    """A web page that supports a fact."""

    url: HttpUrl
    title: str
    date: str | None = None


class Fact(Entry):
    """data/facts/<id>.yml: what an app, a law or a public body was seen to say, on the day it was checked."""

    app: AppId | None = None
    region: Literal["cn"] | None = None
    status: Annotated[str, Word("fact-status")]
    about_leaving: bool = False
    text: Text
    caveat: Text
    checked: date
    sources: list[Address] = Field(min_length=1)


class App(Entry):
    """data/apps/<id>.yml"""

    name: Text
    description: Text
    aliases: Names
    sees: Text = Field(description="What others see when you leave")
    unknown: Text = Field(description="What is not known")


class Background(Entry):
    """data/background/<id>.yml: a statement of the sources that a page mentions in passing."""

    page: Literal["home", "groups", "apps", "removed", "contributing"]
    text: Text
    statements: list[StatementId] = Field(min_length=1)
