"""The command compares the working tree with a commit, and says in one line why it cannot."""

from pathlib import Path

import pytest
from support.commits import commit, git
from support.fixture import copy_words, lay

from macros.__main__ import main

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with one commit and one edit."""
    place = lay(tmp_path_factory.mktemp("checkout"))
    commit(place)
    file = place / "data/arguments/little-use-can-go.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("stance: leave", "stance: depends"), encoding="utf-8")
    return place


def test_the_change_is_told_in_both_languages(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "--root", str(repository)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Links, dates or other details of 1 entry changed: little-use-can-go.",
        "No address lost.",
    ]
    assert main(["changes", "--root", str(repository), "--format", "markdown", "--language", "zh"]) == 0
    assert capsys.readouterr().out.startswith("- 1 条的链接、日期或其他细节有改动：little-use-can-go。")


def test_it_speaks_the_language_of_the_terminal(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["changes", "--root", str(repository)]) == 0
    assert "没有丢失地址。" in capsys.readouterr().out
    assert main(["changes", "--root", str(repository), "--language", "en"]) == 0
    assert "No address lost." in capsys.readouterr().out
    assert main(["changes", "--root", str(repository), "--since", "nowhere"]) == 2
    assert capsys.readouterr().out.startswith("读不了以前的提交：")


def test_a_commit_that_is_not_there(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "--root", str(repository), "--since", "nowhere"]) == 2
    said = capsys.readouterr().out
    assert said.startswith("The earlier commit cannot be read: fatal: ")
    assert "In a shallow clone, fetch it first" in said


def test_a_folder_that_is_no_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "--root", str(lay(tmp_path))]) == 2
    assert "not a git repository" in capsys.readouterr().out


def test_an_option_in_the_place_of_a_commit_is_no_option(repository: Path, tmp_path: Path) -> None:
    assert main(["changes", "--root", str(repository), f"--since=--output={tmp_path / 'x'}"]) == 2
    assert not (tmp_path / "x").exists()


def test_a_link_out_of_the_folder_is_refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "data" / "out.yml").symlink_to("/etc/hostname")
    git(repository, "add", "data/out.yml")
    git(repository, "commit", "-q", "-m", "link")
    assert main(["changes", "--root", str(repository)]) == 2
    assert "holds a file that cannot be unpacked" in capsys.readouterr().out


def test_a_string_of_a_kind_is_compared_with_what_it_was_then(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = lay(tmp_path / "checkout")
    for file in (root / "macros" / "kinds").glob("*/words.yml"):
        (folder := place / "macros" / "kinds" / file.parent.name).mkdir(parents=True)
        copy_words(file, folder)
    words = place / "macros" / "kinds" / "fact" / "words.yml"
    words.write_text(words.read_text(encoding="utf-8").replace("en: ", "en: Older ", 1), encoding="utf-8")
    commit(place)
    assert main(["changes", "--root", str(place)]) == 0
    assert capsys.readouterr().out.startswith("Nothing changed in what readers see.")
    words.write_text(words.read_text(encoding="utf-8").replace("Older", "New"), encoding="utf-8")
    assert main(["changes", "--root", str(place)]) == 0
    assert capsys.readouterr().out.splitlines() == ["Closed lists changed: interface.", "No address lost."]
