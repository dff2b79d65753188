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


GROUND = "getComputedStyle(document.body).backgroundColor"
AT_FIRST = """new MutationObserver((_, watch) => {
  if (!document.body) return;
  watch.disconnect();
  window.__first = getComputedStyle(document.body).backgroundColor;
}).observe(document, { childList: true, subtree: true });"""
"""Keeps what the ground is as soon as there is one: style sheets in the head are read before the body."""


def test_dark_mode_can_be_switched_and_stays(open_page: Open, served: Served) -> None:
    page = open_page()
    page.add_init_script(AT_FIRST)
    page.goto(served.at(""))
    light = page.evaluate(GROUND)
    page.get_by_title(served.guide.interface["scheme-dark"]["zh"]).click()
    dark = page.evaluate(GROUND)
    assert dark != light
    for code in (*CODES, CODES[0]):
        page.goto(served.at("groups/", code))
        assert page.evaluate("window.__first") == dark, f"the choice is forgotten on {page.url}"
    page.emulate_media(media="print")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    page.get_by_title(served.guide.interface["scheme-light"]["zh"]).click()
    assert page.evaluate(GROUND) == light
    assert page.evaluate("localStorage.length") == 0, "who goes with the system again has chosen nothing"


def test_dark_mode_follows_the_system(page: Page, served: Served) -> None:
    page.goto(served.at(""))
    light = page.evaluate(GROUND)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(GROUND)
    assert dark != light
    page.get_by_title(served.guide.interface["scheme-light"]["zh"]).wait_for()
    page.emulate_media(color_scheme="light")
    assert page.evaluate(GROUND) == light


def test_dark_needs_no_script(open_page: Open, served: Served) -> None:
    grounds: set[str] = set()
    for scheme in ("light", "dark"):
        page = open_page(color_scheme=scheme, java_script_enabled=False)
        page.goto(served.at("about/"))
        grounds.add(page.evaluate(GROUND))
        expect(page.locator("[data-lw=scheme]")).to_be_hidden()
    assert len(grounds) == 2


def test_the_frame_works_where_nothing_may_be_stored(open_page: Open, served: Served) -> None:
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto(served.at(""))
    light = page.evaluate(GROUND)
    page.locator("[data-lw=scheme]").click()
    assert page.evaluate(GROUND) != light


def test_the_sections_fold_open_on_a_phone(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served.at("groups/", "en"))
    menu = page.locator(".lw-menu")
    links = menu.locator("nav a")
    expect(links.first).to_be_hidden()
    menu.locator("summary").click()
    expect(links.last).to_be_visible()
    page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").click()
    page.mouse.click(2, 842)
    expect(links.first).to_be_hidden()
    menu.locator("summary").click()
    menu.locator("nav a[href*=quiz]").click()
    page.wait_for_url("**/quiz/**")


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
