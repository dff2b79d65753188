"""What programs read on the built site: JSON as it is described, a feed without fault, links that lead somewhere."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import unquote, urldefrag

import feedparser
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from support import schema_org
from support.builds import ROOT, report
from support.crawl import HtmlPage, Site
from tools.site import URL

from macros.kinds import BY_NAME
from macros.site.voice.voice import Voice, is_shown

API = "api/v1/"
CODES = ("zh", "en", "zh-Hant")
SIGNS = re.compile(r"[\\*`]")  # of Markdown, in a heading
UNTOLD = ("",)  # where there is no way to show
PER_ENTRY = 1000  # bytes of JSON around what an entry says: its addresses, its line in a list, who refers to it


def folder(site: Site, code: str) -> str:
    """Return a language's folder, with its slash."""
    path = site.guide.languages[code].path
    return f"{path}/" if path else ""


@cache
def document(site: Site, name: str) -> Any:
    """Return a JSON file of the site; ``name`` is relative to the site's folder."""
    return json.loads((site.folder / name).read_text(encoding="utf-8"))


def names(site: Site, code: str) -> list[str]:
    """Return every document under a language's api/v1/ but the description."""
    place = site.folder / folder(site, code) / API
    found = sorted(file.relative_to(site.folder).as_posix() for file in place.rglob("*") if file.is_file())
    return [name for name in found if name.endswith(".json") and not name.endswith("/openapi.json")]


def links(value: Any) -> Iterator[str]:
    """Yield every address of this site in a document."""
    if isinstance(value, str):
        if value.startswith(URL):
            yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from links(item)


def lost(site: Site, url: str) -> str | None:
    """Return what is wrong with an absolute address, or None when it leads to a file and to an id in it."""
    address, fragment = urldefrag(url)
    file = site.file_at(address) if site.is_internal(address) else None
    if file is None:
        return f"{url} leads to no file"
    if fragment and unquote(fragment) not in site.by_file[file].ids:
        return f"{url}: no such id"
    return None


@pytest.mark.parametrize("code", CODES)
def test_every_file_keeps_to_the_schema_of_its_path(site: Site, code: str) -> None:
    described = document(site, f"{folder(site, code)}{API}openapi.json")
    OpenAPIV31SpecValidator(described).validate()
    assert described["servers"] == [{"url": f"{URL}{folder(site, code)}{API}".rstrip("/")}]
    faults: list[str] = []
    used: set[str] = set()
    for name in names(site, code):
        path = "/" + name.removeprefix(folder(site, code) + API)
        template = path if path in described["paths"] else f"{path.rpartition('/')[0]}/{{id}}.json"
        used.add(template)
        answer = described["paths"][template]["get"]["responses"]["200"]["content"]["application/json"]
        schema = {**answer["schema"], "components": described["components"]}
        checker = Draft202012Validator(schema, format_checker=FormatChecker())
        faults += [f"{name}: {fault.json_path}: {fault.message}" for fault in checker.iter_errors(document(site, name))]
    assert not faults, report(faults)
    tables = {f"/{file.name}" for file in (site.folder / folder(site, code) / API).glob("*.csv")}
    assert used | tables == set(described["paths"]), "a path is described that no file serves, or a table is not"


@pytest.mark.parametrize("code", CODES)
def test_every_entry_is_there_in_its_language(site: Site, code: str) -> None:
    place = folder(site, code) + API
    for kind, entries in site.guide.entries.items():
        assert {f"{place}{kind}/{id_}.json" for id_ in entries} <= set(names(site, code))
    said = {document(site, name)["language"] for name in names(site, code)}
    assert said == {site.guide.languages[code].html}


@pytest.mark.parametrize("code", CODES)
def test_every_address_in_the_interface_leads_somewhere(site: Site, code: str) -> None:
    found = {url for name in names(site, code) for url in links(document(site, name))}
    place = URL + folder(site, code)
    entries = [(kind, id_) for kind, own in site.guide.entries.items() for id_ in own if BY_NAME[kind].where]
    say = Voice(site.guide, code)
    shown = [(kind, id_) for kind, id_ in entries if is_shown(site.guide.entries[kind][id_], say)]
    assert {place + site.guide.address(*entry) for entry in shown} <= found
    faults = [fault for url in sorted(found) if (fault := lost(site, url))]
    assert not faults, report(faults)


