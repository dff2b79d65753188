"""The bytes of a data file -> its text: refuses what an editor does not show and what other tools would misread."""

import os
import re
from functools import lru_cache
from pathlib import Path

from macros.model.problem import Place, Problem

MAX_BYTES = 500_000
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of UTF-8 and of UTF-16, both ways round."""

ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Control characters, line breaks that only some tools count, and signs that turn the direction of writing."""


def decode(file: Path, root: Path) -> str | Problem:
    """Return a file's text, or the one fault for which it cannot be read.

    ``root`` is the checkout: places name the file relative to it.
    """
    name = name_of(file, root)
    if file.is_symlink() or _leads_out(file.parent, root):
        return Problem(
            Place(name), "symbolic-link", "This is a link to another file.", "Put the text itself into a file here."
        )
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        said = f"The file has {len(raw):,} bytes; at most {MAX_BYTES:,} are read."
        return Problem(Place(name), "file-too-large", said, "Shorten it.")
    if raw.startswith(MARKS):
        return Problem(
            Place(name),
            "byte-order-mark",
            "The file starts with a byte order mark.",
            "Save it as UTF-8 without BOM.",
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Problem(
            Place(name, line), "not-utf-8", "The file is not valid UTF-8.", "Save it with the encoding UTF-8."
        )
    return _odd(text, name) or text


def name_of(file: Path, root: Path) -> str:
    """Return how places call a file found under ``root``. Asked for every file, and pathlib takes ten times as long."""
    return os.fspath(file)[len(os.fspath(root)) + 1 :].replace(os.sep, "/")


@lru_cache(maxsize=256)
def _leads_out(folder: Path, root: Path) -> bool:
    """Tell whether a folder is, or lies in, a link to somewhere else."""
    return not folder.resolve().is_relative_to(root.resolve())


def _odd(text: str, name: str) -> Problem | None:
    """Return the first sign that has no place in a data file."""
    if "\r" in text:
        return Problem(
            _place(text, text.index("\r"), name, column=False),
            "crlf",
            "The lines end in CR LF.",
            "Save the file with line endings LF (Unix).",
        )
    if "\t" in text:
        return Problem(
            _place(text, text.index("\t"), name),
            "tab",
            "A tab stands here; YAML is indented with spaces.",
            "Use two spaces.",
        )
    if found := ODD.search(text):
        return Problem(
            _place(text, found.start(), name),
            "control-character",
            f"The character U+{ord(found.group()):04X} stands here; most editors do not show it.",
            "Delete it and type the words around it anew.",
        )
    return None


def _place(text: str, position: int, name: str, *, column: bool = True) -> Place:
    """Lines are counted by LF alone, as editors and git count them."""
    line = text.count("\n", 0, position) + 1
    return Place(name, line, position - text.rfind("\n", 0, position) if column else 1)
