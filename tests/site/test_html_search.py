"""The search indexes: one per language, only that language's pages, all the words of each page."""

import json
from functools import cache
from typing import Any

from support.builds import report
from support.crawl import HtmlPage, Site

from macros.site.voice.voice import Voice


@cache
def index(site: Site, code: str) -> dict[str, Any]:
    """Return a language's index."""
    path = site.guide.languages[code].path
    loaded: dict[str, Any] = json.loads((site.folder / path / "search/search_index.json").read_text(encoding="utf-8"))
    return loaded


def said(doc: dict[str, str]) -> str:
    """Return the words of one part of the index."""
    return f"{doc['title']} {doc['text']}"


def by_page(site: Site, code: str) -> dict[str, str]:
    """Return all words of a language's index by the address of their page."""
    texts: dict[str, str] = {}
    for doc in index(site, code)["docs"]:
        address = doc["location"].partition("#")[0]
        texts[address] = texts.get(address, "") + said(doc)
    return texts


def test_every_language_has_its_index_and_there_is_no_other(site: Site) -> None:
    found = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("search_index.json")}
    paths = [language.path for language in site.guide.languages.values()]
    assert found == {f"{path}/search/search_index.json".lstrip("/") for path in paths}


def test_an_index_holds_the_pages_of_its_language_and_no_others(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        found = {doc["location"].partition("#")[0] for doc in index(site, code)["docs"]}
        wanted = {page.address for page in site.of(code)}
        faults += [f"{code}: {address!r} is no page of this language" for address in sorted(found - wanted)]
        faults += [f"{code}: {address!r} cannot be found" for address in sorted(wanted - found)]
    assert not faults, report(faults)


def test_an_index_says_only_what_its_pages_say(site: Site) -> None:
    """So it is in their language, of which other tests make sure."""
    faults: list[str] = []
    for code in site.guide.languages:
        texts = {page.address: squeezed(page) for page in site.of(code)}
        for doc in index(site, code)["docs"]:
            text = texts[doc["location"].partition("#")[0]]
            lost = [word for word in said(doc).split() if word not in text]
            faults += [f"{code}: {doc['location']}: {lost[:5]}"] if lost else []
    assert not faults, report(faults)


def squeezed(page: HtmlPage) -> str:
    """Return all that an article says without its blanks: where a block ends, the index has a blank of its own."""
    return "".join("".join(page.tree.xpath("//article//text()")).split())


def test_every_fragment_of_an_index_is_an_id_of_its_page(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        for doc in index(site, code)["docs"]:
            address, _, fragment = doc["location"].partition("#")
            if fragment and fragment not in site.page(address, code).ids:
                faults.append(f"{code}: {doc['location']}")
    assert not faults, report(faults)


def test_every_word_that_a_reader_sees_is_in_the_index(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        texts = by_page(site, code)
        for page in site.of(code):
            for element in page.find("//article//p|//article//h2|//article//dd|//article//li"):
                text = (element.text or "").strip()
                if text and " ".join(text.split()) not in texts[page.address]:
                    faults.append(f"{page.file}: {text[:60]!r}")
    assert not faults, report(faults)


def test_a_group_is_found_by_its_other_names(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        say, texts = Voice(site.guide, code), by_page(site, code)
        for id_, group in site.guide.groups.items():
            text = texts[f"groups/{group.variant_of or id_}/"]
            names = [" ".join(name.split()) for name in say.names(group.aliases)]
            faults += [f"{code}: groups/{id_} is not found by {name!r}" for name in names if name not in text]
    assert not faults, report(faults)


def test_a_question_is_found_by_the_other_ways_to_ask_it(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        say, docs = Voice(site.guide, code), {doc["location"]: doc for doc in index(site, code)["docs"]}
        for id_, question in site.guide.faq.items():
            also = docs[f"questions/#{id_}"].get("also", "")
            faults += [
                f"{code}: {id_} is not found by {name!r}" for name in say.names(question.variants) if name not in also
            ]
    assert not faults, report(faults)


def test_pages_only_for_machines_are_not_in_the_site(site: Site) -> None:
    faults = [
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.suffix in (".map", ".py", ".yml", ".jinja", ".md", ".ts")
    ]
    assert not faults, report(faults)
