"""The fixture's guide with hostile words in every text, built as the real one is: all languages, strictly."""

import os
from pathlib import Path

from support.builds import ROOT, build, once
from support.fixture import ON_THAT_DAY, lay_checkout

HOOK = Path(__file__).parent / "hostile_build" / "hook.py"


def hostile_site() -> Path:
    """Return the folder of the site. No check stands in the way of the words."""
    return once("hostile-site", _build)


def _build(folder: Path) -> None:
    checkout = lay_checkout(folder.with_name("hostile"))
    settings = (checkout / "mkdocs.yml").read_text(encoding="utf-8")
    ours = "hooks:\n"
    assert settings.count(ours) == 1
    (checkout / "mkdocs.yml").write_text(settings.replace(ours, f"{ours}  - {HOOK}\n"), encoding="utf-8")
    build(checkout, folder, **ON_THAT_DAY, PYTHONPATH=os.pathsep.join([str(ROOT / "tests"), str(ROOT)]))
