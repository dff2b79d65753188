"""Addresses: one for each entry, the same in every language, and links that lead from page to page."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content.guide import Guide
from macros.site.address import Addresses, relative

SEGMENT = st.text("abz09-", min_size=1, max_size=8).map(lambda text: f"a{text}")
PAGE = st.lists(SEGMENT, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
SITE = "https://example.org/guide/"


@given(PAGE, PAGE, st.none() | SEGMENT)
def test_a_link_leads_from_its_page_to_its_target(target: str, base: str, fragment: str | None) -> None:
    whole = f"{target}#{fragment}" if fragment else target
    link = relative(whole, base)
    assert urljoin(SITE + base, link) == SITE + whole
    assert link
    assert not link.startswith("/")


@given(SEGMENT, PAGE)
def test_a_link_to_a_file_has_no_slash(name: str, base: str) -> None:
    link = relative(f"assets/{name}.svg", base)
    assert urljoin(SITE + base, link) == f"{SITE}assets/{name}.svg"


@pytest.mark.parametrize(
    ("target", "base", "link"),
    [
        ("groups/family/#a", "arguments/x/", "../../groups/family/#a"),
        ("", "quiz/", "../"),
        ("quiz/", "", "quiz/"),
        ("quiz/", "quiz/", "./"),
        ("quiz/#a", "quiz/", "#a"),
        ("", "", "./"),
        ("en/groups/family/", "zh-hant/groups/family/", "../../../en/groups/family/"),
    ],
)
def test_links_stay_short(target: str, base: str, link: str) -> None:
    assert relative(target, base) == link


def test_every_entry_with_an_address_has_its_own(guide: Guide) -> None:
    addresses = Addresses(guide)
    kinds = [kind for kind in guide.entries if kind != "checklist"]
    found = [addresses.of(kind, id_) for kind in kinds for id_ in guide.entries[kind]]
    found += [addresses.of("questions", id_) for id_ in guide.quiz.questions]
    found += [addresses.of("statements", id_) for id_ in guide.statements]
    assert len(set(found)) == len(found)
    assert all(address.isascii() and not address.startswith("/") for address in found)


def test_kinds_of_address(guide: Guide) -> None:
    addresses = Addresses(guide)
    assert addresses.of("groups", "friends") == "groups/friends/"
    assert addresses.of("groups", "primary-alumni") == "groups/classmates/#primary-alumni"
    assert addresses.of("outcomes", "keep-active") == "outcomes/keep-active/"
    assert addresses.of("questions", "timing") == "quiz/#timing"
    assert addresses.of("facts", "wechat-mute") == "apps/#wechat-mute"
    assert addresses.of("facts", "96110") == "sources/#96110"
    assert addresses.of("statements", "quiet-exit-is-normal") == "sources/wechat-groups-qa/#quiet-exit-is-normal"
    assert addresses.of("etiquette", "banter-stay") == "resigning/colleague-banter/#banter-stay"
    everywhere = next(id_ for id_, rule in guide.rules.items() if rule.groups == "any")
    assert addresses.of("etiquette", everywhere) == f"resigning/#{everywhere}"


def test_a_background_note_stands_on_its_page(guide: Guide) -> None:
    addresses = Addresses(guide)
    for id_, note in guide.background.items():
        assert addresses.of("background", id_) == (f"#{id_}" if note.page == "home" else f"{note.page}/#{id_}")


def test_a_kind_without_an_address_is_named(guide: Guide) -> None:
    with pytest.raises(ValueError, match="entries of the kind checklist have no address"):
        Addresses(guide).of("checklist", "save-contacts")
