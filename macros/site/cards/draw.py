"""Draws a card: ten colours, text in the fonts beside this module, the same bytes for the same card.

Programs cut a square from the middle for a small picture, so all that is said stands there; beside it, only the bubbles
of a chat. What the fonts cannot draw is left out: there is never an empty box.
"""

import io
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from macros.site.cards.card import HEIGHT, WIDTH, Card

FONTS = Path(__file__).with_name("fonts")
FOR_SCRIPT = {"Hans": ("Hans", "Latn"), "Hant": ("Hant", "Hans", "Latn")}
FOR_OTHERS = ("Latn", "Hans")
"""Which fonts a script takes, the first that has the character."""
SQUARE = 366
"""How wide the text may be: a bit less than the height, which is the side of a square."""
TALL = 194
"""How high the title may be, between the verdict and the name of the guide."""
SIZES = range(72, 15, -2)
EM, FINE = 96, Image.Resampling.BOX
SMALL, LARGER = 38, 3
"""In larger letters than ``SMALL`` a title has so many lines at most, in others one more."""
LINE = 1.22
CLAUSES = 32
"""A title is divided at its marks if it fits in letters of this size at least."""
WORD, SITE, BADGE, GAP, FOOT = 24, 20, 34, 11, 32
"""The sizes of the verdict and of the guide's name, the radius of the badge, what is between, where the foot is."""

# Places in the palette. What is drawn smooth has the shades between it and what it stands on.
PAPER, PANEL = 0, 9
INK, COLOUR, ON_COLOUR = (0, 1, 2, 3), (0, 4, 5, 6), (6, 7, 8)
SMOOTH = 4
"""So many times as large the shapes are drawn, and made smaller."""

TOKEN = re.compile(r"[“‘「『（《]*(?:[!-~\u00a0-\u024f’…—–]+|\S)[”’」』）》，。！？：；、…—了的吗嗎呢吧]*|\s+")
"""What is not divided: a word or a Han character, with the marks and particles that no line begins with."""
HANGING = "，。；：、"
CLAUSE = re.compile(r".+?(?:[，。！？：；]”?|$)")


