"""`mkdocs build -f …` builds every language from wherever it is called, to wherever it is told."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from support.builds import QUIETLY, ran
from support.fixture import lay_checkout

from macros.build.fork import ANEW
from macros.content.guide.guide import Guide

COPIED: dict[str, str] = {}
STARTED_ANEW = {ANEW: "yes"}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a checkout in ``guide`` and nothing in ``elsewhere``."""
    folder = tmp_path_factory.mktemp("places")
    (folder / "elsewhere").mkdir()
    lay_checkout(folder / "guide")
    return folder


@pytest.mark.parametrize(
    ("shell", "config", "asked", "site", "way"),
    [
        ("guide", "mkdocs.yml", "", "guide/site", COPIED),
        (".", "guide/mkdocs.yml", "", "guide/site", STARTED_ANEW),
        ("elsewhere", "{}/guide/mkdocs.yml", "{}/elsewhere/out", "elsewhere/out", COPIED),
    ],
)
def test_every_language_is_built(
    places: Path, guide: Guide, shell: str, config: str, asked: str, site: str, way: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config.format(places)]
    command += ["-d", asked.format(places)] if asked else []
    done = ran(command, places / shell, {**os.environ, **QUIETLY, **way})
    assert done.returncode == 0, done.stdout
    for language in guide.languages.values():
        assert (places / site / language.path / "index.html").is_file(), language.html
    shutil.rmtree(places / site)
    assert sorted(path.name for path in places.rglob("*site*") if path.parent.name in ("guide", "elsewhere")) == []
