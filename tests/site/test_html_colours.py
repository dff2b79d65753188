"""The colours of stances and verdicts can be read on paper and on cards, in light and in dark."""

import re

import pytest
from support.builds import ROOT, real_guide, report
from support.crawl import Site

pytestmark = pytest.mark.checkout

TONES = ("light", "dark")
HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}\b")
LEAST = 4.5  # WCAG 2.2, 1.4.3, text of any size


def luminance(colour: str) -> float:
    """Return the relative luminance of #rgb or #rrggbb as WCAG defines it."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def tokens(tone: str) -> dict[str, str]:
    """Return the site's colours in one tone, as the style sheets name them."""
    return {f"--lw-{name.replace('_', '-')}": getattr(colour, tone) for name, colour in real_guide().colours}


def styles(site: Site) -> str:
    """Return the style sheet of the root."""
    (file,) = site.folder.glob("assets/styles.*.css")
    return file.read_text(encoding="utf-8")


def test_the_measure_itself() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("vocabulary", ["stances", "verdicts"])
def test_words_can_be_read_on_paper_and_cards(vocabulary: str, tone: str) -> None:
    papers = tokens(tone)
    faults: list[str] = []
    for word, entry in real_guide().vocabulary[vocabulary].items():
        assert entry.colour, f"{vocabulary}.{word} has no colour"
        colour = getattr(entry.colour, tone)
        for paper in ("--lw-paper", "--lw-card"):
            ratio = contrast(colour, papers[paper])
            if ratio < LEAST:
                faults.append(f"{word}: {colour} on {paper} {papers[paper]} has {ratio:.2f}:1")
    assert not faults, report(faults)


@pytest.mark.parametrize("tone", TONES)
def test_text_can_be_read_on_every_ground(tone: str) -> None:
    colours = tokens(tone)
    pairs = [(ink, paper) for ink in ("ink", "soft", "accent") for paper in ("paper", "card", "panel")]
    faults = [
        f"--lw-{ink} on --lw-{paper}: {contrast(colours[f'--lw-{ink}'], colours[f'--lw-{paper}']):.2f}:1"
        for ink, paper in [*pairs, ("accent-ink", "accent")]
        if contrast(colours[f"--lw-{ink}"], colours[f"--lw-{paper}"]) < LEAST
    ]
    assert not faults, report(faults)


def test_words_differ_by_mark_and_not_only_by_colour() -> None:
    for vocabulary in ("stances", "verdicts"):
        words = real_guide().vocabulary[vocabulary]
        marks = [entry.mark for entry in words.values()]
        assert all(marks), vocabulary
        assert len(set(marks)) == len(marks), f"{vocabulary}: {marks}"


def test_the_site_uses_these_colours(site: Site) -> None:
    css = styles(site)
    for vocabulary in ("stances", "verdicts"):
        for word, entry in site.guide.vocabulary[vocabulary].items():
            assert entry.colour
            day, night = entry.colour.light, entry.colour.dark
            assert f":root{{--lw-{vocabulary}-{word}:var(--lw-light,{day}) var(--lw-dark,{night})}}" in css


def test_colours_have_one_source(site: Site) -> None:
    """The style sheet, the mark and the browser's frame say those of data/vocabulary/colours.yml."""
    css = styles(site)
    night = tokens("dark")
    for name, day in tokens("light").items():
        assert f"{name}:var(--lw-light,{day}) var(--lw-dark,{night[name]})" in css
    accent = tokens("light")["--lw-accent"]
    assert set(HEX.findall((site.folder / "assets/mark.svg").read_text(encoding="utf-8"))) == {accent}
    frame = "//meta[@name='theme-color' and contains(@media, '{}')]/@content"
    papers = {tone: tokens(tone)["--lw-paper"] for tone in TONES}
    framed = (*site.pages, *site.not_found)
    assert [page.file for page in framed for tone in TONES if page.find(frame.format(tone)) != [papers[tone]]] == []


def test_no_file_says_a_colour_of_the_site_itself() -> None:
    ours = {value for tone in TONES for value in tokens(tone).values()} - {"#ffffff"}
    files = [*(ROOT / "docs/assets").iterdir(), *(ROOT / "macros").rglob("*.html"), *(ROOT / "macros").rglob("*.jinja")]
    texts = {file.name: set(HEX.findall(file.read_text(encoding="utf-8").lower())) for file in files}
    assert {name: found & ours for name, found in texts.items() if found & ours} == {}


def test_every_colour_that_a_style_uses_is_there() -> None:
    css = (ROOT / "docs/assets/guide.css").read_text(encoding="utf-8")
    set_here = set(re.findall(r"(--lw-[\w-]+)\s*:", css))
    used = set(re.findall(r"var\((--lw-[\w-]+)\)", css)) - set_here
    assert {name for name in used if not re.match("--lw-(stances|verdicts|side)", name)} <= set(tokens("light"))
