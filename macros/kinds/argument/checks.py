"""The debate is fair: every argument is answered, and no side is left nearly empty."""

from collections import Counter
from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say


def unopposed_argument(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, argument in guide.arguments.items():
        if not guide.opponents(id_) and guide.arguments.keys() >= set(argument.rebuts):  # else a misspelt one is told
            yield Finding(
                guide.at("arguments", id_, "rebuts"),
                say("No other argument answers “{}”.", id_),
                "Name one under “rebuts”, here or there.",
            )


def answered_and_supported(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, argument in guide.arguments.items():
        for other in sorted(set(argument.rebuts) & set(argument.supports)):
            yield Finding(
                guide.at("arguments", id_, "supports"),
                say("“{}” is both answered and supported.", other),
                "Choose one.",
            )


def research_without_study(context: Context) -> Iterator[Finding]:
    """An argument of the kind “research” rests on at least one reference that speaks for it."""
    guide = context.guide
    for id_, argument in guide.arguments.items():
        backed = any(e.bearing == "for" and e.ref in guide.known["references"] for e in argument.evidence)
        if argument.evidence_kind == "research" and not backed:
            yield Finding(
                guide.at("arguments", id_, "evidence_kind"),
                "The kind is “research”, but no reference bears “for” it.",
                "Name the study under evidence, or call it an opinion.",
            )


def debate_unbalanced(context: Context) -> Iterator[Finding]:
    counts = Counter(argument.stance for argument in context.guide.arguments.values())
    leave, keep = counts["leave"], counts["keep"]
    if max(leave, keep) > 1.5 * min(leave, keep):
        thin = "keep" if leave > keep else "leave"
        yield Finding(
            context.guide.at("arguments", ""),
            say("The debate leans: {} arguments for leaving, {} for keeping.", leave, keep),
            say("Look for a good argument of the side “{}”.", thin),
        )


CHECKS = (
    Check("unopposed-argument", "guide", "error", unopposed_argument),
    Check("self-reference", "entry", "error", answered_and_supported),
    Check("research-without-study", "guide", "error", research_without_study),
    Check("debate-unbalanced", "guide", "warning", debate_unbalanced),
)
