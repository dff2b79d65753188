"""Which form a page opens, and what it fills in."""

from urllib.parse import parse_qs

import pytest

from macros.site.pages.layout import suggestion
from macros.site.pages.page import Page


@pytest.mark.parametrize(
    ("source", "kind", "template", "entry"),
    [
        ("data/groups/family.yml", "groups", "change.yml", "groups/family"),
        ("data/quiz/outcomes/keep-active.yml", "outcomes", "change.yml", "quiz/outcomes/keep-active"),
        ("data/apps", "apps-index", "app-changed.yml", "apps"),
        ("data/apps/line.yml", "apps", "app-changed.yml", "apps/line"),
        ("docs/en/about.md", "prose", "change.yml", "docs/en/about.md"),
    ],
)
def test_a_page_opens_the_fitting_form_with_its_entry(source: str, kind: str, template: str, entry: str) -> None:
    query = parse_qs(suggestion(Page("x/", "t", "d", "b", source, kind)), strict_parsing=True)
    assert query == {"template": [template], "entry": [entry]}
