"""The guides that the bench measures are real guides: sound, of the size asked for, and the same each time."""

from pathlib import Path

import pytest
from bench.generate import generate, size

from macros.content.checks.run import check
from macros.content.guide import Guide
from macros.content.load import load


def _files(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in (root / "data").rglob("*.yml")}


@pytest.mark.parametrize("more", [1, 150])
def test_a_generated_guide_is_sound(guide: Guide, root: Path, tmp_path: Path, more: int) -> None:
    generate(root, tmp_path / "made", size(guide) + more)
    made, problems = load(tmp_path / "made")
    assert [str(problem) for problem in [*problems, *check(made)] if problem.severity == "error"] == []
    assert size(made) == size(guide) + more


def test_all_that_refers_grows_with_the_entries(guide: Guide, root: Path, tmp_path: Path) -> None:
    generate(root, tmp_path / "made", 2 * size(guide))
    made, _ = load(tmp_path / "made")
    for count in (
        lambda g: len(g.statements), lambda g: len(g.quiz.questions), lambda g: len(g.scenarios),
        lambda g: len(g.glossary), lambda g: sum(map(len, g.backlinks.values())),
    ):  # fmt: skip
        assert 1.3 < count(made) / count(guide) < 2.6


def test_the_same_guide_is_made_each_time(guide: Guide, root: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(root, tmp_path / name, size(guide) + 40)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


def test_a_smaller_guide_is_refused(guide: Guide, root: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="more than 10 entries"):
        generate(root, tmp_path / "made", 10)
