"""What other programs show beside a link: each page read as they read it."""

import struct

from lxml import html
from support.builds import report
from support.crawl import HtmlPage, Site
from tools.site import URL

from macros.site.cards.card import FOLDER

MOST = 3_000_000
"""Bytes of all cards together."""
LEAST_SIDE = 300
"""A smaller picture is none for WeChat."""


def said(page: HtmlPage, name: str) -> str:
    """Return what a page says under a name: a card has to say it once."""
    found = page.tree.xpath("//head/meta[@property=$name or @name=$name]/@content", name=name)
    assert len(found) == 1, (page.file, name, found)
    return str(found[0])


def size(site: Site, address: str) -> tuple[int, int]:
    """Return the width and the height that the PNG file at an absolute address has."""
    file = site.file_at(address)
    assert file, address
    head = (site.folder / file).read_bytes()[:24]
    assert head.startswith(b"\x89PNG"), address
    width, height = struct.unpack(">II", head[16:])
    return width, height


def as_facebook(page: HtmlPage) -> dict[str, str]:
    """Return what every reader of Open Graph takes: Facebook, Telegram, Slack, Discord, iMessage, Signal, DingTalk."""
    names = ("title", "description", "url", "image", "locale", "site_name", "type")
    return {name: said(page, f"og:{name}") for name in names}


def as_twitter(page: HtmlPage) -> dict[str, str]:
    """Return what stands there under Twitter's own names: for all else it takes those of Open Graph."""
    own = {str(meta.get("name")): str(meta.get("content")) for meta in page.find("//head/meta[@name]")}
    return {name: content for name, content in own.items() if name.startswith("twitter:")}


def as_wechat(page: HtmlPage) -> tuple[str, str]:
    """Return the title, and the first picture that is named in the head or stands in the page and is large enough."""
    title = " ".join(str(page.tree.xpath("string(//title)")).split())
    for element in page.tree.iter("meta", "img"):
        if element.get("itemprop") == "image" or element.get("property") == "og:image":
            return title, str(element.get("content"))
        if large(element):
            return title, page.link(str(element.get("src")))[0]
    return title, ""


def large(picture: html.HtmlElement) -> bool:
    """Tell whether a picture in the page says that it is large."""
    sides = (picture.get("width") or "0", picture.get("height") or "0")
    return picture.tag == "img" and all(side.isdecimal() and int(side) >= LEAST_SIDE for side in sides)


def test_every_page_has_a_card_of_its_language(either: Site) -> None:
    faults: list[str] = []
    for page in either.pages:
        path = either.guide.languages[page.language].folder
        card = as_facebook(page)
        wanted = {
            "url": page.url,
            "description": str(page.tree.xpath("string(//meta[@name='description']/@content)")),
            "locale": either.guide.languages[page.language].locale,
            "type": "website",
        }
        declared = (int(said(page, "og:image:width")), int(said(page, "og:image:height")))
        if {name: card[name] for name in wanted} != wanted or not card["title"] or not said(page, "og:image:alt"):
            faults.append(f"{page.file}: {card}")
        if not card["image"].startswith(f"{URL}{path}{FOLDER}") or size(either, card["image"]) != declared:
            faults.append(f"{page.file}: {card['image']} is not {declared}")
        shown = as_twitter(page)
        if shown != {"twitter:card": "summary_large_image"}:
            faults.append(f"{page.file}: Twitter shows {shown}")
        title, first = as_wechat(page)
        if first != card["image"] or card["title"] not in title or min(declared) < LEAST_SIDE:
            faults.append(f"{page.file}: WeChat shows {first} and {title}")
    assert not faults, report(faults)


def test_advice_has_a_card_each_and_other_pages_that_of_their_section(small: Site) -> None:
    for code in small.guide.languages:
        pictures = {page.address: said(page, "og:image").rpartition(FOLDER)[2] for page in small.of(code)}
        assert pictures[""] == pictures["about/"] == pictures["contributing/fields/"] == "home.png"
        assert pictures["groups/"] == pictures["groups/family/"] == "groups.png"
        assert pictures["quiz/"] == pictures["quiz/tree/"] == "quiz.png"
        for id_ in small.guide.outcomes:
            assert pictures[f"outcomes/{id_}/"] == f"outcomes/{id_}.png"
    page = small.page("outcomes/big-quiet-exit/", "en")
    words = small.guide.vocabulary["verdicts"][small.guide.outcomes["big-quiet-exit"].verdict]
    assert said(page, "og:image:alt").startswith(f"{words.name['en']} · {said(page, 'og:title')} · ")


def test_cards_are_small_and_each_is_referred_to(site: Site) -> None:
    named = {site.folder / str(site.file_at(said(page, "og:image"))) for page in site.pages}
    there = {file for row in site.guide.languages.values() for file in (site.folder / row.path / FOLDER).rglob("*.png")}
    assert there == named
    assert sum(file.stat().st_size for file in there) <= MOST


def test_no_card_is_fetched_by_who_reads_the_page(site: Site) -> None:
    asking = [page.file for page in site.documents if page.find(f"//body//*[contains(@src, '/{FOLDER}')]")]
    assert not asking, report(asking)
