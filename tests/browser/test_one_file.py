"""The guide in one file, opened from a disk: the quiz to its end, the search, a message; and nothing is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from support.builds import report
from support.fixture import fixture_guide, fixture_site
from support.quizzing import shortest

from macros.site.offline.files import name_of
from macros.site.voice.voice import Voice

QUESTION = "[data-lw=tree] > section:not([hidden]) a[data-option]"
ADVICE = "[data-lw=tree] > section:not([hidden]) [data-full]"


def one_file(code: str) -> Path:
    """Return the file of a language of the fixture."""
    return fixture_site() / fixture_guide().languages[code].path / name_of(code, "html")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The file in a narrow window; whatever it asks for or complains about fails the test."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    faults: list[str] = []
    opened.on("request", lambda request: faults.append(request.url))
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(one_file("en").as_uri())
    opened.wait_for_selector(".live")
    yield opened
    context.close()
    assert faults[1:] == [], report(faults)


def test_quiz_search_and_message_work_without_a_request(page: Page) -> None:
    guide, voice = fixture_guide(), Voice.of(fixture_guide(), "en")
    outcome, path = max(shortest(guide).items(), key=lambda item: len(item[1].steps))
    for question, option in path.steps:
        number = [one.id for one in guide.quiz.questions[question].options].index(option)
        page.locator(QUESTION).nth(number).click()
    advice = page.locator("[data-lw=tree] > section:not([hidden])")
    expect(advice.locator("h2").first).to_have_text(voice.text(guide.outcomes[outcome].title))
    expect(advice.locator(".lw-answers li:not([hidden])")).to_have_count(len(path.steps))
    page.go_back()
    expect(page.locator(ADVICE)).to_have_count(0)
    id_, message = next(iter(guide.messages.items()))
    page.locator("#find").fill(voice.text(message.title))
    page.locator("#found a").first.click()
    letter = page.locator("section:not([hidden]) > blockquote").first
    for field in page.locator("form.copy").first.locator("input").all():
        field.fill("Ada")
    page.locator("form.copy button").first.click()
    expect(page.locator("form.copy [role=status]").first).not_to_be_empty()
    said = letter.inner_text()
    assert said.split() == page.evaluate("navigator.clipboard.readText()").split(), id_
    page.locator("header a").click()
    expect(page.locator("nav a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_it_is_one_long_page(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(one_file("zh").as_uri())
    guide, voice = fixture_guide(), Voice.of(fixture_guide(), "zh")
    for title in (next(iter(guide.outcomes.values())).title, next(iter(guide.messages.values())).title):
        expect(page.get_by_role("heading", name=voice.text(title)).first).to_be_visible()
    target = page.locator("nav a").nth(2).get_attribute("href") or ""
    page.locator("nav a").nth(2).click()
    assert page.url.endswith(target)
    expect(page.locator(target)).to_be_in_viewport()
    context.close()
