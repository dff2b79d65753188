"""Whether JSON-LD says what the vocabulary of schema.org can say: types, who has a property, what it takes."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

EXCERPT = Path(__file__).with_name("schema-org.json")
"""Written by tests/tools/schema_org.py from the published vocabulary."""
KEYWORDS = {"@context", "@graph", "@type", "@id"}
FORMS = {
    "Text": re.compile(r"(?s).*\S.*"),
    "URL": re.compile(r"https?://[^\s/]+/\S*"),
    "Date": re.compile(r"\d{4}-\d\d-\d\d"),
}


@cache
def vocabulary() -> dict[str, Any]:
    """Return the excerpt."""
    return json.loads(EXCERPT.read_text(encoding="utf-8"))


@cache
def kinds_of(type_: str) -> frozenset[str]:
    """Return a type and all that it is besides."""
    parents = vocabulary()["types"].get(type_, ())
    return frozenset([type_]).union(*(kinds_of(parent) for parent in parents))


def faults(thing: Any, place: str = "") -> Iterator[str]:
    """Yield what is wrong with a thing, and with all that it holds."""
    if thing.keys() == {"@id"}:  # a thing that is told of where it lies
        return
    if "@graph" in thing:
        for number, part in enumerate(thing["@graph"]):
            yield from faults(part, f"{place}/{number}")
        return
    type_ = thing.get("@type", "")
    if type_ not in vocabulary()["types"]:
        yield f"{place}: no type {type_!r}"
        return
    for name, value in thing.items():
        if name in KEYWORDS:
            continue
        known = vocabulary()["properties"].get(name)
        if known is None or not kinds_of(type_) & set(known["of"]):
            yield f"{place}/{name}: no property of {type_}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from faults(one, f"{place}/{name}")
            if not fits(one, known["takes"]):
                yield f"{place}/{name}: {one!r:.60} is none of {known['takes']}"


def fits(value: Any, takes: list[str]) -> bool:
    """Tell whether a property that takes these takes a value."""
    if isinstance(value, dict):
        if value.keys() == {"@id"}:
            return bool(FORMS["URL"].fullmatch(value["@id"]))
        return bool(kinds_of(value.get("@type", "")) & set(takes))
    if isinstance(value, bool):
        return "Boolean" in takes
    if isinstance(value, int):
        return bool({"Integer", "Number"} & set(takes))
    return isinstance(value, str) and any(kind in takes and form.fullmatch(value) for kind, form in FORMS.items())
