"""Stories to practise on: what is advised, and what one other answer would make of it."""

from macros.content.guide.guide import Guide
from macros.site.pages.practice_stories import MOST, cases


def test_each_story_has_what_is_advised_and_two_that_one_answer_would_turn_it_into(guide: Guide) -> None:
    found = cases(guide)
    assert 2 <= len(found) <= MOST
    for case in found:
        advised = [choice.outcome for choice in case.choices if choice.question is None]
        assert advised == [case.story.outcome]
        assert len({guide.outcomes[choice.outcome].verdict for choice in case.choices}) == 3
        for choice in case.choices:
            if choice.question and choice.option:
                answers = {**case.story.answers, choice.question: choice.option}
                assert guide.graph.follow(answers)[0] == choice.outcome
                assert choice.option != "unsure"
