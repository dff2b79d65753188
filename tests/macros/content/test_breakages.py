"""The table of breakages: each is said in one line at its place, and no rule can go without the table noticing."""

from collections import Counter

import pytest
from breakages import ROWS, harmless
from breakages.row import Row
from support.breaking import Broken
from support.sentences import unspoken

from macros.content.checks.catalogue import CHECKS
from macros.model.command_messages import LANGUAGES, SPOKEN

OTHERS = [code for code in LANGUAGES if code != SPOKEN]
FIRST = {row.rule: row for row in reversed(ROWS)}
"""Rule -> its first row."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_breakage_is_said_in_one_line(row: Row, broken: Broken) -> None:
    """A line names its rule, and only that rule says it: with the rule deleted, no other run could find the line."""
    line = row.run(broken)
    problems = broken.found()
    assert [str(problem) for problem in problems] == [line]
    assert [unspoken(said, code) for code in OTHERS for said in (problems[0].message, problems[0].fix)] == [[], []]
    if row is FIRST[row.rule]:
        assert line in broken.problems(only=row.rule), "the rule by itself must say it"


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
