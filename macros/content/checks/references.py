"""References and vocabulary words name something that exists; everything that exists is referred to."""

from collections.abc import Iterator

from macros.content.checks.characters import HIDDEN, LOOK_ALIKE
from macros.content.guide.guide import Guide, Link
from macros.kinds import BY_NAME, KINDS
from macros.model.check import Context, Finding
from macros.model.leaves import Leaf, marked
from macros.model.problem import nearest


def _names(guide: Guide) -> Iterator[tuple[Link, Leaf]]:
    """Yield whatever names an entry or a word of a closed list, with the entry it stands in."""
    for link, leaves in guide.leaves.items():
        for leaf in marked(leaves):
            yield link, leaf


def dangling_reference(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for link, (path, value, shape) in context.once("names", lambda: _names(guide)):
        if shape.form != "ref" or any(value in guide.known[target] for target in shape.kinds):
            continue
        if HIDDEN.search(value) or LOOK_ALIKE.search(value):
            continue  # the rules about characters name the one that is wrong
        if not guide.complete and any(BY_NAME[target].file and not guide.known[target] for target in shape.kinds):
            continue  # the file with all of them could not be read, and says so itself
        wanted = " or ".join(BY_NAME[target].said for target in shape.kinds)
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
    for kind in KINDS:
        for id_ in guide.entries[kind.name] if kind.shown_by else ():
            if kind.name == "groups" and guide.groups[id_].variant_of:
                continue
            links = guide.backlinks.get((kind.name, id_), [])
            if not any(link[0] in kind.shown_by and link != (kind.name, id_) for link, _ in links):
                names = ", ".join(BY_NAME[user].said if user in BY_NAME else user for user in kind.shown_by)
                yield Finding(
                    guide.at(kind.name, id_, "id"),
                    f"Nothing refers to the {kind.said} “{id_}”; readers would not find it.",
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
