"""What a reader downloads for a page, packed as a host packs it (gzip level 6). Counted from the HTML, no browser."""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from support.crawl import HtmlPage, Site

KB = 1024
IMPORT = re.compile(r'\bimport\b[^;"(]*?from ?"\./([^"]+)";')
FETCHED = (
    "//script/@src",
    "//img[not(@loading='lazy')]/@src",
    "//link[contains(@rel, 'stylesheet') or contains(@rel, 'icon')]/@href",
)


@cache
def packed(file: Path) -> int:
    """Return the size of a file as it is sent."""
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


def fetched(site: Site, page: HtmlPage) -> Iterator[Path]:
    """Yield the files that a browser fetches at once for a page: itself, scripts, styles, images above the fold."""
    addresses = {page.link(str(found))[0] for path in FETCHED for found in page.tree.xpath(path)}
    yield site.folder / page.file
    files: set[Path] = set()
    for address in addresses:
        if not address.startswith("data:"):
            file = site.file_at(address)
            assert file, f"{page.file} asks for {address}, which is no file of the site"
            files |= with_imports(site.folder / file)
    yield from sorted(files)


def with_imports(file: Path) -> set[Path]:
    """Return a file and, for one of our scripts, the modules that it imports."""
    if file.parent.name != "assets" or file.suffix != ".js":
        return {file}
    imported = IMPORT.findall(file.read_text(encoding="utf-8"))
    return {file}.union(*(with_imports(file.parent / name) for name in imported))


def in_kb(size: int) -> str:
    """Return a size as people say it."""
    return f"{size / KB:.1f} KB"
