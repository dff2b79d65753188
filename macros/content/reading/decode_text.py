"""The bytes of a data file -> its text: refuses what an editor does not show and what other tools would misread."""

import os
import re
from functools import lru_cache
from pathlib import Path

from macros.model.command_messages import say
from macros.model.problem import Place, Problem

MAX_BYTES = 500_000
HARMLESS = ("byte-order-mark", "crlf")
"""Faults of a file that can be read all the same: other faults are then found in the same run."""
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of UTF-8 and of UTF-16, both ways round."""

ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Control characters, line breaks that only some tools count, and signs that turn the direction of writing."""


def decode(file: Path, root: Path, *, tabs: bool = False) -> str | Problem:
    """Return a file's text, or the one fault for which it cannot be read.

    ``root`` is the checkout: places name the file relative to it. ``tabs`` lets them pass.
    """
    name = name_of(file, root)

    def refuse(rule: str, message: str, fix: str, line: int = 1, column: int = 1) -> Problem:
        return Problem(Place(name, line, column), rule, message, fix)

    if is_link(file, root):
        return refuse("symbolic-link", "This is a link to another file.", "Put the text itself into a file here.")
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        said = say("The file has {:,} bytes; at most {:,} are read.", len(raw), MAX_BYTES)
        return refuse("file-too-large", said, "Shorten it.")
    if raw.startswith(MARKS):
        return refuse("byte-order-mark", "The file starts with a byte order mark.", "Save it as UTF-8 without BOM.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return refuse("not-utf-8", "The file is not valid UTF-8.", "Save it with the encoding UTF-8.", line)
    if "\r" in text:
        line, _ = position(text, text.index("\r"))
        return refuse("crlf", "The lines end in CR LF.", "Save the file with line endings LF (Unix).", line)
    if "\t" in text and not tabs:
        said = "A tab stands here." if file.suffix == ".md" else "A tab stands here; YAML is indented with spaces."
        return refuse("tab", said, "Use two spaces.", *position(text, text.index("\t")))
    if found := ODD.search(text):
        said = say("The character U+{:04X} stands here; most editors do not show it.", ord(found.group()))
        fix = "Delete it and type the words around it anew."
        return refuse("control-character", said, fix, *position(text, found.start()))
    return text


def is_link(file: Path, root: Path) -> bool:
    """Tell whether a file, or a folder that it lies in, is a link to somewhere else."""
    return file.is_symlink() or _leads_out(file.parent, root)


def read_anyway(file: Path, fault: Problem) -> str | None:
    """Return what a file says in spite of its line ends or its mark of UTF-8; None for any other ``fault``."""
    if fault.rule not in HARMLESS:
        return None
    try:
        text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None
    return None if ODD.search(text) else text


def name_of(file: Path, root: Path) -> str:
    """Return how places call a file found under ``root``. Asked for every file, and pathlib takes ten times as long."""
    return os.fspath(file)[len(os.fspath(root)) + 1 :].replace(os.sep, "/")


@lru_cache(maxsize=256)
def _leads_out(folder: Path, root: Path) -> bool:
    """Tell whether a folder is, or lies in, a link to somewhere else."""
    return not folder.resolve().is_relative_to(root.resolve())


def position(text: str, index: int) -> tuple[int, int]:
    """Return line and column. Lines are counted by LF alone, as editors and git count them."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
