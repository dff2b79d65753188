"""Texts are inline Markdown: no HTML, no template syntax, no hidden characters, only harmless links."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from macros.content.checks.references import models
from macros.content.checks.rule import Context, Finding
from macros.content.marks import MARKS
from macros.content.models.base import Model
from macros.content.problem import Place

TAG = re.compile(r"<\s*[a-zA-Z/!?]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
LONE = re.compile(r"\*+(?=[^\s*])|(?<=[^\s*])\*+|`")
BLOCK = re.compile(r"(?m)^\s{0,3}(#{1,6}\s|>|```|~~~|[-*+]\s|\d+[.)]\s|!\[)|\n\s*\n|!\[")
ATTRIBUTES = re.compile(r"\{\s*[:.#]")


@cache
def _fields(model: type[Model]) -> list[tuple[str, str]]:
    return [(name, info.alias or name) for name, info in model.model_fields.items()]


def strings(model: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield (path, string) for every string of a model, however deep."""
    if isinstance(model, str):
        yield path, model
    elif isinstance(model, Model):
        for name, key in _fields(type(model)):
            yield from strings(getattr(model, name), (*path, key))
    elif isinstance(model, dict):
        model = cast("dict[str, object]", model)
        for key, value in model.items():
            yield from strings(value, (*path, str(key)))
    elif isinstance(model, list):
        model = cast("list[object]", model)
        for index, value in enumerate(model):
            yield from strings(value, (*path, index))


def all_strings(context: Context) -> Iterator[tuple[Place, str]]:
    """Yield (place, string) for every string of the data."""
    guide = context.guide
    for kind, id_, model in models(guide):
        for path, value in strings(model):
            yield guide.at(kind, id_, *path), value
    for index, scenario in enumerate(guide.scenarios):
        for path, value in strings(scenario):
            yield guide.at("scenarios", "scenarios", "scenarios", index, *path), value
    for name, words in (*guide.vocabulary.items(), ("interface", guide.interface)):
        for key, word in words.items():
            for path, value in strings(word):
                yield guide.at("vocabulary", name, key, *path), value


def raw_html(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: all_strings(context)):
        found = TAG.search(text)
        if found:
            yield Finding(
                place,
                f"HTML is not allowed in a text: “{text[found.start() : found.start() + 20]}”.",
                "Write plain text; **bold** and *emphasis* work.",
            )


def template_syntax(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: all_strings(context)):
        found = TEMPLATE.search(text) or ATTRIBUTES.search(text)
        if found:
            yield Finding(
                place,
                f"“{found.group()}” would be read as a template or as attributes.",
                "A slot is written {name}, with single braces and no space.",
            )


def hostile_link(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: all_strings(context)):
        for found in LINK.finditer(text):
            address = found.group(1) or found.group(2) or ""
            if not address.startswith("https://"):
                yield Finding(place, f"A link in a text goes to “{address[:40]}”.", "Link only to https:// addresses.")


def block_markup(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: all_strings(context)):
        found = BLOCK.search(text)
        if found:
            yield Finding(
                place,
                f"A text is one paragraph; “{found.group().strip() or 'an empty line'}” starts a block.",
                "Write it as running text.",
            )


def unpaired_mark(context: Context) -> Iterator[Finding]:
    """A star between spaces is a star; one that touches a word was meant to mark it."""
    for place, text in context.once("strings", lambda: all_strings(context)):
        found = LONE.search(MARKS.sub(" ", text)) if "*" in text or "`" in text else None
        if found:
            yield Finding(
                place,
                f"The mark “{found.group()}” has no partner.",
                "Close it, as in **bold** and *emphasis*, or write × for “times”.",
            )
