"""What makes a built site slim: one style sheet and few scripts, each without what no page uses, nothing else."""

import re
from collections.abc import Mapping
from pathlib import Path

from macros.site.finishing import without_server
from macros.site.finishing.older_browsers import for_older
from macros.site.finishing.scripts import closed_up, joined, named
from macros.site.finishing.unused_css import without_overridden, without_unused, without_variables

SOURCE_MAP = re.compile(r"\n?/\*# sourceMappingURL=\S+ ?\*/\s*$")
OF_ALL = ("colours.css", "guide.css")
"""Our sheets that become one with the theme's; another in assets/ stays by itself, for the pages that ask for it."""
THEIRS = ("stylesheets/main.*.css",)
STYLES = "styles.css"
ONE_FILE = "file"
"""Scripts whose names begin so (docs/assets/file.js) are in the guide in one file, and no page asks for them."""
NEEDLESS = ("assets/**/*.map", "assets/stylesheets/*", "assets/images/*", "assets/*.css")
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s*[{},]\s*|(?<=;)\s+|:\s+(?!;|\s)|\s+(?=>)|(?<=>)\s+")
LOOSE = re.compile(r"(?<=,)\s+|;(?=\})|(?<=\.\d{4})\d+")
"""What the theme's sheet has and nobody sees: spaces, the end of the last declaration, the fifth digit of a size."""
LAST = re.compile(r"(?<=[^ ]);(?=\})")
NEEDED_ONCE = ("sitemap.xml", "sitemap.xml.gz")
HEAD = b"</head>"
ASKED = re.compile(rb'assets/([\w-]+\.(?:js|css))(?=")')
"""A script or a style sheet in the head of a page."""


def tidy(
    folder: Path, is_root: bool, words: set[str], *, sizes: Mapping[str, str] | None = None, for_disk: bool = False
) -> None:
    """Make one style sheet of all, join the scripts, name both by their content, and let the pages ask for them.

    Drop what no reader needs, and what only the root needs from the others' folders. ``words`` are the names that stand
    on the pages (macros/site/finishing/unused_css.py); ``sizes`` are what pages say for the signs that stand for them.
    ``for_disk`` makes a site that needs no server.
    """
    sources = sorted(folder.glob("assets/*.js"))
    scripts = {file.stem: closed_up(file.read_text(encoding="utf-8")) for file in sources}
    ours = for_older(small(_joined(folder, OF_ALL)))
    theirs = LOOSE.sub("", without_overridden(SOURCE_MAP.sub("", _joined(folder, THEIRS)), ours))
    code = "\n".join(text for name, text in scripts.items() if not name.startswith(ONE_FILE))
    others = {name: for_older(small(_joined(folder, (name,)))) for name in _of_few(folder)}
    style = without_variables(without_unused(theirs, words, code, ours) + ours, code + "".join(others.values()))
    for pattern in (*NEEDLESS, *(() if is_root else NEEDED_ONCE)):
        for file in folder.glob(pattern):
            if file.is_file():
                file.unlink()
    for file in sources:
        file.unlink()
    for place in folder.glob("assets/*/"):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
    _put(folder, {STYLES: style, **others}, scripts, sizes or {}, for_disk)
    if for_disk:
        without_server.index_as_scripts(folder)


def _put(
    folder: Path, styles: dict[str, str], scripts: dict[str, str], sizes: Mapping[str, str], for_disk: bool
) -> None:
    """Write the style sheets and the scripts under names that change with them, and let the pages ask for those."""
    pages = {file: file.read_bytes() for file in folder.rglob("*.html")}
    asked = {name.decode() for html in pages.values() for name in ASKED.findall(html.partition(HEAD)[0])}
    made = joined(scripts, {name.removesuffix(".js") for name in asked if name.endswith(".js")})
    if for_disk:
        made = {name: (file, without_server.script(scripts, name)) for name, (file, _) in made.items()}
    sheets = {name: (named(name, style), style) for name, style in styles.items() if name == STYLES or name in asked}
    names = {name: file for name, (file, _) in (*sheets.items(), *((f"{name}.js", one) for name, one in made.items()))}
    for name, text in (*sheets.values(), *made.values()):
        (folder / "assets" / name).write_text(text, encoding="utf-8", newline="\n")
    for file, html in pages.items():
        head, end, rest = html.partition(HEAD)
        for sign, size in sizes.items():
            rest = rest.replace(sign.encode(), size.encode())
        whole = ASKED.sub(lambda found: f"assets/{names[found[1].decode()]}".encode(), head) + end + rest
        file.write_bytes(without_server.page(whole.decode()).encode() if for_disk else whole)


def _of_few(folder: Path) -> list[str]:
    """Return the names of the style sheets that only some pages ask for."""
    return [file.name for file in sorted(folder.glob("assets/*.css")) if file.name not in OF_ALL]


def _joined(folder: Path, names: tuple[str, ...]) -> str:
    """Return the text of the style sheets of these names."""
    files = (file for name in names for file in sorted(folder.glob(f"assets/{name}")))
    return "".join(file.read_text(encoding="utf-8") for file in files)


def small(style: str) -> str:
    """Return one of our style sheets without comments and needless space. An empty value keeps its space.

    >>> small("a, b { x: 1; --y: ; } /* c */")
    'a,b{x:1;--y: ;}'
    """
    return LAST.sub("", SPACE.sub(lambda found: found[0].strip(), REMARK.sub("", style))).strip()
