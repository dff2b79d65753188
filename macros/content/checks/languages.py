"""Both languages say the same thing: both there, each in its own script, with the same slots and items."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from macros.model.base import SLOT, Names, Text, Texts
from macros.model.check import Context, Finding
from macros.model.leaves import texts
from macros.model.problem import Place

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
QUOTED = re.compile(r"[“(（「][^”)）」]*[”)）」]")
LATIN_ONLY = ("name", "title")
"""Fields that may hold a proper name in Latin letters in Chinese too (WhatsApp, LINE)."""

At = Callable[[], Place]
"""Tells the place of a text: looked up only for what is found."""


def _pairs(context: Context) -> Iterator[tuple[At, str, str, str]]:
    """Yield (where, field, en, zh) for each single text, list items included."""
    guide = context.guide
    for at, path, text in context.once("texts", lambda: _all(context)):
        name = str(path[-1]) if path else ""
        if isinstance(text, Text):
            yield at, name, text.en, text.zh
        elif len(text.en) == len(text.zh):
            for en, zh in zip(text.en, text.zh, strict=True):
                yield at, name, en, zh
    for key, text in guide.interface.items():
        yield partial(guide.at_string, key), "name", text.en, text.zh
    for vocabulary, words in guide.vocabulary.items():
        for word, value in words.items():
            for name in ("name", "description"):
                text = getattr(value, name)
                yield partial(guide.at, "vocabulary", vocabulary, word, name), name, text.en, text.zh


def _all(context: Context) -> Iterator[tuple[At, tuple[str | int, ...], Text | Texts]]:
    for link, found in context.guide.leaves.items():
        for path, text in texts(found):
            if not isinstance(text, Names):
                yield partial(context.guide.at, *link, *path), path, text


def _swapped(en: str, zh: str) -> bool:
    """Tell whether the English text is mostly Chinese and the Chinese one has none."""
    return not HAN.search(zh) and 2 * len(HAN.findall(en)) > len(en)


def swapped_languages(context: Context) -> Iterator[Finding]:
    for at, _, en, zh in context.once("pairs", lambda: _pairs(context)):
        if _swapped(en, zh):
            yield Finding(at(), "The Chinese text stands under en and the English one under zh.", "Exchange them.")


def han_missing(context: Context) -> Iterator[Finding]:
    for at, name, en, zh in context.once("pairs", lambda: _pairs(context)):
        if zh.strip() and not HAN.search(zh) and name not in LATIN_ONLY and not _swapped(en, zh):
            yield Finding(at(), f"The Chinese text has no Chinese character: “{zh[:40]}”.", "Write it in Chinese.")


def han_in_english(context: Context) -> Iterator[Finding]:
    for at, _, en, zh in context.once("pairs", lambda: _pairs(context)):
        found = HAN.search(QUOTED.sub("", en))
        if found and not _swapped(en, zh):
            yield Finding(
                at(),
                f"The English text has the Chinese character “{found.group()}” outside quotes or brackets.",
                "Write English; a Chinese term may stand in “quotes” or (brackets).",
            )


def same_text(context: Context) -> Iterator[Finding]:
    for at, name, en, zh in context.once("pairs", lambda: _pairs(context)):
        if en == zh and name not in LATIN_ONLY:
            yield Finding(at(), f"English and Chinese are the same: “{en[:40]}”.", "Translate one of them.")


def slots_differ(context: Context) -> Iterator[Finding]:
    for at, _, en, zh in context.once("pairs", lambda: _pairs(context)):
        ours, theirs = set(SLOT.findall(en)), set(SLOT.findall(zh))
        for slot in sorted(ours ^ theirs):
            where, other = ("English", "Chinese") if slot in ours else ("Chinese", "English")
            yield Finding(
                at(),
                f"The slot {{{slot}}} stands in the {where} text but not in the {other} one.",
                "Use it in both.",
            )


def list_lengths_differ(context: Context) -> Iterator[Finding]:
    for at, _, text in context.once("texts", lambda: _all(context)):
        if isinstance(text, Texts) and len(text.en) != len(text.zh):
            yield Finding(
                at(),
                f"The English list has {len(text.en)} items, the Chinese one {len(text.zh)}.",
                "Each item needs its pair.",
            )


def empty_text(context: Context) -> Iterator[Finding]:
    for at, _, en, zh in context.once("pairs", lambda: _pairs(context)):
        for language, text in (("English", en), ("Chinese", zh)):
            if not text.strip():
                yield Finding(at(), f"The {language} text is empty.", "Write it.")