def draw(card: Card) -> bytes:
    """Return the card as a PNG file."""
    picture = Image.new("P", (WIDTH, HEIGHT), PAPER)
    picture.putpalette(_palette(card))
    picture.paste(_backdrop(), (0, 0))
    middle = WIDTH // 2
    fonts = FOR_SCRIPT.get(card.script, FOR_OTHERS)
    words, site = (text if can_draw(card.script, text) else "" for text in (card.word, card.site))
    title, size, lines = _set(fonts, card.title if can_draw(card.script, card.title) else site)
    under = WORD + GAP if words else 0
    tall = 2 * BADGE + GAP + under + size * LINE * len(lines)
    top = max(18, round((HEIGHT - FOOT - SITE - tall) / 2))
    coloured, plain = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(2))
    coloured.paste(_disc(), (middle - BADGE, top))
    below = top + 2 * BADGE + GAP
    if words:
        _text(coloured, fonts, WORD, words, middle, below + WORD * 0.5)
    for number, line in enumerate(lines):
        _text(plain, fonts, size, line, middle, below + under + size * LINE * (number + 0.5))
    if site and title != site:
        _text(coloured, fonts, SITE, site, middle, HEIGHT - FOOT)
    _fill(picture, coloured, COLOUR)
    _fill(picture, plain, INK)
    sign = (_glyph(("Latn", "Signs"), 38, card.sign)[0] if card.sign else None) or _door()
    _fill(picture, sign, ON_COLOUR, (middle - sign.width // 2, top + BADGE - sign.height // 2))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", bits=4, compress_level=4)
    return buffer.getvalue()


def _palette(card: Card) -> list[int]:
    paper, ink, panel, colour = (_rgb(text) for text in card.colours)
    white = (255, 255, 255)
    shades = [
        paper,
        *_between(paper, ink, 3),
        *_between(paper, colour, 3),
        *_between(colour, white, 2),
        panel,
    ]
    return [value for shade in shades for value in shade]


Rgb = tuple[int, int, int]


def _rgb(text: str) -> Rgb:
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def _between(one: Rgb, other: Rgb, steps: int) -> Iterator[Rgb]:
    """Yield the shades from one colour, which is left out, to the other."""
    for step in range(1, steps + 1):
        red, green, blue = (round(a + (b - a) * step / steps) for a, b in zip(one, other, strict=True))
        yield red, green, blue


@cache
def _backdrop() -> Image.Image:
    """Return what stands on every card: a conversation at both sides, cut off by the edges."""
    picture = Image.new("P", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    for left, top, right in ((-40, 31, 129), (-40, 93, 71), (-40, 237, 107), (-40, 299, 141)):
        pen.rounded_rectangle((left, top, right, top + 48), 24, fill=PANEL)
    for left, top in ((606, 58), (651, 120), (579, 191), (626, 267)):
        pen.rounded_rectangle((left, top, WIDTH + 40, top + 48), 24, fill=PANEL)
    return picture


Font = ImageFont.FreeTypeFont


@cache
def _font(name: str) -> Font:
    """Return a font in one size: another would mean to unpack the whole file again."""
    return ImageFont.truetype(FONTS / f"{name}.woff2", EM, layout_engine=ImageFont.Layout.BASIC)


@cache
def _shape(fonts: Sequence[str], sign: str) -> tuple[Image.Image | None, float, float, float]:
    """Return a character as a mask, where it lies beside its place on the line, and how far it moves the next one.

    Without a mask none of the fonts has it, or it is a space.
    """
    for name in fonts:
        font = _font(name)
        left, top, right, bottom = font.getbbox(sign, anchor="ls")
        if right > left and bottom > top:
            mask = Image.new("L", (int(right - left), int(bottom - top)))
            ImageDraw.Draw(mask).text((-left, -top), sign, 255, font, anchor="ls")
            return mask, left, top, font.getlength(sign)
    return None, 0, 0, _font("Latn").getlength(" ")


@cache
def _glyph(fonts: Sequence[str], size: int, sign: str) -> tuple[Image.Image | None, int, int]:
    """Return the same in another size; where it lies in whole pixels."""
    mask, left, top, _ = _shape(fonts, sign)
    scale = size / EM
    if mask:
        wide, high = (max(1, round(side * scale)) for side in mask.size)
        mask = mask.resize((wide, high), FINE)  # pyright: ignore[reportUnknownMemberType]
    return mask, round(left * scale), round(top * scale)


def can_draw(script: str, text: str) -> bool:
    """Tell whether the fonts of a script have all characters of a text."""
    fonts = FOR_SCRIPT.get(script, FOR_OTHERS)
    return all(sign.isspace() or _shape(fonts, sign)[0] for sign in text)


def _width(fonts: Sequence[str], size: int, text: str) -> float:
    return sum([_shape(fonts, sign)[3] for sign in text]) * size / EM


def _span(fonts: Sequence[str], size: int, line: str) -> float:
    """Return how wide a line is around its middle, where a mark at its end hangs."""
    bare = line.rstrip(HANGING)
    return _width(fonts, size, bare) + 1.3 * _width(fonts, size, line[len(bare) :])


def _text(layer: Image.Image, fonts: Sequence[str], size: int, text: str, x: float, y: float) -> None:
    """Put a line of text into a layer, its middle at ``x`` and ``y``; a mark at its end hangs."""
    hanging = _width(fonts, size, text[-1]) if text[-1] in HANGING else 0
    x -= (_width(fonts, size, text) - hanging) / 2
    base = round(y + size * 0.36)
    for sign in text:
        mask, left, top = _glyph(fonts, size, sign)
        if mask:
            layer.paste(255, (round(x) + left, base + top), mask)
        x += _width(fonts, size, sign)


def _fill(picture: Image.Image, layer: Image.Image, shades: Sequence[int], place: tuple[int, int] = (0, 0)) -> None:
    """Put a layer into the picture in ``shades``, the first of which is what is there already."""
    values, solid = _tables(tuple(shades))
    if box := layer.getbbox():
        part = layer.crop(box)
        at = (place[0] + box[0], place[1] + box[1])
        picture.paste(part.point(values), at, part.point(solid))  # pyright: ignore[reportUnknownMemberType]


@cache
def _tables(shades: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return for each grey its shade, and whether it is seen at all."""
    most = len(shades) - 1
    steps = [(grey * most + 127) // 255 for grey in range(256)]
    return [shades[step] for step in steps], [255 * bool(step) for step in steps]


def _set(fonts: Sequence[str], title: str) -> tuple[str, int, list[str]]:
    """Return the title, the largest size in which it fits, and its lines."""

    def fits(size: int, lines: Sequence[str]) -> bool:
        most = LARGER if size > SMALL else LARGER + 1
        high = size * LINE * len(lines)
        return len(lines) <= most and high <= TALL and all(_span(fonts, size, line) <= SQUARE for line in lines)

    clauses = [clause.strip() for clause in CLAUSE.findall(title)]
    for size in SIZES:
        if size >= CLAUSES and 1 < len(clauses) <= LARGER and fits(size, clauses):
            return title, size, clauses
    for size in SIZES:
        if fits(size, lines := _lines(fonts, size, title)):
            return title, size, lines
    return title, SIZES[-1], _lines(fonts, SIZES[-1], title)[: LARGER + 1]


def _lines(fonts: Sequence[str], size: int, title: str) -> list[str]:
    """Return the title in as few lines as can be, of even width."""
    fewest = _filled(fonts, size, title, SQUARE)
    width = SQUARE
    while width > SQUARE // 3 and len(even := _filled(fonts, size, title, width - 12)) == len(fewest):
        fewest, width = even, width - 12
    return fewest


def _filled(fonts: Sequence[str], size: int, title: str, width: float) -> list[str]:
    lines = [""]
    for token in TOKEN.findall(title):
        if lines[-1] and _span(fonts, size, (lines[-1] + token).rstrip()) > width:
            lines.append("")
        lines[-1] += token if lines[-1] or token.strip() else ""
    return [line.strip() for line in lines if line.strip()]


@cache
def _disc() -> Image.Image:
    large = Image.new("L", (2 * BADGE * SMOOTH, 2 * BADGE * SMOOTH))
    ImageDraw.Draw(large).ellipse((0, 0, large.width - 1, large.height - 1), fill=255)
    return large.reduce(SMOOTH)


@cache
def _door() -> Image.Image:
    """Return the mark of the guide, an open door, as macros/site/generated_files.py draws it."""
    scale = 1.35 * SMOOTH
    large = Image.new("L", (round(32 * scale), round(32 * scale)))
    pen = ImageDraw.Draw(large)
    for line in (
        (4, 4, 22, 4, 22, 11, 19, 11, 19, 7, 8, 7, 8, 25, 19, 25, 19, 21, 22, 21, 22, 28, 4, 28),
        (13, 14.5, 23.6, 14.5, 20.6, 11.5, 22.7, 9.4, 29.3, 16, 22.7, 22.6, 20.6, 20.5, 23.6, 17.5, 13, 17.5),
    ):
        pen.polygon([value * scale for value in line], fill=255)
    return large.reduce(SMOOTH)
