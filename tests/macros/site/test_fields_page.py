"""The reference of fields: every field of every kind, in each language."""

import pytest
from lxml import html
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.model.field_docs import fields
from macros.site.voice.voice import Voice


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_every_field_is_explained(guide: Guide, code: str) -> None:
    (page,) = [page for page in fixture_pages(code) if page.address == "contributing/fields/"]
    say = Voice(guide, code)
    body = html.fromstring(page.body)
    for kind in KINDS:
        (section,) = body.xpath(f"//section[@aria-labelledby='{kind.one}']")
        terms = section.xpath("./dl/dt")
        wanted = list(fields(kind.model))
        assert [term.findtext("code") for term in terms] == [field.name for field in wanted]
        for field, term, said in zip(wanted, terms, section.xpath("./dl/dd"), strict=True):
            assert (term.find("span") is not None) == field.required
            assert said.findtext("p") == say.doc(field.doc)


def test_words_of_a_closed_list_and_the_fields_of_a_record_are_shown_in_place(guide: Guide) -> None:
    (page,) = [page for page in fixture_pages("en") if page.address == "contributing/fields/"]
    argument = html.fromstring(page.body).xpath("//section[@aria-labelledby='argument']/dl")[0]
    assert argument.xpath("./dd[2]/ul/li/code/text()") == list(guide.vocabulary["stances"])
    assert argument.xpath("./dd/dl/dt/code/text()") == ["ref", "bearing"]
    assert argument.xpath("./dd/p/a/@href")[:2] == ["#group", "#argument"]
