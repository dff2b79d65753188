"""Every fit statement of the sources is used exactly once; every unfit one by nothing, with a public reason."""

from collections.abc import Iterator

from macros.model.base import CODE
from macros.model.check import Check, Context, Finding

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
                f"The statement “{statement}” is used by no argument, term or background note.",
                "Use it in one, or say under “excluded” why not.",
            )


def statement_used_twice(context: Context) -> Iterator[Finding]:
    for statement in context.guide.statements:
        users = _users(context, statement)
        for kind, id_ in users[1:]:
            first = "/".join(users[0])
            yield Finding(
                context.guide.at(kind, id_, "statements"),
                f"The statement “{statement}” is already used by {first}.",
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
                f"The statement “{statement}” is excluded: {entry.excluded.first(CODE)}",
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
                f"“{statement}” is {entry.fitness} but has no public reason.",
                f"Add “excluded” in {' and '.join(context.guide.codes.required)}.",
            )
        else:
            yield Finding(place, f"“{statement}” is fit but excluded.", "Give it its fitness, or use it.")


def repeated_statement_id(context: Context) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for source in context.guide.sources.values():
        for index, entry in enumerate(source.statements):
            if entry.id in seen:
                yield Finding(
                    context.guide.at("sources", source.id, "statements", index, "id"),
                    f"The statement id “{entry.id}” is already used in {seen[entry.id]}.",
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
