"""All languages say the same thing, each in its own script, with the same slots and items; their rows hold together."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import combinations, product
from typing import cast

from macros.content.checks.compared_numbers import contradictions
from macros.content.checks.markup import BRACES, NAMES, PROPER
from macros.content.checks.text_search import subject
from macros.content.guide.guide import Guide
from macros.content.guide.linkable_places import OTHERS
from macros.content.reading.last_commit import COMMITS, committed
from macros.content.reading.yaml_parser import parse
from macros.kinds import KINDS, SINGLES
from macros.model.base import CODE, RESERVED, SLOT, Text, Texts
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.problem import Place, nearest
from macros.model.vocabulary import HAN, Language

QUOTED = re.compile(r"[“(（「][^”)）」]*[”)）」]|\"[^\"]*\"|\*[^*]+\* ?[\u3400-\u9fff]+")
SEVERAL = re.compile(rf"[,，、;；|]|[ \u3000](?<={HAN.pattern}.)(?={HAN.pattern})")
PATH = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")
SECTIONS = frozenset([*(kind.section for kind in KINDS), *(single.page for single in SINGLES), "assets/", "search/"])
ROWS = "data/vocabulary/languages.yml"
LATIN_ONLY = ("name", "title", "term", "example")
"""Fields that may hold a proper name in Latin letters in Chinese too (WhatsApp, LINE)."""
LONG, SHORTER = 16, 4
"""The counterpart of a text of so many characters has lost its end when it is so many times shorter."""
FEWER_LETTERS, FEWER_SIGNS = 5, 30
"""The same for what is written in letters beside Han characters, which take three times as many, and the reverse."""
PASTED = 24
"""A text of so many characters is not written twice by chance."""
WHOLE = (80, 30)
"""A text of so many characters, of letters and of Han characters, is no sentence that fits two entries."""
NOT_COMPARED = ("sources", "quiz", "vocabulary", "table")
"""What says what others said, and lists in which a word may stand beside its like."""
SHARED = ("caveat", "description", "steps", "said", "never")
"""Fields in which entries of a kind may say the same: how something is known, what an app is, lists."""
ENOUGH, FEW, MORE = 400, 0.1, 0.3
"""So many characters tell in which script a language is written, by the share of Chinese ones among them."""
LATIN, MOST = re.compile("[A-Za-z]"), 0.7
"""What is written in Latin letters has so many of them; the rest are blanks and marks."""
SENTENCE = 4
"""So many spaces stand in no name."""
SHORT_WORD, EVERYWHERE = 6, 12
"""A word of so few letters that stands in so many titles tells none of them from the others."""
SAME_IN_ALL = re.compile(r"(?=(?:\S*[A-Z0-9]){2})\S{2,12}")
"""A name, a sum or a day that no language writes otherwise: KPI, WhatsApp, ¥50, 5/30."""

At = partial[Place]
"""Tells the place of a text, by its entry and the path in it: looked up only for what is found."""
Said = Mapping[str, str]
"""One text: code -> what is said, in the order of the file."""


@once
def _said(context: Context) -> Iterator[tuple[At, str, Said]]:
    """Yield (where, field, text) for each single text, list items included."""
    guide = context.guide
    for at, path, text in _texts(context):
        name = str(path[-1]) if path else ""
        if isinstance(text, Text):
            yield at, name, text.root
        elif len({len(items) for items in text.root.values()}) == 1:
            for items in zip(*text.root.values(), strict=True):
                yield at, name, dict(zip(text.root, items, strict=True))
    for key, text in guide.interface.items():
        yield partial(guide.at_string, key), "name", text.root
    for vocabulary, words in guide.vocabulary.items():
        for word, value in words.items():
            for name in ("name", "description"):
                yield partial(guide.at, "vocabulary", vocabulary, word, name), name, getattr(value, name).root


@once
def _columns(context: Context) -> Iterator[tuple[str, list[str]]]:
    """Yield each language and what each of these texts says in it; nothing where it has none."""
    for code in context.guide.languages:
        yield code, [said.get(code, "") for _, _, said in _said(context)]


@once
def _texts(context: Context) -> Iterator[tuple[At, tuple[str | int, ...], Text | Texts]]:
    for link, (path, text, _) in context.guide.of_form("text", "texts"):
        yield partial(context.guide.at, *link, *path), path, text


def _called(guide: Guide, code: str) -> Text | str:
    """Return what a language is called, in whatever language it is said."""
    row = guide.languages.get(code)
    return row.called if row else code


def _beside(guide: Guide, said: Said) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield ((code, text), (code, text)): what is written without Han characters, beside what is.

    Only texts that every entry must have are held against each other.
    """
    own = [code for code in guide.codes.required if code in guide.languages and code in said]
    for one, other in product(own, own):
        if not guide.languages[one].is_han and guide.languages[other].is_han:
            yield (one, said[one]), (other, said[other])


