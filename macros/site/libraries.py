"""The untyped libraries for Chinese, behind typed functions."""

from collections.abc import Callable
from typing import Any

import jieba as _jieba  # pyright: ignore[reportMissingTypeStubs]
import opencc as _opencc  # pyright: ignore[reportMissingTypeStubs]

jieba: Any = _jieba
opencc: Any = _opencc


def converter(config: str) -> Callable[[str], str]:
    """Return OpenCC's conversion of this name (s2twp, t2s).

    Raises FileNotFoundError for a name that OpenCC does not have.
    """
    convert: Callable[[str], str] = opencc.OpenCC(config).convert
    return convert


def learn(words: list[str]) -> None:
    """Tell jieba words that it must not cut."""
    jieba.setLogLevel(60)
    for word in words:
        jieba.add_word(word)


def cut(text: str) -> list[str]:
    """Return the words of a Chinese text, in order and without loss."""
    return [str(word) for word in jieba.cut(text)]
