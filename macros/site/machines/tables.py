"""The kinds of entry as tables for spreadsheets: one CSV file for each, in one language.

A file begins with a byte order mark, without which a spreadsheet takes the Chinese for another encoding; lines end as
RFC 4180 asks. A cell that a spreadsheet would take for a formula gets an apostrophe in front: entries come from
anybody, and a formula can fetch an address with what stands in the other cells.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any, cast

from macros.site.machines.api import Api, answers_in_order
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice, spoken

BETWEEN = " | "
"""Parts several values in a cell."""
COLUMNS = ("app", "name", "question", "asked", "answer", "sides", "strength", "partly", "seen", "test", "sources")
"""The columns of the table of what apps do."""
SPREADSHEET = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a formula can begin with."""
Row = dict[str, str]


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a CSV file: a head and the rows, each cell safe in a spreadsheet."""
    file = StringIO()
    lines = csv.writer(file, lineterminator="\r\n")
    lines.writerow(columns)
    lines.writerows([safe(cell) for cell in row] for row in rows)
    return SPREADSHEET + file.getvalue()


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("+852 18222"), safe("a = b")
    ("'=1+1", "'+852 18222", 'a = b')
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def kind_csv(api: Api, kind: str) -> str:
    """Return the entries of a kind, one a line, sorted by id; columns are the fields of the data, in their order."""
    rows: list[Row] = []
    for id_ in sorted(api.guide.entries[kind]):
        entry = api.guide.entries[kind][id_]
        item = api.item(kind, entry)
        row: Row = {"id": id_, "title": item["title"], "url": item["url"] or ""}
        for name, value in spoken(entry, api.say).items():
            if name not in ("id", "title"):
                row |= _cells(name if name != "url" else "data.url", value)
        rows.append(row)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    return table(columns, ([row.get(name, "") for name in columns] for row in rows))


def _cells(name: str, value: Any) -> Row:
    """Return the cells of a field: one, or one for each text of a record of nothing but texts."""
    if isinstance(value, dict):
        record = cast("dict[str, Any]", value)
        if record and not any(isinstance(own, dict | list) for own in record.values()):
            return {f"{name}.{key}": _cell(own) for key, own in record.items()}
    return {name: _cell(value)}


def _cell(value: Any) -> str:
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        items = cast("list[Any]", value)
        if all(isinstance(item, str) for item in items):
            return BETWEEN.join(plain(item) for item in items)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def answers_csv(say: Voice) -> str:
    """Return the table of what apps do in the voice's language: a line for each answer.

    ``sources`` are the addresses of the pages that readers are sent to.
    """
    return table(
        COLUMNS,
        (
            [
                app.id,
                plain(say.text(app.name)),
                question,
                plain(say.text(asked)),
                plain(say.text(answer.text)),
                BETWEEN.join(plain(say.text(side.text)) for side in answer.sides),
                answer.strength,
                "partly" if answer.partly else "",
                answer.seen.isoformat(),
                plain(say.text(answer.test)) if answer.test else "",
                BETWEEN.join(
                    str(page.url)
                    for page in (*answer.sources, *(source for side in answer.sides for source in side.sources))
                    if page.kind != "farm"
                ),
            ]
            for app, question, asked, answer in answers_in_order(say)
        ),
    )
