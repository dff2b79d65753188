"""What an app, a law or a public body was seen to say, with pages and the day they were read."""

from typing import TYPE_CHECKING, Annotated, Literal

from macros.model.base import AppId, Checked, Doc, Entry, Sources, Status, Text, Word
from macros.model.kind import Kind

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide


class Fact(Entry):
    """data/facts/<id>.yml: what an app, a law or a public body was seen to say, on the day it was checked."""

    app: Annotated[AppId | None, Doc("The app it is about.", "说的是哪个应用。")] = None
    answers: Annotated[
        str | None,
        Word("app-questions"),
        Doc("The question of the app's page under which it is shown.", "在应用页面上，归到哪个问题下面。"),
    ] = None
    region: Annotated[
        Literal["cn"] | None, Doc("The region it holds for: cn is mainland China.", "只在哪里适用：cn 指中国大陆。")
    ] = None
    status: Status
    about_leaving: Annotated[
        bool, Doc("true if it is about what happens when somebody leaves.", "说的是有人退群时的情形，就写 true。")
    ] = False
    text: Annotated[Text, Doc("The fact, with place and date where they matter.", "事实本身；地区和日期要紧就写上。")]
    caveat: Annotated[Text, Doc("What could make it wrong.", "什么情况下可能不准。")]
    checked: Checked
    sources: Sources


def _fact(guide: "Guide", id_: str) -> str:
    app = guide.facts[id_].app
    return f"apps/{app}/#{id_}" if app else f"sources/#{id_}"


FACTS = Kind(
    "facts",
    "fact",
    called=Doc("fact", "事实"),
    where=_fact,
    doc=Doc(
        "What an app, a law or a public body was seen to say, with pages and the day they were read.",
        "应用、法规或公共机构的一条说法，附上网页和查看日期。",
    ),
    folder="facts",
    model=Fact,
    sums_up=("text",),
)
