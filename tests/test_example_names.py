"""No document for developers and contributors names an entry of the guide: one that is renamed breaks none of them."""

import re
from pathlib import Path

from macros.kinds import KINDS

FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
NAME = re.compile(r"(?<![\w/-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])")
"""An id of two words or more; one word may be a word of the text."""


def test_no_document_names_an_entry(root: Path) -> None:
    entries = {file.stem for kind in KINDS for file in (root / "data" / kind.folder).glob("*.yml")}
    docs = root / "docs"
    pages = [root / "README.md", root / "CONTRIBUTING.md", *docs.glob("*.md"), *docs.glob("*/contributing.md")]
    texts = {page.relative_to(root): page.read_text(encoding="utf-8") for page in pages}
    code = {page: " ".join(FENCE.findall(text) + CODE.findall(text)) for page, text in texts.items()}
    named = [f"{page}: {name}" for page, said in code.items() for name in NAME.findall(said) if name in entries]
    assert not named, "examples are invented; these are entries of the guide: " + ", ".join(named)
