"""A fact is about the app that it names, and what was looked up long ago is looked up again."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from macros.kinds.app.model import App
from macros.model.check import Check, Context, Finding, long_ago
from macros.model.command_messages import say

COMPARED = re.compile(
    r"(?:[Uu]nlike|[Tt]han|[Dd]ifferent(?:ly)? from|[Cc]ompared (?:with|to)|(?:[Jj]ust |[Ss]ame )?[Aa]s (?:in|on|with)"
    r"|\b[Ll]ike(?: in| on)?) [^,.;，。；]*"
    r"|(?:[和跟与與同像]|不[像如])[^，。；]{1,24}?(?:一样|一樣|相同|不同|相比|[那这這]样|[那這]樣)|(?:不[像如]|不同[于於]|比(?!如))[^，。；]*"
)
"""What another app is named for that does it otherwise, or as well."""


def old_fact(context: Context) -> Iterator[Finding]:
    for id_, fact in context.guide.facts.items():
        yield from long_ago(context, ("facts", id_), ("checked",), fact.checked, "This fact", say("source"))


def other_app(context: Context) -> Iterator[Finding]:
    """A fact about an app names it, or at least names no other alone; that another app does it otherwise is no fact
    about that one.
    """
    guide = context.guide
    words = _words(guide.apps)
    for id_, fact in guide.facts.items():
        if fact.app not in words:
            continue
        said = " ".join(fact.text.root.values())
        if any(_stands(word, said) for word in words[fact.app]):
            continue
        alone = COMPARED.sub("", said)
        named = [app for app in guide.apps.values() if any(_stands(name, alone) for name in _names(app))]
        if named:
            what = say("The text names “{}”, and not “{}”.", named[0].name, guide.apps[fact.app].name)
            fix = say("Write “app: {}”, or name in the text what it is about.", named[0].id)
            yield Finding(guide.at("facts", id_, "app"), what, fix, ("facts", id_))


def _names(app: App) -> set[str]:
    """Return what an app is called in any language; one with two names is called by each of them."""
    return {part for name in app.name.root.values() for part in name.split(" / ")}


def _words(apps: Mapping[str, App]) -> dict[str, set[str]]:
    """Return what each app may be called: its names, its other names, and each word of them that begins like a name and
    is in no name of another app.
    """
    called = {id_: _names(app).union(*app.aliases.root.values()) for id_, app in apps.items()}
    words = {id_: {word for name in names for word in name.split()} for id_, names in called.items()}
    count = Counter(word for of_app in words.values() for word in of_app if word != word.lower())
    return {id_: names | {word for word in words[id_] if count[word] == 1} for id_, names in called.items()}


def _stands(name: str, text: str) -> bool:
    """Tell whether a name stands in a text, and not inside a longer word of Latin letters."""
    return name in text and bool(re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", text))


CHECKS = (
    Check("old-fact", "entry", "warning", old_fact),
    Check("other-app", "entry", "warning", other_app),
)
