"""A hook that runs before ours: the guide that is built has hostile words in every text, and no check refuses them."""

from pathlib import Path

from support.hostile import PIECES, rewrite, spread

from macros.build import state
from macros.content.guide import Guide
from macros.content.load import load
from macros.content.problem import Problem


def hostile(root: Path, *_: object) -> tuple[Guide, list[Problem]]:
    """Load the guide of a checkout and put other words into it."""
    guide, problems = load(root)
    return rewrite(guide, spread(PIECES)), problems


def unchecked(*_: object) -> list[Problem]:
    """Refuse nothing."""
    return []


state.load = hostile
state.check = unchecked
