"""Every character is seen, and is what it looks like."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from macros.content.checks.strings import holding, where
from macros.model.check import Context, Finding

HIDDEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Controls, marks of direction, fillers, tags, and code points that are no characters (XML and UTF-8 refuse some)."""
CYRILLIC = dict(zip("аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТУХ", "aeopcyxijsdhqwABESIJKMHOPCTYX", strict=True))
GREEK = dict(zip("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovABEZHIKMNOPTYX", strict=True))
FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum()}
LOOKS_LIKE = CYRILLIC | GREEK | FULL_WIDTH
"""Letter -> the Latin letter or digit it is taken for (Unicode's confusables, those an input method produces)."""
LOOK_ALIKE = re.compile("[" + "".join(LOOKS_LIKE) + "]|[\u2f00-\u2fdf\uf900-\ufaff\U0001d400-\U0001d7ff]")


def hidden_character(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, HIDDEN, pages=True):
        found = HIDDEN.search(text)
        if found:
            code = f"U+{ord(found.group()):04X}"
            yield Finding(
                where(context, string),
                f"The invisible character {code} stands in the text.",
                "Delete it and type the words anew.",
            )


def look_alike(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, LOOK_ALIKE, pages=True):
        found = LOOK_ALIKE.search(text)
        if found:
            sign = found.group()
            meant = LOOKS_LIKE.get(sign) or normalize("NFKC", sign)
            yield Finding(
                where(context, string),
                f"“{sign}” (U+{ord(sign):04X}) only looks like “{meant}”.",
                f"Type “{meant}” anew.",
            )
