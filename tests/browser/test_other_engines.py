"""What readers do most, in Firefox and WebKit as their distribution ships them. Left out where they are not installed.

Each engine starts once for a process and walks through both sites; what only differs in the guide's data is tried in
Chromium alone.
"""

from collections.abc import Iterator

import pytest
from support.builds import report
from support.embedding import ADD_THEN_LEAVE
from support.quizzing import shortest
from support.serving import Served
from support.webdriver import ENGINES, DriverError, Session, WebKit
from tools.browser import why_not

from macros.site.offline.files import name_of
from macros.site.voice.voice import Voice

WALK = """
const shown = () => document.querySelector('[data-lw=tree] > section:not([hidden])');
const faults = [];
window.fetch = () => new Promise(() => {});  // the cards are Chromium's, and one is fetched in each engine below
for (const {steps, outcome} of arguments[0]) {
  history.replaceState(null, '', '#' + document.querySelector('[data-lw=tree]').dataset.start);
  dispatchEvent(new PopStateEvent('popstate'));
  for (const [question, option] of steps) {
    const here = shown().querySelector('h2').id;
    if (here !== question) { faults.push(`${outcome}: ${here} is shown, not ${question}`); break }
    shown().querySelector(`a[data-option="${option}"]`).click();
    if (!shown().contains(document.activeElement)) faults.push(`${outcome}: focus is not on what follows ${question}`);
  }
  if (shown().querySelector('h2').id !== outcome) faults.push(`${outcome} is not reached`);
}
return faults;"""
CARD = "return document.querySelector('section:not([hidden]) .lw-outcome [data-lw] button')"
NO_CLIPBOARD = """Object.defineProperty(navigator, 'clipboard', {value: undefined});
document.execCommand = () => false;"""
COPY = """const button = [...document.querySelectorAll('.lw-copy button')].find((one) => one.offsetParent);
if (button) { button.id = 'copy'; button.scrollIntoView({block: 'center'}); }
return button;"""
ESCAPE = "\ue00c"
"""The key, as WebDriver names it."""
STEP = "return document.querySelector('[data-lw=tree] > section:not([hidden]) h2')?.id"
AT_ONCE = {WebKit: 6}
"""How many paths a page is asked for: WebKit refuses more than a hundred entries of its history in ten seconds."""
LIVE = "return document.querySelector('.lw-live')"
THROUGH = """for (const number of arguments[0])
  document.querySelectorAll('[data-lw=tree] > section:not([hidden]) a[data-option]')[number].click();
return document.querySelector('[data-lw=tree] > section:not([hidden]) h2').textContent"""
"""Walks through the quiz of the guide in one file, by the numbers of the answers."""


@pytest.fixture(scope="module", params=list(ENGINES))
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A window of the engine."""
    if missing := why_not(request.param):
        pytest.skip(f"{request.param} is left out: {missing}")
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as session:
        session.sized(500, 844)
        yield session


def start(engine: Session, place: str) -> None:
    """Open the quiz and wait until its script has begun."""
    engine.open("about:blank")
    engine.open(place)
    engine.wait(LIVE)


def test_every_outcome_of_the_real_quiz_is_reached(engine: Session, real: Served) -> None:
    paths = [{"steps": path.steps, "outcome": path.outcome} for path in shortest(real.guide).values()]
    faults: list[str] = []
    at_once = AT_ONCE.get(type(engine), len(paths))
    for first in range(0, len(paths), at_once):
        start(engine, real.at("quiz/"))
        faults += engine.run(WALK, paths[first : first + at_once])
    assert not faults, report(faults)


def test_back_and_forward_and_a_change_of_language_keep_the_answers(engine: Session, served: Served) -> None:
    path = max(shortest(served.guide).values(), key=lambda path: len(path.steps))
    nodes = [*(question for question, _ in path.steps), path.outcome]
    start(engine, served.at("quiz/"))
    for (_, option), node in zip(path.steps, nodes[1:], strict=True):
        engine.click(f"section:not([hidden]) a[data-option='{option}']")
        engine.wait(f"{STEP} === arguments[0]", node)
    engine.wait(CARD)
    for node in nodes[-2::-1]:
        engine.back()
        engine.wait(f"{STEP} === arguments[0]", node)
    for node in nodes[1:]:
        engine.forward()
        engine.wait(f"{STEP} === arguments[0]", node)
    english = engine.run("return document.querySelector('a[data-lw-language][hreflang=en]').href")
    engine.open(english)
    engine.wait(f"{STEP} === arguments[0]", path.outcome)


def test_a_message_is_copied_or_selected(engine: Session, served: Served) -> None:
    """Without the clipboard's interface the text is selected, and the reader is told."""
    address = next(f"messages/{id_}/" for id_ in served.guide.messages)
    for without in (False, True):
        engine.open(served.at(address))
        engine.wait(COPY)
        if without:
            engine.run(NO_CLIPBOARD)
        engine.click("#copy")
        engine.wait("return [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.trim())")


