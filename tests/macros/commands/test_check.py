"""``check``: its formats and its explanations; what it prints for people is told in test_main.py."""

import json
from pathlib import Path

import pytest
from support.breaking import Broken

from macros.__main__ import main
from macros.content.checks.catalogue import RULES

FACT = "data/facts/wechat-mute.yml"


def test_json_alone_on_standard_output(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    file, line, column = broken.put(FACT, "status", value="gone").split(":")
    assert main(["check", "--format", "json", "--root", str(broken.root)]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["file"], problem["line"], problem["column"]) == (file, int(line), int(column))
    assert problem["rule"] == "unknown-word"


def test_json_of_sound_data(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "--root", str(root)]) == 0
    assert json.loads(capsys.readouterr().out)["errors"] == 0


def test_annotations_and_then_the_count(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    line = broken.put(FACT, "status", value="gone").split(":")[1]
    assert main(["check", "--format", "github", "--root", str(broken.root)]) == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"::error file={FACT},line={line},col=1,title=unknown-word::“gone” is not in")
    assert last == "1 error. Nothing was built or changed."


def test_a_rule_explained_in_both_languages(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "tab", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "tab (error; looks at: A file)\n"
        "  Files are indented with spaces; YAML takes no tabs. Put two spaces in the place of the tab.\n"
        "  缩进用空格，YAML 不认制表符。把制表符换成两个空格。\n"
    )


def test_all_rules_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "--root", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[: len(RULES)]] == [rule.name for rule in RULES]
    assert lines[-1].startswith(f"{len(RULES)} rules. Name one for more: ")


def test_an_unknown_rule_gets_the_nearest_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "quiz-lop", "--root", str(root)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("No rule is named “quiz-lop”. Did you mean “quiz-loop”?\n")


def test_rules_are_explained_even_when_their_words_cannot_be_read(
    broken: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    broken.write("data/vocabulary/rules.yml", "tab: [\n")
    assert main(["check", "--explain", "tab", "--root", str(broken.root)]) == 0
    assert "does not explain it" in capsys.readouterr().out
    assert main(["check", "--explain", "--root", str(broken.root)]) == 0
