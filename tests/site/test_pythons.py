"""Whichever Python builds it, the site is the same: each one that is installed here builds the small guide."""

from pathlib import Path

import pytest
from support.builds import build_in, report
from support.comparing import differences
from support.fixture import ON_THAT_DAY, fixture_site, give_code, lay_checkout
from tools.pythons import others, ready, why_not


@pytest.mark.parametrize("version", others())
def test_another_python_builds_the_same_bytes(version: str, tmp_path: Path) -> None:
    python = ready(version)
    if python is None:
        pytest.skip(why_not(version))
    checkout = lay_checkout(tmp_path / "guide")
    give_code(checkout)
    done = build_in(checkout, tmp_path / "site", python=str(python), **ON_THAT_DAY)
    assert done.code == 0, done.said
    faults = differences(fixture_site(), tmp_path / "site", unpacked=True)
    assert not faults, report(faults)
