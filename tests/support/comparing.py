"""Two sites, file by file and byte by byte."""

import gzip
from pathlib import Path


def differences(one: Path, other: Path, unpacked: bool = False) -> list[str]:
    """Return a line for each file that only one site has, or that differs; ``unpacked``: what was packed is compared.

    Two Pythons need not pack alike: each brings the library of its own.
    """
    first, second = _contents(one, unpacked), _contents(other, unpacked)
    found = [f"{name}: only in one of them" for name in sorted(first.keys() ^ second.keys())]
    both = sorted(first.keys() & second.keys())
    return found + [_difference(name, first[name], second[name]) for name in both if first[name] != second[name]]


def _contents(folder: Path, unpacked: bool) -> dict[str, bytes]:
    files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return {name: gzip.decompress(text) if unpacked and name.endswith(".gz") else text for name, text in files.items()}


def _difference(name: str, one: bytes, other: bytes) -> str:
    """Return where two files part, with what stands around that place."""
    shorter = min(len(one), len(other))
    at = next((n for n, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), shorter)
    place = slice(max(0, at - 40), at + 40)
    return f"{name}: byte {at}: {one[place]!r} and {other[place]!r}"
