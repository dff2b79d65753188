"""What a model refuses, said in a contributor's words, at the line of the value."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.content.reading.misplaced_lines import NOTE_OR_GOES_ON
from macros.content.reading.names_in_a_line import EACH
from macros.content.reading.outline import NAMES
from macros.content.reading.yaml_parser import Document
from macros.model.command_messages import either, say
from macros.model.field_docs import shape_of
from macros.model.problem import Problem, nearest

Loc = tuple[str | int, ...]

_LIST = "a list (lines that begin with “- ”)"
_MAPPING = "a line for each “name: value”"
_LANGUAGES = "Write each language on a line of its own below, as “en: …”."
_TEXT_FIX = "Put text in quotes if it looks like a number, a date or yes/no."
_BARE_FIX = "Write it without quotes."
_BARE = re.compile(r"true|false|yes|no|on|off|\d{1,9}|\d{4}-\d\d-\d\d", re.IGNORECASE)
_SENTENCE = re.compile(r"\w \w|[\u3400-\u9fff]{3}")
"""What hardly stands in the value of a field that is misspelt: words."""
_KEY = re.compile(r"([A-Za-z][\w-]*)\s?[:：]")
_NO_MAPPING = ("dict_type", "model_type", "model_attributes_type")
_EXPECTED = {
    "string_type": (say("text"), _TEXT_FIX),
    "list_type": (_LIST, ""),
    "dict_type": (_MAPPING, ""),
    "model_type": (_MAPPING, ""),
    "model_attributes_type": (_MAPPING, ""),
    "int_type": ("a whole number", _BARE_FIX),
    "bool_type": ("true or false", _BARE_FIX),
    "date_type": ("a date such as 2026-11-21", _BARE_FIX),
    "url_parsing": ("a full address such as https://example.org/page", ""),
    "url_scheme": ("an address that begins with https://", ""),
    "url_syntax_violation": ("a full address such as https://example.org/page", ""),
    "string_too_short": ("some text", "Write it."),
    "string_too_long": ("a shorter text", "Keep it under 2,000 characters."),
}
"""pydantic's type of an error -> what was expected, and what to do."""


def shape_problems(
    document: Document, errors: list[ErrorDetails], model: type[BaseModel], prefix: Loc = ()
) -> Iterator[Problem]:
    """Yield one problem for each value that does not fit ``model``; ``prefix`` is where the model begins in the file.

    A value that may be of several types fails once for each of them; that is still one problem.
    """
    grouped: dict[Loc, list[ErrorDetails]] = {}
    lacking = {error["loc"] for error in errors if error["type"] == "missing"}
    for error in (error for error in errors if error["type"] == "extra_forbidden"):
        *within, key = error["loc"]
        free = [str(loc[-1]) for loc in lacking if [*loc[:-1]] == within]
        is_only = len(free) == 1 and not str(key).isascii()  # a name in Chinese has no letter in common with it
        meant = free if is_only else get_close_matches(str(key).lower(), free, n=1)
        lacking -= {(*within, *meant)}
        yield _unknown(document, error, model, prefix, meant)
    for error in errors:
        if error["type"] == "missing":
            if error["loc"] in lacking and not document.has_strays:
                yield _missing(document, error, prefix)
        elif error["type"] != "extra_forbidden":
            grouped.setdefault(path_in_file(document, prefix, error["loc"]), []).append(error)
    empty = {problem.place.line for problem in document.problems}
    for path, found in grouped.items():
        if found[0]["input"] is None and document.at(*path).line in empty:
            continue  # a slip already says so
        of_types = all(len(error["loc"]) > len(path) - len(prefix) for error in found)
        deeper = any(len(other) > len(path) and other[: len(path)] == path for other in grouped)
        if not (of_types and deeper):  # else the type that fits best already says what is wrong inside
            problem = _wrong(document, path, found)
            shape = shape_of(model).at(path[len(prefix) :])
            is_text = shape and shape.form == "text" and found[0]["type"] in _NO_MAPPING and not problem.fix
            is_names = shape and shape.item and shape.item.form in NAMES and found[0]["type"] == "list_type"
            fix = _LANGUAGES if is_text else EACH if is_names else problem.fix
            yield replace(problem, fix=fix)


def path_in_file(document: Document, prefix: Loc, loc: Loc) -> Loc:
    """Return where a value stands in the file: pydantic's own location also names the types it tried."""
    path = prefix
    for part in loc:
        if (*path, part) in document.places:
            path = (*path, part)
    return path


