"""Keys of a text that can be read and that stand in another mapping than the one they were meant for."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any, cast

import yaml

from macros.content.reading.mended_text import TOO_MANY, TWICE
from macros.content.reading.misplaced_lines import HYPHEN, SIDES
from macros.content.reading.outline import SPOKEN
from macros.content.reading.text_edits import Edits, is_empty
from macros.content.traditional import converter
from macros.model.command_messages import say
from macros.model.field_docs import Shape, fields
from macros.model.vocabulary import HAN

Pair = tuple[Any, Any]


def pairs_of(node: Any) -> list[Pair]:
    """Return the keys and values of a mapping whose keys are words."""
    return [pair for pair in cast("list[Pair]", node.value) if isinstance(pair[0], yaml.ScalarNode)]


def is_block(node: Any) -> bool:
    """Tell whether a node is a mapping with a line for each key."""
    return isinstance(node, yaml.MappingNode) and not node.flow_style and bool(cast("list[Pair]", node.value))


def mend_keys(edits: Edits, pairs: list[Pair], shape: Shape, codes: Mapping[str, str]) -> list[Any]:
    """Mend where keys stand in a mapping. Returns those that are done with, in it and inside it."""
    return [
        *_beside_their_text(edits, pairs, shape, codes),
        *_too_far_right(edits, pairs, shape, codes),
        *_left_empty_twice(edits, pairs),
        *(_in_both_scripts(edits, pairs, codes) if shape.form in SPOKEN else ()),
        *_after_a_lost_key(edits, pairs, shape),
    ]


def mend_hyphens(edits: Edits, items: list[Any], shape: Shape) -> None:
    """Mend items of a list that are mappings: a hyphen is missing between two, or one too many inside one."""
    needed = {field.name for field in fields(shape.model) if field.required} if shape.model else set[str]()
    for item in items:
        _without_hyphen(edits, item)
    for one, other in pairwise(items):
        if not (is_block(one) and is_block(other)):
            continue
        before, after = ({key.value for key, _ in pairs_of(item)} for item in (one, other))
        start = other.start_mark.index
        is_half = not (needed <= before or needed <= after) and needed <= before | after
        if is_half and not before & after and edits.text[start - 2 : start] == "- ":
            edits.say(other, "yaml-syntax", TOO_MANY)
            edits.edits.append((start - 2, start, "  "))


def _names(shape: Shape, *, needed: bool = False) -> set[str]:
    return {field.name for field in fields(shape.model) if field.required or not needed} if shape.model else set()


def _beside_their_text(edits: Edits, pairs: list[Pair], shape: Shape, codes: Collection[str]) -> Iterator[Any]:
    """Mend languages that stand beside the key of their text instead of below it. Yields that key and theirs."""
    names, said, above = _names(shape), set[str](), None
    for key, value in pairs:
        inner = shape.inside(key.value)
        if inner:
            said = {held.value for held, _ in pairs_of(value)} if is_block(value) else set[str]()
            above = key if inner.form in SPOKEN and (is_empty(value) or said) else None
        elif above and key.value.lower() in codes and key.value not in (*names, *said):
            edits.say(key, "yaml-syntax", SIDES[-2])
            edits.shift(key, value, 2)
            yield from (above, key)


def _too_far_right(edits: Edits, pairs: list[Pair], shape: Shape, codes: Collection[str]) -> Iterator[Any]:
    """Mend keys that stand among the languages of a text, or at the end of a mapping, and are meant to stand beside
    it. Yields them.
    """
    present = {key.value for key, _ in pairs}
    needed, names = _names(shape, needed=True) - present, _names(shape) - present
    for outer, value in pairs:
        inner, inside = shape.inside(outer.value), pairs_of(value) if is_block(value) else []
        is_text = bool(inner and inner.form in SPOKEN)
        for key, held in inside:
            is_last = key is inside[-1][0] and key.value in needed and isinstance(held, yaml.ScalarNode)
            is_own = shape.form == "mapping" and (is_empty(held) or is_block(held))
            is_strange = is_text and key.value.lower() not in codes and (key.value in names or is_own)
            by = outer.start_mark.column - key.start_mark.column
            if is_last and not is_strange:
                edits.say(key, "missing-key", say("“{}” stands too far to the right.", key.value))
            elif is_strange and by == -2:
                edits.say(key, "yaml-syntax", SIDES[2])
            if by < 0 and (is_last or is_strange):
                edits.shift(key, held, by)
                yield key


def _left_empty_twice(edits: Edits, pairs: list[Pair]) -> Iterator[Any]:
    """Take away a key without a value that stands once more, with one. Yields it."""
    filled = {key.value for key, value in pairs if not is_empty(value)}
    for key, value in pairs:
        if is_empty(value) and key.value in filled:
            edits.say(key, "yaml-duplicate-key", say(TWICE, f"{key.value}:"))
            edits.edits.append((key.start_mark.index - key.start_mark.column, value.end_mark.index, ""))
            yield key


def _in_both_scripts(edits: Edits, pairs: list[Pair], codes: Mapping[str, str]) -> Iterator[Any]:
    """Give the text in Traditional characters its own language where two stand under one. Yields its key."""
    code, present = codes.get("traditional", ""), [key.value for key, _ in pairs]
    for key, value in pairs if code and code not in present else ():
        both = [held.value for other, held in pairs if other.value == key.value and isinstance(held, yaml.ScalarNode)]
        others = [text for text in both if text != value.value]
        if len(both) == 2 and _is_traditional(value.value) and not any(map(_is_traditional, others)):
            edits.say(
                key,
                "yaml-duplicate-key",
                say("“{}” stands twice here, once in Traditional characters.", f"{key.value}:"),
            )
            edits.replace(key, code)
            yield key


def _is_traditional(text: str) -> bool:
    """Tell whether a text has characters that Simplified Chinese writes otherwise."""
    return bool(HAN.search(text)) and converter("t2s")(text) != text


def _after_a_lost_key(edits: Edits, pairs: list[Pair], shape: Shape) -> Iterator[Any]:
    """Name the one field that is missing where languages stand twice in a text: the second ones are its own."""
    missing = _names(shape, needed=True) - {key.value for key, _ in pairs}
    for outer, value in pairs if len(missing) == 1 else ():
        inner, seen = shape.inside(outer.value), set[str]()
        for key, _ in pairs_of(value) if inner and inner.form in SPOKEN and is_block(value) else ():
            if key.value in seen:
                lost = "".join(missing)
                edits.say(key, "missing-key", say("“{}” is missing.", lost), say("Add the line “{}:” above.", lost))
                return
            seen.add(key.value)
    yield from ()


def _without_hyphen(edits: Edits, item: Any) -> None:
    """Mend a mapping in which another begins: its first key stands there again."""
    if is_block(item):
        (first, _), *others = pairs_of(item)
        for key, _ in others:
            if key.value == first.value and key.start_mark.column >= 2:
                edits.say(key, "yaml-duplicate-key", HYPHEN)
                start = key.start_mark.index
                edits.edits.append((start - 2, start, "- "))
