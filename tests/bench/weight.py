"""What a first visit weighs: pages of the guide, and the same words as others show them, each with its own theme."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree
from support.builds import built_site, real_guide
from support.crawl import HtmlPage, Site
from support.weight import fetched, in_kb, packed
from tools.site import RUN_FOLDER, URL

KINDS = ("arguments", "groups", "outcomes", "apps")
SINGLES = ("", "quiz/", "questions/")
CONFIG = """site_name: Leave Well
site_url: {url}
theme:
  name: material
  font: false
  language: {language}
plugins: [search]
"""
LATER = ("assets/javascripts/workers/search.*.js", "search/search_index.json", "search.json")
"""What a theme's script fetches at once, besides what a page names."""
OTHERS = {"Material for MkDocs": ("mkdocs", "build", "-q"), "Zensical": ("zensical", "build", "--clean")}
"""Whom the guide is compared with, and the module that builds a site there."""


def weight() -> None:
    """Build the guide, and the same words with others' themes; print what each page weighs."""
    with TemporaryDirectory(prefix="leave-well-bench-") as folder:
        os.environ[RUN_FOLDER] = folder
        site = Site(built_site(), real_guide())
        for code in site.guide.languages:
            for page in chosen(site, code):
                files = list(fetched(site, page))
                others = [
                    f"{name}: {same_words(page, Path(folder) / command[0], command)}"
                    for name, command in OTHERS.items()
                    if find_spec(command[0])
                ]
                own = f"/{page.address}: {in_kb(sum(map(packed, files)))} in {len(files)} requests"
                print("; ".join([f"weight, {code}: {own}", *others]), flush=True)


def chosen(site: Site, code: str) -> list[HtmlPage]:
    """Return the heaviest page of each kind, and those that there are once."""
    pages = site.of(code)
    heaviest = [
        max(
            (page for page in pages if page.address.startswith(f"{kind}/") and page.address.count("/") == 2),
            key=lambda page: packed(site.folder / page.file),
        )
        for kind in KINDS
    ]
    return [site.page(address, code) for address in SINGLES] + heaviest


def same_words(page: HtmlPage, folder: Path, command: Sequence[str]) -> str:
    """Build a site of one page with the same article; return its weight and requests in words."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    article = etree.tostring(page.find("//article")[0], encoding="unicode", method="html")
    (folder / "docs" / "index.md").write_text(" ".join(article.split()), encoding="utf-8")
    language = "en" if page.language == "en" else "zh"
    (folder / "mkdocs.yml").write_text(CONFIG.format(url=URL, language=language), encoding="utf-8")
    subprocess.run([sys.executable, "-m", *command], cwd=folder, check=True, capture_output=True)
    site = Site(folder / "site", real_guide())
    (home,) = (one for one in site.pages if one.file == "index.html")
    files = {*fetched(site, home), *(file for name in LATER for file in site.folder.glob(name))}
    return f"{in_kb(sum(len_of(file) for file in files))} in {len(files)} requests"


def len_of(file: Path) -> int:
    """Return the size of a file as it is sent; the folder is used again, so nothing is kept."""
    return packed.__wrapped__(file)
