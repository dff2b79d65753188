"""The files of one language to take along, and their names."""

from collections.abc import Iterable, Mapping
from datetime import date

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.site.machines.feed import changed
from macros.site.offline.chapters import chapters
from macros.site.offline.epub import epub
from macros.site.offline.one_file import OneFile
from macros.site.pages.page import Page
from macros.site.voice.foreign import resolved
from macros.site.voice.voice import Voice

SIZE = "%size-{}%"
"""Stands on a page for the size of the file with this ending, until that is made."""


def name_of(code: str, ending: str) -> str:
    """Return the name of a file under the root of its language: people keep those of several languages in one folder.

    >>> name_of("zh-Hant", "html")
    'leave-well-zh-hant.html'
    """
    return f"leave-well-{code.lower()}.{ending}"


def day(guide: Guide) -> date:
    """Return the day of the guide: the latest that an entry was reviewed or a fact checked."""
    days = [changed(guide, row.name, entry) for row in KINDS for entry in guide.entries[row.name].values()]
    return max(days, default=date(1970, 1, 1))


def files_to_take(
    guide: Guide,
    voice: Voice,
    address: str,
    pages: Iterable[Page],
    contents: Mapping[str, str],
    assets: Mapping[str, str],
) -> dict[str, bytes]:
    """Return each file by its ending: html and epub.

    ``address`` is where the language lives, ``contents`` maps the address of a page to its HTML, ``assets`` the names
    of our scripts and style sheets to their texts.
    """
    whole = chapters(pages, {place: resolved(html) for place, html in contents.items()}, guide.quiz.start)
    html = OneFile(guide, voice, address, assets).made(whole, day(guide))
    return {"html": resolved(html).encode(), "epub": epub(whole, voice, address, day(guide))}


def links(guide: Guide, voice: Voice) -> list[list[str]]:
    """Return what the foot of a page says of the files: the address of each, and what it is called."""
    told = {end: {"size": SIZE.format(end), "date": day(guide).isoformat()} for end in ("html", "epub")}
    return [[name_of(voice.code, end), voice.ui(f"file-{end}", **said)] for end, said in told.items()]
