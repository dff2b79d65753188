"""A fair debate: each test breaks the data and expects exactly what the check says."""

from dataclasses import replace

import pytest

from macros.content.guide.guide import Guide
from macros.kinds.argument.checks import debate_unbalanced
from macros.model.check import Context

GROUP = "data/groups/friends.yml"


@pytest.mark.parametrize("part", ["verdict", "stay", "go", "first", "before", "gives", "costs", "leans", "quiz"])
def test_group_without_a_part(guide: Guide, part: str) -> None:
    from macros.kinds.group.checks import variant_of_variant

    lacking = guide.groups["friends"].model_copy(update={part: None})
    entries = {**guide.entries, "groups": {**guide.groups, "friends": lacking}}
    context = Context(replace(guide, entries=entries), lacking.reviewed)
    assert [f"{f.place}: {f.message} {f.fix}" for f in variant_of_variant(context)] == [
        f"{GROUP}:1:1: “{part}” is missing. A group with a page of its own needs it; a near-identical kind says"
        " “variant_of”."
    ]


@pytest.mark.parametrize(("leave", "keep", "thin"), [(4, 2, "keep"), (2, 4, "leave"), (3, 2, ""), (2, 3, "")])
def test_debate_that_leans(guide: Guide, leave: int, keep: int, thin: str) -> None:
    one = next(iter(guide.arguments.values()))
    stances = ["leave"] * leave + ["keep"] * keep + ["depends"] * 9
    arguments = {str(n): one.model_copy(update={"stance": stance}) for n, stance in enumerate(stances)}
    leaning = replace(guide, entries={**guide.entries, "arguments": arguments})
    found = list(debate_unbalanced(Context(leaning, one.reviewed)))
    lines = [f"{finding.place}: {finding.message} {finding.fix}" for finding in found]
    assert (
        lines
        == [
            f"data/arguments:1:1: The debate leans: {leave} arguments for leaving, {keep} for keeping."
            f" Look for a good argument of the side “{thin}”."
        ][: bool(thin)]
    )
