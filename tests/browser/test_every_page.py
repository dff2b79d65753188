"""Every page of the real guide in every language: it asks no other host, is refused nothing, keeps nothing, and fits.

The pages are opened in frames, several at once: a window for each would take the browser longer than the page.
"""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page
from support.axe import BUT_COLOURS, COLOURED, OF_COLOURS, ONE_OF_EACH, UNFOLD, violations, violations_in_dark
from support.builds import report
from support.fixture import fixture_site
from support.serving import LANGUAGES, Served, kinds
from tools.site import URL

PARTS = 8
PARTS_OF_LISTS = "li, tr, details, section"
SMALL = f"main :is({PARTS_OF_LISTS}):not(:has({PARTS_OF_LISTS}))"
"""What a page holds many of."""
CLASS = re.compile(r'class="([^"]*)"')
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
EMPTY = "<!doctype html><title>Frames</title><link rel='icon' href='data:,'><body>"
VISIT = """async (addresses) => {
  const faults = [];
  const waiting = [...addresses];
  const visit = async (address) => {
    const frame = document.createElement("iframe");
    frame.style.cssText = "position: absolute; left: -999px; width: 320px; height: 640px";
    frame.src = address;
    const loaded = await new Promise((resolve) => {
      frame.onload = () => resolve(true);
      setTimeout(() => resolve(false), 60000);
      document.body.append(frame);
    });
    const page = frame.contentDocument;
    const fault = (text) => faults.push(`${address}: ${text}`);
    if (!loaded) fault("does not load");
    else {
      const status = frame.contentWindow.performance.getEntriesByType("navigation")[0].responseStatus;
      if (status !== 200) fault(`answers ${status}`);
      if (!page.querySelector("meta[http-equiv=Content-Security-Policy]")) fault("has no policy");
      if (!page.querySelector("h1")?.checkVisibility()) fault("shows no heading");
      if (page.scrollingElement.scrollWidth > 320) fault(`is ${page.scrollingElement.scrollWidth} px wide, not 320`);
      if (document.cookie || localStorage.length || sessionStorage.length) fault("keeps something");
    }
    frame.remove();
  };
  await Promise.all([1, 2, 3].map(async () => { while (waiting.length) await visit(waiting.shift()) }));
  return faults;
}"""


@pytest.fixture
def served(real: Served) -> Served:
    """The real guide's site."""
    return real


def addresses(served: Served) -> list[str]:
    """Return the addresses of all pages below the site's root, as the sitemap lists them."""
    tree = ElementTree.parse(served.folder / "sitemap.xml")  # noqa: S314 - our own file
    return [str(item.text).removeprefix(URL) for item in tree.iter(LOC)]


def classes(folder: Path, address: str) -> set[str]:
    """Return the classes of a page's elements, by which the style knows them."""
    file = folder / address / "index.html"
    found = CLASS.findall(file.read_text(encoding="utf-8")) if file.exists() else []
    return {name for names in found for name in names.split()}


def telling(served: Served) -> list[str]:
    """Return few pages of the first language that show what no page shows that is under axe (test_accessibility.py)."""
    known: set[str] = set().union(*(classes(fixture_site(), address) for address in kinds(fixture_site()).values()))
    others = tuple(f"{language.path}/" for language in served.guide.languages.values() if language.path)
    pages = {
        address: classes(served.folder, address) - known
        for address in addresses(served)
        if not address.startswith(others)
    }
    chosen: list[str] = []
    while any(pages.values()):
        chosen.append(max(pages, key=lambda address: len(pages[address])))
        shown = pages[chosen[-1]]
        pages = {address: names - shown for address, names in pages.items()}
    return chosen


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_asks_only_its_own_host_and_keeps_nothing(page: Page, served: Served, part: int) -> None:
    """Requests to other hosts, answers of 400 and above and errors in the console fail the test by themselves.

    A language that is converted sign by sign has the pages, the links and the width of its source: tests/site compares
    them, and test_smoke.py opens one page of each kind.
    """
    derived = tuple(f"{language.path}/" for language in served.guide.languages.values() if language.opencc)
    seen = [address for address in addresses(served) if not derived or not address.startswith(derived)]
    own = len(LANGUAGES) - len(derived)
    assert len(seen) >= own * sum(len(served.guide.entries[kind]) for kind in ("arguments", "outcomes"))
    page.route("**/frames", lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
    page.goto(f"{served.root}frames")
    page.unroute_all(behavior="wait")
    faults = page.evaluate(VISIT, [served.root + address for address in seen[part::PARTS]])
    assert not faults, report(faults)


def test_the_page_for_missing_addresses_is_sealed_too(page: Page, served: Served) -> None:
    page.goto(served.at("no/such/page/"))
    assert "script-src 'self' 'sha256-" in (
        page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    )


@pytest.mark.parametrize("half", [0, 1])
def test_axe_finds_nothing_where_a_page_shows_what_others_do_not(page: Page, served: Served, half: int) -> None:
    """Of items that differ in their words alone one is looked at, as on the page of all nodes (test_real_quiz.py)."""
    found: list[str] = []
    for address in telling(served)[half::2]:
        page.goto(served.root + address)
        page.evaluate(UNFOLD)
        page.evaluate(ONE_OF_EACH, SMALL)
        found += violations(page, BUT_COLOURS) + violations(page, OF_COLOURS, COLOURED)
        found += violations_in_dark(page, COLOURED)
    assert not found, report(found)
