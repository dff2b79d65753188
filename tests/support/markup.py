"""What a page consists of, to be compared with another: its elements with their attributes, and its words."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree, html

MARKS = frozenset({"strong", "em", "code"})
"""What marks in a text may become, beside links."""

NUMBER = re.compile(r"(?:tel|sms):\+?[0-9]*")
"""A link that dials, whatever was written as its number."""

Element = etree._Element


def parse(body: str) -> Element:
    """Return the elements of a page's body, as a browser's parser would find them."""
    return html.fragment_fromstring(body, create_parent="main")


def is_mark(element: Element) -> bool:
    """Whether an element is what a mark in a text may become: emphasis, code, a safe link, a word's language."""
    if element.tag in MARKS:
        return not element.attrib
    if element.tag == "span":
        return dict(element.attrib) == {"lang": "zh-Hans"}
    if element.tag == "a" and element.get("class") == "lw-term":
        return set(element.attrib) == {"class", "href"} and "glossary/#" in element.get("href", "")
    outgoing = element.tag == "a" and dict(element.attrib, href="") == {"href": "", "rel": "noopener noreferrer"}
    return outgoing and element.get("href", "").startswith("https://")


def skeleton(root: Element) -> list[tuple[str, ...]]:
    """Return tag and names of attributes of every element in the order of the page.

    Left out is what follows from the words themselves: what marks may become, the gaps of a message, the lines of a
    label in the picture of the tree, the terms explained under a page, and the other names that say more than a title.
    """
    follow = {("details", "lw-words"), ("aside", "lw-words"), ("p", "lw-aliases")}
    terms = {
        inner for element in root.iter() if (element.tag, element.get("class")) in follow for inner in element.iter()
    }
    return [
        (element.tag, *sorted(element.attrib))
        for element in root.iter()
        if isinstance(element.tag, str)
        and element not in terms
        and not is_mark(element)
        and element.get("class") != "lw-slot"
        and element.tag != "text"
    ]


def harmful(root: Element) -> Iterator[str]:
    """Yield what no page of the guide may have anywhere: scripts, handlers, styles, links that run or load."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield f"a comment or an instruction: {element!r}"
            continue
        if element.tag in {"script", "style", "iframe", "object", "embed", "base", "link", "meta", "form", "template"}:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            if name.startswith("on") or name in {"style", "srcdoc", "formaction", "background", "ping", "srcset"}:
                yield f"<{element.tag} {name}={value[:40]!r}>"
            dials = name == "href" and element.tag == "a" and NUMBER.fullmatch(value)
            if name in {"href", "src", "action", "cite"} and urlsplit(value).scheme not in {"", "https"} and not dials:
                yield f"<{element.tag} {name}={value[:40]!r}>"
            if name in {"href", "src"} and value.startswith(("//", "\\\\")):
                yield f"<{element.tag} {name}={value[:40]!r}>"


def difference(left: list[tuple[str, ...]], right: list[tuple[str, ...]]) -> str:
    """Return what one skeleton has more often than the other, as a line; empty when they are equal."""
    if left == right:
        return ""
    more, less = Counter(right) - Counter(left), Counter(left) - Counter(right)
    return f"more: {dict(more.most_common(4))}, less: {dict(less.most_common(4))}" if more or less else "other order"
