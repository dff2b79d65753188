"""What a text counts and names, held against the same text in each other language."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from macros.content.checks import measures
from macros.content.checks.measures import AS_WRITTEN, FAMILIES, MONTHS, holding, in_full, of_apps
from macros.content.checks.text_search import Corpus
from macros.content.checks.word_search import LINES, digest
from macros.model.kept import Kept

NUMBER = re.compile(r"(?<![£$€¥0-9.,:])[0-9]+(?:[.,:][0-9]+)*(?![0-9.,:]*[0-9 ]*[元块塊成折])")
"""A number, not a sum: prices are those of the readers' own country. Nor tenths, which others count by the hundred."""
MONTH = re.compile(r"(?<![0-9])(1[0-2]|[1-9]) ?月")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
CLOCK = re.compile(r"(?<![0-9:.])0?([0-9]{1,2}:[0-5][0-9])(?![0-9:])")
SPAN = re.compile(rf"{CLOCK.pattern} ?(?:[–-]|to|until|[到至]) ?{CLOCK.pattern}")
HALF = re.compile(r"[ap]\.?m\b|noon|morning|evening|night|[晨早午晚夜]", re.IGNORECASE)
"""A time of day, two of them with what is between, and words that tell which half of a day it is."""
NO_DIGITS = re.compile("[^0-9\0]+")

Texts = Mapping[str, Sequence[str]]
"""Code -> each text in this language, empty where it has none."""
Contradiction = tuple[int, str, str, str]
"""Which text it is, the code of the language that contradicts the first one, and what both say."""
KEPT = Kept[list[Contradiction]]("numbers", (sys.modules[__name__], measures))
"""The texts in all languages, by their digest -> where they contradict."""


def contradictions(
    texts: Texts, source: str, is_han: Mapping[str, bool], apps: Sequence[Sequence[str]]
) -> list[Contradiction]:
    """Return where the texts of a language say something else than those of ``source``; ``apps`` are their names."""
    asked, found = digest(source, str(is_han), str(apps)), list[Contradiction]()
    for start in range(0, len(texts[source]), LINES):
        part = {code: said[start : start + LINES] for code, said in texts.items()}
        key = asked + b"".join(digest(*said) for said in part.values())
        some = KEPT.of(key, partial(_contradictions, part, source, is_han, apps))
        found += [(start + index, code, one, other) for index, code, one, other in some]
    return found


def _contradictions(
    texts: Texts, source: str, is_han: Mapping[str, bool], apps: Sequence[Sequence[str]]
) -> list[Contradiction]:
    others = {(index, code): said for index, code, *said in _of_measures(texts, source, is_han, apps)}
    others |= {(index, code): said for index, code, *said in _of_numbers(texts, source)}
    return [(index, code, one, other) for (index, code), (one, other) in sorted(others.items())]


def _of_numbers(texts: Texts, source: str) -> Iterator[Contradiction]:
    own = _digits(texts[source])
    for code, said in texts.items():
        for index, (one, other) in enumerate(zip(own, _digits(said), strict=True)):
            if not one or not other or one == other:
                continue
            if found := other_numbers(texts[source][index], said[index]):
                yield index, code, *found


def _of_measures(
    texts: Texts, source: str, is_han: Mapping[str, bool], apps: Sequence[Sequence[str]]
) -> Iterator[Contradiction]:
    """Yield each day, hour, share, span or sum that another language contradicts, and each app: a language of the same
    script may name the app of its own readers.
    """
    together = Corpus(lines=[text.replace("\n", " ") for text in texts[source]] if is_han[source] else [])
    for family in (*FAMILIES, named := of_apps(apps)):
        others = [code for code in texts if code != source and not (family is named and is_han[code])]
        for index in holding(family, together):
            for code in others:
                if found := family.contradiction(texts[source][index], texts[code][index], is_han=is_han[code]):
                    yield index, code, *found


def _digits(texts: Sequence[str]) -> list[str]:
    """Return the digits of each text, with a space where something stands between them: one search for all of them."""
    joined = "\0".join(texts)
    if joined.count("\0") >= len(texts):  # one of them has this sign
        joined = "\0".join(text.replace("\0", " ") for text in texts)
    return [digits.strip() for digits in NO_DIGITS.sub(" ", joined).split("\0")]


def other_numbers(one: str, other: str) -> tuple[str, str] | None:
    """Return the first two numbers that stand in each other's place, as they are written; None where one text has
    others altogether.
    """
    found = _other_numbers(in_full(one), in_full(other))
    return found and (_as_written(one, found[0]), _as_written(other, found[1]))


def _as_written(text: str, number: str) -> str:
    return next((found[0] for found in re.finditer(AS_WRITTEN, text) if in_full(found[0]) == number), number)


def _other_numbers(one: str, other: str) -> tuple[str, str] | None:
    """Do the same for texts with all numbers in digits."""
    own, theirs = _numbers(one, other), _numbers(other, one)
    lost, new = (sorted(numbers, key=lambda number: (len(number), number)) for numbers in (own - theirs, theirs - own))
    years = _paired([*filter(YEAR.fullmatch, lost)], [*filter(YEAR.fullmatch, new)])
    return _paired(lost, new) or years or _shortened(lost, new) or _other_month(one, other) or _other_clock(one, other)


def _numbers(text: str, beside: str) -> set[str]:
    """Return the numbers of a text, but for months where the text beside it names some: that is looked at by itself."""
    return {*NUMBER.findall(MONTH.sub("", text) if any(name in beside for name in MONTHS) else text)}


def _shortened(lost: list[str], new: list[str]) -> tuple[str, str] | None:
    """Return the only number of each where one is the other without its last digits: 60 and 6."""
    if [len(lost), len(new)] != [1, 1] or not (lost[0] + new[0]).replace(".", "").isdigit():
        return None
    if lost[0].count(".") != new[0].count("."):
        return None
    return (lost[0], new[0]) if lost[0].startswith(new[0]) or new[0].startswith(lost[0]) else None


def _other_month(one: str, other: str) -> tuple[str, str] | None:
    """Return the only month of a Chinese text and that of an English one, where they differ."""
    months = list({MONTHS[int(number) - 1] for number in MONTH.findall(one)})
    named = [name for name in MONTHS if name in other]
    return (months[0], named[0]) if len(months) == len(named) == 1 and months != named else None


def _other_clock(one: str, other: str) -> tuple[str, str] | None:
    """Return the first two times of day, or spans of them, that stand in each other's place; None where a text names
    the half of the day, and its hours may be counted to twelve.
    """
    texts = [text.replace("：", ":") for text in (one, other)]
    if not all(map(CLOCK.search, texts)) or any(map(HALF.search, texts)):
        return None
    for pattern in (CLOCK, SPAN):
        own, theirs = (Counter(" – ".join(found.groups()) for found in pattern.finditer(text)) for text in texts)
        lost, new = [*(own - theirs).elements()], [*(theirs - own).elements()]
        if lost or new:
            return (lost[0], new[0]) if len(lost) == len(new) else None
    return None


def _paired(lost: list[str], new: list[str]) -> tuple[str, str] | None:
    """Return the first of each where they are as many and as long as the others."""
    if not lost or [*map(len, lost)] != [*map(len, new)] or not "".join([*lost, *new]).replace(".", "").isdigit():
        return None
    return lost[0], new[0]
