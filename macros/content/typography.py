"""The house style of Chinese texts: a space between Han and Latin or digits, full-width punctuation. Of all texts: one
space between two words, none at the ends.

Links, code, addresses and slots are never touched, and nothing is changed where they meet a text.
"""

import re
from html.entities import html5

_JOINED = ("ff", "fi", "fl", "ffi", "ffl", "st", "st")
_PARTS = "⺟⺠⻄⻅⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳"
_WHOLE = "母民西见贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"
MEANT = dict(
    zip(f"\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06｡｢｣､･{_PARTS}", (*_JOINED, *"。「」、・", *_WHOLE), strict=True)
)
"""Signs that have one meaning and are not typed: letters joined for print, half marks of Japanese, parts of characters
that stand in the place of a whole one. They come with what is copied from a PDF.
"""
_ENTITY = r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+)[;；]"
"""How a page of the web spells a sign; what a Chinese keyboard ends it with is meant, too."""
_SPACES_OF_PRINT = "\u2000-\u200a\u205f"
_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_CLOSING = "”’）》」』】"
_KEPT = re.compile(
    r"`[^`]*`|\]\([^)]*\)|<[^>]*>|\{[^{}]*\}"
    r"|&(?:#\w+|[a-zA-Z]{2,8}\d*);"
    rf"|https?://[^\s{_HAN}，。；：？！（）、”]+|[\w.+-]+@[\w.-]+|www\.[\w./-]+"
    r"|AA制|T恤|K歌|B站",
    re.ASCII,
)
"""What is left alone: code, the address of a link, a slot, an entity, an address, words written without a space."""
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_STEPS = (
    (rf"(?<=[{_HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{_HAN}])", " "),
    (rf"(?<=[{_HAN}{_CLOSING}])\.{{3,}}", "……"),
    (rf"(?<=[{_HAN}{_CLOSING}])\.(?=\s*$|\s*[{_HAN}])", "。"),
    (r"(?<=[，。；：？！、（）…]) +| +(?=[，。；：？！、（）…])", ""),
)
"""Compiled when a text is repaired: a check that finds nothing to repair does without."""
_SPACES = re.compile(r"(?<=\S)  +(?=\S)")
_BESIDE = re.compile(r"(?<=[\w”’)]) +(?=[,;!?](?:\s|$)|\.(?:\s[A-Z]|$))|(?<=\() +(?=\w)|(?<=[\w.!?”’]) +(?=\))")
"""Spaces between a word and the mark behind it, and inside brackets."""
_LAST = re.compile(r"(?<=[\w.!?…%。！？”’」』）)])[ \u3000]+$", re.MULTILINE)
"""The space behind a text that says something; one behind a colon or a comma joins it to what follows."""
_FIRST = re.compile(r"^[ \u3000]+(?=\w|[“‘「『（(])")
_MARK = rf"(?<=[{_HAN}{_CLOSING}]) *([,;:?!])|([,;:?!]) *(?=[{_HAN}])"
_BRACKETS = re.compile(r"\(([^()]*)\)")
_QUOTES = re.compile(r'"([^"]*)"')


def chinese(text: str) -> str:
    """Return a Chinese text in the house style; one that is in it already comes back unchanged."""
    parts: list[str] = []
    position = 0
    for kept in _KEPT.finditer(text):
        parts += [_style(text[position : kept.start()]), kept.group()]
        position = kept.end()
    return "".join([*parts, _style(text[position:])])


def typed(text: str) -> str:
    """Return a text with the signs of a keyboard in the place of those that only print has, or of their entities.

    >>> typed("of\ufb01ce, ⻔ &ldquo;&amp;&rdquo;")
    'office, 门 “&”'
    """
    text = re.sub(_ENTITY, _sign, text) if "&" in text else text
    return re.sub(f"[{_SPACES_OF_PRINT}]", " ", text.translate(str.maketrans(MEANT)))


def _sign(entity: re.Match[str]) -> str:
    """Return the sign that an entity spells; the entity itself where that is none, or would begin another or a tag."""
    name = entity[1]
    sign = html5.get(f"{name};", "") if name[0] != "#" else _numbered(name)
    if sign.isspace():
        return " "
    begins = sign == "&" and re.match(r"#?\w+[;；]", entity.string[entity.end() :])
    return entity[0] if sign in ("", "<", ">") or begins else "".join(filter(str.isprintable, sign))


def _numbered(name: str) -> str:
    """Return the sign of a number such as ``#39`` or ``#x27``; an empty text where there is none."""
    number = int(f"0{name[1:]}", 0) if name[1] in "xX" else int(name[1:])
    return chr(number) if number in range(0x20, 0xD800) else ""


def spaced(text: str) -> str:
    """Return a text without a space beside another one, before a mark, inside brackets or at its ends.

    >>> spaced(" Two  words. ")
    'Two words.'
    """
    return _FIRST.sub("", _LAST.sub("", _BESIDE.sub("", _SPACES.sub(" ", text))))


def _style(text: str) -> str:
    """Repair a stretch of text until nothing is left: one repair can make room for the next."""
    while (repaired := _once(text)) != text:
        text = repaired
    return text


def _once(text: str) -> str:
    text = _BRACKETS.sub(lambda found: _pair(found, "（", "）"), text)
    text = _QUOTES.sub(lambda found: _pair(found, "“", "”"), text)
    text = re.sub(_MARK, lambda found: _FULL[found[1] or found[2]], text)
    for pattern, replacement in _STEPS:
        text = re.sub(pattern, replacement, text)
    return text


def _pair(found: re.Match[str], opening: str, closing: str) -> str:
    """Return what a pair encloses with full-width marks, if Chinese stands in it or beside it."""
    beside = found.string[max(found.start() - 1, 0) : found.start()] + found.string[found.end() : found.end() + 1]
    if re.search(rf"[{_HAN}]", found[1] + beside):
        return f"{opening}{found[1]}{closing}"
    return found.group()
