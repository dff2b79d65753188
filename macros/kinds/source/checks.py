"""Every fit statement of the sources is used exactly once; every unfit one by nothing, with a public reason."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import both, say

USERS = ("arguments", "glossary", "background")


def _users(context: Context, statement: str) -> list[tuple[str, str]]:
    links = context.guide.backlinks.get(("statements", statement), [])
    return sorted({link for link, _ in links if link[0] in USERS})


def statement_unused(context: Context) -> Iterator[Finding]:
    for statement, (source, entry) in context.guide.statements.items():
        if entry.excluded is None and not _users(context, statement):
            index = source.statements.index(entry)
            yield Finding(
                context.guide.at("sources", source.id, "statements", index),
                say("The statement “{}” is used by no argument, term or background note.", statement),
                "Use it in one, or say under “excluded” why not.",
            )


def statement_used_twice(context: Context) -> Iterator[Finding]:
    for statement in context.guide.statements:
        users = _users(context, statement)
        for kind, id_ in users[1:]:
            first = "/".join(users[0])
            yield Finding(
                context.guide.at(kind, id_, "statements"),
                say("The statement “{}” is already used by {}.", statement, first),
                "One voice counts once: keep it in one place.",
            )


def excluded_statement_used(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for statement, (_, entry) in guide.statements.items():
        if entry.excluded is None:
            continue
        for link, name in guide.backlinks.get(("statements", statement), []):
            yield Finding(
                guide.at(*link, name),
                say("The statement “{}” is excluded: {}", statement, entry.excluded),
                "Take it out of this list.",
            )


def unfit_without_reason(context: Context) -> Iterator[Finding]:
    for statement, (source, entry) in context.guide.statements.items():
        if (entry.fitness == "fit") == (entry.excluded is None):
            continue
        index = source.statements.index(entry)
        place = context.guide.at("sources", source.id, "statements", index, "fitness")
        if entry.excluded is None:
            yield Finding(
                place,
                say("“{}” is {} but has no public reason.", statement, entry.fitness),
                say("Add “excluded” in {}.", both(context.guide.codes.required)),
            )
        else:
            yield Finding(place, say("“{}” is fit but excluded.", statement), "Give it its fitness, or use it.")


def repeated_statement_id(context: Context) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for source in context.guide.sources.values():
        for index, entry in enumerate(source.statements):
            if entry.id in seen:
                yield Finding(
                    context.guide.at("sources", source.id, "statements", index, "id"),
                    say("The statement id “{}” is already used in {}.", entry.id, seen[entry.id]),
                    "Give it another id.",
                )
            seen[entry.id] = source.id


CHECKS = (
    Check("statement-unused", "guide", "error", statement_unused),
    Check("statement-used-twice", "guide", "error", statement_used_twice),
    Check("excluded-statement-used", "guide", "error", excluded_statement_used),
    Check("unfit-without-reason", "entry", "error", unfit_without_reason),
    Check("repeated-statement-id", "entry", "error", repeated_statement_id),
)
