"""What stands around a page: navigation, crumbs, languages, the file to improve."""

from datetime import date

import pytest
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.site.pages.page import Page
from macros.site.pages.page_frame import FOOT, frame, layout, navigation
from macros.site.voice.voice import Voice

PAGE = Page(
    address="groups/family/",
    title="t",
    description="d",
    body="b",
    source="data/groups/family.yml",
    kind="groups",
    reviewed=date(2026, 11, 21),
    crumbs=(("Home", ""), ("Groups", "groups/")),
)


def test_tabs_of_one_place_stand_by_name_and_kinds_first(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.site.pages.page_frame.TABS", ((2, "home", "two.md"), (1, "nav-quiz", "one.md")))
    listed = [file for item in navigation(Voice(guide, "en")) for file in item.values()]
    assert listed[:5] == ["index.md", "one.md", "questions/index.md", "groups/index.md", "two.md"]


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_navigation_leads_to_pages(guide: Guide, code: str) -> None:
    files = {page.file for page in fixture_pages(code)}
    listed = [file for item in navigation(Voice(guide, code)) for file in item.values()]
    assert listed[0] == "index.md"
    assert set(listed) <= files
    assert len(set(listed)) == len(listed)


def test_frame_links_are_relative_to_the_page(guide: Guide) -> None:
    found = frame(Voice(guide, "en"), PAGE)
    assert found["crumbs"] == [["Home", "../../"], ["Groups", "../"]]
    assert {item["code"]: item["href"] for item in found["languages"]} == {
        "zh": "../../../groups/family/",
        "en": "./",
        "zh-Hant": "../../../zh-hant/groups/family/",
    }
    assert {item["absolute"] for item in found["languages"]} == {
        "groups/family/", "en/groups/family/", "zh-hant/groups/family/"
    }  # fmt: skip
    assert "2026-11-21" in found["reviewed"]
    assert found["is_entry"]
    assert found["json"] == "api/v1/groups/family.json"


def test_the_root_language_links_down(guide: Guide) -> None:
    hrefs = {item["code"]: item["href"] for item in frame(Voice(guide, "zh"), PAGE)["languages"]}
    assert hrefs["en"] == "../../en/groups/family/"


def test_a_page_that_nobody_reviewed_says_nothing_of_it(guide: Guide) -> None:
    found = frame(Voice(guide, "en"), Page("about/", "t", "d", "b", "docs/en/about.md", "prose"))
    assert found["reviewed"] == ""
    assert not found["is_entry"]


def test_layout_speaks_its_language(guide: Guide) -> None:
    found = layout(Voice(guide, "zh-Hant"), {"report": "https://example.org/r"}, [], [])
    assert (found["html"], found["root"], found["links"]) == ("zh-Hant", "zh-hant", {"report": "https://example.org/r"})
    assert set(found["ui"]) == set(guide.interface)
    assert [address for address, _ in found["foot"]] == [
        "safety/",
        *(f"{name}/" for name in FOOT if name in guide.prose),
        "api/v1/",
        "feed.xml",
    ]


@pytest.mark.parametrize(
    ("code", "order"),
    [("zh", ["", "en/", "zh-hant/"]), ("en", ["en/", "", "zh-hant/"]), ("zh-Hant", ["zh-hant/", "", "en/"])],
)
def test_the_404_page_speaks_every_language_its_own_first(guide: Guide, code: str, order: list[str]) -> None:
    voices = layout(Voice(guide, code), {}, [], [])["not_found"]
    assert [voice["path"] for voice in voices] == order
    assert len({voice["title"] for voice in voices}) == 3
