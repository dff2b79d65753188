"""A text whose languages stand in braces on one line: ``claim: {en: One, then two., zh: 一句话。}``, as it was meant.

YAML ends such a text at its comma, and takes what follows for a key without a value.
"""

import re
from collections.abc import Mapping
from typing import Any, cast

import yaml

from macros.content.reading.mended_text import LINE, LOADER, Mended, Slip, alone, compose, quoted, unquoted
from macros.content.reading.outline import Outline

SAID = "Each text in braces has a colon and a space before it, and stands in quotes if a comma is in it."
BEGINS = re.compile(r"[{｛]\s*[\w'\"-]+\s*[:：]")
WITH_REMARK = re.compile(r"(.*?)((?<=[}｝])\s+#.*)?")
ENDS = " \t\u3000,，、;；{}｛｝"
"""What stands around a text in braces and is no part of it."""
IN_QUOTES = re.compile(r"[,\[\]{}#]|: ")


def mend_braces(mended: Mended, outline: Outline, codes: Mapping[str, str]) -> None:
    """Put in quotes, with a colon and a space, each text in braces that YAML would cut; ``codes`` says which language
    each spelling of its code means.
    """
    if not re.search(r"[{｛]", mended.text):
        return
    lines = outline.lines = mended.lines
    for number, line in enumerate(lines):
        found = LINE.match(line)
        value = found[3].rstrip() if found else ""
        if not found or not BEGINS.match(value) or not _is_text(outline, number):
            continue
        value, remark = cast("re.Match[str]", WITH_REMARK.fullmatch(value)).groups()
        texts = _texts(value, codes)
        if texts and not _is_sound(value, texts):
            mended.slips.append(Slip(number + 1, found.start(3) + 1, "yaml-syntax", SAID))
            pairs = (f"{code}: {_written(text)}" for code, text in texts.items())
            lines[number] = f"{line[: found.start(3)]}{{{', '.join(pairs)}}}{remark or ''}"
    mended.text = "\n".join(lines)


def _is_text(outline: Outline, number: int) -> bool:
    """Tell whether a text in several languages is due after the key of a line."""
    due = outline.due(number)
    return bool(due and due.form == "text")


def _texts(value: str, codes: Mapping[str, str]) -> dict[str, str]:
    """Return the text of each language; none where one stands twice."""
    known = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    keys = list(re.finditer(rf"(?i)(?<![\w'’-])['\"]?({known})['\"]?\s*[:：]\s*", value)) if codes else []
    ends = [*(key.start() for key in keys[1:]), len(value)]
    found = {codes[key[1].lower()]: value[key.end() : end].strip(ENDS) for key, end in zip(keys, ends, strict=True)}
    if len(found) < len(keys) or (keys and value[: keys[0].start()].strip(ENDS)):
        return {}
    return {code: _bare(text) for code, text in found.items()}


def _bare(text: str) -> str:
    """Return a text without the quotes around it, or without one that has no partner."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return unquoted(text)
    return text[1:] if text[:1] in ("'", '"') and not re.search(rf"{text[0]}(?!\w)", text[1:]) else text


def _is_sound(value: str, texts: dict[str, str]) -> bool:
    """Tell whether YAML reads the languages as they were meant."""
    try:
        node: Any = compose(f"a: {value}", Loader=LOADER)
    except yaml.YAMLError:
        return False
    inner = node.value[0][1]
    if not isinstance(inner, yaml.MappingNode):
        return False
    return {key.value: text.value for key, text in cast("list[tuple[Any, Any]]", inner.value)} == texts


def _written(text: str) -> str:
    return text if alone(text) and not IN_QUOTES.search(text) and text[:1] not in ("'", '"') else quoted(text)
