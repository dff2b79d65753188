"""An old address leads on: with a script the place on the page goes along, without one the page is reached."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page
from support.builds import ROOT
from support.serving import Open, Served

from macros.site.pages.moved import SCRIPT, redirect_pages
from macros.site.voice.voice import Voice

OLD, NEW = "arguments/silent-exit/", "arguments/quiet-exit-is-ordinary/"


def put(page: Page, served: Served, code: str) -> str:
    """Have the server answer at an address that an argument had once. Returns that address."""
    guide = served.guide
    argument = guide.arguments["quiet-exit-is-ordinary"].model_copy(update={"former_ids": ["silent-exit"]})
    moved = replace(guide, entries={**guide.entries, "arguments": {**guide.arguments, argument.id: argument}})
    html = redirect_pages(Voice(moved, code), served.at("", code))[f"{OLD}index.html"]
    script = (ROOT / "docs" / SCRIPT).read_text(encoding="utf-8")  # a built page asks for it by its content's name
    page.route(f"**/{SCRIPT}", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page.route(served.at(OLD, code) + "*", lambda route: route.fulfill(body=html, content_type="text/html"))
    return served.at(OLD, code)


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_an_old_address_leads_to_the_same_place_on_the_new_page(page: Page, served: Served, code: str) -> None:
    old = put(page, served, code)
    page.goto(f"{old}#why")
    page.wait_for_url(f"{served.at(NEW, code)}#why")
    page.goto(old)
    page.wait_for_url(served.at(NEW, code))


def test_an_old_address_leads_on_without_a_script(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    old = put(page, served, "en")
    page.goto(old)
    page.wait_for_url(served.at(NEW, "en"))


def test_back_leads_to_where_the_reader_was(page: Page, served: Served) -> None:
    old = put(page, served, "en")
    page.goto(served.at("about/", "en"))
    page.goto(old)
    page.wait_for_url(served.at(NEW, "en"))
    page.go_back()
    assert page.url == served.at("about/", "en")