def _swapped(plain: str, han: str) -> bool:
    """Tell whether the text without Han characters is mostly made of them and the other one has none."""
    return not HAN.search(han) and 2 * len(HAN.findall(plain)) > len(plain)


def _is_swapped(guide: Guide, said: Said, code: str) -> bool:
    """Tell whether a text stands under another's language: then that is said, and nothing else about it."""
    is_han = guide.languages[code].is_han
    others = [said[other] for other in said if other in guide.languages and guide.languages[other].is_han != is_han]
    return any(_swapped(other, said[code]) if is_han else _swapped(said[code], other) for other in others)


def swapped_languages(context: Context) -> Iterator[Finding]:
    for at, _, said, code in _odd(context):
        for (one, plain), (other, han) in _beside(context.guide, said) if context.guide.languages[code].is_han else ():
            if other == code and _swapped(plain, han):
                names = _called(context.guide, other), _called(context.guide, one)
                yield Finding(
                    at(),
                    say("The {} text stands under {} and the {} one under {}.", names[0], one, names[1], other),
                    "Exchange them.",
                )


@once
def _odd(context: Context) -> Iterator[tuple[At, str, Said, str]]:
    """Yield (where, field, text, code) for each language that is written in Han characters and has none here, or is not
    and has some.
    """
    languages = context.guide.languages.items()
    is_han = {code: language.is_han for code, language in languages if language.is_han or not language.has_han}
    for at, name, said in _said(context):
        for code, text in said.items():
            if code in is_han and (HAN.search(text) is None) == is_han[code]:
                yield at, name, said, code


def han_missing(context: Context) -> Iterator[Finding]:
    for at, name, said, code in _odd(context):
        text, is_han = said[code], context.guide.languages[code].is_han
        is_name = name in LATIN_ONLY and text.count(" ") < SENTENCE
        if is_han and text.strip() and not is_name and not SAME_IN_ALL.fullmatch(text):
            if _is_swapped(context.guide, said, code):
                continue
            called = _called(context.guide, code)
            message = say("The {} text has no Chinese character: “{}”.", called, text[:40])
            yield Finding(at(code), message, say("Write it in {}.", called))


def han_in_english(context: Context) -> Iterator[Finding]:
    for at, _, said, code in _odd(context):
        if context.guide.languages[code].is_han:
            continue
        found = HAN.search(QUOTED.sub("", said[code]))
        if found and not _is_swapped(context.guide, said, code):
            called = _called(context.guide, code)
            yield Finding(
                at(code),
                say("The {} text has the Chinese character “{}” outside quotes or brackets.", called, found.group()),
                say("Write {}; a Chinese term may stand in “quotes” or (brackets).", called),
            )


def same_text(context: Context) -> Iterator[Finding]:
    for at, name, said in _said(context):
        if len({*said.values()}) == len(said) or name in LATIN_ONLY:
            continue
        for (one, plain), (other, han) in _beside(context.guide, said):
            if plain == han and not SAME_IN_ALL.fullmatch(han):
                names = _called(context.guide, one), _called(context.guide, other)
                yield Finding(
                    at(), say("{} and {} are the same: “{}”.", names[0], names[1], plain[:40]), "Translate one of them."
                )


