"""The home page: every door leads somewhere, and to one place."""

from collections.abc import Iterator

from macros.kinds.home.model import LEADS
from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import nearest


def home_door(context: Context) -> Iterator[Finding]:
    guide = context.guide
    led: set[tuple[str, str]] = set()
    for index, door in enumerate(guide.home.doors):
        place = guide.at("home", "home", "doors", index)
        if len([name for name in LEADS if getattr(door, name) is not None]) != 1:
            yield Finding(
                place, "This door leads to no place, or to several.", say("Write one of {}.", ", ".join(LEADS))
            )
        elif door.page is not None and door.page not in guide.nameable:
            yield Finding(
                place,
                say("There is no page “{}”.{}", door.page, nearest(door.page, guide.nameable)),
                "Write its address from the root of the language, with a slash at the end.",
            )
        else:
            target = next((name, str(getattr(door, name))) for name in LEADS if getattr(door, name) is not None)
            if target in led:
                said = say("Another door leads to “{}”, too.", target[1])
                yield Finding(place, said, "Let each lead somewhere else.")
            led.add(target)


CHECKS = (Check("home-door", "value", "error", home_door),)
