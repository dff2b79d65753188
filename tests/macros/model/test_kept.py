"""What a run worked out is there in the next; what is torn, of other code or no plain value is not."""

import os
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.model import kept, leaves
from macros.model.kept import Kept

VALUE = {"reviewed": date(2026, 11, 21), "title": {"en": "One", "zh": ["一"]}}


def again(folder: Path, value: Any = VALUE) -> list[str]:
    """Ask for a value as a run does; return what was made for it."""
    made: list[str] = []
    store = Kept[Any]("values", (kept,), folder)
    assert store.of("key", lambda: (made.append("key"), value)[1]) == value
    store.keep()
    return made


def test_a_value_is_made_once(tmp_path: Path) -> None:
    assert again(tmp_path / "new") == ["key"]
    assert again(tmp_path / "new") == []


def test_a_value_is_made_once_in_a_run_that_keeps_nothing(tmp_path: Path) -> None:
    store = Kept[int]("values", (kept,), tmp_path)
    assert [store.of("key", lambda: 1), store.of("key", lambda: 2)] == [1, 1]


def test_what_is_no_longer_asked_for_goes(tmp_path: Path) -> None:
    store = Kept[int]("values", (kept,), tmp_path)
    assert [store.of(key, lambda: 1) for key in "ab"] == [1, 1]
    store.keep()
    store = Kept[int]("values", (kept,), tmp_path)
    assert store.of("b", lambda: 2) == 1
    store.keep()
    assert Kept[int]("values", (kept,), tmp_path).known == {"b": 1}


def test_what_is_refused_is_made_again(tmp_path: Path) -> None:
    for _ in range(2):
        store = Kept[int]("values", (kept,), tmp_path)
        assert store.of("a", lambda: 0, bool) == 0
        store.keep()
        assert store.known == {}


def of_other_code(file: Path) -> None:
    code = Kept[Any]("values", (leaves,)).code
    file.write_bytes(pickle.dumps((code, {"key": "of another parser"})))


def of_an_object(file: Path) -> None:
    code = Kept[Any]("values", (kept,)).code
    file.write_bytes(pickle.dumps((code, {"key": os.getcwd})))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(file.read_bytes()[:-9]),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(pickle.dumps("no pair")),
        lambda file: (file.unlink(), file.mkdir()),
        of_other_code,
        of_an_object,
    ],
    ids=["torn", "empty", "another shape", "a folder", "of other code", "an object"],
)
def test_what_cannot_be_trusted_is_made_again(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    again(tmp_path)
    spoil(tmp_path / "values.pickle")
    assert again(tmp_path) == ["key"]


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert again(tmp_path / "file") == ["key"]
    assert again(tmp_path / "file") == ["key"]
