"""Drives the quiz in a page, one question at a time, and lays out all of it at once."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page

from macros.content.guide.guide import Guide
from macros.content.guide.quiz_graph import Graph, Path
from support.serving import Served

STEP = "[data-lw=tree] > section:not([hidden])"
"""The question or outcome that is shown."""
WALK = """async ([paths, carded]) => {
  const faults = [];
  const shown = () => [...document.querySelectorAll('[data-lw=tree] > section:not([hidden])')];
  for (const {before, steps, end} of paths) {
    const joined = (steps) => steps.map((step) => step.join('.')).join();
    const first = steps[0][0], way = `${joined(before)},${joined(steps)}`;
    history.replaceState(null, '', `#${first}!${joined(before)}`); dispatchEvent(new PopStateEvent('popstate'));
    for (const [question, option] of steps) {
      const here = shown();
      if (here.length !== 1 || here[0].querySelector('h2').id !== question) {
        faults.push(`${way}: ${question} is not shown`); break;
      }
      here[0].querySelector(`a[data-option="${option}"]`).click();
      const now = shown()[0].querySelector('h1') ?? shown()[0].querySelector('h2');
      if (document.activeElement !== now) faults.push(`${way}: focus is not on what follows ${question}`);
      const { top, bottom } = now.getBoundingClientRect();
      if (top === bottom || top < 0 || bottom > innerHeight) faults.push(`${way}: ${question} was not left at once`);
    }
    const node = shown()[0].querySelector('h2').id;
    if (node !== end) faults.push(`${way}: ends in ${node}, not ${end}`);
    if (location.hash !== `#${end}`) faults.push(`${way}: ${location.hash} is not #${end}`);
    const kept = joined(history.state.lw.path);
    if (kept !== joined([...before, ...steps])) faults.push(`${way}: ${kept} is kept`);
    const late = performance.now() + 60000, cards = carded && shown()[0].dataset.verdict;
    while (cards && !shown()[0].querySelector('.lw-outcome') && performance.now() < late)
      await new Promise((resolve) => setTimeout(resolve));
    const answers = shown()[0].querySelectorAll('.lw-answers li:not([hidden])').length;
    if (answers !== before.length + steps.length) faults.push(`${way}: ${answers} answers shown`);
  }
  return faults;
}"""
"""Clicks ways through the quiz. What a click leads to is looked at before the browser can draw another frame."""
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

    Of the outcomes only the summaries, which differ in their words alone.
    """
    without_cards(page, served, code)
    verdicts = {outcome.verdict: id_ for id_, outcome in served.guide.outcomes.items()}
    show_all(page, served.guide, verdicts.values())


def show_all(page: Page, guide: Guide, outcomes: Iterable[str] = ()) -> None:
    """Put every question of an open quiz on show, and these outcomes, each as a reader finds it."""
    ways = {question: answers(Path(steps, "")) for question, steps in ways_to_questions(guide).items()}
    ways |= {outcome: answers(shortest(guide)[outcome]) for outcome in outcomes}
    page.evaluate(ALL_AT_ONCE, list(ways.items()))


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


def walk(page: Page, paths: Iterable[Path], *, whole: bool = True) -> list[str]:
    """Click through paths, from the first question or only the last answer of each, to its card.

    Return what went wrong.
    """
    ways = [
        {"before": path.steps[: 0 if whole else -1], "steps": path.steps[0 if whole else -1 :], "end": path.outcome}
        for path in paths
    ]
    return list(page.evaluate(WALK, [ways, True]))


def walk_answers(page: Page, guide: Guide) -> list[str]:
    """Click every answer of every question, after the answers that lead to it. Return what went wrong."""
    ways = [
        {"before": before, "steps": [(question, option.id)], "end": option.next}
        for question, before in ways_to_questions(guide).items()
        for option in guide.quiz.questions[question].options
    ]
    return list(page.evaluate(WALK, [ways, False]))


def ways_to_questions(guide: Guide) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return question -> the answers that lead to it on the longest way, where most is listed."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for path in graph(guide).paths:
        for number, (question, _) in enumerate(path.steps):
            if number >= len(found.get(question, ())):
                found[question] = tuple(path.steps[:number])
    return found
