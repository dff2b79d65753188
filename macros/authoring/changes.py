"""``changes``: says in words what the working tree changes against an earlier commit."""

import io
import subprocess
import tarfile
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.content.guide.guide import Guide
from macros.content.guide.redirects import former_ids
from macros.content.reading.load import load
from macros.content.reading.published import Published
from macros.kinds import BY_NAME
from macros.kinds.fact.model import Fact
from macros.kinds.source.model import Source, Statement
from macros.model.base import CODE, Doc, InLanguages
from macros.model.leaves import leaves, texts

Key = tuple[str, str]
Say = Callable[[str, str], str]
"""Chooses the sentence of the language asked for, of those in which the code has it (see ``Doc``)."""

SHARE = 0.01
"""A verdict's share of the paths that moved by less than a hundredth is not told."""
LISTED = 8
NOTHING = Doc("Nothing changed in what readers see.", "读者看到的内容没有改动。")


def changes(before: Guide, now: Guide, say: Say) -> list[str]:
    """Return one sentence per thing that changed; a single one when nothing did. Faults of form are said first."""
    old = {link: item.value for link, item in before.items.items()}
    new = {link: item.value for link, item in now.items.items()}
    renamed = {
        (kind, former): (kind, id_) for (kind, id_), former, _ in former_ids(now) if (kind, former) in old.keys() - new
    }
    kept = {key: renamed.get(key, key) for key in old if renamed.get(key, key) in new}
    came = [key for key in new if key not in old and key not in renamed.values() and key not in before.files]
    went = [key for key in old if key not in new and key not in renamed and key not in now.files]
    said = [
        *_came(came, new, now, "added", "新增", say),
        *_came(went, old, before, "removed", "删去", say),
        *_renamed(renamed, say),
        *_texts_changed(old, new, kept, now, say),
        *_details_changed(old, new, kept, say),
        *_facts(old, new, kept, say),
        *_statements(old, new, kept, say),
        *_words(before, now, say),
        *(_quiz(before, now, say) if before.quiz.questions and now.quiz.questions else ()),
    ]
    return [*_faults(before, now, say), *(said or [say(*_both(NOTHING))]), *_addresses(before, now, say)]


def _faults(before: Guide, now: Guide, say: Say) -> Iterator[str]:
    for guide, when, when_zh in ((before, "before", "改动前"), (now, "now", "现在")):
        if not guide.complete:
            yield say(
                f"The data {when} has faults of form: only what can be read is compared.",
                f"{when_zh}的数据有格式错误，只比较读得出来的部分。",
            )


def _came(
    keys: Iterable[Key], things: Mapping[Key, BaseModel], guide: Guide, verb: str, verb_zh: str, say: Say
) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Key]] = {}
    for key in keys:
        label, label_zh = _both(BY_NAME[key[0]].called)
        stance = guide.vocabulary["stances"].get(getattr(things[key], "stance", ""))
        if stance:
            side, side_zh = (stance.name.first(code) for code in NOTHING.words)
            label, label_zh = f"{label} (“{side}”)", f"“{side_zh}”的{label_zh}"
        groups.setdefault((label, label_zh), []).append(key)
    for (label, label_zh), found in groups.items():
        n, ids = len(found), _ids(found)
        yield say(f"{n} {_plural(label, n)} {verb}: {ids}.", f"{verb_zh} {n} 条{label_zh}：{ids}。")


def _renamed(renamed: Mapping[Key, Key], say: Say) -> Iterator[str]:
    for (kind, former), (_, id_) in sorted(renamed.items()):
        one, one_zh = _both(BY_NAME[kind].called)
        yield say(f"1 {one} renamed: {former} is now {id_}.", f"1 条{one_zh}改名：{former} 现在叫 {id_}。")


def _both(doc: Doc) -> tuple[str, str]:
    one, other = doc.words.values()
    return one, other


