"""The slots of a message are declared and used, its text stays short, there is a choice of tone."""

import re
from collections.abc import Iterator

from macros.model.base import SLOT
from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import nearest

PROPER = re.compile(r"\{[a-z][a-z0-9_-]*\}")
"""A slot with a name; of others another rule speaks."""

POLITE, FAMILIAR = "您", re.compile("你(?!们|們)")
QUOTED = "“[^”]*”|「[^」]*」|《[^》]*》"


def undeclared_slot(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, message in guide.messages.items():
        for tone, text in message.tones.items():
            for slot in sorted(set(SLOT.findall(" ".join(text.root.values())))):
                if slot not in message.slots and PROPER.fullmatch(f"{{{slot}}}"):
                    yield Finding(
                        guide.at("messages", id_, "tones", tone),
                        say("The slot {{{}}} is not declared.{}", slot, nearest(slot, message.slots)),
                        "Declare it under slots.",
                    )


def unused_slot(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, message in guide.messages.items():
        used = {slot for text in message.tones.values() for slot in SLOT.findall(" ".join(text.root.values()))}
        for slot in message.slots if message.tones else ():
            if slot not in used:
                yield Finding(
                    guide.at("messages", id_, "slots", slot),
                    say("No tone uses the slot {{{}}}.", slot),
                    "Delete it.",
                )


def message_too_long(context: Context) -> Iterator[Finding]:
    guide = context.guide
    han = {code: language.called for code, language in guide.languages.items() if language.is_han}
    for id_, message in guide.messages.items():
        for tone, text in message.tones.items():
            for code in han.keys() & text.root.keys():
                filled = text[code]
                for name, slot in message.slots.items():
                    examples = (slot.example, *slot.examples.values())
                    said = [example.first(code, *guide.languages[code].reads) for example in examples]
                    filled = filled.replace(f"{{{name}}}", max(said, key=len))
                if len(filled) > message.limit:
                    yield Finding(
                        guide.at("messages", id_, "tones", tone),
                        say(
                            "With its examples the {} text has {} characters; {} is the limit.",
                            han[code],
                            len(filled),
                            message.limit,
                        ),
                        "Shorten it.",
                    )


def unused_tone(context: Context) -> Iterator[Finding]:
    guide = context.guide
    used = {tone for message in guide.messages.values() for tone in message.tones}
    for tone in sorted(guide.vocabulary["tones"].keys() - used) if used else ():
        said = say("No message has the tone “{}”.", tone)
        yield Finding(guide.at("vocabulary", "tones", tone), said, "Write one, or delete the tone.")


def single_tone(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, message in guide.messages.items():
        if len(message.tones) < 2:
            yield Finding(
                guide.at("messages", id_, "tones"),
                "There is only one tone.",
                "Add a second one, or write the reason under allow: {single-tone: …}.",
                subject=("messages", id_),
            )


def too_familiar(context: Context) -> Iterator[Finding]:
    """Say where a message has 你 in a tone whose description asks for 您, but in what it quotes."""
    guide = context.guide
    descriptions = {tone: row.description.root.values() for tone, row in guide.vocabulary["tones"].items()}
    polite = {tone for tone, said in descriptions.items() if POLITE in "".join(said)}
    han = {code for code, language in guide.languages.items() if language.is_han}
    for id_, message in guide.messages.items():
        for tone in message.tones.keys() & polite:
            for code, text in message.tones[tone].root.items():
                if code in han and FAMILIAR.search(re.sub(QUOTED, "", text)):
                    place = guide.at("messages", id_, "tones", tone, code)
                    said = say("“你” stands here, and the tone “{}” asks for “您”.", tone)
                    yield Finding(place, said, say("Write “{}”.", POLITE), ("messages", id_))


CHECKS = (
    Check("undeclared-slot", "entry", "error", undeclared_slot),
    Check("unused-slot", "entry", "error", unused_slot),
    Check("message-too-long", "entry", "error", message_too_long),
    Check("unused-tone", "guide", "error", unused_tone),
    Check("too-familiar", "value", "warning", too_familiar),
    Check("single-tone", "entry", "warning", single_tone),
)
