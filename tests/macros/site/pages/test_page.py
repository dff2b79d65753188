"""A page before any engine has seen it: what it is, and what other pages may link to."""

from dataclasses import replace

import pytest
from markdown import markdown
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.site.pages.page import Page
from macros.site.pages.pages import pages


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


@pytest.mark.parametrize(
    "link", ["[a](https://en.wikipedia.org/wiki/Chat_(x))", "<https://example.org/>", "[a](https://a.b/)"]
)
def test_a_link_that_leaves_the_site_tells_no_referrer(guide: Guide, link: str) -> None:
    code = "```md\n[a](https://a.b/)\n```\n\n`[a](https://a.b/)`"
    said = {language: replace(page, body=f"# A\n\n{code} {link}.\n") for language, page in guide.prose["about"].items()}
    changed = replace(guide, prose={**guide.prose, "about": said})
    body = next(page.body for page in pages(changed, "en") if page.address == "about/")
    assert body.startswith(f'# A\n\n{code} {link}{{rel="noopener noreferrer"}}.\n')
    html = markdown(body, extensions=["attr_list"])
    assert html.count('" rel="noopener noreferrer">') == html.count("<a ") == 1
