"""Nothing that contributors rightly do turns a test red: the tests of the site pass in a checkout that they changed.

The unit tests and those of behaviour in a browser cannot see the real data at all (tests/macros/conftest.py).
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.builds import ran
from support.contributions import contribute


@pytest.mark.long
def test_the_site_of_a_changed_guide_passes(tmp_path: Path) -> None:
    checkout = contribute(tmp_path / "checkout")
    settings = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "LEAVE_WELL_"))}

    def run(*command: str) -> "subprocess.CompletedProcess[str]":
        return ran([sys.executable, "-m", *command], checkout, settings)

    assert run("macros", "schema").returncode == 0, "other words of closed lists, as `make schema` is told to say"
    checked = run("macros", "check")
    assert checked.returncode == 0, checked.stdout
    assert ": warning: " in checked.stdout, "a warning stands in no test's way"
    tested = run("pytest", "tests/site", "tests/github", "-m", "checkout", "-p", "no:cacheprovider")
    assert tested.returncode == 0, tested.stdout[-6000:]
