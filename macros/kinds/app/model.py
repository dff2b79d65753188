"""A chat app, and what others see there when somebody leaves."""

from typing import Annotated

from macros.model.base import Doc, Entry, Names, Text
from macros.model.kind import Kind, anchor


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


APPS = Kind(
    "apps",
    "app",
    called=Doc("app", "应用"),
    where=anchor("apps/"),
    title=Doc("App", "应用"),
    doc=Doc(
        "A chat app, and what others see there when somebody leaves.",
        "一个聊天应用，以及有人退群时别人会看到什么。",
    ),
    folder="apps",
    model=App,
    section="apps/",
    tab=6,
    sums_up=("sees",),
    form="app-changed.yml",
)