def _is_spoilt(text: str) -> bool:
    """Tell whether braces stand in a text that are no slot: another rule says so."""
    return BRACES.search(PROPER.sub("", text)) is not None


def repeated_text(context: Context) -> Iterator[Finding]:
    """Two fields of an entry, two items of a list, and the same field of two entries say different things: a text was
    pasted into the wrong one, or an entry was copied and not written anew.
    """
    guide = context.guide
    copies: dict[tuple[str, str, str], list[tuple[At, At, str, bool]]] = {}
    for code, language in guide.languages.items():
        seen: dict[tuple[object, ...], At] = {}
        fields: dict[tuple[object, ...], At] = {}
        for at, said in _said_again(context, code, LONG if language.is_han else 2 * LONG):
            first = seen.setdefault((*at.args[:2], said[code]), at)
            if first is not at and not (_is_list(context, first) and _is_list(context, at)):
                what = say("The same text stands in line {}.", first(code).line)
                yield Finding(at(code), what, "Write what belongs here.", _excused_by(guide, at))
            field = _own_field(at) if code in guide.codes.required else ()
            other = fields.setdefault((*field, said[code]), at) if field else at
            if other.args[1] != at.args[1]:
                pair = at.args[0], other.args[1], at.args[1]
                copies.setdefault(pair, []).append((other, at, code, len(said[code]) >= WHOLE[language.is_han]))
    told = {pair: same for pair, same in copies.items() if any(one[3] for one in same) or _are_several(same)}
    yield from (_copy(guide, *same[0][:3]) for same in told.values())
    yield from _repeated_items(context)
    yield from _of_another_entry(context, told)


def _are_several(same: Iterable[tuple[At, At, str, bool]]) -> bool:
    """Tell whether two entries have the same in several fields: a sentence may fit both, not two of them."""
    return len({at.args[2:] for _, at, _, _ in same}) > 1


def _copy(guide: Guide, first: At, second: At, code: str) -> Finding:
    """Say that two entries have one text: at the one that is excused, else at the one that is another than in the last
    commit, else at the second.
    """
    other, at = (first, second) if _blame(guide, second) >= _blame(guide, first) else (second, first)
    what = say("“{}” and “{}” say the same here and in {}.", *(one.args[1] for one in (at, other)), _line(other, code))
    fix = "One of the two is a copy: write there what belongs there."
    return Finding(at(code), what, fix, _excused_by(guide, at))


def _blame(guide: Guide, at: At) -> tuple[bool, bool]:
    """Return whether the entry of a text excuses it, and whether its file is another than in the last commit."""
    kind, id_ = at.args[:2]
    entry, file = guide.entries.get(kind, {}).get(id_), at().file
    before = committed(guide.root, file, commits=COMMITS[:1]) if guide.root else []
    has_changed = any(guide.documents[file].text != text.decode("utf-8", "replace") for text in before)
    return entry is not None and "repeated-text" in entry.allow, has_changed


def _line(at: At, code: str) -> str:
    place = at(code)
    return f"{place.file}:{place.line}"


def _own_field(at: At) -> tuple[str, ...]:
    """Return the kind and the field of a text that no two entries of a kind share; nothing for another text."""
    kind, _, field, *rest = at.args
    is_own = field not in SHARED and len(rest) < 2 and not any(isinstance(part, int) for part in rest)
    return (kind, field) if is_own else ()


def _said_again(context: Context, code: str, least: int) -> Iterator[tuple[At, Said]]:
    """Yield (where, text) for each text of so many characters that stands somewhere else in this language, too."""
    texts = dict(_columns(context)).get(code, [])
    long = [text for text in texts if len(text) >= least]
    if len({*long}) < len(long):
        often = {text for text, count in Counter(long).items() if count > 1}
        for (at, _, said), text in zip(_said(context), texts, strict=True):
            if text in often and at.func == context.guide.at and at.args[0] not in NOT_COMPARED:
                yield at, said


