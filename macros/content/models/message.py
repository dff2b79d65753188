"""A message to copy, with slots to fill in, and an item of the checklist before leaving."""

from typing import Annotated

from pydantic import Field

from macros.content.models.base import Entry, MessageId, Model, Text, Word


class Slot(Model):
    """A gap in a message: ``{name}`` in the text."""

    label: Text
    example: Text


class Message(Entry):
    """data/messages/<id>.yml"""

    title: Text
    when: Text = Field(description="When to send it, and to whom")
    public: bool = Field(description="true: posted in a group; false: sent to one person")
    limit: int = Field(description="Longest Chinese text in characters, slots filled with the examples")
    slots: dict[str, Slot]
    tones: dict[Annotated[str, Word("tones")], Text]


class ChecklistItem(Entry):
    """data/checklist/<id>.yml"""

    text: Text
    phase: Annotated[str, Word("phases")]
    message: MessageId | None = None
