"""An outcome stands on one side and on more than hearsay; what picks a reason is an answer that leads there."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.kinds.argument.model import Argument
from macros.model.check import Cause, Check, Context, Finding
from macros.model.command_messages import say

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide

OTHER_SIDE = ("other_side", "against")
"""The fields that say what speaks against an outcome."""

MANY = 2
"""When the reasons of more outcomes contradict their verdict, it is the verdict that is wrong."""


def outcome_both_sides(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, outcome in guide.outcomes.items():
        for other in sorted(set(outcome.reasons) & set(outcome.against)):
            yield Finding(
                guide.at("outcomes", id_, "against"),
                say("“{}” stands on both sides of this outcome.", other),
                "Choose one.",
            )


def other_side(context: Context) -> Iterator[Finding]:
    """Every outcome says what speaks against it, but for those about fraud, threats and harassment. One in which
    nothing fits its verdict has another's.
    """
    guide = context.guide
    verdicts = guide.vocabulary["verdicts"]
    wrong = {
        id_: [name for name in OTHER_SIDE if bool(verdicts[outcome.verdict].one_sided) == bool(getattr(outcome, name))]
        for id_, outcome in guide.outcomes.items()
        if outcome.verdict in verdicts
    }
    doubted = Counter(guide.outcomes[id_].verdict for id_, names in wrong.items() if len(names) == len(OTHER_SIDE))
    all_of = Counter(outcome.verdict for outcome in guide.outcomes.values())
    for id_, names in wrong.items():
        named = guide.outcomes[id_].verdict
        is_harm, cause = bool(verdicts[named].one_sided), None
        if doubted[named] == all_of[named]:
            place = guide.at("vocabulary", "verdicts", named, "one_sided")
            said = say("No outcome with the verdict “{}” fits what this says of its other side.", named)
            cause = Cause(place, said, "Mend “one_sided”, or those outcomes.", 1)
        if len(names) == len(OTHER_SIDE):
            said = "The verdict “{}” is about harm, and the outcome speaks for the other side."
            said = said if is_harm else "The verdict “{}” has another side, and the outcome says nothing for it."
            fix = "Mend the verdict, or take “other_side” and “against” out."
            fix = (
                fix
                if is_harm
                else "Mend the verdict, or write under “other_side” and “against” what speaks against it."
            )
            yield Finding(guide.at("outcomes", id_, "verdict"), say(said, named), fix, cause=cause)
        elif names and is_harm:
            said = say("The verdict “{}” is about harm, and harm has no other side.", named)
            yield Finding(guide.at("outcomes", id_, names[0]), said, "Take it out.")
        elif names:
            said = say("“{}” is missing: the outcome says nothing for the other side.", names[0])
            yield Finding(guide.at("outcomes", id_, "id"), said, "Write the best that can be said against it.")


def other_verdict(context: Context) -> Iterator[Finding]:
    """The reasons of an outcome do not speak against its verdict, nor do its checks for those who stay."""
    guide = context.guide
    for id_, outcome in guide.outcomes.items():
        verdict = guide.vocabulary["verdicts"].get(outcome.verdict)
        if verdict is None or verdict.one_sided:
            continue
        reasons, against = _sides(guide, outcome.reasons), _sides(guide, outcome.against)
        if not verdict.leaves:
            is_doubted, said = {*reasons} == {"leave"}, "The verdict “{}” stays, and every reason speaks for leaving."
        else:
            has_staying = any(guide.checklist[item].staying for item in outcome.checklist if item in guide.checklist)
            is_argued = "leave" in against and 2 * reasons.count("keep") >= len(reasons)
            is_doubted = "leave" not in reasons and (has_staying or is_argued)
            said = "The verdict “{}” leaves, and no reason speaks for leaving."
        if is_doubted:
            fix = "Mend the verdict, or name a reason that speaks for it."
            place = guide.at("vocabulary", "verdicts", outcome.verdict)
            of_all = say("The reasons of its outcomes contradict what “{}” says here.", outcome.verdict)
            cause = Cause(place, of_all, "Mend “leaves”.", MANY)
            place = guide.at("outcomes", id_, "verdict")
            yield Finding(place, say(said, outcome.verdict), fix, ("outcomes", id_), cause)


def _sides(guide: "Guide", arguments: list[str]) -> list[str]:
    """Return the side of each argument that can be read."""
    return [guide.arguments[id_].stance for id_ in arguments if id_ in guide.arguments]


def outcome_without_scenario(context: Context) -> Iterator[Finding]:
    told = {scenario.outcome for scenario in context.guide.scenarios}
    for id_ in context.guide.outcomes:
        if id_ not in told:
            yield Finding(
                context.guide.at("outcomes", id_, "id"),
                say("No scenario ends in “{}”.", id_),
                "Add one to data/quiz/scenarios.yml.",
            )


def exchanged_outcomes(context: Context) -> Iterator[Finding]:
    """Say that two outcomes have each other's contents: the answers that pick their reasons lead to the other."""
    guide = context.guide
    meant: dict[str, str] = {}
    for id_, outcome in guide.outcomes.items():
        steps = [key.partition(".") for key in outcome.reasons_by_answer]
        options = [guide.quiz.questions[q].option(o) for q, _, o in steps if q in guide.quiz.questions]
        ends = {option.next if option else "" for option in options}
        if len(ends) == 1 and len(options) == len(steps) and ends <= guide.outcomes.keys() - {id_}:
            meant[id_] = ends.pop()
    for id_, other in meant.items():
        if meant.get(other, id_) == id_ and (other not in meant or id_ < other):
            guard = not guide.outcomes[other].reasons_by_answer or other in meant
            if guard:
                said = say(
                    "“{}” holds what belongs to “{}”: the answers under reasons_by_answer lead there.", id_, other
                )
                yield Finding(guide.at("outcomes", id_, "id"), said, "Exchange the two contents, or mend the answers.")


