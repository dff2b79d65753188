"""The table of breakages: each is said in one line at its place, and no rule can go without the table noticing."""

from collections import Counter
from dataclasses import replace

import pytest
from breakages import ROWS, harmless
from breakages.row import Row
from support.breaking import Broken
from support.sentences import unspoken
from support.together import AT_ONCE, Together

from macros.content.checks.catalogue import CHECKS
from macros.model.command_messages import LANGUAGES, SPOKEN

OTHERS = [code for code in LANGUAGES if code != SPOKEN]
FIRST = {row.rule: row for row in reversed(ROWS)}
"""Rule -> its first row."""


@pytest.fixture(scope="module")
def together(request: pytest.FixtureRequest, copied: Broken) -> Together | None:
    """The rows in batches, if this is another day: on this one each is tried alone."""
    return Together(copied, ROWS) if request.config.getoption("--clock") else None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_breakage_is_said_in_one_line(row: Row, broken: Broken, together: Together | None) -> None:
    """A line names its rule, and only that rule says it: with the rule deleted, no other run could find the line."""
    if together and together.say(row):
        return
    line = row.run(broken)
    problems = broken.found()
    assert [str(problem) for problem in problems] == [line]
    assert [unspoken(said, code) for code in OTHERS for said in (problems[0].message, problems[0].fix)] == [[], []]
    if row is FIRST[row.rule]:
        assert line in broken.problems(only=row.rule), "the rule by itself must say it"


def test_rows_broken_together_are_not_taken_for_said(broken: Broken) -> None:
    """One line that is another than expected, and no row of its batch counts as said."""
    wrong, *others = ROWS[:AT_ONCE]
    assert Together(broken, [wrong, *others]).say(wrong)
    wrong = replace(wrong, said=f"{wrong.said} Or not.")
    assert not Together(broken, [wrong, *others]).say(wrong)


@pytest.mark.parametrize("name", harmless.ROWS)
def test_what_is_harmless_says_nothing(name: str, broken: Broken) -> None:
    harmless.ROWS[name](broken)
    assert broken.problems() == []


def test_every_rule_has_a_breakage() -> None:
    assert set(FIRST) == {rule.name for rule in CHECKS}


def test_severities_are_those_of_the_catalogue() -> None:
    severities = {rule.name: rule.severity for rule in CHECKS}
    assert [row.name for row in ROWS if row.severity != severities[row.rule]] == []


def test_names_differ() -> None:
    assert [name for name, count in Counter(row.name for row in ROWS).items() if count > 1] == []
