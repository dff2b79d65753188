"""Faults of form: each breaks one file of the data and expects exactly the line that says so."""

import pytest
from breaking import Broken, breaks

from macros.content.guide import Guide
from macros.content.kinds import KINDS
from macros.content.load import load

FACT = "data/facts/wechat-mute.yml"
RULE = "data/etiquette/banter-stay.yml"
MESSAGE = "data/messages/proj-announce.yml"
OUTCOME = "data/quiz/outcomes/banter-add-then-exit.yml"
QUIZ = "data/quiz/questions.yml"
ID_HELP = "An id has lower-case ASCII letters and digits with single hyphens; a period is written P30D."


def test_the_data_is_complete(guide: Guide, root_files: set[str]) -> None:
    assert guide.complete
    assert set(guide.documents) == root_files


@pytest.fixture
def root_files(copied: Broken) -> set[str]:
    """Every file under data/ but the hidden ones, which are for editors."""
    files = [file.relative_to(copied.root).as_posix() for file in (copied.root / "data").rglob("*") if file.is_file()]
    return {file for file in files if "/." not in file}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_entries_are_sorted_by_order_then_id(guide: Guide, kind) -> None:
    entries = guide.entries[kind.name]
    assert list(entries) == [e.id for e in sorted(entries.values(), key=lambda e: (e.order, e.id))]


@breaks("yaml-duplicate-key")
def test_key_twice(broken: Broken) -> None:
    first = broken.at(FACT, "checked").split(":")[1]
    at = broken.append(FACT, "¦checked: 2026-01-01\n")
    assert broken.problems() == [
        f"{at}: error: The key “checked” already stands in line {first}; one of the two would be lost."
        " Keep one of them. [yaml-duplicate-key]"
    ]


@breaks("yaml-key")
def test_key_that_is_no_text(broken: Broken) -> None:
    at = broken.append(FACT, "¦2026: x\n")
    assert broken.problems() == [
        f'{at}: error: The key 2026 is not text: YAML reads it as something else. Put it in quotes: "2026". [yaml-key]'
    ]


VALUES = {
    "yaml-boolean": ("yes", 'YAML reads a bare yes as true or false. Write "yes" in quotes if the word is meant,'
                     " else true or false."),
    "yaml-alias": ("[&a x, *a]", "YAML anchors and aliases (& and *) are not used here. Write it out."),
    "yaml-tag": ("!secret x", "The YAML tag !secret is not used here. Delete the part with the !."),
    "yaml-number": ("12:30", '12:30 is read as an odd number. Write "12:30" in quotes.'),
    "yaml-date": ("2026-02-30", "2026-02-30 is not a date. Write year-month-day, as in 2026-11-21."),
    "yaml-depth": ("[" * 21 + "]" * 21, "Nested deeper than 20 levels. Check the indentation."),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "value", "said"),
    [pytest.param(rule, *case, marks=breaks(rule), id=rule) for rule, case in VALUES.items()],
)
def test_ambiguous_value(broken: Broken, rule: str, value: str, said: str) -> None:
    file, line, _ = broken.put(FACT, "status", value=value).split(":")
    column = {"yaml-alias": 10, "yaml-depth": 9 + 20}.get(rule, 9)
    assert broken.problems() == [f"{file}:{line}:{column}: error: {said} [{rule}]"]


@breaks("yaml-syntax")
def test_colon_inside_a_text(broken: Broken) -> None:
    file, line, _ = broken.put(FACT, "status", value="it: depends").split(":")
    assert broken.problems() == [
        f"{file}:{line}:11: error: This is not valid YAML: mapping values are not allowed in this context. Look at this"
        " line and the one before: a missing quote, a colon inside a text, or a wrong indent. [yaml-syntax]"
    ]


@breaks("yaml-syntax")
def test_empty_file(broken: Broken) -> None:
    broken.write(FACT, "")
    assert broken.problems() == [
        f"{FACT}:1:1: error: The file is empty. Fill it in or delete it. [yaml-syntax]",
    ]


def _lines(text: bytes) -> int:
    return text.count(b"\n") + 1


