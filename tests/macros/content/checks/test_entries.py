"""References and words: each test breaks the data and expects exactly what the check says."""

from support.breaking import Broken

from macros.content.guide.guide import Guide

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
SCENARIOS = "data/quiz/scenarios.yml"


def test_reference_to_one_of_several_kinds(broken: Broken) -> None:
    at = broken.put(ARGUMENT, "evidence", 0, "ref", value="wa-silents")
    assert broken.problems() == [
        f"{at}: error: There is no fact or reference or answer “wa-silents”. Did you mean “wa-silent”?"
        " If it is new: `make new KIND=fact ID=wa-silents` or `make new KIND=reference ID=wa-silents`."
        " [dangling-reference]"
    ]


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


def test_word_that_is_like_none_of_the_list(broken: Broken) -> None:
    at = broken.put(ARGUMENT, "evidence", 0, "bearing", value="zzz")
    assert broken.problems() == [
        f"{at}: error: “zzz” is not in data/vocabulary/bearings.yml. Known: for, against, qualifies, context."
        " [unknown-word]"
    ]


def test_tone_outside_the_list(broken: Broken) -> None:
    file = "data/messages/proj-announce.yml"
    text = broken.read(file)
    broken.write(file, text.replace("\n  brief:\n", "\n  breif:\n"))
    at = broken.at(file, "tones", "breif")
    assert broken.problems() == [
        f"{at}: error: “breif” is not in data/vocabulary/tones.yml. Did you mean “brief”? [unknown-word]"
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
        " Write “groups: [orphan]” in a file of data/arguments/, for example. What can name it: data/arguments/"
        " (groups), data/groups/ (variant_of), data/groups/ (related), data/etiquette/ (groups), data/quiz/outcomes/"
        " (groups), data/questions/ (groups), data/resigning/table.yml (group). [orphan]"
    ]
