"""Where things come from: articles with their statements, references, and dated facts about apps and rules."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, HttpUrl

from macros.content.models.base import AppId, Doc, Entry, FormerIds, Id, Model, Names, StatementId, Text, Word


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
    url: Annotated[HttpUrl | None, Doc("Its address, beginning with https://.", "网址，以 https:// 开头。")] = None
    statements: Annotated[list[Statement], Doc("Its statements, one by one.", "它的说法，一条一条列出。", asked=True)]


class Reference(Entry):
    """data/references/<id>.yml: a published study or book, fully verified."""

    authors: Annotated[str, Doc("The authors, as in a list of references.", "作者，按参考文献的写法。")]
    year: Annotated[int, Doc("The year of publication.", "出版年份。")]
    title: Annotated[str, Doc("The title as printed.", "标题，照原样写。")]
    container: Annotated[str, Doc("The journal with volume and pages, or the publisher.", "期刊及卷期页码，或出版社。")]
    doi: Annotated[str | None, Doc("The DOI, beginning with 10.", "DOI，以 10. 开头。")] = None
    isbn: Annotated[str | None, Doc("The ISBN of a book.", "书的 ISBN。")] = None
    says: Annotated[Text, Doc("What it found, in plain words.", "它发现了什么，用大白话写。")]
    limits: Annotated[Text, Doc("What it does not show.", "它说明不了什么。")]


class Address(Model):
    """A web page that supports a fact."""

    url: Annotated[HttpUrl, Doc("The address, beginning with https://.", "网址，以 https:// 开头。")]
    title: Annotated[str, Doc("The page's title, or what the page is.", "网页的标题，或说明这是什么网页。")]
    date: Annotated[
        str | None,
        Doc("The date on the page, in quotes; leave it out if there is none.", "网页上的日期，加引号；没有就不写。"),
    ] = None


class Fact(Entry):
    """data/facts/<id>.yml: what an app, a law or a public body was seen to say, on the day it was checked."""

    app: Annotated[AppId | None, Doc("The app it is about.", "说的是哪个应用。")] = None
    region: Annotated[
        Literal["cn"] | None, Doc("The region it holds for: cn is mainland China.", "只在哪里适用：cn 指中国大陆。")
    ] = None
    status: Annotated[str, Word("fact-status"), Doc("Who says so.", "是谁的说法。")]
    about_leaving: Annotated[
        bool, Doc("true if it is about what happens when somebody leaves.", "说的是有人退群时的情形，就写 true。")
    ] = False
    text: Annotated[Text, Doc("The fact, with place and date where they matter.", "事实本身；地区和日期要紧就写上。")]
    caveat: Annotated[Text, Doc("What could make it wrong.", "什么情况下可能不准。")]
    checked: Annotated[date, Doc("The day on which you read the pages.", "你查看网页的日期。")]
    sources: Annotated[list[Address], Doc("The pages that say it, at least one.", "依据的网页，至少一个。")] = Field(
        min_length=1
    )


class App(Entry):
    """data/apps/<id>.yml"""

    name: Annotated[Text, Doc("What people call the app.", "应用的叫法。")]
    description: Annotated[Text, Doc("What kind of app it is.", "是什么样的应用。")]
    aliases: Annotated[
        Names,
        Doc(
            "Other names a reader may search for; each language has its own.", "读者可能搜的其他叫法，中英文各写各的。"
        ),
    ]
    sees: Annotated[Text, Doc("What others see when you leave.", "你退群时，别人会看到什么。")]
    unknown: Annotated[Text, Doc("What is not known.", "哪些还不清楚。")]


class Background(Entry):
    """data/background/<id>.yml: a statement of the sources that a page mentions in passing."""

    page: Annotated[
        Literal["home", "groups", "apps", "removed", "contributing"], Doc("The page that shows it.", "显示在哪一页。")
    ]
    text: Annotated[Text, Doc("The remark.", "这句话。")]
    statements: Annotated[
        list[StatementId],
        Doc("The statements of the sources that it rests on.", "它依据的是来源里的哪几条说法。"),
    ] = Field(min_length=1)
