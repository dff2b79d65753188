"""Puts a new folder in the place of an old one: in one step where the system can, else in two that can be undone."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

SWAP = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
HERE = -100  # AT_FDCWD of Linux: paths are meant as usual


def replace(place: Path, new: Path, old: Path) -> Path:
    """Move ``new`` to ``place``; all three lie in one folder. Returns where the former ``place`` is now, if it was.

    Raises OSError when that cannot be done; then ``place`` is as it was. Where the system has no exchange in one step,
    a process that is killed halfway leaves the former folder at ``old``: see ``recover``.
    """
    if place.exists() and _exchange(new, place):
        return new
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        recover(place, old)
        raise
    return old


def recover(place: Path, old: Path) -> None:
    """Put back what was moved away and not replaced. Raises OSError when that cannot be done."""
    if old.exists() and not place.exists():
        old.rename(place)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two paths so that there is no moment without a site. Returns whether it was done."""
    with suppress(OSError, AttributeError):  # an old C library, or a system that has none of these
        first, second = os.fsencode(one), os.fsencode(other)
        if sys.platform == "linux":
            return ctypes.CDLL(None).renameat2(HERE, first, HERE, second, SWAP) == 0
        if sys.platform == "darwin":
            return ctypes.CDLL(None).renamex_np(first, second, SWAP) == 0
    return False
