"""Two builds of one state of the sources are the same, byte for byte."""

import ast
import shutil
from pathlib import Path

from support.builds import ROOT, build_in, built_site

SOURCES = ("data", "docs", "macros")
MAY_ASK_THE_CLOCK = {
    "macros/commands/new.py",  # the day a new entry is written
    "macros/build/children.py",  # how long a language may take
    "macros/content/checks/run.py",  # which facts are old: printed, never part of a page
}
CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "localtime", "gmtime"}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its place."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def difference(name: str, one: bytes, other: bytes) -> str:
    """Return where two files part, with what stands around that place."""
    shorter = min(len(one), len(other))
    at = next((n for n, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), shorter)
    place = slice(max(0, at - 40), at + 40)
    return f"{name}: byte {at}: {one[place]!r} and {other[place]!r}"


def test_a_build_elsewhere_later_and_without_caches_has_the_same_bytes(tmp_path: Path) -> None:
    first = contents(built_site())
    checkout = tmp_path / "another folder"
    for name in SOURCES:
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", checkout)
    different = {
        "PYTHONHASHSEED": "4321",
        "SOURCE_DATE_EPOCH": "1000000000",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "GUIDE_CHILDREN_ANEW": "yes",
    }
    done = build_in(checkout, tmp_path / "site", **different)
    assert done.code == 0, done.said
    second = contents(tmp_path / "site")
    assert set(first) == set(second)
    assert not [difference(name, first[name], second[name]) for name in sorted(first) if first[name] != second[name]]


def test_no_page_depends_on_the_clock() -> None:
    asking: set[str] = set()
    for file in sorted((ROOT / "macros").rglob("*.py")):
        calls = [
            node.func for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
        ]
        if any(isinstance(call, ast.Attribute) and call.attr in CLOCKS for call in calls):
            asking.add(file.relative_to(ROOT).as_posix())
    assert asking == MAY_ASK_THE_CLOCK
