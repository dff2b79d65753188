"""An article that the guide rests on, taken apart into statements."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from macros.model.base import Doc, Entry, FormerIds, Id, Model, Page, Text, Word
from macros.model.kind import Kind, page

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide


class Statement(Model):
    """One statement of a source in our own words, and the public reason if it is not used."""

    id: Annotated[Id, Doc("The statement's name, unique across all sources.", "这条说法的名字，在所有来源里不能重复。")]
    at: Annotated[Text, Doc("Where it stands in the source.", "在来源里的位置。")]
    text: Annotated[Text, Doc("What it says, in our own words.", "用我们自己的话写出它说了什么。")]
    fitness: Annotated[str, Word("fitness"), Doc("Whether it can be used.", "能不能采用。")]
    excluded: Annotated[
        Text | None,
        Doc("Only if it is not used: the reason that readers see.", "不采用才写：给读者看的原因。"),
    ] = None
    former_ids: FormerIds = []


class Source(Entry):
    """data/sources/<id>.yml"""

    title: Annotated[Text, Doc("What we call the source.", "我们怎么称呼这篇来源。")]
    original_title: Annotated[str, Doc("Its title as printed.", "原文的标题，照原样写。")]
    language: Annotated[str, Doc("The language it is written in, such as zh-Hant.", "原文的语言，如 zh-Hant。")]
    published: Annotated[
        date | None, Doc("The day it was published; null if it bears no date.", "发表日期；原文没有日期就写 null。")
    ]
    description: Annotated[Text, Doc("What kind of text it is and who speaks.", "这是什么文章，是谁在说。")]
    publisher: Annotated[Text | None, Doc("Who published it.", "由谁发表。")] = None
    url: Annotated[Page | None, Doc("Its address, beginning with https://.", "网址，以 https:// 开头。")] = None
    statements: Annotated[list[Statement], Doc("Its statements, one by one.", "它的说法，一条一条列出。", asked=True)]


def _statement(guide: "Guide", id_: str) -> str:
    return f"sources/{guide.statements[id_][0].id}/#{id_}"


SOURCES = Kind(
    "sources",
    "source",
    called=Doc("source", "来源"),
    where=page("sources/"),
    doc=Doc(
        "An article the guide rests on, taken apart into statements.",
        "本指南依据的一篇文章，拆成一条一条的说法。",
    ),
    folder="sources",
    model=Source,
    section="sources/",
    tab=8,
    has_page=True,
    sums_up=("description",),
)
STATEMENTS = Kind("statements", "statement", Doc("statement of a source", "来源说法"), _statement, file="sources/")
