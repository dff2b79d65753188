"""The picture of the tree: every question once, no box on another, every way drawn, all shares told."""

from itertools import combinations

import pytest

from macros.content.guide.guide import Guide
from macros.site.pages.quiz_picture_layout import HEIGHT, WIDTH, Drawing, cells, draw, wrap
from macros.site.voice.voice import Voice


@pytest.fixture(params=["en", "zh", "zh-Hant"])
def drawing(request: pytest.FixtureRequest, guide: Guide) -> Drawing:
    return draw(Voice.of(guide, request.param))


def test_every_question_but_the_first_has_a_box_in_the_picture(guide: Guide, drawing: Drawing) -> None:
    asked = guide.graph.reached & set(guide.quiz.questions) - {guide.quiz.start}
    assert {box.id for box in drawing.boxes} == asked
    for box in drawing.boxes:
        assert 0 <= box.x <= WIDTH - drawing.box
        assert 0 <= box.y <= drawing.height - HEIGHT
        assert 1 <= len(box.words.lines) <= 2


def test_no_box_lies_on_another(drawing: Drawing) -> None:
    for one, other in combinations(drawing.boxes, 2):
        assert one.x != other.x or abs(one.y - other.y) >= HEIGHT, f"{one.id} and {other.id}"


def test_every_way_between_questions_has_a_line(guide: Guide, drawing: Drawing) -> None:
    graph, start = guide.graph, guide.quiz.start
    asked = [box.id for box in drawing.boxes]
    doors = [option.next for option in guide.quiz.questions[start].options if option.next in asked]
    ways = [(source, target) for source in asked for target in graph.targets(source) if target in asked]
    assert len(drawing.lines) == len(doors) + len(ways)
    joining = sum(drawing.home[target] != source for source, target in ways)
    assert sum(line.joins for line in drawing.lines) == joining + len(doors) - len(set(doors))


def test_where_ways_meet_says_how_many(guide: Guide, drawing: Drawing) -> None:
    for box in drawing.boxes:
        assert box.ways == len({source for source, _ in guide.graph.ways_in(box.id)})


def test_every_answer_has_its_mark(guide: Guide, drawing: Drawing) -> None:
    for box in drawing.boxes:
        options = guide.quiz.questions[box.id].options
        verdicts = [guide.outcomes[o.next].verdict if o.next in guide.outcomes else "" for o in options]
        assert [slot.verdict for slot in box.slots] == verdicts
        assert all(box.x < slot.x < box.x + drawing.box for slot in box.slots)


def test_each_door_tells_its_share_and_what_it_ends_in(guide: Guide, drawing: Drawing) -> None:
    assert len(drawing.bands) == len(guide.quiz.questions[guide.quiz.start].options)
    assert sum(band.share for band in drawing.bands) == pytest.approx(1)
    for band in drawing.bands:
        assert sum(band.ends.values()) == pytest.approx(1)
    for verdict, share in guide.graph.verdict_shares().items():
        assert sum(band.share * band.ends.get(verdict, 0) for band in drawing.bands) == pytest.approx(share)


def test_bands_lie_one_below_the_other(drawing: Drawing) -> None:
    for above, below in zip(drawing.bands, drawing.bands[1:], strict=False):
        assert above.y + above.height == below.y
        assert above.y < above.middle < below.y


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Handover", ("Handover",)),
        ("Another way to reach them", ("Another way to", "reach them")),
        ("走了以后，还找得到的人呢", ("走了以后，还找得", "到的人呢")),
        ("你有没有，", ("你有没有，",)),
        ("One two three four five six seven", ("One two three", "four five six…")),
        ("Donaudampfschifffahrtsgesellschaft", ("Donaudampfschiff", "fahrtsgesellsc…")),
    ],
)
def test_labels_break_between_words_and_end_in_an_ellipsis(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 16, 2) == lines
    assert all(cells(line) <= 16 for line in lines)
