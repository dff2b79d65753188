"""Cuts Chinese text into words so that search finds a word in the middle of a sentence.

jieba knows Simplified Chinese. Traditional text is cut where its Simplified form would be, character by
character, so that both scripts are found equally well.
"""

from collections.abc import Iterable
from functools import cache

from macros.content.guide import Guide
from macros.site.libraries import converter, cut, learn
from macros.site.speaker import Speaker


class Segmenter:
    """Stands in for the module jieba in the theme's search plugin: it offers ``cut`` and nothing else."""

    def __init__(self, words: Iterable[str], traditional: bool) -> None:
        self._simplify = converter("t2s") if traditional else None
        learn([self._same_length(word) for word in words])
        self._one = cache(self._cut)

    def cut(self, data: bytes) -> list[str]:
        """Return the words of one run of Chinese characters, in order and without loss."""
        return self._one(data.decode("utf-8"))

    def _same_length(self, text: str) -> str:
        if self._simplify is None:
            return text
        simple = "".join(self._simplify(character) for character in text)
        return simple if len(simple) == len(text) else text

    def _cut(self, text: str) -> list[str]:
        result: list[str] = []
        position = 0
        for word in cut(self._same_length(text)):
            result.append(text[position : position + len(word)])
            position += len(word)
        return result


def own_words(guide: Guide, speaker: Speaker) -> list[str]:
    """Return the guide's own names, aliases and terms: words that search must know."""
    words: list[str] = []
    for group in guide.groups.values():
        words += [speaker.text(group.title), *speaker.names(group.aliases)]
    for term in guide.glossary.values():
        words += [speaker.text(term.term), *speaker.names(term.aliases)]
    for app in guide.apps.values():
        words += [speaker.text(app.name), *speaker.names(app.aliases)]
    return sorted({word for word in words if 2 <= len(word) <= 6 and word.isalpha() and not word.isascii()})
