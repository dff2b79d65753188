"""Two texts that stood in each other's place in the last commit were exchanged by mistake, or put right."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any, cast

from macros.content.checks.page_text import HEADING, at, headings, versions
from macros.content.reading.file_shapes import shape_of_file
from macros.content.reading.last_commit import changed
from macros.content.reading.yaml_parser import parse
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.problem import Place

FOLDERS = ("data", "docs", "macros/kinds")
"""Where texts stand."""
Key = tuple[str, ...]
"""Where a text stands, whatever the order of a list: the file, then keys, and for an item of a list what it names."""
Path = tuple[str | int, ...]
Texts = dict[Key, tuple[Path, str]]


@once
def earlier(context: Context) -> Iterator[tuple[str, str]]:
    """Yield each file of texts that is another than in the last commit, and what it said there."""
    yield from (changed(context.guide.root, *FOLDERS) if context.guide.root else {}).items()


def exchanged_texts(context: Context) -> Iterator[Finding]:
    guide = context.guide
    was, now = Texts(), Texts()
    for file, text in earlier(context):
        if file in guide.documents:
            was |= _of_file(file, parse(text, file).data, guide.codes.known_set)
            now |= _of_file(file, guide.documents[file].data, guide.codes.known_set)
    turned = {(was[key][1], text): key for key, (_, text) in now.items() if key in was and was[key][1] != text}
    told = set[frozenset[Key]]()
    for (before, after), key in turned.items():
        other = turned.get((after, before))
        if other and (pair := _pair(key, other)) not in told:
            told.add(pair)
            here, there = sorted(guide.documents[one[0]].at(*now[one][0]) for one in (key, other))
            yield _exchanged(here, there)
    yield from _headings(context)


def _exchanged(here: Place, there: Place) -> Finding:
    said = say("What stands here and in {}:{} stood in each other’s place before.", there.file, there.line)
    return Finding(here, said, "Put both back, unless they are right now: the next commit settles it.")


def _headings(context: Context) -> Iterator[Finding]:
    """Yield two headings of a page that have each other's words, and their own anchors."""
    pages = {page.file: page for _, page in versions(context)}
    for page, text in ((pages[file], text) for file, text in earlier(context) if file in pages):
        was = {found[3]: found[2] for found in map(HEADING.match, text.split("\n")) if found}
        now = {anchor: line for line, _, anchor in headings(page)}
        words = {anchor: found[2] for anchor, line in now.items() if (found := HEADING.match(line.text))}
        for one, other in combinations((anchor for anchor in now if was.get(anchor, "") != words[anchor]), 2):
            if (was.get(one), was.get(other)) == (words[other], words[one]):
                yield _exchanged(at(page, now[one]), at(page, now[other]))


def _of_file(file: str, data: Any, codes: frozenset[str]) -> Texts:
    """Return the texts of a file: in a list that gives a word for a word, its values."""
    shape = shape_of_file(file)
    if shape and shape.item and shape.item.form == "string" and isinstance(data, dict):
        rows = cast("dict[str, Any]", data).items()
        return {(file, word, ""): ((word,), becomes) for word, becomes in rows if isinstance(becomes, str)}
    return _texts(data, codes, (file,), ())


def _pair(one: Key, other: Key) -> frozenset[Key]:
    """Return what is told once: two files, or two texts in all their languages."""
    return frozenset((one[:1], other[:1]) if one[0] != other[0] else (one[:-1], other[:-1]))


def _texts(value: Any, codes: frozenset[str], key: Key, path: Path) -> Texts:
    """Return the texts below a value of a file: those that stand under the code of a language."""
    found = Texts()
    if isinstance(value, dict):
        for name, item in cast("dict[str, Any]", value).items():
            if isinstance(item, str) and name in codes:
                found[*key, name] = (*path, name), item
            else:
                found |= _texts(item, codes, (*key, name), (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[Any]", value)):
            if isinstance(item, dict) and (named := _named(cast("dict[str, Any]", item))):
                found |= _texts(item, codes, (*key, named), (*path, index))
    return found


def _named(item: dict[str, Any]) -> str:
    """Return what tells an item of a list from the others: its id, or all that is no text."""
    values = {name: value for name, value in item.items() if isinstance(value, str)}
    return values.get("id", "; ".join(values.values()))