def _is_list(context: Context, at: At) -> bool:
    """Tell whether a list of texts stands in a place."""
    return any(other is at and isinstance(text, Texts) for other, _, text in _texts(context))


def _repeated_items(context: Context) -> Iterator[Finding]:
    """Yield what stands twice in a list, or in two lists of an entry, of which one says the opposite."""
    seen: dict[tuple[object, ...], dict[str, tuple[At, int]]] = defaultdict(dict)
    for at, _, text in _texts(context):
        for code, items in text.root.items() if isinstance(text, Texts) else ():
            if len({*items}) < len(items):
                index = next(index for index, item in enumerate(items) if item in items[:index])
                said = say("“{}” stands twice in this list.", items[index][:40])
                yield Finding(at(code, index), said, "Keep one.", _excused_by(context.guide, at))
            others = seen[*at.args[:2], code]
            for item in others.keys() & items:
                (first, place), index = others[item], items.index(item)
                what = say("The same text stands in line {}.", first(code, place).line)
                yield Finding(at(code, index), what, "Write what belongs here.", _excused_by(context.guide, at))
            others |= {item: (at, index) for index, item in enumerate(items)}


def _of_another_entry(context: Context, told: Collection[tuple[str, str, str]]) -> Iterator[Finding]:
    """Yield what an entry has from another one in the language that is written first, and not in the others; of which
    entries the same field is ``told``, it says so already.
    """
    guide = context.guide
    pivot = guide.codes.required[-1] if guide.codes.required else CODE
    seen: dict[str, tuple[At, Said]] = {}
    for at, said in _said_again(context, pivot, PASTED):
        first, other = seen.setdefault(said[pivot], (at, said))
        is_told = _own_field(at) and _own_field(at) == _own_field(first) and (*first.args[:2], at.args[1]) in told
        if (
            first.args[:2] != at.args[:2]
            and not is_told
            and any(other.get(code) != said.get(code) for code in guide.codes.required)
        ):
            what = say("The same text stands in {}, with other words beside it.", _line(first, pivot))
            yield Finding(at(pivot), what, "Write what belongs here.", _excused_by(guide, at))


def cut_short(context: Context) -> Iterator[Finding]:
    """A text that is far shorter than its counterpart has lost its end."""
    guide = context.guide
    own = [code for code in guide.codes.required if code in guide.languages]
    beside = [pair for pair in product(own, own) if [guide.languages[code].is_han for code in pair] == [False, True]]
    converted = {code: row.reads[0] for code, row in guide.languages.items() if row.opencc and row.reads}
    pairs = [(code, source, SHORTER) for code, source in converted.items() if source in guide.languages]
    pairs += [(plain, han, FEWER_LETTERS) for plain, han in beside]
    pairs += [(han, plain, FEWER_SIGNS) for plain, han in beside]
    lengths = {code: [*map(len, texts)] for code, texts in _columns(context)}
    for code, source, times in pairs:
        both = zip(lengths[source], lengths[code], strict=True)
        for index in [index for index, (long, short) in enumerate(both) if long >= LONG and 0 < short * times < long]:
            at, name, said = _said(context)[index]
            if said[code].strip() and at.func == guide.at and name not in LATIN_ONLY:
                names = _called(guide, code), _called(guide, source)
                what = say("The {} text says much less than the {} one.", *names)
                yield Finding(at(code), what, "Write the rest of it.", _excused_by(guide, at))


def other_number(context: Context) -> Iterator[Finding]:
    """A number that another language has with other digits, as many of them, was mistyped in one of the two; so was
    what both count or name, and one of them otherwise.
    """
    guide = context.guide
    converted = (row.reads[0] for row in guide.languages.values() if row.opencc and row.reads)
    source = next(converted, guide.codes.required[0] if guide.codes.required else CODE)
    texts = dict(_columns(context))
    is_han = {code: language.is_han for code, language in guide.languages.items()}
    apps = [sorted({*app.name.root.values()}) for app in guide.apps.values()]
    for index, code, one, other in contradictions(texts, source, is_han, apps) if source in texts else ():
        at = _said(context)[index][0]
        names = _called(guide, code), _called(guide, source)
        what = say("The {} text has {} where the {} one has {}.", names[0], other, names[1], one)
        yield Finding(at(code), what, "Mend one of the two.", _excused_by(guide, at))