def _plural(label: str, n: int) -> str:
    head, mark, rest = label.partition(" (")
    if n == 1:
        return label
    first, of, tail = head.partition(" of ")
    return f"{first}s{of}{tail}{mark}{rest}"


def _ids(keys: Iterable[Key]) -> str:
    ids = [id_ for _, id_ in keys]
    more = f" … +{len(ids) - LISTED}" if len(ids) > LISTED else ""
    return ", ".join(ids[:LISTED]) + more


def _texts_changed(
    old: Mapping[Key, BaseModel], new: Mapping[Key, BaseModel], kept: Mapping[Key, Key], guide: Guide, say: Say
) -> Iterator[str]:
    for code in guide.codes.known:
        keys = [now for was, now in kept.items() if _spoken(old[was], code) != _spoken(new[now], code)]
        if keys:
            name, name_zh = (guide.languages[code].called.first(own) for own in NOTHING.words)
            entries = "entry" if len(keys) == 1 else "entries"
            yield say(
                f"{name} text of {len(keys)} {entries} changed: {_ids(keys)}.",
                f"{len(keys)} 条的{name_zh}有改动：{_ids(keys)}。",
            )


def _spoken(thing: BaseModel, code: str) -> list[tuple[Any, ...]]:
    return [(*path, text.root.get(code)) for path, text in texts(leaves(thing))]


def _details_changed(
    old: Mapping[Key, BaseModel], new: Mapping[Key, BaseModel], kept: Mapping[Key, Key], say: Say
) -> Iterator[str]:
    keys = [now for was, now in kept.items() if _details(old[was]) != _details(new[now])]
    if keys:
        entries = "entry" if len(keys) == 1 else "entries"
        yield say(
            f"Links, dates or other details of {len(keys)} {entries} changed: {_ids(keys)}.",
            f"{len(keys)} 条的链接、日期或其他细节有改动：{_ids(keys)}。",
        )


def _details(thing: BaseModel) -> list[tuple[Any, ...]]:
    """Return what stands in it besides texts and names; the statements of a source are things of their own."""
    skipped = {"id", "former_ids", *(["statements"] if isinstance(thing, Source) else [])}
    return [(path, value) for path, value, _ in leaves(thing) if path[0] not in skipped and not _is_text(value)]


def _is_text(value: object) -> bool:
    return isinstance(value, InLanguages)


def _facts(
    old: Mapping[Key, BaseModel], new: Mapping[Key, BaseModel], kept: Mapping[Key, Key], say: Say
) -> Iterator[str]:
    keys: list[Key] = []
    for was, now in kept.items():
        one, other = old[was], new[now]
        if isinstance(one, Fact) and isinstance(other, Fact) and one.checked != other.checked:
            keys.append(now)
    if keys:
        facts = "fact" if len(keys) == 1 else "facts"
        yield say(f"{len(keys)} {facts} checked again: {_ids(keys)}.", f"{len(keys)} 条事实重新核对过：{_ids(keys)}。")


def _statements(
    old: Mapping[Key, BaseModel], new: Mapping[Key, BaseModel], kept: Mapping[Key, Key], say: Say
) -> Iterator[str]:
    keys: list[Key] = []
    for was, now in kept.items():
        one, other = old[was], new[now]
        if isinstance(one, Statement) and isinstance(other, Statement) and other.excluded and not one.excluded:
            keys.append(now)
    if keys:
        statements = "statement is" if len(keys) == 1 else "statements are"
        yield say(
            f"{len(keys)} {statements} no longer used: {_ids(keys)}.", f"{len(keys)} 条说法不再采用：{_ids(keys)}。"
        )


