"""Lists that YAML reads as one text, or as a mapping: without hyphens, brackets or commas, or with other ones."""

import re
from typing import Any, cast

import yaml

from macros.content.reading.mended_text import BULLET, LIST, Slip, quoted
from macros.content.reading.misplaced_lines import HYPHEN, IN_LINES, NOTE, NOTHING, SIGN, STRAY_LINE, is_note
from macros.content.reading.names_in_a_line import BRACKETS, called, ids
from macros.content.reading.outline import NAMES
from macros.content.reading.single_values import name
from macros.content.reading.text_edits import Edits, is_plain
from macros.model.command_messages import say
from macros.model.field_docs import Shape

DASH = rf"( *)({BULLET}|)[ \u00a0\u3000]*(.*)"
ALL = (
    r"(?i)(?:all|every|any|each)(?: ?(?:of them|groups?|kinds?))?|everything|\*"
    r"|(?:所有|全部|全体|任何|任意|每个|一切)的?群?"
)
"""What people write for all that a list may name."""
QUOTES = " \"'“”‘’「」『』"


def of_ids(shape: Shape) -> bool:
    """Tell whether the items of a list are ids or words of a list."""
    return bool(shape.item and shape.item.form in NAMES)


def stands_for_all(raw: str, shape: Shape) -> str:
    """Return the one word of a shape that stands for all that a list may name, where another word means that."""
    word = raw.strip(QUOTES)
    return shape.choices[0] if len(shape.choices) == 1 and word not in shape.choices and re.fullmatch(ALL, word) else ""


def mend_list(edits: Edits, node: Any, shape: Shape, *, of_names: bool) -> None:
    """Mend a list that is written as one text; ``of_names``: what somebody calls something, not ids."""
    raw = edits.source(node)
    choice = name(raw, node)
    if choice and choice[1] in shape.choices:
        edits.say(node, "shape", choice[0])
        edits.replace(node, choice[1])
        return
    if whole := stands_for_all(raw, shape):
        edits.say(node, "shape", say("“{}” is written “{}” here.", raw.strip(QUOTES), whole))
        edits.replace(node, whole)
        return
    if of_ids(shape) and not shape.choices and re.fullmatch(ALL, raw.strip(QUOTES)):
        return  # a list that names each of them is due, and that is said of what stands here
    if is_plain(node) and _in_lines(edits, node, raw, are_ids=of_ids(shape), of_names=of_names):
        return
    lines = raw.split("\n")
    if is_plain(node) and any(line.lstrip().startswith("- ") for line in lines[1:]):
        _half_in_lines(edits, node, shape)
        return
    texts = _spoken(raw) if of_names and is_plain(node) else _numbered(raw.strip(QUOTES))
    items = [ids(line) for line in lines] if of_ids(shape) else [texts]
    if all(items) and (len(items) > 1 or items[0][1:] or not shape.choices):
        edits.say(node, "shape", LIST)
        indents = ["", *(line[: len(line) - len(line.lstrip())] for line in lines[1:])]
        parts = [f"{indent}{', '.join(part)}" for indent, part in zip(indents, items, strict=False)]
        edits.replace(node, f"[{f',{chr(10)}'.join(parts)}]")


def _half_in_lines(edits: Edits, node: Any, shape: Shape) -> None:
    """Leave a list to its writer that begins on the line of its key, and goes on with hyphens; read all of it."""
    first, *others = edits.source(node).split("\n")
    number = int(node.start_mark.line)
    edits.say(node, "yaml-syntax", LIST, IN_LINES)
    lines = edits.mended.lines
    edits.mended.aside |= {n: lines[n] for n in range(number, number + 1 + len(others))}
    parts = [ids(first) if of_ids(shape) else called(first), *([line.strip().removeprefix("- ")] for line in others)]
    rows = (", ".join(_item(name) for name in part if name) for part in parts)
    edits.replace(node, f"[{f'{chr(10)} '.join(f'{row},' if row else '' for row in rows)}]")


