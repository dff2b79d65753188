"""Texts are inline Markdown: no HTML, no template syntax, no hidden characters, only harmless links."""

import re
from collections.abc import Iterator
from typing import cast

from macros.content.checks.references import models
from macros.content.checks.rule import Context, Finding
from macros.content.models.base import Model
from macros.content.problem import Place

TAG = re.compile(r"<\s*[a-zA-Z/!?]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
BLOCK = re.compile(r"(?m)^\s{0,3}(#{1,6}\s|>|```|~~~|[-*+]\s|\d+[.)]\s|!\[)|\n\s*\n|!\[")
ATTRIBUTES = re.compile(r"\{\s*[:.#]")
HIDDEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)


def strings(model: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield (path, string) for every string of a model, however deep."""
    if isinstance(model, Model):
        for name, info in type(model).model_fields.items():
            yield from strings(getattr(model, name), (*path, info.alias or name))
    elif isinstance(model, dict):
        model = cast("dict[str, object]", model)
        for key, value in model.items():
            yield from strings(value, (*path, str(key)))
    elif isinstance(model, list):
        model = cast("list[object]", model)
        for index, value in enumerate(model):
            yield from strings(value, (*path, index))
    elif isinstance(model, str):
        yield path, model


def _strings(context: Context) -> Iterator[tuple[Place, str]]:
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
    for place, text in context.once("strings", lambda: _strings(context)):
        found = TAG.search(text)
        if found:
            yield Finding(
                place,
                f"HTML is not allowed in a text: “{text[found.start() : found.start() + 20]}”.",
                "Write plain text; **bold** and *emphasis* work.",
            )


def template_syntax(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: _strings(context)):
        found = TEMPLATE.search(text) or ATTRIBUTES.search(text)
        if found:
            yield Finding(
                place,
                f"“{found.group()}” would be read as a template or as attributes.",
                "A slot is written {name}, with single braces and no space.",
            )


def hostile_link(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: _strings(context)):
        for found in LINK.finditer(text):
            address = found.group(1) or found.group(2) or ""
            if not address.startswith("https://"):
                yield Finding(place, f"A link in a text goes to “{address[:40]}”.", "Link only to https:// addresses.")


def block_markup(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: _strings(context)):
        found = BLOCK.search(text)
        if found:
            yield Finding(
                place,
                f"A text is one paragraph; “{found.group().strip() or 'an empty line'}” starts a block.",
                "Write it as running text.",
            )


def hidden_character(context: Context) -> Iterator[Finding]:
    for place, text in context.once("strings", lambda: _strings(context)):
        found = HIDDEN.search(text)
        if found:
            code = f"U+{ord(found.group()):04X}"
            yield Finding(
                place,
                f"The invisible character {code} stands in the text.",
                "Delete it and type the words anew.",
            )
