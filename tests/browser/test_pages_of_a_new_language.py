"""A fourth language, mostly shown in English: axe finds nothing on its pages, and they do what the others do."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from support.axe import BUT_COLOURS, UNFOLD, violations
from support.builds import report
from support.fourth_language import CODE, fourth_guide, fourth_site
from support.serving import KINDS, Served, serving


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """The site with a fourth language, served."""
    with serving(fourth_site(), fourth_guide()) as place:
        yield place


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, served: Served, kind: str) -> None:
    page.goto(served.at(served.kinds[kind], CODE))
    page.evaluate(UNFOLD)
    found = violations(page, BUT_COLOURS)
    assert not found, report(found)


def test_latin_letters_have_latin_fonts(page: Page, served: Served) -> None:
    fonts = {
        code: page.goto(served.at("", code)) and page.evaluate("getComputedStyle(document.body).fontFamily")
        for code in ("fr", "en", "zh", "zh-Hant")
    }
    assert fonts["fr"] == fonts["en"]
    assert len(set(fonts.values())) == 3
