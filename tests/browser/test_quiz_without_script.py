"""The quiz with JavaScript switched off: plain links from the first question to every outcome."""

from playwright.sync_api import Page
from support.builds import real_guide, report
from support.serving import Open, Served

from macros.content.graph import Graph, Path


def shortest_paths() -> dict[str, Path]:
    """Return outcome -> its shortest path."""
    guide = real_guide()
    result: dict[str, Path] = {}
    for path in sorted(Graph(guide.quiz, guide.outcomes).paths, key=lambda path: len(path.steps)):
        result.setdefault(path.outcome, path)
    return result


def in_view(page: Page, id_: str) -> bool:
    """Tell whether an element stands in the window, below the header."""
    return bool(
        page.evaluate(
            "id => { const r = document.getElementById(id).getBoundingClientRect();"
            " return r.top >= 0 && r.bottom <= innerHeight && r.height > 0 }",
            id_,
        )
    )


def test_every_outcome_is_reached_by_clicks(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    quiz = real_guide().quiz
    paths = shortest_paths()
    assert set(paths) == set(real_guide().outcomes)
    faults: list[str] = []
    page.goto(served.at("quiz/"))
    for outcome, path in paths.items():
        page.goto(served.at(f"quiz/#{quiz.start}"))
        for question, chosen in path.steps:
            option = quiz.questions[question].option(chosen)
            assert option
            page.locator(f"section[aria-labelledby='{question}'] a[data-option='{chosen}']").click()
            if not page.url.endswith(f"quiz/#{option.next}") or not in_view(page, option.next):
                faults.append(f"{outcome}: {question} -> {chosen} shows {page.url}, not {option.next}")
                break
    assert not faults, report(faults)


def test_a_result_opens_its_page_and_back_returns(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    outcome = next(iter(shortest_paths()))
    page.goto(served.at(f"quiz/#{outcome}"))
    page.locator(f"section[aria-labelledby='{outcome}'] a.lw-button").click()
    page.wait_for_url(served.at(f"outcomes/{outcome}/"))
    page.go_back()
    page.wait_for_url(served.at(f"quiz/#{outcome}"))


def test_the_home_page_starts_the_quiz(open_page: Open, served: Served) -> None:
    page = open_page(java_script_enabled=False)
    quiz = real_guide().quiz
    for option in quiz.questions[quiz.start].options:
        page.goto(served.at("", "en"))
        page.locator("a.lw-option", has_text=option.text.en).click()
        page.wait_for_url(served.at(f"quiz/#{option.next}", "en"))
        assert in_view(page, option.next)
