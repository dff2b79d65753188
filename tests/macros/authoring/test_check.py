"""``check``: its formats and its explanations; what it prints for people is told in test_main.py."""

import json

import pytest
from support.breaking import Broken

from macros.content.checks.catalogue import CHECKS
from macros.model.kept import Kept

FACT = "data/facts/wechat-mute.yml"


def test_json_alone_on_standard_output(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    file, line, column = broken.put(FACT, "status", value="gone").split(":")
    assert broken.run("check", "--format", "json") == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["file"], problem["line"], problem["column"]) == (file, int(line), int(column))
    assert problem["rule"] == "unknown-word"


def test_json_of_sound_data(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert broken.run("check", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["errors"] == 0


def test_annotations_and_then_the_count(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    line = broken.put(FACT, "status", value="gone").split(":")[1]
    assert broken.run("check", "--format", "github") == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"::error file={FACT},line={line},col=1,title=unknown-word::“gone” is not in")
    assert last == "1 error. Nothing was built or changed."


def test_a_rule_explained_in_both_languages(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert broken.run("check", "--explain", "tab") == 0
    assert capsys.readouterr().out == (
        "tab (error; looks at: A file)\n"
        "  Files are indented with spaces; YAML takes no tabs. Put two spaces in the place of the tab.\n"
        "  缩进用空格，YAML 不认制表符。把制表符换成两个空格。\n"
    )


def test_all_rules_listed(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert broken.run("check", "--explain") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[: len(CHECKS)]] == [rule.name for rule in CHECKS]
    assert lines[-1].startswith(f"{len(CHECKS)} rules. Name one for more: ")


def test_an_unknown_rule_gets_the_nearest_one(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert broken.run("check", "--explain", "quiz-lop") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("No rule is named “quiz-lop”. Did you mean “quiz-loop”?\n")


def test_rules_are_explained_even_when_their_words_cannot_be_read(
    broken: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    broken.write("data/vocabulary/rules.yml", "}\n")
    assert broken.run("check", "--explain", "tab") == 0
    assert "does not explain it" in capsys.readouterr().out
    assert broken.run("check", "--explain") == 0


def test_only_of_this_guide_is_anything_kept(broken: Broken) -> None:
    store = Kept[int]("values", (), broken.root / "kept")
    broken.patch.setattr("macros.model.kept.STORES", [store])
    broken.patch.setattr(store, "keep", lambda: kept.append("kept"))
    kept: list[str] = []
    assert broken.run("check") == 0
    assert kept == []
    broken.patch.setattr("macros.model.kept.HERE", broken.root)
    assert broken.run("check") == 0
    assert kept == ["kept"]
