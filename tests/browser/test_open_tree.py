"""The tree in the open: a picture that fits a wide screen, branches to unfold on a phone, the words on both."""

import pytest
from playwright.sync_api import Page, expect
from support.serving import Served


@pytest.fixture(scope="module")
def served(real: Served) -> Served:
    """The real guide's site: its tree is the large one."""
    return real


def test_the_picture_is_whole_on_a_wide_screen(page: Page, served: Served) -> None:
    for code in served.guide.languages:
        page.goto(served.at("quiz/tree/", code))
        box = page.locator(".lw-drawn svg").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        outside = """(svg) => [...svg.querySelectorAll("text, rect, circle")].filter((e) => {
            const a = e.getBoundingClientRect(), b = svg.getBoundingClientRect();
            return a.left < b.left - 1 || a.right > b.right + 1 || a.bottom > b.bottom + 1;
        }).map((e) => e.textContent)"""
        assert page.locator(".lw-drawn svg").evaluate(outside) == []
        beyond = """() => [...document.querySelectorAll(".lw-drawn a:has(> .lw-node)")].flatMap((a) => {
            const edge = a.querySelector("rect").getBoundingClientRect().right;
            return [...a.querySelectorAll("text")].filter((t) => t.getBoundingClientRect().right > edge + 8)
                .map((t) => t.textContent);
        })"""
        assert page.evaluate(beyond) == [], f"{page.url}: words run out of their boxes"
        expect(page.locator(".lw-branches")).to_be_hidden()


def test_branches_unfold_on_a_phone(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(served.at("quiz/tree/", "en"))
    expect(page.locator(".lw-drawn")).to_be_hidden()
    expect(page.locator(".lw-branch p").first).to_be_hidden()
    page.locator(".lw-branch summary").first.click()
    expect(page.locator(".lw-branch p").first).to_be_visible()
    questions = [f"tree-{id_}" for id_ in served.guide.quiz.questions]
    assert page.locator(".lw-branch").count() == len(questions) - 1
    page.goto(served.at(f"quiz/tree/#{questions[-1]}", "en"))
    expect(page.locator(f"#{questions[-1]}")).to_be_in_viewport()
