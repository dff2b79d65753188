"""The cover on a phone: the first question with all its answers stands in the first screen, in every language."""

import pytest
from playwright.sync_api import Page
from support.serving import Served

PHONE = {"width": 390, "height": 844}
FOOT = """() => Math.max(...[...document.querySelectorAll(".lw-start :is(h2, .lw-option)")]
    .map((e) => e.getBoundingClientRect().bottom))"""
SIX_OF_TWO_LINES = """() => {
  const list = document.querySelector(".lw-start ul"), one = list.querySelector("li"), link = one.firstElementChild;
  while (list.children.length < 6) list.append(one.cloneNode(true));
  const line = parseFloat(getComputedStyle(link).lineHeight);
  const sign = document.documentElement.lang === "en" ? "word " : "字";
  const lines = (a) => Math.round((a.getBoundingClientRect().height - 14) / line);
  for (const a of list.querySelectorAll("a")) {
    a.textContent = "";
    do a.textContent += sign; while (lines(a) < 3);
    a.textContent = a.textContent.slice(0, -sign.length);
  }
  return [...list.querySelectorAll("a")].map(lines);
}"""


@pytest.fixture(scope="module")
def served(real: Served) -> Served:
    """The real guide's site: the words are its own."""
    return real


def test_the_first_question_stands_in_the_first_screen(page: Page, served: Served) -> None:
    page.set_viewport_size(PHONE)
    for code in served.guide.languages:
        page.goto(served.at("", code))
        assert page.evaluate(FOOT) <= PHONE["height"], f"{page.url}: not every answer stands in the first screen"


def test_six_answers_of_two_lines_have_room(page: Page, served: Served) -> None:
    page.set_viewport_size(PHONE)
    for code in served.guide.languages:
        page.goto(served.at("", code))
        assert page.evaluate(SIX_OF_TWO_LINES) == [2] * 6
        assert page.evaluate(FOOT) <= PHONE["height"], f"{page.url}: six answers need more than the first screen"
