"""The closed lists themselves: their words differ in name and sign, have what their like have, and are used."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from colorsys import rgb_to_hls
from itertools import combinations

from macros.content.guide.guide import PLAIN, Guide
from macros.model.check import Cause, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place
from macros.model.vocabulary import TAG, Colour, VocabularyWord

GROUNDS = ("paper", "card", "panel")
"""The colours that texts stand on; a word of a list stands on the first two."""
FEW = 2
"""So many words may have been renamed; more are those of something else."""
MANY = 4
"""When more colours than this cannot be read on one ground, it is the ground that is wrong."""

LEAST = 4.5
"""The least contrast of a text with its paper (WCAG 1.4.3)."""
LEAST_OF_LINES = 1.1
"""The least contrast of a line with what it stands on, so that it is seen at all."""
NEAR, GREY, HUES = 8, 0.15, 1 / 6
"""Colours whose parts of red, green and blue differ by no more look alike; what is less saturated has no hue to speak
of; and the colour of a word on light paper and on dark paper is one hue, up to this part of the circle.
"""
LONGEST = (50, 20)
"""The most characters of a word that readers see: of letters, of Han characters."""
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
            for code, called in value.name.root.items() if name != TIPS else ():
                most = LONGEST[code in guide.languages and guide.languages[code].is_han]
                if len(called) > most:
                    said = say("It has {} characters; {} are the most.", len(called), most)
                    yield Finding(guide.at("vocabulary", name, word, "name", code), said, "Say it in a few words.")
            if value.colour:
                yield from _faint(guide, ("vocabulary", name, word, "colour"), value.colour, GROUNDS[:2])
        for word, said in _confused(words):
            yield Finding(guide.at("vocabulary", name, word, "colour"), said, "Give each its own.")
    for name in ("ink", "soft", "accent", "accent_ink") if guide.colours is not PLAIN else ():
        grounds = ("accent",) if name == "accent_ink" else GROUNDS
        yield from _faint(guide, ("vocabulary", "colours", name), getattr(guide.colours, name), grounds)
    for scheme in ("light", "dark") if guide.colours is not PLAIN else ():
        line, *grounds = (getattr(getattr(guide.colours, name), scheme) for name in ("rule", *GROUNDS))
        if min(_contrast(line, ground) for ground in grounds) < LEAST_OF_LINES:
            said = "Lines of this colour cannot be seen on what they stand on."
            remedy = "Make it darker." if scheme == "light" else "Make it lighter."
            yield Finding(guide.at("vocabulary", "colours", "rule", scheme), said, remedy)


def other_list(context: Context) -> Iterator[Finding]:
    """Say which closed list holds all that entries name of another, or nothing that they name of its own."""
    guide = context.guide
    named: dict[str, set[str]] = defaultdict(set)
    for _, (_, value, shape) in guide.of_form("word"):
        named[shape.vocabulary].add(value)
    holds = {name: guide.vocabulary[name].keys() for name in named}
    lost = [name for name, words in named.items() if 2 * len(words & holds[name]) < len(words)]
    found = {name: other for name in lost for other in named if len(named[other]) > 1 and named[other] <= holds[name]}
    for name in lost:
        place, other = Place(f"data/vocabulary/{name}.yml"), found.get(name, "")
        theirs, fix = f"data/vocabulary/{other}.yml", "Restore this list from the last commit."
        if not other:
            if len(named[name]) > FEW and holds[name] and named[name].isdisjoint(holds[name]):
                yield Finding(place, "None of the words that entries name stands here.", fix)
        elif found.get(other) != name:
            yield Finding(place, say("The words of {} stand here.", theirs), fix)
        elif name < other:
            said = say("The words of {} stand here, and the words of this list there.", theirs)
            yield Finding(place, said, "Put each list back into its own file, from the last commit.")


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
            if (other := seen.setdefault((code, called.casefold()), key)) != key:
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


def _confused(words: Mapping[str, VocabularyWord]) -> Iterator[tuple[str, str]]:
    """Yield each word whose colour looks like that of another, or is another one on dark paper, and what is wrong."""
    coloured = [(key, word.colour) for key, word in words.items() if word.colour]
    for (one, first), (other, second) in combinations(coloured, 2):
        if _is_near(first.light, second.light) and _is_near(first.dark, second.dark):
            yield other, say("“{}” and “{}” have the same colour.", one, other)
    for key, colour in coloured:
        (hue, _, strong), (dark_hue, _, dark_strong) = map(_hue, (colour.light, colour.dark))
        if min(strong, dark_strong) > GREY and HUES < abs(hue - dark_hue) < 1 - HUES:
            yield key, say("“{}” has one colour on light paper and another on dark paper.", key)


def _is_near(one: str, other: str) -> bool:
    """Tell whether nobody sees two colours #rrggbb apart."""
    return all(
        abs(mine - theirs) <= NEAR for mine, theirs in zip(*map(bytes.fromhex, (one[1:], other[1:])), strict=True)
    )


def _hue(colour: str) -> tuple[float, float, float]:
    """Return hue, lightness and saturation of #rrggbb, each from 0 to 1."""
    red, green, blue = bytes.fromhex(colour[1:])
    return rgb_to_hls(red / 255, green / 255, blue / 255)


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
