"""The quiz one question at a time: every path, Back and Forward, changed answers, stale and hostile links."""

import random

import pytest
from playwright.sync_api import Page
from support.builds import real_guide, report
from support.serving import Open, Served

from macros.content.graph import Graph

WALK = """paths => {
  const faults = [];
  const start = document.querySelector('[data-lw=tree]').dataset.start;
  for (const {steps, outcome} of paths) {
    document.querySelector('section:not([hidden]) .lw-restart a')?.click();
    history.replaceState(null, '', '#' + start); dispatchEvent(new PopStateEvent('popstate'));
    for (const [question, option] of steps) {
      const shown = [...document.querySelectorAll('[data-lw=tree] > section:not([hidden])')];
      if (shown.length !== 1 || shown[0].querySelector('h2').id !== question) {
        faults.push(`${outcome}: ${question} is not shown`); break;
      }
      shown[0].querySelector(`a[data-option="${option}"]`).click();
      const now = document.querySelector('[data-lw=tree] > section:not([hidden]) h2');
      if (document.activeElement !== now) faults.push(`${outcome}: focus is not on ${now.id}`);
    }
    const end = document.querySelector('[data-lw=tree] > section:not([hidden]) h2').id;
    const wanted = `#${outcome}!${steps.map(s => s.join('.')).join(',')}`;
    if (end !== outcome) faults.push(`ends in ${end}, not ${outcome}`);
    if (location.hash !== wanted) faults.push(`${location.hash} is not ${wanted}`);
    const answers = document.querySelectorAll('.lw-answers li').length;
    if (answers !== steps.length) faults.push(`${outcome}: ${answers} answers shown, not ${steps.length}`);
  }
  return faults;
}"""


def graph() -> Graph:
    """Return the quiz of the data."""
    guide = real_guide()
    return Graph(guide.quiz, guide.outcomes)


def choose(page: Page, option: str) -> None:
    """Click an option of the question that is shown."""
    page.locator(f"[data-lw=tree] > section:not([hidden]) a[data-option='{option}']").click()


def shown(page: Page) -> str:
    """Return the id of the section that is shown."""
    return str(page.evaluate("document.querySelector('[data-lw=tree] > section:not([hidden]) h2').id"))


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_every_path_is_walked(page: Page, served: Served, code: str) -> None:
    page.goto(served.at("quiz/", code))
    page.wait_for_selector(".lw-live")
    paths = [{"steps": path.steps, "outcome": path.outcome} for path in graph().paths]
    assert len(paths) > 100
    faults = page.evaluate(WALK, paths)
    assert not faults, report(faults)


def test_random_walks_with_back(page: Page, served: Served) -> None:
    chance = random.Random(7)  # noqa: S311 - a walk, not a secret
    quiz = graph().quiz
    page.goto(served.at("quiz/"))
    trail = [quiz.start]
    for _ in range(60):
        if len(trail) > 1 and chance.random() < 0.1:
            trail.pop()
            page.go_back()
        elif trail[-1] in quiz.questions:
            option = chance.choice(quiz.questions[trail[-1]].options)
            choose(page, option.id)
            trail.append(option.next)
        else:
            trail = [quiz.start]
            page.goto("about:blank")
            page.goto(served.at("quiz/"))
        page.wait_for_function("id => document.querySelector('section:not([hidden]) h2')?.id === id", arg=trail[-1])


def test_reload_and_a_new_tab_keep_the_place(page: Page, served: Served, open_page: Open) -> None:
    path = graph().paths[0]
    page.goto(served.at("quiz/"))
    for _, option in path.steps[:2]:
        choose(page, option)
    here = shown(page)
    page.reload()
    assert shown(page) == here
    other = open_page()
    other.goto(page.url)
    assert shown(other) == here
    assert other.locator(".lw-answers li").count() == 2


def test_a_changed_answer_keeps_what_applies_and_says_what_it_dropped(page: Page, served: Served) -> None:
    page.goto(served.at("quiz/", "en"))
    for option in ("too-much", "kin", "few", "reachable"):
        choose(page, option)
    page.locator("a[data-change='kin-trouble']").click()
    assert shown(page) == "kin-trouble"
    choose(page, "noise")
    assert shown(page) == "mute-keep"
    assert "Ties" in page.locator(".lw-status").inner_text() or "dropped" in page.locator(".lw-status").inner_text()
    page.locator("a[data-change='kind-of-group']").click()
    choose(page, "kin")
    assert shown(page) == "mute-keep", "the answer after the changed one still applies"


@pytest.mark.parametrize(
    "fragment",
    [
        "#no-such-node",
        "#few-ties!brings-you-here.too-much,kind-of-group.no-such-option",
        "#few-ties!<img src=x onerror=alert(1)>.x",
        "#few-ties!" + "a.b," * 5000,
        "#__proto__!constructor.prototype",
        "#few-ties!%F0%28%8C%28",
    ],
)
def test_a_stale_or_hostile_fragment_is_repaired_and_said(page: Page, served: Served, fragment: str) -> None:
    page.goto(served.at("quiz/", "en") + fragment)
    page.wait_for_selector(".lw-live")
    assert page.locator(".lw-status").inner_text().startswith("The link held answers")
    assert page.locator("[data-lw=tree] > section:not([hidden])").count() == 1
    assert page.locator("[data-lw=tree] img").count() == 0


def test_the_language_switch_keeps_the_place_and_the_answers(page: Page, served: Served) -> None:
    page.goto(served.at("quiz/"))
    for option in ("too-much", "kin"):
        choose(page, option)
    page.locator("a[data-lw-language][hreflang=en]").click()
    page.wait_for_url("**/en/quiz/**")
    assert shown(page) == "kin-trouble"
    assert page.locator(".lw-answers li").count() == 2


def test_other_answers_lead_where_they_say(page: Page, served: Served) -> None:
    page.goto(served.at("quiz/", "en"))
    for option in ("too-much", "kin", "few", "reachable", "no-cost"):
        choose(page, option)
    assert shown(page) == "leave-quietly"
    links = page.locator(".lw-change a")
    assert links.count() >= 2
    verdict = page.locator("section:not([hidden])").get_attribute("data-verdict")
    links.first.click()
    assert page.locator("section:not([hidden])").get_attribute("data-verdict") != verdict


def test_nothing_is_stored_or_sent(open_page: Open, served: Served) -> None:
    page = open_page()
    loaded: set[str] = set()
    asked: set[str] = set()
    page.on("request", lambda request: loaded.add(request.url))
    page.goto(served.at("quiz/"))
    page.wait_for_selector(".lw-live")
    page.wait_for_load_state("networkidle")
    before = set(loaded)
    page.on("request", lambda request: asked.add(request.url))
    for _, option in graph().paths[0].steps:
        choose(page, option)
    stored = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert stored == [0, 0, ""]
    assert asked <= before, "the browser may fetch its icon again, nothing else"


def test_the_keyboard_alone_reaches_an_outcome(page: Page, served: Served) -> None:
    page.goto(served.at("quiz/"))
    page.wait_for_selector(".lw-live")
    page.evaluate("document.querySelector('section:not([hidden]) h2').focus()")
    for _ in range(graph().longest):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.dataset.option"), "the first option follows the heading"
        page.keyboard.press("Enter")
        if shown(page) in real_guide().outcomes:
            break
    assert shown(page) in real_guide().outcomes
