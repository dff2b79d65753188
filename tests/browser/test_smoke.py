"""One page of each kind in each language: loads cleanly, fits a small screen, keeps its place in other languages."""

import re

import pytest
from builds import real_guide
from playwright.sync_api import Page, expect
from serving import KINDS, Open, Served

LANGUAGES = ("zh", "en", "zh-Hant")
NARROW = {"width": 320, "height": 640}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_page_loads_cleanly_and_fits_a_small_screen(page: Page, served: Served, kind: str, code: str) -> None:
    response = page.goto(served.at(served.kinds[kind], code))
    assert response
    assert response.status == (404 if kind == "missing" else 200)
    expect(page.locator("h1")).to_be_visible()
    page.set_viewport_size(NARROW)
    wide = page.evaluate(
        """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
            .map((e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}"> ` +
                `ends at ${Math.round(e.getBoundingClientRect().right)}: ${e.textContent.trim().slice(0, 40)}`)"""
    )
    assert wide == [], f"{page.url} scrolls sideways at 320 px"


@pytest.mark.parametrize("kind", ["home", "quiz", "one of groups", "one of outcomes", "glossary"])
def test_language_switch_keeps_the_page(page: Page, served: Served, kind: str) -> None:
    """Around all languages by clicks and back to the first."""
    address = served.kinds[kind]
    languages = real_guide().languages
    page.goto(served.at(address))
    for code in [*LANGUAGES[1:], LANGUAGES[0]]:
        page.locator(f"a[data-lw-language][hreflang='{languages[code].html}']").click()
        page.wait_for_url(re.compile(rf"^{re.escape(served.at(address, code))}(#.*)?$"))  # the quiz adds its place
        expect(page.locator("html")).to_have_attribute("lang", languages[code].html)


def test_language_switch_can_be_reached_on_a_small_screen(open_page: Open, served: Served) -> None:
    page = open_page(viewport=NARROW)
    page.goto(served.at("quiz/"))
    page.locator("a[data-lw-language][hreflang='en']").click()
    page.wait_for_url(re.compile(rf"^{re.escape(served.at('quiz/', 'en'))}(#.*)?$"))


def search(page: Page, address: str, words: str) -> list[str]:
    """Open a page, search for words as soon as the index is there, and return the addresses of the results."""
    response = page.goto(address)
    assert response
    waiting = re.search(r'md-search-result__meta">\s*(.*?)\s*<', response.text())
    assert waiting, "the search has no line that says it is starting"
    field = page.locator("input[name=query]")
    field.click()
    expect(page.locator(".md-search-result__meta")).not_to_have_text(waiting[1])
    field.fill(words)
    field.press("End")  # the theme listens to keys
    results = page.locator(".md-search-result__item a")
    results.first.wait_for()
    return [link.get_attribute("href") or "" for link in results.all()]


@pytest.mark.parametrize(("code", "words"), [("zh", "红包"), ("zh-Hant", "紅包"), ("en", "red packet")])
def test_search_finds_a_page_that_contains_the_word(page: Page, served: Served, code: str, words: str) -> None:
    found = search(page, served.at("about/", code), words)
    assert all(link.startswith(served.at("", code)) for link in found), found
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url(found[0])
    assert words in page.locator("main").inner_text().lower()


@pytest.mark.parametrize("alias", ["堂表亲群", "全员群"])
def test_search_finds_a_group_by_another_name(page: Page, served: Served, alias: str) -> None:
    groups = real_guide().groups
    found = [group.variant_of or id_ for id_, group in groups.items() if alias in group.aliases.zh]
    assert found, f"no group in data/groups is called {alias}"
    links = search(page, served.at(""), alias)
    assert any(f"groups/{id_}/" in link for id_ in found for link in links), links


def test_dark_mode_can_be_switched_and_stays(open_page: Open, served: Served) -> None:
    page = open_page()
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(served.at(""))
    light = page.evaluate(ground)
    page.get_by_title(real_guide().interface["scheme-dark"].zh).locator("visible=true").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(served.at("groups/", "en"))
    page.goto(served.at("groups/"))
    assert page.evaluate(ground) == dark, "the choice is forgotten on the next page"


def test_dark_mode_follows_the_system(open_page: Open, served: Served) -> None:
    page = open_page(color_scheme="dark")
    page.goto(served.at(""))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_missing_page_leads_home_in_every_language(page: Page, served: Served) -> None:
    for code in LANGUAGES:
        page.goto(served.at("no/such/page/", code))
        language = real_guide().languages[code]
        page.locator(f"section[lang={language.html}] a").first.click()
        page.wait_for_url(served.at("", code))
