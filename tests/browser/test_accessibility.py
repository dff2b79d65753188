"""axe finds nothing on any kind of page, in light and in dark, and the keyboard never leads out of sight."""

import pytest
from playwright.sync_api import Page
from support.axe import BUT_COLOURS, SETTLED, UNFOLD, violations, violations_in_dark
from support.builds import report
from support.quizzing import answers, carded, open_quiz, shortest
from support.serving import KINDS, Served

MORE = [(kind, code) for kind in ("home", "one of outcomes", "quiz") for code in ("en", "zh-Hant")]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, served: Served, kind: str) -> None:
    """Every rule in light, the rules about colour again in dark."""
    page.goto(served.at(served.kinds[kind]))
    page.evaluate(UNFOLD)
    found = violations(page) + violations_in_dark(page)
    assert not found, report(found)


@pytest.mark.parametrize(("kind", "code"), MORE)
def test_axe_finds_nothing_in_other_languages(page: Page, served: Served, kind: str, code: str) -> None:
    page.goto(served.at(served.kinds[kind], code))
    page.evaluate(UNFOLD)
    found = violations(page, BUT_COLOURS)
    assert not found, report(found)


@pytest.mark.parametrize("kind", ["home", "one of outcomes"])
def test_axe_finds_nothing_when_the_page_opens_in_dark(page: Page, served: Served, kind: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served.at(served.kinds[kind]))
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    found = violations(page)
    assert not found, report(found)


def test_axe_finds_nothing_in_the_whole_tree(page: Page, served: Served) -> None:
    """Without a script every question and every outcome of the quiz is on show."""
    page.route("**/quiz.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(served.at("quiz/"))
    assert page.locator("section[data-verdict]:visible").count() == len(served.guide.outcomes)
    found = violations(page)
    assert not found, report(found)


def test_axe_finds_nothing_on_the_card_of_the_quiz(page: Page, served: Served) -> None:
    outcome = next(id_ for id_, outcome in served.guide.outcomes.items() if outcome.messages)
    open_quiz(page, served, "en", f"#!{answers(shortest(served.guide)[outcome])}")
    carded(page)
    page.evaluate(UNFOLD)
    found = violations(page) + violations_in_dark(page)
    assert not found, report(found)


WHERE = """() => {
    const focused = document.activeElement;
    const label = focused.matches(".md-option") ? focused.nextElementSibling : focused;
    const box = label.getBoundingClientRect();
    const style = getComputedStyle(label);
    const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
    return [focused.outerHTML.slice(0, 80), seen && style.visibility === "visible", style.outlineStyle !== "none"];
}"""


@pytest.mark.parametrize("width", [390, 800])
def test_every_key_leads_to_something_that_is_seen(page: Page, served: Served, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(served.at("groups/", "en"))
    names: list[str] = []
    for _ in range(14):
        page.keyboard.press("Tab")
        page.evaluate(SETTLED)
        name, seen, ringed = page.evaluate(WHERE)
        names.append(name)
        assert seen or "md-search__scrollwrap" in name, f"focus is out of sight: {name}"
        assert ringed, f"no ring around {name}"
    assert any("md-nav__link" in name for name in names), "the way leads through the drawer"
