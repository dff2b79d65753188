"""Languages below the key of their text that YAML reads as one text or as a list, for they have no colons or hyphens
before them.
"""

import re
from collections.abc import Mapping
from typing import Any, cast
from unicodedata import normalize

from macros.content.reading.mended_text import CHINESE, COLONS, NO_COLON, NO_SPACE, TOO_MANY, Slip, alone, quoted
from macros.content.reading.misplaced_keys import is_block, pairs_of
from macros.content.reading.text_edits import Edits, is_plain
from macros.model.command_messages import say

LINE = re.compile(rf"\s*([^\s:{COLONS}=＝→]{{1,16}}?)\s*([{COLONS}:]|[-=]+>|[=＝→]|(?<=[A-Za-z])\s)\s*(\S.*)")
"""A language, what stands for its colon, its text."""


def code_of(name: str, codes: Mapping[str, str]) -> str:
    """Return the language that somebody calls by a name, in letters of any width, or by a name and its code."""
    words = normalize("NFKC", name).lower().replace("_", "-")
    found = (codes.get(word.strip(), "") for word in (words, *re.split(r"[()\[\]]", words)))
    return next(filter(None, found), "")


def mend_languages(edits: Edits, node: Any, codes: Mapping[str, str]) -> None:
    """Mend lines that all begin with a language, each another one, and have no colon or a Chinese one."""
    start, column = node.start_mark.index, node.start_mark.column
    lines = edits.source(node).split("\n")
    if not is_plain(node) or edits.text[start - column : start].strip():
        return
    found = [LINE.fullmatch(line) for line in lines]
    named = [code_of(one[1], codes) if one else "" for one in found]
    if not all(named) or len(set(named)) < len(named):
        return
    if lines[1:] == [] and found[0] and found[0][2] == ":":
        return  # the other languages are missing as well: that is said of the whole
    new: list[str] = []
    for number, (code, one) in enumerate(zip(named, cast("list[re.Match[str]]", found), strict=True)):
        said = say(CHINESE if one[2] in COLONS else NO_SPACE if one[2] == ":" else NO_COLON, one[1])
        edits.mended.slips.append(Slip(node.start_mark.line + number + 1, column + 1, "yaml-syntax", said))
        new.append(f"{code}: {one[3] if alone(one[3]) else quoted(one[3])}")
    edits.replace(node, f"\n{' ' * column}".join(new))


def mend_listed_languages(edits: Edits, node: Any, codes: Mapping[str, str]) -> None:
    """Take the hyphens away from languages that are written as items of a list, each another one."""
    items = cast("list[Any]", node.value)
    pairs = [pairs_of(item) if is_block(item) else [] for item in items]
    named = [codes.get(pair[0][0].value.lower(), "") if len(pair) == 1 else "" for pair in pairs]
    if node.flow_style or not all(named) or len(set(named)) < len(named):
        return
    for item in items:
        start = item.start_mark.index
        if edits.text[start - 2 : start] == "- ":
            edits.say(item, "yaml-syntax", TOO_MANY)
            edits.edits.append((start - 2, start, ""))