def test_a_program_that_begins_at_the_index_finds_every_file(site: Site) -> None:
    waiting, seen = [f"{URL}{API}index.json"], set[str]()
    while waiting:
        url = waiting.pop()
        if url in seen or not url.endswith(".json"):
            continue
        seen.add(url)
        waiting += [] if url.endswith("openapi.json") else list(links(document(site, url.removeprefix(URL))))
    every = {URL + file.relative_to(site.folder).as_posix() for file in site.folder.rglob("api/v1/**/*.json")}
    assert seen == every


def test_the_weight_is_linear_in_the_entries(site: Site) -> None:
    number = sum(len(entries) for entries in site.guide.entries.values())
    written = sum(file.stat().st_size for file in (ROOT / "data").rglob("*.yml"))
    for code in CODES:
        weight = sum((site.folder / name).stat().st_size for name in names(site, code))
        assert weight < written + PER_ENTRY * number, f"{code}: {weight} bytes for {number} entries in {written}"


@pytest.mark.parametrize("code", CODES)
def test_the_feed_is_read_without_fault_and_leads_to_entries(site: Site, code: str) -> None:
    feed = feedparser.parse((site.folder / folder(site, code) / "feed.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    addresses = [link.href for entry in feed.entries for link in entry.links] + [link.href for link in feed.feed.links]
    assert len(addresses) == len(feed.entries) + 2
    faults = [fault for url in addresses if (fault := lost(site, url))]
    assert not faults, report(faults)
    days = {entry.reviewed.isoformat() for entries in site.guide.entries.values() for entry in entries.values()}
    days |= {fact.checked.isoformat() for fact in site.guide.facts.values()}
    assert {entry.updated.removesuffix("T00:00:00Z") for entry in feed.entries} <= days


def head_links(page: HtmlPage, kind: str) -> list[str]:
    """Return where the links of a media type in a page's head lead."""
    return [page.link(link.get("href"))[0] for link in page.find(f"//head/link[@type='{kind}']")]


def test_every_page_names_feed_and_interface_of_its_language(site: Site) -> None:
    faults: list[str] = []
    for page in site.pages:
        place = URL + folder(site, page.language)
        if head_links(page, "application/atom+xml") != [f"{place}feed.xml"]:
            faults.append(f"{page.file}: feed {head_links(page, 'application/atom+xml')}")
        if head_links(page, "application/openapi+json") != [f"{place}{API}openapi.json"]:
            faults.append(f"{page.file}: description {head_links(page, 'application/openapi+json')}")
        foot = [page.link(link.get("href"))[0] for link in page.has_class("lw-foot")[0].iter("a")]
        faults += [f"{page.file}: foot without {end}" for end in ("feed.xml", API) if f"{place}{end}" not in foot]
    assert not faults, report(faults)


def test_a_page_and_its_document_name_each_other(site: Site) -> None:
    faults: list[str] = []
    named: set[tuple[str, str]] = set()
    for page in site.pages:
        for url in head_links(page, "application/json"):
            said = document(site, url.removeprefix(URL))
            named.add((page.url, url))
            if said["url"] != page.url and said.get("documentation") != page.url:
                faults.append(f"{page.file}: {url} says it is about {said['url']}")
    for name in (name for code in CODES for name in names(site, code)):
        said = document(site, name)
        has_page = "id" in said and said["url"] and "#" not in said["url"]
        if has_page and (said["url"], URL + name) not in named:
            faults.append(f"{name} is not named by {said['url']}")
    assert named
    assert not faults, report(faults)


def test_documents_are_in_no_sitemap_and_no_search_index(site: Site) -> None:
    assert ".json" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    for index in site.folder.rglob("search_index.json"):
        pages = document(site, index.relative_to(site.folder).as_posix())["pages"]
        assert not [address for address, *_ in pages if ".json" in address]


def told(page: HtmlPage) -> dict[str, Any]:
    """Return what a page tells search engines."""
    (block,) = page.find("//script[@type='application/ld+json']")
    return json.loads(block.text)


@pytest.mark.parametrize("code", CODES)
def test_search_engines_read_the_questions_as_the_reader_does(site: Site, code: str) -> None:
    """https://schema.org/FAQPage: every question of the page, with the beginning of the answer that stands there."""
    page = site.page("questions/", code)
    found = told(page)["@graph"][-1]
    assert (found["@type"], found["url"]) == ("FAQPage", f"{URL}{folder(site, code)}questions/")
    shown = [
        " ".join(heading.text_content().removesuffix("#").split())
        for heading in page.find("//div[@class='lw-asked']/h3")
    ]
    assert sorted(one["name"] for one in found["mainEntity"]) == sorted(shown)
    words = "".join(page.tree.text_content().split())
    for one in found["mainEntity"]:
        assert "".join(one["acceptedAnswer"]["text"].split()) in words
        assert lost(site, one["url"]) is None


def test_what_search_engines_are_told_is_in_their_vocabulary_and_leads_somewhere(either: Site) -> None:
    kinds: set[str] = set()
    wrong: list[str] = []
    for page in (page for page in either.pages if page.address not in UNTOLD):
        things = told(page)["@graph"]
        kinds |= {thing["@type"] for thing in things}
        way = [step.get("item", {}).get("@id") for step in things[0]["itemListElement"]]
        assert way == [page.link(link.get("href"))[0] for link in page.find("//nav[@class='lw-crumbs']//a")] + [None]
        wrong += [f"{page.file}{fault}" for fault in schema_org.faults({"@graph": things})]
        wrong += [f"{page.file}: {fault}" for url in links(things) if (fault := lost(either, url))]
    assert not wrong, report(wrong)
    assert kinds == {"BreadcrumbList", "HowTo", "FAQPage", "DefinedTermSet", "Dataset"}
    assert not [one for one in UNTOLD if either.page(one).find("//script[@type='application/ld+json']")]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"@type": "HowTwo"}, ": no type 'HowTwo'"),
        ({"steps": "Go."}, "/steps: no property of HowTo"),
        ({"acceptedAnswer": "Go."}, "/acceptedAnswer: no property of HowTo"),
        ({"step": {"@type": "Organization", "name": "Go"}}, "/step: {'@type': 'Organization'"),
        ({"step": [{"@type": "HowToStep", "txt": "Go."}]}, "/step/txt: no property of HowToStep"),
        ({"url": "outcomes/x/"}, "/url: 'outcomes/x/' is none of ['URL']"),
        ({"name": ""}, "/name: '' is none of ['Text']"),
        ({"isAccessibleForFree": "yes"}, "/isAccessibleForFree: 'yes' is none of ['Boolean']"),
    ],
)
def test_what_is_not_in_the_vocabulary_is_found(changed: dict[str, Any], fault: str) -> None:
    thing = {"@type": "HowTo", "name": "Go", "step": [{"@type": "HowToStep", "text": "Go."}]}
    assert not list(schema_org.faults(thing))
    (found,) = schema_org.faults(thing | changed)
    assert found.startswith(fault)


