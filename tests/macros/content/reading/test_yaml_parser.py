"""The reader: values with their places, refusals with their whole line, and no exception whatever the bytes."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.breaking import Broken, find

from macros.content.reading.decode_text import MAX_BYTES
from macros.content.reading.yaml_parser import Document, read
from macros.model.problem import Place


def read_text(folder: Path, text: str | bytes) -> Document:
    """Read one file with this content."""
    file = folder / "a.yml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(file, folder)


def said(document: Document) -> list[str]:
    """Return the problems as lines."""
    return [str(problem) for problem in document.problems]


def test_values_keep_their_types(tmp_path: Path) -> None:
    document = read_text(tmp_path, 'a: 1\nb: 1.5\nc: true\nd: 2026-11-21\ne: "no"\nf: null\ng: [x, "2"]\nh: {i: j}\n')
    assert not document.problems
    assert document.data == {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": date(2026, 11, 21),
        "e": "no",
        "f": None,
        "g": ["x", "2"],
        "h": {"i": "j"},
    }


@pytest.mark.parametrize("text", ["一直\n  待着", ">-\n  一直\n  待着", '"一直\n  待着"'])
def test_lines_of_chinese_are_put_together_without_a_space(tmp_path: Path, text: str) -> None:
    assert read_text(tmp_path, f"a: {text}\nb: 一直 待着\n").data == {"a": "一直待着", "b": "一直 待着"}


def test_places_are_those_of_keys_and_items(tmp_path: Path) -> None:
    document = read_text(tmp_path, "# 注释\n题: x\nlist:\n  - a\n  - b: 1\n    c: 2\n")
    assert document.at("题") == Place("a.yml", 2, 1)
    assert document.at("list") == Place("a.yml", 3, 1)
    assert document.at("list", 0) == Place("a.yml", 4, 5)
    assert document.at("list", 1) == Place("a.yml", 5, 5)
    assert document.at("list", 1, "c") == Place("a.yml", 6, 5)


def test_an_absent_value_has_the_place_of_its_parent(tmp_path: Path) -> None:
    document = read_text(tmp_path, "a:\n  b: 1\n")
    assert document.at("a", "zz", 3) == Place("a.yml", 1, 1)
    assert Document("b.yml").at("a") == Place("b.yml")


def test_places_of_the_whole_data_agree_with_the_text(copied: Broken) -> None:
    for file in sorted((copied.root / "data").rglob("*.yml")):
        lines = file.read_text(encoding="utf-8").split("\n")
        if any(": [" in line or ": {" in line for line in lines):
            continue  # `find` knows block style only
        for path, place in read(file, copied.root).places.items():
            if path:
                line, column = find(lines, path)
                assert (line + 1, column + 1) == place, f"{file}: {path}"


REFUSALS = {
    "merge key": (
        "<<: {a: b}\n",
        'a.yml:1:1: error: The key << is not text: YAML reads it as something else. Put it in quotes: "<<". [yaml-key]',
    ),
    "second of two keys, with a mapping in it": (
        "a: 1\na:\n  b: [c, {d: e}]\nf: 1\n",
        "a.yml:2:1: error: The key “a” already stands in line 1; one of the two would be lost. Keep one of them."
        " [yaml-duplicate-key]",
    ),
    "list as key": (
        "? [a, b]\n: c\n",
        'a.yml:1:3: error: The key … is not text: YAML reads it as something else. Put it in quotes: "…". [yaml-key]',
    ),
    "bare yes": (
        "a: yes\n",
        'a.yml:1:4: error: YAML reads a bare yes as true or false. Write "yes" in quotes if the word is meant,'
        " else true or false. [yaml-boolean]",
    ),
    "bare Off in a list": (
        "a:\n  - Off\n",
        'a.yml:2:5: error: YAML reads a bare Off as true or false. Write "Off" in quotes if the word is meant,'
        " else true or false. [yaml-boolean]",
    ),
    "alias": (
        "a: &x text\nb: *x\n",
        "a.yml:1:4: error: YAML anchors and aliases (& and *) are not used here. Write it out. [yaml-alias]",
    ),
    "a text that begins with the sign of an anchor, which YAML would drop": (
        "a: &more advice\n",
        "a.yml:1:4: error: YAML anchors and aliases (& and *) are not used here. Write it out. [yaml-alias]",
    ),
    "alias of nothing": (
        "a: *x\n",
        "a.yml:1:4: error: YAML anchors and aliases (& and *) are not used here. Write it out. [yaml-alias]",
    ),
    "alias of itself": (
        "a: &x [*x]\n",
        "a.yml:1:4: error: YAML anchors and aliases (& and *) are not used here. Write it out. [yaml-alias]",
    ),
    "tag on a list": (
        "a: !x [b]\n",
        "a.yml:1:4: error: The YAML tag !x is not used here. Delete the part with the !. [yaml-tag]",
    ),
    "hexadecimal": (
        "a: 0x1F\n",
        'a.yml:1:4: error: 0x1F is read as an odd number. Write "0x1F" in quotes. [yaml-number]',
    ),
    "colon in a text": (
        "a: b: c\n",
        "a.yml:1:5: error: A colon stands where nothing can have a value. Look at this line"
        " and the one before: a missing quote, a colon inside a text, or a wrong indent. [yaml-syntax]",
    ),
    "tab": (
        "a:\n  b: c\td\n",
        "a.yml:2:7: error: A tab stands here; YAML is indented with spaces. Use two spaces. [tab]",
    ),
    "a bell": (
        "a:\n  b: c\x07d\n",
        "a.yml:2:7: error: The character U+0007 stands here; most editors do not show it."
        " Delete it and type the words around it anew. [control-character]",
    ),
    "too large": (
        b"#" * (MAX_BYTES + 1),
        "a.yml:1:1: error: The file has 500,001 bytes; at most 500,000 are read. Shorten it. [file-too-large]",
    ),
}
"""What no row of the breakages has."""


@pytest.mark.parametrize(("text", "line"), REFUSALS.values(), ids=REFUSALS.keys())
def test_refusal_is_one_whole_line(tmp_path: Path, text: str | bytes, line: str) -> None:
    assert said(read_text(tmp_path, text)) == [line]


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    text = "a: b\n"
    assert not read_text(tmp_path, text + "#" * (MAX_BYTES - len(text))).problems


@given(st.one_of(st.binary(max_size=60), st.text("ab:-[]{}&*!?|>#'\"%@`,~<= \n1.e0x退", max_size=40)))
@settings(max_examples=400)
def test_reading_never_raises(tmp_path: Path, content: str | bytes) -> None:
    document = read_text(tmp_path, content)
    assert all(problem.place.file == "a.yml" and problem.place.line >= 1 for problem in document.problems)
