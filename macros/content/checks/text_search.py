"""Every string of the data, walked once and searched as one long text first."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from itertools import accumulate

from macros.model.check import Context, once
from macros.model.leaves import Path, leaves, spoken, strings
from macros.model.problem import Place
from macros.model.vocabulary import VocabularyWord

STRING = "string"
"""Stands for a kind where a string of the interface is meant."""
PAGE = "page"
"""Stands for a kind where a line of a hand-written page is meant: its path is the language and the line's number."""
Subject = tuple[str, str]
"""Kind and id."""
Source = tuple[str, str, Path]
"""Kind, id and path of a text."""
String = tuple[str, str, Path, str]
"""The same, and what stands there."""


@dataclass
class Corpus:
    """Texts one after the other, in one language or in all (empty), and where each comes from: one search for all."""

    language: str = ""
    lines: list[str] = field(default_factory=list[str])
    sources: list[Source] = field(default_factory=list[Source])

    @cached_property
    def text(self) -> str:
        return "\n".join(self.lines)

    @cached_property
    def starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    def index(self, position: int) -> int:
        """Return which of the texts stands at a position of the whole."""
        return bisect_right(self.starts, position) - 1


@once
def with_pages(context: Context) -> Iterator[String]:
    """Yield every string of the data, and every line of the hand-written pages."""
    yield from all_strings(context)
    for name, versions in context.guide.prose.items():
        for code, page in versions.items():
            yield PAGE, name, (code, "title"), page.title
            yield PAGE, name, (code, "description"), page.description
            for number, line in enumerate(page.body.split("\n"), page.line):
                yield PAGE, name, (code, number), line


@once
def all_strings(context: Context) -> Iterator[String]:
    """Yield every string of the data, without the addresses of sources."""
    guide = context.guide
    for link, found in guide.leaves.items():
        for path, text in guide.kept(
            link, guide.entries.get(link[0], {}).get(link[1]), "strings", partial(strings, found)
        ):
            yield *link, path, text
    for key, text in guide.interface.items():
        for path, string in spoken(text):
            yield STRING, key, path, string
    for code, language in guide.languages.items():
        for path, text in strings(leaves(language, (code,))):
            yield "vocabulary", "languages", path, text
    derived = next((code for code, language in guide.languages.items() if language.opencc), None)
    for word, becomes in guide.traditional.items() if derived else ():
        yield "vocabulary", "traditional", (word, str(derived)), becomes
    for name, words in guide.vocabulary.items():
        for path, text in guide.kept(("vocabulary", name), words, "strings", partial(_of_words, words)):
            yield "vocabulary", name, path, text


def _of_words(words: Mapping[str, VocabularyWord]) -> list[tuple[Path, str]]:
    return [found for key, word in words.items() for found in strings(leaves(word, (key,)))]


def holding(context: Context, *patterns: re.Pattern[str], pages: bool = False) -> Iterator[tuple[String, str]]:
    """Yield every string in which one of the patterns may be found, with its text alone; those of pages if asked.

    One long search costs far less than ten thousand short ones. A pattern must find in lines what it finds in a string
    alone: it names no start or end but that of a line.
    """
    for kind, together in _of_each_kind(context):
        if kind == PAGE and not pages:
            continue
        touched: set[int] = set()
        for start, end in (span for pattern in patterns for span in _spans(pattern, together.text)):
            touched.update(range(together.index(start), together.index(end) + 1))
        for index in sorted(touched):
            if index < len(together.lines):
                yield (*together.sources[index], together.lines[index]), together.lines[index]


@once
def _of_each_kind(context: Context) -> Iterable[tuple[str, Corpus]]:
    corpora: dict[str, Corpus] = defaultdict(Corpus)
    for kind, id_, path, text in with_pages(context):
        corpus = corpora[kind]
        corpus.sources.append((kind, id_, path))
        corpus.lines.append(text)
    return corpora.items()


@lru_cache(1000)
def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return where a pattern is found. A preview looks again and again at what has not changed, hence the memory."""
    return [match.span() for match in pattern.finditer(text)]


def first(context: Context, *patterns: re.Pattern[str], pages: bool = False) -> Iterator[tuple[Place, re.Match[str]]]:
    """Yield the place of each string that has a find, and the first find in it; the first pattern goes first."""
    for string, text in holding(context, *patterns, pages=pages):
        if found := next(filter(None, (pattern.search(text) for pattern in patterns)), None):
            yield where(context, string), found


def subject(kind: str, id_: str, path: Path) -> Subject:
    """Return what may excuse a string from a warning: a question of the quiz, or the entry."""
    if kind == "quiz" and len(path) > 1 and path[0] == "questions":
        return "questions", str(path[1])
    return kind, id_


def where(context: Context, string: String) -> Place:
    """Return the place of a string: looked up only for what is found."""
    kind, id_, path, _ = string
    if kind == PAGE:
        code, line = path
        return Place(context.guide.prose[id_][str(code)].file, line if isinstance(line, int) else 1)
    return context.guide.at_string(id_, *path) if kind == STRING else context.guide.at(kind, id_, *path)
