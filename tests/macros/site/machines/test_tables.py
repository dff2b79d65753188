"""Tables for spreadsheets: each entry a line, each field a column, and no cell that is a formula."""

import csv
from dataclasses import replace
from io import StringIO

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.model.base import Text
from macros.site.machines.api import Api
from macros.site.machines.tables import SPREADSHEET, kind_csv
from macros.site.voice.voice import Voice

PLACE = "https://x.org/en/"


def lines(guide: Guide, kind: str, code: str = "en") -> list[dict[str, str]]:
    """Return a table as a spreadsheet reads it."""
    text = kind_csv(Api(Voice(guide, code), PLACE), kind)
    assert text.startswith(SPREADSHEET)
    assert text.count("\r\n") == len(text.splitlines())
    return list(csv.DictReader(StringIO(text.removeprefix(SPREADSHEET))))


def test_every_entry_of_every_kind_is_a_line(guide: Guide) -> None:
    for kind in KINDS:
        found = lines(guide, kind.name)
        assert [line["id"] for line in found] == sorted(guide.entries[kind.name])
        assert all(line["reviewed"] and line["title"] for line in found)


def test_several_values_stand_in_one_cell_and_texts_of_a_record_in_cells_of_their_own(guide: Guide) -> None:
    found = {line["id"]: line for line in lines(guide, "messages", "zh")}
    for id_, message in guide.messages.items():
        assert found[id_]["groups"].split(" | ") == (list(message.groups) or [""])
        assert {f"tones.{tone}" for tone in message.tones} <= found[id_].keys()


def test_a_formula_is_none_in_a_spreadsheet(guide: Guide) -> None:
    for sly in ("=HYPERLINK(1)", "+1", "@SUM(1)", "＝1", "-2"):
        id_, first = next(iter(guide.arguments.items()))
        entry = first.model_copy(update={"claim": Text(en=sly, zh=sly)})
        changed = replace(guide, entries={**guide.entries, "arguments": {id_: entry}})
        assert lines(changed, "arguments")[0]["claim"] == f"'{sly}"
