"""What the commands say has words in every language that they speak, with the same gaps; the terminal chooses one."""

import re
from pathlib import Path
from string import Formatter

import pytest
from support.breaking import Broken
from support.sentences import sentences

from macros.content.typography import chinese
from macros.model.command_messages import LANGUAGES, SPOKEN, both, either, of_locale, say, series, told, words

OTHERS = [code for code in LANGUAGES if code != SPOKEN]
JOINTS = {"{}.", "{}: {}.", "“{}”: {}", "{} ({})", "“{}” {}", "{} {}", "{} or {}", "{} and {}", "{}, {}"}
"""Sentences of nothing but gaps, whose marks differ."""
SINGLE = {
    "error",
    "warning",
    "words",
    "characters",
    "light",
    "dark",
    "1 fault",
    "boxes",
    "paragraphs",
    "quotations",
    "tables",
}
"""Words that stand in a table."""


def gaps(template: str) -> list[tuple[str, str]]:
    """Return the number of each gap and how it is written."""
    found = [(name, spec) for _, name, spec, _ in Formatter().parse(template) if name is not None]
    return sorted((name or str(number), str(spec)) for number, (name, spec) in enumerate(found))


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_has_its_words(root: Path, code: str) -> None:
    asked = {sentence for sentence in sentences(root) if any(letter.isalpha() for letter in sentence)} - {"{}"}
    assert sorted(asked - words(code).keys()) == [], f"write them in macros/model/command_messages.{code}.yml"
    assert sorted(words(code).keys() - asked - JOINTS - SINGLE) == [], "nobody says these any more"


@pytest.mark.parametrize("code", OTHERS)
def test_gaps_agree(code: str) -> None:
    plain = [english for english in words(code) if re.search(r"(?<!\{)\{[^{}\d:]", english)]
    wrong = [english for english, own in words(code).items() if english not in plain and gaps(english) != gaps(own)]
    assert wrong == []


def test_chinese_keeps_the_house_style() -> None:
    own = [said for said in words("zh").values() if not re.search(r"\{|: | ! ", said)]  # nor what is to be typed so
    assert [said for said in own if chinese(said) != said] == []


def test_a_sentence_is_told_with_what_it_holds() -> None:
    said = say(
        "There is no {} “{}”.{}", either([say("text"), "a whole number"]), "Keep one.x", say(" Did you mean “{}”?", "a")
    )
    assert said == "There is no text or a whole number “Keep one.x”. Did you mean “a”?"
    assert told(said, "zh") == "没有叫“Keep one.x”的文字或一个整数。是不是“a”？"
    assert (told(both(["a", "b"]), "zh"), told(series(["a", "b", "c"]), "zh")) == ("a和b", "a、b、c")
    assert told("Keep one.", "zh") == "留一个就够了。"
    assert told("No such sentence.", "zh") == "No such sentence."


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh-Hans"}, "zh"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_terminal_chooses(environment: dict[str, str], code: str) -> None:
    assert of_locale(environment) == code


def test_the_command_speaks_chinese(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    place = broken.put("data/facts/wechat-mute.yml", "status", value="secundary")
    assert broken.run("check", "--language", "zh") == 1
    assert capsys.readouterr().out == (
        f"{place}: 错误: data/vocabulary/fact-status.yml 里没有“secundary”。是不是“secondary”？ [unknown-word]\n\n"
        "想多了解一条规则：make check EXPLAIN=unknown-word\n"
        "1 个错误。没有生成或改动任何内容。\n"
    )