def _excused_by(guide: Guide, at: At) -> tuple[str, str] | None:
    kind, id_, *path = at.args if at.func == guide.at else ("", "")
    return subject((kind, id_, tuple(path))) if kind in guide.entries else None


def slots_differ(context: Context) -> Iterator[Finding]:
    for at, _, said in _said(context):
        if "{" not in "".join(said.values()) or any(map(_is_spoilt, said.values())):
            continue
        slots = {code: set(SLOT.findall(text)) for code, text in said.items()}
        (first, ours), *others = slots.items()
        for code, theirs in others:
            for slot in sorted(ours ^ theirs):
                has, lacks = (first, code) if slot in ours else (code, first)
                where, other = _called(context.guide, has), _called(context.guide, lacks)
                yield Finding(
                    at(),
                    say("The slot {{{}}} stands in the {} text but not in the {} one.", slot, where, other),
                    "Use it in both.",
                )


def list_lengths_differ(context: Context) -> Iterator[Finding]:
    for at, _, text in _texts(context):
        if not isinstance(text, Texts):
            continue
        (first, items), *others = text.root.items()
        for code, own in others:
            if len(own) != len(items):
                yield Finding(
                    at(),
                    say(
                        "The {} list has {} items, the {} one {}.",
                        _called(context.guide, first),
                        len(items),
                        _called(context.guide, code),
                        len(own),
                    ),
                    "Each item needs its pair.",
                )


def empty_text(context: Context) -> Iterator[Finding]:
    for at, _, said in _said(context):
        for code, text in said.items() if not all(map(str.strip, said.values())) else ():
            if not text.strip():
                yield Finding(at(), say("The {} text is empty.", _called(context.guide, code)), "Write it.")


def odd_name(context: Context) -> Iterator[Finding]:
    """Say which other name is none: nothing, one letter, a word of many titles, several in one, words of another
    language, or one that stands there already.
    """
    guide = context.guide
    titles = _words_of_titles(guide)
    for link, (path, value, _) in context.guide.of_form("names"):
        item = guide.items.get(link)
        own = getattr(item.value, "title", None) or getattr(item.value, "term", None) if item else None
        for code, names in value.root.items():
            known = [own.root[code]] if isinstance(own, Text) and code in own.root else []
            for index, name in enumerate(names):
                fault = _name_fault(name, names[:index], known) if path[-1] == "aliases" else None
                if fault := fault or _foreign_name(guide, code, name) or _common_name(titles, code, name):
                    yield Finding(guide.at(*link, *path, code, index), *fault)


