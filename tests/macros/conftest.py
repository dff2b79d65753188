"""Tests of the code know one guide, their own: reading an entry of the real one fails them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.builds import ROOT
from support.fixture import OF_THE_CODE

DATA = f"{ROOT / 'data'}{os.sep}"
SHARED = {
    *(str(ROOT / "data" / "vocabulary" / f"{name}.yml") for name in OF_THE_CODE),
    *map(str, (ROOT / "data" / ".schema").iterdir()),
}


class _Guard:
    """Listens to every file that this process opens, as long as it is ``on``: an audit hook cannot be taken away."""

    def __init__(self) -> None:
        self.on = False
        sys.addaudithook(self.hear)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event == "open" and isinstance(arguments[0], str | bytes | Path):
            file = os.fspath(arguments[0])
            if isinstance(file, str) and file.startswith(DATA) and file not in SHARED:
                raise AssertionError(f"{file} is a contributor's to change; use the guide in tests/guide")


GUARD = _Guard()


@pytest.fixture(autouse=True)
def not_the_real_data() -> Iterator[None]:
    """Refuse to open a file of the real guide during a test of this folder."""
    GUARD.on = True
    yield
    GUARD.on = False
