"""Published addresses: each test breaks the data and expects exactly what the check says."""

import pytest
from support.breaking import Broken

from macros.content.reading.published import FILE

REDIRECTS = "data/vocabulary/redirects.yml"
ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
QUIZ = "data/quiz/questions.yml"


@pytest.mark.parametrize(
    ("line", "shown", "remedy"),
    [
        (
            "arguments/old-name/ arguments/old-name",
            "arguments/old-name/",
            "It was data/arguments/old-name.yml. If the entry has another name now, write “former_ids: [old-name]” in"
            " its file; if it is gone, write in {} “arguments/old-name/: the address to go to”.",
        ),
        (
            "quiz/#when step/when",
            "quiz/#when",
            "It was the question or outcome “when”. If it has another id now, write “former_ids: [when]” there; if it"
            " is gone, write in {} “quiz/#when: the address to go to”.",
        ),
    ],
    ids=["entry", "question"],
)
def test_address_that_is_gone(broken: Broken, line: str, shown: str, remedy: str) -> None:
    broken.write(FILE, "\n".join([*known(broken), ""]))
    at = broken.append(FILE, f"{line}\n")
    assert broken.problems() == [
        f"{at}: error: The published address {shown} leads nowhere now. {remedy.format(REDIRECTS)} [lost-address]"
    ]


def known(broken: Broken) -> list[str]:
    """Return lines for every entry whose id a test's lost one could be taken for."""
    files = sorted((broken.root / "data").glob("*/*.yml"))
    lines = [f"{file.parent.name}/{file.stem}/ {file.parent.name}/{file.stem}" for file in files]
    outcomes = sorted((broken.root / "data/quiz/outcomes").glob("*.yml"))
    lines += [f"quiz/#{file.stem} step/{file.stem}" for file in outcomes]
    return [line for line in lines if line.startswith(("arguments/", "quiz/#"))]


def test_renamed_file_is_recognised(broken: Broken) -> None:
    new = "data/arguments/a-quiet-exit-is-ordinary.yml"
    broken.append(FILE, "arguments/quiet-exit-is-ordinary/ arguments/quiet-exit-is-ordinary\n")
    broken.write(new, broken.read(ARGUMENT).replace("id: quiet-exit-is-ordinary", "id: a-quiet-exit-is-ordinary"))
    broken.delete(ARGUMENT)
    said = [problem for problem in broken.problems() if "[lost-address]" in problem]
    assert said == [
        f"{FILE}:3:1: error: The published address arguments/quiet-exit-is-ordinary/ leads nowhere now. It was"
        f" {ARGUMENT}. Was it renamed to “a-quiet-exit-is-ordinary”? If the entry has another name now, write"
        f" “former_ids: [quiet-exit-is-ordinary]” in {new}; if it is gone, write in {REDIRECTS}"
        " “arguments/quiet-exit-is-ordinary/: the address to go to”. [lost-address]"
    ]


def test_former_id_that_two_entries_claim(broken: Broken) -> None:
    for file in ("data/arguments/leaving-can-cost-face.yml", ARGUMENT):
        broken.append(file, "former_ids:\n  - old-name\n")
    said = broken.problems()
    assert len(said) == 1
    assert said[0].endswith("Keep it in one of the two. [former-id-taken]")


def test_former_id_of_a_question_that_is_an_outcome(broken: Broken) -> None:
    broken.insert(QUIZ, "questions", "timing", text="    former_ids:\n      - keep-active")
    at = broken.at(QUIZ, "questions", "timing", "former_ids", 0)
    assert broken.problems() == [
        f"{at}: error: “keep-active” is the id of an entry of today; it cannot also lead to “timing”. Take it out."
        " [former-id-taken]"
    ]
