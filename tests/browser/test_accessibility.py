"""axe finds nothing on any kind of page, in light and in dark, and the keyboard never leads out of sight."""

import pytest
from playwright.sync_api import Page
from support.axe import BUT_COLOURS, UNFOLD, violations, violations_in_dark
from support.builds import report
from support.quizzing import answers, carded, open_quiz, shortest
from support.searching import ask
from support.serving import KINDS, Open, Served

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
    found = violations(page)
    assert not found, report(found)


def test_axe_finds_nothing_in_the_whole_tree(page: Page, served: Served) -> None:
    """Without a script every question and every outcome of the quiz is on show."""
    page.route("**/quiz.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
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


def test_axe_finds_nothing_in_the_open_search_and_sections(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served.at("groups/", "en"))
    page.locator(".lw-menu summary").click()
    found = violations(page, within="header")
    page.locator("[data-lw=find]").click()
    ask(page, "gift")
    page.keyboard.press("ArrowDown")
    found += violations(page, within="[data-lw=search]") + violations_in_dark(page, within="[data-lw=search]")
    assert not found, report(found)


WHERE = """() => {
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    const style = getComputedStyle(focused);
    const head = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const under = !focused.closest(".md-header, .lw-skip") && box.bottom <= head;
    const below = box.bottom > 0 && box.top < innerHeight;
    const seen = below && box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && !under;
    if (focused === document.body) return ["the end", true, true];
    return [focused.outerHTML.slice(0, 80), seen && style.visibility === "visible", style.outlineStyle !== "none"];
}"""


@pytest.mark.parametrize("width", [320, 800, 1280])
def test_every_key_leads_to_something_that_is_seen(page: Page, served: Served, width: int) -> None:
    """Forward through the header, and from the end of the page backward under it."""
    page.set_viewport_size({"width": width, "height": 500})
    page.goto(served.at("groups/", "en"))
    for key, times in (("Tab", 14), ("Shift+Tab", 40)):
        for _ in range(times):
            page.keyboard.press(key)
            name, seen, ringed = page.evaluate(WHERE)
            assert seen, f"focus is out of sight: {name}"
            assert ringed, f"no ring around {name}"
        page.locator("footer a").last.focus()


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_stop_leads_to_the_text(page: Page, served: Served, kind: str) -> None:
    page.goto(served.at(served.kinds[kind]))
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "lw-skip"
    before = page.evaluate("location.hash")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    assert page.evaluate("location.hash") == before, "the quiz keeps its place there"


def test_buttons_and_bubbles_keep_an_edge_in_forced_colours(open_page: Open, served: Served) -> None:
    page = open_page(forced_colors="active")
    page.goto(served.at(served.kinds["one of messages"], "en"))
    bare = page.evaluate(
        "[...document.querySelectorAll('.lw-button, .lw-letter')].filter((e) => e.getClientRects().length)"
        ".filter((e) => getComputedStyle(e).borderTopStyle === 'none').map((e) => e.className)"
    )
    assert bare == []
