"""``changes``: says in words what the working tree changes against an earlier commit."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from macros.authoring.earlier_commit import NoCommit, earlier
from macros.content.guide.guide import Guide
from macros.content.guide.redirects import former_ids
from macros.content.reading.load import load
from macros.content.reading.published import Published
from macros.kinds import BY_NAME
from macros.kinds.fact.model import Fact
from macros.kinds.source.model import Source, Statement
from macros.model.base import CODE, Doc, InLanguages
from macros.model.command_messages import of_locale, told
from macros.model.command_messages import say as to_tell
from macros.model.leaves import leaves, texts
from macros.model.problem import nearest

Key = tuple[str, str]
Say = Callable[[str, str], str]
"""Chooses the sentence of the language asked for, of those in which the code has it (see ``Doc``)."""

SHARE = 0.01
"""A verdict's share of the paths that moved by less than a hundredth is not told."""
LISTED = 8
LISTS = ("interface", "languages", "colours", "traditional", "lint")
"""Files of data/vocabulary that hold no words for entries, by their names in the guide."""
NOTHING = Doc("Nothing changed in what readers see.", "读者看到的内容没有改动。")


def changes(before: Guide, now: Guide, say: Say) -> list[str]:
    """Return one sentence per thing that changed; a single one when nothing did. Faults of form are said first."""
    compared = _Comparison(before, now, say)
    said = [
        *compared.languages(),
        *compared.came(),
        *compared.went(),
        *compared.renamed_things(),
        *compared.texts(),
        *compared.details(),
        *compared.facts(),
        *compared.statements(),
        *compared.words(),
        *compared.quiz(),
    ]
    return [*compared.faults(), *(said or [say(*_both(NOTHING))]), *compared.addresses()]


