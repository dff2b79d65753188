"""A term for readers of one language is explained to them alone."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say


def explained_elsewhere(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, term in guide.glossary.items():
        if "explain_in" not in term.model_fields_set:
            continue
        for index, language in enumerate(term.explain_in):
            if not term.is_for([language]):
                yield Finding(
                    guide.at("glossary", id_, "explain_in", index),
                    say(
                        "The glossary has “{}” only in {}; pages in {} cannot explain it.", id_, term.only_in, language
                    ),
                    say("Take {} out of this list, or take “only_in” away.", language),
                )


CHECKS = (Check("explained-elsewhere", "entry", "error", explained_elsewhere),)
