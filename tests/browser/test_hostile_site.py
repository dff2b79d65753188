"""The site built with hostile words in every text, in a browser: nothing runs, asks for anything, or is too wide."""

import pytest
from playwright.sync_api import Page
from support.builds import report
from support.quizzing import STEP, all_at_once, carded, open_quiz
from support.searching import HITS, ask
from support.serving import KINDS, Served

CODES = ("zh", "en", "zh-Hant")
NARROW = {"width": 320, "height": 640}
STIR = """() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll('main *')) {
    for (const name of ['mouseover', 'pointerenter', 'focus', 'load', 'error', 'animationstart', 'toggle']) {
      element.dispatchEvent(new Event(name));
    }
  }
  return window.__hit ?? null;
}"""
WIDE = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
    .map((e) => `<${e.tagName} ${e.getAttribute('class') ?? ''}> ${e.textContent.trim().slice(0, 40)}`)
    .slice(0, 8)"""


@pytest.fixture
def served(hostile: Served) -> Served:
    """The hostile site."""
    return hostile


@pytest.fixture
def narrow(page: Page) -> Page:
    """A page in a narrow window."""
    page.set_viewport_size(NARROW)
    return page


@pytest.mark.parametrize("code", CODES)
def test_nothing_runs_and_nothing_is_too_wide(narrow: Page, served: Served, code: str) -> None:
    faults: list[str] = []
    for kind in (*KINDS, "tree"):
        narrow.goto(served.at("quiz/tree/" if kind == "tree" else served.kinds[kind], code))
        if narrow.evaluate(STIR) is not None:
            faults.append(f"{kind}: a text was run")
        faults += [f"{kind}: {wide}" for wide in narrow.evaluate(WIDE)]
    assert not faults, report(faults)


@pytest.mark.parametrize("code", CODES)
def test_the_quiz_shows_such_words_as_text(narrow: Page, served: Served, code: str) -> None:
    """What its script makes of them too: the answers, and what others would lead to."""
    all_at_once(narrow, served, code)
    assert narrow.locator("[data-lw=tree] .lw-answers li:not([hidden])").count() > 0
    assert narrow.locator("[data-lw=tree]").locator("img, script, svg[onload]").count() == 0
    assert narrow.evaluate(STIR) is None
    assert narrow.evaluate(WIDE) == []


def test_the_way_to_an_outcome_and_the_search_show_such_words_as_text(narrow: Page, served: Served) -> None:
    open_quiz(narrow, served, "en")
    for _ in served.guide.quiz.questions:
        options = narrow.locator(f"{STEP} a[data-option]")
        if not options.count():
            break
        options.first.evaluate("link => link.click()")
    assert carded(narrow).locator(".lw-answers li:not([hidden])").count() > 0
    assert narrow.evaluate(STIR) is None
    assert narrow.evaluate(WIDE) == []
    narrow.locator(f"{STEP} a[data-full]").evaluate("link => link.click()")
    narrow.wait_for_url("**/outcomes/**")
    assert narrow.locator(".lw-answers li:not([hidden])").count() > 0
    assert narrow.evaluate(STIR) is None
    narrow.locator("[data-lw=find]").click()
    ask(narrow, "onerror script hit")
    narrow.wait_for_selector(HITS)
    assert narrow.locator("#lw-found :is(img, script, svg)").count() == 0
    assert narrow.evaluate(STIR) is None
