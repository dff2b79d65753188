"""Inline Markdown of a data text -> safe HTML: everything is escaped but emphasis, code and https links."""

import re
from collections.abc import Collection
from functools import cache

from markupsafe import Markup, escape

from macros.model.base import MARKS

_HAN = re.compile(r"[\u3400-\u9fff]+")
_SENTENCE = re.compile(r".+?(?:[.!?][”’)]*\s+|[。！？][”’」』）]*|$)", re.DOTALL)


@cache
def inline(text: str) -> Markup:
    """Return ``text`` as HTML. Unknown markup stays visible as text; nothing unescaped gets through."""
    result: list[Markup] = []
    position = 0
    for found in MARKS.finditer(text):
        result.append(escape(text[position : found.start()]))
        if found["strong"]:
            result.append(Markup("<strong>{}</strong>").format(found["strong"]))
        elif found["em"]:
            result.append(Markup("<em>{}</em>").format(found["em"]))
        elif found["code"]:
            result.append(Markup("<code>{}</code>").format(found["code"]))
        else:
            link = Markup('<a href="{}" rel="noopener noreferrer">{}</a>')
            result.append(link.format(found["address"], found["label"]))
        position = found.end()
    result.append(escape(text[position:]))
    return Markup("").join(result)


def plain(text: str) -> str:
    """Return ``text`` without its marks, for titles, descriptions and attributes."""
    if "*" not in text and "`" not in text and "[" not in text:
        return text
    return MARKS.sub(lambda found: found["strong"] or found["em"] or found["code"] or found["label"], text)


def summary(text: str, most: int) -> str:
    """Return the sentences of a plain text that fit into ``most`` characters, or its beginning where none does."""
    if len(text) <= most:
        return text
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if len(f"{kept}{sentence}".rstrip()) > most:
            break
        kept += sentence
    if kept:
        return kept.rstrip()
    begun = text[: most - 1]
    return f"{begun.rsplit(' ', 1)[0] if ' ' in begun else begun}…"


def first_sentence(text: str) -> str:
    """Return the first sentence of a plain text.

    >>> first_sentence("Ring them. Then go.")
    'Ring them.'
    """
    return _SENTENCE.findall(text)[0].rstrip() if text else ""


def mark_chinese(html: Markup, lang: str) -> Markup:
    """Return HTML with each run of Chinese characters in an element that says so (WCAG 3.1.2)."""
    text = str(html)  # before Python 3.12 re.sub joins with the subclass of str it is given, and Markup escapes again
    return Markup(_HAN.sub(rf'<span lang="{lang}">\g<0></span>', text))  # noqa: S704 - wraps escaped text


GAP = re.compile(r"\{([^{}]+)\}")


def parts(text: str, slots: Collection[str]) -> list[tuple[str, str]]:
    """Return the text as (words, name of the gap that follows them); the last name is empty.

    >>> parts("Hi {name}, {other}!", {"name"})
    [('Hi ', 'name'), (', {other}!', '')]
    """
    found: list[tuple[str, str]] = []
    position = 0
    for gap in GAP.finditer(text):
        if gap[1] in slots:
            found.append((text[position : gap.start()], gap[1]))
            position = gap.end()
    return [*found, (text[position:], "")]
