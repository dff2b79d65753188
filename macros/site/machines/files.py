"""What a language has besides pages and no hand wrote: styles, QR codes, interface for machines, feed, redirects."""

import io
import json
from functools import cache

import segno

from macros.content.guide.guide import Guide
from macros.site.machines.api import ANSWERS, FEED, FOLDER, Api, answers_csv
from macros.site.machines.feed import feed
from macros.site.machines.openapi import description
from macros.site.pages.moved import redirect_pages
from macros.site.voice.voice import Voice


def files(guide: Guide, voice: Voice, site_address: str) -> dict[str, str]:
    """Return address under the language's root -> content, in a fixed order and without the time of building.

    ``site_address`` is where the language lives (https://…/).
    """
    return {
        **files_for_readers(guide, voice, site_address),
        **files_for_machines(guide, voice, site_address),
    }


def files_for_readers(guide: Guide, voice: Voice, site_address: str) -> dict[str, str]:
    """Return the styles, a QR code with the address of each outcome, and redirects."""
    return {
        COLOURS: colours(guide),
        **{f"outcomes/{id_}/qr.svg": qr(f"{site_address}outcomes/{id_}/") for id_ in guide.outcomes},
        **redirect_pages(guide, voice, site_address),
    }


def files_for_machines(guide: Guide, voice: Voice, site_address: str) -> dict[str, str]:
    """Return the documents of the interface, their description, and the feed."""
    documents = Api(guide, voice, site_address).documents()
    documents[f"{FOLDER}openapi.json"] = description(voice, site_address)
    return {
        FEED: feed(guide, voice, site_address),
        f"{FOLDER}{ANSWERS}.csv": answers_csv(guide, voice),
        **{address: _json(document) for address, document in documents.items()},
    }


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


COLOURS = "assets/colours.css"
"""Where the style sheet lies, relative to the root of a language."""


def colours(guide: Guide) -> str:
    """Return a style sheet: a text colour for each word, dark on paper, and the edge and fill that go with it."""
    rules: list[str] = []
    for vocabulary in ("stances", "verdicts"):
        for word, entry in guide.vocabulary[vocabulary].items():
            if entry.colour is None:
                continue
            name = f"--lw-{vocabulary}-{word}"
            rules.append(f"[data-md-color-scheme]{{{name}:{entry.colour.light}}}")
            rules.append(f'@media screen{{[data-md-color-scheme="slate"]{{{name}:{entry.colour.dark}}}}}')
            rules.append(f".lw-{vocabulary}-{word}{{color:var({name})}}")
            edge = f".lw-side-{word}" if vocabulary == "stances" else f".lw-verdict-edge-{word}"
            rules.append(f"{edge}{{--lw-side:var({name})}}")
            if vocabulary == "stances":
                rules.append(f".lw-fill-{word}{{fill:var({name})}}")
    return "\n".join(rules) + "\n"


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
