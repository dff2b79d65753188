"""Messages on pages: found by situation, with fitting examples; the answer first on pages about resigning."""

import pytest
from lxml import html
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.model.base import Text

FAMILY_OF_WORK = "spring survey"
"""What the fixture's request says in groups of work, where its own example would sound odd."""


@pytest.fixture(scope="module")
def trees(guide: Guide) -> dict[str, html.HtmlElement]:
    """Address -> the English page."""
    return {page.address: html.fromstring(page.body) for page in fixture_pages("en") if page.kind != "prose"}


def said(part: html.HtmlElement) -> str:
    return " ".join(part.text_content().split())


def test_every_message_stands_under_its_situation_with_all_its_tones(
    guide: Guide, trees: dict[str, html.HtmlElement]
) -> None:
    page = trees["messages/"]
    for message in guide.messages.values():
        [section] = page.xpath(f"//section[@aria-labelledby='{message.situation}']")
        [entry] = [part for part in section.xpath(".//details") if said(part[0]) == message.title["en"]]
        assert len(entry.xpath(".//blockquote")) == len(message.tones)
        assert len(entry.xpath(".//dt[@data-slot]")) == len(message.slots)


def test_only_situations_with_messages_are_offered(guide: Guide, trees: dict[str, html.HtmlElement]) -> None:
    jumps = [link.removeprefix("#") for link in trees["messages/"].xpath("//nav//a/@href")]
    used = {message.situation for message in guide.messages.values()}
    assert jumps == [situation for situation in guide.vocabulary["situations"] if situation in used]


def test_a_card_holds_the_example_of_the_family_of_its_group(trees: dict[str, html.HtmlElement]) -> None:
    letter = "//section[@aria-labelledby='messages']//blockquote"
    assert FAMILY_OF_WORK in said(trees["groups/colleague-banter/"].xpath(letter)[0])
    assert FAMILY_OF_WORK in said(trees["resigning/colleague-banter/"].xpath(letter)[0])
    assert "badminton" in said(trees["groups/classmates/"].xpath(letter)[0])


def test_a_page_about_resigning_says_first_what_to_do(guide: Guide, trees: dict[str, html.HtmlElement]) -> None:
    for summary in guide.table.summaries:
        page = trees[f"resigning/{summary.group}/"]
        assert said(page.xpath("//header/p")[0]) == summary.verdict["en"]
        [today] = page.xpath("//section[@aria-labelledby='today']")
        told: list[Text] = [summary.notice, summary.last_day, summary.gone]
        assert [said(part) for part in today.xpath(".//dd")] == [text["en"] for text in told]
        assert summary.verdict["en"] in said(trees["resigning/"].xpath("//section[@aria-labelledby='kinds']")[0])


def test_a_rule_without_exception_says_nothing_of_one(guide: Guide, trees: dict[str, html.HtmlElement]) -> None:
    but = guide.interface["rule-exception"]["en"]
    for id_, rule in guide.rules.items():
        path = f"//section[contains(@class, 'lw-rule') and @aria-labelledby='{id_}']"
        [section] = [part for page in trees.values() for part in page.xpath(path)]
        assert (but in [text.strip(" :") for text in section.xpath("./p/strong/text()")]) == bool(rule.exception)
    assert len({bool(rule.exception) for rule in guide.rules.values()}) == 2


def test_an_item_of_the_checklist_says_how(guide: Guide, trees: dict[str, html.HtmlElement]) -> None:
    item = guide.checklist["save-contacts"]
    assert item.how
    outcome = next(id_ for id_, outcome in guide.outcomes.items() if item.id in outcome.checklist)
    assert item.how["en"] in said(trees[f"outcomes/{outcome}/"].xpath("//section[@aria-labelledby='checklist']")[0])
