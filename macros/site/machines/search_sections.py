"""Every page cut into its sections, as the reader sees them, for the search index of its language.

A section begins at a heading or a term that carries an id, so that a hit leads to the place itself.
"""

import re
from dataclasses import dataclass
from html import unescape

INSIDE = r"""[^"<>]*+(?:"[^"]*"[^"<>]*+)*+"""
"""What may stand in a tag of HTML that we or Python-Markdown wrote."""
SILENT = re.compile(
    rf"""<!--.*?-->|<(script|style|svg|template)\b{INSIDE}>.*?</\1>|<a\b(?=[^<>]*\sclass="headerlink"){INSIDE}>.*?</a>""",
    re.DOTALL,
)
INLINE = re.compile(rf"</?(?:a|abbr|b|bdi|code|em|i|kbd|mark|q|s|small|strong|sub|sup)(?=[\s/>]){INSIDE}>")
HEADING = re.compile(rf"<(h[1-6]|dt)\b({INSIDE})>(.*?)</\1>", re.DOTALL)
TAG = re.compile(rf"</?[a-z]{INSIDE}>")
ATTRIBUTE = re.compile(r'\s(class|id|data-also)="([^"]*)"')
"""``data-also`` of a heading: other words that people look for, which the page does not show."""
ALSO = re.compile(r'\sdata-also="[^"]*"|(?<=[\w"])\sdata-site(?=[\s>])')


@dataclass
class Section:
    """A part of a page: ``anchor`` is empty for the page itself. Titles and texts are HTML; ``also`` is not shown."""

    anchor: str = ""
    also: str = ""
    title: str = ""
    text: str = ""


def _cut(html: str) -> list[Section]:
    """Return the HTML of a page's content in sections: by patterns, twice as fast as tag by tag."""
    html = INLINE.sub("", SILENT.sub("", html))
    found, done = [Section()], 0
    for heading in HEADING.finditer(html):
        tag, attributes, words = heading.groups()
        values: dict[str, str] = dict(ATTRIBUTE.findall(attributes))
        if tag != "h1" and not values.get("id"):
            continue
        found[-1].text += html[done : heading.start()]
        done = heading.end()
        if tag != "h1":
            found.append(Section(values["id"]))
        found[-1].also = unescape(values.get("data-also", ""))
        found[-1].title += words
        found[-1].text += " "
    found[-1].text += html[done:]
    return found


def _said(html: str, gap: str) -> str:
    """Return what is read, with ``gap`` in the place of each tag."""
    return " ".join(unescape(TAG.sub(gap, html)).split())


def sections(address: str, html: str, boost: float = 1.0) -> list[dict[str, str | float]]:
    """Return the entries of one page: ``location``, ``title``, ``text``; ``also`` and ``boost`` where they matter."""
    entries: list[dict[str, str | float]] = []
    for part in _cut(html):
        title, text = _said(part.title, ""), _said(part.text, " ")
        if not title and not text:
            continue
        entry: dict[str, str | float] = {"location": f"{address}#{part.anchor}" if part.anchor else address}
        also: dict[str, str | float] = {"also": part.also} if part.also else {}
        entries.append({**entry, "title": title, "text": text, **also, **({"boost": boost} if boost != 1.0 else {})})
    return entries


def without_other_words(html: str) -> str:
    """Return a page without the words that only its sections in the index need: no reader fetches them with it."""
    return ALSO.sub("", html)
