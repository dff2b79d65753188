"""The page as it is taken along: its words with few tags, its links leading to places in the one file.

What stands a second time on the site, or only works there, says so in its template: ``data-site``. The attribute stays
out of the site's own pages (macros/site/machines/search_sections.py).
"""

import re
from collections.abc import Callable
from html import unescape
from posixpath import normpath

from macros.site.machines.search_sections import INSIDE, VOID

TOKEN = re.compile(rf"<!--.*?-->|<(/?)([a-z][a-z0-9]*)({INSIDE})>|([^<]+)", re.DOTALL)
ATTRIBUTE = re.compile(r'\s([a-z-]+)(?:="([^"]*)")?')
KEPT = frozenset(re.findall(r"\w+", "p ul ol li dl dt dd blockquote table thead tbody tr th td h1 h2 h3 h4 h5 summary"))
WORDS = frozenset(("strong", "b", "em", "i", "code", "q", "cite", "mark"))
"""What a page is made of. Of other elements what is in them stays, but for:"""
DROPPED = frozenset(("script", "style", "svg", "select", "button", "form", "textarea", "pre"))
FOR_THE_SITE = frozenset(("headerlink", "lw-mark", "lw-hidden", "lw-term"))
"""Classes of what is there for eyes or ears on the site alone; of a link to the glossary the words stay."""
TELLING = {"lw-badge": "b", "lw-strength": "i"}
"""Classes that set words apart on the site: the element that does so here."""
OUT = ("https:", "tel:", "sms:")
EMPTY = re.compile(r"<(ul|ol|dl|p|b|h\d)(?: id=\"[^\"]*\")?></\1>")
BESIDE = re.compile(r"</(?:strong|a)>(?=<span>)")
"""Before what stands beside a name, and seems another line on the site."""
NESTED = re.compile(r"<h\d>(<h\d\b[^>]*>.*?</h\d>)</h\d>")
SPACES = re.compile("  +")
BLOCK = "p|ul|ol|li|dl|dt|dd|blockquote|table|thead|tbody|tr|th|td|h[1-6]"
LOOSE = re.compile(rf" (?:(?<=> )(?=</?(?:{BLOCK})\b)|(?=</(?:{BLOCK})>)|(?<=<p> )|(?<=<li> ))")
ENTITY = re.compile(r"&(?!amp;|lt;|gt;|#38;|#60;|#62;)#?\w+;")
"""What stands in a text for a sign that may stand there itself."""
Place = Callable[[str, str], str]
"""From an address and an anchor to the id that stands for them in the file, empty where nothing does."""


class Distiller:
    """Turns pages into well-formed XHTML: ``place`` gives links and anchors their id, ``colon`` is the language's."""

    def __init__(self, place: Place, colon: str) -> None:
        self._place, self._colon = place, colon
        self._tags: dict[tuple[str, str, int, str], tuple[str | None, str]] = {}

    def distilled(self, html: str, address: str, lower: int) -> str:
        """Return the body of the page at ``address``, its headings ``lower`` levels lower."""
        out: list[str] = []
        closing: list[str] = []
        dropped = 0
        for slash, name, inside, text in TOKEN.findall(BESIDE.sub(rf"\g<0>{self._colon}", html)):
            if text:
                if not dropped:
                    out.append(ENTITY.sub(_sign, text) if "&" in text else text)
            elif not name or name in VOID:
                continue
            elif slash:
                if dropped:
                    dropped -= 1
                else:
                    out.append(closing.pop())
            elif dropped:
                dropped += 1
            else:
                key = name, inside, lower, address if inside else ""
                if (made := self._tags.get(key)) is None:
                    made = self._tags[key] = self._tag(name, inside, lower, address)
                if made[0] is None:
                    dropped = 1
                else:
                    out.append(made[0])
                    closing.append(made[1])
        return _tidy("".join(out))

    def _tag(self, name: str, inside: str, lower: int, address: str) -> tuple[str | None, str]:
        """Return what stands for a tag and for the one that closes it; None where all that is in it goes."""
        values = dict(ATTRIBUTE.findall(inside))
        classes = values.get("class", "").split()
        for_the_site = not FOR_THE_SITE.isdisjoint(classes)
        if name == "a":
            href = self._target(values.get("href", ""), address)
            if "data-site" in values or (for_the_site and "lw-term" not in classes):
                return None, ""
            return (f'<a href="{href}">', "</a>") if href and not for_the_site else ("", "")
        if name in DROPPED or for_the_site or "data-site" in values or "hidden" in values:
            return None, ""
        kept = next((TELLING[one] for one in classes if one in TELLING), name if name in KEPT | WORDS else "")
        said = f' lang="{values["lang"]}"' if "lang" in values else ""
        anchor = values.get("id", "")
        id_ = self._place(address, anchor) if anchor and "!" not in anchor else ""
        if id_ and (id_ == anchor or id_ != self._place(address, "")):
            said += f' id="{id_}"'
        if not kept:
            return (f"<{name}{said}>", f"</{name}>") if said and name in ("span", "div") else ("", "")
        if name == "summary":
            kept = f"h{3 + lower}"
        elif kept[0] == "h":
            kept = f"h{int(kept[1]) + lower}"
        return f"<{kept}{said}>", f"</{kept}>"

    def _target(self, href: str, address: str) -> str:
        if href.startswith(OUT):
            return href
        path, _, anchor = unescape(href).partition("#")
        there = normpath(f"{address}{path}") if path else address.rstrip("/")
        id_ = self._place("" if there in (".", "") else f"{there}/", anchor.partition("!")[0])
        return f"#{id_}" if id_ else ""


def _tidy(html: str) -> str:
    html = html.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    html = LOOSE.sub("", SPACES.sub(" ", html)).strip()
    html = NESTED.sub(r"\1", html)
    found = 1
    while found:
        html, found = EMPTY.subn("", html)
    return html


def _sign(found: re.Match[str]) -> str:
    return unescape(found[0])
