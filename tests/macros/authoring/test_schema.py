"""The JSON Schemas: as committed, true of every file of the data, and sharp enough to catch what a schema can see."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from fnmatch import fnmatch
from typing import Any

import pytest
from jsonschema import Draft7Validator
from support.breaking import Broken

from macros.authoring.schema import places, schemas
from macros.content.guide.guide import Guide

Change = Callable[[Any], object]


def plain(value: Any) -> Any:
    """Return data as a YAML language server sees it: a date is text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.fixture(scope="module")
def validators(guide: Guide) -> dict[str, Draft7Validator]:
    """The schemas by name, ready to be tried."""
    made = schemas(guide)
    for schema in made.values():
        Draft7Validator.check_schema(schema)
    known = Draft7Validator.FORMAT_CHECKER
    return {name: Draft7Validator(schema, format_checker=known) for name, schema in made.items()}


def names(file: str) -> list[str]:
    return [name for name, patterns in places().items() if any(fnmatch(file, pattern) for pattern in patterns)]


def test_every_file_of_the_data_has_one_schema_and_fits_it(guide: Guide, validators: dict[str, Any]) -> None:
    for file, document in guide.documents.items():
        if not file.startswith("data/"):
            continue  # strings of the code, which may be in more languages
        (name,) = names(file)
        assert [error.message for error in validators[name].iter_errors(plain(document.data))] == [], file


def drop(*path: str | int) -> Change:
    def change(data: Any) -> None:
        for part in path[:-1]:
            data = data[part]
        del data[path[-1]]

    return change


def put(*path: str | int, value: Any) -> Change:
    def change(data: Any) -> None:
        for part in path[:-1]:
            data = data[part]
        data[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("kind", "id_", "change", "path", "said"),
    [
        ("arguments", "no-tie-and-no-say", put("colour", value="red"), "", "'colour' was unexpected"),
        ("arguments", "no-tie-and-no-say", drop("claim"), "", "'claim' is a required property"),
        ("arguments", "no-tie-and-no-say", drop("claim", "zh"), "claim", "'zh' is a required property"),
        ("arguments", "no-tie-and-no-say", put("claim", "fr", value="Oui"), "claim", "'fr' was unexpected"),
        ("arguments", "no-tie-and-no-say", put("claim", "en", value=""), "claim.en", "'' should be non-empty"),
        ("arguments", "no-tie-and-no-say", put("claim", value="Go"), "claim", "'Go' is not of type 'object'"),
        ("arguments", "no-tie-and-no-say", put("stance", value="maybe"), "stance", "'maybe' is not one of ['leave', "),
        ("arguments", "no-tie-and-no-say", put("rebuts", value="x"), "rebuts", "'x' is not of type 'array'"),
        ("arguments", "no-tie-and-no-say", put("groups", value="all"), "groups", "'all' is not valid under any"),
        ("arguments", "no-tie-and-no-say", put("id", value="No Tie"), "id", "'No Tie' does not match"),
        ("arguments", "no-tie-and-no-say", put("reviewed", value="yesterday"), "reviewed", "is not a 'date'"),
        ("arguments", "no-tie-and-no-say", put("order", value="first"), "order", "'first' is not of type 'integer'"),
        ("messages", "proj-announce", put("public", value="yes"), "public", "'yes' is not of type 'boolean'"),
        ("messages", "proj-announce", put("tones", "angry", value={}), "tones", "'angry' was unexpected"),
        ("messages", "proj-announce", drop("tones"), "", "'tones' is a required property"),
        ("facts", "wechat-mute", put("sources", value=[]), "sources", "[] should be non-empty"),
        ("facts", "wechat-mute", put("sources", 0, "link", value="x"), "sources.0", "'link' was unexpected"),
        ("facts", "wechat-mute", put("region", value="mars"), "region", "'cn' was expected"),
        ("outcomes", "mute-keep", put("review_after", value="90 days"), "review_after", "'90 days' does not match"),
        ("outcomes", "mute-keep", put("steps", "en", value="One"), "steps.en", "'One' is not of type 'array'"),
        ("outcomes", "mute-keep", put("title", value=None), "title", "None is not of type 'object'"),
        ("quiz", "quiz", drop("questions", "timing", "why"), "questions.timing", "'why' is a required property"),
        ("quiz", "quiz", put("questions", "Timing", value={}), "questions", "'Timing' does not match"),
        ("vocabulary", "tones", drop("warm", "name", "en"), "warm.name", "'en' is a required property"),
        ("vocabulary", "languages", put("en", "size", value=1), "en", "'size' was unexpected"),
    ],
)
def test_what_a_schema_can_see(
    guide: Guide, validators: dict[str, Any], kind: str, id_: str, change: Change, path: str, said: str
) -> None:
    file = guide.files[kind, id_]
    data = deepcopy(plain(guide.documents[file].data))
    change(data)
    errors = list(validators[names(file)[0]].iter_errors(data))
    assert errors
    assert any(said in error.message and ".".join(map(str, error.path)) == path for error in errors), errors


def test_hover_texts_are_in_both_languages_wherever_a_field_is(guide: Guide) -> None:
    def walk(part: Any) -> None:
        if isinstance(part, dict):
            for field in part.get("properties", {}).values():
                en, zh = field["markdownDescription"].split("\n\n")
                assert field["description"] == f"{en} {zh}"
            for value in part.values():
                walk(value)

    for schema in schemas(guide).values():
        walk(schema)


def test_words_of_a_closed_list_are_offered_with_their_meaning(guide: Guide) -> None:
    stance = schemas(guide)["argument"]["properties"]["stance"]
    assert stance["enum"] == ["leave", "keep", "instead", "depends"]
    assert stance["enumDescriptions"][0] == "Leave: A reason for leaving the group. 退出：支持退出的理由。"


def test_the_command_writes_what_differs(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    broken._touch(".vscode/settings.json")
    broken.run("schema")  # the words of the fixture's closed lists are its own
    capsys.readouterr()
    broken.write(".vscode/settings.json", "{}")
    broken.write("data/.schema/argument.json", "{}")
    assert broken.run("schema") == 0
    assert capsys.readouterr().out == "data/.schema/argument.json\n.vscode/settings.json\n2 written\n"
    wired = json.loads(broken.read(".vscode/settings.json"))["yaml.schemas"]
    assert wired["./data/.schema/argument.json"] == ["data/arguments/*.yml"]
    assert broken.run("schema") == 0
    assert capsys.readouterr().out == "the schemas fit the models\n"
    assert broken.problems() == []
