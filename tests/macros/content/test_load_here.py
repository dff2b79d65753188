"""Files are named alike from wherever the checkout is looked at."""

from pathlib import Path

import pytest
from support.breaking import Broken

from macros.content.guide.guide import Guide
from macros.content.reading.load import load


@pytest.mark.parametrize(("place", "named"), [(".", "."), ("data", ".."), (".", "./docs/..")])
def test_a_checkout_named_from_where_one_is(
    copied: Broken, guide: Guide, monkeypatch: pytest.MonkeyPatch, place: str, named: str
) -> None:
    monkeypatch.chdir(copied.root / place)
    found, problems = load(Path(named))
    assert [str(problem) for problem in problems] == []
    assert found.files == guide.files
    assert list(found.documents) == list(guide.documents)
