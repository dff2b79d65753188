"""Drives the quiz in a page, one question at a time, and lays out all of it at once."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page

from macros.content.guide.guide import Guide
from macros.content.guide.quiz_graph import Graph, Path
from support.serving import Served

STEP = "[data-lw=tree] > section:not([hidden])"
"""The question or outcome that is shown."""
WALK = """(paths) => {
  const faults = [];
  const shown = () => [...document.querySelectorAll('[data-lw=tree] > section:not([hidden])')];
  const start = document.querySelector('[data-lw=tree]').dataset.start;
  for (const {steps, outcome} of paths) {
    document.querySelector('section:not([hidden]) .lw-restart a')?.click();
    history.replaceState(null, '', '#' + start); dispatchEvent(new PopStateEvent('popstate'));
    for (const [question, option] of steps) {
      const here = shown();
      if (here.length !== 1 || here[0].querySelector('h2').id !== question) {
        faults.push(`${outcome}: ${question} is not shown`); break;
      }
      here[0].querySelector(`a[data-option="${option}"]`).click();
      const now = shown()[0].querySelector('h2');
      const heading = shown()[0].querySelector('h1') ?? now;
      if (document.activeElement !== heading) faults.push(`${outcome}: focus is not on ${now.id}`);
    }
    const end = shown()[0].querySelector('h2').id;
    if (end !== outcome) faults.push(`ends in ${end}, not ${outcome}`);
    if (location.hash !== `#${outcome}`) faults.push(`${location.hash} is not #${outcome}`);
    const kept = history.state.lw.path.map((step) => step.join('.')).join();
    if (kept !== steps.map((step) => step.join('.')).join()) faults.push(`${outcome}: ${kept} is kept`);
    const answers = shown()[0].querySelectorAll('.lw-answers li:not([hidden])').length;
    if (answers !== steps.length) faults.push(`${outcome}: ${answers} answers shown, not ${steps.length}`);
  }
  return faults;
}"""
ALL_AT_ONCE = """(nodes) => {
  const sections = [];
  for (const [node, answers] of nodes) {
    history.replaceState(null, '', `#${node}!${answers}`); dispatchEvent(new PopStateEvent('popstate'));
    const section = document.querySelector('[data-lw=tree] > section:not([hidden])');
    if (section.querySelector('h2').id !== node) throw new Error(`${node} is not shown`);
    for (const own of section.querySelectorAll('.lw-answers')) own.replaceWith(own.cloneNode(true));
    sections.push(section);
  }
  for (const section of sections) section.hidden = false;
}"""
"""Shows each node in turn, with the answers that lead to it, and leaves all of them on show as they were shown."""


def graph(guide: Guide) -> Graph:
    """Return a guide's quiz as a graph."""
    return Graph(guide.quiz, guide.outcomes)


def shortest(guide: Guide) -> dict[str, Path]:
    """Return outcome -> its shortest path."""
    return {outcome: min(paths, key=lambda path: len(path.steps)) for outcome, paths in graph(guide).paths_to.items()}


def answers(path: Path) -> str:
    """Return the answers of a path as they stand in an address, behind the exclamation mark."""
    return ",".join(f"{question}.{option}" for question, option in path.steps)


def open_quiz(page: Page, served: Served, code: str = "zh", fragment: str = "") -> None:
    """Open the quiz and wait until its script has begun."""
    page.goto(served.at("quiz/", code) + fragment)
    page.wait_for_selector(".lw-live")


def all_at_once(page: Page, served: Served, code: str) -> None:
    """Open the quiz with every question on show and one outcome of each verdict, each as a reader finds it.

    Of the outcomes only the summaries, which differ in their words alone: what stands on the cards are other pages.
    """
    without_cards(page, served, code)
    ways = {path.outcome: answers(path) for path in graph(served.guide).paths}
    for path in graph(served.guide).paths:
        for number, (question, _) in enumerate(path.steps):
            ways[question] = answers(Path(path.steps[:number], ""))
    verdicts = {outcome.verdict: id_ for id_, outcome in served.guide.outcomes.items()}
    nodes = (*served.guide.quiz.questions, *verdicts.values())
    page.evaluate(ALL_AT_ONCE, [(node, ways[node]) for node in nodes])


def without_cards(page: Page, served: Served, code: str) -> None:
    """Open the quiz where nothing can be fetched: the summaries stay."""
    page.route("**/outcomes/*/", lambda route: route.fulfill(body="", content_type="text/html"))
    open_quiz(page, served, code)
    page.evaluate("() => { window.fetch = () => new Promise(() => {}); }")


def choose(page: Page, *options: str) -> None:
    """Click these options, each at the question that is then shown."""
    for option in options:
        page.locator(f"{STEP} a[data-option='{option}']").click()


def listed(page: Page) -> Locator:
    """Return the answers that are listed at the question or the outcome that is shown."""
    return page.locator(f"{STEP} .lw-answers li:not([hidden])")


def carded(page: Page) -> Locator:
    """Wait for the card of the outcome that is shown; return what stands on it."""
    card = page.locator(f"{STEP} .lw-outcome")
    card.wait_for()
    return card


def shown(page: Page) -> str:
    """Return the id of the section that is shown."""
    return str(page.evaluate(f"document.querySelector('{STEP} h2').id"))


def walk(page: Page, paths: Iterable[Path]) -> list[str]:
    """Click through paths from the first question. Return what went wrong."""
    found: list[str] = page.evaluate(WALK, [{"steps": path.steps, "outcome": path.outcome} for path in paths])
    return found
