"""The generated entries: as many of each kind as in the real guide, in proportion, tied to each other as there."""

from collections.abc import Iterator
from itertools import cycle, islice, pairwise
from typing import Any

from bench.prose import Writer

from macros.content.guide.guide import Guide

SHARES = {
    "arguments": 0.155, "groups": 0.15, "etiquette": 0.105, "messages": 0.055, "checklist": 0.075, "outcomes": 0.125,
    "facts": 0.065, "sources": 0.008, "references": 0.037, "glossary": 0.225,
}  # fmt: skip
"""What part of the entries each kind is; the rest of a rounding are terms."""
STANCES = ("leave", "keep", "leave", "keep", "instead", "depends")
FAN = 3
"""Answers to a generated question."""
STATEMENTS_EACH = 2
Values = dict[str, Any]


class Entries:
    """All generated entries of one guide."""

    def __init__(self, guide: Guide, number: int, seed: int) -> None:
        self.guide = guide
        self.write = Writer(seed)
        self.day = max(entry.reviewed for entry in guide.groups.values())
        counts = {kind: int(number * share) for kind, share in SHARES.items()}
        counts["sources"] = max(counts["sources"], int(number > 0))
        counts["glossary"] += number - sum(counts.values())
        self.ids = {kind: [f"made-{kind}-{n}" for n in range(1, count + 1)] for kind, count in counts.items()}
        users = [*self.ids["arguments"] * STATEMENTS_EACH, *self.ids["glossary"][::2]]
        self.statements: dict[str, list[str]] = {id_: [] for id_ in [*users, *self.ids["glossary"]]}
        for id_ in users:
            self.statements[id_].append(f"{id_}-s{len(self.statements[id_])}")
        self.names = {id_: self.write.name() for id_ in self.ids["glossary"]}
        self.write.terms = [(name["en"], name["zh"]) for name in self.names.values()]
        self.words = {name: list(words) for name, words in guide.vocabulary.items()}

    def all(self) -> Iterator[tuple[str, str, Values]]:
        """Yield (kind, id, values) of every entry."""
        makers = {
            "arguments": self.argument, "groups": self.group, "etiquette": self.rule, "messages": self.message,
            "checklist": self.item, "outcomes": self.outcome, "facts": self.fact, "sources": self.source,
            "references": self.reference, "glossary": self.term,
        }  # fmt: skip
        for kind, ids in self.ids.items():
            for number, id_ in enumerate(ids):
                yield kind, id_, {"id": id_, **makers[kind](id_, number), "reviewed": self.day}

    def near(self, kind: str, number: int, of: str, most: int) -> list[str]:
        """Return up to ``most`` ids of a kind for the entry ``number`` of the kind ``of``, so that each is used."""
        pool, users = self.ids[kind], max(len(self.ids[of]), 1)
        if not pool:
            return []
        each = max(most, -(-len(pool) // users))
        start = number * each % len(pool)
        return list(dict.fromkeys(islice(cycle(pool), start, start + each)))

    def word(self, vocabulary: str, number: int) -> str:
        """Return the words of a closed list in turn."""
        words = self.words[vocabulary]
        return words[number % len(words)]

    def is_one_sided(self, verdict: str) -> bool:
        """Tell whether a verdict has no other side."""
        return self.guide.vocabulary["verdicts"][verdict].one_sided

    def argument(self, id_: str, number: int) -> Values:
        ids = self.ids["arguments"]
        references = self.near("references", number, "arguments", 1)
        research = number % 5 == 0 and bool(references)
        text = self.write.text
        return {
            "stance": STANCES[number % len(STANCES)],
            "title": self.write.title(),
            "claim": text(1, 1), "why": text(1, 2), "fails": text(1, 2), "do": text(1, 2),
            "groups": (self.near("groups", number, "arguments", 3) if number % 3 else []) or "any",
            "rebuts": [ids[number - 1]] if number else [next(iter(self.guide.arguments))],
            "supports": [ids[number - 6]] if number >= 6 else [],
            "evidence_kind": "research" if research else "opinion",
            "evidence": [{"ref": ref, "bearing": "for"} for ref in references],
            "statements": self.statements[id_],
        }  # fmt: skip

    def group(self, _id: str, number: int) -> Values:
        """Return a group with a page; every sixth is a variant of the one before."""
        title, note = self.write.title(), self.write.text()
        aliases = {"en": [self.write.name()["en"]], "zh": [self.write.name()["zh"]]}
        head: Values = {"family": self.word("families", number), "title": title, "aliases": aliases}
        if number % 6 == 5:
            return {**head, "variant_of": self.ids["groups"][number - 1], "note": note}
        parts = ("verdict", "stay", "go", "first", "before", "gives", "costs")
        question, answers = self.way(number % max(len(self.ids["outcomes"]), 1))
        leans = self.word("verdicts", number)
        return {
            **head,
            **{part: self.write.text(1, 1 if part == "verdict" else 2) for part in parts},
            "leans": "keep" if self.is_one_sided(leans) else leans,
            "arguments": self.picks(number),
            "outcomes": self.near("outcomes", number, "groups", 3),
            "rules": self.near("etiquette", number, "groups", 1),
            "messages": self.near("messages", number, "groups", 2),
            "quiz": {"question": question, "answers": answers},
        }

    def picks(self, number: int) -> list[str]:
        """Return arguments about any group: every third; leave and keep take turns among them."""
        pool = self.ids["arguments"][::3]
        return pool[(start := number % max(len(pool) - 5, 1)) : start + 6] if len(pool) > 1 else self.real_picks()

    def real_picks(self) -> list[str]:
        """Return real arguments about any group, one of each side."""
        found = {argument.stance: id_ for id_, argument in self.guide.arguments.items() if argument.groups == "any"}
        return list(found.values())

    def rule(self, _id: str, number: int) -> Values:
        text = self.write.text
        return {
            "title": self.write.title(),
            "groups": self.near("groups", number, "etiquette", 2) or "any",
            "phases": [self.word("phases", number)],
            "topic": self.word("topics", number),
            "condition": text(1, 1), "action": text(1, 1), "reason": text(1, 1), "exception": text(1, 1),
        }  # fmt: skip

    def message(self, _id: str, number: int) -> Values:
        slot = {"label": self.write.name(), "example": {"en": "Ning", "zh": "阿宁"}}
        tones: Values = {}
        for tone in (self.word("tones", number), self.word("tones", number + 1)):
            (en, zh) = self.write.sentence()
            tones[tone] = {
                "en": f"Dear {{person}}, a word before I go. {en}",
                "zh": f"{{person}}好，走之前说一声。{zh}",
            }
        return {
            "title": self.write.title(),
            "situation": self.word("situations", number),
            "when": self.write.text(1, 1),
            "public": bool(number % 2),
            "limit": 400,
            "slots": {"person": slot},
            "tones": tones,
        }

    def item(self, _id: str, number: int) -> Values:
        return {"text": self.write.text(1, 1), "phase": self.word("phases", number)}

    def outcome(self, _id: str, number: int) -> Values:
        text = self.write.text
        arguments = self.near("arguments", number, "outcomes", 3)
        verdict = self.word("verdicts", number)
        other_side: Values = {
            "other_side": text(1, 2),
            "against": arguments[-1:] or self.real_picks()[1:2],
        }
        return {
            "verdict": verdict,
            "confidence": self.word("confidences", number),
            "title": self.write.title(),
            "meta": text(1, 1), "now": text(1, 2), "why": text(1, 2),
            "steps": self.write.texts(4),
            "reasons": arguments[:-1] or self.real_picks()[:1],
            **({} if self.is_one_sided(verdict) else other_side),
            "rules": self.near("etiquette", number, "outcomes", 2),
            "checklist": self.near("checklist", number, "outcomes", 4) or list(self.guide.checklist)[:4],
            "messages": self.near("messages", number, "outcomes", 1),
            "groups": self.near("groups", number, "outcomes", 2),
        }  # fmt: skip

    def fact(self, id_: str, number: int) -> Values:
        apps = list(self.guide.apps)
        page = {"url": f"https://example.net/help/{id_}", "title": self.write.title()["en"]}
        return {
            "app": apps[number % len(apps)],
            "status": self.word("fact-status", number),
            "text": self.write.text(1, 1),
            "caveat": self.write.text(1, 1),
            "checked": self.day,
            "sources": [page],
        }

    def source(self, id_: str, number: int) -> Values:
        """Return a register of statements; every eighth statement is not used, with a reason."""
        used = [
            s for n, own in enumerate(self.statements.values()) if n % len(self.ids["sources"]) == number for s in own
        ]
        statements: list[Values] = []
        for n, statement in enumerate(used):
            head = {"at": {"en": f"Part {n + 1}", "zh": f"第 {n + 1} 节"}}
            statements.append({"id": statement, **head, "text": self.write.text(1, 1), "fitness": "fit"})
            if n % 8 == 7:
                why = {"fitness": "unfit", "excluded": self.write.text(1, 1)}
                statements.append({"id": f"{id_}-out{n}", **head, "text": self.write.text(1, 1), **why})
        title = self.write.title()
        return {
            "title": title,
            "original_title": title["zh"],
            "language": "zh-Hans",
            "published": None,
            "description": self.write.text(1, 1),
            "statements": statements,
        }

    def reference(self, _id: str, number: int) -> Values:
        return {
            "authors": "Ning, A.",
            "year": 1990 + number % 30,
            "title": self.write.title()["en"],
            "container": f"Journal of Examples {number}: 1-9",
            "says": self.write.text(1, 1),
            "limits": self.write.text(1, 1),
        }

    def term(self, id_: str, number: int) -> Values:
        return {
            "term": self.names[id_],
            "aliases": {"en": [self.write.name()["en"]], "zh": [self.write.name()["zh"]]},
            "definition": self.write.text(1, 2),
            "arguments": self.near("arguments", number, "glossary", 1),
            "terms": [self.ids["glossary"][number - 1]] if number else [],
            "references": self.near("references", number, "glossary", 1),
            "statements": self.statements[id_],
        }

    def way(self, number: int) -> tuple[str, dict[str, str]]:
        """Return the question whose answer leads to a generated outcome, and the answers that lead there."""
        start = self.guide.quiz.start
        if not self.ids["outcomes"]:
            return start, {}
        trail, node = [start], "made-q"
        for level in self.path(number // FAN):
            trail.append(node)
            node = f"{node}-{level}"
        options = [*trail[1:], node]
        answers = {question: _option(name) for question, name in zip(trail, options, strict=True)}
        return node, answers

    def path(self, number: int) -> list[int]:
        """Return the way to a question through the tree of questions: digits to the base of the fan, all as long."""
        digits: list[int] = []
        left = max(len(self.ids["outcomes"]) - 1, 0) // FAN
        while left or not digits:
            digits.append(number % FAN)
            number, left = number // FAN, left // FAN
        return digits[::-1]

    def grow(self, single: str, data: Values) -> None:
        """Add the generated questions to the quiz, and a scenario for each outcome that they lead to."""
        outcomes = self.ids["outcomes"]
        if not outcomes:
            return
        if single == "scenarios":
            for number, id_ in enumerate(outcomes):
                question, answers = self.way(number)
                last = {**answers, question: f"to-{id_}"}
                data["scenarios"].append(
                    {"id": f"s-{id_}", "text": self.write.text(1, 1), "answers": last, "outcome": id_}
                )
            return
        questions: Values = data["questions"]
        first = questions[data["start"]]["options"]
        first.append({"id": _option("made-q"), "text": self.write.text(1, 1), "next": "made-q"})
        for number, id_ in enumerate(outcomes):
            node, answers = self.way(number)
            trail = [*list(answers)[1:], node]
            for here, there in pairwise(trail):
                self._option(questions, here, _option(there), there)
            self._option(questions, node, f"to-{id_}", id_)

    def _option(self, questions: Values, node: str, option: str, target: str) -> None:
        if node not in questions:
            texts = {name: self.write.title() for name in ("text", "short")}
            unsure = {"id": "unsure", "text": self.write.text(1, 1), "next": next(iter(self.guide.outcomes))}
            questions[node] = {**texts, "why": self.write.text(1, 1), "options": [unsure]}
        options = questions[node]["options"]
        if all(own["id"] != option for own in options):
            options.insert(-1, {"id": option, "text": self.write.text(1, 1), "next": target})


def _option(node: str) -> str:
    return f"on-{node}"
