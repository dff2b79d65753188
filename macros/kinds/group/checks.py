"""A group has its page or is a variant of one that has; both sides speak there, and its place in the quiz is right."""

from collections.abc import Iterator

from macros.kinds.group.model import TEXTS, Group
from macros.kinds.quiz.checks import out_of_order
from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say


def variant_of_variant(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        host = guide.groups.get(group.variant_of or "")
        if host and host.variant_of:
            yield Finding(
                guide.at("groups", id_, "variant_of"),
                say("“{}” is itself a variant.", host.id),
                "Name the group with a page.",
            )
        if group.variant_of:
            if group.note is None:
                yield Finding(
                    guide.at("groups", id_, "id"),
                    "“note” is missing.",
                    "A near-identical kind says under “note” what is different about it.",
                )
            continue
        for name in (*TEXTS, "leans", "outcomes", "quiz"):
            if not getattr(group, name):
                yield Finding(
                    guide.at("groups", id_, "id"),
                    say("“{}” is missing.", name),
                    "A group with a page of its own needs it; a near-identical kind says “variant_of”.",
                )


def group_argument_elsewhere(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        for index, pick in enumerate(group.arguments):
            argument = guide.arguments.get(pick)
            if not argument or argument.groups == "any" or not guide.known["groups"].issuperset(argument.groups):
                continue  # a group that is not there may be meant to be this one
            if id_ not in argument.groups:
                yield Finding(
                    guide.at("groups", id_, "arguments", index),
                    say("The argument “{}” does not speak about “{}”.", pick, id_),
                    say("Add the group to data/arguments/{}.yml, or pick another argument.", pick),
                )


def group_quiz_entry(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        if group.quiz is None:
            continue
        _, node = context.guide.graph.follow(group.quiz.answers)
        if node != group.quiz.question and (slip := guide.graph.slip(group.quiz.answers)):
            yield Finding(guide.at("groups", id_, "quiz", "answers", slip[0]), slip[1], "Name one that is asked.")
        elif node != group.quiz.question:
            yield Finding(
                guide.at("groups", id_, "quiz"),
                say("These answers lead to “{}”, not to the question “{}”.", node, group.quiz.question),
                "Mend the answers or the question.",
            )
        elif fix := out_of_order(group.quiz.answers, guide.graph.way(group.quiz.answers)[:-1]):
            yield Finding(guide.at("groups", id_, "quiz", "answers"), *fix)


def group_unbalanced(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, group in guide.groups.items():
        if group.variant_of:
            continue
        if guide.is_one_sided(id_):
            yield from _other_side(context, id_, group)
            continue
        stances = {guide.arguments[a].stance for a in guide.group_arguments(id_) if a in guide.arguments}
        for side in ("leave", "keep"):
            if side not in stances:
                yield Finding(
                    guide.at("groups", id_, "arguments"),
                    say("The page of “{}” shows no argument of the side “{}”.", id_, side),
                    "Pick one, so that readers see both sides.",
                    subject=("groups", id_),
                )


def _other_side(context: Context, id_: str, group: Group) -> Iterator[Finding]:
    guide = context.guide
    for index, pick in enumerate(group.arguments):
        argument = guide.arguments.get(pick)
        if argument and argument.stance != "leave":
            yield Finding(
                guide.at("groups", id_, "arguments", index),
                say(
                    "“{}” does not speak for leaving, and “{}” is to be reported: its page does not show it.", pick, id_
                ),
                "Take it out. Fraud has no other side.",
                subject=("groups", id_),
            )


CHECKS = (
    Check("incomplete-group", "entry", "error", variant_of_variant),
    Check("group-argument-elsewhere", "guide", "error", group_argument_elsewhere),
    Check("group-quiz-entry", "guide", "error", group_quiz_entry),
    Check("group-unbalanced", "guide", "warning", group_unbalanced),
)
