"""Every page cut into its sections, as the reader sees them, for the search index of its language.

A section begins at a heading or a term that carries an id, so that a hit leads to the place itself.
"""

import re
from dataclasses import dataclass, field
from html import unescape

INSIDE = r"""[^"<>]*+(?:"[^"]*"[^"<>]*+)*+"""
"""What may stand in a tag of HTML that we or Python-Markdown wrote."""
VOID = frozenset(("img", "input", "wbr", "hr", "br"))
"""The elements without an end that our pages have."""
SILENT = re.compile(
    rf"""<!--.*?-->|<(script|style|svg|template)\b{INSIDE}>.*?</\1>|<a\b(?=[^<>]*\sclass="headerlink"){INSIDE}>.*?</a>""",
    re.DOTALL,
)
TAG = re.compile(r"<([^\s<>]++)([^<>]*+)>")
INLINE = frozenset(
    f"{end}{name}"
    for name in ("a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "s", "small", "strong", "sub", "sup")
    for end in ("", "/")
)
"""Tags that part no words."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
ATTRIBUTE = re.compile(r'\s(class|id|data-also)="([^"]*)"')
"""``data-also`` of a heading: other words that people look for, which the page does not show."""
MARK = re.compile(r'[ \n]data-(?:also="[^"]*"|(?<=[\w"][ \n]data-)site(?=[\s>]))')
"""One beginning for both: a tenth of the time that two of them take."""


Pieces = list[str]
"""A text, then tag, attributes and text by turns."""


@dataclass
class Section:
    """A part of a page: ``anchor`` is empty for the page itself. Titles and texts are HTML; ``also`` is not shown."""

    anchor: str = ""
    also: str = ""
    title: list[str] = field(default_factory=list[str])
    text: list[str] = field(default_factory=list[str])


def pieces(html: str) -> Pieces:
    """Return the HTML of a page's content in pieces, without what says nothing: pictures, scripts, heading links."""
    html = SILENT.sub("", html).replace("&#39;", "'")  # at once, what would be met ten thousand times
    return TAG.split(html if "<pre" in html else html.replace("\n", " "))


def _cut(page: Pieces) -> list[Section]:
    """Return a page in sections."""
    found, heading = [Section(text=[page[0]])], ""
    said = found[0].text
    for tag, attributes, words in zip(page[1::3], page[2::3], page[3::3], strict=True):
        if heading:
            if tag == heading:
                heading, said = "", found[-1].text
                said.append(" ")
            said.append(words)
        elif tag in INLINE:
            said.append(words)
        elif tag in HEADINGS and (tag == "h1" or ' id="' in attributes):
            values: dict[str, str] = dict(ATTRIBUTE.findall(attributes))
            if tag != "h1":
                found.append(Section(values["id"]))
            found[-1].also = unescape(values.get("data-also", ""))
            heading, said = f"/{tag}", found[-1].title
            said.append(words)
        else:
            said.append(" ")
            said.append(words)
    return found


def _said(words: list[str]) -> str:
    """Return what is read."""
    return " ".join(unescape("".join(words)).split())


def sections(address: str, page: Pieces, boost: float = 1.0) -> list[dict[str, str | float]]:
    """Return the entries of one page: ``location``, ``title``, ``text``; ``also`` and ``boost`` where they matter."""
    entries: list[dict[str, str | float]] = []
    for part in _cut(page):
        title, text = _said(part.title), _said(part.text)
        if not title and not text:
            continue
        entry: dict[str, str | float] = {"location": f"{address}#{part.anchor}" if part.anchor else address}
        also: dict[str, str | float] = {"also": part.also} if part.also else {}
        entries.append({**entry, "title": title, "text": text, **also, **({"boost": boost} if boost != 1.0 else {})})
    return entries


def without_marks(html: str) -> str:
    """Return a page without what only the index and the guide in one file read of it: no reader fetches that."""
    return MARK.sub("", html)