BYTES = {
    "byte order mark": (lambda text: b"\xef\xbb\xbf" + text, lambda _: "1:1: error: The file starts with a byte order"
                        " mark. Save it as UTF-8 without BOM."),
    "CRLF": (lambda text: text.replace(b"\n", b"\r\n"), lambda _: "1:1: error: The lines end in CR LF."
             " Save the file with line endings LF (Unix)."),
    "tab": (lambda text: text + b"\tx: y\n", lambda text: f"{_lines(text)}:1: error: A tab stands here; YAML is"
            " indented with spaces. Use two spaces."),
    "wrong encoding": (lambda text: text + "# 退群\n".encode("gbk"), lambda text: f"{_lines(text)}:1: error: The file"
                       " is not valid UTF-8. Save it with the encoding UTF-8."),
    "too large": (lambda text: text + b"#" * (500_000 - len(text)) + b"\n", lambda _: "1:1: error: The file has"
                  " 500,001 bytes; at most 500,000 are read. Shorten it."),
}  # fmt: skip


@breaks("yaml-file")
@pytest.mark.parametrize(("change", "said"), BYTES.values(), ids=BYTES.keys())
def test_file_that_is_not_plain_text(broken: Broken, change, said) -> None:
    before = broken.read(FACT).encode()
    broken.write(FACT, change(before))
    assert broken.problems() == [f"{FACT}:{said(before)} [yaml-file]"]


@breaks("yaml-file")
def test_link_to_another_file(broken: Broken) -> None:
    broken.link(FACT, "data/facts/slack-general.yml")
    assert broken.problems() == [
        f"{FACT}:1:1: error: This is a link to another file. Put the text itself into a file here. [yaml-file]"
    ]


@breaks("stray-file")
def test_file_that_no_kind_reads(broken: Broken) -> None:
    files = ["data/README.md", "data/fact/new.yml", "data/facts/a/b.yml", "data/facts/notes.txt"]
    for file in files:
        broken.write(file, "id: new\n")
    assert broken.problems() == [
        f"{file}:1:1: error: No kind of entry lives here under this name. Entries end in .yml and lie in the folder"
        " of their kind, with a lower-case name. [stray-file]"
        for file in files
    ]


@breaks("missing-file")
def test_missing_file(broken: Broken) -> None:
    broken.delete("data/vocabulary/traditional.yml")
    assert broken.problems() == [
        "data/vocabulary/traditional.yml:1:1: error: The file is missing. Restore it from the last commit."
        " [missing-file]"
    ]


@breaks("id-file-name")
def test_id_differs_from_the_file_name(broken: Broken) -> None:
    at = broken.put(FACT, "id", value="wechat-silence")
    assert broken.problems() == [
        f"{at}: error: The id “wechat-silence” differs from the file name “wechat-mute”."
        " Make them equal; the id is the address of the page. [id-file-name]"
    ]


@breaks("missing-key")
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


@breaks("unknown-key")
def test_unknown_keys(broken: Broken) -> None:
    broken.edit(FACT, "\nreviewed:", "\nrevewed: x\nreviewed:")
    broken.edit(FACT, "\ncaveat:\n", "\ncaveat:\n  zh-hant: 字\n")
    broken.put(FACT, "sources", 0, value="link: x")
    broken.edit(MESSAGE, "  successor:\n", "  successor:\n    lable: x\n")
    unknown = "is not a key of this kind of entry."
    link = broken.at(FACT, "sources", 0, "link")
    assert broken.problems() == [
        f"{broken.at(FACT, 'caveat', 'zh-hant')}: error: “zh-hant” {unknown} Did you mean “zh-Hant”? [unknown-key]",
        f"{link}: error: “sources.0.title” is missing. Add the line “title: …” here. [missing-key]",
        f"{link}: error: “sources.0.url” is missing. Add the line “url: …” here. [missing-key]",
        f"{link}: error: “link” {unknown} Known here: url, title, date. [unknown-key]",
        f"{broken.at(FACT, 'revewed')}: error: “revewed” {unknown} Did you mean “reviewed”? [unknown-key]",
        f"{broken.at(MESSAGE, 'slots', 'successor', 'lable')}: error: “lable” {unknown} Did you mean “label”?"
        " [unknown-key]",
    ]


