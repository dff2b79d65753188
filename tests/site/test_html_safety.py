"""Where to turn: what to do first, the numbers of every region to tap, each with its day and its pages."""

from collections.abc import Iterator

from support.crawl import HtmlPage, Site

from macros.kinds.region.model import Contact
from macros.site.voice.voice import Voice


def where(site: Site) -> Iterator[HtmlPage]:
    """Yield the page in each language."""
    for code in site.guide.languages:
        yield site.page("safety/", code)


def contacts(site: Site) -> list[Contact]:
    """Return everybody who helps."""
    places = (*site.guide.regions.values(), *site.guide.troubles.values())
    return [contact for place in places for contact in place.contacts]


def ways(contact: Contact) -> Iterator[str]:
    """Yield the links by which a contact is reached."""
    for scheme, number in (("tel", contact.number), ("sms", contact.sms)):
        if number:
            yield f"{scheme}:{number.replace(' ', '').replace('-', '')}"
    if contact.url:
        yield str(contact.url)


def test_the_next_five_minutes_come_first(either: Site) -> None:
    for page in where(either):
        assert page.find("//h2")[0].get("id") == "now"
        assert page.find("//section[@aria-labelledby='now']//ol/li"), page.file


def test_every_number_and_page_can_be_tapped(either: Site) -> None:
    for page in where(either):
        links = {str(link.get("href")) for link in page.find("//a")}
        assert {href for contact in contacts(either) for href in ways(contact)} <= links, page.file


def test_beside_every_number_stands_the_day_it_was_read_and_below_are_its_pages(either: Site) -> None:
    for page in where(either):
        entries = page.has_class("lw-contact")
        assert len(entries) == len(contacts(either))
        for day in {contact.checked.isoformat() for contact in contacts(either)}:
            shown = sum(day in entry.text_content() for entry in entries)
            assert shown >= sum(contact.checked.isoformat() == day for contact in contacts(either)), page.file
        links = {link.get("href") for link in page.find("//details[contains(@class, 'lw-grounds')]//a")}
        assert {str(source.url) for contact in contacts(either) for source in contact.sources} <= links


def test_a_language_has_its_readers_regions_first(small: Site) -> None:
    def order(code: str) -> list[str]:
        return [str(found.get("data-region")) for found in small.page("safety/", code).find("//*[@data-region]")]

    assert order("zh") == ["mainland-china", "hong-kong"]
    assert order("zh-Hant") == ["hong-kong", "mainland-china"]
    assert order("en") == ["hong-kong", "mainland-china"]


def test_regions_open_without_a_script(either: Site) -> None:
    for page in where(either):
        regions = page.find("//*[@data-region]")
        assert {region.tag for region in regions} == {"details"}
        assert [region.get("open") is not None for region in regions] == [True, *(False for _ in regions[1:])]
        assert {region.get("data-region") for region in regions} == set(either.guide.regions)


def test_help_is_one_tap_from_every_page_and_from_what_leads_to_it(small: Site) -> None:
    for page in small.pages:
        reached = {page.link(link.get("href"))[0] for link in page.find("//a[@href]")}
        assert small.page("safety/", page.language).url in reached, page.file
    for code in small.guide.languages:
        outcome, group = small.page("outcomes/report-first/", code), small.page("groups/advertising/", code)
        assert outcome.find("//nav[@class='lw-help']//a[contains(@href, 'safety/#fraud')]")
        assert group.find("//section[@class='lw-help']//a[contains(@href, 'scams/shared-screen/')]")


def test_a_trick_says_the_first_step_before_anything_else(small: Site) -> None:
    for code in small.guide.languages:
        page = small.page("scams/shared-screen/", code)
        said = Voice(small.guide, code)
        scam = small.guide.scams["shared-screen"]
        assert page.find("//h2")[0].get("id") == "first"
        text = page.tree.text_content()
        assert text.index(said.text(scam.first)) < text.index(said.text(scam.looks))


def test_no_other_side_is_shown_where_people_are_cheated(either: Site) -> None:
    for page in either.pages:
        if page.address.split("/")[0] in ("safety", "scams"):
            assert not page.has_class("lw-other"), page.file
