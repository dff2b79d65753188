"""The OpenAPI 3.1 description of the interface for machines; its schemas are those of the models."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Annotated, Any, cast, get_args

from pydantic import BaseModel, create_model
from pydantic.json_schema import models_json_schema

from macros.kinds import KINDS, SINGLES
from macros.model.base import ID_PATTERN, Doc, Ref, Word
from macros.site.machines.api import ANSWERS, FOLDER, LICENCE
from macros.site.machines.envelope import (
    SCHEMA_VERSION,
    AnswersDocument,
    EntryDocument,
    KindList,
    Root,
    SingleDocument,
    VocabularyDocument,
)
from macros.site.machines.markdown_twin import TWIN
from macros.site.voice.voice import EDITORS_OWN, Voice

RECORD = Doc("The record itself, under the names of the data.", "记录本身，字段名与数据里的一致。")
REF = "#/components/schemas/{model}"
SAID: dict[str, dict[str, Any]] = {
    "Text": {"type": "string", "description": "One text in the document's language: inline Markdown without HTML"},
    "Texts": {
        "type": "array",
        "items": {"type": "string"},
        "description": "Texts in the document's language, each inline Markdown without HTML",
    },
    "Names": {"type": "array", "items": {"type": "string"}, "description": "Other names of the thing"},
}
"""What becomes of a value in several languages once it is said in one (macros/site/voice/voice.py)."""


def description(voice: Voice, site_address: str) -> dict[str, Any]:
    """Return the description in one language. ``site_address`` is where the language lives (https://…/)."""
    paths = {"/index.json": _read("root", "Root", "Where a program begins")}
    for kind in KINDS:
        name = kind.model.__name__
        paths[f"/{kind.name}.json"] = _read(f"list-{kind.name}", "KindList", f"All entries of the kind {kind.name}")
        paths[f"/{kind.name}.csv"] = _table(f"table-{kind.name}", f"The kind {kind.name} as a table")
        one = _read(f"read-{kind.name}", f"{name}Document", f"One entry of the kind {kind.name}")
        paths[f"/{kind.name}/{{id}}.json"] = {"parameters": [{"$ref": "#/components/parameters/id"}], **one}
    for single in SINGLES:
        summary = f"The content of data/{single.file}"
        paths[f"/{single.name}.json"] = _read(f"read-{single.name}", f"{single.model.__name__}Document", summary)
    paths[f"/{ANSWERS}.json"] = _read("read-app-answers", "AnswersDocument", "What every app does, answer by answer")
    paths[f"/{ANSWERS}.csv"] = _table("table-app-answers", "What every app does, as a table")
    paths["/vocabulary.json"] = _read("read-vocabulary", "VocabularyDocument", "The closed lists of words")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": voice.ui("site-name"),
            "summary": voice.ui("api-description"),
            "description": f"{voice.ui('api-twins', name=TWIN)} {voice.ui('api-tables')} {voice.ui('api-formulas')}",
            "version": SCHEMA_VERSION,
            "license": LICENCE,
        },
        "externalDocs": {"url": site_address + FOLDER, "description": voice.ui("api-title")},
        "servers": [{"url": (site_address + FOLDER).rstrip("/")}],
        "paths": paths,
        "components": {
            "parameters": {
                "id": {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "description": "Id of an entry, as the list of its kind gives it",
                    "schema": {"type": "string", "pattern": ID_PATTERN},
                }
            },
            "schemas": schemas(voice),
        },
    }


def schemas(voice: Voice) -> dict[str, Any]:
    """Return the schema of each document and of each record in it, sorted by name, explained in one language."""
    explained = deepcopy(shapes())
    for shape in _documents():
        _explain(shape, explained, voice)
    return explained


@cache
def shapes() -> dict[str, Any]:
    """Return the schemas, the same for every language and not explained yet. Nobody may change them."""
    _, found = models_json_schema([(shape, "serialization") for shape in _documents()], ref_template=REF)
    parts = {**cast("dict[str, dict[str, Any]]", found["$defs"]), **SAID}
    return {name: _published(part) for name, part in sorted(parts.items())}


@cache
def _documents() -> tuple[type[BaseModel], ...]:
    entries = (_around(kind.model, EntryDocument) for kind in KINDS)
    singles = (_around(single.model, SingleDocument) for single in SINGLES)
    return (Root, KindList, AnswersDocument, VocabularyDocument, *entries, *singles)


def _around(model: type[BaseModel], base: type[EntryDocument | SingleDocument]) -> type[BaseModel]:
    record: Any = cast("Any", Annotated)[model, RECORD]  # a type that is known only now
    return create_model(f"{model.__name__}Document", __base__=base, __doc__=base.__doc__, data=(record, ...))


def _explain(model: type[BaseModel], published: dict[str, Any], voice: Voice) -> None:
    """Say of each field what it is, which kinds its ids belong to and which closed list its words come from."""
    for name, field in model.model_fields.items():
        said = published[model.__name__]["properties"].get(field.alias or name)
        if said is None:
            continue
        for part in _parts((field.annotation, *field.metadata)):
            if isinstance(part, Ref):
                said["x-refers-to"] = list(part.kinds)
            elif isinstance(part, Word):
                said["x-vocabulary"] = part.vocabulary
            elif isinstance(part, Doc):
                said["description"] = voice.doc(part)
            elif isinstance(part, type) and issubclass(part, BaseModel) and part.__name__ not in SAID:
                _explain(part, published, voice)


def _parts(hints: tuple[Any, ...]) -> Iterator[Any]:
    for hint in hints:
        yield hint
        yield from _parts(get_args(hint))


def _published(part: Any) -> Any:
    """Drop what concerns only editors, and open each record to fields that a later version adds."""
    if isinstance(part, list):
        return [_published(item) for item in cast("list[Any]", part)]
    if not isinstance(part, dict):
        return part
    said = cast("dict[str, Any]", part)
    result: dict[str, Any] = {}
    for key, value in said.items():
        if (
            key.startswith("x-")
            or key == "readOnly"
            or (key == "title" and isinstance(value, str))
            or (key == "additionalProperties" and value is False)
        ):
            continue
        if key == "properties":
            result[key] = {name: _published(item) for name, item in value.items() if name not in EDITORS_OWN}
            result["required"] = list(result[key])  # every field is always there, empty ones too
        elif key not in ("default", "required"):
            inner = _published(value)
            if key != "propertyNames" or inner:
                result[key] = inner
    return result


def _read(operation: str, schema: str, summary: str) -> dict[str, Any]:
    return _get(operation, summary, "application/json", {"$ref": REF.format(model=schema)})


def _table(operation: str, summary: str) -> dict[str, Any]:
    return _get(operation, summary, "text/csv", {"type": "string"})


def _get(operation: str, summary: str, media: str, schema: dict[str, Any]) -> dict[str, Any]:
    content = {media: {"schema": schema}}
    return {
        "get": {
            "operationId": operation,
            "summary": summary,
            "responses": {"200": {"description": summary, "content": content}},
        }
    }
