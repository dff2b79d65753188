"""Placeholders: each is named at its own place, and what it explains is not said twice."""

import pytest
from support.breaking import Broken

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
RULE = "data/etiquette/no-rush.yml"
REFERENCE = "data/references/dunbar-1992.yml"
OUTCOME = "data/quiz/outcomes/mute-keep.yml"


def said(broken: Broken, file: str, *path: str | int) -> str:
    name = ".".join(str(part) for part in path)
    at = broken.at(file, *path)
    return f"{at}: error: “{name}” is still to be written. Write over the placeholder. [still-to-write]"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("claim", "en"), "TODO write this"),
        (("claim", "zh"), "todo 待写"),
        (("claim", "zh"), "待写"),
        (("evidence_kind",), "TODO"),
        (("reviewed",), "TODO"),
    ],
)
def test_placeholder(broken: Broken, path: tuple[str, ...], value: str) -> None:
    broken.put(ARGUMENT, *path, value=value)
    assert broken.problems() == [said(broken, ARGUMENT, *path)]


@pytest.mark.parametrize(("file", "path"), [(RULE, ("groups",)), (REFERENCE, ("year",)), (OUTCOME, ("review_after",))])
def test_placeholder_where_a_list_a_number_or_a_period_is_due(broken: Broken, file: str, path: tuple[str, ...]) -> None:
    broken.put(file, *path, value="TODO")
    assert broken.problems() == [said(broken, file, *path)]


def test_the_same_placeholder_in_many_entries(broken: Broken) -> None:
    names = ("dull-groups-may-still-serve", "leaving-can-cost-face", "little-use-can-go", "no-tie-and-no-say")
    files = [f"data/arguments/{name}.yml" for name in names]
    for file in files:
        broken.put(file, "evidence_kind", value="TODO")
        broken.insert(file, "rebuts", text="  - TODO")
    expected = [(said(broken, file, "rebuts", 0), said(broken, file, "evidence_kind")) for file in files]
    assert broken.problems() == [line for lines in expected for line in lines]


def test_other_faults_of_a_draft_are_named_too(broken: Broken) -> None:
    broken.put(REFERENCE, "year", value="TODO")
    broken.put(REFERENCE, "authors", value="[]")
    assert broken.problems() == [
        f"{broken.at(REFERENCE, 'authors')}: error: authors is '[]', but text was expected."
        " Put text in quotes if it looks like a number, a date or yes/no. [shape]",
        said(broken, REFERENCE, "year"),
    ]


def test_a_placeholder_as_a_key_is_an_ordinary_fault(broken: Broken) -> None:
    broken.edit("data/quiz/questions.yml", "  timing:\n", "  TODO:\n")
    assert any(problem.endswith("[pattern]") for problem in broken.problems())


@pytest.mark.parametrize("text", ["待写完交接清单再退，也不迟。", "把 TODO 写完再退。"])
def test_words_that_only_look_like_a_placeholder(broken: Broken, text: str) -> None:
    broken.put(ARGUMENT, "claim", "zh", value=text)
    assert broken.problems() == []
