"""A page before any engine has seen it: what it is, and what other pages may link to."""

import pytest
from markdown import markdown
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.site.pages.page import Page


def test_anchors_are_the_ids_of_the_body() -> None:
    page = Page("a/", "t", "d", '<h2 id="why">a</h2>\n<li class="x" id="s1-b" data-id="no">', "s", "arguments")
    assert page.anchors == {"why", "s1-b"}


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_markdown_would_change_nothing_in_what_a_template_made(guide: Guide, code: str) -> None:
    made = [page for page in fixture_pages(code) if not page.is_markdown]
    assert made
    changed = [
        page.address for page in made[::3] if markdown(page.body, extensions=["md_in_html"]) != page.body.strip()
    ]
    assert changed == []


def test_hand_written_pages_are_markdown(guide: Guide) -> None:
    assert {page.address for page in fixture_pages("en") if page.is_markdown} == {f"{name}/" for name in guide.prose}