def _quiz(before: Guide, now: Guide, say: Say) -> Iterator[str]:
    one, other = before.graph, now.graph
    if one.loop or other.loop:
        return
    if len(one.paths) != len(other.paths):
        yield say(
            f"Quiz paths {len(one.paths)} -> {len(other.paths)}.",
            f"测验路径 {len(one.paths)} -> {len(other.paths)} 条。",
        )
    if one.longest != other.longest:
        yield say(
            f"The longest path asks {one.longest} -> {other.longest}.",
            f"最长的路径 {one.longest} -> {other.longest} 题。",
        )
    shares, later = one.verdict_shares(), other.verdict_shares()
    moved = [
        f"{verdict} {shares.get(verdict, 0):.0%} -> {later.get(verdict, 0):.0%}"
        for verdict in now.vocabulary["verdicts"]
        if abs(shares.get(verdict, 0) - later.get(verdict, 0)) >= SHARE
    ]
    if moved:
        yield say(f"Share of the paths: {', '.join(moved)}.", f"各建议占路径的比例：{'，'.join(moved)}。")


def _words(before: Guide, now: Guide, say: Say) -> Iterator[str]:
    pages = [name for name in now.prose if name in before.prose and _prose(before, name) != _prose(now, name)]
    if pages:
        yield say(f"Hand-written pages changed: {', '.join(pages)}.", f"手写的页面有改动：{'、'.join(pages)}。")
    lists = [name for name in now.vocabulary if before.vocabulary.get(name) != now.vocabulary[name]]
    if before.interface != now.interface:
        lists.append("interface")
    if lists:
        yield say(f"Closed lists changed: {', '.join(lists)}.", f"词表有改动：{'、'.join(lists)}。")


def _prose(guide: Guide, name: str) -> dict[str, tuple[str, str]]:
    return {language: (page.title, page.body) for language, page in guide.prose[name].items()}


def _addresses(before: Guide, now: Guide, say: Say) -> Iterator[str]:
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
        yield say(f"{n} {addresses} lost: {ids}.", f"丢了 {n} 个地址：{ids}。")
    else:
        yield say("No address lost.", "没有丢失地址。")


PARTS = ("data", "docs", "macros/kinds")
"""What the loader reads."""


class NoCommit(Exception):
    """The earlier state cannot be read; the message says why and what to do."""


def options(parser: ArgumentParser) -> None:
    """Declare the commit to compare with, the form and the language of the answer."""
    parser.add_argument("--since", default="HEAD", metavar="COMMIT", help="compare with this commit (default: HEAD)")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="plain lines or a list")
    parser.add_argument("--language", metavar="CODE", default=CODE, help="the language of the sentences")


def run(options: Namespace) -> int:
    """Print one sentence per change; 2 when the earlier commit cannot be read."""
    now, _ = load(options.root)
    try:
        before = earlier(options.root, options.since)
    except NoCommit as reason:
        print(reason)
        return 2
    if options.language not in now.languages:
        print(f"There is no language “{options.language}”. Known: {', '.join(now.languages)}.")
        return 2
    wanted = (options.language, *now.languages[options.language].reads, CODE)
    for sentence in changes(before, now, lambda en, zh: Doc(en, zh).first(*wanted)):
        print(f"- {sentence}" if options.format == "markdown" else sentence)
    return 0


def earlier(root: Path, commit: str) -> Guide:
    """Return the guide as it was at ``commit``. Raises NoCommit when git cannot give it."""
    try:
        name = _git(root, "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}").decode().strip()
    except NoCommit as reason:
        raise NoCommit(f"{reason} In a shallow clone, fetch it first: git fetch origin and the branch.") from None
    parts = _git(root, "ls-tree", "--name-only", "-d", name, *PARTS).decode().split()
    archive = _git(root, "archive", "--format=tar", name, "--", *parts)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
                packed.extractall(folder, filter="data")
        except tarfile.TarError as reason:
            raise NoCommit(f"The commit “{commit}” holds a file that cannot be unpacked: {reason}") from None
        guide, _ = load(Path(folder))
    return guide


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        raise NoCommit("git is not installed, so there is nothing to compare with.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoCommit(f"The earlier commit cannot be read: {said[-1] if said else 'git gave no reason'}.")
    return done.stdout
