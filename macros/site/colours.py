"""The colours of stances and verdicts as CSS, from data/vocabulary."""

from macros.content.guide import Guide

COLOURS = "assets/colours.css"
"""Where the style sheet lies, relative to the root of a language."""

SCHEMES = (("default", "light"), ("slate", "dark"))


def colours(guide: Guide) -> str:
    """Return a style sheet: a text colour for each word, and the edge and fill that go with it."""
    rules: list[str] = []
    for vocabulary in ("stances", "verdicts"):
        for word, entry in guide.vocabulary[vocabulary].items():
            if entry.colour is None:
                continue
            name = f"--lw-{vocabulary}-{word}"
            for scheme, tone in SCHEMES:
                rules.append(f'[data-md-color-scheme="{scheme}"]{{{name}:{getattr(entry.colour, tone)}}}')
            rules.append(f".lw-{vocabulary}-{word}{{color:var({name})}}")
            edge = f".lw-side-{word}" if vocabulary == "stances" else f".lw-verdict-edge-{word}"
            rules.append(f"{edge}{{--lw-side:var({name})}}")
            if vocabulary == "stances":
                rules.append(f".lw-fill-{word}{{fill:var({name})}}")
    return "\n".join(rules) + "\n"