def mend_braces_for_list(edits: Edits, node: Any, shape: Shape) -> None:
    """Mend a list of ids between braces."""
    if of_ids(shape) and (found := ids(edits.source(node))):
        edits.say(node, "shape", LIST)
        edits.replace(node, f"[{', '.join(found)}]")


def mend_melted(edits: Edits, item: Any, *, are_ids: bool) -> None:
    """Give names their hyphens that YAML joins to the one before."""
    first, *rest = edits.source(item).split("\n")
    indent = " " * (item.start_mark.column - 2)
    lines = [first]
    for number, line in enumerate(rest, item.start_mark.line + 2):
        column = len(line) - len(line.lstrip()) + 1
        if line.strip() and is_note(line, first, are_ids=are_ids) and (NOTE.match(line) or not ids(line)):
            lines.append(_set_aside(edits, number, column))
        elif line.strip():
            said = "The hyphen of this item is missing: YAML joins it to the line before."
            if line.lstrip().startswith("- "):
                said = "The item stands too far to the right: YAML joins it to the line before."
            edits.mended.slips.append(Slip(number, column, "cut-text", said))
            lines.append(f"{indent}- {re.sub(f'^(?:{BULLET})? *', '', line.strip())}")
        else:
            lines.append("")
    edits.replace(item, "\n".join(lines))


def _in_lines(edits: Edits, node: Any, raw: str, *, are_ids: bool, of_names: bool) -> bool:
    """Mend a list whose items have a line each, without hyphens or with other signs. Returns whether it was one."""
    column, start = node.start_mark.column, node.start_mark.index
    items = [cast("re.Match[str]", re.match(DASH, line)) for line in raw.split("\n")]
    signs = [item[2] for item in items]
    is_line = not edits.text[start - column : start].strip()
    if not is_line or not (all(signs) or (items[1:] and (are_ids or of_names or "-" in signs))):
        return False
    found = [ids(item[3]) for item in items] if are_ids else [[item[3]] for item in items]
    if any(several[1:] for several in found):
        return False
    lines: list[str] = []
    others = " ".join(item[3] for item in items if item[2])
    for number, (item, one) in enumerate(zip(items, found, strict=True), node.start_mark.line + 1):
        is_bare = not item[2] or not re.search(r"\w", item[3])
        if is_bare and is_note(item[3], others, are_ids=are_ids) and (not one or not are_ids or NOTE.match(item[3])):
            lines.append(_set_aside(edits, number, column + 1))
            continue
        if not item[0].lstrip().startswith("- "):
            said = say(SIGN, item[2]) if item[2] else HYPHEN
            edits.mended.slips.append(Slip(number, column + 1, "shape", said))
        lines.append(f"{' ' * column}- {one[0] if one else item[3]}".rstrip())
    edits.replace(node, "\n".join(lines).removeprefix(" " * column))
    return True


def _set_aside(edits: Edits, number: int, column: int) -> str:
    """Leave a line to its writer; return what is read in its place."""
    edits.mended.slips.append(Slip(number, column, "yaml-syntax", STRAY_LINE, NOTHING))
    edits.mended.aside[number - 1] = edits.mended.lines[number - 1]
    return ""


def _spoken(raw: str) -> list[str]:
    """Return the names of a text, as YAML takes them for texts between brackets."""
    return [_item(part.strip(QUOTES)) for part in called(raw.strip(f"{BRACKETS}\"'“”"))]


def _numbered(raw: str) -> list[str]:
    """Return the texts between numbers that count from one, as YAML takes them between brackets; else nothing."""
    before, *parts = re.split(r"(?:^|(?<=[\s。．.；;，,！!？?]))[(（]?(\d{1,2})[.．、)）](?!\d)\s*", raw)
    texts = [" ".join(text.split()).rstrip("；;，, ") for text in parts[1::2]]
    is_counted = parts[::2] == [str(number) for number in range(1, len(texts) + 1)]
    return [_item(text) for text in texts] if is_counted and all(texts) and not before.strip() else []


def _item(text: str) -> str:
    """Return a name as YAML takes it for a text between brackets."""
    try:
        return text if yaml.safe_load(f"[{text}]") == [text] else quoted(text)
    except yaml.YAMLError:
        return quoted(text)
