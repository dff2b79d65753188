"""Writes the cards that pages refer to; what has been drawn once is kept in the checkout."""

import hashlib
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import PIL

from macros.site.cards.card import FOLDER, Card
from macros.site.cards.draw import FONTS, draw

DRAWN = Path(__file__).resolve().parents[3] / ".cache" / "cards"


def write_cards(cards: Iterable[Card], folder: Path) -> None:
    """Write the cards, and no others, under ``folder``: the root of a language. Raises OSError when one cannot be."""
    shutil.rmtree(folder / FOLDER, ignore_errors=True)  # a preview's earlier ones
    for card in dict.fromkeys(cards):
        file = folder / card.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(drawn(card))


def drawn(card: Card) -> bytes:
    """Return a card as a PNG file, drawn when there is none yet; a folder that cannot be written only costs time."""
    drawing = f"{_hand()}{replace(card, address='')}"
    kept = DRAWN / f"{hashlib.sha256(drawing.encode()).hexdigest()[:32]}.png"
    with suppress(OSError):
        return kept.read_bytes()
    picture = draw(card)
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{hashlib.sha256(picture).hexdigest()[:8]}")
        fresh.write_bytes(picture)
        fresh.replace(kept)  # never half of one
    return picture


@cache
def _hand() -> str:
    """Return a name for all that draws: another when it would draw a card in another way."""
    sources = (*sorted(Path(__file__).parent.glob("*.py")), *sorted(FONTS.glob("*.woff2")))
    return hashlib.sha256(b"".join((PIL.__version__.encode(), *(file.read_bytes() for file in sources)))).hexdigest()
