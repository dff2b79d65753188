"""How far it is to the words to send, on a phone: screens and taps, measured on the real guide in each language."""

from statistics import mean

import pytest
from playwright.sync_api import Page
from support.builds import report
from support.quizzing import graph, shortest
from support.serving import LANGUAGES, Served

PHONE = {"width": 390, "height": 844}
TO_COPY_ON_CARD, TO_COPY_ON_PAGE = 1.0, 1.2
"""Screens from the top of the advice, and from the top of its page, to the end of the first copy button."""
SCREENS = 4.0
"""Screens of a page of advice, on average."""
TAPS = 6
"""From the cover to a copied message, filling its gaps apart, on every way."""
MEASURE = """async ([outcome, pages]) => {
  const { advise, $composer: { compose } } = await import(outcome);
  const found = [];
  for (const [address, answers] of pages) {
    const html = await (await fetch(address)).text();
    const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('.md-content__inner');
    document.querySelector('.md-content__inner').replaceWith(parsed);
    const advice = document.querySelector('.lw-outcome');
    compose(advice);
    advise(advice, address)(answers);
    const button = advice.querySelector('.lw-compose .lw-copy button')?.getBoundingClientRect();
    const top = advice.getBoundingClientRect().top;
    const screens = document.documentElement.scrollHeight / innerHeight;
    found.push([screens, button && button.bottom / innerHeight, button && (button.bottom - top) / innerHeight]);
  }
  return found;
}"""
"""Puts every page into one of them, as after these answers. Nothing is scrolled, so the button is where it is seen."""


@pytest.fixture
def served(real: Served) -> Served:
    """The real guide's site."""
    return real


@pytest.mark.parametrize("code", LANGUAGES)
def test_advice_is_short_and_its_words_are_near(page: Page, served: Served, code: str) -> None:
    page.set_viewport_size(PHONE)
    outcomes = served.guide.outcomes
    ways = shortest(served.guide)
    pages = [(served.at(f"outcomes/{id_}/", code), ways[id_].steps) for id_ in outcomes]
    page.goto(pages[0][0])
    measured = page.evaluate(MEASURE, [served.script("outcome", code), pages])
    found = dict(zip(outcomes, measured, strict=True))
    faults = [f"{id_}: no button" for id_, outcome in outcomes.items() if outcome.messages and found[id_][1] is None]
    faults += [f"{id_}: {far:.2f} on the page" for id_, (_, far, _) in found.items() if (far or 0) > TO_COPY_ON_PAGE]
    faults += [f"{id_}: {far:.2f} on the card" for id_, (*_, far) in found.items() if (far or 0) > TO_COPY_ON_CARD]
    assert not faults, report(faults)
    assert mean(screens for screens, *_ in found.values()) <= SCREENS


def test_words_to_send_are_few_taps_away(served: Served) -> None:
    """Each answer is a tap, the first one on the cover, and so is copying; the card needs no other page."""
    assert graph(served.guide).longest + 1 <= TAPS
