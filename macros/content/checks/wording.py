"""The editorial policy as word lists: each rule looks for the words of one list of data/vocabulary/lint.yml.

The texts of a kind in one language are searched as one long text, one line each, so that a list costs few searches.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from macros.content.checks import converted_language, word_search
from macros.content.checks.page_text import lines
from macros.content.checks.text_search import PAGE, Corpus, Source, Subject, common_word, groups, subject, where
from macros.content.checks.word_search import REMEMBERED, Span, line_at, piece_by_piece, spans_among
from macros.content.guide.guide import Guide
from macros.content.traditional import converter
from macros.kinds.argument.model import Argument
from macros.model.base import CODE, Text
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.kept import Kept
from macros.model.problem import Place, Severity, nearest
from macros.model.vocabulary import BOTH, HAN, Watch, WordList, Words, is_pattern

NUMERALS = str.maketrans("零〇一幺二两三四五六七八九", "0011223456789")
SPELT: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"[\u4e00-\u9fff](?:[ .·*_|/-]{1,2}[\u4e00-\u9fff](?![\u4e00-\u9fff]))+",
        lambda found: re.sub(r"[ .·*_|/-]", "", found[0]),
    ),
    (r"[ *_](?<=[\u4e00-\u9fff].)(?=[\u4e00-\u9fff])", lambda _: ""),
    (
        r"[A-Za-z](?<![A-Za-z].)(?:[ .*_-][A-Za-z](?![A-Za-z])){4,}",
        lambda found: re.sub(r"[ .*_-]", "", found[0]),
    ),
    (r"(?: (?:\.|[\[(](?:\.|dot)[\])]|dot)|[\[(](?:\.|dot)[\])]|[点。]) ?(?=[a-z]{2,6}\b)", lambda _: "."),
    (r"(\.[a-z]{2,6})(?: ?[\[(]/[\])] ?| / ?|/ | slash )(?=[\w+])", lambda found: f"{found[1]}/"),
    (
        r"1[\d零〇一幺二两三四五六七八九]*[零〇一幺二两三四五六七八九][\d零〇一幺二两三四五六七八九]*",
        lambda found: found[0].translate(NUMERALS),
    ),
)
"""How words and numbers are spelt to be read by people alone, and how they are read."""
SIGN_OF_SPELT = (
    r"[ .·*_|/-](?<=[\u4e00-\u9fff].)[ .·*_|/-]?[\u4e00-\u9fff]",
    r"[ .*_-][A-Za-z][ .*_-][A-Za-z][ .*_-]",
    r"[.点。](?:(?<=[ (\[].)|(?<!\.))[\])]? ?(?=[a-z]{2,6}\b)",
    r"dot[\])]? ?(?=[a-z]{2,6}\b)",
    *(spelt for spelt, _ in SPELT[4:]),
)
"""What stands in each of these: looked for first, for it costs less."""
KEPT = Kept[list[Span]]("spelt", (sys.modules[__name__], word_search))
EXPLAINING = ("rules", "lint")
"""Files of data/vocabulary/ that name what the lint looks for."""

LISTS: dict[str, Severity] = {
    "advertising": "error",
    "tracking-link": "error",
    "personal-data": "error",
    "named-person": "warning",
    "left-over": "error",
    "impossible-date": "error",
    "insult": "error",
    "stereotype": "warning",
    "clickbait": "warning",
    "absolute-word": "warning",
    "superstition": "warning",
    "gift-as-duty": "warning",
    "house-price": "warning",
    "source-in-prose": "warning",
    "stilted-word": "warning",
    "spelling": "warning",
    "doubled-word": "warning",
}
"""List -> severity: a warning where a person has to judge."""
Speech = tuple[tuple[str, ...], Callable[[Watch], Words]]
"""Fields in which others speak than the guide, and the phrases that are harmless there."""
SPEECH: dict[str, Speech] = {
    "scams": (("said", "never"), attrgetter("unless_said")),
    "messages": (("tones", "slots"), attrgetter("unless_sent")),
}
"""Kind -> where others speak in its entries."""
NO_SPEECH: Speech = ((), lambda _: Words())
TITLES_ONLY = "clickbait"
SEARCHED = frozenset(["aliases", "variants"])
"""What people type into a search, in words of their own."""
HEDGING = "hedging"
"""The list of words that are counted, not refused: one of them is a reservation, three are fog."""
RULES = dict.fromkeys((*LISTS, HEDGING, converted_language.LIST))
"""The names of all lists."""
IN_WORDS = (100, "words", re.compile(r"[\w’'-]+"))
IN_HAN = (400, "characters", HAN)
"""The length of text that has room for one hedge, in what it is measured, and what is counted."""


def listed(name: str) -> Callable[[Context], Iterator[Finding]]:
    """Return the rule that looks for the words of the list ``name``."""

    def find(context: Context) -> Iterator[Finding]:
        words = context.guide.lint.get(name)
        if words and not _is_faulted(context.guide):
            yield from _find(context, name, words, _titles(context) if name == TITLES_ONLY else None)

    return find


def _is_faulted(guide: Guide) -> bool:
    """Tell whether a word or an exception of a list could not be read: what it finds without it is not to be told."""
    file = guide.files.get(("vocabulary", "lint"))
    return any(place.file == file for place in guide.faulted)


def unknown_list(context: Context) -> Iterator[Finding]:
    """Say that a list belongs to no rule, or spares what is not there: it would look, or look away, in vain."""
    guide = context.guide
    for name, words in guide.lint.items():
        if name not in RULES:
            yield Finding(
                guide.at("vocabulary", "lint", name),
                say("No rule looks for the words of the list “{}”.{}", name, nearest(name, RULES)),
                say("Use one of {}.", ", ".join(RULES)),
            )
        for index, id_ in enumerate(words.spares):
            if id_ not in guide.known["groups"]:
                said = say("There is no group “{}”.{}", id_, nearest(id_, guide.known["groups"]))
                yield Finding(guide.at("vocabulary", "lint", name, "spares", index), said)
        for index, watch in enumerate(words.watch):
            for field, code, place, word in _of_other_script(guide, watch):
                said = say("“{}” is no word of {}, and would not be found.", word, guide.languages[code].called)
                at = guide.at("vocabulary", "lint", name, "watch", index, field, code, place)
                yield Finding(at, said, "Write it under its language.")


def _of_other_script(guide: Guide, watch: Watch) -> Iterator[tuple[str, str, int, str]]:
    """Yield each Chinese word under a language of letters: the field, the language, its place in the list, the word."""
    for field, words in (("words", watch.words), ("unless", watch.unless)):
        for code, found in words.root.items():
            if code in guide.languages and not guide.languages[code].is_han and HAN.search("".join(found)):
                yield from ((field, code, place, word) for place, word in enumerate(found) if HAN.search(word))


def lost_list(context: Context) -> Iterator[Finding]:
    """Say that a rule has no words, or none for a language: it would find nothing and not say so."""
    guide = context.guide
    for name in RULES:
        words = guide.lint.get(name)
        if words is None:
            if name not in guide.known["lint"] and not nearest(
                name, guide.lint.keys() - RULES
            ):  # else it has that name
                said = say("The list “{}” is missing; its rule would find nothing.", name)
                yield Finding(guide.at("vocabulary", "lint"), said, "Restore it from the last commit.")
            continue
        codes = {code for watch in words.watch for code in watch.words.root}
        wanted = guide.codes.required if name != converted_language.LIST else ()
        for code in (code for code in wanted if code not in codes and BOTH not in codes):
            called = guide.languages[code].called
            said = say("The list “{}” has no words of {}; its rule would find nothing there.", name, called)
            yield Finding(guide.at("vocabulary", "lint", name), said, say("Write some under “{}”.", code))
        for index, watch in enumerate(words.watch):
            for code, at, phrase, word in _excused(context, watch):
                place = guide.at("vocabulary", "lint", name, "watch", index, "unless", code, at)
                said = say("“{}” excuses “{}” wherever it stands.", phrase, word)
                yield Finding(place, said, "Write what stands around the word when it is harmless, too.")


def _excused(context: Context, watch: Watch) -> Iterator[tuple[str, int, str, str]]:
    """Yield each exception that is all of a word, which is then never found: its language, its place in the list, the
    exception and the word.
    """
    for code, found in watch.unless.root.items():
        words = [word for word in watch.words.root.get(code, ()) if not is_pattern(word)]
        text, is_han = "\n".join(words), _is_han(context, code)
        for at, phrase in enumerate(found if words else ()):
            spans = spans_among((phrase,), is_han, text, (text,)) if is_pattern(phrase) else ()
            if whole := next((text[start:end] for start, end in spans if text[start:end] in words), None):
                yield code, at, phrase, whole


def _find(context: Context, name: str, words: WordList, corpora: Iterable[Corpus] | None) -> Iterator[Finding]:
    guide, severity = context.guide, LISTS[name]
    seen: set[tuple[Place, str]] = set()
    told: set[Place] = set()
    for corpus in spoken_corpora(context) if corpora is None else corpora:
        for index, watch in enumerate(words.watch):
            for source, word in _hits(context, corpus, watch):
                if _spared(guide, words, *source):
                    continue
                if severity == "warning" and (not SEARCHED.isdisjoint(source[2]) or not _is_read(guide, source, word)):
                    continue  # what people search for is not our choice
                place = where(context, source)
                if (place, word.lower()) in seen or (place in told and not _is_written(corpus, source, word)):
                    continue  # what was read otherwise than it is written was told as it is written
                told.add(place)
                seen.add((place, word.lower()))
                because, instead = (Reason(text, corpus.language) for text in (watch.because, watch.instead))
                cause = common_word(guide, word, name, "watch", index, "words", corpus.language)
                yield Finding(place, say("“{}”: {}", word, because), say("{}", instead), subject(source), cause)


def _is_read(guide: Guide, source: Source, word: str) -> bool:
    """Tell whether a word is part of a text: what stands in code on a page is an example."""
    kind, name, path = source
    if kind != PAGE or not isinstance(path[1], int):
        return True
    return any(line.number == path[1] and word in line.text for line in lines(guide.prose[name][str(path[0])]))


def _is_written(corpus: Corpus, source: Source, word: str) -> bool:
    """Tell whether a word stands in a text itself, not only in what ``_unfold`` made of it."""
    return word in corpus.lines[corpus.sources.index(source)]


def _hits(context: Context, corpus: Corpus, watch: Watch) -> Iterator[tuple[Source, str]]:
    """Yield where a word of one reason stands, and the word."""
    looked_for = watch.words.of(corpus.language)
    if not looked_for:
        return
    is_han = _is_han(context, corpus.language)
    texts = dict(_texts(context))[corpus.language]
    wanted = spans_among(looked_for, is_han, corpus.text, texts)
    if not wanted:
        return
    fields, spoken = SPEECH.get(corpus.sources[0][0], NO_SPEECH)
    fine, fine_there = (
        spans_among(phrases.of(corpus.language), is_han, corpus.text, texts)
        for phrases in (watch.unless, spoken(watch))
    )
    for start, end in wanted:
        source = corpus.sources[corpus.index(start)]
        excused = [*fine, *fine_there] if source[2][0] in fields else fine
        if not any(first <= start and end <= last for first, last in excused):
            yield source, corpus.text[start:end].strip()


@once
def _texts(context: Context) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each language and all its texts."""
    texts: dict[str, list[str]] = defaultdict(list)
    for corpus in spoken_corpora(context):
        texts[corpus.language].append(corpus.text)
    yield from ((language, tuple(found)) for language, found in texts.items())


