"""The documents for machines: every kind, every entry, what each is linked to, and which page each one speaks for."""

from dataclasses import replace
from typing import Any

import pytest

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.site.machines.api import FOLDER, Api, alternate
from macros.site.pages.page import Page
from macros.site.pages.pages import pages
from macros.site.voice.voice import Voice

PLACE = "https://example.org/guide/en/"


@pytest.fixture(scope="module")
def documents(guide: Guide) -> dict[str, Any]:
    """Address -> document, in English."""
    return Api(Voice(guide, "en"), PLACE).documents()


def test_every_kind_and_every_entry_has_a_document(guide: Guide, documents: dict[str, Any]) -> None:
    wanted = {f"{FOLDER}{kind.name}.json" for kind in KINDS}
    wanted |= {f"{FOLDER}{kind}/{id_}.json" for kind, entries in guide.entries.items() for id_ in entries}
    singles = ("index", "home", "quiz", "scenarios", "table", "sort", "plan", "app-answers", "vocabulary")
    wanted |= {f"{FOLDER}{name}.json" for name in singles}
    assert set(documents) == wanted


def test_the_index_leads_to_every_list_and_each_list_to_its_entries(documents: dict[str, Any]) -> None:
    root = documents[f"{FOLDER}index.json"]
    for kind in root["kinds"]:
        listed = documents[kind["api_url"].removeprefix(PLACE)]
        assert kind["count"] == listed["count"] == len(listed["entries"])
        ids = [item["id"] for item in listed["entries"]]
        assert ids == sorted(ids)
        for item in listed["entries"]:
            document = documents[item["api_url"].removeprefix(PLACE)]
            assert (document["id"], document["title"], document["url"]) == (item["id"], item["title"], item["url"])
            assert document["data"]["reviewed"] == item["reviewed"]
    assert [version["api_url"] for version in root["languages"]] == [
        "https://example.org/guide/api/v1/index.json", f"{PLACE}api/v1/index.json",
        "https://example.org/guide/zh-hant/api/v1/index.json",
    ]  # fmt: skip


def test_related_entries_are_those_named_and_those_that_name(guide: Guide, documents: dict[str, Any]) -> None:
    argument = guide.arguments["a-careful-goodbye-counts"]
    related = documents[f"{FOLDER}arguments/{argument.id}.json"]["related"]
    assert {*argument.rebuts, *argument.supports} <= set(related["arguments"])
    assert related["statements"] == sorted(argument.statements)
    naming = [id_ for id_, outcome in guide.outcomes.items() if argument.id in (*outcome.reasons, *outcome.against)]
    assert set(naming) <= set(related["outcomes"])
    for name, document in documents.items():
        for kind, ids in document.get("related", {}).items():
            assert ids == sorted(set(ids)), (name, kind)
            assert set(ids) <= guide.known[kind] | set(guide.quiz.questions), (name, kind)


def test_an_entry_is_not_related_to_itself(guide: Guide) -> None:
    own = "quiet-exit-is-ordinary"
    argument = guide.arguments[own].model_copy(update={"rebuts": [own]})
    assert own not in Api(Voice(guide, "en"), PLACE).related("arguments", argument)["arguments"]


def test_relations_hold_in_both_directions(documents: dict[str, Any]) -> None:
    for name, document in documents.items():
        for kind, ids in document.get("related", {}).items():
            for id_ in ids:
                other = documents.get(f"{FOLDER}{kind}/{id_}.json")
                assert other is None or document["id"] in other["related"][document["kind"]], (name, kind, id_)


def test_ids_are_the_same_in_every_language(guide: Guide, documents: dict[str, Any]) -> None:
    for code in ("zh", "zh-Hant"):
        others = Api(Voice(guide, code), PLACE).documents()
        assert list(others) == list(documents)
        for name, document in others.items():
            assert document["language"] == guide.languages[code].html
            assert document.get("related") == documents[name].get("related")


def test_an_entry_shown_only_inside_others_has_no_page(documents: dict[str, Any]) -> None:
    without = {name.split("/")[2] for name, found in documents.items() if "api_url" in found and found["url"] is None}
    assert without == {"checklist"}


def test_a_page_names_the_document_that_says_the_same(guide: Guide, documents: dict[str, Any]) -> None:
    found = {page.address: alternate(page) for page in pages(guide, "en", PLACE)}
    assert {address for address in found.values() if address} <= set(documents)
    assert found["groups/family/"] == "api/v1/groups/family.json"
    assert found["groups/"] == "api/v1/groups.json"
    assert found["quiz/"] == "api/v1/quiz.json"
    assert found[""] == found["api/v1/"] == "api/v1/index.json"
    assert found["about/"] == found["quiz/tree/"] == found["resigning/"] == ""


def test_a_work_groups_page_on_resigning_speaks_for_no_document() -> None:
    assert alternate(Page("resigning/clients/", "t", "d", "b", "s", "resigning")) == ""


def test_documents_do_not_depend_on_the_order_of_the_files(guide: Guide, documents: dict[str, Any]) -> None:
    turned = {kind: dict(reversed(entries.items())) for kind, entries in guide.entries.items()}
    other = Api(Voice(replace(guide, entries=turned), "en"), PLACE).documents()
    assert list(other) == list(documents)
    for kind in turned:
        assert other[f"{FOLDER}{kind}.json"] == documents[f"{FOLDER}{kind}.json"]
