"""What stands on the home page: the doors for people in a hurry, and the arguments that stand face to face."""

from typing import Annotated

from pydantic import Field

from macros.model.base import ArgumentId, Doc, GroupId, MessageId, Model, OutcomeId, Text, TroubleId

LEADS = ("outcome", "argument", "group", "message", "trouble", "page")
"""The fields of a door that say where it leads: one of them."""


class Door(Model):
    """A way in for somebody who knows what happened and has no time for questions."""

    text: Annotated[Text, Doc("What happened, in two to six words.", "发生了什么，几个字说清。")]
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
        list[Door], Doc("Ways in that need no question, the most urgent first.", "不用答题的入口，最急的放最前。")
    ]
    arguments: Annotated[
        list[ArgumentId],
        Doc("The arguments on the home page, in pairs that answer each other.", "首页上的理由，两两相对。"),
    ] = Field(max_length=6)
