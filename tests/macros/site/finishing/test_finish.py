"""What spans all languages: one sitemap, and nothing that no reader needs."""

import gzip
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import etree

from macros.content.guide.guide import Guide
from macros.site.finishing.finish import finish, sitemap, tidy
from macros.site.finishing.scripts import named
from macros.site.pages.page import Page

SITE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
URL = "https://example.org/guide/"
PAGES = [
    Page("", "t", "d", "b", "s", "home-index"),
    Page("groups/family/", "t", "d", "b", "s", "groups", reviewed=date(2026, 11, 21)),
]


def test_sitemap_lists_every_page_in_every_language(guide: Guide) -> None:
    tree = etree.fromstring(sitemap(guide, URL, PAGES).encode())
    found = [item.findtext(f"{SITE}loc") for item in tree.iter(f"{SITE}url")]
    assert found == [
        URL, f"{URL}groups/family/", f"{URL}en/", f"{URL}en/groups/family/", f"{URL}zh-hant/",
        f"{URL}zh-hant/groups/family/",
    ]  # fmt: skip


def test_each_address_names_its_versions(guide: Guide) -> None:
    tree = etree.fromstring(sitemap(guide, URL, PAGES).encode())
    for item in tree.iter(f"{SITE}url"):
        links = {link.get("hreflang"): link.get("href") for link in item.iter(f"{XHTML}link")}
        assert set(links) == {"zh-Hans", "en", "zh-Hant"}
        assert item.findtext(f"{SITE}loc") in links.values()
    assert [item.text for item in tree.iter(f"{SITE}lastmod")] == ["2026-11-21"] * 3


def test_addresses_are_escaped(guide: Guide) -> None:
    text = sitemap(guide, 'https://example.org/a&b"/', PAGES)
    assert etree.fromstring(text.encode()).findtext(f"{SITE}url/{SITE}loc") == 'https://example.org/a&b"/'
    assert quote("&") not in text


SHEETS = ("assets/stylesheets/main.1.min.css", "assets/colours.css", "assets/guide.css")
NEEDLESS = (*SHEETS, "assets/a.js.map", "assets/images/favicon.png", "assets/stylesheets/palette.1.min.css")
KEPT = ("index.html", "404.html")
ONCE = ("sitemap.xml", "sitemap.xml.gz")


@pytest.mark.parametrize(("is_root", "left"), [(True, {*KEPT, *ONCE}), (False, set(KEPT))])
def test_needless_files_go_and_the_others_stay(tmp_path: Path, is_root: bool, left: set[str]) -> None:
    for name in (*NEEDLESS, *KEPT, *ONCE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "404.html").write_text('<head><script src="/x/assets/a.js"></script></head>')
    (tmp_path / "assets/a.js").write_text("let a;\n")
    tidy(tmp_path, is_root, set())
    script = named("a.js", "let a;")
    made = {*left, f"assets/{script}", "assets/" + named("styles.css", "x" * len(SHEETS))}
    assert f'"/x/assets/{script}"' in (tmp_path / "404.html").read_text()
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()} == made


def test_the_sheets_become_one_in_the_order_of_the_page(tmp_path: Path) -> None:
    for name, text in zip(
        SHEETS, (".gone{x:1}p{x:1}\n/*# sourceMappingURL=a */", "b { x: var(--y) }", "i { --y: ; --z: 1 }"), strict=True
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    tidy(tmp_path, True, {"p"})
    assert "".join(file.read_text() for file in tmp_path.glob("assets/styles.*.css")) == "p{x:1}b{x:var(--y)}i{--y: ;}"


def test_the_packed_sitemap_is_the_same_each_time(guide: Guide, tmp_path: Path) -> None:
    finish(tmp_path, guide, URL, PAGES)
    first = (tmp_path / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(first) == (tmp_path / "sitemap.xml").read_bytes() == sitemap(guide, URL, PAGES).encode()
    assert first[4:8] == bytes(4), "the header of gzip holds the time of packing"
