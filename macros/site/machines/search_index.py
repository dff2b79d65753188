"""The search index of one language, in parts: a reader fetches what a query needs (docs/decisions/0005).

``docs/assets/find.js`` reads it, and folds and cuts what is typed as it is done here.

- SEARCH_INDEX: the titles of all sections, and the name of the folder that holds the rest, which changes with it.
- ``words/<number>.json``: for each pair of characters, or word, the numbers of the sections that hold it. The number of
  the file follows from its beginning.
- ``texts/<number>.json``: the texts of a page, to show what was found.
"""

import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import pairwise
from operator import add

from macros.content.traditional import converter

SEARCH_INDEX = "search/search_index.json"
"""Its address under the root of a language."""
PARTS = 128
DENSE = r"\u3005-\u3007\u3041-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Characters of scripts that are written without spaces: a word is found wherever it stands."""
IS_DENSE = re.compile(f"[{DENSE}]")
RUN = re.compile(f"([{DENSE}]+)|([^\\W_{DENSE}]+)")
FIRST_NUMBER = 35
"""The distance of a section from the one before it is written as a character: so far behind the first."""

Sections = list[dict[str, str | float]]
Cut = Callable[[str], frozenset[str]]
"""From a text to what it is found by."""


def index(pages: dict[str, Sections], *, again: bool = False) -> dict[str, str]:
    """Return address -> content of all parts. ``pages`` maps an address to its sections.

    ``again`` tells that it will be asked for again, with most texts as they are: what they are found by is remembered,
    some 40 MB of it.
    """
    cut = _remembered if again else words
    titles: list[object] = []
    texts: list[list[str]] = []
    for address, own in sorted(pages.items()):
        titles.append([address, own[0].get("boost", 1) if own else 1, *(_head(address, one) for one in own)])
        texts.append([str(one["text"]) for one in own])
    signs = set("".join(text for own in texts for text in own)).union(*map(str, titles))
    parts = {
        f"words/{number}.json": part for number, part in _words([text for own in texts for text in own], cut).items()
    }
    parts |= {f"texts/{number}.json": _json(own) for number, own in enumerate(texts)}
    made = {"pages": titles, "fold": simplified(signs)}
    folder = hashlib.sha256("".join([_json(made), *parts.values()]).encode()).hexdigest()[:8]
    return {
        SEARCH_INDEX: _json({**made, "folder": folder}),
        **{f"search/{folder}/{name}": part for name, part in parts.items()},
    }


def _head(address: str, section: dict[str, str | float]) -> list[str]:
    """Return what is known of a section at once: its anchor, its title, and other ways to ask for it, if any."""
    anchor = str(section["location"])[len(address) + 1 :]
    return [anchor, str(section["title"]), *([str(section["also"])] if "also" in section else [])]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _words(texts: Iterable[str], cut: Cut) -> dict[int, str]:
    """Return the parts that tell which sections hold a word."""
    held: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for word in cut(text):
            held[word].append(number)
    parts: dict[int, dict[str, str]] = {number: {} for number in range(PARTS)}
    for word in sorted(held):
        steps = [after - before for before, after in pairwise((-1, *held[word]))]
        parts[part(word)][word] = "".join([chr(FIRST_NUMBER + step) for step in steps])
    return {number: _json(own) for number, own in parts.items()}


def words(text: str) -> frozenset[str]:
    """Return what a text is found by: words, and for scripts without spaces each character with the one after it.

    >>> sorted(words("Ça va 离开"))
    ['ca', 'va', '开', '离开']
    """
    found: set[str] = set()
    for run, word in RUN.findall(fold(text)):
        if word:
            found.add(word)
        else:
            found.update(map(add, run, run[1:]))
            found.add(run[-1])
    return frozenset(found)


_remembered = lru_cache(maxsize=20_000)(words)


def part(word: str) -> int:
    """Return the number of the part that a word is in: it follows from two letters, or from a character."""
    second = 0 if len(word) == 1 or IS_DENSE.match(word) else ord(word[1])
    return (7 * ord(word[0]) + second) % PARTS


def fold(text: str) -> str:
    """Return a text as it is looked for: one of what readers take for one."""
    return text.translate(folded()).lower()


@cache
def folded() -> dict[int, str]:
    """Return each character that is looked for as another one."""
    wide = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    latin = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    plain = {code: unicodedata.normalize("NFD", chr(code))[0] for code in latin}
    return {**wide, **plain, **{ord(sign): own for sign, own in _pairs()}}


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Return each Traditional character with its Simplified one."""
    signs = [chr(code) for code in range(0x3400, 0xA000)]
    simple = converter("t2s")("\n".join(signs)).split("\n")
    return tuple((sign, own) for sign, own in zip(signs, simple, strict=True) if sign != own and len(own) == 1)


def simplified(signs: set[str]) -> str:
    """Return the pairs of characters of which one is among ``signs``, one after the other."""
    return "".join(sign + own for sign, own in _pairs() if sign in signs or own in signs)
