"""A way in which people are cheated in groups: how it looks, the first safe step, what never to do."""

from typing import Annotated

from macros.model.base import Checked, Doc, Entry, GroupId, Names, Sources, Status, Text, Texts
from macros.model.kind import Kind, page


class Scam(Entry):
    """data/scams/<id>.yml"""

    title: Annotated[Text, Doc("What people call it.", "大家怎么叫它。")]
    aliases: Annotated[Names, Doc("Other names a reader may search for.", "读者可能搜的其他叫法。")]
    claim: Annotated[
        Text, Doc("One firm sentence that somebody would forward to a relative.", "一句干脆的话，值得转给家里人。")
    ]
    looks: Annotated[Text, Doc("How it looks from inside the group.", "在群里看到的是什么样子。")]
    said: Annotated[Texts | None, Doc("What they write, in your own words.", "他们会怎么说，用自己的话写。")] = None
    first: Annotated[Text, Doc("The first safe step.", "第一步怎么做最稳妥。")]
    never: Annotated[Texts, Doc("What never to do.", "哪些事不要做。")]
    lost: Annotated[Text | None, Doc("If it has already happened.", "已经中招了怎么办。")] = None
    groups: Annotated[list[GroupId], Doc("Kinds of group in which it is seen.", "在哪些群里见得到。")] = []
    status: Status
    checked: Checked
    sources: Sources


SCAMS = Kind(
    "scams",
    "scam",
    called=Doc("scam", "骗局"),
    where=page("scams/"),
    doc=Doc(
        "A way in which people are cheated in groups: how it looks, the first safe step, what never to do.",
        "群里骗人的一种手法：什么样子，第一步怎么做，哪些事不要做。",
    ),
    folder="scams",
    model=Scam,
    section="scams/",
    has_page=True,
    sums_up=("claim",),
)
