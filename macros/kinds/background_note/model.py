"""A statement of the sources that a page mentions in passing."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from macros.model.base import Doc, Entry, Statements, Text
from macros.model.kind import Kind

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide


class Background(Entry):
    """data/background/<id>.yml: a statement of the sources that a page mentions in passing."""

    page: Annotated[
        Literal["home", "groups", "apps", "removed", "contributing"], Doc("The page that shows it.", "显示在哪一页。")
    ]
    text: Annotated[Text, Doc("The remark.", "这句话。")]
    statements: Statements = Field(min_length=1)


def _note(guide: "Guide", id_: str) -> str:
    page = guide.background[id_].page
    return f"#{id_}" if page == "home" else f"{page}/#{id_}"


BACKGROUND = Kind(
    "background",
    "background-note",
    called=Doc("background note", "背景说明"),
    where=_note,
    doc=Doc(
        "A statement of the sources that a page mentions in passing.",
        "页面里顺带提到的一条来源说法。",
    ),
    folder="background",
    model=Background,
)
