"""What every test may ask for: the checkout, and the fixture's guide, whole or as a copy to break."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from support.breaking import Broken
from support.builds import ROOT
from support.clocks import clock, pytest_addoption, pytest_sessionstart
from support.fixture import TODAY, lay
from tools.site import RUN_FOLDER

from macros.content.guide.guide import Guide

BORNE = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile(
    "the same everywhere", deadline=None, derandomize=True, database=None, suppress_health_check=BORNE
)
settings.load_profile("the same everywhere")  # a busy machine takes long, and what is red is red for everybody
__all__ = ["clock", "pytest_addoption", "pytest_sessionstart"]


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder that all processes of this run share, before they start, and remove it after they have ended.

    `make test` has made one, with the site in it.
    """
    gc.set_threshold(100_000, 50, 1_000)  # a guide is many small objects that stay: walking them takes a tenth of a run
    os.environ["LC_ALL"] = "C.UTF-8"  # what the commands say is English, wherever the tests run
    if RUN_FOLDER not in os.environ:
        folder = os.environ[RUN_FOLDER] = tempfile.mkdtemp(prefix="leave-well-")
        config.add_cleanup(lambda: os.environ.pop(RUN_FOLDER))
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what looks at the data of this checkout or at its site: test_contributions runs that on another one."""
    parameters = getattr(item, "callspec", None)
    given = parameters.params if parameters else {}
    asks = "site" in getattr(item, "fixturenames", ()) and "site" not in given
    if asks or given.get("either") == "site" or item.path.parent.name == "github":
        item.add_marker("checkout")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long tests: one that begins last keeps a core alone while the others have nothing left to do."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the tests take place, whenever they run."""
    return TODAY


@pytest.fixture(scope="session")
def copied(today: date, tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """One copy for all tests; ``broken`` undoes what a test did to it."""
    copy = Broken(lay(tmp_path_factory.mktemp("guide")), today)
    gc.freeze()  # it stays to the end: walking it at every collection would cost a fifth of the run
    return copy


@pytest.fixture(scope="session")
def guide(copied: Broken) -> Guide:
    """The fixture's guide, without a fault."""
    return copied.guide


@pytest.fixture
def broken(copied: Broken) -> Iterator[Broken]:
    """A copy of the guide's data that the test may break."""
    yield copied
    copied.undo()
