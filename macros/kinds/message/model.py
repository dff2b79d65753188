"""A message to copy, with slots to fill in."""

from typing import Annotated

from macros.model.base import Doc, Entry, Model, Text, Word
from macros.model.kind import Kind, page


class Slot(Model):
    """A gap in a message: ``{name}`` in the text."""

    label: Annotated[Text, Doc("What to write there.", "这里该填什么。")]
    example: Annotated[Text, Doc("An invented example; no real person.", "一个虚构的例子，不用真人的名字。")]


class Message(Entry):
    """data/messages/<id>.yml"""

    title: Annotated[Text, Doc("What the message is for, in a few words.", "几个字说明这条消息的用处。")]
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
    ]
    slots: Annotated[
        dict[str, Slot],
        Doc(
            "The gaps to fill in; the text names each in braces, as {name}.",
            "要填的空档，正文里用花括号写出，如 {name}。",
        ),
    ]
    tones: Annotated[
        dict[Annotated[str, Word("tones")], Text],
        Doc("The message itself, in at least two tones.", "消息正文，至少写两种语气。", asked=True),
    ]


MESSAGES = Kind(
    "messages",
    "message",
    called=Doc("message", "消息"),
    where=page("messages/"),
    title=Doc("Message", "消息"),
    doc=Doc(
        "A message to copy, in several tones, with gaps to fill in.",
        "一条可以直接复制的消息，有几种语气，留出要填的空档。",
    ),
    folder="messages",
    model=Message,
    section="messages/",
    tab=5,
    has_page=True,
    sums_up=("when",),
    shown_by=("outcomes", "groups", "checklist"),
)
