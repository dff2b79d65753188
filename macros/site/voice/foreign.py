"""Marks words that are shown in another language than the page's, and turns the marks into HTML (WCAG 3.1.2).

A text goes into attributes, titles and pictures as well as into paragraphs. So it is marked with signs that no text may
hold (Unicode's noncharacters), and only the finished HTML shows whether an element can stand there.
"""

import re

BEGIN, OF, END = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK = re.compile(r"(?:\ufdd0|\\ufdd0)[^\ufdd1\\]*(?:\ufdd1|\\ufdd1)|\ufdd2|\\ufdd2")
"""A mark, also as JSON in an attribute has it."""
_TOKEN = re.compile(
    r"<(script|style|title|textarea|option)\b.*?</\1>|<[^>]*>|\ufdd0(?P<lang>[^\ufdd1]*)\ufdd1|\ufdd2", re.DOTALL
)
_CHOICE = re.compile(r"(<option\b[^>]*)(>\s*)\ufdd0([^\ufdd1]*)\ufdd1([^\ufdd0]*\ufdd2\s*</option>)")
"""A choice of a list holds no elements, but says itself which language it is in."""


def mark(text: str, lang: str) -> str:
    """Return ``text`` marked as written in the language ``lang``."""
    return f"{BEGIN}{lang}{OF}{text}{END}"


def unmarked(text: str) -> str:
    """Return ``text`` without marks."""
    return _MARK.sub("", text)


def resolved(html: str) -> str:
    """Return HTML with an element around marked words; where no element can stand, the marks are dropped."""
    if BEGIN not in html and "\\ufdd0" not in html:
        return html
    open_: list[str] = []
    in_picture = False

    def replace(found: re.Match[str]) -> str:
        nonlocal in_picture
        token = found[0]
        if found["lang"] is not None:
            open_.append("tspan" if in_picture else "span")
            return f'<{open_[-1]} lang="{found["lang"]}">'
        if token == END:
            return f"</{open_.pop()}>" if open_ else ""
        if token.startswith(("<svg", "</svg")):
            in_picture = token.startswith("<svg")
        choice = _CHOICE.fullmatch(token)
        return unmarked(f'{choice[1]} lang="{choice[3]}"{choice[2]}{choice[4]}' if choice else token)

    return _TOKEN.sub(replace, html)
