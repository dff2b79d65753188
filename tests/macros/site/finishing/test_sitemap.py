"""One sitemap spans all languages."""

import gzip
from datetime import date
from pathlib import Path
from urllib.parse import quote

from lxml import etree

from macros.content.guide.guide import Guide
from macros.site.finishing.sitemap import sitemap, write
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


def test_the_packed_sitemap_is_the_same_each_time(guide: Guide, tmp_path: Path) -> None:
    write(tmp_path, guide, URL, PAGES)
    first = (tmp_path / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(first) == (tmp_path / "sitemap.xml").read_bytes() == sitemap(guide, URL, PAGES).encode()
    assert first[4:8] == bytes(4), "the header of gzip holds the time of packing"
