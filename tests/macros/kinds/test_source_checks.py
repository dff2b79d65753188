"""Where statements come from: each test breaks the data and expects exactly what the check says."""

from datetime import timedelta

import pytest
from support.breaking import Broken

from macros.content.guide.guide import Guide

FACT = "data/facts/wechat-mute.yml"
QA = "data/sources/wechat-groups-qa.yml"


@pytest.fixture
def statements(guide: Guide) -> list[str]:
    """The ids of a source's statements, in its order."""
    return [statement.id for statement in guide.sources["wechat-groups-qa"].statements]


def test_unfit_without_and_fit_with_a_reason(guide: Guide, broken: Broken, statements: list[str]) -> None:
    fit = next(i for i in statements if guide.statements[i][1].excluded is None)
    unfit = next(i for i in statements if guide.statements[i][1].excluded)
    lines = [
        (broken.put(QA, "statements", statements.index(fit), "fitness", value="hearsay"),
         f"“{fit}” is hearsay but has no public reason. Add “excluded” in en and zh."),
        (broken.put(QA, "statements", statements.index(unfit), "fitness", value="fit"),
         f"“{unfit}” is fit but excluded. Give it its fitness, or use it."),
    ]  # fmt: skip
    assert broken.problems() == [f"{at}: error: {said} [unfit-without-reason]" for at, said in lines]


def test_a_date_that_has_begun_somewhere_on_earth(broken: Broken) -> None:
    broken.put(FACT, "reviewed", value=str(broken.today + timedelta(days=1)))
    assert broken.problems() == []


def test_fact_checked_more_than_a_year_ago(broken: Broken) -> None:
    broken.put(FACT, "checked", value=str(broken.today - timedelta(days=365)))
    assert broken.problems() == []
    at = broken.put(FACT, "checked", value=str(broken.today - timedelta(days=366)))
    assert broken.problems() == [
        f"{at}: warning: This fact was last checked 366 days ago."
        " Look at its source again and set “checked” to that day. [old-fact]"
    ]
