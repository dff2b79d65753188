"""Lines of Chinese put together: the space that YAML and browsers read between two lines is none there."""

import re

WIDE = r"\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
_BETWEEN = re.compile(rf"(?<=[{WIDE}]) (?=[{WIDE}“‘])|(?<=[”’]) (?=[{WIDE}])")


def folded(text: str) -> str:
    """Return a text that YAML has folded to one line, without spaces between Chinese characters.

    >>> folded("一直 待着， 不用 WeChat")
    '一直待着，不用 WeChat'
    """
    return _BETWEEN.sub("", text)


_WRAPPED = re.compile(rf"^ *(```|~~~)[\s\S]*?^ *\1|^((?!#|>|\|).*[{WIDE}])\n *(?=[{WIDE}])", re.MULTILINE)
"""Lines of code, which stay as they are, or a line of a paragraph whose last words nothing parts from the next."""


def unwrapped(markdown: str) -> str:
    r"""Return Markdown in which no line of a paragraph ends between two Chinese characters.

    >>> unwrapped("# 题\n一直\n待着，\n  不用\n\n走")
    '# 题\n一直待着，不用\n\n走'
    >>> unwrapped("```\n一直\n待着\n```\n不\n用")
    '```\n一直\n待着\n```\n不用'
    """
    return _WRAPPED.sub(lambda found: found[2] or found[0], markdown)
