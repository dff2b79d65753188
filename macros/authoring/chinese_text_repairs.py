"""The texts of a file, in the tree and in the data, and how each is repaired."""

from collections.abc import Collection, Iterator
from typing import Any, cast

import yaml

from macros.content.reading.mended_text import quoted
from macros.content.typography import chinese, spaced, typed
from macros.model.field_docs import Shape

_TEXTS = ("text", "texts")
_IN_LANGUAGES = (*_TEXTS, "names")


def repair(text: str, *, is_chinese: bool) -> str:
    """Return a text in the house style, each line for itself, with signs that can be typed."""
    text = typed(text)
    return spaced("\n".join(map(chinese, text.split("\n"))) if is_chinese else text)


def texts(node: Any, shape: Shape, han: Collection[str]) -> Iterator[tuple[Any, bool]]:
    """Yield the scalar of each text in the order of the file, and whether it is Chinese; ``han`` are the languages in
    Han characters. Names that are searched for are looked at in those alone.
    """
    yield from _texts(node, shape, han, is_text=False, is_chinese=False)


def _texts(
    node: Any, shape: Shape, han: Collection[str], *, is_text: bool, is_chinese: bool
) -> Iterator[tuple[Any, bool]]:
    if isinstance(node, yaml.ScalarNode):
        if is_text and node.tag == "tag:yaml.org,2002:str":
            yield node, is_chinese
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item, shape.item or shape, han, is_text=is_text, is_chinese=is_chinese)
    else:
        for key, value in node.value:
            yield from _texts(value, _inside(shape, key.value), han, **_what(shape, key.value, han))


def repaired(value: Any, shape: Shape, han: Collection[str], *, is_text: bool = False, is_chinese: bool = False) -> Any:
    """Return plain data with its texts repaired: what a repair may change."""
    if isinstance(value, str):
        return repair(value, is_chinese=is_chinese) if is_text else value
    if isinstance(value, list):
        items = cast("list[Any]", value)
        return [repaired(item, shape.item or shape, han, is_text=is_text, is_chinese=is_chinese) for item in items]
    if isinstance(value, dict):
        return {
            key: repaired(item, _inside(shape, key), han, **_what(shape, key, han))
            for key, item in cast("dict[str, Any]", value).items()
        }
    return value


def replacement(raw: str, value: str, *, is_chinese: bool) -> str:
    """Return the source of a scalar for its repaired value, as it was quoted; unchanged where that cannot be typed."""
    wanted = repair(value, is_chinese=is_chinese)
    if wanted == value:
        return raw
    if raw[0] == "'" and "\n" not in raw:
        new = quoted(wanted)
    elif raw[0] in "'\"":
        new = raw[0] + repair(raw[1:-1], is_chinese=is_chinese) + raw[0]
    elif raw[0] in "|>":
        head, _, body = raw.partition("\n")
        new = head + "\n" + "\n".join(_indented(line, is_chinese=is_chinese) for line in body.split("\n"))
    else:
        new = repair(raw, is_chinese=is_chinese)
    try:
        read = yaml.safe_load(f"a:\n  b: {new}")["a"]["b"]
    except yaml.YAMLError:
        return raw
    return new if read == wanted else raw


def _inside(shape: Shape, key: str) -> Shape:
    return shape.inside(key) or Shape("string")


def _what(shape: Shape, key: str, han: Collection[str]) -> dict[str, bool]:
    """Tell whether what stands under a key is a text to repair, and whether it is Chinese."""
    is_chinese = shape.form in _IN_LANGUAGES and key in han
    return {"is_text": is_chinese or shape.form in _TEXTS, "is_chinese": is_chinese}


def _indented(line: str, *, is_chinese: bool) -> str:
    words = line.lstrip(" ")
    return line[: len(line) - len(words)] + repair(words, is_chinese=is_chinese)
