"""The quiz with JavaScript switched off: plain links from the first question to every outcome."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from support.quizzing import shortest
from support.serving import Open, Served


@pytest.fixture
def plain(open_page: Open) -> Iterator[Page]:
    """A page that runs no script."""
    return open_page(java_script_enabled=False)


def test_every_outcome_is_reached_by_clicks(plain: Page, served: Served) -> None:
    quiz = served.guide.quiz
    plain.goto(served.at("quiz/"))
    paths = shortest(served.guide)
    assert set(paths) == set(served.guide.outcomes)
    for path in paths.values():
        plain.goto(served.at(f"quiz/#{quiz.start}"))
        for question, chosen in path.steps:
            option = quiz.questions[question].option(chosen)
            assert option
            plain.locator(f"section[aria-labelledby='{question}'] a[data-option='{chosen}']").click()
            ends = option.next == path.outcome
            plain.wait_for_url(served.at(f"outcomes/{option.next}/" if ends else f"quiz/#{option.next}"))
            expect(plain.locator("h1" if ends else f"#{option.next}")).to_be_in_viewport(ratio=1)


def test_a_result_opens_its_page_and_back_returns(plain: Page, served: Served) -> None:
    outcome = next(iter(served.guide.outcomes))
    plain.goto(served.at(f"quiz/#{outcome}"))
    plain.locator(f"section:has(> #{outcome}) a.lw-button").click()
    plain.wait_for_url(served.at(f"outcomes/{outcome}/"))
    plain.go_back()
    plain.wait_for_url(served.at(f"quiz/#{outcome}"))


def test_the_home_page_starts_the_quiz(plain: Page, served: Served) -> None:
    quiz = served.guide.quiz
    for option in quiz.questions[quiz.start].options:
        plain.goto(served.at("", "en"))
        plain.locator("a.lw-option", has_text=option.text["en"]).click()
        plain.wait_for_url(served.at(f"quiz/#{option.next}!{quiz.start}.{option.id}", "en"))
        expect(plain.locator(f"#{option.next}")).to_be_in_viewport(ratio=1)
