"""axe finds nothing on any kind of page: WCAG 2.0 to 2.2 A and AA, and best practice, in light and in dark."""

import json
from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page
from support.builds import report
from support.serving import KINDS, Open, Served

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
MORE = [(kind, code) for kind in ("home", "one of outcomes", "quiz") for code in ("en", "zh-Hant")]


@cache
def axe() -> str:
    """Return axe-core's script, which the package carries."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, only: dict[str, object]) -> list[str]:
    """Run axe on a page; return page, rule, element and reason of each violation."""
    result = page.evaluate(f"axe.run({json.dumps({'runOnly': only, 'resultTypes': ['violations']})})")
    return [
        f"{page.url}: {rule['id']} ({rule['impact']}): {node['target']}: "
        + " ".join(node["failureSummary"].split()[:60])
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("kind", "code"), [*((kind, "zh") for kind in KINDS), *MORE])
def test_axe_finds_nothing(page: Page, served: Served, kind: str, code: str) -> None:
    """Every rule in light, the rules about colour again in dark: nothing else depends on the scheme."""
    page.emulate_media(color_scheme="light")
    page.goto(served.at(served.kinds[kind], code))
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
    page.evaluate(axe())
    found = violations(page, {"type": "tag", "values": TAGS})
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    found += [f"in dark: {line}" for line in violations(page, {"type": "rule", "values": COLOUR_RULES})]
    assert not found, report(found)


@pytest.mark.parametrize("kind", ["home", "one of outcomes"])
def test_axe_finds_nothing_when_the_page_opens_in_dark(open_page: Open, served: Served, kind: str) -> None:
    page = open_page(color_scheme="dark")
    page.goto(served.at(served.kinds[kind]))
    page.evaluate(axe())
    found = violations(page, {"type": "tag", "values": TAGS})
    assert not found, report(found)


def test_axe_finds_nothing_in_the_whole_tree(open_page: Open, served: Served) -> None:
    """Without a script every question and every outcome of the quiz is on show."""
    page = open_page()
    page.route("**/quiz.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(served.at("quiz/"))
    page.evaluate(axe())
    found = violations(page, {"type": "tag", "values": TAGS})
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
def test_every_key_leads_to_something_that_is_seen(open_page: Open, served: Served, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 844})
    page.goto(served.at("groups/", "en"))
    names: list[str] = []
    for _ in range(14):
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
        name, seen, ringed = page.evaluate(WHERE)
        names.append(name)
        assert seen or "md-search__scrollwrap" in name, f"focus is out of sight: {name}"
        assert ringed, f"no ring around {name}"
    assert any("md-nav__link" in name for name in names), "the way leads through the drawer"
