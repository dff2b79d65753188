"""The rule for many groups: the first line that fits counts."""

from macros.content.guide.guide import Guide


def test_the_first_line_that_fits_counts(guide: Guide) -> None:
    sort = guide.sort
    assert [sort.row(story.answers) for story in sort.stories] == [0, 1, 2, 3]
    assert sort.row({"kind": "kin", "used": "harm", "mind": "owner"}) == 0
    assert len(list(sort.every_group())) == 12
