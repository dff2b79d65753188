"""Every string of the data, walked once and searched as one long text first."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from itertools import accumulate

from macros.content.checks.word_search import Span, digest, occurrences, piece_by_piece
from macros.content.guide.guide import Guide
from macros.model.base import Text
from macros.model.check import Cause, Context, once
from macros.model.command_messages import say
from macros.model.leaves import Leaf, Path, leaves, spoken, strings
from macros.model.problem import Place
from macros.model.vocabulary import VocabularyWord

STRING = "string"
"""Stands for a kind where a string of the interface is meant."""
PAGE = "page"
"""Stands for a kind where a line of a hand-written page is meant: its path is the language and the line's number."""
NAMES = ("ref", "word")
"""What stands in another place as well, where it is looked at. An odd sign in one is looked at here, too."""
COMMON = 20
"""A word that stands in more places is a common one, and the list that holds it is wrong."""
Subject = tuple[str, str]
"""Kind and id."""
Source = tuple[str, str, Path]
"""Kind, id and path of a text."""
String = tuple[Source, str]
"""Where a text stands, and what it says."""


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
        return list(accumulate([len(line) + 1 for line in self.lines], initial=0))

    @property
    def fields(self) -> list[str]:
        """What stands for the field of each text, wherever the entry."""
        return [f"{path[0]}/{path[-2:][0]}/{len(path)}" for _, _, path in self.sources]

    def index(self, position: int) -> int:
        """Return which of the texts stands at a position of the whole."""
        return bisect_right(self.starts, position) - 1


@dataclass
class Group:
    """The strings of an entry, a closed list, a file of the interface or a page: they change together or not at all."""

    kind: str
    strings: list[String]
    addresses: list[String] = field(default_factory=list[String])
    """Addresses of sources: no words to read, but some lists look at them."""

    def by_language(self, codes: Collection[str | int]) -> dict[str, Corpus]:
        """Return the strings of each language; those of none, and the addresses, under an empty code."""
        if self._split is None or self._split[0] != codes:
            known = frozenset[str | int](codes)
            corpora: dict[str, Corpus] = {}
            for source, text in (*self.strings, *self.addresses):
                code = str(source[2][-1])
                if code not in known:
                    code = str(next((part for part in reversed(source[2]) if part in known), ""))
                corpus = corpora.get(code) or corpora.setdefault(code, Corpus(code))
                corpus.lines.append(text.replace("\n", " "))
                corpus.sources.append(source)
            self._split = codes, corpora
        return self._split[1]

    _split: tuple[Collection[str | int], dict[str, Corpus]] | None = None


@once
def groups(context: Context) -> Iterator[Group]:
    """Yield every string of the data and every line of the hand-written pages, what belongs together in one group."""
    guide = context.guide
    for link, found in guide.leaves.items():
        value = guide.entries.get(link[0], {}).get(link[1])
        yield guide.kept(link, value, "group", partial(_of_entry, link, found))
    for name, keys in _by_file(guide.strings).items():
        document = guide.documents.get(name)
        make = partial(_of_interface, {key: guide.interface[key] for key in keys})
        yield document.once("group", make) if document else make()
    for code, language in guide.languages.items():
        yield _of_words("languages", [(path, text) for path, text in strings(leaves(language, (code,)))])
    derived = next((code for code, language in guide.languages.items() if language.opencc), None)
    if derived:
        yield _of_words("traditional", [((word, derived), becomes) for word, becomes in guide.traditional.items()])
    for name, words in guide.vocabulary.items():
        yield guide.kept(("vocabulary", name), words, "group", partial(_of_list, name, words))
    for name, versions in guide.prose.items():
        for code, page in versions.items():
            lines = enumerate(page.body.split("\n"), page.line)
            said: list[tuple[Path, str]] = [((code, "title"), page.title), ((code, "description"), page.description)]
            said += [((code, number), line) for number, line in lines]
            yield Group(PAGE, _strings(PAGE, name, said))


def _of_entry(link: Subject, found: list[Leaf]) -> Group:
    addresses = [(path, str(value)) for path, value, shape in found if shape.form == "address"]
    said = [leaf for leaf in found if leaf.shape.form not in NAMES or not leaf.value.isascii()]
    return Group(link[0], _strings(*link, strings(said)), _strings(*link, addresses))


def _by_file(files: Mapping[str, str]) -> dict[str, list[str]]:
    keys: dict[str, list[str]] = defaultdict(list)
    for key, file in files.items():
        keys[file].append(key)
    return keys


def _of_interface(texts: Mapping[str, Text]) -> Group:
    return Group(STRING, [string for key, text in texts.items() for string in _strings(STRING, key, spoken(text))])


