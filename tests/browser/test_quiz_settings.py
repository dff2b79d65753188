"""Every node of the quiz under axe, in each language and scheme; large text, narrow windows, forced colours, print."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from support.builds import real_guide, report
from support.serving import Open, Served

SHOW = "hash => { history.replaceState(null, '', hash); dispatchEvent(new PopStateEvent('popstate')) }"
AXE = """async () => {
  const found = await axe.run('main', {resultTypes: ['violations']});
  return found.violations.map(violation => violation.id + ' ' + violation.nodes[0].html);
}"""
HEIGHTS = """() => [...document.querySelectorAll('section:not([hidden]) .lw-option')]
  .map(link => link.getBoundingClientRect().height)"""


def nodes() -> list[str]:
    """Return the ids of all questions and outcomes."""
    guide = real_guide()
    return [*guide.quiz.questions, *guide.outcomes]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_every_node_has_no_violation(open_page: Open, served: Served, code: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    page.goto(served.at("quiz/", code))
    page.wait_for_selector(".lw-live")
    Axe().run(page, "main")  # brings axe into the page
    faults: list[str] = []
    for node in nodes():
        page.evaluate(SHOW, f"#{node}")
        faults += [f"{node}: {fault}" for fault in page.evaluate(AXE)]
    assert not faults, report(faults)


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("code", ["zh", "en"])
def test_every_node_fits_320_pixels_and_double_text(open_page: Open, served: Served, code: str) -> None:
    page = open_page()
    page.goto(served.at("quiz/", code))
    page.wait_for_selector(".lw-live")
    faults: list[str] = []
    for width, size in ((320, "100%"), (640, "200%")):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        for node in nodes():
            page.evaluate(SHOW, f"#{node}")
            wide = overflow(page)
            if wide > 0:
                faults.append(f"{node} at {size}: {wide} px too wide")
    assert not faults, report(faults)


def test_targets_are_large_enough(open_page: Open, served: Served) -> None:
    page = open_page(viewport={"width": 390, "height": 800}, has_touch=True)
    page.goto(served.at("quiz/"))
    page.wait_for_selector(".lw-live")
    for node in real_guide().quiz.questions:
        page.evaluate(SHOW, f"#{node}")
        heights = page.evaluate(HEIGHTS)
        assert min(heights) >= 44, f"{node}: {heights}"


@pytest.mark.parametrize("settings", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_states_survive_the_readers_settings(browser: Any, served: Served, settings: dict[str, str]) -> None:
    context = browser.new_context(**settings)
    page = context.new_page()
    page.goto(served.at("quiz/"))
    option = page.locator("section:not([hidden]) .lw-option").first
    option.focus()
    style = option.evaluate("a => [getComputedStyle(a).borderTopWidth, getComputedStyle(a).outlineStyle]")
    assert style[0] != "0px"
    assert page.evaluate("document.querySelector('.lw-live') !== null")
    context.close()


def test_an_outcome_prints_on_two_pages(open_page: Open, served: Served) -> None:
    page = open_page()
    for outcome in ("client-hand-back", "report-first", "big-thanks-with-packet"):
        page.goto(served.at(f"outcomes/{outcome}/", "en"))
        pages = page.pdf(format="A4").count(b"/Type /Page\n")
        assert 1 <= pages <= 2, f"{outcome} prints on {pages} pages"
