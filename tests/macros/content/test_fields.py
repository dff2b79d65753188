"""The fields of the models: all of them explained, in both languages, in the order of a file."""

import re
from typing import Annotated

import pytest
from pydantic import BaseModel

from macros.kinds import KINDS, SINGLES
from macros.kinds.argument.model import Argument
from macros.model.base import Doc, Model
from macros.model.field_docs import Shape, fields, shape_of
from macros.model.vocabulary import Language, VocabularyWord

HAN = re.compile(r"[\u3400-\u9fff]")
TOP = [kind.model for kind in KINDS] + [single.model for single in SINGLES] + [Language, VocabularyWord]


def models(shape: Shape) -> list[type[BaseModel]]:
    inner = [model for part in (shape.item, shape.key) if part for model in models(part)]
    return inner + ([shape.model] if shape.model else [])


@pytest.mark.parametrize("top", TOP, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is_for_in_both_languages(top: type[BaseModel]) -> None:
    waiting = [top]
    while waiting:
        model = waiting.pop()
        for field in fields(model):
            assert field.doc.en.endswith((".", "?")), field
            assert field.doc.zh.endswith(("。", "？")), field
            assert HAN.search(field.doc.zh), field
            assert not HAN.search(field.doc.en), field
            waiting += models(field.shape)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.one)
def test_the_order_of_fields_is_that_of_the_files(kind, guide) -> None:
    order = [field.name for field in fields(kind.model)]
    for id_ in guide.entries[kind.name]:
        document = guide.documents[guide.files[kind.name, id_]]
        assert list(document.data) == sorted(document.data, key=order.index), document.file


def test_an_unexplained_field_is_refused() -> None:
    class Bare(Model):
        told: Annotated[str, Doc("Told.", "说过。")]
        untold: str

    with pytest.raises(LookupError, match=r"Bare\.untold does not say what it is for; give it a Doc"):
        list(fields(Bare))


def test_a_type_that_no_model_uses_is_refused() -> None:
    with pytest.raises(TypeError, match="no shape for <class 'bytes'>"):
        shape_of(bytes)


def test_shapes_of_an_argument() -> None:
    found = {field.name: field for field in fields(Argument)}
    assert found["stance"].shape == Shape("word", vocabulary="stances")
    assert found["groups"].shape == Shape("list", choices=("any",), item=Shape("ref", kinds=("groups",)))
    assert found["evidence"].shape.item is not None
    assert found["evidence"].shape.item.form == "record"
    optional = [name for name, field in found.items() if not field.required]
    assert optional == ["supports", "evidence", "statements", "allow", "order", "former_ids"]
