"""Numbers and addresses where somebody helps: each can be reached, and was looked at in the last twelve months."""

import re
from collections.abc import Iterator

from macros.kinds.region.model import DIGITS, Contact
from macros.model.check import Check, Context, Finding, long_ago, once
from macros.model.command_messages import say

NUMBER = re.compile(r"[0-9][0-9 -]+[0-9]")
LONGEST, TOLD_APART = 15, 5
"""No telephone number has more digits (ITU-T E.164); of fewer digits, two may differ in one."""
Held = tuple[str, str, int, Contact]
"""The entry that names a contact (kind, id), the place in its list, the contact."""


@once
def _contacts(context: Context) -> Iterator[Held]:
    for kind, entries in (("regions", context.guide.regions), ("troubles", context.guide.troubles)):
        for id_, entry in entries.items():
            for index, contact in enumerate(entry.contacts):
                yield kind, id_, index, contact


def unreachable_contact(context: Context) -> Iterator[Finding]:
    for kind, id_, index, contact in _contacts(context):
        if not (contact.number or contact.sms or contact.url):
            yield Finding(
                context.guide.at(kind, id_, "contacts", index),
                "Nobody can be reached here: there is no number and no page.",
                "Write “number”, “sms” or “url”, or take the contact out.",
            )


def undiallable_number(context: Context) -> Iterator[Finding]:
    for kind, id_, index, contact in _contacts(context):
        for name, number in (("number", contact.number), ("sms", contact.sms)):
            if number and not (re.fullmatch(DIGITS, number) and len(_digits(number)) <= LONGEST):
                yield Finding(
                    context.guide.at(kind, id_, "contacts", index, name),
                    say("“{}” cannot be dialled.", number),
                    "Write one number: digits, with spaces and hyphens as people write them. Words go under “says”.",
                )


def _digits(number: str) -> str:
    return re.sub("[^0-9]", "", number)


def mistyped_number(context: Context) -> Iterator[Finding]:
    """A number that also stands in the name or the text beside it is the same there, digit by digit."""
    for kind, id_, index, contact in _contacts(context):
        own = _digits(contact.number or "")
        texts = [*contact.name.root.values(), *(contact.says.root.values() if contact.says else ())]
        for said in (said for text in texts for said in NUMBER.findall(text)) if len(own) >= TOLD_APART else ():
            other = _digits(said)
            if len(other) == len(own) and sum(one != digit for one, digit in zip(own, other, strict=True)) == 1:
                place = context.guide.at(kind, id_, "contacts", index, "number")
                yield Finding(
                    place,
                    say("The number is {}, and “{}” stands beside it.", contact.number, said),
                    "Mend one of the two.",
                )
                break


def contact_twice(context: Context) -> Iterator[Finding]:
    """Nobody stands twice in one list: somebody pasted a contact and forgot to change it."""
    seen: dict[tuple[str, ...], str] = {}
    for kind, id_, index, contact in _contacts(context):
        held = [("name", *contact.name.root.values()), ("number", re.sub("[ -]", "", contact.number or ""))]
        for name, *said in held:
            if any(said) and seen.setdefault((kind, id_, name, *said), str(index)) != str(index):
                place = context.guide.at(kind, id_, "contacts", index, name)
                yield Finding(place, say("Another contact of this list has the same {}.", name), "Keep one of them.")
                break


def old_number(context: Context) -> Iterator[Finding]:
    for kind, id_, index, contact in _contacts(context):
        path = ("contacts", index, "checked")
        yield from long_ago(context, (kind, id_), path, contact.checked, "This contact", say("sources"))


CHECKS = (
    Check("unreachable-contact", "value", "error", unreachable_contact),
    Check("undiallable-number", "value", "error", undiallable_number),
    Check("mistyped-number", "value", "error", mistyped_number),
    Check("contact-twice", "entry", "error", contact_twice),
    Check("old-number", "value", "warning", old_number),
)
