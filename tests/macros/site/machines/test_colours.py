"""The style sheet of colours holds every coloured word, in light and dark."""

from macros.content.guide.guide import Guide
from macros.site.generated_files import colours, mark


def test_every_coloured_word_in_both_schemes(guide: Guide) -> None:
    sheet = colours(guide).splitlines()
    for vocabulary in ("stances", "verdicts"):
        for word, entry in guide.vocabulary[vocabulary].items():
            assert entry.colour is not None
            name = f"--lw-{vocabulary}-{word}"
            day, night = entry.colour.light, entry.colour.dark
            assert f":root{{{name}:var(--lw-light,{day}) var(--lw-dark,{night})}}" in sheet
            assert f".lw-{vocabulary}-{word}{{color:var({name})}}" in sheet


def test_edges_and_fills_use_the_same_colours(guide: Guide) -> None:
    sheet = colours(guide)
    assert all(
        f".lw-side-{word}{{--lw-side:var(--lw-stances-{word})}}" in sheet for word in guide.vocabulary["stances"]
    )
    assert all(f".lw-verdict-edge-{word}{{" in sheet for word in guide.vocabulary["verdicts"])
    assert sheet.count("{") == sheet.count("}")


def test_a_word_without_a_colour_has_no_rule(guide: Guide) -> None:
    assert "opinion" not in colours(guide)


def test_the_sites_own_colours_are_there_in_both_schemes(guide: Guide) -> None:
    first = colours(guide).splitlines()[0]
    for name, colour in guide.colours:
        assert f"--lw-{name.replace('_', '-')}:var(--lw-light,{colour.light}) var(--lw-dark,{colour.dark});" in first


def test_the_mark_has_the_accent(guide: Guide) -> None:
    assert f'fill="{guide.colours.accent.light}"' in mark(guide)
