"""One page of each kind in each language: loads cleanly, fits a small screen, keeps its place in other languages."""

import re

import pytest
from playwright.sync_api import Page, expect
from support.serving import KINDS, Open, Served

CODES = ("zh", "en", "zh-Hant")
NARROW = {"width": 320, "height": 640}
TOO_WIDE = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}"> ` +
            `ends at ${Math.round(e.getBoundingClientRect().right)}: ${e.textContent.trim().slice(0, 40)}`)"""

LINES = """(h) => {
  const lines = [], words = document.createTreeWalker(h, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let top; words.nextNode();) {
    for (let at = 0; at < words.currentNode.length; at += 1) {
      range.setStart(words.currentNode, at);
      range.setEnd(words.currentNode, at + 1);
      const here = range.getBoundingClientRect().top;
      if (here !== top) lines.push("");
      top = here;
      lines[lines.length - 1] += words.currentNode.data[at];
    }
  }
  return lines;
}"""
"""The lines in which a heading is shown."""


@pytest.mark.parametrize("kind", KINDS)
def test_page_loads_cleanly_and_fits_a_small_screen(page: Page, served: Served, kind: str) -> None:
    page.set_viewport_size(NARROW)
    for code in CODES:
        response = page.goto(served.at(served.kinds[kind], code))
        assert response
        assert response.status == (404 if kind == "missing" else 200)
        expect(page.locator("h1")).to_be_visible()
        wide = page.evaluate(TOO_WIDE)
        assert wide == [], f"{page.url} scrolls sideways at 320 px"


@pytest.mark.parametrize("kind", ["home", "quiz", "one of groups", "one of outcomes", "glossary"])
def test_language_switch_keeps_the_page(page: Page, served: Served, kind: str) -> None:
    """Around all languages by clicks and back to the first."""
    address = served.kinds[kind]
    languages = served.guide.languages
    page.goto(served.at(address))
    for code in [*CODES[1:], CODES[0]]:
        page.locator(f"a[data-lw-language][hreflang='{languages[code].html}']").click()
        page.wait_for_url(re.compile(rf"^{re.escape(served.at(address, code))}(#.*)?$"))  # the quiz adds its place
        expect(page.locator("html")).to_have_attribute("lang", languages[code].html)


def test_language_switch_can_be_reached_on_a_small_screen(page: Page, served: Served) -> None:
    page.set_viewport_size(NARROW)
    page.goto(served.at("quiz/"))
    page.locator("a[data-lw-language][hreflang='en']").click()
    page.wait_for_url(re.compile(rf"^{re.escape(served.at('quiz/', 'en'))}(#.*)?$"))


def test_dark_mode_can_be_switched_and_stays(open_page: Open, served: Served) -> None:
    page = open_page()
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(served.at(""))
    light = page.evaluate(ground)
    page.get_by_title(served.guide.interface["scheme-dark"]["zh"]).locator("visible=true").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = page.evaluate(ground)
    assert dark != light
    for code in (*CODES, CODES[0]):
        page.goto(served.at("groups/", code))
        assert page.evaluate(ground) == dark, f"the choice is forgotten on {page.url}"


def test_dark_mode_follows_the_system(page: Page, served: Served) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served.at(""))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_missing_page_leads_home_in_every_language(page: Page, served: Served) -> None:
    for code in CODES:
        page.goto(served.at("no/such/page/", code))
        language = served.guide.languages[code]
        page.locator(f".lw-page > [lang={language.html}] a").first.click()
        page.wait_for_url(served.at("", code))


def test_chinese_headings_break_at_their_marks(page: Page, served: Served) -> None:
    page.set_viewport_size(NARROW)
    for code in ("zh", "zh-Hant"):
        page.goto(served.at("", code))
        lines = page.locator("h1").evaluate(LINES)
        pieces = re.split("<wbr>", page.locator("h1").inner_html())
        assert len(lines) > 1
        assert all(
            any(line == "".join(pieces[a:b]) for b in range(len(pieces) + 1) for a in range(b)) for line in lines
        )
