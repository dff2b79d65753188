"""Two builds of one state of the sources are the same, byte for byte, however many years lie between them."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from support.builds import ROOT, build_in, on_day, real_guide, report
from support.comparing import differences
from support.fixture import TODAY, fixture_guide, fixture_site, give_code, lay_checkout

from macros.content.checks.run import check
from macros.content.today import today

LATER = timedelta(days=5 * 366)
MAY_ASK_THE_CLOCK = {
    "macros/content/today.py",  # the day that decides which facts are old: printed, never part of a page
    "macros/build/other_languages.py",  # how long a language may take
}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime"}
OUR_OWN = "today"
"""The function of macros/content/today.py: whoever calls it asks no clock."""


@pytest.mark.long
def test_a_build_elsewhere_five_years_later_without_caches_and_with_a_frame_for_each_page_has_the_same_bytes(
    tmp_path: Path,
) -> None:
    checkout = lay_checkout(tmp_path / "another folder")
    give_code(checkout)
    day = TODAY + LATER
    different = {
        **on_day(day),
        "PYTHONHASHSEED": "4321",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "GUIDE_CHILDREN_ANEW": "yes",
        "GUIDE_FRAME_EACH": "yes",
    }
    done = build_in(checkout, tmp_path / "site", **different)
    assert done.code == 0, done.said
    old = sum("old-fact" not in fact.allow for fact in fixture_guide().facts.values())
    assert done.said.count("[old-fact]") == old, "all are old by then; the build says so and goes on"
    faults = differences(fixture_site(), tmp_path / "site")
    assert not faults, report(faults)


def test_five_years_without_maintenance_are_no_error() -> None:
    problems = check(real_guide(), today() + LATER)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_no_page_depends_on_the_clock() -> None:
    asking: set[str] = set()
    for file in sorted((ROOT / "macros").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            of_a_module = isinstance(called, ast.Attribute) and called.attr in CLOCKS
            by_itself = isinstance(called, ast.Name) and called.id in CLOCKS - {OUR_OWN}
            if of_a_module or by_itself:
                asking.add(file.relative_to(ROOT).as_posix())
    assert asking == MAY_ASK_THE_CLOCK
