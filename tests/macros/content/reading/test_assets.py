"""docs/assets: no file makes the checks slow, and only a checkout of the tests may borrow those beside the code."""

from pathlib import Path
from time import process_time

import pytest

from macros.content.reading import assets
from macros.content.reading.assets import read_assets

FAR = 20
"""Seconds that a linear search never takes."""


LONG = ('"\\' * 100_000, "`\\" * 100_001, "/*" * 100_000, "=/[" * 100_000, "url(" + " " * 200_000)


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:4].strip())
def test_no_text_takes_long(tmp_path: Path, text: str) -> None:
    file = tmp_path / "docs" / "assets" / "x.css"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    started = process_time()
    assert read_assets(tmp_path)
    assert process_time() - started < FAR


def test_only_a_checkout_without_the_code_borrows_its_assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    link = tmp_path / "docs" / "assets"
    link.symlink_to(assets.OWN)
    assert read_assets(tmp_path) == []
    monkeypatch.setattr(assets, "OWN", link)
    assert [str(problem) for problem in read_assets(tmp_path)] == [
        "docs/assets:1:1: error: This is a link to another file. Put the files themselves here. [symbolic-link]"
    ]
