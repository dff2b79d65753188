"""Several names that stand in one line, as people type them: ``a、b``, ``(a, b)``, ``- a - b``, ``[a b]``."""

import re
from collections.abc import Collection

from macros.content.reading.mended_text import STRAY, WRITE
from macros.content.reading.single_values import AROUND, name
from macros.model.base import ID_PATTERN
from macros.model.command_messages import say

BRACKETS = "[]【】［］()（）{}｛｝〔〕「」『』"
BETWEEN = re.compile(r"\s*[、，,;；|&+\n]\s*|\s+/\s*|\s+(?:(?:and|or)\s|-)\s*|\s*[和与及]\s*")
PATH = re.compile(r"(?:\.?/?\bdata/)?[a-z-]+/(?=[\w-]+\.yml\b)")
SEVERAL = re.compile(r"\s*[、，,;；]\s*|,\s*")
SEVERAL_SAID = "Several names stand here as one."
ONE = "Choose one of them: only one can stand here."
EACH = "Give each a line of its own that begins with “- ”; between brackets, write “a, b”."


def ids(text: str) -> list[str]:
    """Return the ids that a text holds, one or several; none where it may be something else.

    With nothing but blanks or strokes between them they are several only when each has a hyphen: a blank may stand for
    one.
    """
    found: list[str] = []
    for part in BETWEEN.split(PATH.sub("", text).strip(f"{BRACKETS}{AROUND}- \t\n")):
        words = part.strip(f"{AROUND}-").replace("/", " ").split()
        found += words if all("-" in word for word in words) else [" ".join(words)]
    found = [meant(one) for one in found if one]
    return found if all(re.fullmatch(ID_PATTERN, one) for one in found) else []


def called(text: str) -> list[str]:
    """Return the names that something has in a text; a blank stands between them where all are Chinese."""
    between = SEVERAL.pattern if re.search("[A-Za-z]", text) else rf"{SEVERAL.pattern}|\s+"
    return [part for part in re.split(between, text) if part]


def meant(one: str) -> str:
    """Return the name that was meant by one."""
    return slip[1] if (slip := name(one, None)) else one


def are_several(text: str) -> bool:
    """Tell whether a name is several, one after the other."""
    return len(ids(text)) > 1


def slip_in_name(text: str, known: Collection[str], *, is_one: bool = False) -> tuple[str, str] | None:
    """Return what is wrong with a word or an id, and what to write; None where that would be unknown, too.

    ``known`` are those that may stand there: a blank may stand for a hyphen, or between two of them; ``is_one`` where
    no list of them may.
    """
    words = [word.lower() for word in text.split()]
    if len(words) > 1 and (joined := "-".join(words)) in known:
        return say(STRAY, text), say(WRITE, joined)
    if are_several(text) or (len(words) > 1 and all(word in known for word in words)):
        return SEVERAL_SAID, ONE if is_one else EACH
    bare = without_folder(text)
    return (say(STRAY, text), say(WRITE, bare)) if bare != text and bare in known else None


def without_folder(text: str) -> str:
    """Return a name without what stands around it: marks, the folder and the ending of its file, or of an address."""
    return re.sub(r"^[./]*(?:[a-z-]+/)+(?=[\w-]+$)", "", meant(text.strip("/")))
