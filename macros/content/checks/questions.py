"""What is asked, in the quiz and on the pages of questions: a question, with answers that can be read at a glance."""

import re
from collections.abc import Iterator

from macros.model.base import Text
from macros.model.check import Context, Finding
from macros.model.command_messages import say

ASKED = ("?", "？")
STOP = re.compile(r"(?<=\w\w)(?<!etc)[.。]")
"""A full stop, but none of “etc.” and “p.m.”."""
LONGEST_LABEL, LONGEST_ANSWER = (30, 16), (120, 60)
"""The most characters: of letters, of Han characters."""


def question_form(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, entry in guide.faq.items():
        yield from _unasked(context, ("faq", id_), "title", entry.title)
    for id_, question in guide.quiz.questions.items():
        link = ("questions", id_)
        yield from _unasked(context, link, "text", question.text)
        yield from _no_label(context, link, ("short",), question.short, LONGEST_LABEL)
        for index, option in enumerate(question.options):
            yield from _no_label(context, link, ("options", index, "text"), option.text, LONGEST_ANSWER)


def _unasked(context: Context, link: tuple[str, str], name: str, text: Text) -> Iterator[Finding]:
    for code, said in text.root.items():
        if not said.endswith(ASKED):
            fix = "Ask, and put the mark at the end."
            yield Finding(context.guide.at(*link, name, code), "The question has no question mark.", fix, link)


def _no_label(
    context: Context, link: tuple[str, str], path: tuple[str | int, ...], text: Text, longest: tuple[int, int]
) -> Iterator[Finding]:
    """Say which label is a sentence, or too long for one."""
    guide = context.guide
    for code, said in text.root.items():
        most = longest[code in guide.languages and guide.languages[code].is_han]
        if STOP.fullmatch(said, len(said) - 1):
            fix = "Take it away: it is a label, not a sentence."
            yield Finding(guide.at(*link, *path, code), "A full stop stands at the end.", fix, link)
        elif len(said) > most:
            what = say("It has {} characters; {} are the most.", len(said), most)
            yield Finding(guide.at(*link, *path, code), what, "Say it in a few words.", link)
