"""What is done to a site once it is built: nothing stays that no reader needs, and one sitemap for all languages."""

import gzip
import re
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from macros.content.guide.guide import Guide
from macros.site.finishing.unused import without_unused
from macros.site.pages.page import Page

SOURCE_MAP = re.compile(r"\n?(?://|/\*)# sourceMappingURL=\S+(?: ?\*/)?\s*$")
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?!!)(?:(?!\*/).)*\*/[ \t]*)\n", re.DOTALL | re.MULTILINE)
TYPE = re.compile(r"/\*\* @[^*]*\*/ ")
INDENT = re.compile(r"^[ \t\n]+", re.MULTILINE)
"""Before a line and between lines. None of our scripts has a string of several lines."""
NEEDLESS = (
    "assets/**/*.map",
    "assets/javascripts/lunr/**/*",
    "assets/javascripts/workers/*",
    "assets/stylesheets/palette.*.css",
)
NEEDED_ONCE = ("sitemap.xml", "sitemap.xml.gz")


def tidy(folder: Path, is_root: bool, classes: set[str]) -> None:
    """Drop what no reader needs from one language's folder, and what only the root needs from the others'.

    ``classes`` are those that stand on its pages.
    """
    for pattern in (*NEEDLESS, *(() if is_root else NEEDED_ONCE)):
        for file in folder.glob(pattern):
            if file.is_file():
                file.unlink()
    scripts = {file: _lean(file) for file in sorted(folder.glob("assets/**/*.js"))}
    styles = {file: _lean(file) for file in sorted(folder.glob("assets/**/*.css"))}
    code, ours = ("\n".join(texts) for texts in (scripts.values(), (styles[file] for file in styles if _is_ours(file))))
    theirs = {file: without_unused(text, classes, code, ours) for file, text in styles.items() if not _is_ours(file)}
    for file, text in {**scripts, **styles, **theirs}.items():
        file.write_text(text, encoding="utf-8", newline="\n")


def _is_ours(file: Path) -> bool:
    return file.parent.name == "assets"


def _lean(file: Path) -> str:
    """Return a script or a style sheet without its source map; of our own, comments and indents go as well."""
    text = SOURCE_MAP.sub("", file.read_text(encoding="utf-8"))
    return INDENT.sub("", without_comments(text)) if _is_ours(file) else text


def finish(site: Path, guide: Guide, url: str, pages: list[Page]) -> None:
    """Write the sitemap of all languages. ``url`` is the address of the root."""
    text = sitemap(guide, url.rstrip("/") + "/", pages)
    (site / "sitemap.xml").write_text(text, encoding="utf-8", newline="\n")
    with (site / "sitemap.xml.gz").open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
        packed.write(text.encode())


def without_comments(code: str) -> str:
    """Return a script or style sheet without the comments that stand on lines of their own, and without types."""
    return TYPE.sub("", COMMENT.sub("", code))


def sitemap(guide: Guide, url: str, pages: list[Page]) -> str:
    """Return the sitemap: every page in every language, each with its versions in the others."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    listed = [(page.address, page.reviewed) for page in pages]
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