SHAPES = (
    (("id",), "[x]", "id is \"['x']\", but text was expected."
     " Put text in quotes if it looks like a number, a date or yes/no."),
    (("status",), "1", "status is '1', but text was expected."
     " Put text in quotes if it looks like a number, a date or yes/no."),
    (("about_leaving",), "maybe", "about_leaving is 'maybe', but true or false was expected."),
    (("text", "en"), "''", "text.en is '', but some text was expected."),
    (("text", "zh"), "null", "text.zh is nothing, but text was expected."
     " Put text in quotes if it looks like a number, a date or yes/no."),
    (("caveat",), "x", "caveat is 'x', but a mapping (name: value) was expected."),
    (("checked",), "yesterday", "checked is 'yesterday', but a date such as 2026-11-21 was expected."),
    (("sources", 0, "url"), "example", "sources.0.url is 'example',"
     " but a full address such as https://example.org/page was expected."),
    (("sources", 1, "url"), "ftp://x.org/", "sources.1.url is 'ftp://x.org/',"
     " but an address that begins with https:// was expected."),
    (("region",), "us", "region is 'us', but 'cn' was expected."),
    (("order",), "soon", "order is 'soon', but a whole number was expected."),
)  # fmt: skip


@breaks("shape")
def test_values_of_another_shape(broken: Broken) -> None:
    broken.append(FACT, "region: x\norder: x\n")
    broken.edit(FACT, "\ntext:\n", "\nabout_leaving: x\ntext:\n")
    for path, value, _ in SHAPES:
        broken.put(FACT, *path, value=value)
    assert broken.problems() == [f"{broken.at(FACT, *path)}: error: {said} [shape]" for path, _, said in SHAPES]


@breaks("shape")
def test_lists_of_another_shape(broken: Broken) -> None:
    items = broken.put(OUTCOME, "steps", "en", value="one")
    none = broken.put(OUTCOME, "reasons", value="[]")
    assert broken.problems() == [
        f"{items}: error: steps.en is 'one', but a list (lines that begin with “- ”) was expected. [shape]",
        f"{none}: error: reasons is '[]', but more items was expected. [shape]",
    ]


@breaks("shape")
def test_file_that_is_one_text(broken: Broken) -> None:
    broken.write(FACT, "only words\n")
    assert broken.problems() == [
        f"{FACT}:1:1: error: the file is 'only words', but a mapping (name: value) was expected. [shape]"
    ]


@breaks("shape")
def test_list_of_traditional_words_holds_text(broken: Broken) -> None:
    at = broken.append("data/vocabulary/traditional.yml", "退订:\n  - 取消\n")
    assert broken.problems() == [
        f"{at}: error: Text was expected here. Write the word it becomes. [shape]",
    ]


@breaks("pattern")
@pytest.mark.parametrize(
    ("file", "path", "value", "name"),
    [(FACT, ("id",), "WeChat_mute", "id"), (OUTCOME, ("review_after",), "30 days", "review_after")],
)
def test_value_that_does_not_fit(broken: Broken, file: str, path: tuple[str], value: str, name: str) -> None:
    if name == "review_after":
        broken.append(file, "review_after: P1D\n")
    at = broken.put(file, *path, value=value)
    assert broken.problems() == [f"{at}: error: “{value}” does not fit {name}. {ID_HELP} [pattern]"]


@breaks("value")
def test_two_options_with_one_id(guide: Guide, broken: Broken) -> None:
    question = guide.quiz.start
    first = guide.quiz.questions[question].options[0].id
    broken.put(QUIZ, "questions", question, "options", 1, "id", value=first)
    at = broken.at(QUIZ, "questions", question)
    problems = [line for line in broken.problems() if "[dangling-reference]" not in line]
    assert problems == [
        f"{at}: error: questions.{question}: two options share the id “{first}”; give each its own. [value]"
    ]


def test_nothing_is_raised_without_any_data(tmp_path) -> None:
    guide, problems = load(tmp_path)
    assert not guide.complete
    assert {problem.rule for problem in problems} == {"missing-file"}
