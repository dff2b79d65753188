"""A kind of trouble in which somebody needs help: what to do first, and what not to do."""

from typing import Annotated

from pydantic import Field

from macros.kinds.region.model import Contact
from macros.model.base import Address, Doc, Entry, Id, OutcomeId, Text, Texts
from macros.model.kind import Kind, anchor


class Trouble(Entry):
    """data/troubles/<id>.yml: what a number can be for is the list of these."""

    title: Annotated[Text, Doc("What is happening, in two or three words.", "出了什么事，几个字。")]
    lead: Annotated[Text, Doc("The one sentence that counts most.", "最要紧的一句话。")]
    note: Annotated[Text | None, Doc("A rule that nobody may overlook.", "不能漏看的一条规矩。")] = None
    steps: Annotated[Texts, Doc("What to do, the first thing first.", "该做什么，最先做的写最前。")]
    never: Annotated[Texts | None, Doc("What not to do.", "哪些事不要做。")] = None
    contacts: Annotated[list[Contact], Doc("Who helps wherever one lives.", "不论住在哪里都能找的帮助。")] = []
    scams: Annotated[bool, Doc("true if the list of scams belongs under it.", "骗局一览该挂在它下面，就写 true。")] = (
        False
    )
    pages: Annotated[
        list[Id], Doc("Hand-written pages to read on: their names in docs/.", "接着看的手写页面：docs/ 里的文件名。")
    ] = []
    outcomes: Annotated[list[OutcomeId], Doc("Results of the quiz that lead here.", "测验的哪些结果会指向这里。")] = []
    sources: Annotated[list[Address], Doc("The pages that give this advice.", "给出这些建议的网页。")] = Field(
        min_length=1
    )


TROUBLES = Kind(
    "troubles",
    "trouble",
    called=Doc("trouble", "难处"),
    where=anchor("safety/"),
    doc=Doc(
        "A kind of trouble in which somebody needs help: what to do first, and what not to do.",
        "一种需要帮助的处境：先做什么，不要做什么。",
    ),
    folder="troubles",
    model=Trouble,
    sums_up=("lead",),
)