class _Comparison:
    """Two states of the guide: the things of each, and which of them is which."""

    def __init__(self, before: Guide, now: Guide, say: Say) -> None:
        self.before, self.now, self.say = before, now, say
        self.old = {link: item.value for link, item in before.items.items()}
        self.new = {link: item.value for link, item in now.items.items()}
        self.renamed = {
            (kind, former): (kind, id_)
            for (kind, id_), former, _ in former_ids(now)
            if (kind, former) in self.old.keys() - self.new
        }
        named = {key: self.renamed.get(key, key) for key in self.old}
        self.kept = {was: key for was, key in named.items() if key in self.new}

    def differing(self, differ: Callable[[Any, Any], bool]) -> list[Key]:
        """Return the present keys of things of both states that differ."""
        return [key for was, key in self.kept.items() if differ(self.old[was], self.new[key])]

    def told(self, keys: Collection[Key], one: str, more: str, en: str, zh: str) -> Iterator[str]:
        """Yield the sentence about things, if there are any: how many, ``one`` or ``more`` of what, and their ids."""
        if keys:
            n, ids = len(keys), _ids(keys)
            things = one if n == 1 else more
            yield self.say(en.format(n=n, things=things, ids=ids), zh.format(n=n, ids=ids))

    def faults(self) -> Iterator[str]:
        for guide, when, when_zh in ((self.before, "before", "改动前"), (self.now, "now", "现在")):
            if not guide.complete:
                yield self.say(
                    f"The data {when} has faults of form: only what can be read is compared.",
                    f"{when_zh}的数据有格式错误，只比较读得出来的部分。",
                )

    def languages(self) -> Iterator[str]:
        one, other = self.before.languages, self.now.languages
        for codes, en, zh in ((other.keys() - one, "added", "新增"), (one.keys() - other, "removed", "删去")):
            keys = [("languages", code) for code in sorted(codes)]
            said = f"{{n}} {{things}} {en}: {{ids}}."
            yield from self.told(keys, "language", "languages", said, f"{zh} {{n}} 种语言：{{ids}}。")

    def came(self) -> Iterator[str]:
        known = {*self.old, *self.renamed.values(), *self.before.files}
        yield from self.listed(self.now, [key for key in self.new if key not in known], "added", "新增")

    def went(self) -> Iterator[str]:
        known = {*self.new, *self.renamed, *self.now.files}
        yield from self.listed(self.before, [key for key in self.old if key not in known], "removed", "删去")

    def listed(self, guide: Guide, keys: Iterable[Key], verb: str, verb_zh: str) -> Iterator[str]:
        """Yield a sentence about the things of each kind, arguments by their sides."""
        groups: dict[tuple[str, str], list[Key]] = {}
        for key in keys:
            label, label_zh = _both(BY_NAME[key[0]].called)
            stance = guide.vocabulary["stances"].get(getattr(guide.items[key].value, "stance", ""))
            if stance:
                side, side_zh = (stance.name.first(code) for code in NOTHING.words)
                label, label_zh = f"{label} (“{side}”)", f"“{side_zh}”的{label_zh}"
            groups.setdefault((label, label_zh), []).append(key)
        for (label, label_zh), found in groups.items():
            en, zh = f"{{n}} {{things}} {verb}: {{ids}}.", f"{verb_zh} {{n}} 条{label_zh}：{{ids}}。"
            yield from self.told(found, label, _plural(label), en, zh)

    def renamed_things(self) -> Iterator[str]:
        for (kind, former), (_, id_) in sorted(self.renamed.items()):
            one, one_zh = _both(BY_NAME[kind].called)
            yield self.say(f"1 {one} renamed: {former} is now {id_}.", f"1 条{one_zh}改名：{former} 现在叫 {id_}。")

    def texts(self) -> Iterator[str]:
        for code in self.now.codes.known:
            keys = self.differing(lambda one, other, code=code: _spoken(one, code) != _spoken(other, code))
            name, name_zh = (self.now.languages[code].called.first(own) for own in NOTHING.words)
            en, zh = f"{name} text of {{n}} {{things}} changed: {{ids}}.", f"{{n}} 条的{name_zh}有改动：{{ids}}。"
            yield from self.told(keys, "entry", "entries", en, zh)

    def details(self) -> Iterator[str]:
        keys = self.differing(lambda one, other: _details(one) != _details(other))
        en = "Links, dates or other details of {n} {things} changed: {ids}."
        yield from self.told(keys, "entry", "entries", en, "{n} 条的链接、日期或其他细节有改动：{ids}。")

    def facts(self) -> Iterator[str]:
        keys = self.differing(lambda one, other: isinstance(one, Fact) and one.checked != other.checked)
        yield from self.told(
            keys, "fact", "facts", "{n} {things} checked again: {ids}.", "{n} 条事实重新核对过：{ids}。"
        )

    def statements(self) -> Iterator[str]:
        keys = self.differing(lambda one, other: isinstance(one, Statement) and other.excluded and not one.excluded)
        en = "{n} {things} no longer used: {ids}."
        yield from self.told(keys, "statement is", "statements are", en, "{n} 条说法不再采用：{ids}。")

    def quiz(self) -> Iterator[str]:
        one, other = self.before.graph, self.now.graph
        if one.loop or other.loop or not one.quiz.questions or not other.quiz.questions:
            return
        if len(one.paths) != len(other.paths):
            moved = f"{len(one.paths)} -> {len(other.paths)}"
            yield self.say(f"Quiz paths {moved}.", f"测验路径 {moved} 条。")
        if one.longest != other.longest:
            moved = f"{one.longest} -> {other.longest}"
            yield self.say(f"The longest path asks {moved}.", f"最长的路径 {moved} 题。")
        shares, later = one.verdict_shares(), other.verdict_shares()
        moved = [
            f"{verdict} {shares.get(verdict, 0):.0%} -> {later.get(verdict, 0):.0%}"
            for verdict in self.now.vocabulary["verdicts"]
            if abs(shares.get(verdict, 0) - later.get(verdict, 0)) >= SHARE
        ]
        if moved:
            yield self.say(f"Share of the paths: {', '.join(moved)}.", f"各建议占路径的比例：{'，'.join(moved)}。")

    def words(self) -> Iterator[str]:
        before, now = self.before, self.now
        pages = [name for name in now.prose if name in before.prose and _prose(before, name) != _prose(now, name)]
        if pages:
            yield self.say(
                f"Hand-written pages changed: {', '.join(pages)}.", f"手写的页面有改动：{'、'.join(pages)}。"
            )
        lists = [name for name in now.vocabulary if before.vocabulary.get(name) != now.vocabulary[name]]
        lists += [name for name in LISTS if getattr(before, name) != getattr(now, name)]
        if lists:
            yield self.say(f"Closed lists changed: {', '.join(lists)}.", f"词表有改动：{'、'.join(lists)}。")

    def addresses(self) -> Iterator[str]:
        before, now = self.before, self.now
        if not now.complete:
            return
        listed = {old.address: old for old in (*before.published, *now.published)}  # no line's end is an address' end
        if before.complete:
            for spot in before.spots:
                listed.setdefault(spot.address, Published(spot.address, spot.kind, spot.id))
        lost = replace(now, published=sorted(listed.values())).redirects.lost
        if lost:
            n, ids = len(lost), ", ".join(line.address for line in lost[:LISTED])
            addresses = "address" if n == 1 else "addresses"
            yield self.say(f"{n} {addresses} lost: {ids}.", f"丢了 {n} 个地址：{ids}。")
        else:
            yield self.say("No address lost.", "没有丢失地址。")


