"""Readers' settings: states seen without colours or motion, an outcome on paper."""

import pytest
from playwright.sync_api import Page
from support.quizzing import STEP, open_quiz
from support.serving import Open, Served


@pytest.mark.parametrize("settings", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_states_survive_the_readers_settings(open_page: Open, served: Served, settings: dict[str, str]) -> None:
    page = open_page(**settings)
    open_quiz(page, served)
    option = page.locator(f"{STEP} .lw-option").first
    option.focus()
    border, outline = option.evaluate("a => [getComputedStyle(a).borderTopWidth, getComputedStyle(a).outlineStyle]")
    assert border != "0px"
    assert outline != "none"


def test_an_outcome_prints_on_two_pages(page: Page, served: Served) -> None:
    """The longest of those with a message and the longest of those without."""
    files = sorted(served.folder.glob("outcomes/*/index.html"), key=lambda file: -file.stat().st_size)
    names = [file.parent.name for file in files]
    with_one = next(name for name in names if served.guide.outcomes[name].messages)
    without = next(name for name in names if not served.guide.outcomes[name].messages)
    for outcome in (with_one, without):
        page.goto(served.at(f"outcomes/{outcome}/", "en"))
        pages = page.pdf(format="A4").count(b"/Type /Page\n")
        assert 1 <= pages <= 2, f"{outcome} prints on {pages} pages"
