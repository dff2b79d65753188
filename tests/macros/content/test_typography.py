"""The house style of Chinese texts: what is repaired, and what is left as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content.typography import chinese, spaced, typed


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("2021年用Slack的人", "2021 年用 Slack 的人"),
        ("微信,飞书;都行", "微信，飞书；都行"),
        ("退群:先想想", "退群：先想想"),
        ("退吗?退!", "退吗？退！"),
        ("先问一声, 再退.", "先问一声，再退。"),
        ("先退.再说", "先退。再说"),
        ("再想想...", "再想想……"),
        ("Slack,钉钉", "Slack，钉钉"),
        ("单位的群(包括Slack)", "单位的群（包括 Slack）"),
        ("群(company group)", "群（company group）"),
        ('所谓"体面"退群', "所谓“体面”退群"),
        ("先退 ，再说", "先退，再说"),
        ("先退， 再说", "先退，再说"),
    ],
)
def test_repaired(typed: str, wanted: str) -> None:
    assert chinese(typed) == wanted


@pytest.mark.parametrize(
    "typed",
    [
        "最多 {n} 个问题",
        "{person}好，在{how_we_know}认识的",
        "打 `git状态,好` 看看",
        "见[说明](https://example.org/a,b群?x=1)",
        "地址 https://example.org/a,b;c?d=e:f",
        "写信给a.b@example.org",
        "饭钱AA制，穿T恤去K歌",
        "版本 3.11，比分 3:1，1,000 人",
        "Slack (a chat app), see Teams: yes!",
        "“Slack” 和“微信”",
        "退群、静音；再说……",
    ],
)
def test_left_as_typed(typed: str) -> None:
    assert chinese(typed) == typed


@given(st.text(alphabet="群退 a1,.;:?!()\"'“”（），。…`[]{}%*/-", max_size=40))
def test_a_repaired_text_needs_no_repair(text: str) -> None:
    once = chinese(text)
    assert chinese(once) == once


@given(st.text(alphabet="群退a1,;:?!()，。", max_size=30))
def test_words_and_their_order_stay(text: str) -> None:
    words = [sign for sign in text if sign.isalnum()]
    assert [sign for sign in chinese(text) if sign.isalnum()] == words


def test_what_only_print_has_becomes_what_is_typed() -> None:
    assert typed("The o\ufb03ce\u2003is shut｡") == "The office is shut。"
    assert typed("关上⻔､再退｡") == "关上门、再退。"


def test_no_space_stands_before_a_mark_or_inside_brackets() -> None:
    assert spaced("Go quietly , then ( if asked ) say so .") == "Go quietly, then (if asked) say so."
    assert spaced("A smile :-) and ... dots, .5 and C : D") == "A smile :-) and ... dots, .5 and C : D"
