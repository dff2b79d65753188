"""docs/assets as a link: a checkout of the tests may borrow those beside the code, nobody else may."""

from pathlib import Path

import pytest

from macros.content.reading import assets
from macros.content.reading.assets import read_assets


def test_only_a_checkout_without_the_code_borrows_its_assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    link = tmp_path / "docs" / "assets"
    link.symlink_to(assets.OWN)
    assert read_assets(tmp_path) == []
    monkeypatch.setattr(assets, "OWN", link)
    assert [str(problem) for problem in read_assets(tmp_path)] == [
        "docs/assets:1:1: error: This is a link to another file. Put the files themselves here. [symbolic-link]"
    ]
