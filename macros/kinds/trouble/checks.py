"""What a kind of trouble leads to is there."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import nearest


def trouble_page(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, trouble in guide.troubles.items():
        for index, name in enumerate(trouble.pages):
            if name not in guide.prose:
                yield Finding(
                    guide.at("troubles", id_, "pages", index),
                    say("There is no hand-written page “{}”.{}", name, nearest(name, sorted(guide.prose))),
                    "Write the name of a file in docs/, without its ending.",
                )


CHECKS = (Check("trouble-page", "guide", "error", trouble_page),)
