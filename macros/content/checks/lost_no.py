"""A “no” that a text of one language lost or got since the last commit, while the other languages did not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any, cast

from macros.content.checks.changed_values import Where, changes, earlier
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place

NO = frozenset(
    ("no", "not", "never", "cannot", "nobody", "nothing", "none", "nowhere", "neither", "nor", "without", "no-one")
) | frozenset("不没别勿莫未无非")
SMALL = frozenset(
    ("do", "does", "did", "will", "would", "can", "could", "should", "is", "are", "was", "were", "has", "have", "had",
     "a", "an", "the", "any", "some", "there", "be", "to", "and")
) | frozenset("有要会能是的了吗请也都")  # fmt: skip
"""Words and signs that come and go with a no, and do not count for what else is said."""
OPPOSITES = ("un", "in", "im", "il", "ir", "dis")
"""How a word begins that says no to the rest of it."""
SHORTEST = 4
"""A word of fewer letters is none that has an opposite: “into” says no to nothing."""
SCRIPTS = str.maketrans("別沒無識級區會嗎請長過論來當斷僅開離", "别没无识级区会吗请长过论来当断仅开离")
OTHER_WORDS = (
    "[特分区性级辨识告送离个道]别|别[人的处扭]|不[过同少断仅但只管论如久错然妨]|差不多|[要用]不|对不起|除?非[常洲]|除非|非法|无[论聊]|未[来成]"
    r"|(.)不(?=\1)"
)
"""Where such a sign says no to nothing: it is a part of a word or of a question."""
SENTENCE = r"\w(?:[^.!?\n]|[.!?](?!\s|$)|\n(?![\s#>|*0-9-]))*"
CLAUSE = r"\w[^。！？；，!?,\n]*"
SETTLED = "Put it right, unless all languages say the same now: the next commit settles it."
Texts = tuple[str, ...]
Turn = tuple[bool, str, int]
"""Whether a no is gone, which word it is, and where in the text its sentence begins."""


def lost_no(context: Context) -> Iterator[Finding]:
    """Hold each text and page that changed against what it said, and what else changed with it."""
    yield from _of_texts(context)
    yield from _of_pages(context)


def _of_texts(context: Context) -> Iterator[Finding]:
    guide, found = context.guide, dict[Where, list[Turn]]()
    for where, before, now in changes(context):
        is_both = before is not None and now is not None and str(where[-1]) in guide.languages
        if is_both and (turns := _turns_of(context, where, _listed(before), _listed(now))):
            found[where] = turns
    for (file, *path), turns in found.items():
        beside = (other for other in found if other[:-1] == (file, *path[:-1]) and other[-1] != path[-1])
        along = {is_gone for other in beside for is_gone, *_ in found[other]}
        yield from _told(turns, along, [guide.documents[str(file)].at(*path)] * len(turns))


def _turns_of(context: Context, where: Where, before: Texts, now: Texts) -> list[Turn]:
    """Return what turned in the texts of a language at a place; nothing where they have no pair in another language."""
    file, *path, code = where
    held = cast("dict[str, Any]", reduce(getitem, path, context.guide.documents[str(file)].data))
    has_pair = any(other != code and len(_listed(said)) == len(now) for other, said in held.items())
    both = zip(before, now, strict=True) if has_pair and len(before) == len(now) else ()
    is_han = context.guide.languages[str(code)].is_han
    return [turn for one, other in both for turn in _turns(one, other, is_han=is_han)]


def _of_pages(context: Context) -> Iterator[Finding]:
    root, languages = context.guide.root or Path(), context.guide.languages
    before = {Path(file): text for file, text in earlier(context) if file.endswith(".md")}
    pages = [page for page in before if page.parent.name in languages and (root / page).is_file()]
    texts = {page: (root / page).read_text(encoding="utf-8", errors="replace") for page in pages}
    found = {page: [*_turns(before[page], texts[page], is_han=languages[page.parent.name].is_han)] for page in pages}
    for page, turns in found.items():
        beside = (other for other in found if other.name == page.name and other != page)
        along = {is_gone for other in beside for is_gone, *_ in found[other]}
        places = [Place(page.as_posix(), texts[page].count("\n", 0, start) + 1) for *_, start in turns]
        yield from _told(turns, along, places)


def _told(turns: Iterable[Turn], along: Iterable[bool], places: Iterable[Place]) -> Iterator[Finding]:
    """Yield what is told of turns; ``along`` are those of another language, which changed as well."""
    for (is_gone, word, _), place in zip(turns, places, strict=True):
        if is_gone not in along:
            said = "In the last commit “{}” stood here; the other language has not changed."
            came = "In the last commit “{}” did not stand here; the other language has not changed."
            yield Finding(place, say(said, word) if is_gone else say(came, word), SETTLED)


def _listed(value: Any) -> Texts:
    """Return a text, or the texts of a list, as a list; nothing for what is no text."""
    texts = tuple(cast("list[Any]", value)) if isinstance(value, list | tuple) else (value,)
    return texts if all(isinstance(text, str) for text in texts) else ()


def _turns(before: str, now: str, *, is_han: bool) -> Iterator[Turn]:
    """Yield where a sentence lost or got a no, and is much as it was."""
    was, is_ = _sentences(before, is_han=is_han), _sentences(now, is_han=is_han)
    gone, new = ([_words(text, is_han=is_han) for text in a if text not in b] for a, b in ((was, is_), (is_, was)))
    starts = [start for text, start in is_.items() if text not in was]
    more = sum(_no(words).total() for words in new) - sum(_no(words).total() for words in gone)
    for words, start in zip(new, starts, strict=True) if gone else ():
        like = max(gone, key=lambda other: (other & words).total())
        lost, got = like - words, words - like
        opposed = _opposites(got, lost), _opposites(lost, got)
        here, there = _no(got) | opposed[0], _no(lost) | opposed[1]
        by = here.total() - there.total()
        is_moved = by * more <= 0 and opposed[0] == opposed[1]
        if by and not is_moved and _is_much_as_before(like, words, is_last=not _no(words if by < 0 else like)):
            yield by < 0, next(iter(there if by < 0 else here)), start


def _is_much_as_before(before: Counter[str], now: Counter[str], *, is_last: bool) -> bool:
    """Tell whether two sentences differ in little else than a no: in nothing, where another no is left."""
    kept = _others(before & now).total()
    other = max(_others(before - now).total(), _others(now - before).total())
    return other <= (min(kept, max(1, kept / 3)) if is_last else 0) and kept > 0


def _sentences(text: str, *, is_han: bool) -> dict[str, int]:
    """Return the sentences of a text, in Chinese what stands between commas, and where each begins."""
    return {found[0].rstrip(): found.start() for found in re.finditer(CLAUSE if is_han else SENTENCE, text)}


def _words(text: str, *, is_han: bool) -> Counter[str]:
    """Return the words of a sentence in small letters, or its signs, and how often each stands there."""
    if is_han:
        return Counter(re.findall(r"\w", re.sub(OTHER_WORDS, r"\1", text.translate(SCRIPTS))))
    return Counter(re.findall(r"[\w'-]+", text.lower().replace("’", "'")))


def _no(words: Counter[str]) -> Counter[str]:
    """Return those of the words that say no."""
    return Counter({word: many for word, many in words.items() if word in NO or word.endswith("n't")})


def _opposites(words: Counter[str], others: Counter[str]) -> Counter[str]:
    """Return those of the words that say no to one of the others: “unsafe” does to “safe”."""
    longer = [word for word in others if len(word) >= SHORTEST]
    return Counter(word for word in words for by in OPPOSITES for other in longer if word == by + other)


def _others(words: Counter[str]) -> Counter[str]:
    """Return the words that say something else than no."""
    return words - _no(words) - Counter(dict.fromkeys(SMALL, words.total()))
