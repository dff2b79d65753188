"""Every character is seen, and is what it looks like."""

from collections.abc import Iterator
from unicodedata import normalize

from macros.content.checks.strings import holding, where
from macros.content.signs import HIDDEN, LOOK_ALIKE, LOOKS_LIKE
from macros.model.check import Context, Finding


def hidden_character(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, HIDDEN):
        found = HIDDEN.search(text)
        if found:
            code = f"U+{ord(found.group()):04X}"
            yield Finding(
                where(context, string),
                f"The invisible character {code} stands in the text.",
                "Delete it and type the words anew.",
            )


def look_alike(context: Context) -> Iterator[Finding]:
    for string, text in holding(context, LOOK_ALIKE):
        found = LOOK_ALIKE.search(text)
        if found:
            sign = found.group()
            meant = LOOKS_LIKE.get(sign) or normalize("NFKC", sign)
            yield Finding(
                where(context, string),
                f"“{sign}” (U+{ord(sign):04X}) only looks like “{meant}”.",
                f"Type “{meant}” anew.",
            )
