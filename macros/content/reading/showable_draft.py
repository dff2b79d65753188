"""A guide as it can be shown while somebody is still writing it: what is not written yet stands for itself.

The words to fill in stay where a text is due, for the writer to see. Where a word of a closed list or a reference is
due, a page could not be made: there the first word of the list stands in, or nothing.
"""

from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from macros.content.guide.guide import Guide
from macros.content.reading.placeholders_and_stand_ins import Path, filled, placeholders
from macros.content.reading.yaml_parser import Document
from macros.kinds import BY_NAME
from macros.model.base import Entry
from macros.model.field_docs import Shape, shape_of


def presentable(guide: Guide) -> Guide:
    """Return ``guide`` with stand-ins in the entries that have gaps; itself when there is none."""
    mended: dict[str, dict[str, Entry]] = {}
    for (kind, id_), file in guide.files.items():
        entry = guide.entries.get(kind, {}).get(id_)
        document = guide.documents.get(file)
        if entry is not None and document is not None and (gaps := placeholders(document)):
            mended.setdefault(kind, {})[id_] = _mended(guide, kind, entry, document, gaps)
    if not mended:
        return guide
    return replace(guide, entries={kind: held | mended.get(kind, {}) for kind, held in guide.entries.items()})


def _mended(guide: Guide, kind: str, entry: Entry, document: Document, gaps: list[Path]) -> Entry:
    model = BY_NAME[kind].model
    value: Any = document.data
    for path in reversed(gaps):  # an item that goes leaves the places of those before it
        shape = shape_of(model).at(path)
        if shape and shape.form in ("word", "ref"):
            value = _put(value, path, _word(guide, shape))
    text = {code: guide.languages[code].placeholder for code in guide.codes.required}
    for _ in range(2):
        try:
            return model.model_validate(value, context=guide.codes)
        except ValidationError as errors:
            value = filled(document, value, model, errors.errors(include_url=False), text)
    return entry


def _word(guide: Guide, shape: Shape) -> str | None:
    return next(iter(guide.vocabulary[shape.vocabulary]), None) if shape.form == "word" else None


def _put(value: Any, path: Path, word: str | None) -> Any:
    """Return a copy of plain data with a word at a place, or with nothing there."""
    copy, step = value.copy(), path[0]
    if path[1:]:
        copy[step] = _put(copy[step], path[1:], word)
    elif word is None:
        del copy[step]
    else:
        copy[step] = word
    return copy
