"""The debate is fair: every argument is answered, and no side is left nearly empty."""

from collections import Counter
from collections.abc import Iterator

from macros.content.checks.rule import Context, Finding


def unopposed_argument(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_ in guide.arguments:
        if not guide.opponents(id_):
            yield Finding(
                guide.at("arguments", id_, "rebuts"),
                f"No other argument answers “{id_}”.",
                "Name one under “rebuts”, here or there.",
            )


def self_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, argument in guide.arguments.items():
        for name in ("rebuts", "supports"):
            if id_ in getattr(argument, name):
                yield Finding(guide.at("arguments", id_, name), "An argument names itself.", "Take it out.")
        for other in sorted(set(argument.rebuts) & set(argument.supports)):
            yield Finding(
                guide.at("arguments", id_, "supports"),
                f"“{other}” is both answered and supported.",
                "Choose one.",
            )


def outcome_both_sides(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, outcome in guide.outcomes.items():
        for other in sorted(set(outcome.reasons) & set(outcome.against)):
            yield Finding(
                guide.at("outcomes", id_, "against"),
                f"“{other}” stands on both sides of this outcome.",
                "Choose one.",
            )


def group_argument_elsewhere(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        for index, pick in enumerate(group.arguments):
            argument = guide.arguments.get(pick)
            if argument and argument.groups != "any" and id_ not in argument.groups:
                yield Finding(
                    guide.at("groups", id_, "arguments", index),
                    f"The argument “{pick}” does not speak about “{id_}”.",
                    f"Add the group to data/arguments/{pick}.yml, or pick another argument.",
                )


def group_unbalanced(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        if group.variant_of:
            continue
        stances = {guide.arguments[a].stance for a in guide.group_arguments(id_) if a in guide.arguments}
        for side in ("leave", "keep"):
            if side not in stances:
                yield Finding(
                    guide.at("groups", id_, "arguments"),
                    f"The page of “{id_}” shows no argument of the side “{side}”.",
                    "Pick one, so that readers see both sides.",
                    subject=("groups", id_),
                )


def debate_unbalanced(context: Context) -> Iterator[Finding]:
    counts = Counter(argument.stance for argument in context.guide.arguments.values())
    leave, keep = counts["leave"], counts["keep"]
    if max(leave, keep) > 1.5 * min(leave, keep):
        thin = "keep" if leave > keep else "leave"
        yield Finding(
            context.guide.at("arguments", ""),
            f"The debate leans: {leave} arguments for leaving, {keep} for keeping.",
            f"Look for a good argument of the side “{thin}”.",
        )


def variant_of_variant(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        host = guide.groups.get(group.variant_of or "")
        if host and host.variant_of:
            yield Finding(
                guide.at("groups", id_, "variant_of"),
                f"“{host.id}” is itself a variant.",
                "Name the group with a page.",
            )
        if group.variant_of:
            continue
        for name in ("about", "gives", "costs", "advice", "stay", "go", "first", "before", "quiz"):
            if getattr(group, name) is None:
                yield Finding(
                    guide.at("groups", id_, "id"),
                    f"“{name}” is missing.",
                    "A group with a page of its own needs it; a near-identical kind says “variant_of”.",
                )
