"""What apps do: the order of the table, the page of an app, the file for spreadsheets, the document for programs."""

import csv
from io import StringIO

import pytest
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.content.guide.linkable_places import spots
from macros.kinds.app.model import in_order
from macros.site.machines.api import FOLDER, Api
from macros.site.machines.tables import COLUMNS, SPREADSHEET, answers_csv
from macros.site.pages.page import Page
from macros.site.voice.voice import Voice

PLACE = "https://example.org/guide/en/"


def page(address: str, code: str = "en", *, with_repository: bool = True) -> Page:
    """Return a page of the guide in a language."""
    return next(page for page in fixture_pages(code, with_repository=with_repository) if page.address == address)


@pytest.mark.parametrize(
    ("code", "first"), [("en", ["whatsapp", "wechat"]), ("zh", ["wechat"]), ("zh-Hant", ["whatsapp", "wechat"])]
)
def test_each_language_begins_with_the_apps_of_its_readers(guide: Guide, code: str, first: list[str]) -> None:
    assert [app.id for app in in_order(guide.apps, code)][: len(first)] == first
    assert page("apps/", code).body.index(f'id="{first[0]}"') < page("apps/", code).body.index('id="line"')


def test_an_app_has_a_page_and_its_old_anchor_and_each_answer_a_place(guide: Guide) -> None:
    live = {spot.address for spot in spots(guide)}
    assert {"apps/wechat/", "apps/#wechat", "apps/wechat/#told", "apps/wechat/#stays"} <= live
    assert guide.address("answers", "wechat-told") == "apps/wechat/#told"
    assert {"told", "stays", "quiet"} <= page("apps/wechat/").anchors


def test_a_page_says_how_sure_an_answer_is_and_how_to_try_it(guide: Guide) -> None:
    body = page("apps/wechat/").body
    answer = guide.apps["wechat"].answers["stays"]
    assert answer.test is not None
    for said in (answer.text["en"], answer.test["en"], *(side.text["en"] for side in answer.sides), "Pages disagree"):
        assert said in body
    assert "15.1, Android 16" in page("apps/line/").body


def test_what_was_written_for_search_engines_is_named_and_not_linked(guide: Guide) -> None:
    told = guide.apps["wechat"].answers["told"].sources
    farms = [source for source in told if source.kind == "farm"]
    others = [source for source in told if source.kind != "farm"]
    assert farms
    assert others
    body = page("apps/wechat/").body
    assert not [source for source in farms if f'href="{source.url}"' in body]
    assert all(f'href="{source.url}"' in body for source in others)
    assert not [source for source in farms if str(source.url) in answers_csv(Voice(guide, "en"))]


def test_readers_are_asked_only_where_somebody_can_be_told(guide: Guide) -> None:
    assert 'href="#tell"' in page("apps/wechat/").body
    assert 'href="#tell"' not in page("apps/wechat/", with_repository=False).body


def test_the_file_for_spreadsheets_has_a_line_for_each_answer(guide: Guide) -> None:
    text = answers_csv(Voice(guide, "zh"))
    assert text.startswith(SPREADSHEET)
    head, *lines = csv.reader(StringIO(text.removeprefix(SPREADSHEET)))
    assert tuple(head) == COLUMNS
    assert len(lines) == len(guide.answers)
    said = {(line[0], line[2]): dict(zip(COLUMNS, line, strict=True)) for line in lines}
    answer = guide.apps["wechat"].answers["stays"]
    assert said["wechat", "stays"]["answer"] == answer.text["zh"]
    assert said["wechat", "stays"]["sides"] == " | ".join(side.text["zh"] for side in answer.sides)


def test_the_document_for_programs_has_each_answer_with_its_place(guide: Guide) -> None:
    said = Api(Voice(guide, "en"), PLACE).documents()[f"{FOLDER}app-answers.json"]
    assert {f"{line['app']}-{line['question']}" for line in said["data"]} == set(guide.answers)
    line = next(line for line in said["data"] if line["app"] == "whatsapp" and line["question"] == "told")
    assert line["url"] == f"{PLACE}apps/whatsapp/#told"
    assert line["text"] == guide.apps["whatsapp"].answers["told"].text["en"]
