"""Addresses: one for each entry, the same in every language; together with the pages they are what can be published."""

import re
from collections import Counter

import pytest
from lxml import html
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.content.guide.linkable_places import OTHERS, file_of


def test_every_entry_with_an_address_has_its_own(guide: Guide) -> None:
    kinds = [kind for kind in guide.entries if kind != "checklist"]
    found = [guide.address(kind, id_) for kind in kinds for id_ in guide.entries[kind]]
    found += [guide.address("questions", id_) for id_ in guide.quiz.questions]
    found += [guide.address("statements", id_) for id_ in guide.statements]
    assert len(set(found)) == len(found)
    assert all(address.isascii() and not address.startswith("/") for address in found)


def test_links_name_a_page_by_its_file() -> None:
    pages = fixture_pages("en")
    assert [file_of(page.address) for page in pages] == [page.file for page in pages]


def test_kinds_of_address(guide: Guide) -> None:
    assert guide.address("groups", "friends") == "groups/friends/"
    assert guide.address("groups", "primary-alumni") == "groups/classmates/#primary-alumni"
    assert guide.address("outcomes", "keep-active") == "outcomes/keep-active/"
    assert guide.address("questions", "timing") == "quiz/#timing"
    assert guide.address("facts", "wechat-mute") == "apps/wechat/#wechat-mute"
    assert guide.address("facts", "96110") == "sources/#96110"
    assert guide.address("statements", "quiet-exit-is-normal") == "sources/wechat-groups-qa/#quiet-exit-is-normal"
    assert guide.address("etiquette", "banter-stay") == "resigning/colleague-banter/#banter-stay"
    everywhere = next(id_ for id_, rule in guide.rules.items() if rule.groups == "any")
    assert guide.address("etiquette", everywhere) == f"resigning/#{everywhere}"


def test_a_background_note_stands_on_its_page(guide: Guide) -> None:
    for id_, note in guide.background.items():
        assert guide.address("background", id_) == (f"#{id_}" if note.page == "home" else f"{note.page}/#{id_}")


def test_a_kind_without_an_address_is_named(guide: Guide) -> None:
    with pytest.raises(ValueError, match="entries of the kind checklist have no address"):
        guide.address("checklist", "save-contacts")


def test_every_page_is_a_spot_and_every_spot_of_a_page_is_one(guide: Guide) -> None:
    """A page that is added to macros/site/pages/pages.py goes into OTHERS too, if it shows no kind."""
    wanted = {page.address for page in fixture_pages("en")}
    assert {spot.address for spot in guide.spots if not spot.anchor} == wanted
    assert set(OTHERS) <= wanted


@pytest.mark.parametrize("code", ["en", "zh"])
def test_every_anchor_stands_on_its_page(guide: Guide, code: str) -> None:
    ids = {
        page.address: {
            *html.fragment_fromstring(page.body, create_parent=True).xpath("//@id"),
            *re.findall(r"(?m)^#.*\{#([a-z-]+)\}$", page.body),
        }
        for page in fixture_pages(code)
    }
    own = [spot for spot in guide.spots if spot.anchor and spot.only_in in ("", code)]
    assert [spot for spot in own if spot.anchor not in ids[spot.page]] == []
    others = [spot for spot in guide.spots if spot.only_in not in ("", code)]
    assert [spot for spot in others if spot.anchor in ids[spot.page]] == []


def test_no_two_spots_share_an_address(guide: Guide) -> None:
    count = Counter(spot.address for spot in guide.spots)
    assert [address for address, number in count.items() if number > 1] == []
    assert len(count) > sum(len(entries) for kind, entries in guide.entries.items() if kind != "checklist")
