"""What was looked up long ago is looked up again."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding, long_ago
from macros.model.command_messages import say


def old_fact(context: Context) -> Iterator[Finding]:
    for id_, fact in context.guide.facts.items():
        yield from long_ago(context, ("facts", id_), ("checked",), fact.checked, "This fact", say("source"))


CHECKS = (Check("old-fact", "entry", "warning", old_fact),)
