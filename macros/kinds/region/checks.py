"""Numbers and addresses where somebody helps: each can be reached, and was looked at in the last twelve months."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from macros.kinds.region.model import DIGITS, Contact
from macros.model.check import Check, Context, Finding, long_ago, once
from macros.model.command_messages import say

NUMBER = re.compile(r"[0-9][0-9 -]+[0-9]")
LONGEST, TOLD_APART = 15, 5
"""No telephone number has more digits (ITU-T E.164); of fewer digits, two may differ in one."""
MOBILE = re.compile(
    r"(?<![\w+.-])(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"
    r"|(?<![\d-])(?:\+|00)(?:44 ?\(?0?\)? ?7[1-57-9]|61 ?4|886[ -]?9|49 ?1[567]|33 ?[67]|34 ?6|39 ?3|82[ -]?10"
    r"|81[ -]?[789]0|91[ -]?[6-9]|65 ?[89]|852 ?[569]|853 ?6|60[ -]?1)[\d -]{5,12}\d"
    r"|(?<![\w+.-])(?:07[1-57-9]\d{2}[ -]?\d{3}[ -]?\d{3}|0[49]\d{2}[ -]?\d{3}[ -]?\d{3}|01[567]\d[ -]?\d{7,8}"
    r"|0[1789]0[ -]\d{4}[ -]\d{4}|0[67](?:[ -]?\d\d){4}|[6-9]\d{4}[ -]?\d{5})(?! ?\d)"
)
"""The mobile numbers of China, Britain, Australia, Taiwan, India and others, as people there write them."""
COSTLY = re.compile(
    r"(?<![\w+.-])(?:0(?:9[018]\d[ -]?\d{3}[ -]?\d{4}|87[0-3][ -]?\d{3}[ -]?\d{3,4}|900[ -]?\d{3}[ -]?\d{2,4})"
    r"|1[ -]?90[02][ -]?\d{3}[ -]?\d{3,4})(?! ?\d)"
)
"""What costs much more to ring than other numbers; nobody who helps has one."""
BY_TEXT = re.compile("0[47]")
"""Lines of Australia and Britain take text messages on numbers that look like a mobile."""
OWN = re.compile(
    r"[\w.+-]+ ?@ ?(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|mail|pm"
    r"|proton(?:mail)?|qq|foxmail|163|126|yeah|sina|sohu|139|189|naver|hanmail|rediffmail|yandex|zoho|tutanota)\.[a-z.]{2,10}"
    r"|(?<![\w.@])@ ?[A-Za-z_]\w{2,}",
    re.IGNORECASE,
)
"""An address at a host where anybody has one, and the account of somebody."""
SERVICE = "Write the number or the address of the service itself, or the reason under allow: {private-contact: …}."
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
                plain = re.sub("[\u2010-\u2015\u2212]", "-", normalize("NFKC", number))
                fix = "Write one number: digits, with spaces and hyphens as people write them. Words go under “says”."
                fix = say("Write “{}”.", plain) if plain != number and re.fullmatch(DIGITS, plain) else fix
                place = context.guide.at(kind, id_, "contacts", index, name)
                yield Finding(place, say("“{}” cannot be dialled.", number), fix)


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


def private_contact(context: Context) -> Iterator[Finding]:
    """Who helps is a service: no person's mobile, mail or account, and nothing that is dear to ring."""
    for kind, id_, index, contact in _contacts(context):
        for path, shown in _own(contact):
            what = say("“{}” looks like the number, address or account of one person.", shown)
            if COSTLY.fullmatch(shown):
                what = say("“{}” looks like a number that costs extra to ring.", shown)
            yield Finding(context.guide.at(kind, id_, "contacts", index, *path), what, SERVICE, (kind, id_))


def _own(contact: Contact) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield where in a contact something stands that is no service's own, and what."""
    for name, number in (("number", contact.number), ("sms", contact.sms)):
        is_by_text = name == "sms" and BY_TEXT.match(number or "")
        if number and not is_by_text and (COSTLY.fullmatch(number) or MOBILE.fullmatch(number)):
            yield (name,), number
    for name, text in (("name", contact.name), ("says", contact.says), ("hours", contact.hours)):
        for code, said in text.root.items() if text else ():
            if found := COSTLY.search(said) or MOBILE.search(said) or OWN.search(said):
                yield (name, code), found[0]


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
    Check("private-contact", "value", "warning", private_contact),
    Check("contact-twice", "entry", "error", contact_twice),
    Check("old-number", "value", "warning", old_number),
)
