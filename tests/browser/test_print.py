"""On paper: dark ink on white whatever the screen shows, nothing to press, no lonely heading, advice on two sheets."""

import pytest
from playwright.sync_api import Page
from support.builds import report
from support.serving import Open, Served

KINDS = ("home", "quiz", "resigning", "safety", "apps", "one of groups", "one of arguments", "one of outcomes")
LONGEST = 1
"""How many outcomes of each language are printed: those with the largest files."""
SHOWN = """const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible";
  const where = (e) => `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`;"""
FAULTS = f"""() => {{ {SHOWN}
  const light = (colour) => {{
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => (part / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }};
  const found = [];
  for (const e of document.querySelectorAll("body, body *")) {{
    if (!shown(e)) continue;
    const style = getComputedStyle(e), says = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (says && light(style.color) > 0.19) found.push(`pale ink ${{style.color}}: ${{where(e)}}`);
    if (!/, 0\\)$|transparent/.test(style.backgroundColor) && light(style.backgroundColor) < 0.9)
      found.push(`dark ground ${{style.backgroundColor}}: ${{where(e)}}`);
    if (e.matches("button, select, [type=button], .lw-button")) found.push(`to press: ${{where(e)}}`);
  }}
  const headings = [...document.querySelectorAll("article :is(h1, h2, h3, h4)")].filter(shown);
  const words = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const after = (h) => {{
    const level = h.tagName;
    for (words.currentNode = h.lastChild ?? h; words.nextNode();) {{
      const e = words.currentNode.parentElement, next = e.closest("h1, h2, h3, h4");
      if (!words.currentNode.data.trim() || h.contains(e) || !shown(e)) continue;
      return next === null || next.tagName > level;
    }}
    return false;
  }};
  for (const h of headings) {{
    if (!after(h)) found.push(`nothing stands below ${{where(h)}}`);
    if (getComputedStyle(h).breakAfter !== "avoid") found.push(`may end a sheet: ${{where(h)}}`);
  }}
  return found;
}}"""


@pytest.fixture(scope="module")
def served(real: Served) -> Served:
    """The real guide's site: what is long there decides."""
    return real


def test_paper_is_white_and_holds_nothing_to_press(open_page: Open, served: Served) -> None:
    page = open_page(color_scheme="dark")
    faults: list[str] = []
    for kind in KINDS:
        page.emulate_media(media="screen", color_scheme="dark")
        page.goto(served.at(served.kinds[kind], "en"))
        page.emulate_media(media="print", color_scheme="dark")
        faults += [f"{kind}: {fault}" for fault in page.evaluate(FAULTS)]
    assert not faults, report(faults)


def test_an_outcome_is_a_sheet_or_two_and_the_rule_for_sorting_lies_beside_its_blank_list(
    page: Page, served: Served
) -> None:
    for code, language in served.guide.languages.items():
        files = list((served.folder / language.path).glob("outcomes/*/index.html"))
        for file in sorted(files, key=lambda file: -file.stat().st_size)[:LONGEST]:
            page.goto(served.at(f"outcomes/{file.parent.name}/", code))
            assert 1 <= sheets(page) <= 2, page.url
    page.goto(served.at("sort/", "en"))
    assert sheets(page) == 2


def sheets(page: Page) -> int:
    """Return how many sheets a page takes."""
    return page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
