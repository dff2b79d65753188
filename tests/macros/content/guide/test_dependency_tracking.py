"""A watched guide is read like any other, and notes what was read of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from macros.content.guide.dependency_tracking import Notes, Paths, watched
from macros.content.guide.guide import Guide
from macros.model.base import Text

ID = "a-careful-goodbye-counts"
OTHER = "quiet-exit-is-ordinary"
Read = Callable[[Guide], object]


def with_argument(guide: Guide, id_: str = ID, **fields: object) -> Guide:
    """Return the guide with other fields in one argument."""
    argument = guide.arguments[id_].model_copy(update=fields)
    return replace(guide, entries={**guide.entries, "arguments": {**guide.arguments, id_: argument}})


def differs(before: Guide, now: Guide, read: Read) -> bool:
    """Tell whether something that ``read`` reads differs; a watched guide must be read like a plain one."""
    notes, paths = Notes(), Paths()
    assert read(watched(before, notes)) == read(before)
    paths.add(notes.seen)
    return bool(paths.changed(before, now))


TITLE = Text({"en": "Another", "zh": "另一个"})


@pytest.mark.parametrize(
    ("read", "by_title", "by_references"),
    [
        (lambda guide: guide.arguments[ID].title.root, True, False),
        (lambda guide: guide.arguments[ID].why.root, False, False),
        (lambda guide: [one.title.root for one in guide.arguments.values()], True, False),
        (lambda guide: [id_ for id_, one in guide.arguments.items() if one.order], False, False),
        (lambda guide: guide.items["arguments", ID].value.title.root, True, False),
        (lambda guide: guide.opponents(OTHER), False, True),
        (lambda guide: guide.referrers("arguments", OTHER, "arguments"), False, True),
        (lambda guide: (ID in guide.arguments, "no" in guide.arguments, guide.arguments.get("no")), False, False),
        (lambda guide: guide.address("arguments", ID), False, False),
        (lambda guide: guide.graph.longest, False, False),
    ],
)
def test_a_field_is_noted_and_no_other(guide: Guide, read: Read, by_title: bool, by_references: bool) -> None:
    assert not differs(guide, replace(guide), read)
    assert differs(guide, with_argument(guide, title=TITLE), read) == by_title
    assert differs(guide, with_argument(guide, rebuts=[]), read) == by_references


@pytest.mark.parametrize(
    "read",
    [
        lambda guide: len(guide.arguments),
        lambda guide: list(guide.arguments),
        lambda guide: {**guide.arguments}.keys(),
        lambda guide: sorted(guide.entries["arguments"]),
        lambda guide: ID in guide.arguments,
        lambda guide: guide.arguments[ID].order,
    ],
)
def test_an_entry_less_is_noted(guide: Guide, read: Read) -> None:
    fewer = {id_: entry for id_, entry in guide.arguments.items() if id_ != ID}
    assert differs(guide, replace(guide, entries={**guide.entries, "arguments": fewer}), read)
    turned = dict(reversed(guide.arguments.items()))
    moved: Any = replace(guide, entries={**guide.entries, "arguments": turned})
    assert differs(guide, moved, lambda read: list(read.arguments))


def test_what_was_missing_is_noted(guide: Guide) -> None:
    more = replace(guide, entries={**guide.entries, "arguments": {**guide.arguments, "new": guide.arguments[ID]}})
    assert differs(guide, more, lambda guide: guide.arguments.get("new"))
    assert differs(guide, more, lambda guide: "new" in guide.arguments)
    assert not differs(guide, more, lambda guide: guide.arguments.get("other"))


def test_a_part_that_moved_to_another_entry_is_noted(guide: Guide) -> None:
    first, second = list(guide.sources.values())[:2]
    moved = first.statements[0]
    sources = {
        **guide.sources,
        first.id: first.model_copy(update={"statements": first.statements[1:]}),
        second.id: second.model_copy(update={"statements": [*second.statements, moved]}),
    }
    now = replace(guide, entries={**guide.entries, "sources": sources})
    assert differs(guide, now, lambda guide: guide.statements[moved.id][0].title.root)
    assert differs(guide, now, lambda guide: guide.address("statements", moved.id))
