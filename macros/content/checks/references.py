"""References and vocabulary words name something that exists; everything that exists is referred to."""

from collections.abc import Iterator

from macros.content.checks.rule import Context, Finding
from macros.content.guide import EMPTY_QUIZ, Guide
from macros.content.models.base import Model, Ref, Word
from macros.content.problem import nearest
from macros.content.signs import HIDDEN, LOOK_ALIKE
from macros.content.walk import marked

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


def models(guide: Guide) -> Iterator[tuple[str, str, Model]]:
    """Yield (kind, id, model) for every entry and every single file."""
    for kind, entries in guide.entries.items():
        for id_, entry in entries.items():
            yield kind, id_, entry
    if guide.quiz is not EMPTY_QUIZ:
        yield "quiz", "quiz", guide.quiz
    yield "table", "table", guide.table


def _marks(guide: Guide) -> Iterator[tuple[str, str, tuple[str | int, ...], Ref | Word, str]]:
    for kind, id_, model in models(guide):
        known = guide.marks.get((kind, id_))
        for path, mark, value in marked(model) if known is None else known:
            yield kind, id_, path, mark, value


def dangling_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for kind, id_, path, mark, value in context.once("marks", lambda: _marks(guide)):
        if not isinstance(mark, Ref) or any(value in guide.known[target] for target in mark.kinds):
            continue
        if HIDDEN.search(value) or LOOK_ALIKE.search(value):
            continue  # the rules about characters name the one that is wrong
        wanted = " or ".join(KIND_NAMES[target] for target in mark.kinds)
        known = [name for target in mark.kinds for name in sorted(guide.known[target])]
        yield Finding(guide.at(kind, id_, *path), f"There is no {wanted} “{value}”.{nearest(value, known)}")
    for index, scenario in enumerate(guide.scenarios):
        if scenario.outcome not in guide.known["outcomes"]:
            yield Finding(
                guide.at("scenarios", "scenarios", "scenarios", index, "outcome"),
                f"There is no outcome “{scenario.outcome}”.{nearest(scenario.outcome, guide.known['outcomes'])}",
            )


def repeated_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    seen: set[tuple[object, ...]] = set()
    for kind, id_, path, mark, value in context.once("marks", lambda: _marks(guide)):
        if not isinstance(mark, Ref) or not isinstance(path[-1], int):
            continue
        key = (kind, id_, *path[:-1], value)
        if key in seen:
            yield Finding(guide.at(kind, id_, *path), f"“{value}” stands twice in this list.", "Keep one.")
        seen.add(key)


def unknown_word(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for kind, id_, path, mark, value in context.once("marks", lambda: _marks(guide)):
        if isinstance(mark, Ref):
            continue
        words = guide.vocabulary[mark.vocabulary]
        if value not in words:
            hint = nearest(value, words) or f" Known: {', '.join(words)}."
            yield Finding(
                guide.at(kind, id_, *path),
                f"“{value}” is not in data/vocabulary/{mark.vocabulary}.yml.{hint}",
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
