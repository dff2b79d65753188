"""The description of the interface is valid OpenAPI 3.1, describes every document, and keeps what v1 promised."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

from macros.content.guide.guide import Guide
from macros.site.machines.api import FOLDER, Api
from macros.site.machines.openapi import description, schemas
from macros.site.voice.voice import Voice

pytestmark = pytest.mark.whole

PLACE = "https://example.org/guide/en/"
PUBLISHED = Path(__file__).with_name("api-v1.json")
"""The schemas of v1 when it was published. Add what is new; never take away or change what is there."""


@pytest.fixture(scope="module")
def described(guide: Guide) -> dict[str, Any]:
    """The English description."""
    return description(Voice(guide, "en"), PLACE)


@pytest.fixture(scope="module")
def documents(guide: Guide) -> dict[str, Any]:
    """The English documents."""
    return Api(Voice(guide, "en"), PLACE).documents()


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_a_validator_of_openapi_accepts_it(guide: Guide, code: str) -> None:
    OpenAPIV31SpecValidator(description(Voice(guide, code), PLACE)).validate()


def schema_of(described: dict[str, Any], name: str) -> str:
    """Return the reference to the schema of the document at an address."""
    path = "/" + name.removeprefix(FOLDER)
    if path not in described["paths"]:
        path = f"{path.rpartition('/')[0]}/{{id}}.json"
    content = described["paths"][path]["get"]["responses"]["200"]["content"]
    return str(content["application/json"]["schema"]["$ref"])


def closed(part: Any) -> Any:
    """Return a schema that refuses every field it does not name."""
    if isinstance(part, list):
        return [closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    more = {"additionalProperties": False} if isinstance(part.get("properties"), dict) and "type" in part else {}
    return {key: closed(value) for key, value in part.items()} | more


def test_every_document_is_exactly_as_described(described: dict[str, Any], documents: dict[str, Any]) -> None:
    root = {"components": closed(described["components"])}
    for name, document in documents.items():
        schema = {"$ref": schema_of(described, name), **root}
        faults = list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(document))
        assert not faults, (name, faults[0].json_path, faults[0].message)


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", None), ("related", {"groups": "family"}), ("schema_version", "2.0"), ("data", {}), ("extra", 1)],
)
def test_a_wrong_document_is_refused(
    described: dict[str, Any], documents: dict[str, Any], field: str, value: object
) -> None:
    name = f"{FOLDER}groups/family.json"
    schema = {"$ref": schema_of(described, name), "components": closed(described["components"])}
    assert not Draft202012Validator(schema).is_valid(documents[name] | {field: value})


def test_fields_that_a_later_version_adds_are_no_fault(described: dict[str, Any], documents: dict[str, Any]) -> None:
    name = f"{FOLDER}groups/family.json"
    schema = {"$ref": schema_of(described, name), "components": described["components"]}
    assert Draft202012Validator(schema).is_valid(documents[name] | {"added_later": 1})


def test_what_only_editors_need_is_not_described(guide: Guide) -> None:
    assert '"allow"' not in json.dumps(schemas(Voice(guide, "en")))


def test_every_schema_is_used_and_every_reference_is_known(described: dict[str, Any]) -> None:
    text = json.dumps(described)
    for name in described["components"]["schemas"]:
        assert f'"#/components/schemas/{name}"' in text, name


def test_a_field_says_where_its_ids_and_words_belong(guide: Guide) -> None:
    found = schemas(Voice(guide, "en"))
    argument = found["Argument"]["properties"]
    assert argument["rebuts"]["x-refers-to"] == ["arguments"]
    assert argument["groups"]["x-refers-to"] == ["groups"]
    assert argument["stance"]["x-vocabulary"] == "stances"
    assert found["Evidence"]["properties"]["ref"]["x-refers-to"] == ["facts", "references", "answers"]
    assert found["Option"]["properties"]["next"]["x-refers-to"] == ["questions", "outcomes"]
    assert found["Message"]["properties"]["tones"]["x-vocabulary"] == "tones"
    said = [field for part in found.values() for field in part.get("properties", {}).values()]
    of_the_checks = {"rules", "scopes"}
    named = {field["x-vocabulary"] for field in said if "x-vocabulary" in field}
    assert named == set(guide.vocabulary) - of_the_checks


def test_every_field_is_explained_in_the_language_of_the_description(guide: Guide) -> None:
    for code, word in (("en", "one sentence"), ("zh", "一句话"), ("zh-Hant", "一句話")):
        found = schemas(Voice(guide, code))
        assert word in found["Argument"]["properties"]["claim"]["description"]
        bare = [f"{name}.{field}" for name, part in found.items() for field, said in part.get("properties", {}).items()
                if not said.get("description")]  # fmt: skip
        assert not bare


def kept(part: Any) -> Any:
    """Return a schema without what is said for people only."""
    if isinstance(part, list):
        return [kept(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {key: kept(value) for key, value in part.items() if not (key == "description" and isinstance(value, str))}


BOUNDS = ("pattern", "minProperties", "minLength", "maxLength", "minItems", "minimum", "maximum")


def unnarrowed(now: Any, before: Any) -> Any:
    """Return a shape without the bounds that it did not have: who took any text takes one of a form."""
    if isinstance(now, dict) and isinstance(before, dict):
        kept_ = {key: value for key, value in now.items() if key not in BOUNDS or key in before}
        return {key: unnarrowed(value, before.get(key)) for key, value in kept_.items()}
    if isinstance(now, list) and isinstance(before, list) and len(now) == len(before):
        return [unnarrowed(one, other) for one, other in zip(now, before, strict=True)]
    return now


def test_what_v1_published_stays(guide: Guide) -> None:
    now = kept(schemas(Voice(guide, "en")))
    for name, before in json.loads(PUBLISHED.read_text(encoding="utf-8")).items():
        assert name in now, f"the schema {name} is gone"
        lost = set(before.get("required", [])) - set(now[name].get("required", []))
        assert not lost, f"{name}: no longer always there: {sorted(lost)}"
        for field, shape in before.get("properties", {}).items():
            today = dict(now[name]["properties"].get(field, {}))
            if "x-refers-to" in shape and set(shape["x-refers-to"]) <= set(today["x-refers-to"]):
                today["x-refers-to"] = shape["x-refers-to"]  # an id may come to name entries of more kinds
            assert unnarrowed(today, shape) == shape, f"{name}.{field} was removed or changed"