def test_every_page_has_a_twin_for_assistants_that_says_the_same(site: Site) -> None:
    wrong: list[str] = []
    for page in site.pages:
        (address,) = head_links(page, "text/markdown")
        assert address == f"{page.url}index.html.md"
        text = (site.folder / address.removeprefix(URL)).read_text(encoding="utf-8")
        (heading,) = page.find("//article//h1")
        title = "".join(heading.text_content().split()).removesuffix("#")
        if "".join(SIGNS.sub("", unescape(text.split("\n")[0][2:])).split()) != SIGNS.sub("", title):
            wrong.append(f"{page.file}: {text[:60]!r}")
        leads = {url.rstrip(")") for url in re.findall(r"(?<=\]\()https?://\S+?\)", text)}
        wrong += [f"{address}: {fault}" for url in leads if url.startswith(URL) and (fault := lost(site, url))]
    assert not wrong, report(wrong)
    for code in CODES:
        for name in ("llms.txt", "llms-full.txt"):
            text = (site.folder / folder(site, code) / name).read_text(encoding="utf-8")
            places = [url.rstrip(")") for url in re.findall(r"(?<=\]\()https?://\S+?\)", text)]
            assert not [url for url in places if url.startswith(URL) and lost(site, url)]
    robots = (site.folder / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {URL}sitemap.xml" in robots
