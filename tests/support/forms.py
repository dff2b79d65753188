"""The issue forms as their host documents them: which keys a form and its fields may have, and what each needs."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(".github/ISSUE_TEMPLATE")
TOP = {"name", "description", "body", "title", "labels", "assignees", "projects", "type"}
NEEDED = ("name", "description", "body")
ATTRIBUTES: dict[str, tuple[set[str], set[str]]] = {
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
    "checkboxes": ({"label", "options"}, {"description"}),
}
"""Type of field -> the attributes it needs, the attributes it may have besides."""
FILLABLE = ("input", "textarea")
"""The types that the host fills in from the address."""
ID = re.compile(r"^[A-Za-z0-9_-]+$")


def forms(root: Path) -> dict[str, dict[str, Any]]:
    """Return file name -> form."""
    files = sorted(path for path in (root / FOLDER).glob("*.y*ml") if path.stem != "config")
    return {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files}


def fillable(form: dict[str, Any]) -> set[str]:
    """Return the ids of the fields that an address can fill in."""
    return {field["id"] for field in form["body"] if field["type"] in FILLABLE and "id" in field}


def faults(form: Any) -> Iterator[str]:
    """Yield what the host would refuse."""
    if not isinstance(form, dict):
        yield "is no mapping"
        return
    yield from (f"lacks {key}" for key in NEEDED if not form.get(key))
    yield from (f"has the unknown key {key}" for key in form if key not in TOP)
    if not isinstance(form.get("labels", []), list):
        yield "labels are no list"
    body: list[dict[str, Any]] = form.get("body") or []
    ids = [field["id"] for field in body if "id" in field]
    yield from (f"repeats the id {id_}" for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}))
    labels = [field.get("attributes", {}).get("label") for field in body if field.get("type") != "markdown"]
    yield from (f"repeats the label {label}" for label in sorted({str(x) for x in labels if labels.count(x) > 1}))
    if all(field.get("type") == "markdown" for field in body):
        yield "asks nothing"
    for number, field in enumerate(body, 1):
        yield from (f"field {number}: {fault}" for fault in _field(field))


def _field(field: dict[str, Any]) -> Iterator[str]:
    kind = field.get("type", "")
    if kind not in ATTRIBUTES:
        yield f"the type {kind!r} does not exist"
        return
    yield from (f"the unknown key {key}" for key in field if key not in ("type", "id", "attributes", "validations"))
    if kind != "markdown" and not ID.match(str(field.get("id", ""))):
        yield "no id of letters, digits, - and _"
    needed, allowed = ATTRIBUTES[kind]
    given: dict[str, Any] = field.get("attributes", {})
    yield from (f"lacks the attribute {name}" for name in sorted(needed) if not given.get(name))
    yield from (f"the unknown attribute {name}" for name in given if name not in needed | allowed)
    validations: dict[str, Any] = field.get("validations", {})
    if set(validations) - {"required"} or not isinstance(validations.get("required", False), bool):
        yield "validations may only say required: true or false"
    if kind == "dropdown":
        yield from _choices(given.get("options") or [])
    if kind == "checkboxes":
        yield from _boxes(given.get("options") or [])


def _choices(options: list[Any]) -> Iterator[str]:
    if any(not isinstance(option, str) or option.strip().lower() == "none" for option in options):
        yield "a choice is no text, or is the reserved word None"
    if len(set(map(str, options))) != len(options):
        yield "a choice is repeated"


def _boxes(options: list[Any]) -> Iterator[str]:
    for option in options:
        if not isinstance(option, dict) or not option.get("label") or set(option) - {"label", "required"}:
            yield "a box has a label and may have required, nothing else"
