"""What docstrings and documents say of the code is so: their examples run, and the files that they name are there."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

ENDS = r"\.(?:py|js|css|jinja|html|yml|md)\b"
NAMED = re.compile(
    rf"(?<![\w./-])((?:macros|tests|docs/assets|docs/decisions)/[\w./-]+{ENDS}"
    r"|(?:model|kinds|content|site|authoring|build|machines|pages|finishing|voice)/[\w/]+\.py\b)"
)
WITHIN = ("", "macros", "macros/site")
"""From where a file is named."""
OF_A_TRY = ("macros/kinds/story/", "tests/guide/")
"""What tests lay into a checkout of their own."""


def modules(root: Path) -> list[str]:
    """Return the names of all modules with an example."""
    files = (file for file in (root / "macros").rglob("*.py") if ">>> " in file.read_text(encoding="utf-8"))
    return [".".join(file.relative_to(root).with_suffix("").parts) for file in sorted(files)]


def test_the_examples_run(root: Path) -> None:
    found = {name: doctest.testmod(import_module(name)) for name in modules(root)}
    assert found
    assert {name: result for name, result in found.items() if result.failed or not result.attempted} == {}


@pytest.mark.parametrize("pattern", ["macros/**/*.py", "macros/**/*.jinja", "macros/**/*.html", "docs/**/*.md", "*.md"])
def test_the_files_that_are_named_are_there(root: Path, pattern: str) -> None:
    wrong = [
        f"{file.relative_to(root)}: {name}"
        for file in sorted(root.glob(pattern))
        for name in NAMED.findall(file.read_text(encoding="utf-8"))
        if not name.startswith(OF_A_TRY) and not any((root / folder / name).exists() for folder in WITHIN)
    ]
    assert wrong == []
