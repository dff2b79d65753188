"""Hostile or enormous fragments and stored state: nothing runs, the page works, the console stays empty."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Dialog, Page, expect
from support.builds import real_guide
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
    "an id of the frame": "#__search",
    "an id of the theme's drawer": "#__drawer!__palette.0",
    "an outcome as a question": f"#{OUTCOME}!{OUTCOME}.{OUTCOME}",
    "only signs": "#!!!!....,,,,!!!!####????&&&&==",
    "a selector": "#a[href='x'],*:not(b)>c!\\.\\,",
    "directions": "#\u202e\u200b\u0000\ufffe!\u2028.\u2029",
    "a million letters": "#!" + "a" * 1_000_000,
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
    "script as a palette": json.dumps(
        {"index": SCRIPT, "color": {"media": SCRIPT, "scheme": SCRIPT, "primary": SCRIPT, "accent": SCRIPT}}
    ),
    "no such palette": '{"index": 99, "color": {"media": "", "scheme": "none", "primary": "none", "accent": "none"}}',
    "no colour": '{"index": 0}',
    "no media": '{"index": 0, "color": {}}',
    "huge": json.dumps("x" * 200_000),
    "directions": "\u202e\u0000\ufffe",
}


@pytest.fixture
def strict(open_page: Open, served: Served) -> Iterator[Page]:
    """A page with a storage of its own; a dialog, or a script from a text, is a fault."""
    page = open_page(viewport={"width": 320, "height": 640})
    said: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    yield page
    assert said == []
    assert page.evaluate("window.__hit ?? null") is None
    assert page.evaluate("({}).index ?? null") is None, "the prototype of all objects was changed"
    assert page.locator("img[onerror], main script, a[href^='javascript:']").count() == 0
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def go(page: Page, address: str, fragment: str) -> None:
    """Open a page with a fragment; a long one is set from within, as a link would."""
    if len(fragment) < 2000:
        page.goto(address + fragment)
        return
    page.goto(address)
    page.evaluate("fragment => { location.hash = fragment }", fragment)
    page.reload()


@pytest.mark.parametrize("what", FRAGMENTS)
def test_a_hostile_fragment_does_nothing_to_the_quiz(strict: Page, served: Served, what: str) -> None:
    quiz = real_guide().quiz
    go(strict, served.at("quiz/", "en"), FRAGMENTS[what])
    strict.wait_for_selector(".lw-live")
    assert strict.locator("[data-lw=tree] > section:not([hidden])").count() == 1
    strict.evaluate("start => { location.hash = start }", quiz.start)
    strict.wait_for_function("start => document.querySelector('section:not([hidden]) h2').id === start", arg=quiz.start)
    strict.locator("section:not([hidden]) a[data-option]").first.click()
    assert strict.url.endswith(f"!{quiz.start}.{quiz.questions[quiz.start].options[0].id}")


def test_hostile_fragments_do_nothing_to_an_outcome(strict: Page, served: Served) -> None:
    for what, fragment in FRAGMENTS.items():
        strict.goto("about:blank")
        go(strict, served.at(f"outcomes/{OUTCOME}/", "en"), fragment)
        expect(strict.locator("[data-lw=share]"), what).to_be_visible()
        assert strict.locator("[data-lw=answers] li:not([hidden])").count() == 0, what
        assert strict.evaluate("window.__hit ?? null") is None, what


def keys(served: Served) -> list[str]:
    """Return the keys under which the guide and the theme keep something."""
    path = served.root.split("/", 3)[3]
    own = [f"/{path}{language.path}/".replace("//", "/") for language in real_guide().languages.values()]
    return [f"leave-well.{OUTCOME}", *(f"{folder}.__palette" for folder in own), f"/{path}.__search"]


@pytest.mark.parametrize("what", STORED)
def test_hostile_stored_state_does_nothing(strict: Page, served: Served, what: str) -> None:
    strict.goto(served.at("about/"))
    for key in keys(served):
        strict.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, STORED[what]])
    for address, code in (("", "zh"), (f"outcomes/{OUTCOME}/", "en")):
        strict.goto(served.at(address, code))
        expect(strict.locator("h1")).to_be_visible()
        assert strict.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    expect(strict.locator("[data-lw=share]")).to_be_visible()
    assert strict.locator("[data-lw=checklist] li input:checked").count() == 0
