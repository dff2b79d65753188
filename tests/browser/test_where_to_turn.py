"""Where to turn: a region is opened by its address and kept only if asked; one sheet of paper holds it."""

import re

import pytest
from playwright.sync_api import Page, expect
from support.serving import Open, Served

KEPT = "localStorage.getItem('leave-well.region')"


def test_a_region_opens_alone_when_the_address_names_it(page: Page, served: Served) -> None:
    page.goto(served.at("safety/"))
    china, hong_kong = page.locator("[data-region=mainland-china]"), page.locator("[data-region=hong-kong]")
    expect(china).to_have_attribute("open", "")
    page.locator("nav a[href='#hong-kong']").click()
    expect(hong_kong).to_have_attribute("open", "")
    expect(china).not_to_have_attribute("open", "")
    expect(page.locator("#hong-kong")).to_be_in_viewport()
    page.goto(served.at("safety/#mainland-china"))
    expect(china).to_have_attribute("open", "")


def test_the_region_is_kept_only_when_asked(open_page: Open, served: Served) -> None:
    page = open_page()
    page.goto(served.at("safety/"))
    hong_kong, box = page.locator("[data-region=hong-kong]"), page.locator("[data-remember]")
    page.locator("[data-region=hong-kong] summary").click()
    assert page.evaluate("localStorage.length") == 0
    box.check()
    assert page.evaluate(KEPT) == "hong-kong"
    page.goto(served.at("safety/", "en"))
    page.goto(served.at("safety/"))
    expect(hong_kong).to_have_attribute("open", "")
    expect(box).to_be_checked()
    page.locator("nav a[href='#mainland-china']").click()
    expect(hong_kong).not_to_have_attribute("open", "")
    page.wait_for_function(f"{KEPT} === 'mainland-china'")
    box.uncheck()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("kept", ["nowhere", "", "<b>"])
def test_a_region_that_is_not_there_changes_nothing(open_page: Open, served: Served, kept: str) -> None:
    page = open_page()
    page.goto(served.at("safety/"))
    page.evaluate("kept => localStorage.setItem('leave-well.region', kept)", kept)
    page.reload()
    expect(page.locator("[data-region][open]")).to_have_count(1)


def test_every_region_can_be_opened_without_a_script(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served.at("safety/"))
    page.locator("[data-region=hong-kong] summary").click()
    expect(page.locator("[data-region=hong-kong] .lw-dial").first).to_be_visible()
    expect(page.locator("[data-remember]")).to_be_hidden()


def test_paper_holds_the_region_that_is_open(open_page: Open, served: Served) -> None:
    """Whatever the theme opens to print: it opens every details there is."""
    page = open_page()
    page.goto(served.at("safety/#hong-kong"))
    expect(page.locator("[data-region=hong-kong]")).to_have_attribute("open", "")
    sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheets) == 1
    page.emulate_media(media="print")
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    expect(page.locator("[data-region=hong-kong] .lw-dial").first).to_be_visible()
    expect(page.locator("[data-region=mainland-china]")).to_be_hidden()
