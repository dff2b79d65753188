"""A chat app: what it does when somebody leaves a group, question by question, and how sure that is."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, computed_field

from macros.model.base import Address, Aliases, Doc, Entry, LanguageCode, Line, Model, Text, Word
from macros.model.kind import Kind, page

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide


class CitedPage(Address):
    """A page that supports an answer. One of the kind “farm” is kept as evidence and never linked."""

    kind: Annotated[str, Word("source-kinds"), Doc("What kind of page it is.", "是哪一类网页。")]


class Side(Model):
    """One of the sides of a disagreement."""

    text: Annotated[Text, Doc("What this side says, as a sentence.", "这一方的说法，写成一句话。")]
    sources: Annotated[list[CitedPage], Doc("The pages that say so.", "这么说的网页。")] = Field(min_length=1)


class Point(Model):
    """One statement about an app, and how sure it is."""

    text: Annotated[Text, Doc("The answer, in one or two firm sentences.", "答案，一两句话说清楚。")]
    strength: Annotated[str, Word("strengths"), Doc("How sure it is.", "有多可靠。")]
    partly: Annotated[
        bool,
        Doc("true if the pages answer only a piece of the question.", "网页只回答了问题的一部分，就写 true。"),
    ] = False
    sides: Annotated[
        list[Side], Doc("Only where pages disagree: each side.", "只有各处说法不一时才写：每一方怎么说。")
    ] = []
    sources: Annotated[list[CitedPage], Doc("The pages it rests on.", "依据的网页。")] = []


class Buttons(Model):
    """The words on the buttons for one thing that people do, by language."""

    what: Annotated[Text, Doc("What one does with them.", "这些按钮是做什么的。")]
    words: Annotated[
        dict[Annotated[str, Word("button-languages")], Line],
        Doc("The words as the app has them, by language; > leads from one to the next.",
            "应用里的原话，按语言写；用 > 连接下一步。", key="en"),
    ] = Field(min_length=1)  # fmt: skip


class Report(Model):
    """What one person saw on their own phone."""

    version: Annotated[Line, Doc("The app's version and the phone.", "应用版本和手机系统。")]
    day: Annotated[date, Doc("The day on which it was tried.", "试的那一天。")]
    role: Annotated[
        Text, Doc("Who looked: leaver, member, admin or owner.", "谁看到的：退群的人、成员、管理员还是群主。")
    ]


class Answer(Point):
    """What an app does in one matter."""

    short: Annotated[
        Text | None, Doc("The same in a few words, for the table of all apps.", "几个字的说法，放进总表。")
    ] = None
    test: Annotated[
        Text | None,
        Doc("How to find out in one minute; needed where nobody says or pages disagree.",
            "怎么一分钟自己试出来；没人说过或说法不一时必写。"),
    ] = None  # fmt: skip
    buttons: Annotated[list[Buttons], Doc("The words on the buttons, where known.", "按钮上的字，知道才写。")] = []
    seen: Annotated[date, Doc("The day on which the pages were read.", "查看网页的日期。")]
    reports: Annotated[
        list[Report],
        Doc("Only for what readers tried: each report; two that agree make it “tried”.",
            "只用于读者试过的：每一份反馈；两份一致才算“试过”。"),
    ] = []  # fmt: skip
    also: Annotated[
        list[Point], Doc("Further statements, each with its own strength.", "另外的说法，各有各的可靠程度。")
    ] = []


OPEN = Text(
    {
        "en": "See the answers whose strength is “unknown” or “disagree”.",
        "zh": "见 answers 里 strength 为 unknown 或 disagree 的各条。",
    }
)


class App(Entry):
    """data/apps/<id>.yml"""

    name: Annotated[Text, Doc("What people call the app.", "应用的叫法。")]
    description: Annotated[Text, Doc("What kind of app it is.", "是什么样的应用。")]
    summary: Annotated[
        Text, Doc("Who sees it when you leave, in one sentence to quote.", "退群谁会知道，一句话，能直接转给别人。")
    ]
    aliases: Aliases
    places: Annotated[
        dict[Annotated[str, LanguageCode()], Annotated[int, Field(ge=1)]],
        Doc(
            "Its place in the table of each language: 1 comes first. Without one it follows by “order”.",
            "在各语言的总表里排第几：1 排最前；不写就按 order 排在后面。",
            key="en",
        ),
    ] = {}
    answers: Annotated[
        dict[Annotated[str, Word("app-questions")], Answer],
        Doc("What it does, question by question; leave out what does not concern it.",
            "一问一答；和这个应用无关的不写。", asked=True, key="told"),
    ] = {}  # fmt: skip

    @computed_field
    @property
    def sees(self) -> Text:
        """The name that /api/v1/ promised for ``summary`` before there were answers."""
        return self.summary

    @computed_field
    @property
    def unknown(self) -> Text:
        """What /api/v1/ promised before there were answers; each of them now says how sure it is."""
        return OPEN


def in_order(apps: dict[str, App], language: str) -> list[App]:
    """Return the apps as the table of a language (its code) has them: those with a place first, then by ``order``."""
    return sorted(apps.values(), key=lambda app: app.places.get(language, len(apps)))


def _answer(guide: "Guide", id_: str) -> str:
    app, question = guide.answers[id_]
    return f"apps/{app.id}/#{question}"


APPS = Kind(
    "apps",
    "app",
    called=Doc("app", "应用"),
    where=page("apps/"),
    doc=Doc(
        "A chat app: what it does when somebody leaves a group, and how sure that is.",
        "一个聊天应用：有人退群时它会怎样，有多可靠。",
    ),
    folder="apps",
    model=App,
    section="apps/",
    tab=6,
    has_page=True,
    sums_up=("summary",),
    form="app-changed.yml",
)
ANSWERS = Kind("answers", "answer", Doc("answer about an app", "应用的一条答案"), _answer, file="apps/")
