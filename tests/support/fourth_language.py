"""The tests' guide with a fourth language: a row, a few texts, one hand-written page, and not a line of Python."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.content.guide.guide import Guide
from support.builds import build, once
from support.fixture import ON_THAT_DAY, lay_checkout, read

CODE = "fr"
ROW = {
    "name": "Français", "called": {"en": "French", "zh": "法文"}, "short": "FR", "path": "fr", "html": "fr",
    "script": "Latn", "reads": ["en"], "quotes": "«»“”",
}  # fmt: skip
TEXTS: dict[str, dict[tuple[str | int, ...], str]] = {
    "data/vocabulary/interface.yml": {
        ("home",): "Accueil",
        ("cover-question",): "Quitter ce groupe ?",
        ("resigning-kind-title",): "Partir : {group}",
    },
    "data/groups/family.yml": {("title",): "Famille", ("verdict",): "Un groupe de **famille**, petit ou grand."},
    "data/groups/friends.yml": {("gives",): "Des nouvelles des amis."},
    "data/messages/proj-announce.yml": {("title",): "Annoncer son départ"},
    "data/glossary/red-packet.yml": {("term",): "Enveloppe rouge"},
}
"""File -> path of a text -> what it says in French; everything else falls back to English."""
HEAD = "---\ntitle: À propos\ndescription: Qui écrit ce guide, et pourquoi.\n---\n"


def lay_fourth(folder: Path) -> Path:
    """Write a checkout of the tests' guide with the fourth language into a folder. Returns the folder."""
    lay_checkout(folder)
    languages = folder / "data/vocabulary/languages.yml"
    _write(languages, _read(languages) | {CODE: ROW})
    for file, texts in TEXTS.items():
        data = _read(folder / file)
        for path, said in texts.items():
            text = data
            for step in path:
                text = text[step]
            text[CODE] = said
        _write(folder / file, data)
    (folder / "docs" / CODE).mkdir()
    english = (folder / "docs/en/about.md").read_text(encoding="utf-8")
    anchors = re.findall(r"\{#[\w-]+\}", english)
    levels = ("#" if anchor == anchors[0] else "##" for anchor in anchors)
    heads = (
        f"{level} À propos {n or ''} {anchor}" for n, (level, anchor) in enumerate(zip(levels, anchors, strict=True))
    )
    body = "\n\n".join(f"\n{head}\n\nUn guide en français." for head in heads)
    (folder / "docs" / CODE / "about.md").write_text(f"{HEAD}{body}\n", encoding="utf-8")
    return folder


def fourth_checkout() -> Path:
    """Return the checkout, written once a run."""
    return once("fourth-language", lay_fourth)


def fourth_site() -> Path:
    """Return its site, built once a run under a sub-path."""
    return once("fourth-language-site", lambda folder: build(fourth_checkout(), folder, **ON_THAT_DAY))


@cache
def fourth_guide() -> Guide:
    """Return its guide, read once a process."""
    return read(fourth_checkout())


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def _write(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
