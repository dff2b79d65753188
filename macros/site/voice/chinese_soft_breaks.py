"""Lines of a hand-written page put together, where nothing parts their words; those of code stay as they are."""

import re

from macros.content.han_lines import WIDE

WRAPPED = re.compile(rf"^ *(```|~~~)[\s\S]*?^ *\1|^((?!#|>|\|).*[{WIDE}])\n *(?=[{WIDE}])", re.MULTILINE)


def unwrapped(markdown: str) -> str:
    r"""Return Markdown in which no line of a paragraph ends between two Chinese characters.

    >>> unwrapped("# 题\n一直\n待着，\n  不用\n\n走")
    '# 题\n一直待着，不用\n\n走'
    >>> unwrapped("```\n一直\n待着\n```\n不\n用")
    '```\n一直\n待着\n```\n不用'
    """
    return WRAPPED.sub(lambda found: found[2] or found[0], markdown)
