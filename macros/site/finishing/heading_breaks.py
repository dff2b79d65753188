"""Where a Chinese heading may break: between clauses, and in a long clause where its characters cling least together.

Chinese has no spaces, and browsers break it anywhere, words included (`word-break: auto-phrase` knows Japanese only).
So the places are marked with <wbr>, and the style sheet lets these headings break nowhere else. Which characters cling
together is counted on the guide's own pages: no dictionary, and new words count as soon as somebody writes them.
"""

import re
from collections import Counter
from collections.abc import Iterable
from html import escape, unescape
from itertools import pairwise
from math import log

from macros.model.vocabulary import Language

HAN = re.compile(r"[\u3400-\u9fff]+")
MARKED = re.compile(
    r'(?P<open><(?P<tag>h[1-3]|summary)\b[^>]*>|<a class="lw-(?P<link>option|card__title)"[^>]*>)'
    r"(?P<words>.*?)(?P<close></(?(tag)(?P=tag)|a)>)",
    re.DOTALL,
)
TAG = re.compile(r"(<[^>]*>)")
BETWEEN = re.compile(
    r"(?<=[，。：；？！、…—）》」』”])(?![，。：；？！、…—）》」』”]|$)|(?<=[^（《「『“])(?=[（《「『“])"
)
"""Between two clauses."""
CLINGS_TO_THE_LAST = frozenset("的地得了着著过過吗嗎呢吧们們里裡上下后後前时時么麼到")
"""Characters that end a word or a phrase: no line begins with one."""
CLINGS_TO_THE_NEXT = frozenset("不没沒很最第一二两兩三几幾十这這那哪每别別太又先再就也还還只同")
"""Characters that begin one: no line ends with one."""
LONG = 7
"""How many characters stay together, if they are one clause."""


class Breaks:
    """The places for breaks in one language's pages, ``bodies``."""

    def __init__(self, bodies: Iterable[str]) -> None:
        self.runs = Counter[str]()
        self.single = Counter[str]()
        self.pairs = Counter[tuple[str, str]]()
        self.met: dict[str, list[str]] = {}
        self.exchange((), bodies)

    def exchange(self, old: Iterable[str], new: Iterable[str]) -> set[str]:
        """Count the bodies ``new`` instead of ``old``. Returns the clauses met so far that now break elsewhere."""
        before = Counter(run for body in old for run in set(HAN.findall(body)))
        now = Counter(run for body in new for run in set(HAN.findall(body)))
        single, pairs = Counter[str](), Counter[tuple[str, str]]()
        for run in before.keys() | now.keys():
            was = self.runs[run] > 0
            self.runs[run] += now[run] - before[run]
            if more := (self.runs[run] > 0) - was:  # however often a run stands on pages, it counts once
                for character in run:
                    single[character] += more
                for pair in pairwise(run):
                    pairs[pair] += more
        self.single.update(single)
        self.pairs.update(pairs)
        touched = {character for character, more in single.items() if more}
        touched |= {character for pair, more in pairs.items() if more for character in pair}
        again = [clause for clause in self.met if not touched.isdisjoint(clause)]
        found = {clause: self.pieces(clause) for clause in again}
        moved = {clause for clause in again if found[clause] != self.met[clause]}
        self.met.update(found)
        return moved

    @staticmethod
    def of(language: Language, bodies: Iterable[str]) -> "Breaks | None":
        """Return the places for a language that is written without spaces, None for others."""
        return Breaks(bodies) if language.is_han else None

    def mark(self, html: str) -> str:
        """Return a page with its headings, and the answers of the quiz, marked."""
        return MARKED.sub(self._marked, html)

    def _marked(self, found: re.Match[str]) -> str:
        if "lw-badge" in found["words"]:
            return found[0]
        parts = [part if part.startswith("<") else self._text(part) for part in TAG.split(found["words"])]
        words = "".join(parts)
        return f"{found['open']}{f'<span>{words}</span>' if found['link'] == 'option' else words}{found['close']}"

    def _text(self, text: str) -> str:
        if not HAN.search(text):
            return text
        clauses = BETWEEN.split(unescape(text))
        return "<wbr>".join(escape(piece, quote=False) for clause in clauses for piece in self._known(clause))

    def _known(self, clause: str) -> list[str]:
        if clause not in self.met:
            self.met[clause] = self.pieces(clause)
        return self.met[clause]

    def clauses(self, html: str) -> set[str]:
        """Return the clauses of the headings of a page."""
        found = [part for heading in MARKED.finditer(html) for part in TAG.split(heading["words"]) if HAN.search(part)]
        return {clause for part in found for clause in BETWEEN.split(unescape(part))}

    def pieces(self, clause: str) -> list[str]:
        """Return a clause in pieces that should not be broken."""
        places = [at for at in range(2, len(clause) - 2) if self._may_break(clause[at - 1], clause[at])]
        if len(clause) <= LONG or not places:
            return [clause]
        at = min(places, key=lambda at: self._hold(clause[at - 1], clause[at]) + abs(2 * at / len(clause) - 1))
        return [*self.pieces(clause[:at]), *self.pieces(clause[at:])]

    def _may_break(self, left: str, right: str) -> bool:
        both = HAN.fullmatch(left + right) is not None
        return both and left not in CLINGS_TO_THE_NEXT and right not in CLINGS_TO_THE_LAST

    def _hold(self, left: str, right: str) -> float:
        """Return how much more often two characters stand together than others, as a logarithm."""
        return log((self.pairs[left, right] + 0.1) / (self.single[left] * self.single[right] + 1))
