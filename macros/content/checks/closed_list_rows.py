"""The closed lists themselves: their words differ in name and sign, have what their like have, and are used."""

import re
from collections.abc import Iterator, Mapping, Sequence

from macros.content.guide.guide import PLAIN, Guide
from macros.model.check import Cause, Context, Finding
from macros.model.command_messages import say
from macros.model.vocabulary import TAG, Colour, VocabularyWord

GROUNDS = ("paper", "card", "panel")
"""The colours that texts stand on; a word of a list stands on the first two."""
MANY = 4
"""When more colours than this cannot be read on one ground, it is the ground that is wrong."""

LEAST = 4.5
"""The least contrast of a text with its paper (WCAG 1.4.3)."""
NAME = re.compile(r"[a-z0-9]+(-[A-Za-z0-9]+)*")
"""An id, or the code of a language."""
TOLD_APART = ("mark", "colour", "leaves")
"""What all words of a list have, or none."""
HEADINGS = (
    "families", "themes", "situations", "topics", "stances", "phases", "evidence-kinds", "confidences", "source-kinds",
)  # fmt: skip
"""Lists whose words are headings or signs of entries: one that no entry has is shown to nobody."""


LANGUAGES = "button-languages"
"""The list whose words are codes of languages."""
TIPS = "rules"
"""The list whose descriptions say what to do."""


def word_row(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for name, words in guide.vocabulary.items():
        for word, place, said, remedy in _faults(words):
            if name == TIPS and place[:1] == ("description",):
                continue  # two rules may have one tip
            yield Finding(guide.at("vocabulary", name, word, *place), said, remedy)
        for word, value in words.items():
            if name == LANGUAGES and not re.fullmatch(TAG.pattern, word, re.ASCII):
                said = say("“{}” is no code of a language; {}.", word, TAG.said)
                yield Finding(guide.at("vocabulary", name, word), said)
            if value.colour:
                yield from _faint(guide, ("vocabulary", name, word, "colour"), value.colour, GROUNDS[:2])
    for name in ("ink", "soft", "accent", "accent_ink") if guide.colours is not PLAIN else ():
        grounds = ("accent",) if name == "accent_ink" else GROUNDS
        yield from _faint(guide, ("vocabulary", "colours", name), getattr(guide.colours, name), grounds)


def unused_word(context: Context) -> Iterator[Finding]:
    """Say which heading has no entry: somebody meant to write one, or the last one has gone."""
    guide = context.guide
    used = {(shape.vocabulary, value) for _, (_, value, shape) in context.guide.of_form("word")}
    for name in HEADINGS if used else ():
        for word in guide.vocabulary[name]:
            if (name, word) not in used:
                said = say("No entry has the word “{}”.", word)
                fix = "Use it, delete it, or write the reason under its allow."
                yield Finding(guide.at("vocabulary", name, word), said, fix, ("vocabulary", f"{name}/{word}"))


def _faults(words: Mapping[str, VocabularyWord]) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """Yield the word, the field in its row, what is wrong, and what to do."""
    seen: dict[tuple[str, str], str] = {}
    shared = [name for name in TOLD_APART if any(_has(word, name) for word in words.values())]
    for key, word in words.items():
        if not NAME.fullmatch(key):
            yield (
                key,
                (),
                say("“{}” is no name of a word.", key),
                "Write lower-case letters and digits with single hyphens.",
            )
        for code, called in word.name.root.items():
            if (other := seen.setdefault((code, called), key)) != key:
                said = say("“{}” and “{}” are both called “{}”.", other, key, called)
                yield key, ("name", code), said, "Readers tell them apart by their names: give each its own."
        for code, means in word.description.root.items():
            if (other := seen.setdefault((code, means), key)) != key:
                said = say("“{}” and “{}” have the same description.", other, key)
                yield key, ("description", code), said, "Write what each of them means."
        if word.mark and word.colour and (other := seen.setdefault(("", word.mark), key)) != key:
            said = say("“{}” and “{}” have the same mark “{}”.", other, key, word.mark)
            yield key, ("mark",), said, "Give each its own; colour alone does not tell them apart."
        for name in (name for name in shared if not _has(word, name)):
            yield key, (), say("“{}” is missing; other words of this list have it.", name), "Write it, as they do."


def _has(word: VocabularyWord, name: str) -> bool:
    return getattr(word, name) not in (None, "")


def _faint(
    guide: Guide, path: tuple[str, str, *tuple[str, ...]], colour: Colour, grounds: Sequence[str]
) -> Iterator[Finding]:
    """Say where a colour cannot be read, on light paper or on dark; ``path`` leads to it, ``grounds`` are the colours
    of the site that it is read on.
    """
    for scheme in ("light", "dark"):
        found = [
            (_contrast(getattr(colour, scheme), getattr(getattr(guide.colours, ground), scheme)), ground)
            for ground in grounds
        ]
        contrast, ground = min(found)
        at = guide.at("vocabulary", "colours", ground, scheme) if contrast < LEAST else None
        if at and at not in guide.faulted:
            said = say(
                "The colour has a contrast of {:.1f} on {} paper; {} is the least.", contrast, say(scheme), LEAST
            )
            remedy = "Make it darker." if scheme == "light" else "Make it lighter."
            cause = Cause(at, say("Too many colours cannot be read on “{}”.", ground), "Mend this one.", MANY)
            yield Finding(guide.at(*path, scheme), said, remedy, cause=cause)


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2)."""
    darker, lighter = sorted((_lightness(one), _lightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _lightness(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2)."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
