"""The name of an entry, whatever its model calls it."""

import pytest

from macros.content.guide import Guide
from macros.site.names import title
from macros.site.speaker import Speaker


@pytest.mark.parametrize("kind", ["arguments", "groups", "apps", "glossary", "facts", "references", "checklist"])
def test_every_kind_has_a_name_without_marks(guide: Guide, kind: str) -> None:
    for id_ in guide.entries[kind]:
        name = title(guide, Speaker(guide, "en"), kind, id_)
        assert name, id_
        assert not {"*", "`"} & set(name), name


def test_a_question_is_its_own_name(guide: Guide) -> None:
    start = guide.quiz.start
    assert title(guide, Speaker(guide, "en"), "questions", start) == guide.quiz.questions[start].text["en"]