def _words_of_titles(guide: Guide) -> dict[str, Counter[str]]:
    """Return in how many titles of a language each word stands."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for _, (path, text, _) in guide.of_form("text"):
        for code, said in text.root.items() if path[-1] in NAMES else ():
            found[code].update({*said.casefold().split()})
    return found


def _foreign_name(guide: Guide, code: str, name: str) -> tuple[str, str] | None:
    """Return what is wrong with a name that stands under another language than its own."""
    row = guide.languages.get(code)
    is_chinese = row is not None and not row.has_han and HAN.search(QUOTED.sub("", name))
    if row and (is_chinese or (row.is_han and name.isascii() and name.count(" ") >= SENTENCE - 1)):
        return say("“{}” is no name in {}.", name, row.called), "Write it under its language."
    return None


def _common_name(titles: Mapping[str, Counter[str]], code: str, name: str) -> tuple[str, str] | None:
    """Return what is wrong with a name that is a word of many titles; only a short word may be one."""
    if len(name) > SHORT_WORD or not name.isalpha() or HAN.search(name):
        return None
    times = titles[code][name.casefold()]
    said = say("“{}” stands in {} titles, and leads nowhere in particular.", name, times)
    return (said, "Write more words, or take the line out.") if times >= EVERYWHERE else None


def _name_fault(name: str, before: list[str], titles: list[str]) -> tuple[str, str] | None:
    if not name.strip() or (len(name.strip()) == 1 and not HAN.search(name)):
        return say("“{}” is no name that a reader searches for.", name), "Write the name, or take the line out."
    if found := SEVERAL.search(name):
        return say("Several names stand in one, with “{}” between them.", found.group()), "Write one name a line."
    if name.strip().casefold() in (other.strip().casefold() for other in before):
        return say("“{}” stands twice in this list.", name), "Keep one."
    if name.strip().casefold() in map(str.casefold, titles):
        return say("“{}” is the title itself.", name), "Take the line out: the title is found without it."
    return None


def unknown_language(context: Context) -> Iterator[Finding]:
    """A code that an entry or the row of a language names is the code of a language."""
    guide = context.guide
    if CODE not in guide.known["languages"]:
        return  # the list of languages is no list, and says so itself
    for link, (path, value, shape) in context.guide.of_form("string"):
        if shape.vocabulary == "languages" and value not in guide.known["languages"]:
            yield Finding(guide.at(*link, *path), _no_language(guide, value))
    for code, language in guide.languages.items():
        for index, other in enumerate(language.reads):
            if other not in guide.known["languages"]:
                place = guide.at("vocabulary", "languages", code, "reads", index)
                yield Finding(place, _no_language(guide, other))


def _no_language(guide: Guide, code: str) -> str:
    hint = nearest(code, guide.languages) or say(" Known: {}.", ", ".join(guide.languages))
    return say("There is no language “{}” in data/vocabulary/languages.yml.{}", code, hint)


def language_row(context: Context) -> Iterator[Finding]:
    """Every row leads somewhere: an address of its own, one at the root, and a language to read where a text lacks."""
    guide = context.guide
    rows = guide.languages
    whole = guide.at("vocabulary", "languages")
    before = earlier_paths(guide)
    if rows and not guide.codes.required:
        yield Finding(whole, "No text has to have any language.", "Write “required: true” in the row of one.")
    for code, language in rows.items() if guide.codes.required else ():
        has_moved = before.get(code, language.path) != language.path
        if has_moved:
            said = say("The pages of “{}” have been published under “/{}”; all of them would move.", code, before[code])
            remedy = say("Write “path: {}” again: readers have kept the addresses.", before[code] or '""')
            yield Finding(guide.at("vocabulary", "languages", code, "path"), said, remedy)
        for name, said, remedy in _faults(guide, code, language):
            if name != "path" or not has_moved:
                yield Finding(guide.at("vocabulary", "languages", code, name), said, remedy)
    for (one, first), (other, second) in combinations(rows.items(), 2):
        for spoken, called in first.called.root.items():
            if second.called.root.get(spoken) == called:
                said = say("“{}” and “{}” are both called “{}”.", one, other, called)
                yield Finding(guide.at("vocabulary", "languages", other, "called", spoken), said, "Give each its own.")
        for name in ("path", "name", "short", "html"):
            if (same := getattr(first, name)) == getattr(second, name):
                said = say("“{}” and “{}” have the same {} “{}”.", one, other, name, same)
                yield Finding(guide.at("vocabulary", "languages", other, name), said, "Give each its own.")
    if rows and not before and all(language.path for language in rows.values()):
        yield Finding(whole, "No language has the site’s root.", "Leave the path of one of them empty.")


def language_script(context: Context) -> Iterator[Finding]:
    """The texts of a language are in the script of its row, and it is converted from the other script of Chinese."""
    guide = context.guide
    texts = {code: "".join([text.root.get(code, "") for text in guide.interface.values()]) for code in guide.languages}
    written = {code: _script(texts[code], language.script) for code, language in guide.languages.items()}
    for code, language in guide.languages.items():
        if written[code] != language.script:
            said = say("The texts of “{}” are not written in {}.", code, language.script)
            yield Finding(guide.at("vocabulary", "languages", code, "script"), said, say("Write {}.", written[code]))
        source = language.reads[0] if language.opencc and language.reads else ""
        if written.get(source, "Hans") not in ("Hans", "Hant"):
            said = say("“{}” is converted from “{}”, which is not written in Chinese characters.", code, source)
            fit = [other for other, script in written.items() if script in ("Hans", "Hant") and other != code]
            fix = say("Name first a language that is: {}.", ", ".join(fit))
            yield Finding(guide.at("vocabulary", "languages", code, "reads"), said, fix)


def _script(text: str, named: str) -> str:
    """Return Hans, Hant or Latn, as a text is written; what is ``named`` where the text does not tell."""
    signs = HAN.findall(text)
    if len(text) < ENOUGH or FEW < len(signs) / len(text) < MORE:
        return named
    if named not in ("Hans", "Hant", "Latn"):
        return "Latn" if len(LATIN.findall(text)) > MOST * len(text) else named
    if len(signs) < FEW * len(text):
        return "Latn"
    simplified, traditional = (len("".join({*signs}).encode(code, "ignore")) for code in ("gb2312", "cp950"))
    return "Hans" if simplified > traditional else "Hant"


def earlier_paths(guide: Guide) -> dict[str, str]:
    """Return the folder of each language in the last commits; nothing where the rows are still the same."""
    now = guide.documents.get(ROWS)
    texts = [raw.decode("utf-8", "replace") for raw in committed(guide.root, ROWS)] if guide.root and now else []
    found: dict[str, str] = {}
    for text in (text for text in texts if now and text and text != now.text):
        rows = cast("dict[str, dict[str, str]]", parse(text, ROWS).data)
        found |= {code: row["path"] for code, row in rows.items()}
    return found


def _folders(guide: Guide) -> set[str]:
    """Return what the root of the site has folders for."""
    pages = [*(old.address for old in guide.published), *SECTIONS, *OTHERS]
    return {page.partition("/")[0] for page in pages} | RESERVED


def _faults(guide: Guide, code: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield the field of a row that is wrong, what is wrong with it, and what to do."""
    if not PATH.fullmatch(language.path):
        said = say("The path “{}” is no folder’s name: lower-case letters, digits and single hyphens.", language.path)
        yield "path", said, say("Write {}, or leave it empty for the language at the root.", code.lower())
    elif language.path and language.path in _folders(guide):
        yield "path", say("“{}/” is a page of the guide.", language.path), say("Write {}.", code.lower())
    if language.locale and language.locale.partition("_")[0] != code.partition("-")[0].lower():
        said = say("Other programs would be told that the pages are in “{}”.", language.locale)
        yield "locale", said, say("Write a code that begins with {}.", code.partition("-")[0].lower())
    if language.html.partition("-")[0].lower() != code.partition("-")[0].lower():
        said = say("The pages would say that they are in “{}”.", language.html)
        yield "html", said, say("Write {}, or a code that begins so.", code.partition("-")[0])
    if not language.required and not set(language.reads) & set(guide.codes.required):
        known = ", ".join(guide.codes.required)
        said = say("Nothing is shown where a text lacks {}.", _called(guide, code))
        yield "reads", said, say("Name a language that every text has under “reads”: {}.", known)
    if language.script in ("Latn", "Hans", "Hant") and bool(HAN.search(language.name)) != language.is_han:
        said = say("“{}” is not written in {}.", language.name, language.script)
        yield "name", said, "Write what its own readers call it."
    if code in language.reads or len(set(language.reads)) < len(language.reads):
        yield "reads", say("“{}” reads itself, or one language twice.", code), "Name each of the others once."
    source = guide.languages.get(language.reads[0]) if language.reads else None
    if source and source.is_han and language.is_han and (source.script != language.script) != bool(language.opencc):
        needless = "“{}” is written in {} and reads {} in the same script, so nothing is to be converted."
        missing = "“{}” is written in {} and reads {} without a conversion."
        said = say(needless if language.opencc else missing, code, language.script, source.script)
        yield "opencc", said, "Write an OpenCC configuration that fits, such as s2twp, or none."
