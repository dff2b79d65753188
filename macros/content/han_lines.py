"""Lines of Chinese put together: the space that YAML and browsers read between two lines is none there."""

import re

_WIDE = r"\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
_BETWEEN = re.compile(rf"(?<=[{_WIDE}]) (?=[{_WIDE}“‘])|(?<=[”’]) (?=[{_WIDE}])")
_WRAPPED = re.compile(rf"^((?!#|>|\|).*[{_WIDE}])\n *(?=[{_WIDE}])", re.MULTILINE)


def folded(text: str) -> str:
    """Return a text that YAML has folded to one line, without spaces between Chinese characters.

    >>> folded("一直 待着， 不用 WeChat")
    '一直待着，不用 WeChat'
    """
    return _BETWEEN.sub("", text)


def unwrapped(markdown: str) -> str:
    r"""Return Markdown in which no line of a paragraph ends between two Chinese characters.

    >>> unwrapped("# 题\n一直\n待着，\n  不用\n\n走")
    '# 题\n一直待着，不用\n\n走'
    """
    return _WRAPPED.sub(r"\1", markdown)
