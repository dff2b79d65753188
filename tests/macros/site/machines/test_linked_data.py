"""What the page of all questions tells search engines: every question, its answer, and nothing that ends the script."""

import json
from dataclasses import replace
from typing import Any

import pytest

from macros.content.guide.guide import Guide
from macros.model.base import Text
from macros.site.machines.linked_data import faq_page
from macros.site.voice.voice import Voice

PLACE = "https://x.org/en/"


def told(guide: Guide, code: str) -> dict[str, Any]:
    """Return what is told in a language."""
    return json.loads(faq_page(guide, Voice(guide, code), PLACE))


@pytest.mark.parametrize("code", ["en", "zh", "zh-Hant"])
def test_every_question_is_there_with_its_answer_and_its_place(guide: Guide, code: str) -> None:
    page, say = told(guide, code), Voice(guide, code)
    assert (page["@context"], page["@type"], page["inLanguage"]) == (
        "https://schema.org", "FAQPage", guide.languages[code].html,
    )  # fmt: skip
    assert page["url"] == f"{PLACE}questions/"
    assert [
        (one["@type"], one["url"], one["name"], one["acceptedAnswer"]["@type"], one["acceptedAnswer"]["text"])
        for one in page["mainEntity"]
    ] == [
        ("Question", f"{PLACE}questions/#{id_}", say.text(one.title), "Answer", say.text(one.answer))
        for id_, one in guide.faq.items()
    ]


def test_marks_are_dropped_and_nothing_ends_the_script(guide: Guide) -> None:
    id_, one = next(iter(guide.faq.items()))
    sly = one.model_copy(update={"answer": Text(en="*Read* `</script>` & [this](https://a.org/).", zh="看。")})
    text = faq_page(replace(guide, entries={**guide.entries, "faq": {id_: sly}}), Voice(guide, "en"), PLACE)
    assert not set("<>&") & set(text)
    assert json.loads(text)["mainEntity"][0]["acceptedAnswer"]["text"] == "Read </script> & this."
