"""The debate is fair: every argument is answered, and no side is left nearly empty."""

from collections import Counter
from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say

OPPOSITE = {"leave": "keep", "keep": "leave"}


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


def other_stance(context: Context) -> Iterator[Finding]:
    """An argument supports its own side and answers the other: one that does the contrary has the other's stance."""
    guide = context.guide
    stances = {id_: argument.stance for id_, argument in guide.arguments.items() if argument.stance in OPPOSITE}
    against = {id_: [*_at_odds(context, id_, stances)] for id_ in stances}
    doubts = {id_: sum(1 if is_odd else -1 for _, is_odd in found) for id_, found in against.items()}
    for id_, stance in stances.items():
        is_worst = all(doubts[id_] >= doubts[other] for other, is_odd in against[id_] if is_odd)
        if doubts[id_] > 0 and is_worst:
            said = say("It supports what speaks for “{}”, or answers what speaks for “{}”.", OPPOSITE[stance], stance)
            fix = say("Write “stance: {}”, or mend what it supports and answers.", OPPOSITE[stance])
            yield Finding(guide.at("arguments", id_, "stance"), said, fix, ("arguments", id_))


def _at_odds(context: Context, id_: str, stances: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield each argument on a side that this one supports or answers, or that does so with it, and whether their sides
    contradict that.
    """
    guide, own = context.guide, stances[id_]
    yield from ((other, stances[other] != own) for other in guide.supporters(id_) if other in stances)
    yield from ((other, stances[other] == own) for other in guide.opponents(id_) if other in stances)


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
    Check("other-stance", "guide", "warning", other_stance),
    Check("debate-unbalanced", "guide", "warning", debate_unbalanced),
)
