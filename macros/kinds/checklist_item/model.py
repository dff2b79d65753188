"""Something to settle before leaving: one line to tick off."""

from typing import Annotated

from macros.model.base import Doc, Entry, MessageId, Text, Word
from macros.model.kind import Kind


class ChecklistItem(Entry):
    """data/checklist/<id>.yml"""

    text: Annotated[Text, Doc("What to do, as one short request.", "要做的事，一句短话。")]
    how: Annotated[
        Text | None,
        Doc("How, where or which, if one line does not say it.", "一句话说不完的，再写一行：怎么做，在哪里，哪几样。"),
    ] = None
    phase: Annotated[str, Word("phases"), Doc("When to do it.", "什么阶段做。")]
    message: Annotated[MessageId | None, Doc("A message that helps to do it.", "做这件事用得上的消息。")] = None
    staying: Annotated[
        bool, Doc("true if it is of use only to who stays in the group.", "只有留在群里的人才用得上，就写 true。")
    ] = False


CHECKLIST = Kind(
    "checklist",
    "checklist-item",
    called=Doc("checklist item", "清单事项"),
    where=None,
    doc=Doc(
        "Something to settle before leaving, as one line to tick off.",
        "退之前要办好的一件事，一行，办完打勾。",
    ),
    folder="checklist",
    model=ChecklistItem,
    shown_by=("outcomes", "faq", "questions"),
)