def _is_han(context: Context, language: str) -> bool:
    return language in context.guide.languages and context.guide.languages[language].is_han


def hedging(context: Context) -> Iterator[Finding]:
    """Say which entries and pages hedge more than once in 100 words of English, or in 400 characters of Chinese."""
    words = context.guide.lint.get(HEDGING)
    if not words:
        return
    kinds = {PAGE, *context.guide.entries} - {"sources"}
    derived = {code for code, language in context.guide.languages.items() if language.opencc}
    for corpus in spoken_corpora(context):
        hedges: dict[Subject, list[str]] = defaultdict(list)
        for watch in words.watch:
            for source, word in _hits(context, corpus, watch):
                if source[0] in kinds and derived.isdisjoint(source[2]) and _is_read(context.guide, source, word):
                    hedges[subject(source)].append(word.lower())
        several = {entry: found for entry, found in hedges.items() if len(found) > 1}
        room, unit, counted = IN_HAN if _is_han(context, corpus.language) else IN_WORDS
        lengths: Counter[Subject] = Counter()
        for source, line in zip(corpus.sources, corpus.lines, strict=True) if several else ():
            if source[0] in kinds and subject(source) in several and derived.isdisjoint(source[2]):
                lengths[subject(source)] += len(counted.findall(line))
        because, instead = (Reason(text, corpus.language) for text in (words.watch[0].because, words.watch[0].instead))
        for entry, found in several.items():
            if len(found) > max(1, lengths[entry] // room):
                said = ", ".join(f"{word} {n}" for word, n in Counter(found).most_common())
                what = say("{} hedges in {} {} ({}): {}", len(found), lengths[entry], say(unit), said, because)
                cause = common_word(context.guide, max(found, key=found.count), HEDGING)
                yield Finding(_place_of(context.guide, entry), what, say("{}", instead), entry, cause)


def _place_of(guide: Guide, entry: Subject) -> Place:
    """Return the place of an entry or of a page."""
    return Place(f"docs/{entry[1]}.md") if entry[0] == PAGE else guide.at(*entry, "id")


@once
def spoken_corpora(context: Context) -> Iterable[Corpus]:
    """Return the texts of each kind in each language."""
    guide = context.guide
    converted = {code: row.reads[0] for code, row in guide.languages.items() if row.opencc and row.reads}
    home = {code: source if (source := converted.get(code)) in guide.languages else code for code in guide.languages}
    corpora: dict[tuple[str, str], Corpus] = {}
    by_hand: dict[str, Corpus] = {}
    for group in groups(context):
        for code, found in group.by_language(guide.languages.keys()).items():
            own = home.get(code, "")
            corpus = corpora.setdefault((group.kind, own), Corpus(own))
            if not found.sources or (found.sources[0][1] in EXPLAINING and group.kind == "vocabulary"):
                continue
            corpus = corpus if own == code else by_hand.setdefault(group.kind, Corpus(own))
            corpus.lines += found.lines
            corpus.sources += found.sources
    for kind, converted in by_hand.items():
        corpora[kind, converted.language].lines += _back(tuple(converted.lines))
        corpora[kind, converted.language].sources += converted.sources
    return [_unfolded(corpus) for corpus in corpora.values()]


@once
def _titles(context: Context) -> Iterator[Corpus]:
    """Yield the titles alone, and the headings of pages."""
    for corpus in spoken_corpora(context):
        found = [index for index, (kind, _, path) in enumerate(corpus.sources) if "title" in path or kind == PAGE]
        found = [index for index in found if "title" in corpus.sources[index][2] or corpus.lines[index][:1] == "#"]
        if found:
            lines, sources = [corpus.lines[index] for index in found], [corpus.sources[index] for index in found]
            yield Corpus(corpus.language, lines, sources)


def _unfolded(corpus: Corpus) -> Corpus:
    """Add what is spelt so that no list finds it (加 微 信, s.t.u.p.i.d, 一三八…) once more as it is read."""
    spelt = piece_by_piece(b"spelt", corpus.text, _spelt, kept=KEPT)
    if not spelt:
        return corpus
    sources = [corpus.sources[corpus.index(start)] for start, _ in spelt]
    lines = [_read(corpus.text[start:end]) for start, end in spelt]
    return Corpus(corpus.language, [*corpus.lines, *lines], [*corpus.sources, *sources])


def _spelt(piece: str) -> list[Span]:
    """Return the lines that are spelt so."""
    found = {line_at(piece, match.start()) for sign in SIGN_OF_SPELT for match in re.finditer(sign, piece)}
    return [(start, end) for start, end in sorted(found) if _read(piece[start:end]) != piece[start:end]]


def _read(line: str) -> str:
    """Return a line as people read it."""
    for spelt, read in SPELT:
        line = re.sub(spelt, read, line)
    return line


@lru_cache(REMEMBERED)
def _back(lines: tuple[str, ...]) -> list[str]:
    """Return what is written by hand in a converted language as the words of its source may find it."""
    simplified = converter(converted_language.BACK)("\n".join(lines)).split("\n")
    if len(simplified) != len(lines):
        return [*lines]
    return [said if len(said) == len(line) else line for said, line in zip(simplified, lines, strict=True)]


@dataclass(frozen=True)
class Reason:
    """A reason, told in the language of whoever reads it and in that of what was found."""

    text: Text
    language: str

    def first(self, *codes: str) -> str:
        """Return it in the first of these languages that it has, and in its own."""
        return " ".join(dict.fromkeys([self.text.first(*codes), self.text.first(self.language, CODE)]))


def _spared(guide: Guide, words: WordList, kind: str, id_: str, path: tuple[str | int, ...]) -> bool:
    """Tell whether a list leaves a text alone: a report of others, a spared group, an exception's reason."""
    if "allow" in path or (kind == "sources" and not words.reports):
        return True
    if kind == "apps" and "buttons" in path:
        return True  # the words of the app, not ours
    if kind == "regions" and "contacts" in path and words is guide.lint.get("personal-data"):
        return True  # an office's own numbers
    spares = set(words.spares)
    if kind == "groups":
        return id_ in spares or guide.groups[id_].variant_of in spares
    entry = guide.entries.get(kind, {}).get(id_)
    return isinstance(entry, Argument) and entry.groups != "any" and bool(entry.groups) and set(entry.groups) <= spares
