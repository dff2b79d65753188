"""The entry that a document shows is one that can be copied: only the invented names in it are not known."""

import re
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from support.breaking import Broken

ENTRY = re.compile(r"^( *)```yaml\n(\1id: .*?)\n\1```", re.MULTILINE | re.DOTALL)
DOCUMENTS = ("README.md", "docs/en/contributing.md", "docs/zh/contributing.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_an_entry_of_a_document_can_be_copied(broken: Broken, root: Path, document: str) -> None:
    found = ENTRY.search((root / document).read_text(encoding="utf-8"))
    assert found, "no entry is shown"
    shown = dedent(found[2])
    entry = yaml.safe_load(shown)
    broken.write(f"data/arguments/{entry['id']}.yml", f"{shown}\n")
    unknown = [*entry["groups"], *entry["rebuts"]]
    assert len(broken.problems()) == len(unknown)
    assert all(f"“{name}”" in said for name, said in zip(unknown, broken.problems(), strict=True))
