"""A message to copy, with slots to fill in, and an item of the checklist before leaving."""

from typing import Annotated

from macros.content.models.base import Doc, Entry, MessageId, Model, Text, Word


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


class ChecklistItem(Entry):
    """data/checklist/<id>.yml"""

    text: Annotated[Text, Doc("What to do, as one short request.", "要做的事，一句短话。")]
    phase: Annotated[str, Word("phases"), Doc("When to do it.", "什么阶段做。")]
    message: Annotated[MessageId | None, Doc("A message that helps to do it.", "做这件事用得上的消息。")] = None
