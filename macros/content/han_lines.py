"""Lines of Chinese put together: the space that YAML and browsers read between two lines is none there."""

import re

WIDE = r"\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
_BETWEEN = rf"(?<=[{WIDE}]) (?=[{WIDE}“‘])|(?<=[”’]) (?=[{WIDE}])"


def folded(text: str) -> str:
    """Return a text that YAML has folded to one line, without spaces between Chinese characters.

    >>> folded("一直 待着， 不用 WeChat")
    '一直待着，不用 WeChat'
    """
    return re.sub(_BETWEEN, "", text)
