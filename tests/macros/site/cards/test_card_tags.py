"""What the head of a page says of its card, with and without the address of the site."""

from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader
from lxml import html

CARD = {"address": "cards/x.png", "alt": "“X” & more", "width": 720, "height": 378}


def tags(root: Path, canonical: str) -> dict[str, str]:
    """Return what the head says, by name; ``canonical`` is the address of the page ``x/``."""
    overrides = Environment(loader=FileSystemLoader(root / "macros/overrides"), autoescape=False)  # noqa: S701 - it escapes
    overrides.filters["url"] = lambda address: f"../{address}"
    layout = {"code": "en", "head_title": "Home", "languages": [{"code": "en", "locale": "en_US"}, {"code": "x"}]}
    said = overrides.get_template("partials/card.html").render(
        config=SimpleNamespace(site_name="Us &amp; them", extra={"layout": layout}),
        page=SimpleNamespace(
            meta={"title": "X", "guide": {"card": CARD}}, url="x/", canonical_url=canonical, is_homepage=False
        ),
    )
    found = html.fragments_fromstring(said)
    return {tag.get("property") or tag.get("name"): tag.get("content") for tag in found}


def test_addresses_are_whole_where_the_site_has_one(root: Path) -> None:
    found = tags(root, "https://example.org/guide/en/x/")
    assert found["og:image"] == "https://example.org/guide/en/cards/x.png"
    assert found["og:url"] == "https://example.org/guide/en/x/"
    assert found["og:locale"] == "en_US"
    assert (found["og:title"], found["og:site_name"], found["og:image:alt"]) == ("X", "Us & them", CARD["alt"])


def test_without_one_the_picture_is_found_from_the_page(root: Path) -> None:
    for nothing in ("", "/en/x/"):
        found = tags(root, nothing)
        assert found["og:image"] == "../cards/x.png"
        assert "og:url" not in found
