"""A fact is about the app that it names, and what was looked up long ago is looked up again."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding, long_ago
from macros.model.command_messages import say


def old_fact(context: Context) -> Iterator[Finding]:
    for id_, fact in context.guide.facts.items():
        yield from long_ago(context, ("facts", id_), ("checked",), fact.checked, "This fact", say("source"))


def other_app(context: Context) -> Iterator[Finding]:
    """A fact about an app names it, or at least names no other alone."""
    guide = context.guide
    names = {id_: {*app.name.root.values()} for id_, app in guide.apps.items()}
    for id_, fact in guide.facts.items():
        said = " ".join(fact.text.root.values())
        named = [app for app, called in names.items() if any(name in said for name in called)] if fact.app else []
        if named and fact.app not in named and fact.app in names:
            what = say("The text names “{}”, and not “{}”.", named[0], fact.app)
            fix = say("Write “app: {}”, or name in the text what it is about.", named[0])
            yield Finding(guide.at("facts", id_, "app"), what, fix, ("facts", id_))


CHECKS = (
    Check("old-fact", "entry", "warning", old_fact),
    Check("other-app", "entry", "warning", other_app),
)