def _of_list(name: str, words: Mapping[str, VocabularyWord]) -> Group:
    return _of_words(name, [found for key, word in words.items() for found in strings(leaves(word, (key,)))])


def _of_words(name: str, found: list[tuple[Path, str]]) -> Group:
    return Group("vocabulary", _strings("vocabulary", name, found))


def _strings(kind: str, id_: str, found: Iterable[tuple[Path, str]]) -> list[String]:
    return [((kind, id_, path), text) for path, text in found]


def in_language(context: Context, code: str) -> Corpus:
    """Return every string of the data in one language, and the lines of pages."""
    return dict(_of_each_language(context)).get(code) or Corpus(code)


@once
def _of_each_language(context: Context) -> Iterable[tuple[str, Corpus]]:
    codes = context.guide.languages.keys()
    corpora = {code: Corpus(code) for code in ("", *codes)}
    for group in groups(context):
        for code, corpus in group.by_language(codes).items():
            corpora[code].lines += corpus.lines
            corpora[code].sources += corpus.sources
    return corpora.items()


def holding(
    context: Context, *patterns: re.Pattern[str] | str | Callable[[str], list[Span]], pages: bool = False
) -> Iterator[String]:
    """Yield every string in which one of the patterns may be found; those of pages if asked.

    One long search costs far less than ten thousand short ones. A pattern must find in lines what it finds in a string
    alone: it names no start or end but that of a line. Plain words cost next to nothing; a function returns where
    something is found.
    """
    for kind, together in _of_each_kind(context):
        if kind == PAGE and not pages:
            continue
        touched: set[int] = set()
        found = (
            pattern(together.text) if callable(pattern) else spans_in(pattern, together.text) for pattern in patterns
        )
        for start, end in (span for spans in found for span in spans):
            touched.update(range(together.index(start), together.index(end) + 1))
        for index in sorted(touched):
            if 0 < index < len(together.lines):
                yield together.sources[index], together.lines[index]


@once
def _of_each_kind(context: Context) -> Iterable[tuple[str, Corpus]]:
    corpora: dict[str, Corpus] = {}
    for group in groups(context):  # an empty line comes first, so that each text stands behind a line's end
        corpus = corpora.setdefault(group.kind, Corpus(lines=[""], sources=[("", "", ())]))
        corpus.sources += [source for source, _ in group.strings]
        corpus.lines += [text for _, text in group.strings]
    return corpora.items()


@lru_cache(1000)
def spans_in(pattern: re.Pattern[str] | str, text: str) -> list[Span]:
    """Return where a pattern is found. A preview looks again and again at what has not changed, hence the memory."""
    if isinstance(pattern, str):
        return [(start, start + len(pattern)) for start in occurrences(pattern, text)]
    key = digest(pattern.pattern, str(pattern.flags))
    search: Callable[[str], list[Span]] = lambda piece: [match.span() for match in pattern.finditer(piece)]  # noqa: E731
    return piece_by_piece(key, text, search, lambda found: len(found) < COMMON)


def first(context: Context, *patterns: re.Pattern[str], pages: bool = False) -> Iterator[tuple[Place, re.Match[str]]]:
    """Yield the place of each string that has a find, and the first find in it; the first pattern goes first."""
    for source, text in holding(context, *patterns, pages=pages):
        if found := next(filter(None, (pattern.search(text) for pattern in patterns)), None):
            yield where(context, source), found


def subject(source: Source) -> Subject:
    """Return what may excuse a string from a warning: a question of the quiz, the entry, or the page in a language."""
    kind, id_, path = source
    if kind == PAGE:
        return of_page(id_, str(path[0]))
    if kind == "quiz" and len(path) > 1 and path[0] == "questions":
        return "questions", str(path[1])
    return kind, id_


def of_page(name: str, code: str) -> Subject:
    """Return what may excuse something on a page in one language."""
    return PAGE, f"{code}/{name}"


def where(context: Context, source: Source) -> Place:
    """Return the place of a string: looked up only for what is found."""
    kind, id_, path = source
    if kind == PAGE:
        code, line = path
        page = context.guide.prose[id_][str(code)]
        return Place(page.file, line if isinstance(line, int) else page.at.get(line, 1))
    return context.guide.at_string(id_, *path) if kind == STRING else context.guide.at(kind, id_, *path)


def common_word(guide: Guide, word: str, *path: str | int) -> Cause:
    """Return what is wrong when the words of a list are found everywhere, ``word`` first of all; ``path`` leads from
    the list to them.
    """
    said = say("“{}” is a common word.", word.lower())
    return Cause(guide.at("vocabulary", "lint", *path), said, "Take it out, or write what stands around it.", COMMON)
