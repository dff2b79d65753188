"""The plan for the last weeks at work keeps the order of days and phases, and names each thing once."""

from collections.abc import Iterator

from macros.kinds.resigning_plan.model import PARTS
from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say

NONE: list[int] = []


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
    phases = list(guide.vocabulary["phases"])
    late, days = 0, list(guide.plan.days)
    for index in out_of_order([day.place for day in guide.plan.days.values()]):
        said = say("The day “{}” stands out of order.", days[index])
        fix = "Mend its “days”, or put it where it belongs."
        yield Finding(guide.at("plan", "plan", "days", days[index], "days"), said, fix)
    for id_, day in guide.plan.days.items():
        found = [guide.checklist[item].phase for item in day.checklist if item in guide.checklist]
        at = [phases.index(phase) for phase in found if phase in phases]
        for index, phase in enumerate(at):
            if phase < late:
                said = say("“{}” belongs to an earlier phase than what stands on the days above.", day.checklist[index])
                place = guide.at("plan", "plan", "days", id_, "checklist", index)
                yield Finding(place, said, "Put it on an earlier day, or mend its phase.")
        late = max([late, *at])


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
