"""`make lighthouse` names the page and the figure that misses a bar."""

from typing import Any

from lighthouse.verdict import misses, summed, table


def run(performance: float, accessibility: float = 1, **more: Any) -> dict[str, Any]:
    """Return what measure.mjs prints for one run."""
    figures = {"lcp": 1100.0, "tbt": 40.0, "cls": 0.0, "requests": 8, "bytes": 71 * 1024, "missed": [], "error": None}
    return {**figures, "scores": [performance, accessibility, 1, 1], **more}


def test_page_at_the_bars_misses_none() -> None:
    assert misses(summed("quiz/", [run(0.97)])) == []


def test_median_of_the_runs_is_judged() -> None:
    found = summed("quiz/", [run(0.5), run(0.96), run(1)])
    assert misses(found) == ["quiz/: performance is 96, must be at least 97"]


def test_failed_audits_are_named() -> None:
    found = summed("quiz/", [run(1, 0.99, missed=["color-contrast"])])
    assert misses(found) == ["quiz/: accessibility is 99, must be at least 100 (color-contrast)"]


def test_page_that_did_not_load_is_a_miss_even_without_a_bar() -> None:
    found = summed("quiz/", [run(0, error="no paint"), run(1)])
    assert misses(found, (0, 0, 0, 0)) == ["quiz/: no paint"]


def test_table_has_a_row_for_each_page() -> None:
    assert table([summed("quiz/", [run(1)])]).splitlines()[2].split("|")[1:3] == [" quiz/ ", " 100         "]
