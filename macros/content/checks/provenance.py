"""Every fit statement of the sources is used exactly once; every unfit one by nothing, with a public reason."""

from collections.abc import Iterator
from datetime import timedelta

from macros.content.checks.rule import Context, Finding
from macros.model.base import CODE

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


def old_fact(context: Context) -> Iterator[Finding]:
    for id_, fact in context.guide.facts.items():
        age = (context.today - fact.checked).days
        if age > 365:
            yield Finding(
                context.guide.at("facts", id_, "checked"),
                f"This fact was last checked {age} days ago.",
                "Look at its source again and set “checked” to that day.",
                subject=("facts", id_),
            )


def future_date(context: Context) -> Iterator[Finding]:
    """No day that has not begun anywhere: east of Greenwich tomorrow comes before it is tomorrow in UTC."""
    guide = context.guide
    tomorrow = context.today + timedelta(days=1)
    for kind, entries in guide.entries.items():
        for id_, entry in entries.items():
            for name in ("reviewed", "checked"):
                day = getattr(entry, name, None)
                if day is not None and day > tomorrow:
                    said = f"The date {day} lies in the future; today is {context.today}."
                    yield Finding(guide.at(kind, id_, name), said, "Mend the date.")
