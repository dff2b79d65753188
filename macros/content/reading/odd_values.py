"""Values that can be read and mean something else than was typed, or are not of the shape that is due."""

import re
from collections.abc import Mapping
from typing import Any, cast
from unicodedata import normalize

import yaml

from macros.content.reading.dates_as_typed import hyphens
from macros.content.reading.languages_without_keys import mend_languages, mend_listed_languages
from macros.content.reading.lists_as_text import mend_braces_for_list, mend_list, mend_melted, of_ids
from macros.content.reading.mended_text import APART, CUT_SAID, LOADER, TOO_MANY, Mended, compose, quoted
from macros.content.reading.misplaced_keys import mend_hyphens, mend_keys, pairs_of
from macros.content.reading.names_in_a_line import EACH, SEVERAL, SEVERAL_SAID, are_several, called, ids
from macros.content.reading.outline import NAMES, SPOKEN
from macros.content.reading.single_values import RULES, remark_behind, slip_in
from macros.content.reading.text_edits import Edits, is_empty, is_plain
from macros.model.command_messages import say
from macros.model.field_docs import Shape, fields

COMMA = "Between the items of a list stands an English comma with a space."
CUT = re.compile(r" +#(.?).*")
NUMBERED = r"(['\"]?)[(（]?([0-9]{1,2})[.．、)）](?![0-9])\s*(?=[^\s:'\"{\[&*!|>%@`#-])"
LISTED = "Sentences stand here as a list; one text is due."
FILL = "Write what belongs there, or delete the line."


