"""References and words: each test breaks the data and expects exactly what the check says."""

import pytest
from support.breaking import Broken

from macros.content.guide.guide import Guide

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
RULE = "data/etiquette/banter-stay.yml"
SCENARIOS = "data/quiz/scenarios.yml"


@pytest.mark.parametrize(
    ("file", "path", "value", "said"),
    [
        (
            ARGUMENT,
            ("evidence", 0, "ref"),
            "wa-silents",
            "fact or reference or answer “{}”. Did you mean “wa-silent”?"
            " If it is new: `make new KIND=fact ID={}` or `make new KIND=reference ID={}`.",
        ),
        (RULE, ("groups", 0), "zzz", "group “{}”. If it is new: `make new KIND=group ID={}`."),
    ],
    ids=["evidence", "group"],
)
def test_reference_to_nothing(broken: Broken, file: str, path: tuple[str | int, ...], value: str, said: str) -> None:
    at = broken.put(file, *path, value=value)
    assert broken.problems() == [f"{at}: error: There is no {said.replace('{}', value)} [dangling-reference]"]


def test_what_many_places_name_is_one_fault(broken: Broken) -> None:
    broken.delete("data/groups/company-wide.yml")
    broken.edit("data/vocabulary/fitness.yml", "fit:\n  name:\n    en: Used", "used:\n  name:\n    en: Used")
    group, word = [line for line in broken.problems() if "places name it" in line]
    assert group.startswith(
        "data/groups/company-wide.yml:1:1: error: There is no group “company-wide”. 11 places name it: "
    )
    assert word.startswith("data/vocabulary/fitness.yml:1:1: error: “fit” is not in data/vocabulary/fitness.yml.")


def test_scenario_ends_in_nothing(guide: Guide, broken: Broken) -> None:
    told = [scenario.outcome for scenario in guide.scenarios]
    index = next(n for n, outcome in enumerate(told) if told.count(outcome) > 1)
    at = broken.put(SCENARIOS, "scenarios", index, "outcome", value=f"{told[index]}x")
    assert broken.problems() == [
        f"{broken.at(SCENARIOS, 'scenarios', index)}: error: The scenario “{guide.scenarios[index].id}” ends in"
        f" “{told[index]}”; “{told[index]}x” was expected. Mend the tree or the scenario. [scenario-differs]",
        f"{at}: error: There is no outcome “{told[index]}x”. Did you mean “{told[index]}”?"
        f" If it is new: `make new KIND=outcome ID={told[index]}x`. [dangling-reference]",
    ]


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("evidence_kind",), "opinions", "data/vocabulary/evidence-kinds.yml. Did you mean “opinion”?"),
        (("evidence", 0, "bearing"), "zzz", "data/vocabulary/bearings.yml. Known: for, against, qualifies, context."),
    ],
    ids=["nearest", "known"],
)
def test_word_outside_the_list(broken: Broken, path: tuple[str | int, ...], value: str, said: str) -> None:
    at = broken.put(ARGUMENT, *path, value=value)
    assert broken.problems() == [f"{at}: error: “{value}” is not in {said} [unknown-word]"]


def test_tone_outside_the_list(broken: Broken) -> None:
    file = "data/messages/proj-announce.yml"
    text = broken.read(file)
    broken.write(file, text.replace("\n  brief:\n", "\n  breif:\n"))
    at = broken.at(file, "tones", "breif")
    assert broken.problems() == [
        f"{at}: error: “breif” is not in data/vocabulary/tones.yml. Did you mean “brief”? [unknown-word]"
    ]


@pytest.mark.parametrize(
    ("file", "kind", "users"),
    [
        ("data/checklist/save-contacts.yml", "checklist item", "outcome, quiz question"),
        ("data/etiquette/after-handover.yml", "etiquette rule", "outcome, group, data/resigning/table.yml"),
        ("data/references/fitz-2019.yml", "reference", "argument, term"),
    ],
)
def test_entry_that_nothing_refers_to(broken: Broken, file: str, kind: str, users: str) -> None:
    new = f"{file.rsplit('/', 1)[0]}/orphan.yml"
    broken.write(new, broken.read(file))
    broken.put(new, "id", value="orphan")
    broken.retitle(new, "orphan")
    if "\nstatements:" in broken.read(new):
        broken.cut(new, "statements")
    assert broken.problems() == [
        f"{new}:1:1: error: Nothing refers to the {kind} “orphan”; readers would not find it."
        f" Refer to it from: {users}. [orphan]"
    ]


def test_group_that_nothing_refers_to(guide: Guide, broken: Broken) -> None:
    new = "data/groups/orphan.yml"
    anywhere = {entry.stance: id_ for id_, entry in guide.arguments.items() if entry.groups == "any"}
    broken.write(new, broken.read("data/groups/friends.yml"))
    broken.put(new, "id", value="orphan")
    broken.retitle(new, "orphan")
    broken.put(new, "arguments", value=f"[{anywhere['leave']}, {anywhere['keep']}]")
    assert broken.problems() == [
        f"{new}:1:1: error: Nothing refers to the group “orphan”; readers would not find it."
        " Refer to it from: argument, outcome, etiquette rule, group, data/resigning/table.yml. [orphan]"
    ]
