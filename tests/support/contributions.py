"""What contributors rightly do, all at once, in a checkout with a guide of its own: no test there may turn red by it.

The guide is the tests' own, as if it were the real one: what holds there holds for any, and it is built soon.
"""

import re
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from bench.generate import COPIED, generate, size
from bench.prose import Writer

from macros.kinds import BY_NAME
from support.builds import ROOT
from support.fixture import fixture_guide, lay

MADE_HERE = (".git", ".venv*", "site", ".site.*", ".cache", "*.egg-info", ".hypothesis", ".*_cache")
MANY = 60
"""How many new entries there are: enough for each kind to have some."""


def contribute(target: Path) -> Path:
    """Write a changed checkout to ``target``, which must not exist: entries, a rename, a warning, other words."""
    guide = fixture_guide()
    small = lay(target.with_name("small"))
    shutil.copytree(ROOT / "macros", small / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", small)
    generate(small, target, size(guide) + MANY)
    for path in (ROOT / "docs").iterdir():  # but for the hand-written pages: they are the guide's
        if path.is_file():
            shutil.copy(path, target / "docs")
        elif path.name in ("assets", "decisions"):
            shutil.copytree(path, target / "docs" / path.name)
    for path in ROOT.iterdir():
        if path.name not in COPIED and not any(path.match(pattern) for pattern in MADE_HERE):
            if path.is_dir():
                shutil.copytree(path, target / path.name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
            else:
                shutil.copy(path, target)
    _add_app(target)
    _add_background_note(target)
    for kind in ("faq", "troubles", "regions", "scams"):
        _add_like_the_first(target, kind)
    _rename(target, "arguments", next(iter(guide.arguments)), "a-name-that-is-new")
    _reword(target, f"groups/{next(iter(guide.groups))}")
    fact = next(iter(guide.facts.values()))
    _change(target, f"facts/{fact.id}", checked=fact.checked - timedelta(days=800))
    return target


def _add_app(target: Path) -> None:
    app = _values(target, f"apps/{next(iter(fixture_guide().apps))}")
    words = Writer(7)
    names = {"name": words.name(), "aliases": {"en": [], "zh": []}}
    _write(target, "apps/an-app-that-is-new", {**app, "id": "an-app-that-is-new", **names})


def _add_like_the_first(target: Path, kind: str) -> None:
    """Add an entry that differs from the first of its kind in its id and its name."""
    folder, words = BY_NAME[kind].folder, Writer(len(kind))
    values = _values(target, f"{folder}/{next(iter(fixture_guide().entries[kind]))}")
    named = next(name for name in ("title", "name") if name in values)
    id_ = f"new-{folder}"
    _write(target, f"{folder}/{id_}", {**values, "id": id_, named: words.title()})


def _add_background_note(target: Path) -> None:
    """Add a note that a page mentions in passing, and the statement that it rests on."""
    source, words = next(iter(fixture_guide().sources)), Writer(8)
    statement = {"id": "a-statement-that-is-new", "at": words.text(1, 1), "text": words.text(1, 1), "fitness": "fit"}
    statements = _values(target, f"sources/{source}")["statements"]
    _change(target, f"sources/{source}", statements=[*statements, statement])
    note = _values(target, f"background/{next(iter(fixture_guide().background))}")
    new = {"id": "a-note-that-is-new", "text": words.text(1, 1), "statements": [statement["id"]]}
    _write(target, "background/a-note-that-is-new", {**note, **new})


def _rename(target: Path, kind: str, old: str, new: str) -> None:
    """Give an entry another id, wherever it is named, and its old one as a former id."""
    name = re.compile(rf"(?<![\w-]){old}(?![\w-])")
    for file in (target / "data").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(name.sub(new, text), encoding="utf-8")
    (target / "data" / BY_NAME[kind].folder / f"{old}.yml").rename(
        target / "data" / BY_NAME[kind].folder / f"{new}.yml"
    )
    _change(target, f"{kind}/{new}", former_ids=[old])


def _reword(target: Path, entry: str) -> None:
    """Write other words into every text of an entry."""
    words = Writer(9)
    values = _values(target, entry)
    texts = {
        key: words.text(1, 1) for key, value in values.items() if isinstance(value, dict) and set(value) == {"en", "zh"}
    }
    _change(target, entry, **{**texts, "title": words.title(), "aliases": {"en": [], "zh": []}})


def _change(target: Path, entry: str, **more: Any) -> None:
    _write(target, entry, {**_values(target, entry), **more})


def _values(target: Path, entry: str) -> dict[str, Any]:
    return yaml.safe_load((target / "data" / f"{entry}.yml").read_text(encoding="utf-8"))


def _write(target: Path, entry: str, values: dict[str, Any]) -> None:
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    (target / "data" / f"{entry}.yml").write_text(text, encoding="utf-8")
