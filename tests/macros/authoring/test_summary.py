"""The guide in numbers agrees with the guide."""

from unicodedata import east_asian_width

import pytest

from macros.authoring.check import summary
from macros.content.guide.guide import Guide
from macros.model.command_messages import LANGUAGES, SPOKEN, told

COLUMN = 12
"""How many cells of a terminal stand before the numbers."""


def test_every_kind_is_counted(guide: Guide) -> None:
    lines = {line.split()[0]: line for line in summary(guide)}
    stances = [argument.stance for argument in guide.arguments.values()]
    assert lines["arguments"].startswith(f"arguments   {len(stances)} ({stances.count('leave')} leave, ")
    assert f"groups      {len(guide.groups)} in {len(guide.vocabulary['families'])} families" in lines["groups"]
    assert f"{len(guide.rules)} rules, table of {len(guide.table.cells)} cells" in lines["etiquette"]
    assert f"{len(guide.quiz.questions)} questions, {len(guide.outcomes)} outcomes" in lines["quiz"]
    assert f"{len(guide.facts)} facts" in lines["apps"]
    assert lines["glossary"] == f"glossary    {len(guide.glossary)} terms"


def test_used_and_excluded_statements_add_up(guide: Guide) -> None:
    line = next(line for line in summary(guide) if line.startswith("sources"))
    excluded = sum(statement.excluded is not None for _, statement in guide.statements.values())
    assert f"({len(guide.statements) - excluded} used, {excluded} excluded with a reason)" in line
    counts = " + ".join(str(len(source.statements)) for source in guide.sources.values())
    assert f"with {counts} statements" in line


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_line_is_said_in_each_language_with_its_numbers_below_each_other(code: str, guide: Guide) -> None:
    for line in summary(guide):
        said = told(line, code)
        assert code == SPOKEN or said != line
        cells = "".join(sign * (1 + (east_asian_width(sign) in "WF")) for sign in said)
        assert cells[COLUMN - 2 : COLUMN] == "  "
        assert cells[COLUMN] != " "
