"""Links lead from page to page."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.site.pages.page import relative

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
