"""Lines of a hand-written page put together, where nothing parts their words."""

import re

from macros.content.han_lines import WIDE

WRAPPED = re.compile(rf"^((?!#|>|\|).*[{WIDE}])\n *(?=[{WIDE}])", re.MULTILINE)


def unwrapped(markdown: str) -> str:
    r"""Return Markdown in which no line of a paragraph ends between two Chinese characters.

    >>> unwrapped("# 题\n一直\n待着，\n  不用\n\n走")
    '# 题\n一直待着，不用\n\n走'
    """
    return WRAPPED.sub(r"\1", markdown)
