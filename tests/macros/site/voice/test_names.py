"""The name of an entry, whatever its model calls it."""

import pytest

from macros.content.guide.guide import Guide
from macros.site.voice.voice import Voice, page_title, title


@pytest.mark.parametrize("kind", ["arguments", "groups", "apps", "glossary", "facts", "references", "checklist"])
def test_every_kind_has_a_name_without_marks(guide: Guide, kind: str) -> None:
    for id_ in guide.entries[kind]:
        name = title(Voice(guide, "en"), kind, id_)
        assert name, id_
        assert not {"*", "`"} & set(name), name


def test_a_question_is_its_own_name(guide: Guide) -> None:
    start = guide.quiz.start
    assert title(Voice(guide, "en"), "questions", start) == guide.quiz.questions[start].text["en"]


@pytest.mark.parametrize(
    ("address", "name"),
    [("removed/", "If you were removed from a group"), ("quiz/", "ui:quiz-title"), ("groups/", "ui:groups-title")],
)
def test_a_page_has_the_title_that_it_shows(guide: Guide, address: str, name: str) -> None:
    say = Voice(guide, "en")
    assert page_title(say, address) == (say.ui(name.removeprefix("ui:")) if name.startswith("ui:") else name)
    with pytest.raises(KeyError):
        page_title(say, "gone/")
