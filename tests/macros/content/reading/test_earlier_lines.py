"""The list of published addresses as the last commits have it."""

from pathlib import Path

from support.commits import commit, git

from macros.content.reading.published import FILE, earlier_lines


def commit_all(folder: Path, *lines: str) -> None:
    (folder / "data").mkdir(exist_ok=True)
    (folder / FILE).write_text("# Head.\n" + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    commit(folder)


def test_the_last_two_commits_are_read(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert earlier_lines(tmp_path) == {}
    commit_all(tmp_path, "/", "groups/family/ groups/family")
    assert earlier_lines(tmp_path) == {"/": "/", "groups/family/": "groups/family/ groups/family"}
    commit_all(tmp_path, "/")
    assert "groups/family/" in earlier_lines(tmp_path)


def test_without_a_repository_there_is_nothing(tmp_path: Path) -> None:
    assert earlier_lines(tmp_path) == {}
    assert earlier_lines(tmp_path / "nowhere") == {}


def test_a_folder_in_another_repository_has_a_list_of_its_own(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit_all(tmp_path, "/")
    (tmp_path / "inner").mkdir()
    assert earlier_lines(tmp_path / "inner") == {}
