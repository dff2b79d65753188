"""The cards beside links: small pictures that say what they are given, and nothing that no font has."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.site.cards import write
from macros.site.cards.card import HEIGHT, WIDTH, Card
from macros.site.cards.draw import can_draw, draw
from macros.site.cards.write import drawn, write_cards

CARD = Card(
    address="cards/x.png",
    title="交完作业再退；一块活一个人，定好哪天",
    site="体面退群",
    script="Hans",
    colours=("#fbf8f1", "#24211d", "#f3ecdf", "#a13a2c"),
    word="悄悄退",
    sign="←",
)
INK = (0x24, 0x21, 0x1D)
THAI = "ออกจากกลุ่ม"
"""Written in letters that none of the fonts has."""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where cards are kept, empty."""
    monkeypatch.setattr(write, "DRAWN", tmp_path / "kept")
    return tmp_path / "kept"


def picture(card: Card) -> Image.Image:
    """Return a card as it is seen."""
    return Image.open(io.BytesIO(draw(card))).convert("RGB")


def ink(card: Card) -> tuple[int, int, int, int]:
    """Return the box of all that is written in the colour of text."""
    distance = ImageChops.difference(picture(card), Image.new("RGB", (WIDTH, HEIGHT), INK)).convert("L")
    box = distance.point([255, *[0] * 255]).getbbox()
    assert box is not None
    return box


def test_a_card_is_a_small_picture_and_the_same_each_time() -> None:
    made = draw(CARD)
    found = Image.open(io.BytesIO(made))
    assert (found.format, found.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(made) < 14_000
    assert made == draw(replace(CARD))


@pytest.mark.parametrize(
    "title",
    [
        CARD.title,
        "退",
        "Stay in the lunch chat",
        "不给钱，不转发，先让它下架",
        "Save it all, say once “that's false, take it down”, then report it",
        "Antidisestablishmentarianism " * 5,
    ],
)
def test_the_title_stands_in_the_square_that_programs_cut_out(title: str) -> None:
    left, top, right, bottom = ink(replace(CARD, title=title, script="Latn" if title.isascii() else "Hans"))
    edge = (WIDTH - HEIGHT) / 2
    assert edge < left < right < WIDTH - edge
    assert 0 < top < bottom < HEIGHT - 46, "below it stands the name of the guide"


def test_what_no_font_has_is_left_out_and_the_name_stands_in_for_the_title() -> None:
    assert draw(replace(CARD, title=THAI)) == draw(replace(CARD, title=CARD.site))
    assert draw(replace(CARD, word=THAI)) == draw(replace(CARD, word=""))
    assert draw(replace(CARD, title=THAI, site=THAI)), "then there is the mark alone"


def test_each_script_has_its_own_shapes() -> None:
    assert draw(replace(CARD, title="骨")) != draw(replace(CARD, title="骨", script="Hant"))


def test_the_titles_of_the_guide_can_be_drawn(guide: Guide) -> None:
    for code in guide.languages:
        for card in {page.card for page in fixture_pages(code) if page.card}:
            assert card.alt.endswith(card.site)
            assert can_draw(card.script, f"{card.word}{card.title}{card.site}"), card
    assert not can_draw("Hans", THAI)


def test_what_has_been_drawn_is_kept_and_only_what_is_referred_to_is_written(kept: Path, tmp_path: Path) -> None:
    write_cards([CARD, replace(CARD, title="退")], tmp_path)
    write_cards([CARD, CARD], tmp_path)
    assert [file.name for file in (tmp_path / "cards").iterdir()] == ["x.png"]
    assert len(list(kept.iterdir())) == 2
    (kept / "x").write_bytes(b"")
    for file in kept.glob("*.png"):
        file.write_bytes(b"as it was kept")
    assert drawn(replace(CARD, address="cards/y.png")) == b"as it was kept"


def test_a_place_that_cannot_be_written_only_costs_time(kept: Path) -> None:
    kept.write_text("no folder")
    assert drawn(CARD) == draw(CARD)
