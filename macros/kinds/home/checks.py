"""The home page: every door leads somewhere, and to one place."""

from collections.abc import Iterator
from functools import partial

from macros.kinds.home.model import LEADS
from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import nearest


def home_door(context: Context) -> Iterator[Finding]:
    guide = context.guide
    led: set[tuple[str, str]] = set()
    asked: set[tuple[str, str]] = set()
    for index, door in enumerate(guide.home.doors):
        path = ("home", "home", "doors", index)
        ways = [(name, str(getattr(door, name))) for name in LEADS if getattr(door, name) is not None]
        if len(ways) != 1:
            said, fix = "This door leads to no place, or to several.", say("Write one of {}.", ", ".join(LEADS))
            yield Finding(guide.at(*path), said, fix)
        elif door.page is not None and door.page not in guide.nameable:
            said = say("There is no page “{}”.{}", door.page, nearest(door.page, guide.nameable))
            fix = "Write its address from the root of the language, with a slash at the end."
            yield Finding(guide.at(*path, "page"), said, fix)
        elif ways[0] in led:
            said = say("Another door leads to “{}”, too.", ways[0][1])
            yield Finding(guide.at(*path, ways[0][0]), said, "Let each lead somewhere else.")
        else:
            led.add(ways[0])
        if asked & (own := {*door.text.root.items()}):
            yield Finding(guide.at(*path, "text"), "Another door asks the same.", "Let readers tell them apart.")
        asked |= own


def home_pair(context: Context) -> Iterator[Finding]:
    """The arguments stand in pairs, and each answers the one before it."""
    guide, ids = context.guide, context.guide.home.arguments
    for index, id_ in enumerate(ids):
        place = partial(guide.at, "home", "home", "arguments", index)
        if index % 2 and {id_, ids[index - 1]} <= guide.arguments.keys():
            if id_ not in guide.opponents(ids[index - 1]) and id_ != ids[index - 1]:
                said = say("“{}” and “{}” do not answer each other.", ids[index - 1], id_)
                yield Finding(place(), said, "Name two of which one rebuts the other.")
        elif index % 2 == 0 and index == len(ids) - 1:
            yield Finding(place(), say("“{}” stands alone.", id_), "Name the argument that answers it below.")


CHECKS = (
    Check("home-door", "guide", "error", home_door),
    Check("home-pair", "guide", "error", home_pair),
)