class Values(Edits):
    """Walks the values of a text that can be read, beside the shape that is due."""

    def __init__(self, mended: Mended, codes: Mapping[str, str]) -> None:
        super().__init__(mended)
        self.codes = codes
        self.field = self.within = ""
        self.done: list[Any] = []

    def mend(self, shape: Shape) -> None:
        """Write what was meant into the text; ``shape`` is that of all of it."""
        node = compose(self.text, Loader=LOADER)
        if node is not None:
            self.walk(node, shape, spoken=False)
        self.apply()

    def walk(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        if isinstance(node, yaml.ScalarNode):
            self.scalar(node, shape, spoken=spoken)
        elif shape.form in SPOKEN and isinstance(node, yaml.SequenceNode):
            mend_listed_languages(self, node, self.codes)
        elif shape.form == "string":
            self.no_text(node, spoken=spoken)
        elif shape.form == "list" and isinstance(node, yaml.MappingNode) and node.flow_style:
            mend_braces_for_list(self, node, shape)
        elif shape.form not in ("list", "record", "mapping", *SPOKEN) and self.is_one_in_brackets(node):
            self.say(node, "shape", "One value stands here: it is written without brackets.")
            self.replace(node, self.source(node.value[0]))
        elif isinstance(node, yaml.SequenceNode):
            self.items(node, shape, spoken=spoken)
        else:
            self.mapping(node, shape)

    def is_one_in_brackets(self, node: Any) -> bool:
        """Tell whether a node is a list of one value between brackets, with nothing before them."""
        return isinstance(node, yaml.SequenceNode) and len(node.value) == 1 and self.source(node)[:1] == "["

    def mapping(self, node: Any, shape: Shape) -> None:
        """Mend what stands under keys, and keys that are spelt otherwise or stand elsewhere."""
        pairs = pairs_of(node)
        present = {key.value for key, _ in pairs}
        self.done += mend_keys(self, pairs, shape, self.codes)
        for key, value in pairs:
            if key in self.done:
                continue
            name = self.meant(key.value, shape, present)
            inner = shape.inside(name)
            if name != key.value:
                self.say(key, "unknown-key", say("“{}” is written “{}” here.", key.value, name))
                self.replace(key, name)
            if inner and is_empty(value):
                self.empty(key, value, inner)
            elif inner:
                self.field, self.within = name, shape.form
                self.walk(value, inner, spoken=shape.form in SPOKEN)

    def meant(self, key: str, shape: Shape, present: set[str]) -> str:
        """Return the key that is meant by one: itself, or the one free key with the same letters."""
        if shape.form in SPOKEN:
            known = self.codes
        else:
            known = {_letters(field.name): field.name for field in fields(shape.model)} if shape.model else {}
        name = known.get(_letters(key), key)
        return key if key in known.values() or name in present else name

    def empty(self, key: Any, value: Any, shape: Shape) -> None:
        """Say that nothing stands after a key, unless YAML took it for a remark."""
        end = value.end_mark.index
        if shape.form == "string" and (cut := re.compile(r" *(#\S.*)").match(self.text, end)):
            self.say(key, "cut-text", CUT_SAID)
            self.edits.append((end, cut.end(), " " + quoted(cut[1].rstrip())))
        elif shape.form == "number" and (hashed := re.compile(r" *#\s*(\d+)(?=\n)").match(self.text, end)):
            self.say(key, "cut-text", CUT_SAID)
            self.edits.append((end, hashed.end(), f" {hashed[1]}"))
        else:
            self.say(key, "shape", say("Nothing stands after “{}:”.", key.value), FILL)

    def scalar(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        raw = self.text[start:end]
        if spoken and re.match(r"!\w", raw) and "\n" not in raw:
            self.say(node, "yaml-tag", say("YAML takes the “{}” at the beginning for a sign of its own.", "!"))
            self.replace(node, quoted(raw))
            return
        if shape.form == "list":
            mend_list(self, node, shape, of_names=self.within == "names")
        if shape.form in SPOKEN:
            mend_languages(self, node, self.codes)
        if shape.form in ("list", *SPOKEN) or "\n" in raw:
            return
        rest = CUT.match(self.text, end) if is_plain(node) else None
        if rest and spoken and raw:
            said = CUT_SAID
            if rest[1].strip():
                self.edits.append((start, rest.end(), quoted(raw + rest[0].rstrip())))
                self.say(node, "cut-text", said)
            else:
                self.say(node, "cut-text", said, APART)
            return
        found = remark_behind(raw, shape) if self.text[end : end + 1] in ("\n", "") else None
        if found:
            said = "Behind the value stands something else; a remark begins with “#”."
            self.say(node, RULES.get(shape.form, "shape"), said)
            self.edits.append((start, end, f"{found[0]}  # {found[1]}"))
        elif slip := slip_in(raw, node, shape, self.field):
            self.say(node, RULES.get(shape.form, "shape"), slip[0])
            self.edits.append((start, end, slip[1]))

    def items(self, node: Any, shape: Shape, *, spoken: bool) -> None:
        if whole := next((item for item in node.value if shape.choices and item.value in shape.choices), None):
            said = say("“{}” stands for all of them: it is written without a list.", whole.value)
            self.instead_of_list(node, whole.value, said)
            return
        items = cast("list[Any]", node.value)
        mend_hyphens(self, items, shape.item or shape)
        for place, item in enumerate(items, 1):
            if spoken and self.numbered(item, place):
                continue
            if self.nested(item, shape):
                continue
            raw = self.source(item)
            inner = shape.item or shape
            is_bare = isinstance(item, yaml.ScalarNode) and is_plain(item)
            if inner.form in NAMES:
                names = ids(raw)
            else:
                several = called(raw) if self.within == "names" else [part for part in SEVERAL.split(raw) if part]
                names = several if spoken and inner.form == "string" else []
            if node.flow_style and is_bare and names[1:]:
                self.say(item, "shape", COMMA)
                self.replace(item, ", ".join(names))
            elif is_bare and "\n" in raw and not node.flow_style and (inner.form in NAMES or self.within == "names"):
                mend_melted(self, item, are_ids=of_ids(shape))
            elif inner.form in NAMES and not node.flow_style and are_several(raw):
                rule = "dangling-reference" if inner.form == "ref" else "unknown-word"
                self.say(item, rule, SEVERAL_SAID, EACH)
            elif is_empty(item):
                self.say(item, "shape", "Nothing stands in this item of the list.", FILL)
            else:
                self.walk(item, inner, spoken=spoken)

    def numbered(self, item: Any, place: int) -> bool:
        """Take the number away with which a text of a list begins, if it counts the items; return whether it does."""
        found = re.match(NUMBERED, self.source(item)) if isinstance(item, yaml.ScalarNode) else None
        if not found or int(found[2]) != place:
            return False
        self.say(
            item, "shape", say("“{}” numbers the item; a list is written without numbers.", found[0].strip(" '\""))
        )
        start = item.start_mark.index
        self.edits.append((start + len(found[1]), start + found.end(), ""))
        return True

    def nested(self, item: Any, shape: Shape) -> bool:
        """Take the second hyphen of an item away; return whether it had one."""
        inner = shape.item or shape
        parts = cast("list[Any]", item.value) if isinstance(item, yaml.SequenceNode) else []
        if inner.form == "list" or len(parts) != 1 or item.flow_style or not isinstance(parts[0], yaml.ScalarNode):
            return False
        self.say(item, "yaml-syntax", TOO_MANY)
        self.edits.append((item.start_mark.index, parts[0].start_mark.index, ""))
        return True

    def instead_of_list(self, node: Any, value: str, said: str) -> None:
        """Write one value in the place of a list; ``said`` is what is wrong with it."""
        raw = self.text[node.start_mark.index : node.end_mark.index]
        if node.flow_style and "\n" not in raw:
            self.say(node, "shape", said)
            self.replace(node, value)
        elif not node.flow_style:
            for item in cast("list[Any]", node.value):
                self.say(item, "shape", said)
                start, kept = item.start_mark.index, value if item is node.value[0] else ""
                end = self.text.find("\n", start)
                dash = self.text.rfind("-", 0, start) if kept else self.text.rfind("\n", 0, start) + 1
                self.edits.append((dash, end if end >= 0 else len(self.text), f"  {kept}" if kept else ""))

    def no_text(self, node: Any, *, spoken: bool) -> None:
        """Mend a text in which YAML saw a list or a mapping, and one whose sentences are the items of a list."""
        if spoken and isinstance(node, yaml.SequenceNode) and (text := _joined(node)):
            self.instead_of_list(node, quoted(text), LISTED)
            return
        start = node.start_mark.index
        end = self.text.find("\n", start)
        line = self.text[start : end if end >= 0 else None].rstrip()
        if not spoken or node.end_mark.line > node.start_mark.line + 1 or not line:
            return
        within = self.text[start : node.end_mark.index].rstrip()
        if "\n" in within:
            return
        self.say(node, "shape", say("YAML takes this text for a list or a mapping, for it holds “{}”.", _sign(line)))
        self.edits.append((start, start + len(line), quoted(line)))


def _joined(node: Any) -> str:
    """Return the sentences of a list as one text; empty where one of them is none, or has several lines."""
    items = cast("list[Any]", node.value)
    parts = [*items, *([node] if node.flow_style else ())]
    if not items[1:] or any(part.start_mark.line != part.end_mark.line for part in parts):
        return ""
    texts = [item.value.strip() for item in items if isinstance(item, yaml.ScalarNode)]
    if len(texts) < len(items) or not all(re.search(r"[.!?…。！？][”」’)）]?$", text) for text in texts[:-1]):
        return ""
    return re.sub("(?<=[。！？…”」）]) (?=[^A-Za-z])", "", " ".join(texts))


def _sign(line: str) -> str:
    return line[0] if line[0] in "[{-?" else ": "


def _letters(key: str) -> str:
    """Return the letters of a key, however they are written."""
    key = re.sub(r"^\d+[.、)] *", "", re.sub("(?<=[a-z])(?=[A-Z])", "-", key))
    plain = re.sub(r"[\u200b-\u200f\u2060\ufeff\u00ad]", "", normalize("NFKC", key)).strip(" \"'“”‘’「」`+:")
    return re.sub("[_ ]", "-", hyphens(plain).lower())
