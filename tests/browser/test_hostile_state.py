"""Hostile or enormous fragments and stored state: nothing runs, the page works, the console stays empty."""

import json

import pytest
from playwright.sync_api import Page, expect
from support.quizzing import STEP
from support.serving import Open, Served

SCRIPT = "<img src=x onerror=window.__hit=1><script>window.__hit=1</script>"
OUTCOME = "mute-keep"
FRAGMENTS = {
    "script": f"#!{SCRIPT}",
    "a handler": "#few-ties!\"onfocus='window.__hit=1'autofocus.x",
    "an address that runs": "#javascript:window.__hit=1",
    "the prototype": "#!__proto__.constructor,constructor.prototype,toString.valueOf",
    "the prototype as a node": "#__proto__",
    "broken escapes": "#%F0%28%8C%28!%%%.%E0%A4%A",
    "escaped script": "#!%3Cscript%3Ewindow.__hit%3D1%3C/script%3E.%00",
    "unknown ids": "#no-such-node!no-such-question.no-such-option",
    "an id of the frame": "#content",
    "an id of the search": "#lw-found!lw-hit-0.0",
    "an outcome as a question": f"#{OUTCOME}!{OUTCOME}.{OUTCOME}",
    "only signs": "#!!!!....,,,,!!!!####????&&&&==",
    "a selector": "#a[href='x'],*:not(b)>c!\\.\\,",
    "directions": "#\u202e\u200b\u0000\ufffe!\u2028.\u2029",
    "a hundred thousand letters": "#!" + "a" * 100_000,
    "thousands of answers": "#few-ties!" + "kind-of-group.school," * 5_000,
}
STORED = {
    "broken": "{[",
    "empty": "",
    "nothing": "null",
    "a number": "-1e999",
    "script": json.dumps(SCRIPT),
    "a list": json.dumps([SCRIPT] * 3),
    "the prototype": '{"__proto__": {"index": 0}, "index": "__proto__", "color": {"media": "x"}}',
    "a scheme": "dark",
    "no such scheme": "dark light",
    "huge": json.dumps("x" * 200_000),
    "directions": "\u202e\u0000\ufffe",
}
NARROW = {"width": 320, "height": 640}
HARM = """() => [
  window.__hit !== undefined && 'a text was run',
  ({}).index !== undefined && 'the prototype of all objects was changed',
  document.querySelector("img[onerror], main script, a[href^='javascript:']") && 'a text became an element',
  document.scrollingElement.scrollWidth > innerWidth && 'the page is too wide',
].filter(Boolean)"""
"""What no text may do. A dialog fails the test by itself."""


def go(page: Page, address: str, fragment: str) -> None:
    """Open a page with a fragment; a long one is set from within, as a link would."""
    if len(fragment) < 2000:
        page.goto(address + fragment)
        return
    page.goto(address)
    page.evaluate("fragment => { location.hash = fragment }", fragment)
    page.reload()


@pytest.mark.parametrize("what", FRAGMENTS)
def test_a_hostile_fragment_does_nothing(page: Page, served: Served, what: str) -> None:
    """The quiz can be taken, the page of an outcome claims no answers."""
    page.set_viewport_size(NARROW)
    go(page, served.at("quiz/", "en"), FRAGMENTS[what])
    page.wait_for_selector(".lw-live")
    assert page.locator(STEP).count() == 1
    assert page.evaluate(HARM) == []
    quiz = served.guide.quiz
    page.evaluate("start => { location.hash = start }", quiz.start)
    page.wait_for_function(f"start => document.querySelector('{STEP} h2').id === start", arg=quiz.start)
    page.locator(f"{STEP} a[data-option]").first.click()
    answered = page.evaluate("history.state.lw.path")
    assert answered == [[quiz.start, quiz.questions[quiz.start].options[0].id]]
    go(page, served.at(f"outcomes/{OUTCOME}/", "en"), FRAGMENTS[what])
    expect(page.locator("[data-lw=share]")).to_be_visible()
    assert page.locator("[data-lw=answers] li:not([hidden])").count() == 0
    assert page.evaluate(HARM) == []


def keys() -> list[str]:
    """Return the keys under which the guide keeps something."""
    return [f"leave-well.{OUTCOME}", "leave-well.scheme"]


@pytest.mark.parametrize("half", [0, 1])
def test_hostile_stored_state_does_nothing(open_page: Open, served: Served, half: int) -> None:
    page = open_page(viewport=NARROW)
    page.goto(served.at("about/"))
    for what in list(STORED)[half::2]:
        for key in keys():
            page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, STORED[what]])
        for address, code in (("", "zh"), (f"outcomes/{OUTCOME}/", "en")):
            page.goto(served.at(address, code))
            expect(page.locator("h1"), what).to_be_visible()
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", what
            assert page.evaluate(HARM) == [], what
        expect(page.locator("[data-lw=share]"), what).to_be_visible()
        assert page.locator("[data-lw=checklist] li input:checked").count() == 0, what
