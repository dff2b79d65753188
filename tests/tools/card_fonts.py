"""Makes the fonts of the cards anew: the common characters of Noto Serif CJK, and signs of DejaVu, as small files.

Needed when a character that titles use is in none of them, and for nothing else. On Debian:

    apt-get install fonts-noto-cjk fonts-dejavu-core
    pip install fonttools brotli opencc
    python tests/tools/card_fonts.py /usr/share/fonts macros/site/cards/fonts

Hans.woff2 has the 3,755 characters of the first level of GB 2312; Hant.woff2 what OpenCC makes of them, where its shape
is another; Latn.woff2 letters and marks as Latin text wants them; Signs.woff2 what a verdict may have for a mark. What
titles of data/ use besides is added.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from opencc import OpenCC

NOTO, DEJAVU = "NotoSerifCJK-Bold.ttc", "DejaVuSans-Bold.ttf"
KR, SC, TC = 1, 2, 3
"""The places of the regions in the collection: Korea's has the quotation marks of Latin text."""
LEVEL_1 = [bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
MARKS = "“”‘’—–…·，。！？：；、《》（）「」『』％％　"
LATIN = [*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x250)), *"“”‘’—–…•€"]
SIGNS = [
    *map(chr, range(0x2190, 0x2200)),
    *map(chr, range(0x25A0, 0x27C0)),
]


def used(root: Path) -> str:
    """Return all Han characters of the data."""
    text = "".join(file.read_text(encoding="utf-8") for file in sorted((root / "data").rglob("*.yml")))
    return "".join(sorted({sign for sign in text if "\u4e00" <= sign <= "\u9fff"}))


def write(font: TTFont, characters: set[str], target: Path) -> None:
    """Write the characters of a font as a file of their own, without what a picture does not need."""
    options = subset.Options()
    options.layout_features, options.name_IDs, options.hinting, options.desubroutinize = [], [0, 13, 14], False, True
    options.notdef_outline = False  # what is not in it is told by that
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    maker = subset.Subsetter(options)
    maker.populate(text="".join(sorted(characters)))
    maker.subset(font)
    font["head"].modified = font["head"].created
    font.cfg["fontTools.ttLib:OPTIMIZE_FONT_SPEED"] = False
    font.flavor = "woff2"
    font.save(target, reorderTables=True)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size // 1024} KB")


def main(fonts: Path, target: Path) -> None:
    """Write the four fonts into ``target`` from what lies below ``fonts``."""
    noto, dejavu = next(fonts.rglob(NOTO)), next(fonts.rglob(DEJAVU))
    han = set("".join(LEVEL_1))
    shapes = TTCollection(noto).fonts
    simplified, traditional = shapes[SC].getBestCmap(), shapes[TC].getBestCmap()
    root = Path(__file__).resolve().parents[2]
    plain = "".join(sorted(han))
    there = set("".join(OpenCC(way).convert(plain) for way in ("s2t", "s2tw")))
    there |= set(OpenCC("s2tw").convert(used(root)))
    han |= set(used(root))
    own = {sign for sign in there if sign not in han or traditional.get(ord(sign)) != simplified.get(ord(sign))}
    own |= {sign for sign in MARKS if traditional.get(ord(sign)) != simplified.get(ord(sign))}
    write(TTFont(noto, fontNumber=SC, recalcTimestamp=False), han | set(MARKS), target / "Hans.woff2")
    write(TTFont(noto, fontNumber=TC, recalcTimestamp=False), own, target / "Hant.woff2")
    write(TTFont(noto, fontNumber=KR, recalcTimestamp=False), set(LATIN), target / "Latn.woff2")
    write(TTFont(dejavu, recalcTimestamp=False), set(SIGNS), target / "Signs.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
