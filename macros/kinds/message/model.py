"""A message to copy, with slots to fill in."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Doc, Entry, GroupId, Model, Text, Word
from macros.model.kind import Kind, page


class Slot(Model):
    """A gap in a message: ``{name}`` in the text."""

    label: Annotated[Text, Doc("What to write there.", "这里该填什么。")]
    example: Annotated[Text, Doc("An invented example; no real person.", "一个虚构的例子，不用真人的名字。")]
    examples: Annotated[
        dict[Annotated[str, Word("families")], Text],
        Doc(
            "Where that example would sound odd: another one for the groups of a family.",
            "这个例子放在某一类群里别扭时，给这一类群另写一个。",
        ),
    ] = {}


class Message(Entry):
    """data/messages/<id>.yml"""

    title: Annotated[Text, Doc("What the message is for, in a few words.", "几个字说明这条消息的用处。")]
    situation: Annotated[
        str,
        Word("situations"),
        Doc("What the reader is about to do: its heading on the page.", "读者正要做什么，决定它排在页面的哪一节。"),
    ]
    when: Annotated[Text, Doc("When to send it, and to whom.", "什么时候发，发给谁。")]
    public: Annotated[
        bool, Doc("true: posted in a group; false: sent to one person.", "发在群里写 true，单独发给一个人写 false。")
    ]
    limit: Annotated[
        int,
        Doc(
            "The most characters the Chinese text may have, with the slots filled in.",
            "中文最多多少字，空档按例子填好后计算。",
        ),
    ] = Field(default=120, ge=10, le=2000)
    groups: Annotated[
        list[GroupId], Doc("The kinds of group on whose pages it stands.", "出现在哪几类群的页面上。")
    ] = []
    slots: Annotated[
        dict[str, Slot],
        Doc(
            "The gaps to fill in; the text names each in braces, as {name}. The best message has none.",
            "要填的空档，正文里用花括号写出，如 {name}。能不留空档最好。",
        ),
    ] = {}
    tones: Annotated[
        dict[Annotated[str, Word("tones")], Text],
        Doc(
            "The message itself, as typed on a phone, for at least two distances; the one sent most comes first.",
            "消息正文，像手机上打出来的那样，至少写两种分寸，最常用的放最前。",
            asked=True,
        ),
    ] = Field(min_length=1)


MESSAGES = Kind(
    "messages",
    "message",
    called=Doc("message", "消息"),
    where=page("messages/"),
    doc=Doc(
        "A message to copy, to a friend, an elder or the boss, with as few gaps as possible.",
        "一条可以直接复制的消息，写给朋友、长辈或上司各有说法，空档越少越好。",
    ),
    folder="messages",
    model=Message,
    section="messages/",
    tab=5,
    has_page=True,
    sums_up=("when",),
)
