"""A fair debate: each test breaks the data and expects exactly what the check says."""

from dataclasses import replace

import pytest
from breaking import Broken, breaks

from macros.content.checks.debate import debate_unbalanced
from macros.content.checks.rule import Context
from macros.content.graph import Graph
from macros.content.guide import Guide

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"
GROUP = "data/groups/friends.yml"


@breaks("unopposed-argument")
def test_argument_that_nothing_answers(broken: Broken) -> None:
    new = "data/arguments/unopposed.yml"
    broken.write(new, broken.read(ARGUMENT))
    for key, value in (("id", "unopposed"), ("stance", "depends"), ("rebuts", "[]"), ("statements", "[]")):
        broken.put(new, key, value=value)
    broken.edit(OUTCOME, "\nreasons:\n", "\nreasons:\n  - unopposed\n")
    at = broken.at(new, "rebuts")
    assert broken.problems() == [
        f"{at}: error: No other argument answers “unopposed”. Name one under “rebuts”, here or there."
        " [unopposed-argument]"
    ]


@breaks("self-reference")
def test_argument_that_answers_itself(broken: Broken) -> None:
    broken.edit(ARGUMENT, "\nrebuts:\n", "\nrebuts:\n  - quiet-exit-is-ordinary\n")
    broken.edit(ARGUMENT, "\nsupports:\n", "\nsupports:\n  - leaving-can-cost-face\n")
    rebuts, supports = broken.at(ARGUMENT, "rebuts"), broken.at(ARGUMENT, "supports")
    assert broken.problems() == [
        f"{rebuts}: error: An argument names itself. Take it out. [self-reference]",
        f"{supports}: error: “leaving-can-cost-face” is both answered and supported. Choose one. [self-reference]",
    ]


@breaks("outcome-both-sides")
def test_argument_on_both_sides_of_an_outcome(guide: Guide, broken: Broken) -> None:
    reason = guide.outcomes["banter-add-then-exit"].reasons[0]
    broken.edit(OUTCOME, "\nagainst:\n", f"\nagainst:\n  - {reason}\n")
    at = broken.at(OUTCOME, "against")
    assert broken.problems() == [
        f"{at}: error: “{reason}” stands on both sides of this outcome. Choose one. [outcome-both-sides]"
    ]


@breaks("group-argument-elsewhere")
def test_group_picks_an_argument_about_others(guide: Guide, broken: Broken) -> None:
    pick = next(id_ for id_, entry in guide.arguments.items() if "friends" not in entry.groups != "any")
    broken.edit(GROUP, "\narguments:\n", f"\narguments:\n  - {pick}\n")
    at = broken.at(GROUP, "arguments", 0)
    assert broken.problems() == [
        f"{at}: error: The argument “{pick}” does not speak about “friends”."
        f" Add the group to data/arguments/{pick}.yml, or pick another argument. [group-argument-elsewhere]"
    ]


@breaks("incomplete-group")
@pytest.mark.parametrize("part", ["about", "gives", "costs", "advice", "stay", "go", "first", "before", "quiz"])
def test_group_without_a_part(guide: Guide, part: str) -> None:
    from macros.content.checks.debate import variant_of_variant

    lacking = guide.groups["friends"].model_copy(update={part: None})
    entries = {**guide.entries, "groups": {**guide.groups, "friends": lacking}}
    context = Context(replace(guide, entries=entries), Graph(guide.quiz, guide.outcomes), lacking.reviewed)
    assert [f"{f.place}: {f.message} {f.fix}" for f in variant_of_variant(context)] == [
        f"{GROUP}:1:1: “{part}” is missing. A group with a page of its own needs it; a near-identical kind says"
        " “variant_of”."
    ]


@breaks("incomplete-group")
def test_variant_of_a_variant(guide: Guide, broken: Broken) -> None:
    file = "data/groups/primary-alumni.yml"
    at = broken.put(file, "variant_of", value="senior-alumni")
    assert guide.groups["senior-alumni"].variant_of
    assert broken.problems() == [
        f"{at}: error: “senior-alumni” is itself a variant. Name the group with a page. [incomplete-group]"
    ]


@breaks("group-unbalanced")
def test_group_with_one_side(guide: Guide, broken: Broken) -> None:
    new = "data/groups/one-sided.yml"
    leave = next(i for i, entry in guide.arguments.items() if entry.stance == "leave" and entry.groups == "any")
    broken.write(new, broken.read(GROUP))
    broken.put(new, "id", value="one-sided")
    broken.put(new, "arguments", value=f"[{leave}]")
    broken.edit(OUTCOME, "\ngroups:\n", "\ngroups:\n  - one-sided\n")
    at = broken.at(new, "arguments")
    assert broken.problems() == [
        f"{at}: warning: The page of “one-sided” shows no argument of the side “keep”."
        " Pick one, so that readers see both sides. [group-unbalanced]"
    ]


@breaks("debate-unbalanced")
@pytest.mark.parametrize(("leave", "keep", "thin"), [(4, 2, "keep"), (2, 4, "leave"), (3, 2, ""), (2, 3, "")])
def test_debate_that_leans(guide: Guide, leave: int, keep: int, thin: str) -> None:
    one = next(iter(guide.arguments.values()))
    stances = ["leave"] * leave + ["keep"] * keep + ["depends"] * 9
    arguments = {str(n): one.model_copy(update={"stance": stance}) for n, stance in enumerate(stances)}
    leaning = replace(guide, entries={**guide.entries, "arguments": arguments})
    found = list(debate_unbalanced(Context(leaning, Graph(guide.quiz, guide.outcomes), one.reviewed)))
    lines = [f"{finding.place}: {finding.message} {finding.fix}" for finding in found]
    assert (
        lines
        == [
            f"data/arguments:1:1: The debate leans: {leave} arguments for leaving, {keep} for keeping."
            f" Look for a good argument of the side “{thin}”."
        ][: bool(thin)]
    )
