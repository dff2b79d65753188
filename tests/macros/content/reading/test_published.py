"""The list of published addresses: what a line says, what is refused, and that writing it changes nothing else."""

from pathlib import Path

import pytest
from support.breaking import Broken

from macros.content.reading.published import FILE, HEAD, Published, read_published, written


def test_lines_come_back_as_they_were_written(tmp_path: Path) -> None:
    given = [("", "", ""), ("#note", "background", "note"), ("apps/", "", ""), ("apps/#line", "apps", "line")]
    (tmp_path / "data").mkdir()
    (tmp_path / FILE).write_text(written(reversed(given)), encoding="utf-8")
    found, problems = read_published(tmp_path)
    assert problems == []
    assert found == [Published(*line, number) for number, line in enumerate(given, 3)]


def test_the_first_owner_of_an_address_stays() -> None:
    assert written([("a/", "groups", "a"), ("a/", "apps", "b")]) == f"{HEAD}a/ groups/a\n"


@pytest.mark.parametrize("line", ["Arguments/X/", "arguments/x", "<script>", "a/ b", "a/ groups/b c", "//evil.example"])
def test_line_that_is_no_address(broken: Broken, line: str) -> None:
    at = broken.append(FILE, f"{line}\n")
    assert broken.problems() == [
        f"{at}: error: “{line}” is not an address and the entry that lives there."
        " Restore the line from the last commit; `make fix` adds new ones. [published-line]"
    ]


def test_missing_list(broken: Broken) -> None:
    broken.delete(FILE)
    assert broken.problems() == [
        f"{FILE}:1:1: error: The file is missing. Restore it from the last commit. [missing-file]"
    ]
