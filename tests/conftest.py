"""What every test may ask for: the checkout, its guide, and a copy of its data to break."""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from breaking import Broken, copy
from builds import ROOT, real_guide

from macros.content.guide import Guide


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The guide as it is, without a fault."""
    loaded = real_guide()
    gc.freeze()  # it stays to the end: walking it at every collection would cost a fifth of the run
    return loaded


@pytest.fixture(scope="session")
def today(guide: Guide) -> date:
    """The day of the last review: the data's own present, whenever the tests run."""
    return max(entry.reviewed for entries in guide.entries.values() for entry in entries.values())


@pytest.fixture(scope="session")
def copied(root: Path, today: date, tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """One copy for all tests; ``broken`` undoes what a test did to it."""
    return copy(root, tmp_path_factory.mktemp("guide"), today)


@pytest.fixture
def broken(copied: Broken) -> Iterator[Broken]:
    """A copy of the guide's data that the test may break."""
    yield copied
    copied.undo()
