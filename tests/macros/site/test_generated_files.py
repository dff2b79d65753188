"""The files that are no pages: all there, the same each time, readable as UTF-8 JSON."""

import json

import pytest

from macros.content.guide.guide import Guide
from macros.site.generated_files import files
from macros.site.machines.api import FOLDER
from macros.site.voice.voice import Voice

PLACE = "https://example.org/guide/"


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_the_same_data_give_the_same_files(guide: Guide, code: str) -> None:
    first = files(Voice(guide, code), PLACE)
    assert list(first.items()) == list(files(Voice(guide, code), PLACE).items())
    assert {"assets/colours.css", "feed.xml", f"{FOLDER}index.json", f"{FOLDER}openapi.json"} <= set(first)


def test_characters_are_written_as_themselves(guide: Guide) -> None:
    found = files(Voice(guide, "zh"), PLACE)
    for name, content in found.items():
        if name.endswith(".json"):
            assert isinstance(json.loads(content), dict)
            assert "\\u" not in content, name
            assert content.endswith("}\n")
    assert "退群" in found[f"{FOLDER}index.json"]


def test_an_entry_is_one_small_file(guide: Guide) -> None:
    found = files(Voice(guide, "zh"), PLACE)
    heaviest = max((len(content.encode()), name) for name, content in found.items() if name.count("/") == 3)
    assert heaviest[0] < 64_000, heaviest
