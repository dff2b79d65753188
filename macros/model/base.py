"""What all entries share: closed models, texts in both languages, typed references and vocabulary words."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLOT = re.compile(r"(?<!\{)\{([^{}\s.:#%][^{}]*)\}(?!\})")
"""A gap in a text that is filled in later: ``{name}``."""


@dataclass(frozen=True)
class Ref:
    """Marks a value as the id of an entry of one of these kinds."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """Marks a value as a word of this closed vocabulary (data/vocabulary/<name>.yml)."""

    vocabulary: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Name the list in the JSON Schema; whoever publishes the schema decides what becomes of it."""
        return {**handler(core), "x-vocabulary": self.vocabulary}


@dataclass(frozen=True)
class Doc:
    """Says what a field is for, to an editor: the one source of hover texts, skeletons and the field reference.

    ``asked``: `new` writes the field with a placeholder although the model lets it be empty or absent.
    ``key``: an example of a key, where the field is a mapping with keys of the editor's own.
    """

    en: str
    zh: str
    asked: bool = False
    key: str = "name"

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the field in the JSON Schema, in both languages."""
        return {**handler(core), "description": self.en, "x-doc": [self.en, self.zh]}


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
    """A closed, immutable record: a key that is not declared is an error, and so is "5" where a number is due."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Text(Model):
    """One text in both languages; ``zh-Hant`` only where the conversion from zh reads wrong."""

    en: Annotated[Line, Doc("In English.", "英文。")]
    zh: Annotated[Line, Doc("In Simplified Chinese.", "简体中文。")]
    zh_hant: Annotated[
        Line | None,
        Doc(
            "In Traditional Chinese, only where the automatic conversion reads wrong.",
            "繁体中文。只有自动转换读着不对时才写。",
        ),
    ] = Field(default=None, alias="zh-Hant")


class Texts(Model):
    """A list of texts in both languages, item by item the same."""

    en: Annotated[list[Line], Doc("In English, one item a line.", "英文，一行一条。")]
    zh: Annotated[
        list[Line], Doc("In Simplified Chinese, the same items in the same order.", "简体中文，条目和顺序与英文一致。")
    ]
    zh_hant: Annotated[
        list[Line] | None,
        Doc(
            "In Traditional Chinese, only where the automatic conversion reads wrong.",
            "繁体中文。只有自动转换读着不对时才写。",
        ),
    ] = Field(default=None, alias="zh-Hant")


class Names(Model):
    """Other names a reader may search for; the lists of the languages are independent of each other."""

    en: Annotated[list[Line], Doc("Names in English.", "英文叫法。")] = []
    zh: Annotated[list[Line], Doc("Names in Simplified Chinese.", "简体中文叫法。")] = []
    zh_hant: Annotated[
        list[Line], Doc("Names that only readers of Traditional Chinese use.", "只有繁体读者才用的叫法。")
    ] = Field(default=[], alias="zh-Hant")


FormerIds = Annotated[
    list[Id],
    Doc(
        "Only after a rename: the ids it had before. Their addresses then lead here.",
        "改过名才写：以前用过的 id，旧网址会转到这里。",
    ),
]


Allow = Annotated[
    dict[str, str],
    Doc(
        "Exceptions: the name of a warning, and why it is excused here.",
        "例外：写上某条警告的名字，以及这里为什么可以不管它。",
        key="name-of-the-warning",
    ),
]
"""Written next to what it excuses; one that is no longer needed is an error."""


class Entry(Model):
    """One file of data/: its id is its file name and its address."""

    id: Annotated[
        Id,
        Doc(
            "The entry's name in addresses: lower-case words with hyphens, as in the file name. It stays.",
            "这一条在网址里的名字：小写英文单词加连字符，和文件名一致，定了就不再改。",
        ),
    ]
    reviewed: Annotated[
        date, Doc("The day on which somebody last read the whole entry.", "最近一次有人从头到尾读过这一条的日期。")
    ]
    order: Annotated[
        int,
        Doc(
            "Its place among its like: small numbers come first. Without a number it comes last.",
            "在同类里的先后：数字小的在前，不写就排在最后。",
        ),
    ] = 1000
    former_ids: FormerIds = []
    allow: Allow = {}
