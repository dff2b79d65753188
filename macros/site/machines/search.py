"""Every page cut into its sections, as the reader sees them, for the search index of its language.

A section begins at a heading or a term that carries an id, so that a hit leads to the place itself.
"""

import re
from dataclasses import dataclass, field
from html import unescape

BEGINS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "s", "small", "strong", "sub", "sup"}
)
TOKEN = re.compile(r"""<!--.*?-->|<(/?)([a-z][a-z0-9]*)((?:[^"'<>]++|"[^"]*"|'[^']*')*+)>|([^<]+|<)""", re.DOTALL)
"""A comment, a tag or a text of HTML that we or Python-Markdown wrote: four times as fast as a parser of anything."""
ATTRIBUTE = re.compile(r'\s(class|id|data-also)="([^"]*)"')
"""``data-also`` of a heading: other words that people look for, which the page does not show."""
ALSO = re.compile(r'\sdata-also="[^"]*"')
SILENT = frozenset({"script", "style", "svg", "template"})


@dataclass
class Section:
    """A part of a page: ``anchor`` is empty for the page itself. Titles and texts are plain; ``also`` is not shown."""

    anchor: str = ""
    also: str = ""
    title: list[str] = field(default_factory=list[str])
    text: list[str] = field(default_factory=list[str])


class Sections:
    """Cuts the HTML of a page's content into sections."""

    def __init__(self, html: str) -> None:
        self.found = [Section()]
        self._silent = ""
        self._heading = ""
        for closing, tag, attributes, text in TOKEN.findall(html):
            if text:
                self._data(unescape(text))
            elif tag and not closing:
                self._start(tag, dict(ATTRIBUTE.findall(attributes)))
            if tag and (closing or attributes.endswith("/")):
                self._end(tag)

    def _start(self, tag: str, values: dict[str, str]) -> None:
        """Begin a section at a heading; keep the words of two blocks apart."""
        if self._silent:
            return
        if tag in SILENT or values.get("class") == "headerlink":
            self._silent = tag
            return
        if tag in BEGINS and (tag == "h1" or values.get("id")):
            self._heading = tag
            if tag != "h1":
                self.found.append(Section(values["id"]))
            self.found[-1].also = unescape(values.get("data-also", ""))
        self._gap(tag)

    def _end(self, tag: str) -> None:
        """End a heading, or what is not read."""
        if self._silent:
            self._silent = "" if tag == self._silent else self._silent
            return
        if tag == self._heading:
            self._heading = ""
        self._gap(tag)

    def _data(self, data: str) -> None:
        """Take up what the reader reads."""
        if not self._silent:
            (self.found[-1].title if self._heading else self.found[-1].text).append(data)

    def _gap(self, tag: str) -> None:
        if tag not in INLINE and not self._heading:
            self.found[-1].text.append(" ")


def sections(address: str, html: str, boost: float = 1.0) -> list[dict[str, str | float]]:
    """Return the entries of one page: ``location``, ``title``, ``text``; ``also`` and ``boost`` where they matter."""
    entries: list[dict[str, str | float]] = []
    for part in Sections(html).found:
        title, text = (" ".join("".join(pieces).split()) for pieces in (part.title, part.text))
        if not title and not text:
            continue
        entry: dict[str, str | float] = {"location": f"{address}#{part.anchor}" if part.anchor else address}
        also: dict[str, str | float] = {"also": part.also} if part.also else {}
        entries.append({**entry, "title": title, "text": text, **also, **({"boost": boost} if boost != 1.0 else {})})
    return entries


def without_other_words(html: str) -> str:
    """Return a page without the words that only its sections in the index need: no reader fetches them with it."""
    return ALSO.sub("", html)
