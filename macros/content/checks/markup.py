"""Texts are inline Markdown and what they look like: no HTML, no template, only harmless links, no hidden character."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from macros.content.checks.text_search import first, holding, where
from macros.model.base import MARKS
from macros.model.check import Context, Finding
from macros.model.said import say

TAG = re.compile(r"<[a-zA-Z/!?]")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
LONE = re.compile(r"\*+(?=[^\s*])|\*(?<=[^\s*].)\**|`")
BLOCK = re.compile(r"(?m)^\s{0,3}(#{1,6}\s|>|```|~~~|[-*+]\s|\d+[.)]\s|!\[)|\n\s*\n|!\[")
PROPER = re.compile(r"\{[a-z][a-z0-9_-]*\}")
BRACES = re.compile(r"[{}｛｝]")
SPOILT = re.compile(r"[{｛][^{}｛｝]{0,20}[}｝]?|[}｝]")
GAP = re.compile(r"\[[^\[\]()\n]{1,20}\](?!\()|【[A-Za-z ]{1,20}】|_{3,}|X{2,}(?![A-Za-z])")
"""What people write for a gap that is to be filled in."""
BRACED = "Write {name}: two braces of the English keyboard, no space."
DECLARE = "Write {name} there and declare it under slots."
ATTRIBUTES = re.compile(r"\{\s*[:.#]")
PICTURE = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
"""What a zero-width joiner may join: signs of a picture such as a family."""
HIDDEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029"
    r"\u200b\u200c\u200e\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\u200d\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    rf"(?:(?<!\u200d)|(?<!{PICTURE}\u200d)|(?!{PICTURE}))"
)
"""Controls, marks of direction, fillers, tags, and code points that are no characters (XML and UTF-8 refuse some)."""
CYRILLIC = dict(zip("аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТУХ", "aeopcyxijsdhqwABESIJKMHOPCTYX", strict=True))
GREEK = dict(zip("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovABEZHIKMNOPTYX", strict=True))
FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum()}
LOOKS_LIKE = CYRILLIC | GREEK | FULL_WIDTH
"""Letter -> the Latin letter or digit it is taken for (Unicode's confusables, those an input method produces)."""
_FOREIGN = "".join(CYRILLIC | GREEK)
LOOK_ALIKE = re.compile(
    rf"[{_FOREIGN}{''.join(FULL_WIDTH)}\u2f00-\u2fdf\uf900-\ufaff\U0001d400-\U0001d7ff]"
    rf"(?:(?<![{_FOREIGN}])|(?<=[A-Za-z].)|(?=[A-Za-z])|(?<!\w.)(?=[{_FOREIGN}]*(?!\w)))"
)
"""Such a letter beside Latin ones, or in a word of nothing else: a Russian or Greek word is what it looks like."""


def raw_html(context: Context) -> Iterator[Finding]:
    for place, found in first(context, TAG, ENTITY):
        shown = found.string[found.start() : found.start() + 20]
        yield Finding(
            place, say("HTML is not allowed in a text: “{}”.", shown), "Write plain text; **bold** and *emphasis* work."
        )


def template_syntax(context: Context) -> Iterator[Finding]:
    for place, found in first(context, TEMPLATE, ATTRIBUTES):
        said = say("“{}” would be read as a template or as attributes.", found.group())
        yield Finding(place, said, "A slot is written {name}, with single braces and no space.")


def odd_slot(context: Context) -> Iterator[Finding]:
    """Every brace belongs to a slot, and a slot stands where something is filled in: in a message or the interface."""
    for string, text in holding(context, BRACES, GAP):
        kind, _, path, _ = string
        if TEMPLATE.search(text) or ATTRIBUTES.search(text) or "buttons" in path:
            continue  # another rule says so; the words on a button are the app's own
        in_message = kind == "messages" and path[0] == "tones"
        place = where(context, string)
        if BRACES.search(PROPER.sub("", text)):
            found = SPOILT.search(PROPER.sub("", text))
            shown = found.group() if found else "{"
            yield Finding(place, say("“{}” is no slot.", shown), BRACED)
        elif in_message and (found := GAP.search(text)):
            yield Finding(place, say("“{}” looks like a gap, and nobody is asked to fill it.", found.group()), DECLARE)
        elif kind in context.guide.entries and kind != "messages" and (found := PROPER.search(text)):
            said = say("The slot “{}” stands in a text that is no message; nobody fills it.", found.group())
            yield Finding(place, said, "Write it out.")


def hostile_link(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, LINK):
        for found in LINK.finditer(text):
            address = found.group(1) or found.group(2) or ""
            if not address.startswith("https://"):
                yield Finding(
                    where(context, string),
                    say("A link in a text goes to “{}”.", address[:40]),
                    "Link only to https:// addresses.",
                )


def block_markup(context: Context) -> Iterator[Finding]:
    for place, found in first(context, BLOCK):
        said = say("A text is one paragraph; “{}” starts a block.", found.group().strip() or "an empty line")
        yield Finding(place, said, "Write it as running text.")


def unpaired_mark(context: Context) -> Iterator[Finding]:
    """A star between spaces is a star; one that touches a word was meant to mark it."""
    for string, text in holding(context, LONE):
        found = LONE.search(MARKS.sub(" ", text)) if "*" in text or "`" in text else None
        if found:
            yield Finding(
                where(context, string),
                say("The mark “{}” has no partner.", found.group()),
                "Close it, as in **bold** and *emphasis*, or write × for “times”.",
            )


def hidden_character(context: Context) -> Iterator[Finding]:
    for place, found in first(context, HIDDEN, pages=True):
        said = say("The invisible character U+{:04X} stands in the text.", ord(found.group()))
        yield Finding(place, said, "Delete it and type the words anew.")


def look_alike(context: Context) -> Iterator[Finding]:
    for place, found in first(context, LOOK_ALIKE, pages=True):
        sign = found.group()
        meant = LOOKS_LIKE.get(sign) or normalize("NFKC", sign)
        yield Finding(
            place, say("“{}” (U+{:04X}) only looks like “{}”.", sign, ord(sign), meant), say("Type “{}” anew.", meant)
        )
