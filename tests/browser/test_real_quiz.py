"""The real guide's quiz: every question and outcome as a reader finds it, every way through it."""

import pytest
from playwright.sync_api import Page, expect
from support.axe import ALL, BUT_COLOURS, violations, violations_in_dark
from support.builds import report
from support.quizzing import all_at_once, graph, open_quiz, shortest, walk, without_cards
from support.serving import LANGUAGES, Open, Served

PARTS = 2
TOO_WIDE = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] : ['the page',
  ...[...document.querySelectorAll('[data-lw=tree] > section')]
    .filter((section) => [section, ...section.querySelectorAll('*')]
      .some((part) => part.getBoundingClientRect().right > innerWidth + 1))
    .map((section) => section.querySelector('h2').id)]"""
TOO_LOW = """() => [...document.querySelectorAll('.lw-option')]
  .filter((link) => link.getBoundingClientRect().height < 44)
  .map((link) => `${link.getBoundingClientRect().height} px: ${link.textContent}`)"""
JUMP = """() => {
  const faults = [];
  const header = document.querySelector('.md-header');
  for (const link of document.querySelectorAll('a[data-option]')) {
    link.click();
    const next = link.getAttribute('href').slice(1);
    const box = document.getElementById(next)?.getBoundingClientRect();
    const top = header.getBoundingClientRect().bottom;
    if (location.hash !== `#${next}` || !box || box.top < top || box.bottom > innerHeight || box.height === 0) {
      faults.push(`${link.closest('section').getAttribute('aria-labelledby')} does not show ${next}`);
    }
  }
  return faults;
}"""
"""A jump within a page is over when the click is."""


@pytest.fixture
def served(real: Served) -> Served:
    """The real guide's site."""
    return real


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_node_has_a_violation(page: Page, served: Served, code: str) -> None:
    """Colours are the same in every language."""
    all_at_once(page, served, code)
    found = violations(page, ALL if code == LANGUAGES[0] else BUT_COLOURS, within="main")
    assert not found, report(found)


def test_no_node_has_a_violation_in_dark(page: Page, served: Served) -> None:
    all_at_once(page, served, LANGUAGES[0])
    found = violations_in_dark(page, within="main")
    assert not found, report(found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_node_fits_320_pixels_and_double_text(page: Page, served: Served, code: str) -> None:
    all_at_once(page, served, code)
    faults: list[str] = []
    for width, size in ((320, "100%"), (640, "200%")):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        faults += [f"{node} is too wide for {width} px at {size}" for node in page.evaluate(TOO_WIDE)]
    assert not faults, report(faults)


def test_every_answer_is_large_enough_for_a_finger(open_page: Open, served: Served) -> None:
    page = open_page(viewport={"width": 390, "height": 800}, has_touch=True)
    all_at_once(page, served, LANGUAGES[0])
    faults = page.evaluate(TOO_LOW)
    assert not faults, report(faults)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_path_is_walked(page: Page, served: Served, part: int) -> None:
    """In one language: the tree is the same in all of them (test_html_quiz.py)."""
    paths = graph(served.guide).paths[part::PARTS]
    assert paths
    without_cards(page, served, LANGUAGES[0])
    faults = walk(page, paths)
    assert not faults, report(faults)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_outcome_is_reached_and_shows_its_card(page: Page, served: Served, code: str) -> None:
    open_quiz(page, served, code)
    faults = walk(page, shortest(served.guide).values())
    assert not faults, report(faults)
    cards = page.locator("[data-lw=tree] > section[data-verdict] > .lw-outcome")
    expect(cards).to_have_count(len(served.guide.outcomes))


def test_every_answer_leads_on_without_a_script(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served.at("quiz/"))
    faults = page.evaluate(JUMP)
    assert not faults, report(faults)
