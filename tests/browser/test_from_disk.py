"""A site built to be read without a server, as the one that a pull request leaves to be downloaded."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from support.builds import build
from support.fixture import ON_THAT_DAY, fixture_checkout, fixture_guide
from support.quizzing import shortest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of such a site."""
    build(fixture_checkout(), tmp_path / "site", FROM_DISK="1", **ON_THAT_DAY)
    return tmp_path / "site"


def test_quiz_languages_saved_pages_and_search_work_from_a_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    outcome, path = next((id_, path) for id_, path in shortest(fixture_guide()).items() if len(path.steps) > 1)
    first, *more = path.steps
    page.locator(f".lw-option[href*='!{first[0]}.{first[1]}']").click()
    for _, option in more:
        page.locator(f"section:not([hidden]) a[data-option='{option}']").click()
    page.locator("section:not([hidden]) a[data-full]").click()
    page.wait_for_url(f"**/outcomes/{outcome}/index.html")
    expect(page.locator("[data-given]")).not_to_be_empty()
    page.locator("a[data-lw-language][hreflang=en]").click()
    page.wait_for_url(f"**/en/outcomes/{outcome}/index.html")
    expect(page.locator("[data-given]")).not_to_be_empty()
    page.locator("[data-lw=save]").click()
    page.locator("[data-lw=save] + a").click()
    page.locator("[data-list] a").click()
    page.wait_for_url(f"**/en/outcomes/{outcome}/index.html")
    search_from(page)
    page.close()
    scripts = {file.name: file.read_text(encoding="utf-8") for file in (site / "assets").glob("*.js")}
    assert not [name for name, text in scripts.items() if "location.origin" in text], "Firefox says null of a file"


def search_from(page: Page) -> None:
    """Find something and go there."""
    page.keyboard.press("/")
    page.locator("input[name=query]").fill("red packet")
    hit = page.locator("#lw-found > a").first
    expect(hit.locator("span mark").first).to_be_attached()
    target = hit.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    expect(page.locator("main")).to_contain_text("red packet", ignore_case=True)
