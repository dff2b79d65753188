"""The same job with mkdocs-static-i18n and mkdocs-macros-plugin, as far as they can: for the comparison only.

The pages come from our own templates through one macro, since neither plugin has a word for cards or a tree. What it
cannot do: make a page from an entry (a stub for each page and language is written beforehand, outside the measured
time), check the data, name the faulty file, link the languages in one sitemap, search one language at a time, write
the files for machines, seal the pages, or build two languages at once.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml

MODULE = Path(__file__).with_name("rival_macros.py")
FENCE = "---\n"


def write_rival(root: Path, exported: Path, target: Path, codes: list[str]) -> None:
    """Write a project for the two plugins to ``target``: ``root`` is the checkout, ``exported`` its export."""
    configs = {code: _read(exported / code / "mkdocs.yml") for code in codes}
    first = exported / codes[0]
    shutil.copytree(first / "overrides", target / "overrides")
    shutil.copytree(first / "docs" / "assets", target / "docs" / "assets")
    for code in codes:
        for file in sorted((exported / code / "docs").rglob("*.md")):
            _, front, _ = file.read_text(encoding="utf-8").split(FENCE, 2)
            address = yaml.load(front, Loader=yaml.CSafeLoader)["guide"]["address"]
            stub = target / "docs" / code / file.relative_to(exported / code / "docs")
            stub.parent.mkdir(parents=True, exist_ok=True)
            call = f'{{{{ guide_page("{code}", "{address}") }}}}\n'
            stub.write_text(f"{FENCE}{front}{FENCE}\n{call}", encoding="utf-8")
    shutil.copy(MODULE, target / MODULE.name)
    config = configs[codes[0]]
    config["extra"]["root"] = str(root)
    config["plugins"] = [
        "search",
        {"i18n": {"docs_structure": "folder", "languages": [_language(configs[code], code, codes) for code in codes]}},
        {"macros": {"module_name": MODULE.stem}},
    ]
    text = yaml.dump(config, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    (target / "mkdocs.yml").write_text(text, encoding="utf-8")


def _language(config: dict[str, Any], code: str, codes: list[str]) -> dict[str, Any]:
    return {
        "locale": code,
        "name": code,
        "default": code == codes[0],
        "build": True,
        "site_name": config["site_name"],
        "nav": config["nav"],
        "extra": {"layout": config["extra"]["layout"]},
    }


def _read(file: Path) -> dict[str, Any]:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
