"""A plan for the weeks around the last day at work: what to do on which day."""

from typing import Annotated

from pydantic import Field

from macros.model.base import ChecklistId, Doc, Fits, Id, Model, OutcomeId, Text, Word

PARTS = ("notice", "last_day", "gone")
"""The answers of the table of resigning for each kind of group: each stands on a day."""
FROM = Fits("today|last-day|closing", "write today, last-day or closing", "last-day")
PART = Fits("|".join(PARTS), "write notice, last_day or gone, as the table of resigning has them", "notice")
USUAL = 30
"""So many days before the last one somebody makes a plan, where its days are put into an order."""


class PlanDay(Model):
    """A day of the plan."""

    title: Annotated[Text, Doc("What the day is for, in a few words.", "这一天干什么，几个字。")]
    since: Annotated[
        Annotated[str, FROM],
        Doc(
            "What it is counted from: today, the last-day, or closing, when the account closes.",
            "从哪天算起：today 今天，last-day 最后一天，closing 账号停的那天。",
        ),
    ]
    days: Annotated[
        int, Doc("How many days later; before the last day with a minus.", "往后几天；最后一天之前写负数。")
    ] = Field(default=0, ge=-60, le=90)
    text: Annotated[Text | None, Doc("What else to say, in a sentence.", "还要说的，一句话。")] = None
    checklist: Annotated[list[ChecklistId], Doc("What to tick off on that day.", "那天要勾掉的事。")] = []
    part: Annotated[
        Annotated[str, PART] | None,
        Doc(
            "Which answer for each kind of work group stands on this day: notice, last_day or gone.",
            "各类工作群的哪一段话放在这一天：notice、last_day 或 gone。",
        ),
    ] = None
    situations: Annotated[
        list[Annotated[str, Word("situations")]],
        Doc("Which of a group's messages are sent then.", "这类群的哪几种消息在这天发。"),
    ] = []

    @property
    def place(self) -> int:
        """When it comes in a usual plan, in days from today."""
        return self.days + (0 if self.since == "today" else USUAL)


class Plan(Model):
    """data/plan/days.yml"""

    outcomes: Annotated[list[OutcomeId], Doc("Results of the quiz that lead here.", "测验的哪些结果会指向这里。")] = (
        Field(min_length=1)
    )
    days: Annotated[dict[Id, PlanDay], Doc("The days, in their order.", "每一天，按先后写。", key="day-id")]
