"""The files of one language to take along, and their names."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from macros.site.machines.feed import day
from macros.site.offline.chapters import chapters
from macros.site.offline.epub import epub
from macros.site.offline.one_file import OneFile
from macros.site.pages.page import Page
from macros.site.voice.foreign import resolved, unmarked
from macros.site.voice.voice import Voice

SIZE = "%size-{}%"
"""Stands on a page for the size of the file with this ending, until that is made."""


def name_of(code: str, ending: str) -> str:
    """Return the name of a file under the root of its language: people keep those of several languages in one folder.

    >>> name_of("zh-Hant", "html")
    'leave-well-zh-hant.html'
    """
    return f"leave-well-{code.lower()}.{ending}"


def files_to_take(
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
    guide, today = voice.guide, day(voice.guide)
    texts = {place: resolved(html) for place, html in contents.items()}
    whole = chapters(pages, texts, guide.quiz.start, unmarked(voice.ui("colon")))
    html = OneFile(voice, address, assets).made(whole, today)
    return {"html": resolved(html).encode(), "epub": epub(whole, Voice.of(guide, voice.code), address, today)}


def texts_of(assets: Path) -> dict[str, str]:
    """Return our scripts and style sheets by name: what the file takes of a folder of assets."""
    files = (file for file in assets.iterdir() if file.suffix in (".js", ".css") and file.is_file())
    return {file.name: file.read_text(encoding="utf-8") for file in files}


def size(content: bytes) -> str:
    """Return the size of a file as people are told it."""
    return f"{round(len(content) / 1024)} KB"


def links(voice: Voice, made: Mapping[str, bytes] | None = None) -> list[list[str]]:
    """Return what the foot of a page says of the files: the address of each, and what it is called.

    ``made`` are the files by their ending; as long as there are none, a sign stands for the size of each.
    """
    sizes = {ending: size(made[ending]) if made else SIZE.format(ending) for ending in ("html", "epub")}
    told = {"date": day(voice.guide).isoformat()}
    return [[name_of(voice.code, end), voice.ui(f"file-{end}", size=said, **told)] for end, said in sizes.items()]
