"""References and vocabulary words name something that exists; everything that exists is referred to."""

from collections.abc import Iterator

from macros.content.checks.rule import Context, Finding
from macros.content.guide import Guide, Link
from macros.content.leaves import Leaf
from macros.content.problem import nearest
from macros.content.signs import HIDDEN, LOOK_ALIKE

KIND_NAMES = {
    "arguments": "argument",
    "groups": "group",
    "etiquette": "rule",
    "messages": "message",
    "checklist": "checklist item",
    "outcomes": "outcome",
    "questions": "question",
    "apps": "app",
    "facts": "fact",
    "references": "reference",
    "glossary": "term",
    "statements": "statement",
    "sources": "source",
    "background": "background note",
}


def _names(guide: Guide) -> Iterator[tuple[Link, Leaf]]:
    """Yield whatever names an entry or a word of a closed list, with the entry it stands in."""
    for link, leaves in guide.leaves.items():
        for leaf in leaves:
            if leaf.shape.form in ("ref", "word"):
                yield link, leaf


def dangling_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for link, (path, value, shape) in context.once("names", lambda: _names(guide)):
        if shape.form != "ref" or any(value in guide.known[target] for target in shape.kinds):
            continue
        if HIDDEN.search(value) or LOOK_ALIKE.search(value):
            continue  # the rules about characters name the one that is wrong
        wanted = " or ".join(KIND_NAMES[target] for target in shape.kinds)
        known = [name for target in shape.kinds for name in sorted(guide.known[target])]
        yield Finding(guide.at(*link, *path), f"There is no {wanted} “{value}”.{nearest(value, known)}")


def repeated_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    seen: set[tuple[object, ...]] = set()
    for link, (path, value, shape) in context.once("names", lambda: _names(guide)):
        if shape.form != "ref" or not isinstance(path[-1], int):
            continue
        key = (link, *path[:-1], value)
        if key in seen:
            yield Finding(guide.at(*link, *path), f"“{value}” stands twice in this list.", "Keep one.")
        seen.add(key)


def unknown_word(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for link, (path, value, shape) in context.once("names", lambda: _names(guide)):
        if shape.form != "word":
            continue
        words = guide.vocabulary[shape.vocabulary]
        if value not in words:
            hint = nearest(value, words) or f" Known: {', '.join(words)}."
            yield Finding(
                guide.at(*link, *path),
                f"“{value}” is not in data/vocabulary/{shape.vocabulary}.yml.{hint}",
            )


def orphan(context: Context) -> Iterator[Finding]:
    """quiz.md section 2: every argument, rule, message, group and checklist item is used somewhere."""
    guide = context.guide
    needed = {
        "etiquette": ("outcomes", "groups", "table"),
        "messages": ("outcomes", "groups", "checklist"),
        "checklist": ("outcomes", "questions"),
        "groups": ("arguments", "outcomes", "etiquette", "groups", "table"),
        "references": ("arguments", "glossary"),
        "apps": ("facts",),
    }
    for kind, users in needed.items():
        for id_ in guide.entries[kind]:
            if kind == "apps" or (kind == "groups" and guide.groups[id_].variant_of):
                continue
            links = guide.backlinks.get((kind, id_), [])
            if not any(link[0] in users and link != (kind, id_) for link, _ in links):
                names = ", ".join(KIND_NAMES.get(user, user) for user in users)
                yield Finding(
                    guide.at(kind, id_, "id"),
                    f"Nothing refers to the {KIND_NAMES[kind]} “{id_}”; readers would not find it.",
                    f"Refer to it from: {names}.",
                )
    for id_, argument in guide.arguments.items():
        links = guide.backlinks.get(("arguments", id_), [])
        on_a_page = argument.groups != "any"  # the pages of these groups show it
        if not on_a_page and not any(link[0] in ("outcomes", "groups", "glossary") for link, _ in links):
            yield Finding(
                guide.at("arguments", id_, "id"),
                f"No group, outcome or term shows the argument “{id_}”.",
                "Name the groups that it is about instead of “any”, or name it in an outcome.",
            )
