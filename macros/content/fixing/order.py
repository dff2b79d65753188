"""The shape of each file of data/, and the collections in it whose order can be repaired."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from macros.content.fixing.values import inner
from macros.kinds import KINDS, SINGLES
from macros.model.base import Names, Text, Texts
from macros.model.fields import Shape, fields
from macros.model.vocabulary import Language, VocabularyWord

_MODELS = {"text": Text, "texts": Texts, "names": Names}
_VOCABULARY = "data/vocabulary/"
_VALUES = {
    "languages.yml": Shape("record", model=Language),
    "interface.yml": Shape("text"),
    "traditional.yml": Shape("string"),
}


def shape_of_file(name: str) -> Shape | None:
    """Return the shape of a file, by its path relative to the checkout; None when no kind lives there."""
    for kind in KINDS:
        if name.rpartition("/")[0] == f"data/{kind.folder}":
            return Shape("record", model=kind.model)
    for single in SINGLES:
        if name == f"data/{single.file}":
            return Shape("record", model=single.model)
    if name.startswith(_VOCABULARY):
        item = _VALUES.get(name.removeprefix(_VOCABULARY), Shape("record", model=VocabularyWord))
        return Shape("mapping", item=item)
    return None


@dataclass(frozen=True)
class Collection:
    """A record or list of the tree with the order in which its children should stand, by their numbers."""

    node: Any
    order: list[int]

    @property
    def in_order(self) -> bool:
        return self.order == sorted(self.order)


def collections(node: Any, shape: Shape) -> Iterator[Collection]:
    """Yield the records, and the lists whose order has no meaning; outer ones first."""
    if isinstance(node, yaml.MappingNode):
        model = shape.model or _MODELS.get(shape.form)
        if model:
            yield Collection(node, _by_model([key.value for key, _ in node.value], [f.name for f in fields(model)]))
        inside = inner(shape)
        for key, value in node.value:
            yield from collections(value, inside(key.value))
    elif isinstance(node, yaml.SequenceNode):
        items: list[Any] = node.value
        if shape.unordered and all(isinstance(item, yaml.ScalarNode) for item in items):
            yield Collection(node, sorted(range(len(items)), key=lambda number: items[number].value))
        for item in items:
            yield from collections(item, shape.item or shape)


def _by_model(keys: list[str], names: list[str]) -> list[int]:
    """Return the numbers of the keys in the model's order; an unknown key stays behind the one before it."""
    place, places = -1, list[int]()
    for key in keys:
        place = names.index(key) if key in names else place
        places.append(place)
    return sorted(range(len(keys)), key=lambda number: places[number])
