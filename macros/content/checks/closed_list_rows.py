"""The closed lists themselves: their words differ in name and sign, have what their like have, and are used."""

import re
from collections.abc import Iterator, Mapping

from macros.content.guide.guide import PLAIN
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.vocabulary import Colour, VocabularyWord

LEAST = 4.5
"""The least contrast of a text with its paper (WCAG 1.4.3)."""
NAME = re.compile(r"[a-z0-9]+(-[A-Za-z0-9]+)*")
"""An id, or the code of a language."""
TOLD_APART = ("mark", "colour", "leaves")
"""What all words of a list have, or none."""
HEADINGS = ("families", "themes", "situations", "topics")
"""Lists whose words are headings above entries: one that no entry has is shown to nobody."""


TIPS = "rules"
"""The list whose descriptions say what to do."""


def word_row(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for name, words in guide.vocabulary.items():
        for word, place, said, remedy in _faults(words, (guide.colours.paper, guide.colours.card)):
            if name == TIPS and place[:1] == ("description",):
                continue  # two rules may have one tip
            yield Finding(guide.at("vocabulary", name, word, *place), said, remedy)
    colours = guide.colours
    for name in ("ink", "soft", "accent", "accent_ink") if colours is not PLAIN else ():
        grounds = (colours.accent,) if name == "accent_ink" else (colours.paper, colours.card, colours.panel)
        for scheme, said, remedy in _faint(getattr(colours, name), grounds):
            yield Finding(guide.at("vocabulary", "colours", name, scheme), said, remedy)


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


def _faults(
    words: Mapping[str, VocabularyWord], papers: tuple[Colour, ...]
) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
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
        for paper, said, remedy in _faint(word.colour, papers) if word.colour else ():
            yield key, ("colour", paper), said, remedy


def _has(word: VocabularyWord, name: str) -> bool:
    return getattr(word, name) not in (None, "")


def _faint(colour: Colour, papers: tuple[Colour, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield where a colour cannot be read: light or dark, what is wrong, and what to do."""
    for paper, contrast in _contrasts(colour, papers):
        if contrast < LEAST:
            said = say("The colour has a contrast of {:.1f} on {} paper; {} is the least.", contrast, say(paper), LEAST)
            yield paper, said, "Make it darker." if paper == "light" else "Make it lighter."


def _contrasts(colour: Colour, papers: tuple[Colour, ...]) -> Iterator[tuple[str, float]]:
    """Yield light and dark, and the contrast on the paper of that scheme on which it is hardest to read."""
    for scheme in ("light", "dark"):
        own = _lightness(getattr(colour, scheme))
        grounds = (_lightness(getattr(paper, scheme)) for paper in papers)
        yield scheme, min((max(own, ground) + 0.05) / (min(own, ground) + 0.05) for ground in grounds)


def _lightness(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2)."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
