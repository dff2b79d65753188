"""Runs axe-core in a page."""

import json
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

Rules = dict[str, object]

COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that depend on the colour scheme and on no language; they take as long as all the others."""
ALL: Rules = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
"""WCAG 2.0 to 2.2 A and AA, and best practice."""
OF_COLOURS: Rules = {"runOnly": {"type": "rule", "values": COLOURS}}
BUT_COLOURS: Rules = {**ALL, "rules": {rule: {"enabled": False} for rule in COLOURS}}
SETTLED = """async () => {
  await new Promise(requestAnimationFrame);
  const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(moving.map((one) => one.finished));
}"""
"""Resolves when nothing on the page moves or changes its colour any more."""

UNFOLD = """() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const part of document.querySelectorAll('[data-when]')) part.hidden = false;
}"""
"""Opens what a reader opens by a click or by an answer."""


@cache
def script() -> str:
    """Return axe-core's script, which the package carries."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, rules: Rules = ALL, within: str = "html") -> list[str]:
    """Run axe on a page or a part of it; return page, rule, element and reason of each violation."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())
    page.evaluate(SETTLED)
    options = {**rules, "resultTypes": ["violations"]}
    result = page.evaluate(f"axe.run({json.dumps(within)}, {json.dumps(options)})")
    return [
        f"{page.url}: {rule['id']} ({rule['impact']}): {node['target']}: "
        + " ".join(node["failureSummary"].split()[:60])
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def violations_in_dark(page: Page, within: str = "html") -> list[str]:
    """Turn an open page dark and return what is then wrong with its colours."""
    page.evaluate("document.documentElement.dataset.lwScheme = 'dark'")
    found = [f"in dark: {line}" for line in violations(page, OF_COLOURS, within)]
    page.evaluate("delete document.documentElement.dataset.lwScheme")
    return found
