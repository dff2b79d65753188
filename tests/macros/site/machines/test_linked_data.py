"""What search engines are told: the way to a page, advice, questions, terms, data; and nothing ends the script."""

import json
from dataclasses import replace
from typing import Any

import pytest
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.model.base import Text
from macros.site.machines.linked_data import linked_data
from macros.site.pages.page import Page
from macros.site.voice.inline import first_sentence
from macros.site.voice.voice import Voice, is_shown

PLACE = "https://x.org/en/"
CODES = pytest.mark.parametrize("code", ["en", "zh", "zh-Hant"])


def page(address: str, code: str) -> Page:
    """Return a page of the guide."""
    return next(page for page in fixture_pages(code) if page.address == address)


def told(guide: Guide, address: str, code: str) -> list[dict[str, Any]]:
    """Return what is told about a page in a language."""
    said = json.loads(linked_data(Voice(guide, code), PLACE, page(address, code)))
    assert said.pop("@context") == "https://schema.org"
    return said.pop("@graph")


@CODES
def test_the_way_to_a_page_ends_with_it(guide: Guide, code: str) -> None:
    assert linked_data(Voice(guide, code), PLACE, page("", code)) == ""
    (way,) = told(guide, "groups/family/", code)
    say = Voice(guide, code)
    assert [(step["position"], step["name"], step.get("item", {}).get("@id")) for step in way["itemListElement"]] == [
        (1, say.ui("home"), PLACE),
        (2, say.ui("groups-title"), f"{PLACE}groups/"),
        (3, say.text(guide.groups["family"].title), None),
    ]


@CODES
def test_every_question_is_there_with_the_sentence_that_answers_and_its_place(guide: Guide, code: str) -> None:
    _, found = told(guide, "questions/", code)
    say = Voice(guide, code)
    assert (found["@type"], found["inLanguage"]) == ("FAQPage", guide.languages[code].html)
    assert found["url"] == f"{PLACE}questions/"
    assert [(one["url"], one["name"], one["acceptedAnswer"]["text"]) for one in found["mainEntity"]] == [
        (f"{PLACE}questions/#{id_}", say.text(one.title), first_sentence(say.text(one.answer)))
        for id_, one in guide.faq.items()
    ]


@CODES
def test_advice_has_its_steps_and_the_glossary_the_terms_of_its_readers(guide: Guide, code: str) -> None:
    say = Voice(guide, code)
    id_, outcome = next(iter(guide.outcomes.items()))
    advice = told(guide, f"outcomes/{id_}/", code)[-1]
    assert advice["name"] == say.text(outcome.title)
    assert [step["text"] for step in advice["step"]] == say.texts(outcome.steps)
    terms = told(guide, "glossary/", code)[-1]["hasDefinedTerm"]
    assert [term["name"] for term in terms] == [
        say.text(term.term) for term in guide.glossary.values() if is_shown(term, say)
    ]


def test_marks_are_dropped_and_nothing_ends_the_script(guide: Guide) -> None:
    id_, one = next(iter(guide.faq.items()))
    sly = one.model_copy(update={"answer": Text(en="*Read* `</script>` & [this](https://a.org/).", zh="看。")})
    changed = replace(guide, entries={**guide.entries, "faq": {id_: sly}})
    text = linked_data(Voice(changed, "en"), PLACE, page("questions/", "en"))
    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][-1]["mainEntity"][0]["acceptedAnswer"]["text"] == "Read </script> & this."
