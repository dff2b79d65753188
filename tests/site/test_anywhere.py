"""`mkdocs build -f …` builds every language from wherever it is called, to wherever it is told."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.build.copying import ANEW
from macros.content.guide import Guide

COPIED: dict[str, str] = {}
STARTED_ANEW = {ANEW: "yes"}


@pytest.fixture(scope="module")
def places(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the checkout in ``guide`` and nothing in ``elsewhere``."""
    folder = tmp_path_factory.mktemp("places")
    (folder / "guide").mkdir()
    (folder / "elsewhere").mkdir()
    for name in ("data", "docs", "macros"):
        shutil.copytree(root / name, folder / "guide" / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", folder / "guide")
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
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config.format(places)]
        + (["-d", asked.format(places)] if asked else []),
        cwd=places / shell,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", **way},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    for language in guide.languages.values():
        assert (places / site / language.path / "index.html").is_file(), language.html
    shutil.rmtree(places / site)
    assert sorted(path.name for path in places.rglob("*site*") if path.parent.name in ("guide", "elsewhere")) == []
