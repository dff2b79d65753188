"""What stands around a page: crumbs, the language switch, the review date, the file to improve."""

import re
from itertools import product

from support.builds import ROOT, report
from support.crawl import HtmlPage, Site
from tools.site import PREFIX

from macros.kinds import KINDS
from macros.site.voice.voice import Voice

PAGED = {kind.name for kind in KINDS if kind.has_page}
"""The kinds whose entries have pages of their own."""
ENTRY = re.compile(r"^(arguments|groups|outcomes|messages|sources|resigning)/[^/]+/$")
IMPROVE = re.compile(r"^https://[^/]+/[^/]+/[^/]+/(edit|tree)/[^/]+/(.+)$")


def home(site: Site, page: HtmlPage) -> str:
    """Return the file of the home page in a page's language."""
    path = site.guide.languages[page.language].path
    return f"{path}/index.html" if path else "index.html"


def test_language_links_lead_to_the_same_address(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        links = page.find("//a[@data-lw-language]")
        found = {link.get("hreflang"): site.file_at(page.link(link.get("href"))[0]) for link in links}
        wanted = {
            site.guide.languages[code].html: site.page(page.address, code).file
            for code in site.guide.languages
            if code != page.language
        }
        if found != wanted or any(link.get("lang") != link.get("hreflang") for link in links):
            faults.append(f"{page.file}: {found}")
    assert not faults, report(faults)


def test_the_language_of_the_page_is_marked_in_the_switch(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        marked = page.tree.xpath("//ul[contains(@class, 'lw-languages')]//*[@aria-current]/@lang")
        if marked != [site.guide.languages[page.language].html]:
            faults.append(f"{page.file}: {marked}")
    assert not faults, report(faults)


def test_crumbs_begin_at_the_home_page(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        crumbs = page.find("//nav[contains(@class, 'lw-crumbs')]//li/a")
        files = [site.file_at(page.link(link.get("href"))[0]) for link in crumbs]
        if not page.address:
            faults += [f"{page.file}: the home page has crumbs {files}"] if files else []
        elif not files or files[0] != home(site, page) or None in files or page.file in files:
            faults.append(f"{page.file}: crumbs {files}")
        elif ENTRY.match(page.address) and len(files) < 2:
            faults.append(f"{page.file}: the crumbs leave out the section: {files}")
        faults += [f"{page.file}: a crumb without text" for link in crumbs if not link.text_content().strip()]
    assert not faults, report(faults)


def test_every_entry_says_when_it_was_reviewed(site: Site) -> None:
    faults: list[str] = []
    for code, spot in product(site.guide.languages, site.guide.spots):
        if spot.kind not in {*PAGED, "resigning"} or spot.anchor:
            continue
        page = site.page(spot.address, code)
        kind = "groups" if spot.kind == "resigning" else spot.kind
        day = site.guide.entries[kind][spot.id].reviewed.isoformat()
        feet = [foot.text_content() for foot in page.has_class("lw-page-foot")]
        if not any(day in foot for foot in feet):
            faults.append(f"{page.file}: {day} is not in {feet}")
    assert not faults, report(faults)


def test_the_link_beside_a_heading_is_named_in_the_language_of_the_page(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        called = Voice(site.guide, page.language).ui("permalink")
        faults += [
            f"{page.file}: {link.get('href')}: {link.get('title')}"
            for link in page.has_class("headerlink")
            if link.get("title") != called
        ]
    assert not faults, report(faults)


def test_no_page_speaks_of_a_record_that_is_not_set(site: Site) -> None:
    assert [page.file for page in site.documents if page.find("//a[contains(@href, '//beian.')]")] == []


def test_every_page_names_the_file_to_improve(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        found = [str(href) for href in page.tree.xpath("//footer[@class='lw-page-foot']//a[@data-lw-edit]/@href")]
        match = IMPROVE.match(found[0]) if found else None
        if match is None:
            faults.append(f"{page.file}: {found}")
            continue
        verb, path = match.groups()
        target = ROOT / path
        if not (target.is_file() if verb == "edit" else target.is_dir()):
            faults.append(f"{page.file}: {path} is not in the repository")
        own = page.address.strip("/").rpartition("/")[2]
        if ENTRY.match(page.address) and not page.address.startswith("resigning/") and target.stem != own:
            faults.append(f"{page.file}: {path} is not its own file")
    assert not faults, report(faults)


def test_404_page_speaks_every_language_from_any_depth(site: Site) -> None:
    for page in site.not_found:
        rows = sorted(site.guide.languages.items(), key=lambda row: row[0] != page.language)  # its own first
        assert page.tree.xpath("//div[@lang]/@lang") == [language.html for _, language in rows], page.file
        for section, (_, language) in zip(page.find("//div[@lang]"), rows, strict=True):
            links = [str(href) for href in section.xpath(".//a/@href")]
            root = f"{PREFIX}{language.path}/" if language.path else PREFIX
            assert root in links, f"no way home in {language.html} on {page.file}: {links}"
    relative = [
        f"{page.file}: {element.tag}: {value}"
        for page in site.not_found
        for element in page.find("//*[@href or @src]")
        if not (value := element.get("href") or element.get("src")).startswith(("/", "https:", "#"))
    ]
    assert not relative, report(relative)
