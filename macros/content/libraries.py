"""The untyped library for Chinese scripts, behind a typed function."""

from collections.abc import Callable
from functools import cache
from typing import Any

import opencc as _opencc  # pyright: ignore[reportMissingTypeStubs]

opencc: Any = _opencc


@cache
def converter(config: str) -> Callable[[str], str]:
    """Return OpenCC's conversion of this name (s2twp, t2s), made once: its dictionaries take 25 ms to read.

    Raises FileNotFoundError for a name that OpenCC does not have.
    """
    convert: Callable[[str], str] = opencc.OpenCC(config).convert
    return convert
