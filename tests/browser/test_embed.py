"""The quiz in a frame of a foreign page: as that page is told to hold it, on another port."""

from playwright.sync_api import Browser, Frame, Page, expect
from support.embedding import ADD_THEN_LEAVE
from support.serving import Served


def framed(page: Page) -> Frame:
    """Return the quiz in the page."""
    frame = page.query_selector("iframe").content_frame()
    assert frame
    return frame


def test_the_quiz_works_in_a_frame_of_a_foreign_page(browser: Browser, served: Served, foreign: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(foreign)
    frame = framed(page)
    shown = frame.locator(".lw-live > section:visible")
    for option in ADD_THEN_LEAVE:
        shown.locator(f"[data-option={option}]").click()
    expect(shown.locator(".lw-outcome h1")).to_be_visible()
    expect(shown.locator(".lw-share-box")).to_be_hidden()

    page.wait_for_function("frames[0] && said.length && document.querySelector('iframe').height == said.at(-1).height")
    fits = (
        "() => document.documentElement.scrollHeight <= innerHeight + 1 && document.querySelector('main').offsetHeight"
    )
    frame.wait_for_function(fits)
    heights = page.evaluate("said")
    assert len({one["height"] for one in heights}) > 1
    assert all(one.keys() == {"type", "height"} and one["type"] == "leave-well:height" for one in heights)

    message = shown.locator(".lw-compose")
    for field in message.locator("input").all():
        field.fill("x")
    message.locator("button").first.click()
    expect(message.locator("[role=status]").first).to_have_text(served.says("copy-done"))

    shown.locator("[data-lw=answers] summary").click()
    shown.locator("[data-lw=answers] li:visible a").first.click()
    expect(shown.locator("h2")).to_have_attribute("id", served.guide.quiz.start)
    assert frame.url.startswith(served.at("embed/", "en")), "a changed answer stays in the frame"

    with page.expect_popup() as opened:
        frame.locator("[data-lw=whole]").click()
    assert opened.value.url == served.at("quiz/", "en")
    assert opened.value.evaluate("opener === null && origin !== 'null'"), "it is no part of the frame's box"
    assert page.url == foreign
    assert faults == []
    page.close()


def test_without_scripts_there_is_the_way_to_the_quiz(browser: Browser, foreign: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(foreign)
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-lw=whole]")).to_be_visible()
    expect(frame.locator(".lw-tree")).to_be_hidden()
    page.close()
