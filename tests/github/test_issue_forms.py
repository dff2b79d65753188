"""The issue forms: one for each intent, in both languages, in the shape their host accepts."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.forms import FOLDER, faults, fillable, forms

from macros.kinds import KINDS
from macros.site.pages.page_frame import CHANGE

HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{3}")
INTENTS = {"change.yml", "argument.yml", "translation.yml", "app-changed.yml", "harmful.yml", "appeal.yml"}
GOOD: dict[str, Any] = {
    "name": "n",
    "description": "d",
    "labels": ["l"],
    "body": [{"type": "input", "id": "page", "attributes": {"label": "Page"}, "validations": {"required": True}}],
}


def test_there_is_a_form_for_each_intent(root: Path) -> None:
    assert set(forms(root)) == INTENTS


@pytest.mark.parametrize("name", sorted(INTENTS))
def test_form_has_the_documented_shape(root: Path, name: str) -> None:
    assert list(faults(forms(root)[name])) == []


@pytest.mark.parametrize("name", sorted(INTENTS))
def test_form_speaks_both_languages(root: Path, name: str) -> None:
    form = forms(root)[name]
    said = [form["name"], form["description"]]
    for field in form["body"]:
        said += [field["attributes"].get(key, "") for key in ("label", "description", "value")]
        if field["type"] == "checkboxes":
            said += [box["label"] for box in field["attributes"]["options"]]
    lacking = [text for text in said if text and not (HAN.search(text) and LATIN.search(text))]
    assert lacking == []


@pytest.mark.parametrize("name", sorted({CHANGE, *(kind.form for kind in KINDS if kind.form)}))
def test_form_that_pages_open_has_the_fields_they_fill_in(root: Path, name: str) -> None:
    assert {"page", "entry"} <= fillable(forms(root)[name])


def test_the_form_for_translations_lists_the_languages(root: Path) -> None:
    rows = yaml.safe_load((root / "data/vocabulary/languages.yml").read_text(encoding="utf-8"))
    (field,) = [field for field in forms(root)["translation.yml"]["body"] if field.get("id") == "language"]
    assert field["attributes"]["options"][:-1] == [row["name"] for row in rows.values()]


def test_blank_issues_are_off_and_private_matters_have_a_way(root: Path) -> None:
    config = yaml.safe_load((root / FOLDER / "config.yml").read_text(encoding="utf-8"))
    assert config == {"blank_issues_enabled": False}
    said = forms(root)["harmful.yml"]["body"][0]["attributes"]["value"]
    assert said.count("](../security/advisories/new)") == 2, "one in each language"


def _changed(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    form: Any = deepcopy(GOOD)
    place = form
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return form


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ([], "is no mapping"),
        (_changed(("name",), ""), "lacks name"),
        (_changed(("about",), "x"), "has the unknown key about"),
        (_changed(("labels",), "a, b"), "labels are no list"),
        (_changed(("body",), GOOD["body"] * 2), "repeats the id page"),
        (_changed(("body",), [{"type": "markdown", "attributes": {"value": "v"}}]), "asks nothing"),
        (_changed(("body", 0, "type"), "select"), "field 1: the type 'select' does not exist"),
        (_changed(("body", 0, "id"), "the page"), "field 1: no id of letters, digits, - and _"),
        (_changed(("body", 0, "required"), True), "field 1: the unknown key required"),
        (_changed(("body", 0, "attributes"), {"title": "Page"}), "field 1: lacks the attribute label"),
        (_changed(("body", 0, "attributes", "hint"), "h"), "field 1: the unknown attribute hint"),
        (
            _changed(("body", 0, "validations"), {"required": "yes"}),
            "field 1: validations may only say required: true or false",
        ),
        (
            _changed(("body", 0), {"type": "dropdown", "id": "a", "attributes": {"label": "A", "options": ["x", "x"]}}),
            "field 1: a choice is repeated",
        ),
        (
            _changed(("body", 0), {"type": "dropdown", "id": "a", "attributes": {"label": "A", "options": [True]}}),
            "field 1: a choice is no text, or is the reserved word None",
        ),
        (
            _changed(("body", 0), {"type": "checkboxes", "id": "a", "attributes": {"label": "A", "options": ["x"]}}),
            "field 1: a box has a label and may have required, nothing else",
        ),
    ],
)
def test_a_broken_form_is_named(form: Any, fault: str) -> None:
    assert fault in list(faults(form))


def test_the_form_of_these_tests_is_good() -> None:
    assert list(faults(GOOD)) == []
