"""YAML texts that were parsed in an earlier run: to parse all files of the guide is a tenth of a check."""

from hashlib import blake2b
from pathlib import Path
from typing import Any

import yaml

from macros.content import han_lines
from macros.content.reading import yaml_parser
from macros.content.reading.yaml_parser import Document, parse, read
from macros.model import kept
from macros.model.kept import Kept

KEPT = Kept[tuple[Any, bool]]("yaml", (kept, han_lines, yaml_parser, yaml))
"""Digest of a text without a fault -> what it holds, and whether that is odd."""


def read_again(file: Path, root: Path) -> Document:
    """Return what ``yaml_parser.read`` does."""
    return read(file, root, _parsed)


def _parsed(text: str, name: str) -> Document:
    digest = blake2b(text.encode(), digest_size=16).digest()
    if digest in KEPT.known:
        data, is_odd = KEPT.used[digest] = KEPT.known[digest]
        return Document(name, text, data, is_odd=is_odd)
    document = parse(text, name)
    if not document.problems:
        KEPT.used[digest] = document.data, document.is_odd
    return document
