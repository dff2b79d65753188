"""What would you do? Stories of the quiz as cards: the advice, and what it would be if one answer were another."""

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from macros.content.guide.guide import Guide
from macros.kinds.quiz.model import Scenario

MOST = 24
"""So many cards make a page."""


@dataclass(frozen=True)
class Choice:
    """Advice to choose; ``question`` and ``option`` are the answer that would lead to it, None for what is advised."""

    outcome: str
    question: str | None = None
    option: str | None = None


@dataclass(frozen=True)
class Case:
    """A story with three pieces of advice to choose from."""

    story: Scenario
    choices: list[Choice]


def cases(guide: Guide) -> list[Case]:
    """Return the cards: one story for each first answer and verdict, in the order of the data."""
    found: dict[tuple[str, str], Case] = {}
    for story in guide.scenarios:
        first = next(iter(story.answers.values()), "")
        key = (first, guide.outcomes[story.outcome].verdict)
        others = _others(guide, story) if key not in found else []
        if len(others) == 2:
            choices = [Choice(story.outcome), *others]
            order = sorted(choices, key=lambda choice: crc32(f"{story.id} {choice.outcome}".encode()))
            found[key] = Case(story, order)
    return list(found.values())[:MOST]


def _others(guide: Guide, story: Scenario) -> list[Choice]:
    """Return two pieces of advice that one other answer would lead to, each with a verdict of its own."""
    found: dict[str, Choice] = {}
    for choice in _turned(guide, story):
        verdict = guide.outcomes[choice.outcome].verdict
        if verdict != guide.outcomes[story.outcome].verdict:
            found.setdefault(verdict, choice)
    return list(found.values())[:2]


def _turned(guide: Guide, story: Scenario) -> Iterator[Choice]:
    """Yield what becomes of a story with one answer changed, the last answers first."""
    for question, given in reversed(story.answers.items()):
        for option in guide.quiz.questions[question].options:
            outcome, _ = guide.graph.follow({**story.answers, question: option.id})
            if outcome and option.id != given and not option.id.endswith("unsure"):
                yield Choice(outcome, question, option.id)
