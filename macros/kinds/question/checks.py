"""An answer of three sentences is not the end: readers are told where to go on, and get there."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import nearest

GROUNDS = ("facts", "references", "glossary")
"""What an answer rests on and what explains its words; readers are not sent there to go on."""


def unknown_page(context: Context) -> Iterator[Finding]:
    guide = context.guide
    known = guide.nameable
    for id_, question in guide.faq.items():
        for index, address in enumerate(question.pages):
            if address not in known:
                place = guide.at("faq", id_, "pages", index)
                yield Finding(place, say("There is no page “{}”.{}", address, nearest(address, known)))


def dead_end(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, question in guide.faq.items():
        ways = [shape for _, _, shape in guide.leaves["faq", id_] if shape.form == "ref"]
        if not question.pages and not any(set(shape.kinds).isdisjoint(GROUNDS) for shape in ways):
            yield Finding(
                guide.at("faq", id_, "id"),
                say("The question “{}” leads nowhere.", id_),
                "Name a group, an app, a message, a piece of advice, a rule, another question or a page to go on with.",
            )


CHECKS = (
    Check("unknown-page", "guide", "error", unknown_page),
    Check("dead-end", "entry", "error", dead_end),
)
