"""The search indexes: one per language, only that language's pages, all the words of each page."""

import json
from functools import cache
from typing import Any

from support.builds import report
from support.crawl import HAN_RUN, Site


@cache
def index(site: Site, code: str) -> dict[str, Any]:
    """Return a language's index."""
    path = site.guide.languages[code].path
    loaded: dict[str, Any] = json.loads((site.folder / path / "search/search_index.json").read_text(encoding="utf-8"))
    return loaded


def said(doc: dict[str, str]) -> str:
    """Return the words of one part of the index."""
    return f"{doc['title']} {doc['text']}"


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


def test_an_index_is_in_its_own_language(site: Site) -> None:
    faults: list[str] = []
    for code, language in site.guide.languages.items():
        for doc in index(site, code)["docs"]:
            chinese = len(HAN_RUN.findall(said(doc)))
            if language.text == "zh" and len(said(doc)) > 40 and not chinese:
                faults.append(f"{code}: {doc['location']}: no Chinese in {said(doc)[:60]!r}")
            if language.text == "en" and sum(map(len, HAN_RUN.findall(said(doc)))) > len(said(doc)) / 4:
                faults.append(f"{code}: {doc['location']}: mostly Chinese: {said(doc)[:60]!r}")
    assert not faults, report(faults)


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
        texts: dict[str, str] = {}
        for doc in index(site, code)["docs"]:
            address = doc["location"].partition("#")[0]
            texts[address] = texts.get(address, "") + said(doc)
        for page in site.of(code):
            for element in page.find("//article//p|//article//h2|//article//dd|//article//li"):
                text = (element.text or "").strip()
                if text and " ".join(text.split()) not in texts[page.address]:
                    faults.append(f"{page.file}: {text[:60]!r}")
    assert not faults, report(faults)


def test_a_group_is_found_by_its_other_names(site: Site) -> None:
    faults: list[str] = []
    for code, language in site.guide.languages.items():
        if language.opencc:  # derived names have no list to compare with
            continue
        texts: dict[str, str] = {}
        for doc in index(site, code)["docs"]:
            address = doc["location"].partition("#")[0]
            texts[address] = texts.get(address, "") + said(doc)
        for id_, group in site.guide.groups.items():
            text = texts.get(f"groups/{group.variant_of or id_}/", "")
            names = group.aliases.en if language.text == "en" else group.aliases.zh
            faults += [f"{code}: groups/{id_} is not found by {name!r}" for name in names if name not in text]
    assert not faults, report(faults)


def test_pages_only_for_machines_are_not_in_the_site(site: Site) -> None:
    faults = [
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.suffix in (".map", ".py", ".yml", ".jinja", ".md", ".ts")
    ]
    assert not faults, report(faults)
