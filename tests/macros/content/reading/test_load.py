"""Faults of form: each breaks one file of the data and expects exactly the line that says so."""

import pytest
from support.breaking import Broken

from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.kinds import KINDS

FACT = "data/facts/wechat-mute.yml"
RULE = "data/etiquette/banter-stay.yml"
MESSAGE = "data/messages/proj-announce.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"


def test_the_data_is_complete(guide: Guide, root_files: set[str]) -> None:
    assert guide.complete
    words = {name for name in guide.documents if name.startswith("macros/kinds/")}
    assert words == set(guide.strings.values()) - {"data/vocabulary/interface.yml"}
    assert {*guide.documents, "data/published.txt"} - words == root_files


@pytest.fixture
def root_files(copied: Broken) -> set[str]:
    """Every file under data/ but the hidden ones, which are for editors."""
    files = [file.relative_to(copied.root).as_posix() for file in (copied.root / "data").rglob("*") if file.is_file()]
    return {file for file in files if "/." not in file}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_entries_are_sorted_by_order_then_id(guide: Guide, kind) -> None:
    entries = guide.entries[kind.name]
    assert list(entries) == [e.id for e in sorted(entries.values(), key=lambda e: (e.order, e.id))]


def test_missing_keys(broken: Broken) -> None:
    broken.cut(FACT, "status")
    broken.cut(FACT, "text", "zh")
    broken.cut(FACT, "sources", 1, "title")
    text, source = broken.at(FACT, "text"), broken.at(FACT, "sources", 1)
    assert broken.problems() == [
        f"{FACT}:1:1: error: “status” is missing. Add the line “status: …” here. [missing-key]",
        f"{text}: error: “text.zh” is missing. Add the line “zh: …” here. [missing-key]",
        f"{source}: error: “sources.1.title” is missing. Add the line “title: …” here. [missing-key]",
    ]


def test_unknown_keys(broken: Broken) -> None:
    broken.edit(FACT, "\nreviewed:", "\nrevewed: x\nreviewed:")
    broken.edit(FACT, "\ncaveat:\n", "\ncaveat:\n  zh-hand: 字\n")
    broken.put(FACT, "sources", 0, value="link: x")
    broken.edit(MESSAGE, "  successor:\n", "  successor:\n    lable: x\n")
    unknown = "is not a key of this kind of entry."
    link = broken.at(FACT, "sources", 0, "link")
    assert broken.problems() == [
        f"{broken.at(FACT, 'caveat', 'zh-hand')}: error: “zh-hand” {unknown} Did you mean “zh-Hant”? [unknown-key]",
        f"{link}: error: “sources.0.title” is missing. Add the line “title: …” here. [missing-key]",
        f"{link}: error: “sources.0.url” is missing. Add the line “url: …” here. [missing-key]",
        f"{link}: error: “link” {unknown} Known here: url, title, date. [unknown-key]",
        f"{broken.at(FACT, 'revewed')}: error: “revewed” {unknown} Did you mean “reviewed”? [unknown-key]",
        f"{broken.at(MESSAGE, 'slots', 'successor', 'lable')}: error: “lable” {unknown} Did you mean “label”?"
        " [unknown-key]",
    ]


SHAPES = (
    (("id",), "[x, y]", "id is a list, but text was expected."),
    (("status",), "1", "status is '1', but text was expected."
     " Put text in quotes if it looks like a number, a date or yes/no."),
    (("about_leaving",), "maybe", "about_leaving is 'maybe', but true or false was expected."),
    (("text", "en"), "''", "text.en is '', but some text was expected. Write it."),
    (("text", "zh"), "", "Nothing stands after “zh:”. Write what belongs there, or delete the line."),
    (("caveat",), "x", "caveat is 'x', but a line for each “name: value” was expected."
     " Write each language on a line of its own below, as “en: …”."),
    (("checked",), "yesterday", "checked is 'yesterday', but a date such as 2026-11-21 was expected."),
    (("sources", 0, "url"), "example", "sources.0.url is 'example',"
     " but a full address such as https://example.org/page was expected."),
    (("sources", 1, "url"), "ftp://x.org/", "sources.1.url is 'ftp://x.org/',"
     " but an address that begins with https:// was expected."),
    (("region",), "us", "region is 'us', but 'cn' was expected."),
    (("order",), "soon", "order is 'soon', but a whole number was expected."),
)  # fmt: skip


def test_values_of_another_shape(broken: Broken) -> None:
    broken.append(FACT, "region: x\norder: x\n")
    broken.edit(FACT, "\ntext:\n", "\nabout_leaving: x\ntext:\n")
    for path, value, _ in SHAPES:
        broken.put(FACT, *path, value=value)
    assert broken.problems() == [f"{broken.at(FACT, *path)}: error: {said} [shape]" for path, _, said in SHAPES]


def test_list_of_traditional_words_holds_text(broken: Broken) -> None:
    at = broken.append("data/vocabulary/traditional.yml", "退订:\n  - 取消\n")
    assert broken.problems() == [
        f"{at}: error: Text was expected here. Write the word it becomes. [shape]",
    ]


def test_nothing_is_raised_without_any_data(tmp_path) -> None:
    guide, problems = load(tmp_path)
    assert not guide.complete
    assert {problem.rule for problem in problems} == {"missing-file"}


def test_a_file_from_windows_is_read_all_the_same(broken: Broken) -> None:
    at = broken.put(RULE, "reason", "en", value="Only idiots stay in a dull group.")
    broken.write(RULE, "\ufeff" + broken.read(RULE).replace("\n", "\r\n"))
    assert [line.split(" [")[-1] for line in broken.problems()] == ["byte-order-mark]", "insult]"]
    assert broken.problems()[1].startswith(at)
