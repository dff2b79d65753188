"""The sitemap of all languages, and what tells robots of it."""

import gzip
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from macros.content.guide.guide import Guide
from macros.site.pages.page import Page


def write(site: Path, guide: Guide, url: str, pages: list[Page]) -> None:
    """Write both. ``url`` is the address of the root."""
    (site / "robots.txt").write_text(robots(url), encoding="utf-8", newline="\n")
    text = sitemap(guide, url.rstrip("/") + "/", pages)
    (site / "sitemap.xml").write_text(text, encoding="utf-8", newline="\n")
    with (site / "sitemap.xml.gz").open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
        packed.write(text.encode())


def robots(url: str) -> str:
    """Return what robots are told: they may read everything. A sitemap has to be named with its host.

    >>> robots("https://example.org/")
    'User-agent: *\\nAllow: /\\n\\nSitemap: https://example.org/sitemap.xml\\n'
    """
    named = f"\nSitemap: {url.rstrip('/')}/sitemap.xml\n" if "://" in url else ""
    return f"User-agent: *\nAllow: /\n{named}"


def sitemap(guide: Guide, url: str, pages: list[Page]) -> str:
    """Return the sitemap: every page in every language, each with its versions in the others."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    listed = [(page.address, page.reviewed) for page in pages if not page.is_framed]
    places = {code: f"{url}{language.folder}" for code, language in guide.languages.items()}
    for code in guide.languages:
        for address, reviewed in listed:
            lines.append(f"<url><loc>{escape(places[code] + address)}</loc>")
            if reviewed:
                lines.append(f"<lastmod>{reviewed.isoformat()}</lastmod>")
            lines += [
                f'<xhtml:link rel="alternate" hreflang="{guide.languages[other].html}" '
                f"href={quoteattr(place + address)}/>"
                for other, place in places.items()
            ]
            lines.append("</url>")
    return "\n".join([*lines, "</urlset>"]) + "\n"
