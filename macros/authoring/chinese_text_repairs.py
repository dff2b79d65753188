"""The texts of a file, in the tree and in the data, and how each is repaired."""

from collections.abc import Collection, Iterator
from typing import Any, cast

import yaml

from macros.content.typography import chinese
from macros.model.field_docs import Shape

_IN_LANGUAGES = ("text", "texts", "names")


def repair(text: str) -> str:
    """Return a Chinese text in the house style, each line for itself."""
    return "\n".join(chinese(line) for line in text.split("\n"))


def texts(node: Any, shape: Shape, han: Collection[str], *, is_chinese: bool = False) -> Iterator[Any]:
    """Yield the scalar of each Chinese text in the order of the file; ``han`` are the languages in Han characters."""
    if isinstance(node, yaml.ScalarNode):
        if is_chinese and node.tag == "tag:yaml.org,2002:str":
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from texts(item, shape.item or shape, han, is_chinese=is_chinese)
    else:
        for key, value in node.value:
            inside = _inside(shape, key.value)
            yield from texts(value, inside, han, is_chinese=_is_spoken(shape) and key.value in han)


def repaired(value: Any, shape: Shape, han: Collection[str], *, is_chinese: bool = False) -> Any:
    """Return plain data with its texts repaired: what a repair may change."""
    if isinstance(value, str):
        return repair(value) if is_chinese else value
    if isinstance(value, list):
        return [repaired(item, shape.item or shape, han, is_chinese=is_chinese) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {
            key: repaired(item, _inside(shape, key), han, is_chinese=_is_spoken(shape) and key in han)
            for key, item in cast("dict[str, Any]", value).items()
        }
    return value


def replacement(raw: str, value: str) -> str:
    """Return the source of a scalar for its repaired value, as it was quoted; unchanged where that cannot be typed."""
    wanted = repair(value)
    if wanted == value:
        return raw
    if raw[0] in "'\"":
        new = raw[0] + repair(raw[1:-1]) + raw[0]
    elif raw[0] in "|>":
        head, _, body = raw.partition("\n")
        new = head + "\n" + "\n".join(_indented(line) for line in body.split("\n"))
    else:
        new = repair(raw)
    try:
        read = yaml.safe_load(f"a:\n  b: {new}")["a"]["b"]
    except yaml.YAMLError:
        return raw
    return new if read == wanted else raw


def _inside(shape: Shape, key: str) -> Shape:
    return shape.inside(key) or Shape("string")


def _is_spoken(shape: Shape) -> bool:
    return shape.form in _IN_LANGUAGES


def _indented(line: str) -> str:
    words = line.lstrip(" ")
    return line[: len(line) - len(words)] + repair(words)