def _missing(document: Document, error: ErrorDetails, prefix: Loc) -> Problem:
    full = ".".join(str(part) for part in (*prefix, *error["loc"]))
    place = document.at(*prefix, *error["loc"][:-1])
    return Problem(
        place, "missing-key", say("“{}” is missing.", full), say("Add the line “{}: …” here.", error["loc"][-1])
    )


def _unknown(document: Document, error: ErrorDetails, model: type[BaseModel], prefix: Loc, meant: list[str]) -> Problem:
    """Say that a key is unknown; ``meant`` holds the key that is missing beside it and looks like it, if any."""
    key = str(error["loc"][-1])
    in_context: list[str] = error.get("ctx", {}).get("known") or []
    known = in_context or _keys(model, error["loc"])
    near = say(" Did you mean “{}”?", meant[0]) if meant else nearest(key, known)
    said = say("“{}” is not a key of this kind of entry.{}", key, near or say(" Known here: {}.", ", ".join(known)))
    is_text = not (near or in_context) and isinstance(error["input"], str) and _SENTENCE.search(error["input"])
    return Problem(document.at(*prefix, *error["loc"]), "unknown-key", said, NOTE_OR_GOES_ON if is_text else "")


def _wrong(document: Document, path: Loc, errors: list[ErrorDetails]) -> Problem:
    """Say what a value is and what was expected; several errors are the types it might have had."""
    place, name = document.at(*path), ".".join(str(part) for part in path) or "the file"
    error = errors[0]
    if error["type"] == "string_pattern_mismatch":
        return Problem(
            place,
            "pattern",
            say("“{}” does not fit {}.", error["input"], name),
            "An id has lower-case ASCII letters and digits with single hyphens.",
        )
    if error["type"] == "value_error":
        found = error.get("ctx", {}).get("error")
        reason = found.args[0] if found else error["msg"]
        return Problem(place, "value", say("{}: {}.", name, reason))
    if error["type"].startswith("url") and re.search(r"\S\s+\S", str(error["input"])):
        return Problem(place, "shape", say("{}: a blank stands in the address.", name), "Take it out, or write %20.")
    slip = _KEY.match(error["input"]) if error["type"] in _NO_MAPPING and isinstance(error["input"], str) else None
    if slip:
        said = say("{} is one text: between “{}” and its value stands no colon with a space.", name, slip.group(1))
        return Problem(place, "shape", said, say("Write “{}: …”.", slip.group(1)))
    wanted = either(list(dict.fromkeys(_expected(error)[0] for error in errors)))
    is_long = error["type"] == "too_long"
    shown = say("a list of {}", len(error["input"])) if is_long else _shown(error["input"])
    return Problem(place, "shape", say("{} is {}, but {} was expected.", name, shown, wanted), _expected(error)[1])


def _shown(value: object) -> str:
    """Return a value as people would call it: what it is, or the words that stand there."""
    if value is None:
        return say("nothing")
    if value and isinstance(value, list | dict):
        return say("a list") if isinstance(value, list) else say("a mapping")
    return f"{str(value)[:40]!r}"


def _expected(error: ErrorDetails) -> tuple[str, str]:
    context: dict[str, Any] = error.get("ctx", {})
    kind = error["type"]
    if kind == "too_short":
        return say("a list of at least {}", context["min_length"]), ""
    if kind == "too_long":
        return say("a list of at most {}", context["max_length"]), "Take some out."
    if kind in ("greater_than_equal", "less_than_equal"):
        return (say("at least {}", context["ge"]) if "ge" in context else say("at most {}", context["le"])), ""
    expected, fix = _EXPECTED.get(kind) or (str(context.get("expected") or error["msg"]), "")
    if kind == "string_type" and error["input"] and isinstance(error["input"], list | dict):
        return expected, ""
    if fix == _BARE_FIX and not (isinstance(error["input"], str) and _BARE.fullmatch(error["input"])):
        return expected, ""
    if kind == "bool_type" and fix:
        return expected, "Write true or false without quotes."
    return expected, fix


def _keys(model: type[BaseModel], loc: Loc) -> list[str]:
    """Return the keys that are known at the place of an unknown one."""
    shape = shape_of(model)
    for part in loc[:-1]:
        shape = shape.inside(part) or shape  # pydantic's location also names the types it tried
    return [info.alias or name for name, info in (shape.model or model).model_fields.items()]
