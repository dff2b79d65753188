"""Files as the last commits have them."""

from pathlib import Path

from support.commits import commit, git

from macros.content.reading.last_commit import changed, committed


def commit_all(folder: Path, **texts: str) -> None:
    (folder / "data").mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    commit(folder)


def test_without_a_repository_there_is_nothing(tmp_path: Path) -> None:
    assert (changed(tmp_path, "data"), committed(tmp_path, "data/a.yml")) == ({}, [])


def test_files_that_differ_are_given_as_they_were(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert changed(tmp_path, "data") == {}
    commit_all(tmp_path, a="甲\n", b="b\n")
    assert changed(tmp_path, "data") == {}
    (tmp_path / "data" / "a.yml").write_text("乙\n", encoding="utf-8")
    assert changed(tmp_path, "data") == {"data/a.yml": "甲\n"}
    assert changed(tmp_path / "data", ".") == {"a.yml": "甲\n"}


def test_what_is_merged_is_compared_with_what_it_is_merged_into(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    commit_all(tmp_path, a="甲\n", b="b\n")
    git(tmp_path, "checkout", "-q", "-b", "proposed")
    commit_all(tmp_path, a="乙\n")
    assert changed(tmp_path, "data") == {}
    git(tmp_path, "checkout", "-q", "main")
    git(tmp_path, "merge", "-q", "--no-ff", "-m", "Merge", "proposed")
    assert changed(tmp_path, "data") == {"data/a.yml": "甲\n"}
    (tmp_path / "data" / "b.yml").write_text("c\n", encoding="utf-8")
    assert changed(tmp_path, "data") == {"data/b.yml": "b\n"}


def test_each_commit_gives_what_it_has(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit_all(tmp_path, a="a\n")
    commit_all(tmp_path, a="b\n", b="c\n")
    assert committed(tmp_path, "data/a.yml", "data/b.yml") == [b"b\n", b"a\n", b"c\n", b""]
