"""YAML files that were read in an earlier run: to read all files of the guide anew is a fifth of a check."""

from hashlib import blake2b
from pathlib import Path
from typing import Any

import yaml

from macros.content import han_lines
from macros.content.reading import decode_text, mended_text, placeholders_and_stand_ins, slips, yaml_parser
from macros.content.reading.decode_text import is_link, name_of
from macros.content.reading.placeholders_and_stand_ins import PLACEHOLDERS, placeholders
from macros.content.reading.slips import SUSPECTED, is_suspect
from macros.content.reading.yaml_parser import Document, read
from macros.model import kept
from macros.model.kept import Kept

KEPT = Kept[tuple[Any, bool, dict[str, Any]]](
    "yaml",
    (kept, han_lines, decode_text, mended_text, placeholders_and_stand_ins, slips, yaml_parser, yaml),
)
"""Digest of a file without a fault -> what it holds, whether that is odd, and what follows from its text."""


def read_again(file: Path, root: Path) -> Document:
    """Return what ``yaml_parser.read`` does, and remember whether it looks like a slip, and its placeholders."""
    raw = b"" if is_link(file, root) else file.read_bytes()
    digest = blake2b(raw, digest_size=16).digest()
    if raw and digest in KEPT.known:
        data, is_odd, memory = KEPT.used[digest] = KEPT.known[digest]
        return Document(name_of(file, root), raw.decode(), data, is_odd=is_odd, memory={**memory})
    document = read(file, root)
    if not document.problems:
        document.memory |= {SUSPECTED: is_suspect(document.text), PLACEHOLDERS: placeholders(document)}
        KEPT.used[digest] = document.data, document.is_odd, {**document.memory}
    return document
