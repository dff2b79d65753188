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
ONE_PAGE: Rules = {**ALL, "rules": {rule: {"enabled": False} for rule in (*COLOURS, "landmark-unique")}}
"""All but those and one that cannot hold where several pages are put into one."""
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

ONE_OF_EACH = """(parts) => {
  const scheme = document.documentElement.dataset, numbers = new Map(), kept = new Set();
  const number = (name) => numbers.get(name) ?? numbers.set(name, numbers.size + 1).size;
  const sections = [...document.querySelectorAll(parts)];
  const elements = sections.map((section) => [section, ...section.querySelectorAll('*')]);
  const places = new Map(), colours = new Map();
  for (const e of elements.flat()) {
    if (!e.getClientRects().length) continue;
    const names = e.getAttributeNames().filter((name) => !/^(id|data-|href|src|class|style|name)/.test(name));
    const says = [...e.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    const place = [places.get(e.parentElement), e.tagName, e.className, e.hasAttribute('href'), names, says];
    places.set(e, number(place.join()));
    if (says || e.matches('input, select')) colours.set(e, '');
  }
  for (const name of ['light', 'dark']) {
    scheme.lwScheme = name;
    const grounds = new Map();
    const ground = (e) => {
      if (!e) return '';
      if (!grounds.has(e)) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(e);
        const clear = / 0\\)$/.test(backgroundColor);
        grounds.set(e, opacity + backgroundImage + (clear ? '' : backgroundColor) + ground(e.parentElement));
      }
      return grounds.get(e);
    };
    for (const [e, said] of colours) {
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(e);
      colours.set(e, number([said, color, fontSize, fontWeight, textDecorationLine, ground(e)].join()));
    }
  }
  delete scheme.lwScheme;
  const signs = elements.map((all) => new Set(all.map((e) => number(`${places.get(e)} ${colours.get(e)}`))));
  const missing = new Set(signs.flatMap((own) => [...own]));
  while (missing.size) {
    const news = signs.map((own) => [...own].filter((sign) => missing.has(sign)).length);
    const best = news.indexOf(Math.max(...news));
    kept.add(sections[best]);
    for (const sign of signs[best]) missing.delete(sign);
  }
  for (const section of sections) if (!kept.has(section)) section.remove();
  const seen = new Set();
  for (const [e, colour] of colours) {
    if (e.isConnected && !seen.has(colour)) e.dataset.coloured = seen.add(colour).size;
  }
}"""
"""Takes away what differs from others in its words alone: of the parts of a page so few stay as hold every element
which any of them has, by its tag, classes and attributes, what is around it, and its colours in light and in dark. Of
those that say something in the same colours the first is marked."""
COLOURED = "[data-coloured]"


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
