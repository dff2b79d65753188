"""The guide of one language as an EPUB 3 book: a chapter is a file, its links lead from file to file.

The same data give the same bytes: files have no time, and the book has the guide's day.
"""

import io
import re
from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from markupsafe import Markup

from macros.site.offline.chapters import ID, Chapter
from macros.site.pages.render import environment
from macros.site.voice.voice import Voice

LINK = re.compile(r'(?<=<a href=")#([^"]*)')
SMS = re.compile(r'<a href="sms:[^"]*">(.*?)</a>')
"""Readers of books know no such address."""
NAMES = UUID("0a4e1d4e-56b3-5b6d-8f0e-0d6e4b7c7c55")
"""Makes a book's name out of its language: in a reader's library a newer one takes the place of an older one."""
CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>\n"
)
STYLE = (
    "body{line-height:1.6}h2{margin-top:0}h3{margin-top:2.5em}h4,h5{margin:1em 0 .2em}p,ul,ol{margin:.3em 0 .8em}"
    "blockquote{margin:.5em 0;padding:.6em 1em;border:1px solid;border-left-width:4px;white-space:pre-line}"
    "mark{background:none;border-bottom:2px dotted}dt{font-weight:bold}nav ol{list-style:none}\n"
)


def epub(chapters: Sequence[Chapter], voice: Voice, address: str, day: date) -> bytes:
    """Return the book. ``address`` is where the language lives."""
    files = {f"c{number}.xhtml": chapter for number, chapter in enumerate(chapters, 1)}
    html = {name: "".join(part.html for part in chapter.parts) for name, chapter in files.items()}
    places = {id_: name for name, text in html.items() for id_ in ID.findall(text)}

    values = {
        "ui": voice.ui,
        "language": voice.language.html,
        "address": address,
        "date": day.isoformat(),
        "name": uuid5(NAMES, voice.code).urn,
        "chapters": [
            (name, [(part.id, Markup(part.title)) for part in chapter.parts])  # noqa: S704 - of finished pages
            for name, chapter in files.items()
        ],
    }
    templates = environment()
    page = templates.get_template("book/page.xhtml.jinja")
    told = {
        "META-INF/container.xml": CONTAINER,
        "book/book.opf": templates.get_template("book/book.opf.jinja").render(values),
        "book/contents.xhtml": templates.get_template("book/contents.xhtml.jinja").render(values),
        "book/style.css": STYLE,
        "book/title.xhtml": templates.get_template("book/title.xhtml.jinja").render(values),
    }
    for name, chapter in files.items():
        body = Markup(SMS.sub(r"\1", LINK.sub(lambda found: places[found[1]] + found[0], html[name])))  # noqa: S704 - made of finished pages
        told[f"book/{name}"] = page.render(values, title=Markup(chapter.head.title), body=body)  # noqa: S704
    return _zipped(told)


def _zipped(told: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as book:
        book.writestr(_named("mimetype", ZIP_STORED), "application/epub+zip")
        for name, text in told.items():
            book.writestr(_named(name, ZIP_DEFLATED), text.encode())
    return buffer.getvalue()


def _named(name: str, how: int) -> ZipInfo:
    info = ZipInfo(name)  # of 1 January 1980, as nothing in it has a time of its own
    info.compress_type, info.create_system = how, 3
    return info
