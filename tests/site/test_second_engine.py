"""Another engine builds the small guide from its export: the same pages, each with the same ids."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import html
from support.crawl import PARSER, Site
from support.fixture import fixture_checkout

from macros.authoring.export import export
from macros.content.guide.guide import Guide
from macros.site.offline.files import name_of

THEME = "__"
"""Ids of the themes' own switches begin so; the two themes differ there (docs/decisions/0004)."""


@pytest.fixture(scope="module")
def exported(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide as another engine gets it."""
    if find_spec("zensical") is None:
        pytest.fail("The second engine is not installed. Run: pip install --require-hashes -r requirements/test.txt")
    target = tmp_path_factory.mktemp("engine") / "guide"
    export(guide, fixture_checkout(), target)
    return target


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_zensical_builds_the_same_pages_and_ids(exported: Path, small: Site, code: str) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run(command, cwd=exported / code, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"zensical build ended with {done.returncode}:\n{(done.stdout + done.stderr)[-4000:]}"
    folder = exported / code / "site"
    theirs = {
        file.relative_to(folder).as_posix(): _ids(html.document_fromstring(file.read_bytes(), parser=PARSER))
        for file in folder.rglob("*.html")
    }
    assert theirs.pop("404.html") == []  # ours is drawn by the theme, not written as a page
    theirs.pop(name_of(code, "html"), None)  # the guide in one file is no page
    own = (page for page in small.documents if page.language == code and page not in small.not_found)
    ours = {f"{page.address}index.html": _ids(page.tree) for page in own}
    assert sorted(theirs) == sorted(ours)
    assert {file: ids for file, ids in theirs.items() if ids != ours[file]} == {}


def _ids(tree: html.HtmlElement) -> list[str]:
    return [id_ for id_ in tree.xpath("//article//@id") if not id_.startswith(THEME)]
