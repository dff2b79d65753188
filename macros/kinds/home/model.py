"""What stands on the home page: the doors to the guide, and the arguments that stand face to face."""

from typing import Annotated

from pydantic import Field

from macros.model.base import ArgumentId, Doc, GroupId, MessageId, Model, OutcomeId, Text, TroubleId

LEADS = ("outcome", "argument", "group", "message", "trouble", "page")
"""The fields of a door that say where it leads: one of them."""


class Door(Model):
    """A way into the guide for somebody who knows what they want to know."""

    text: Annotated[Text, Doc("What somebody asks, in two to six words.", "来的人会问什么，几个字说清。")]
    note: Annotated[Text | None, Doc("What is behind the door, in one line.", "门后有什么，一行说清。")] = None
    outcome: Annotated[OutcomeId | None, Doc("The advice it leads to.", "通向哪条建议。")] = None
    argument: Annotated[ArgumentId | None, Doc("The argument it leads to.", "通向哪条理由。")] = None
    group: Annotated[GroupId | None, Doc("The kind of group it leads to.", "通向哪一类群。")] = None
    message: Annotated[MessageId | None, Doc("The message it leads to.", "通向哪段消息。")] = None
    trouble: Annotated[TroubleId | None, Doc("The trouble it leads to.", "通向哪种难处。")] = None
    page: Annotated[
        str | None,
        Doc(
            "Any other page of the site it leads to, such as removed/ or apps/.",
            "通向站内别的页面，例如 removed/、apps/。",
        ),
    ] = None


class Home(Model):
    """data/home.yml"""

    doors: Annotated[
        list[Door],
        Doc("Ways into the guide, those that people ask for most first.", "通往指南的入口，问得最多的放最前。"),
    ] = Field(min_length=1, max_length=6)
    arguments: Annotated[
        list[ArgumentId],
        Doc("The arguments on the home page, in pairs that answer each other.", "首页上的理由，两两相对。"),
    ] = Field(min_length=2, max_length=6)
