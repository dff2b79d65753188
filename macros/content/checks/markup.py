"""Texts are inline Markdown: no HTML, no template syntax, no hidden characters, only harmless links."""

import re
from collections.abc import Iterator

from macros.content.checks.strings import holding, where
from macros.model.base import MARKS
from macros.model.check import Context, Finding

TAG = re.compile(r"<\s*[a-zA-Z/!?]")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
LONE = re.compile(r"\*+(?=[^\s*])|\*(?<=[^\s*].)\**|`")
BLOCK = re.compile(r"(?m)^\s{0,3}(#{1,6}\s|>|```|~~~|[-*+]\s|\d+[.)]\s|!\[)|\n\s*\n|!\[")
ATTRIBUTES = re.compile(r"\{\s*[:.#]")


def raw_html(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, TAG, ENTITY):
        found = TAG.search(text) or ENTITY.search(text)
        if found:
            yield Finding(
                where(context, string),
                f"HTML is not allowed in a text: “{text[found.start() : found.start() + 20]}”.",
                "Write plain text; **bold** and *emphasis* work.",
            )


def template_syntax(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, TEMPLATE, ATTRIBUTES):
        found = TEMPLATE.search(text) or ATTRIBUTES.search(text)
        if found:
            yield Finding(
                where(context, string),
                f"“{found.group()}” would be read as a template or as attributes.",
                "A slot is written {name}, with single braces and no space.",
            )


def hostile_link(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, LINK):
        for found in LINK.finditer(text):
            address = found.group(1) or found.group(2) or ""
            if not address.startswith("https://"):
                yield Finding(
                    where(context, string),
                    f"A link in a text goes to “{address[:40]}”.",
                    "Link only to https:// addresses.",
                )


def block_markup(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, BLOCK):
        found = BLOCK.search(text)
        if found:
            yield Finding(
                where(context, string),
                f"A text is one paragraph; “{found.group().strip() or 'an empty line'}” starts a block.",
                "Write it as running text.",
            )


def unpaired_mark(context: Context) -> Iterator[Finding]:
    """A star between spaces is a star; one that touches a word was meant to mark it."""
    for string, text in holding(context, LONE):
        found = LONE.search(MARKS.sub(" ", text)) if "*" in text or "`" in text else None
        if found:
            yield Finding(
                where(context, string),
                f"The mark “{found.group()}” has no partner.",
                "Close it, as in **bold** and *emphasis*, or write × for “times”.",
            )