def reasons_by_unknown_answer(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, outcome in guide.outcomes.items():
        ways = {f"{question}.{option}" for question, option in context.guide.graph.ways_in(id_)}
        for key in outcome.reasons_by_answer:
            if key not in ways:
                yield Finding(
                    guide.at("outcomes", id_, "reasons_by_answer", key),
                    say("The answer “{}” does not lead here.", key),
                    say("These do: {}.", ", ".join(sorted(ways))),
                )


def hearsay_ground(context: Context) -> Iterator[Finding]:
    """An outcome rests on more than what people tell: a story, or statements whose origin nobody knows."""
    guide = context.guide
    for id_, outcome in guide.outcomes.items():
        reasons = [guide.arguments[reason] for reason in outcome.reasons if reason in guide.arguments]
        if reasons and all(_hearsay(guide, reason) for reason in reasons):
            yield Finding(
                guide.at("outcomes", id_, "reasons"),
                "Every reason of this outcome is hearsay or one person's story.",
                "Name a reason that rests on more, or another outcome.",
            )


def _hearsay(guide: "Guide", argument: Argument) -> bool:
    if argument.evidence:
        return False
    statements = [guide.statements[s][1] for s in argument.statements if s in guide.statements]
    told = bool(statements) and all(statement.fitness == "hearsay" for statement in statements)
    return told or argument.evidence_kind == "anecdote"


CHECKS = (
    Check("outcome-both-sides", "entry", "error", outcome_both_sides),
    Check("other-side", "entry", "error", other_side),
    Check("other-verdict", "guide", "warning", other_verdict),
    Check("outcome-without-scenario", "guide", "error", outcome_without_scenario),
    Check("exchanged-outcomes", "guide", "error", exchanged_outcomes),
    Check("reasons-by-unknown-answer", "guide", "error", reasons_by_unknown_answer),
    Check("hearsay-ground", "guide", "error", hearsay_ground),
)
