"""The search indexes: one per language, only that language's pages, all the words of each page."""

import gzip
import json
from functools import cache
from typing import Any

from support.builds import report
from support.crawl import HtmlPage, Site

from macros.site.machines.markdown_twin import TWIN
from macros.site.voice.voice import Voice


def load(site: Site, code: str, name: str) -> Any:
    """Return a part of a language's index."""
    return json.loads((site.folder / site.guide.languages[code].path / "search" / name).read_text(encoding="utf-8"))


@cache
def docs(site: Site, code: str) -> list[dict[str, str]]:
    """Return the sections of a language's index, each with its text from its own part."""
    index = load(site, code, "search_index.json")
    return [
        {"location": f"{page}#{anchor}" if anchor else page, "title": title, "text": text, "also": "".join(also)}
        for number, (page, _, *heads) in enumerate(index["pages"])
        for (anchor, title, *also), text in zip(
            heads, load(site, code, f"{index['folder']}/texts/{number}.json"), strict=True
        )
    ]


def said(doc: dict[str, str]) -> str:
    """Return the words of one part of the index."""
    return f"{doc['title']} {doc['text']}"


def by_page(site: Site, code: str) -> dict[str, str]:
    """Return all words of a language's index by the address of their page."""
    texts: dict[str, str] = {}
    for doc in docs(site, code):
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
        found = {doc["location"].partition("#")[0] for doc in docs(site, code)}
        wanted = {page.address for page in site.of(code)}
        faults += [f"{code}: {address!r} is no page of this language" for address in sorted(found - wanted)]
        faults += [f"{code}: {address!r} cannot be found" for address in sorted(wanted - found)]
    assert not faults, report(faults)


def test_an_index_says_only_what_its_pages_say(site: Site) -> None:
    """So it is in their language, of which other tests make sure."""
    faults: list[str] = []
    for code in site.guide.languages:
        texts = {page.address: squeezed(page) for page in site.of(code)}
        for doc in docs(site, code):
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
        for doc in docs(site, code):
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
        say, found = Voice(site.guide, code), {doc["location"]: doc for doc in docs(site, code)}
        for id_, question in site.guide.faq.items():
            also = found[f"questions/#{id_}"]["also"]
            faults += [
                f"{code}: {id_} is not found by {name!r}" for name in say.names(question.variants) if name not in also
            ]
    assert not faults, report(faults)


TITLES = 45 * 1024
"""What is fetched when the box is opened."""
WORDS = 16 * 1024
"""… and for a character or word of a query, at most; for the pages that are shown, what they say."""


def test_the_index_is_light_and_comes_in_parts(site: Site) -> None:
    for code, language in site.guide.languages.items():
        folder = site.folder / language.path / "search"
        sizes = {file: len(gzip.compress(file.read_bytes(), 6)) for file in folder.rglob("*.json")}
        assert sizes[folder / "search_index.json"] <= TITLES, code
        assert max(size for file, size in sizes.items() if file.parent.name == "words") <= WORDS, code


def test_pages_only_for_machines_are_not_in_the_site(site: Site) -> None:
    faults = [
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.suffix in (".map", ".py", ".yml", ".jinja", ".md", ".ts") and file.name != TWIN
    ]
    assert not faults, report(faults)
