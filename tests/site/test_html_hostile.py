"""The site built with hostile words in every text: whole pages, the theme's frame and <head> included."""

import json
from functools import cache
from pathlib import Path

from lxml import html
from support.fixture import fixture_guide, fixture_site, report
from support.hostile_site import hostile_site
from support.markup import Element, harmful, is_mark

from macros.site.finishing.csp import content_policy
from macros.site.offline.files import name_of

Kind = tuple[str, ...]
FRAME = frozenset({"script", "link", "meta", "form"})
"""What only the frame of a page has; the policy and the tests of elements and heads below look after it."""
IN_ONE_FILE = FRAME | {"style"}
"""… and what the guide in one file has besides, which can ask for no sheet."""

SAID: frozenset[Kind] = frozenset(
    {*((tag, "class") for tag in ("p", "li", "b", "strong", "dd")), ("a", "class", "href")}
)
"""What words may stand in that the one file says once, and names by a class wherever they stand."""


@cache
def parsed(folder: Path) -> dict[str, Element]:
    """Return address -> document, for each page of a site."""
    return {
        file.relative_to(folder).as_posix(): html.document_fromstring(file.read_bytes())
        for file in sorted(folder.rglob("*.html"))
    }


def kinds(root: Element) -> set[Kind]:
    """Return every kind of element: its tag and the names of its attributes."""
    return {
        (element.tag, *sorted(element.attrib))
        for element in root.iter()
        if isinstance(element.tag, str) and not is_mark(element)
    }


def test_no_element_and_no_attribute_comes_in() -> None:
    known = SAID.union(*(kinds(root) for root in parsed(fixture_site()).values()))
    found = [
        f"{address}: {kind}" for address, root in parsed(hostile_site()).items() for kind in sorted(kinds(root) - known)
    ]
    assert not found, report(found)


def test_the_same_pages_are_there_with_the_same_frame() -> None:
    real, hostile = parsed(fixture_site()), parsed(hostile_site())
    assert list(hostile) == list(real)
    found = [
        address
        for address, root in hostile.items()
        if [[*element.attrib] for element in root.find("head")]
        != [[*element.attrib] for element in real[address].find("head")]
    ]
    assert not found, report(found)


def test_nothing_runs_or_loads() -> None:
    taken = {name_of(code, "html") for code in fixture_guide().languages}
    found = [
        f"{address}: {fault}"
        for address, root in parsed(hostile_site()).items()
        for fault in harmful(root)
        if fault.removeprefix("<").split()[0].removesuffix(">")
        not in (IN_ONE_FILE if address.rpartition("/")[2] in taken else FRAME)
    ]
    assert not found, report(found)


def test_the_policy_allows_the_same_scripts() -> None:
    real, hostile = fixture_site(), hostile_site()
    found = [
        address
        for address in parsed(hostile)
        if content_policy((hostile / address).read_text(encoding="utf-8"))
        != content_policy((real / address).read_text(encoding="utf-8"))
    ]
    assert not found, report(found)


def test_the_theme_reads_its_settings() -> None:
    for address, root in parsed(hostile_site()).items():
        for script in root.xpath("//script[@type='application/json']"):
            assert json.loads(script.text), address
