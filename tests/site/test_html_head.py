"""What search engines and other programs read: titles, descriptions, languages, the sitemap."""

import gzip
from collections import Counter

from lxml import etree
from support.builds import report
from support.crawl import HtmlPage, Site
from tools.site import URL

from macros.kinds import KINDS
from macros.site.voice import voice as names
from macros.site.voice.voice import Voice

PAGED = {kind.name for kind in KINDS if kind.has_page}
"""The kinds whose entries have pages of their own."""
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
DESCRIPTION_LENGTH = {False: (40, 200), True: (15, 120)}  # characters; what a result list can show


def place(site: Site, code: str, address: str) -> str:
    """Return the absolute address of a page in a language."""
    path = site.guide.languages[code].path
    return f"{URL}{path}/{address}" if path else URL + address


def title(page: HtmlPage) -> str:
    """Return the page's title."""
    return " ".join(str(page.tree.xpath("string(//title)")).split())


def test_every_page_says_its_language(site: Site) -> None:
    faults = [
        f"{page.file}: lang={page.tree.get('lang')!r}"
        for page in site.documents
        if page.tree.get("lang") != site.guide.languages[page.language].html
    ]
    assert not faults, report(faults)


def test_every_page_has_one_main_heading(site: Site) -> None:
    faults = [
        f"{page.file}: {[h.text_content() for h in page.find('//h1')]}"
        for page in site.documents
        if len(page.find("//h1")) != 1 or not page.find("//h1")[0].text_content().strip("# \n")
    ]
    assert not faults, report(faults)


def test_headings_skip_no_level(site: Site) -> None:
    faults: list[str] = []
    for page in site.documents:
        before = 0
        for heading in page.find("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"):
            level = int(heading.tag[1])
            if level > before + 1:
                faults.append(f"{page.file}: <h{level}> {heading.text_content().strip()!r} follows an h{before}")
            before = level
    assert not faults, report(faults)


def test_an_entry_gives_its_page_the_title(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        say = Voice(site.guide, code)
        for spot in site.guide.spots:
            if spot.kind in PAGED and not spot.anchor:
                page, wanted = site.page(spot.address, code), names.title(say, spot.kind, spot.id)
                if not title(page).startswith(" ".join(wanted.split())):
                    faults.append(f"{page.file}: title {title(page)!r} instead of {wanted!r}")
    assert not faults, report(faults)


def test_titles_differ_where_the_names_of_entries_do(small: Site) -> None:
    faults: list[str] = []
    for code in small.guide.languages:
        seen = Counter(title(page) for page in small.of(code))
        faults += [
            f"{page.file}: title {title(page)!r}" for page in small.of(code) if not title(page) or seen[title(page)] > 1
        ]
    assert not faults, report(faults)


def descriptions(page: HtmlPage) -> list[str]:
    """Return what the page says about itself to search engines."""
    return [str(value) for value in page.tree.xpath("//meta[@name='description']/@content")]


def test_every_page_has_one_description(site: Site) -> None:
    faults = [
        f"{page.file}: {descriptions(page)}"
        for page in site.pages
        if len(descriptions(page)) != 1 or not descriptions(page)[0].strip()
    ]
    assert not faults, report(faults)


def test_descriptions_are_of_sensible_length(small: Site) -> None:
    """Those of sections are the code's, those of entries show which field a template takes."""
    faults: list[str] = []
    for page in small.pages:
        least, most = DESCRIPTION_LENGTH[small.guide.languages[page.language].is_han]
        faults += [f"{page.file}: {len(said)}: {said}" for said in descriptions(page) if not least <= len(said) <= most]
    assert not faults, report(faults)


def test_canonical_address_is_the_page_itself(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        found = page.tree.xpath("//link[@rel='canonical']/@href")
        if found != [place(site, page.language, page.address)]:
            faults.append(f"{page.file}: canonical {found}")
    assert not faults, report(faults)


def alternates(page: HtmlPage) -> dict[str, str]:
    """Return hreflang -> address."""
    return {link.get("hreflang"): link.get("href") for link in page.find("//link[@rel='alternate'][@hreflang]")}


def test_alternates_are_complete_and_mutual(site: Site) -> None:
    by_url = {place(site, page.language, page.address): page for page in site.pages}
    faults: list[str] = []
    for page in site.pages:
        wanted = {language.html: place(site, code, page.address) for code, language in site.guide.languages.items()}
        found = {name: url for name, url in alternates(page).items() if name != "x-default"}
        if found != wanted:
            faults.append(f"{page.file}: alternates {found}")
        for url in found.values():
            if url not in by_url:
                faults.append(f"{page.file}: alternate {url} is no page")
            elif place(site, page.language, page.address) not in alternates(by_url[url]).values():
                faults.append(f"{page.file}: {url} does not name it in return")
    assert not faults, report(faults)


def test_sitemap_lists_every_page_and_nothing_else(site: Site) -> None:
    raw = (site.folder / "sitemap.xml").read_bytes()
    root = etree.fromstring(raw)
    listed = Counter(str(url.findtext(f"{SITEMAP}loc")) for url in root.iter(f"{SITEMAP}url"))
    wanted = Counter(place(site, page.language, page.address) for page in site.pages)
    faults = [f"not listed: {url}" for url in wanted - listed] + [f"no page: {url}" for url in listed - wanted]
    assert not faults, report(faults)
    places = {language.html for language in site.guide.languages.values()}
    for url in root.iter(f"{SITEMAP}url"):
        links = {link.get("hreflang"): str(link.get("href")) for link in url.iter(f"{XHTML}link")}
        if set(links) != places or not set(links.values()) <= set(wanted):
            faults.append(f"{url.findtext(f'{SITEMAP}loc')}: {links}")
    assert not faults, report(faults)


def test_sitemap_is_the_only_one_and_packed_without_change(site: Site) -> None:
    found = sorted(file.relative_to(site.folder).as_posix() for file in site.folder.rglob("sitemap*"))
    assert found == ["sitemap.xml", "sitemap.xml.gz"]
    packed = gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes())
    assert packed == (site.folder / "sitemap.xml").read_bytes()


def test_404_page_is_kept_out_of_search_engines(site: Site) -> None:
    found = [page.tree.xpath("//meta[@name='robots']/@content") for page in site.not_found]
    assert found == [["noindex"]] * len(site.guide.languages), "each language has one"


def test_nothing_of_a_preview_stands_in_a_site(site: Site) -> None:
    faults = [page.file for page in site.documents if page.find("//*[@data-lw-problems or @data-lw-gap]")]
    assert not faults, report([str(fault) for fault in faults])
    assert not [file for file in site.folder.rglob("*.html") if "livereload" in file.read_text(encoding="utf-8")]
