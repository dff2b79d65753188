"""The plan for the last weeks at work keeps the order of days and phases, and names each thing once."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.kinds.resigning_plan.model import PARTS
from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide

NONE: list[int] = []
MANY = 2
"""When more than this belongs to an earlier phase, it may be the phases that stand out of order."""


def out_of_order(numbers: list[int]) -> list[int]:
    """Return which of the numbers, as few as can be, are to be taken out, so that the others rise."""
    longest: list[list[int]] = []
    for index, number in enumerate(numbers):
        before = [run for run in longest if numbers[run[-1]] <= number]
        longest.append([*max(before, key=len, default=NONE), index])
    return [index for index in range(len(numbers)) if index not in max(longest, key=len, default=NONE)]


def plan_order(context: Context) -> Iterator[Finding]:
    """Days follow each other, and nothing stands on a day before what belongs to an earlier phase."""
    guide = context.guide
    days = list(guide.plan.days)
    misplaced = out_of_order([day.place for day in guide.plan.days.values()])
    for index in misplaced:
        said = say("The day “{}” stands out of order.", days[index])
        fix = "Mend its “days”, or put it where it belongs."
        yield Finding(guide.at("plan", "plan", "days", days[index], "days"), said, fix)
    phases, by_days = _phases(guide)
    late = list(_late(guide, phases))
    if len(late) > MANY and not misplaced and not list(_late(guide, by_days)):
        yield _phase_out_of_order(guide, phases, by_days)
        return
    for id_, index in late:
        said = say(
            "“{}” belongs to an earlier phase than what stands on the days above.",
            guide.plan.days[id_].checklist[index],
        )
        place = guide.at("plan", "plan", "days", id_, "checklist", index)
        yield Finding(place, said, "Put it on an earlier day, or mend its phase or the order of the phases.")


def _phases(guide: "Guide") -> tuple[list[str], list[str]]:
    """Return the phases of what the plan names, in the order of their list, and by the days that it stands on."""
    days_of: dict[str, list[int]] = defaultdict(list)
    for place, day in enumerate(guide.plan.days.values()):
        for item in day.checklist:
            if item in guide.checklist:
                days_of[guide.checklist[item].phase].append(place)
    phases = [phase for phase in guide.vocabulary["phases"] if phase in days_of]
    return phases, sorted(phases, key=lambda phase: sum(days_of[phase]) / len(days_of[phase]))


def _late(guide: "Guide", phases: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the day, and the place in its list, of each thing that stands below one of a later phase, were this their
    order.
    """
    latest = 0
    for id_, day in guide.plan.days.items():
        found = [guide.checklist[item].phase for item in day.checklist if item in guide.checklist]
        at = [phases.index(phase) for phase in found if phase in phases]
        yield from ((id_, index) for index, phase in enumerate(at) if phase < latest)
        latest = max([latest, *at])


def _phase_out_of_order(guide: "Guide", phases: list[str], by_days: list[str]) -> Finding:
    """Return which phase stands where the plan has another: then it is the list that is wrong."""
    here, first = next((here, first) for here, first in zip(phases, by_days, strict=True) if here != first)
    said = say("“{}” stands before “{}”, and the days of the plan have them the other way round.", here, first)
    return Finding(guide.at("vocabulary", "phases", here), said, "Put the phases in the order of time.")


def plan_twice(context: Context) -> Iterator[Finding]:
    guide = context.guide
    seen: dict[str, str] = {}
    known: dict[tuple[str, int], str] = {}
    for id_, day in guide.plan.days.items():
        if (same := known.setdefault((day.since, day.days), id_)) != id_:
            place = guide.at("plan", "plan", "days", id_, "days")
            yield Finding(place, say("“{}” and “{}” are one day.", same, id_), "Give each its own, or join the two.")
        named = [(item, ("checklist", index)) for index, item in enumerate(day.checklist)]
        for name, path in [*named, *([(day.part, ("part",))] if day.part else [])]:
            if seen.setdefault(name, id_) != id_:
                place = guide.at("plan", "plan", "days", id_, *path)
                yield Finding(place, say("“{}” stands on the day “{}” already.", name, seen[name]), "Keep one of them.")


def plan_gap(context: Context) -> Iterator[Finding]:
    """Each answer of the table of resigning stands on a day; the plan shows it nowhere else."""
    days = context.guide.plan.days
    for part in set(PARTS).difference(day.part for day in days.values()) if days else ():
        said = say("No day has “part: {}”.", part)
        yield Finding(context.guide.at("plan", "plan", "days"), said, "Write it on the day on which readers need it.")


CHECKS = (
    Check("plan-order", "guide", "error", plan_order),
    Check("plan-twice", "guide", "error", plan_twice),
    Check("plan-gap", "guide", "error", plan_gap),
)
