"""The real guide with hostile words in every text, built as the real one is: all languages, strictly."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from builds import ROOT, build_in

HOOK = Path(__file__).parent / "hostile_build" / "hook.py"


@cache
def hostile_site() -> Path:
    """Build it once a run; return the folder of the site. No check stands in the way of the words."""
    checkout = Path(tempfile.mkdtemp(prefix="leave-well-hostile-"))
    atexit.register(shutil.rmtree, checkout, ignore_errors=True)
    for name in ("data", "docs", "macros"):
        (checkout / name).symlink_to(ROOT / name, target_is_directory=True)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    ours = "hooks:\n"
    assert settings.count(ours) == 1
    (checkout / "mkdocs.yml").write_text(settings.replace(ours, f"{ours}  - {HOOK}\n"), encoding="utf-8")
    done = build_in(checkout, checkout / "site", PYTHONPATH=os.pathsep.join([str(ROOT / "tests"), str(ROOT)]))
    assert done.code == 0, done.said[-4000:]
    return done.folder
