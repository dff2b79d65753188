"""The index comes in parts: titles at once, words and texts when a query needs them."""

import json
from typing import Any

from macros.site.machines.search_index import FIRST_NUMBER, SEARCH_INDEX, index, part, words
from macros.site.machines.search_sections import pieces, sections

B = '<h1>群</h1><p>离开群聊</p><h2 id="x" data-also="走">Why</h2><p>离职，再离开</p>'
MADE = index({"b/": sections("b/", pieces(B), boost=1.2), "a/": sections("a/", pieces("<h1>A</h1><p>Left</p>"))})
FIRST = json.loads(MADE[SEARCH_INDEX])


def said(name: str) -> Any:
    """Return a part."""
    return json.loads(MADE[f"search/{FIRST['folder']}/{name}.json"])


def test_titles_are_ordered_by_address_and_chinese_stays_readable() -> None:
    assert FIRST["pages"] == [["a/", 1, ["", "A"]], ["b/", 1.2, ["", "群"], ["x", "Why", "走"]]]
    assert "群" in MADE[SEARCH_INDEX]


def test_a_page_has_a_part_with_the_texts_of_its_sections() -> None:
    assert [said(f"texts/{number}") for number in (0, 1)] == [["Left"], ["离开群聊", "离职，再离开"]]


def test_a_word_and_a_pair_of_characters_tell_the_sections_that_hold_them() -> None:
    steps = said(f"words/{part('离开')}")["离开"]
    assert [ord(step) - FIRST_NUMBER for step in steps] == [2, 1], "the sections 1 and 2"
    assert said(f"words/{part('left')}")["left"] == chr(FIRST_NUMBER + 1)


def test_words_are_those_that_readers_type() -> None:
    assert words("Dàodé Ｑ群") == {"daode", "q", "群"}
    assert words("離開了 don't") == {"离开", "开了", "了", "don", "t"}
    assert words("カラオケ") == {"カラ", "ラオ", "オケ", "ケ"}


def test_parts_follow_from_a_character_or_from_two_letters() -> None:
    assert part("离") == part("离开") != part("开")
    assert part("le") == part("left") != part("l")


def test_the_folder_changes_with_any_text() -> None:
    other = json.loads(index({"a/": sections("a/", pieces("<h1>A</h1><p>Right</p>"))})[SEARCH_INDEX])
    assert other["folder"] != FIRST["folder"]


def test_traditional_and_simplified_characters_that_occur_are_paired() -> None:
    def fold(html: str) -> str:
        return json.loads(index({"a/": sections("a/", pieces(html))})[SEARCH_INDEX])["fold"]

    assert "離离" in fold("<h1>离</h1>")
    assert "離离" in fold("<p>離</p>")
    assert fold("<h1>A</h1>") == ""
