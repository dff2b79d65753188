"""Search on the real site: what people type, as the guide's own data lists it, leads to the right page at once."""

import pytest
from playwright.sync_api import Page
from support.builds import report
from support.searching import searched
from support.serving import Served

from macros.site.voice.voice import Voice

FIRST = 3
LEAST = 40
PART = 3
"""Every third question, beginning with another one in each language: all of them would take long."""


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
    page.goto(served.at("about/", code))
    listed = searched(page, served, code, "search/search_index.json", list(asked))
    faults = [
        f"{words!r} should lead to {address}, not to {[page[0] for page in pages[:FIRST]]}"
        for (words, address), pages in zip(asked.items(), listed, strict=True)
        if not any(address in page for page in pages[:FIRST])
    ]
    assert not faults, report(faults)
