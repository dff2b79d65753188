"""What all entries share: closed models, texts in both languages, typed references and vocabulary words."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True)
class Ref:
    """Marks a value as the id of an entry of one of these kinds."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """Marks a value as a word of this closed vocabulary (data/vocabulary/<name>.yml)."""

    vocabulary: str


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000)]

ArgumentId = Annotated[str, Ref(("arguments",))]
GroupId = Annotated[str, Ref(("groups",))]
RuleId = Annotated[str, Ref(("etiquette",))]
MessageId = Annotated[str, Ref(("messages",))]
OutcomeId = Annotated[str, Ref(("outcomes",))]
ChecklistId = Annotated[str, Ref(("checklist",))]
AppId = Annotated[str, Ref(("apps",))]
TermId = Annotated[str, Ref(("glossary",))]
StatementId = Annotated[str, Ref(("statements",))]
ReferenceId = Annotated[str, Ref(("references",))]
EvidenceId = Annotated[str, Ref(("facts", "references"))]


class Model(BaseModel):
    """A closed, immutable record: a key that is not declared is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Text(Model):
    """One text in both languages; ``zh-Hant`` only where the conversion from zh reads wrong."""

    en: Line
    zh: Line
    zh_hant: Line | None = Field(default=None, alias="zh-Hant")


class Texts(Model):
    """A list of texts in both languages, item by item the same."""

    en: list[Line]
    zh: list[Line]
    zh_hant: list[Line] | None = Field(default=None, alias="zh-Hant")


class Names(Model):
    """Other names a reader may search for; the lists of the languages are independent of each other."""

    en: list[Line] = []
    zh: list[Line] = []
    zh_hant: list[Line] = Field(default=[], alias="zh-Hant")


class Entry(Model):
    """One file of data/: its id is its file name and its address."""

    id: Id
    reviewed: date = Field(description="Day on which somebody last read the entry as a whole")
    order: int = Field(default=1000, description="Place among its like on index pages; without it, after the others")
    allow: dict[str, str] = Field(default={}, description="Exceptions: name of a rule -> why it is excused")