def test_the_page_can_be_printed(engine: Session, served: Served) -> None:
    engine.open(served.at("outcomes/" + next(iter(served.guide.outcomes)) + "/"))
    try:
        assert engine.pdf().startswith(b"%PDF")
    except DriverError as refused:
        assert "nknown command" in str(refused)  # noqa: PT017 - WebKitGTK's driver cannot print


def test_search_answers_words_that_came_without_a_key(engine: Session, served: Served) -> None:
    """As an input method, a paste and dictation bring them; Escape leaves the focus where it was."""
    engine.open(served.at("groups/"))
    engine.click("[data-lw=find]")
    engine.wait("return document.querySelector('[data-lw=search]').dataset.answered !== undefined")
    engine.run(
        "const field = document.querySelector('[data-lw=search] input'); field.value = arguments[0];"
        "field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertCompositionText'}))",
        "離職",
    )
    engine.wait("return document.querySelector('#lw-found a mark')?.textContent === arguments[0]", "离职")
    engine.type("[data-lw=search] input", ESCAPE)
    engine.wait("return document.activeElement === document.querySelector('[data-lw=find]')")


def test_the_choice_of_colours_holds_in_every_language(engine: Session, served: Served) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    engine.open(served.at(""))
    before = engine.run(ground)
    engine.click("[data-lw=scheme]")
    chosen = engine.run(ground)
    assert chosen != before
    engine.click("a[data-lw-language][hreflang=en]")
    engine.wait("return document.documentElement.lang === 'en' && document.querySelector('[data-lw=scheme]')")
    assert engine.run(ground) == chosen
    engine.click("[data-lw=scheme]")
    assert engine.run(ground) == before


def test_the_quiz_works_in_a_frame_of_a_foreign_page(engine: Session, foreign: str) -> None:
    """It fits its frame by what it tells, and keeps nothing."""
    engine.open(foreign)
    engine.inside(0)
    engine.wait(LIVE)
    for option in ADD_THEN_LEAVE:
        engine.click(f"section:not([hidden]) a[data-option={option}]")
    engine.wait("return document.querySelector('section:not([hidden]) .lw-outcome h1')")
    assert engine.run("return localStorage.length + sessionStorage.length + document.cookie.length") == 0
    engine.inside(None)
    engine.wait("return said.length > 1 && document.querySelector('iframe').height == said.at(-1).height")
    assert engine.run("return said.filter((one) => Object.keys(one).join() !== 'type,height')") == []


def test_the_guide_in_one_file_works_from_a_disk(engine: Session, served: Served) -> None:
    guide, voice = served.guide, Voice.of(served.guide, "en")
    outcome, path = max(shortest(guide).items(), key=lambda item: len(item[1].steps))
    engine.open((served.folder / guide.languages["en"].path / name_of("en", "html")).as_uri())
    engine.wait("return document.querySelector('.live')")
    numbers = [[one.id for one in guide.quiz.questions[asked].options].index(option) for asked, option in path.steps]
    assert engine.run(THROUGH, numbers) == voice.text(guide.outcomes[outcome].title)
    title = voice.text(next(iter(guide.messages.values())).title)
    engine.run(
        "const field = document.querySelector('#find'); field.value = arguments[0];"
        "field.dispatchEvent(new Event('input'))",
        title,
    )
    engine.click("#found a")
    heading = "article:not([hidden]) > section:not([hidden]) > h3"
    engine.wait(f"return document.querySelector('{heading}')?.textContent === arguments[0]", title)
