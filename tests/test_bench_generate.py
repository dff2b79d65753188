"""The guides that the bench measures are real guides: sound, of the size asked for, and the same each time."""

from datetime import date
from pathlib import Path

import pytest
from bench.generate import generate, size
from support.fixture import fixture_checkout

from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.reading.load import load


@pytest.fixture(scope="module")
def checkout() -> Path:
    """The fixture's guide with all that a build needs: generated entries are put beside its own."""
    return fixture_checkout()


def _files(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in (root / "data").rglob("*.yml")}


@pytest.mark.parametrize("more", [1, 150])
def test_a_generated_guide_is_sound(guide: Guide, checkout: Path, tmp_path: Path, today: date, more: int) -> None:
    generate(checkout, tmp_path / "made", size(guide) + more)
    made, problems = load(tmp_path / "made")
    assert [str(problem) for problem in [*problems, *check(made, today)] if problem.severity == "error"] == []
    assert size(made) == size(guide) + more


def test_all_that_refers_grows_with_the_entries(guide: Guide, checkout: Path, tmp_path: Path) -> None:
    made: list[Guide] = []
    for times in (3, 6):
        generate(checkout, tmp_path / str(times), times * size(guide))
        made.append(load(tmp_path / str(times))[0])
    for count in (
        lambda g: len(g.statements), lambda g: len(g.quiz.questions), lambda g: len(g.scenarios),
        lambda g: len(g.glossary), lambda g: sum(map(len, g.backlinks.values())),
    ):  # fmt: skip
        few, many = map(count, made)
        assert 1.5 < many / few < 2.6


def test_the_same_guide_is_made_each_time(guide: Guide, checkout: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(checkout, tmp_path / name, size(guide) + 40)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


def test_a_smaller_guide_is_refused(guide: Guide, checkout: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="more than 10 entries"):
        generate(checkout, tmp_path / "made", 10)
