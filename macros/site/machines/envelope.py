"""The shape of each document of the interface for machines, around the records of data/.

A document that is published under v1 keeps its address, and its fields keep their names and types; new fields and new
words of a vocabulary may be added at any time.
"""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, HttpUrl, StringConstraints

from macros.kinds.app.model import Answer
from macros.model.base import Doc, Id, Word
from macros.model.vocabulary import VocabularyWord

SCHEMA_VERSION = "1.0"
"""Rises in its second part when something is added. What would need another first part moves to /api/v2/."""


class Shape(BaseModel):
    """Closed in the making; published open, so that a reader made today takes tomorrow's fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Title = Annotated[str, Doc("Its name as plain text.", "名称，纯文本。")]
KindName = Annotated[str, Doc("The kind of entry, as the index names it.", "种类，与总目录里的名字一致。")]
Page = Annotated[
    HttpUrl | None,
    Doc(
        "The page for people; null when it is shown only inside others.", "给人看的网页；只在别的页面里出现时为 null。"
    ),
]
Count = Annotated[int, Doc("How many entries there are.", "共有多少条。")]


class Envelope(Shape):
    """What every document begins with."""

    schema_version: Annotated[
        str,
        StringConstraints(pattern=r"^1\.\d+$"),
        Doc("The version of this interface that the document follows.", "文件遵循的接口版本。"),
    ]
    language: Annotated[
        str, Doc("The language of all texts in the document (BCP 47).", "文件里所有文字的语言（BCP 47）。")
    ]


class Item(Shape):
    """One line of a kind's list."""

    id: Annotated[Id, Doc("The entry's id, the same in every language.", "这一条的 id，各语言相同。")]
    title: Title
    url: Page
    api_url: Annotated[HttpUrl, Doc("The entry as JSON.", "这一条的 JSON 文件。")]
    reviewed: Annotated[
        date, Doc("The day on which somebody last read the entry as a whole.", "最近一次有人通读这一条的日期。")
    ]


class KindList(Envelope):
    """All entries of one kind, sorted by id."""

    kind: KindName
    title: Title
    url: Page
    count: Count
    entries: Annotated[list[Item], Doc("The entries, sorted by id.", "全部条目，按 id 排序。")]


class KindItem(Shape):
    """One kind of entry."""

    kind: KindName
    title: Title
    count: Count
    api_url: Annotated[HttpUrl, Doc("The list of its entries.", "这一种类的条目列表。")]


class DocumentItem(Shape):
    """A document that is no entry: the quiz, its reviewed examples, the table, the closed vocabularies."""

    name: Annotated[str, Doc("The document's name.", "文件名。")]
    title: Title
    api_url: Annotated[HttpUrl, Doc("The document.", "文件的网址。")]


class Licence(Shape):
    """The terms under which the texts may be used."""

    name: Annotated[str, Doc("The licence by its usual name.", "许可的通用名称。")]
    url: Annotated[HttpUrl, Doc("Its text.", "许可全文。")]


class Version(Shape):
    """The same interface in another language."""

    language: Annotated[str, Doc("The language (BCP 47).", "语言（BCP 47）。")]
    name: Annotated[str, Doc("The language's own name for itself.", "这种语言对自己的称呼。")]
    api_url: Annotated[HttpUrl, Doc("The index in that language.", "该语言的总目录。")]


class Root(Envelope):
    """Where a program begins: kinds, further documents, languages, terms."""

    title: Annotated[str, Doc("The guide's name.", "指南的名称。")]
    description: Annotated[str, Doc("What the guide is about, in a sentence.", "一句话介绍。")]
    url: Annotated[HttpUrl, Doc("The home page in this language.", "该语言的首页。")]
    licence: Annotated[Licence, Doc("The terms of use of all texts.", "全部文字的使用条件。")]
    documentation: Annotated[HttpUrl, Doc("This interface explained for people.", "给人看的接口说明。")]
    openapi: Annotated[HttpUrl, Doc("The OpenAPI description.", "OpenAPI 描述。")]
    feed: Annotated[HttpUrl, Doc("The Atom feed of new and changed entries.", "新增与更新的 Atom 订阅源。")]
    kinds: Annotated[list[KindItem], Doc("Every kind of entry.", "所有种类。")]
    documents: Annotated[list[DocumentItem], Doc("The documents that are no entries.", "不属于条目的文件。")]
    languages: Annotated[list[Version], Doc("Every language, this one included.", "所有语言，包括本语言。")]


class EntryDocument(Envelope):
    """One entry with where it is shown and what it is linked to; under `data` the record itself."""

    kind: KindName
    id: Annotated[Id, Doc("The entry's id, the same in every language.", "这一条的 id，各语言相同。")]
    title: Title
    url: Page
    api_url: Annotated[HttpUrl, Doc("This document.", "本文件的网址。")]
    related: Annotated[
        dict[str, list[str]],
        Doc(
            "Entries that this one names or that name it: kind -> ids, sorted. "
            "Questions stand in quiz.json, statements in the entries of the kind sources.",
            "这一条提到的、以及提到这一条的内容：种类 -> id，已排序。问题在 quiz.json 里，说法在 sources 各条里。",
        ),
    ]


class SingleDocument(Envelope):
    """A file of data/ that holds something other than one entry; under `data` its content."""

    name: Annotated[str, Doc("The document's name.", "文件名。")]
    title: Title
    url: Annotated[HttpUrl, Doc("The page for people that shows it.", "给人看的网页。")]


class AppAnswer(Answer):
    """One line of the table: an app, a question, and the answer as it stands in data/apps/."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)

    app: Annotated[Id, Doc("The app's id.", "应用的 id。")]
    name: Annotated[str, Doc("The app's name.", "应用的名称。")]
    question: Annotated[str, Word("app-questions"), Doc("The question's name.", "问题的名字。")]
    asked: Annotated[str, Doc("The question in words.", "问题的原话。")]
    url: Annotated[HttpUrl, Doc("Where the answer stands for people.", "给人看的网页上的位置。")]


class AnswersDocument(SingleDocument):
    """What every app does, question by question: the table of the page about apps."""

    data: Annotated[list[AppAnswer], Doc("One line for each answer.", "一行一条答案。")]


class VocabularyDocument(Envelope):
    """The closed lists whose words the entries use."""

    name: Annotated[str, Doc("The document's name.", "文件名。")]
    title: Title
    data: Annotated[
        dict[str, dict[str, VocabularyWord]],
        Doc("Vocabulary -> word -> its name and meaning.", "用词表 -> 用词 -> 名称和含义。"),
    ]
