"""What a language has besides pages and no hand wrote: styles, QR codes, interface for machines, feed, redirects."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import segno

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.model.vocabulary import Colour, Colours
from macros.site.machines.api import ANSWERS, FEED, FOLDER, Api
from macros.site.machines.feed import feed
from macros.site.machines.openapi import description, shapes
from macros.site.machines.search_index import folded
from macros.site.machines.tables import answers_csv, kind_csv
from macros.site.pages.moved import redirect_pages
from macros.site.voice.voice import Voice


def files(voice: Voice, site_address: str) -> dict[str, str]:
    """Return address under the language's root -> content, in a fixed order and without the time of building.

    ``site_address`` is where the language lives (https://…/).
    """
    return {address: content for _, make in file_makers(voice, site_address) for address, content in make().items()}


def file_makers(voice: Voice, site_address: str) -> Iterator[tuple[str, Callable[[], Mapping[str, str]]]]:
    """Yield a name and what makes some of the files: styles, QR codes, redirects, the API, the feed."""
    guide, api = voice.guide, Api(voice, site_address)
    yield COLOURS, lambda: {COLOURS: colours(guide), MARK: mark(guide)}
    yield "qr", lambda: {f"outcomes/{id_}/qr.svg": qr(f"{site_address}outcomes/{id_}/") for id_ in guide.outcomes}
    yield "redirects", lambda: redirect_pages(voice, site_address)
    yield FEED, lambda: {FEED: feed(voice, site_address)}
    yield ANSWERS, lambda: {f"{FOLDER}{ANSWERS}.csv": answers_csv(voice)}
    for kind in KINDS:
        name = f"{FOLDER}{kind.name}.csv"
        yield name, lambda name=name, kind=kind.name: {name: kind_csv(api, kind)}
    for address, make in api.makers():
        yield address, lambda address=address, make=make: {address: _json(make())}
    openapi = f"{FOLDER}openapi.json"
    yield openapi, lambda: {openapi: _json(description(voice, site_address))}


def prepare() -> None:
    """Work out what is the same in every language, so that a process made from this one need not."""
    shapes()
    folded()


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


COLOURS = "assets/colours.css"
"""Where the style sheet lies, relative to the root of a language."""


def colours(guide: Guide) -> str:
    """Return a style sheet: the colours of the site, and of each word with the edge and fill that go with it."""
    site = [(name.replace("_", "-"), getattr(guide.colours, name)) for name in Colours.model_fields]
    rules = [f":root{{{''.join(f'--lw-{name}:{_both(colour)};' for name, colour in site)}}}"]
    for vocabulary in ("stances", "verdicts"):
        for word, entry in guide.vocabulary[vocabulary].items():
            if entry.colour is None:
                continue
            name = f"--lw-{vocabulary}-{word}"
            rules.append(f":root{{{name}:{_both(entry.colour)}}}")
            rules.append(f".lw-{vocabulary}-{word}{{color:var({name})}}")
            edge = f".lw-side-{word}" if vocabulary == "stances" else f".lw-verdict-edge-{word}"
            rules.append(f"{edge}{{--lw-side:var({name})}}")
            if vocabulary == "stances":
                rules.append(f".lw-fill-{word}{{fill:var({name})}}")
    return "\n".join(rules) + "\n"


def _both(colour: Colour) -> str:
    """Return a value that is the one by day and the other by night (docs/assets/guide.css)."""
    return f"var(--lw-light,{colour.light}) var(--lw-dark,{colour.dark})"


MARK = "assets/mark.svg"
"""Where the mark lies: an open door, in the accent that is read on light paper."""


def mark(guide: Guide) -> str:
    """Return the mark of the site, which browsers show beside its name."""
    frame = "M5 4h15a2 2 0 0 1 2 2v5h-3V7H8v18h11v-4h3v5a2 2 0 0 1-2 2H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"
    arrow = "M13 14.5h10.6l-3-3 2.1-2.1 6.6 6.6-6.6 6.6-2.1-2.1 3-3H13z"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" '
        f'fill="{guide.colours.accent.light}"><path d="{frame}"/><path d="{arrow}"/></svg>\n'
    )


MASK = 4
"""Blocks of 2 x 3 modules: no long lines, no look-alikes of the corner marks in an address."""


@cache
def qr(address: str) -> str:
    """Return the QR code of ``address`` as the text of an SVG file, dark on light whatever the page's colours.

    The mask is given: trying all eight takes 85 % of the time, and every reader takes any of them.
    """
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False, mask=MASK).save(
        buffer, kind="svg", border=4, light="#fff", nl=False, omitsize=True, svgclass=None, lineclass=None
    )
    return buffer.getvalue().decode()
