"""Makes varied sentences in both languages, the same thing in each; the same seed makes the same text."""

import random
import re
from functools import cache
from pathlib import Path

import yaml

WORDS = Path(__file__).with_name("words.yml")
SLOT = re.compile(r"\{(\w+)\}")
PLURAL = {"quality": "qualities", "people": "people", "thing": "things"}
Pair = tuple[str, str]


@cache
def _words() -> dict[str, list[Pair]]:
    data = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return {kind: [(str(en), str(zh)) for en, zh in pairs] for kind, pairs in data.items()}


class Writer:
    """A source of texts. ``terms`` are names that sentences mention now and then, so that glossary links arise."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - text, not secrets
        self.terms: list[Pair] = []
        self._used: set[str] = set()

    def pick(self, kind: str) -> Pair:
        """Return a word of a kind in both languages."""
        return self.random.choice(_words()[kind])

    def _fill(self, shape: Pair) -> Pair:
        en, zh = shape
        for name in dict.fromkeys(SLOT.findall(en)):
            word = self.pick(PLURAL[name])
            en, zh = en.replace(f"{{{name}}}", word[0]), zh.replace(f"{{{name}}}", word[1])
        return en, zh

    def sentence(self) -> Pair:
        """Return one sentence."""
        shape = self.random.random()
        if self.terms and shape < 0.12:
            (term, word), (then, result) = self.random.choice(self.terms), self._fill(self.pick("advice"))
            return f"If it is about {term}, {then}.", f"说的要是{word}，{result}。"
        if shape < 0.5:
            (given, premise), (then, result) = self._fill(self.pick("conditions")), self._fill(self.pick("advice"))
            return f"If {given}, {then}.", f"如果{premise}，{result}。"
        (when, day), (who, folk), (does, act) = self.pick("times"), self.pick("people"), self.pick("verbs")
        (which, kind), (what, object_), (how, manner) = self.pick("qualities"), self.pick("things"), self.pick("ways")
        return f"{when}, {who} {does} {which} {what}, {how}.", f"{day}，{folk}{act}{kind}{object_}，{manner}。"

    def text(self, least: int = 1, most: int = 2) -> dict[str, str]:
        """Return a text of some sentences."""
        made = [self.sentence() for _ in range(self.random.randint(least, most))]
        return {"en": " ".join(en for en, _ in made), "zh": "".join(zh for _, zh in made)}

    def texts(self, number: int) -> dict[str, list[str]]:
        """Return a list of single sentences."""
        made = [self.sentence() for _ in range(number)]
        return {"en": [en for en, _ in made], "zh": [zh for _, zh in made]}

    def title(self) -> dict[str, str]:
        """Return a title that was not used before."""
        while True:
            (who, folk), (does, act) = self.pick("people"), self.pick("verbs")
            (which, kind), (what, object_) = self.pick("qualities"), self.pick("things")
            en = f"{who[0].upper()}{who[1:]} {does} {which} {what}"
            if en not in self._used:
                self._used.add(en)
                return {"en": en, "zh": f"{folk}{act}{kind}{object_}"}

    def name(self) -> dict[str, str]:
        """Return a short name that was not used before."""
        while True:
            (which, kind), (what, object_), (also, extra) = (
                self.pick("qualities"),
                self.pick("things"),
                self.pick("things"),
            )
            en = f"{which.split(' ', 1)[1]} {what} and {also}"
            if what != also and en not in self._used:
                self._used.add(en)
                return {"en": en, "zh": f"{kind}{object_}和{extra}"}
