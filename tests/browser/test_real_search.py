"""Search on the real site: what people type, as the guide's own data lists it, leads to the right page at once."""

import re

import pytest
from playwright.sync_api import Page
from support.builds import ROOT, report
from support.serving import Served

from macros.site.voice.voice import Voice

FIRST = 3
LEAST = 40
PART = 3
"""Every third question, beginning with another one in each language: all of them would take long."""
SEARCH = """async ([script, place, asked]) => {
  const { index, search } = await import(script);
  const all = await index(new URL(place));
  const found = await Promise.all(asked.map((words) => search(all, words)));
  return found.map(({ pages }) => pages.map((sections) => sections.map((one) => one.location)));
}"""
MODULE = re.compile(r"/assets/\w+\.js$")
SOURCES = ROOT / "docs" / "assets"
"""The modules as they are written: what is shipped joins them, and gives out only what pages ask for."""


@pytest.fixture
def served(real: Served) -> Served:
    """The real guide's site."""
    return real


def wanted(served: Served, code: str, start: int) -> dict[str, str]:
    """Return queries in people's own words and where they lead: other ways to ask, other names of groups, words."""
    say, guide = Voice.of(served.guide, code), served.guide
    found: dict[str, str] = {}
    for id_, question in list(guide.faq.items())[start::PART]:
        found |= dict.fromkeys(say.names(question.variants)[:1], f"questions/#{id_}")
    for id_, group in list(guide.groups.items())[start::PART]:
        if not group.variant_of:
            found |= dict.fromkeys(say.names(group.aliases)[:1], f"groups/{id_}/")
    return found


@pytest.mark.parametrize(("start", "code"), enumerate(("zh", "en", "zh-Hant")))
def test_what_people_type_leads_to_the_right_page(page: Page, served: Served, start: int, code: str) -> None:
    asked = wanted(served, code, start)
    assert len(asked) >= LEAST
    page.route(MODULE, lambda route: route.fulfill(path=SOURCES / route.request.url.rpartition("/")[2]))
    page.goto(served.at("about/", code))
    places = [served.at(place, code) for place in ("assets/find.js", "search/search_index.json")]
    listed: list[list[list[str]]] = page.evaluate(SEARCH, [*places, list(asked)])
    faults = [
        f"{words!r} should lead to {address}, not to {[page[0] for page in pages[:FIRST]]}"
        for (words, address), pages in zip(asked.items(), listed, strict=True)
        if not any(address in page for page in pages[:FIRST])
    ]
    assert not faults, report(faults)
