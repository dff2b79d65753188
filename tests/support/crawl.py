"""The built site as parsed pages: who is who, which file an address means, what text a reader sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html
from tools.site import URL

from macros.content.guide.guide import Guide
from macros.site.offline.files import name_of

UNSEEN = ("script", "style", "template", "noscript")
SPOKEN = ("title", "alt", "aria-label", "placeholder", "data-group")
HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
PARSER = html.HTMLParser(encoding="utf-8")


@dataclass(frozen=True, eq=False)
class HtmlPage:
    """One HTML file. ``address`` is the same in every language (``groups/family/``)."""

    file: str
    language: str
    address: str
    url: str
    tree: html.HtmlElement

    @cached_property
    def ids(self) -> list[str]:
        """Every id and anchor name, in order, repeated ones included."""
        return [*self.tree.xpath("//@id"), *self.tree.xpath("//a/@name")]

    def find(self, path: str) -> list[html.HtmlElement]:
        """Return the elements of an XPath."""
        return list(self.tree.xpath(path))

    def has_class(self, name: str) -> list[html.HtmlElement]:
        """Return the elements of a class."""
        return self.find(f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")

    @cached_property
    def texts(self) -> list[tuple[html.HtmlElement, str]]:
        """Every text that is shown, read out or listed by a search engine, with the element it belongs to."""
        return list(_texts(self.tree))

    def link(self, href: str) -> tuple[str, str]:
        """Return the absolute address and the fragment of a link on this page."""
        address, fragment = urldefrag(urljoin(self.url, href.strip()))
        return address, unquote(fragment)


def _texts(tree: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            owner = element.getparent()
        else:
            owner = element.getparent()
            if element.text and element.text.strip():
                yield element, element.text
            for name in SPOKEN:
                if said := element.get(name):
                    yield element, said
            if element.tag == "meta" and element.get("name") == "description":
                yield element, element.get("content") or ""
        if owner is not None and owner.tag not in UNSEEN and element.tail and element.tail.strip():
            yield owner, element.tail


def language_of(element: html.HtmlElement) -> str:
    """Return the nearest lang attribute, the element's own included."""
    return str(element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


class Site:
    """The built site. ``documents`` are all but old addresses, ``pages`` those of them that people look for.

    The guide in one file is none of them: tests/site/test_files_to_take.py reads it.
    """

    def __init__(self, folder: Path, guide: Guide) -> None:
        self.folder = folder
        self.guide = guide
        taken = {name_of(code, "html") for code in guide.languages}
        found = [self._read(file) for file in sorted(folder.rglob("*.html")) if file.name not in taken]
        self.redirects = [page for page in found if page.find("//meta[@http-equiv='refresh']")]
        self.documents = [page for page in found if page not in self.redirects]
        self.pages = [page for page in self.documents if page.address not in ("404.html", "embed/")]
        self.not_found = [page for page in self.documents if page.address == "404.html"]
        self.by_file = {page.file: page for page in self.documents}
        self.by_place = {(page.language, page.address): page for page in self.pages}

    def _read(self, path: Path) -> HtmlPage:
        file = path.relative_to(self.folder).as_posix()
        codes = {language.path: code for code, language in self.guide.languages.items()}
        first, _, rest = file.partition("/")
        code, own = (codes[first], rest) if first in codes else (codes[""], file)
        url = URL + file.removesuffix("index.html")
        tree = html.document_fromstring(path.read_bytes(), parser=PARSER)
        return HtmlPage(file, code, own.removesuffix("index.html"), url, tree)

    def of(self, code: str) -> list[HtmlPage]:
        """Return the pages of one language."""
        return [page for page in self.pages if page.language == code]

    def page(self, address: str, code: str = "zh") -> HtmlPage:
        """Return the page at an address."""
        return self.by_place[code, address]

    def is_internal(self, url: str) -> bool:
        """Tell whether an absolute address lies inside the site."""
        return url.startswith(URL) or url == URL.rstrip("/")

    def file_at(self, url: str) -> str | None:
        """Return the file that an internal address means, or None when there is none."""
        path = unquote(urlsplit(url).path).removeprefix(urlsplit(URL).path)
        file = f"{path}index.html" if not path or path.endswith("/") else path
        return file if (self.folder / file).is_file() else None
