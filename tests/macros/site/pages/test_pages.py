"""All pages of a language: one for each entry, with unique files, nothing unfilled, the same in each language."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from support.breaking import Broken
from support.fixture import fixture_pages

from macros.content.checks.catalogue import CHECKS
from macros.content.guide.guide import Guide
from macros.model.base import Names, Text
from macros.site.pages.page import Page
from macros.site.pages.pages import pages
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice


@pytest.fixture(scope="module")
def sites(guide: Guide) -> dict[str, list[Page]]:
    """Language -> its pages."""
    return {code: fixture_pages(code) for code in guide.languages}


def test_every_language_has_the_same_pages(sites: dict[str, list[Page]]) -> None:
    first, *others = ([(page.address, page.kind, page.reviewed) for page in found] for found in sites.values())
    assert all(other == first for other in others)


def test_a_group_says_no_name_twice(guide: Guide) -> None:
    names = Names.model_validate({"zh": ["亲戚大群", "家族群"], "zh-Hant": ["家族群組", "亲戚"]})
    group = guide.groups["family"].model_copy(update={"aliases": names})
    entries = {**guide.entries, "groups": {**guide.groups, "family": group}}
    shown = replace(guide, entries=entries)
    page = next(page for page in pages(shown, "zh-Hant") if page.address == "groups/family/")
    (said,) = html.fromstring(page.body).xpath("//*[@class='lw-aliases']")
    assert said.text_content().split(" ", 1)[1] == "家族群組、亲戚、親戚大群"


def test_every_entry_has_its_page(guide: Guide, sites: dict[str, list[Page]]) -> None:
    found = {page.address for page in sites["en"]}
    wanted = {
        f"{kind}/{id_}/" for kind in ("arguments", "outcomes", "messages", "sources") for id_ in guide.entries[kind]
    }
    wanted |= {f"groups/{id_}/" for id_, group in guide.groups.items() if not group.variant_of}
    wanted |= {f"{name}/" for name in guide.prose}
    assert wanted <= found
    assert not {f"groups/{id_}/" for id_, group in guide.groups.items() if group.variant_of} & found


def test_files_and_addresses_are_unique(sites: dict[str, list[Page]]) -> None:
    for found in sites.values():
        assert len({page.file for page in found}) == len({page.address for page in found}) == len(found)
        assert all(page.file.endswith(".md") and page.file.isascii() for page in found)


def test_every_page_has_its_words(sites: dict[str, list[Page]]) -> None:
    for found in sites.values():
        for page in found:
            for words in (page.title, page.description, page.body):
                assert words.strip(), page.address
            assert not any(mark in page.title + page.description for mark in ("**", "](", "{", "<")), page.address
            assert page.crumbs == () if not page.address else page.crumbs[0][1] == ""


def test_titles_are_unique_in_a_language(sites: dict[str, list[Page]]) -> None:
    for code, found in sites.items():
        titles = [page.title for page in found if not page.is_framed]
        assert sorted({title for title in titles if titles.count(title) > 1}) == [], code


def test_a_page_names_the_file_to_edit(root: Path, copied: Broken, sites: dict[str, list[Page]]) -> None:
    for found in sites.values():
        sources = {page.source for page in found}
        assert [file for file in sources if not ((copied.root / file).exists() or (root / file).exists())] == []
    assert {page.source.split("/")[1] for page in sites["en"] if page.kind == "prose"} == {"en"}
    assert {page.source.split("/")[1] for page in sites["zh-Hant"] if page.kind == "prose"} == {"zh"}


def test_rendered_pages_are_one_block_of_well_formed_html(sites: dict[str, list[Page]]) -> None:
    for page in sites["en"]:
        if page.kind == "prose":
            continue
        assert "\n\n" not in page.body
        ids = html.fragment_fromstring(page.body, create_parent=True).xpath("//@id")
        assert len(ids) == len(set(ids)), page.address


def test_rendering_is_a_pure_function(guide: Guide, sites: dict[str, list[Page]]) -> None:
    assert pages(guide, "en") == sites["en"]


def test_hostile_data_comes_out_as_text(guide: Guide) -> None:
    bad = "<script>alert('x')</script>\"onclick=y"
    argument = guide.arguments["quiet-exit-is-ordinary"]
    texts = {name: Text(en=bad, zh=bad) for name in ("title", "claim", "why", "fails", "do")}
    arguments = {**guide.arguments, argument.id: argument.model_copy(update=texts)}
    hostile = replace(guide, entries={**guide.entries, "arguments": arguments})
    for page in pages(hostile, "en"):
        assert "<script>" not in page.body, page.address
        assert '"onclick' not in page.body, page.address


@pytest.mark.parametrize(
    ("address", "kind", "file"),
    [
        ("", "home-index", "index.md"),
        ("groups/", "groups-index", "groups/index.md"),
        ("groups/family/", "groups", "groups/family.md"),
        ("about/", "prose", "about.md"),
    ],
)
def test_file_of_an_address(address: str, kind: str, file: str) -> None:
    assert Page(address, "t", "d", "b", "s", kind).file == file


def test_every_rule_of_the_checks_is_explained_on_one_page(guide: Guide, sites: dict[str, list[Page]]) -> None:
    for code, found in sites.items():
        page = html.fromstring(next(page for page in found if page.address == "contributing/checks/").body)
        for rule in CHECKS:
            said = Voice(guide, code).word("rules", rule.name)
            words = page.get_element_by_id(rule.name).text_content()
            for text in (said.name, said.description):
                assert plain(Voice(guide, code).text(text)) in words


def test_groups_outcomes_and_apps_list_the_questions_that_name_them(guide: Guide) -> None:
    """Those that name a near-identical group stand on the page that it shares."""
    bodies = {page.address: page.body for page in fixture_pages("en")}
    wanted: dict[str, set[str]] = {}
    for kind in ("groups", "outcomes", "apps"):
        for id_ in guide.entries[kind]:
            wanted.setdefault(guide.address(kind, id_).partition("#")[0], set()).update(
                guide.referrers(kind, id_, "faq")
            )
    assert {address.partition("/")[0] for address, ids in wanted.items() if ids} == {"groups", "outcomes", "apps"}
    for address, ids in wanted.items():
        assert {one for one in guide.faq if f'"../../questions/#{one}"' in bodies[address]} == ids
        assert (' id="questions"' in bodies[address]) == bool(ids)