def _both(doc: Doc) -> tuple[str, str]:
    one, other = doc.words.values()
    return one, other


def _plural(label: str) -> str:
    head, mark, rest = label.partition(" (")
    first, of, tail = head.partition(" of ")
    many = re.sub(r"(?<=[^aeiou])y$", "ie", first) + "s"
    return f"{many}{of}{tail}{mark}{rest}"


def _ids(keys: Collection[Key]) -> str:
    ids = [id_ for _, id_ in keys]
    more = f" … +{len(ids) - LISTED}" if len(ids) > LISTED else ""
    return ", ".join(ids[:LISTED]) + more


def _spoken(thing: BaseModel, code: str) -> list[tuple[Any, ...]]:
    return [(*path, text.root.get(code)) for path, text in texts(leaves(thing))]


def _details(thing: BaseModel) -> list[tuple[Any, ...]]:
    """Return what stands in it besides texts and names; the statements of a source are things of their own."""
    skipped = {"id", "former_ids", *(["statements"] if isinstance(thing, Source) else [])}
    found = ((path, value) for path, value, _ in leaves(thing) if path[0] not in skipped)
    return [(path, value) for path, value in found if not isinstance(value, InLanguages)]


def _prose(guide: Guide, name: str) -> dict[str, tuple[str, str]]:
    return {language: (page.title, page.body) for language, page in guide.prose[name].items()}


def options(parser: ArgumentParser) -> None:
    """Declare the commit to compare with, the form and the language of the answer."""
    parser.add_argument("--since", default="HEAD", metavar="COMMIT", help="compare with this commit (default: HEAD)")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="plain lines or a list")
    words = "the language of the sentences, any of the guide (default: that of the terminal)"
    parser.add_argument("--language", metavar="CODE", default=of_locale(), help=words)


def run(options: Namespace) -> int:
    """Print one sentence per change; 2 when the earlier commit cannot be read."""
    now, _ = load(options.root)
    try:
        before = earlier(options.root, options.since)
    except NoCommit as reason:
        print(told(reason.args[0], options.language))
        return 2
    if options.language not in now.languages:
        hint = nearest(options.language, now.languages)
        said = to_tell("There is no language “{}” in data/vocabulary/languages.yml.{}", options.language, hint)
        print(told(said, of_locale()))
        return 2
    wanted = (options.language, *now.languages[options.language].reads, CODE)
    for sentence in changes(before, now, lambda en, zh: Doc(en, zh).first(*wanted)):
        print(f"- {sentence}" if options.format == "markdown" else sentence)
    return 0
