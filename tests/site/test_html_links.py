"""Every link leads somewhere, the languages share their ids, and nothing is asked of another host."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

from support.builds import report
from support.crawl import HtmlPage, Site
from support.markup import NUMBER
from tools.site import URL

from macros.content.guide.guide import Guide

LINKS = ("href", "src", "poster", "data", "action", "{http://www.w3.org/1999/xlink}href")
FETCHED_RELS = {
    "stylesheet", "icon", "shortcut", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload",
    "prefetch", "preconnect", "dns-prefetch", "prerender",
}  # fmt: skip
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
LANGUAGES_OWN = {"words-here"}  # the list of explained words exists where a language's text uses one
OTHER_SCHEMES = ("mailto:", "tel:", "sms:", "data:", "javascript:")


@cache
def addresses(page: HtmlPage) -> list[tuple[str, str, str]]:
    """Return tag, attribute and value of everything on a page that points somewhere."""
    return list(_addresses(page))


def _addresses(page: HtmlPage) -> Iterator[tuple[str, str, str]]:
    for element in page.tree.iter():
        if not isinstance(element.tag, str):
            continue
        for name in LINKS:
            if (value := element.get(name)) is not None:
                yield element.tag, name, value
        for part in (element.get("srcset") or "").split(","):
            if part.strip():
                yield element.tag, "srcset", part.split()[0]
        css = (element.get("style") or "") + ((element.text or "") if element.tag == "style" else "")
        for value in css_addresses(css):
            yield element.tag, "style", value


def css_addresses(css: str) -> list[str]:
    """Return what a piece of CSS loads."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [first or second for first, second in CSS_ADDRESS.findall(without_comments)]


def cited(guide: Guide) -> set[str]:
    """Return the pages elsewhere that the guide's writers name as a source, whatever their address."""
    return {str(value) for found in guide.leaves.values() for _, value, shape in found if shape.form == "address"}


def test_every_link_resolves_inside_the_site(site: Site) -> None:
    faults: list[str] = []
    for page in site.documents:
        for tag, name, value in addresses(page):
            if value.startswith(OTHER_SCHEMES):
                continue
            url, fragment = page.link(value)
            if not site.is_internal(url):
                if urlsplit(url).netloc in ("", urlsplit(URL).netloc) and value not in cited(site.guide):
                    faults.append(f"{page.file}: <{tag} {name}={value!r}> leaves the site's folder")
                continue
            file = site.file_at(url)
            if file is None:
                faults.append(f"{page.file}: <{tag} {name}={value!r}> leads to no file")
            elif fragment and file in site.by_file and fragment not in site.by_file[file].ids:
                faults.append(f"{page.file}: <{tag} {name}={value!r}>: {file} has no id {fragment!r}")
    assert not faults, report(faults)


def test_links_name_a_known_scheme(site: Site) -> None:
    faults = [
        f"{page.file}: <{tag} {name}={value!r}>"
        for page in site.documents
        for tag, name, value in addresses(page)
        if urlsplit(page.link(value)[0]).scheme not in ("https", "data", "mailto")
        and value not in cited(site.guide)
        and not (tag == "a" and NUMBER.fullmatch(value))
    ]
    assert not faults, report(faults)


def test_style_sheets_load_only_files_of_the_site(site: Site) -> None:
    faults: list[str] = []
    sheets = sorted(site.folder.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        base = URL + sheet.relative_to(site.folder).as_posix()
        for value in css_addresses(sheet.read_text(encoding="utf-8")):
            url = urljoin(base, value)
            if not value.startswith(("data:", "#")) and not (site.is_internal(url) and site.file_at(url)):
                faults.append(f"{sheet.name}: {value!r}")
    assert not faults, report(faults)


def test_no_page_asks_another_host(site: Site) -> None:
    faults: list[str] = []
    for page in site.documents:
        for element in page.tree.iter("link"):
            rels = set((element.get("rel") or "").lower().split())
            if rels & FETCHED_RELS and not site.is_internal(page.link(element.get("href") or "")[0]):
                faults.append(f"{page.file}: <link rel={element.get('rel')!r} href={element.get('href')!r}>")
        for tag, name, value in addresses(page):
            fetched = name in ("src", "srcset", "style", "poster", "data", "action") or tag in ("use", "image", "base")
            if fetched and not value.startswith("data:") and not site.is_internal(page.link(value)[0]):
                faults.append(f"{page.file}: <{tag} {name}={value!r}>")
    assert not faults, report(faults)


def test_outgoing_links_give_no_handle_to_the_other_side(site: Site) -> None:
    faults: list[str] = []
    outgoing = 0
    for page in site.documents:
        for link in page.find("//a[@href]"):
            url = page.link(link.get("href"))[0]
            if url.startswith("http") and not site.is_internal(url):
                outgoing += 1
                if "noopener" not in (link.get("rel") or "").split():
                    faults.append(f"{page.file}: {url} has rel={link.get('rel')!r}")
    assert outgoing, "no outgoing link was found at all"
    assert not faults, report(faults)


def test_ids_are_unique_on_a_page(site: Site) -> None:
    faults = [
        f"{page.file}: id {id_!r} stands {number} times"
        for page in site.documents
        for id_, number in Counter(page.tree.xpath("//@id")).items()
        if number > 1
    ]
    assert not faults, report(faults)


def test_labels_and_descriptions_name_ids_of_the_page(site: Site) -> None:
    faults: list[str] = []
    for page in site.documents:
        known = set(page.ids)
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for value in page.tree.xpath(f"//@{name}"):
                lost = [id_ for id_ in value.split() if id_ not in known]
                faults += [f"{page.file}: {name}={id_!r} names nothing" for id_ in lost]
    assert not faults, report(faults)


def test_the_languages_share_addresses_and_ids(site: Site) -> None:
    faults: list[str] = []
    codes = list(site.guide.languages)
    places = {code: {page.address for page in site.of(code)} for code in codes}
    own = LANGUAGES_OWN | {spot.anchor for spot in site.guide.spots if spot.only_in}
    for code in codes[1:]:
        faults += [f"{code}: no page {address!r}" for address in sorted(places[codes[0]] - places[code])]
        faults += [f"{codes[0]}: no page {address!r}" for address in sorted(places[code] - places[codes[0]])]
        for address in sorted(places[codes[0]] & places[code]):
            one, other = set(site.page(address, codes[0]).ids), set(site.page(address, code).ids)
            odd = sorted((one ^ other) - own)
            faults += [f"{address}: id {id_!r} is not in both {codes[0]} and {code}" for id_ in odd]
    assert not faults, report(faults)
