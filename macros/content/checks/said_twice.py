"""What is said twice in one text: a word, a few words, a sentence. It was pasted or typed once too often."""

import sys
from collections.abc import Iterator
from functools import partial
from operator import eq

from macros.content.checks.page_text import is_table, paragraphs, versions
from macros.content.checks.script_and_punctuation import finding, ours, prose
from macros.content.checks.text_search import of_page
from macros.content.checks.word_search import LINES, digest
from macros.content.checks.wording import listed
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.kept import Kept

LIST = "doubled-word"
"""The list of what stands twice by mistake in any language; it is no list of words of English."""
SEVERAL = 4
"""So many words may be repeated at once."""
MEANT_TWICE = frozenset([
    "had", "that", "bye", "night", "ha", "haha", "no", "yes", "very", "so", "knock", "now", "there", "really", "blah",
    "long",
])  # fmt: skip
SENTENCE = {True: 6, False: 20}
"""A part of a sentence of so many characters, in Han characters or not, is not said twice on purpose."""
TAKE = "Take one away."
Twice = tuple[int, str]
"""Which text it is, and what stands in it twice."""
KEPT = Kept[list[Twice]]("twice", (sys.modules[__name__],))
"""Texts, by their digest -> what stands in them twice."""


def doubled_word(context: Context) -> Iterator[Finding]:
    """No word, mark or sentence stands twice side by side."""
    yield from listed(LIST)(context)
    for language, corpus in prose(context):
        for start in range(0, len(corpus.lines), LINES):
            lines = corpus.lines[start : start + LINES]
            key = digest(str(language.is_han), *lines)
            for index, shown in KEPT.of(key, partial(_twice, lines, is_han=language.is_han)):
                for source, _ in ours([(corpus.sources[start + index], "")]):
                    yield finding(context, source, say("“{}” stands twice.", shown), TAKE)
    yield from _on_pages(context)


def _on_pages(context: Context) -> Iterator[Finding]:
    """Yield what stands twice in a paragraph of a page."""
    for code, page in versions(context):
        language = context.guide.languages.get(code)
        if language is None:
            continue  # its row cannot be read, and says so itself
        told, is_han = [one for one in paragraphs(page) if not is_table(one.text.split("\n"))], language.is_han
        joined = [("" if is_han else " ").join(map(str.strip, paragraph.text.split("\n"))) for paragraph in told]
        key, about = digest(str(is_han), *joined), of_page(page.name, code)
        for index, shown in KEPT.of(key, partial(_twice, joined, is_han=is_han)):
            yield Finding(told[index].at(page), say("“{}” stands twice.", shown), TAKE, about)


def _twice(lines: list[str], *, is_han: bool) -> list[Twice]:
    twice = dict(_sentences(lines, is_han=is_han)) | ({} if is_han else dict(_words(lines)))
    return sorted(twice.items())


def _words(lines: list[str]) -> Iterator[Twice]:
    """Yield which texts have words twice side by side, and those words: each is held against the one so many further
    on, all at once.
    """
    words = " \n ".join(lines).split(" ")
    small = [*map(str.lower, words)]
    for many in range(SEVERAL, 0, -1):
        same = bytes(map(eq, small, small[many:]))
        at = same.find(b"\1" * many)
        while at >= 0:
            shown = words[at : at + 2 * many]
            if "\n" not in shown and any(map(str.isalpha, shown[:many])) and small[at] not in MEANT_TWICE:
                yield words[:at].count("\n"), " ".join(shown)
            at = same.find(b"\1" * many, at + 1)


def _sentences(lines: list[str], *, is_han: bool) -> Iterator[Twice]:
    """Yield which texts say a sentence twice, in Han characters a part of one, and its beginning."""
    for index, text in enumerate(lines):
        if len(text) > 2 * SENTENCE[is_han]:
            parts = text.replace("，", "。").split("。") if is_han else text.rstrip(".!?").split(". ")
            if len({*parts}) < len(parts):
                twice = [part for part in parts if len(part) >= SENTENCE[is_han] and parts.count(part) > 1]
                yield from ((index, part[:40]) for part in twice[:1])
