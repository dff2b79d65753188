"""The real guide's quiz: every question and every card as a reader finds them on a phone, every way through it."""

import pytest
from playwright.sync_api import Page
from support.axe import COLOURED, OF_COLOURS, ONE_OF_EACH, ONE_PAGE, UNFOLD, violations, violations_in_dark
from support.builds import report
from support.quizzing import (
    answers,
    graph,
    open_quiz,
    shortest,
    show_all,
    walk,
    walk_answers,
    without_cards,
)
from support.serving import LANGUAGES, Open, Served

PHONE = {"width": 390, "height": 844}
SECTIONS = "[data-lw=tree] > section"
FAR = 1.2
"""Screens from the top of the page to the end of a question's last answer."""
SOME = 8
"""One of so many cards is looked at in a language that is derived from another."""
CARDS = f"{SECTIONS}[data-verdict] > .lw-outcome"
SHOW_CARDS = "(cards) => { for (const card of document.querySelectorAll(cards)) card.parentElement.hidden = false; }"
TOO_WIDE = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] : ['the page',
  ...[...document.querySelectorAll('[data-lw=tree] > section')]
    .filter((section) => [section, ...section.querySelectorAll('*')]
      .some((part) => part.getBoundingClientRect().right > innerWidth + 1))
    .map((section) => section.querySelector('h2').id)]"""
TOO_LOW = """() => [...document.querySelectorAll('.lw-option')]
  .filter((link) => link.getBoundingClientRect().height < 44)
  .map((link) => `${link.getBoundingClientRect().height} px: ${link.textContent}`)"""
TOO_FAR = """([far, parts]) => {
  const found = [], height = far * innerHeight;
  const top = document.querySelector(parts).parentElement.getBoundingClientRect().top + scrollY;
  for (const section of document.querySelectorAll(parts)) {
    const last = [...section.querySelectorAll('.lw-option')].pop();
    const length = last && last.getBoundingClientRect().bottom - section.getBoundingClientRect().top;
    if (top + length > height) found.push(section.querySelector('h2').id);
  }
  return found;
}"""
TOLD = """(paths) => paths.filter(([outcome, answers]) => {
  history.replaceState(null, '', `#!${answers}`); dispatchEvent(new PopStateEvent('popstate'));
  return document.querySelector('[data-lw=tree] > section:not([hidden]) h2').id !== outcome;
})"""
JUMP = """() => {
  const faults = [];
  const header = document.querySelector('.md-header');
  for (const link of document.querySelectorAll('a[data-option][href^="#"]')) {
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
"""A jump within a page is over when the click is. Answers that open the page of an advice are links like any other."""


@pytest.fixture
def served(real: Served) -> Served:
    """The real guide's site."""
    return real


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_node_is_reached_and_is_fit_to_be_read(page: Page, served: Served, code: str) -> None:
    """One visit: every card is fetched by clicks; then all there is stands on one page, first for a phone and for large
    text, then for axe, which gets one of each where nodes differ in their words alone.
    """
    derived = served.guide.languages[code].opencc
    paths = list(shortest(served.guide).values())[:: SOME if derived else 1]
    page.set_viewport_size(PHONE)
    open_quiz(page, served, code)
    faults = walk(page, paths, whole=code == LANGUAGES[0])
    assert not faults, report(faults)
    show_all(page, served.guide)
    page.wait_for_function(f"n => document.querySelectorAll('{CARDS}').length >= n", arg=len(paths))
    page.evaluate(SHOW_CARDS, CARDS)
    page.evaluate(UNFOLD)
    faults += fits(page)
    assert not faults, report(faults)
    page.evaluate(ONE_OF_EACH, SECTIONS)
    found = violations(page, ONE_PAGE, "main") + violations(page, OF_COLOURS, COLOURED)
    found += violations_in_dark(page, COLOURED)
    assert not found, report(found)


def fits(page: Page) -> list[str]:
    """Return what is too far down, too small for a finger or too wide, on a phone and with large text."""
    faults = [f"{node} ends more than {FAR} screens down" for node in page.evaluate(TOO_FAR, [FAR, SECTIONS])]
    faults += [f"{answer} is too small for a finger" for answer in page.evaluate(TOO_LOW)]
    for width, size in ((640, "200%"), (320, "100%")):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        faults += [f"{node} is too wide for {width} px at {size}" for node in page.evaluate(TOO_WIDE)]
    return faults


def test_every_answer_leads_on_at_once_and_every_path_to_its_end(page: Page, served: Served) -> None:
    """In one language: the tree is the same in all of them (test_html_quiz.py)."""
    without_cards(page, served, LANGUAGES[0])
    faults = walk_answers(page, served.guide)
    paths = [(path.outcome, answers(path)) for path in graph(served.guide).paths]
    assert paths
    faults += [f"{path} does not lead to {outcome}" for outcome, path in page.evaluate(TOLD, paths)]
    assert not faults, report(faults)


def test_every_answer_leads_on_without_a_script(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(served.at("quiz/"))
    faults = page.evaluate(JUMP)
    assert not faults, report(faults)
