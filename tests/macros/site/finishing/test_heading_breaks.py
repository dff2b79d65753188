"""Chinese headings break between clauses, and in a long clause where characters cling together least."""

import pytest

from macros.content.guide.guide import Guide
from macros.site.finishing.heading_breaks import LONG, Breaks

BODIES = ["工作群里有通知。", "工作群太吵。", "通知太多。", "先看通知，再退工作群。", "群里都是通知，部门的人都在。"]


def test_clauses_come_apart_and_words_stay(guide: Guide) -> None:
    breaks = Breaks.of(guide.languages["zh"], BODIES)
    assert breaks
    assert breaks.mark("<h1>这个群，要不要退？怎么退？</h1>") == "<h1>这个群，<wbr>要不要退？<wbr>怎么退？</h1>"
    assert breaks.mark("<h2>项目群（进行中）</h2>") == "<h2>项目群<wbr>（进行中）</h2>"
    assert breaks.pieces("工作群里通知太多了吗") == ["工作群里", "通知太多了吗"]


def test_a_long_clause_ends_in_no_particle_and_begins_with_none() -> None:
    breaks = Breaks(BODIES)
    for clause in ("部门的人都在的工作群里", "一个不太有通知的工作群", "离职以后还在工作群里的人"):
        pieces = breaks.pieces(clause)
        assert "".join(pieces) == clause
        assert all(len(piece) > 1 for piece in pieces)
        assert not any(piece[0] in "的了吗里" or piece[-1] in "不没一这" for piece in pieces[:-1])


@pytest.mark.parametrize(
    "kept",
    [
        "<p>这个群，要不要退？</p>",
        "<h2>Leave, or stay?</h2>",
        '<h3><span class="lw-badge">另想办法，再说</span></h3>',
        f"<h1>{'群' * LONG}</h1>",
    ],
)
def test_what_is_left_alone(kept: str) -> None:
    assert Breaks(BODIES).mark(kept) == kept


def test_marks_inside_a_heading_and_entities_survive() -> None:
    marked = Breaks(BODIES).mark('<h2 id="x">甲 &amp; 乙，<em>先看通知</em>，再退<a href="#x">#</a></h2>')
    assert marked == '<h2 id="x">甲 &amp; 乙，<em>先看通知</em>，<wbr>再退<a href="#x">#</a></h2>'


def test_an_answer_is_one_part_of_its_line() -> None:
    """It is laid out in a row with its arrow: without an element around them its pieces would be parts of the row."""
    marked = Breaks(BODIES).mark('<a class="lw-option" href="#x">太吵，没用</a>')
    assert marked == '<a class="lw-option" href="#x"><span>太吵，<wbr>没用</span></a>'


def test_a_language_with_spaces_needs_none(guide: Guide) -> None:
    assert Breaks.of(guide.languages["en"], BODIES) is None


def test_counts_that_are_kept_up_to_date_are_those_of_a_new_count() -> None:
    clause = "工作群里通知太多了吗"
    breaks = Breaks(BODIES)
    breaks.mark(f"<h1>{clause}</h1>")
    assert breaks.exchange(BODIES[:1], BODIES[:1]) == set()
    new = [*BODIES[1:], "里通知" * 3, *(f"{sign}里通知" for sign in "甲乙丙丁")]
    moved = breaks.exchange(BODIES[:1], new[4:])
    again = Breaks(new)
    assert (+breaks.single, +breaks.pairs) == (again.single, again.pairs)
    assert moved == ({clause} if again.pieces(clause) != Breaks(BODIES).pieces(clause) else set())
    assert moved, "the bodies should make a heading break elsewhere"
