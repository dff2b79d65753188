"""What was looked up long ago is looked up again."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding


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


CHECKS = (Check("old-fact", "entry", "warning", old_fact),)
