"""A guide of any size: the real one and generated entries beside it, made through the same models, sound under check.

All that refers to something keeps its measure: references, statements, quiz and glossary grow with the entries. Apps do
not: a page of advice says something about each of them, and the world has about a dozen.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml
from bench.entries import Entries

from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.kinds import BY_NAME, KINDS, SINGLES

COPIED = ("data", "docs", "macros", "mkdocs.yml")


def generate(root: Path, target: Path, number: int, seed: int = 1) -> None:
    """Write a checkout with ``number`` entries to ``target``, which must not exist. ``root`` is a checkout.

    Raises ValueError when the real guide is larger than that.
    """
    guide, problems = load(root)
    more = number - size(guide)
    if problems or more < 0:
        raise ValueError(f"The guide has faults or more than {number} entries.")
    target.mkdir(parents=True)
    for name in COPIED:
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / name, target / name)
    made = Entries(guide, more, seed)
    models = {kind.name: kind.model for kind in KINDS}
    for kind, id_, values in made.all():
        models[kind].model_validate(values)
        _write(target / "data" / BY_NAME[kind].folder / f"{id_}.yml", values)
    for single in SINGLES:
        if single.name in ("quiz", "scenarios"):
            file = target / "data" / single.file
            data = yaml.safe_load(file.read_text(encoding="utf-8"))
            made.grow(single.name, data)
            single.model.model_validate(data)
            _write(file, data)


def size(guide: Guide) -> int:
    """Return the number of entries of all kinds."""
    return sum(len(entries) for entries in guide.entries.values())


def _write(file: Path, values: dict[str, Any]) -> None:
    text = yaml.dump(values, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(text, encoding="utf-8")


class _Plain(yaml.CSafeDumper):
    """Writes everything out: anchors and aliases are not used in data/."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - what PyYAML passes
        return True
