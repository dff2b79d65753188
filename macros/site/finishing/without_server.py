"""Lets a site be read as it lies on a disk, without a server: for whoever looks at a proposed change.

Browsers show no index.html for a folder there, load no modules, and fetch nothing. So links name the file, scripts hold
all they need, and the parts of the search index are scripts. The card of the quiz stays a link to the whole advice.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from macros.site.finishing.scripts import classic
from macros.site.machines.search_index import SEARCH_INDEX

LINK = re.compile(r'(?<=\shref=")(?!#|/|[a-z]+:)([^"?#]*)(?=["?#])')
MODULE = re.compile(r'<script type="module" (?=src=)')
GOES_ON = re.compile(r'(?<=http-equiv="refresh" content="0; url=)([^"?#]*)(?=["?#])')
GET = ("get", "get-from-disk")
"""The module that fetches, and what stands for it here."""


def page(html: str) -> str:
    """Return a page whose links name files, and whose scripts are no modules.

    >>> page('<a href="../">, <a href="./#x">, <a href="../..">, <a href="#x">, <a href="a.json">')
    '<a href="../index.html">, <a href="./index.html#x">, <a href="../../index.html">, <a href="#x">, <a href="a.json">'
    """
    return GOES_ON.sub(_file, LINK.sub(_file, MODULE.sub("<script defer ", html)))


def _file(link: re.Match[str]) -> str:
    last = link[0].rpartition("/")[2]
    return link[0] if last.strip(".") else f"{link[0].removesuffix('/')}/index.html"


def script(texts: Mapping[str, str], name: str) -> str:
    """Return a script with all that it needs; ``texts`` are all modules."""
    module, instead = GET
    return classic({**texts, module: texts[instead]}, name)


def index_as_scripts(folder: Path) -> None:
    """Turn the parts of the search index under ``folder`` into scripts; what is found leads to files."""
    for file in (folder / SEARCH_INDEX).parent.rglob("*.json"):
        part = json.loads(file.read_text(encoding="utf-8"))
        if file == folder / SEARCH_INDEX:
            part["pages"] = [[f"{address}index.html", *rest] for address, *rest in part["pages"]]
        text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
        file.with_suffix(".js").write_text(f"self.lwPart={text};\n", encoding="utf-8", newline="\n")
        file.unlink()
