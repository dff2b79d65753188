"""What a language has besides pages and no hand wrote: styles, QR codes, interface for machines, feed, redirects."""

import json

from macros.content.guide import Guide
from macros.site.answers import answers_csv
from macros.site.api import ANSWERS, FEED, FOLDER, Api
from macros.site.colours import COLOURS, colours
from macros.site.feed import feed
from macros.site.moved import redirect_pages
from macros.site.openapi import description
from macros.site.pictures import qr
from macros.site.speaker import Speaker


def files(guide: Guide, speaker: Speaker, site_address: str) -> dict[str, str]:
    """Return address under the language's root -> content, in a fixed order and without the time of building.

    ``site_address`` is where the language lives (https://…/).
    """
    return {
        **files_for_readers(guide, speaker, site_address),
        **files_for_machines(guide, speaker, site_address),
    }


def files_for_readers(guide: Guide, speaker: Speaker, site_address: str) -> dict[str, str]:
    """Return the styles, QR codes and redirects."""
    return {
        COLOURS: colours(guide),
        **{address: qr(site_address + folder) for address, folder in _shared(guide)},
        **redirect_pages(guide, speaker, site_address),
    }


def files_for_machines(guide: Guide, speaker: Speaker, site_address: str) -> dict[str, str]:
    """Return the documents of the interface, their description, and the feed."""
    documents = Api(guide, speaker, site_address).documents()
    documents[f"{FOLDER}openapi.json"] = description(speaker, site_address)
    return {
        FEED: feed(guide, speaker, site_address),
        f"{FOLDER}{ANSWERS}.csv": answers_csv(guide, speaker),
        **{address: _json(document) for address, document in documents.items()},
    }


def _shared(guide: Guide) -> list[tuple[str, str]]:
    """Return where the QR code of each outcome lies, and the address that it names."""
    folders = [f"outcomes/{id_}/" for id_ in guide.outcomes]
    return [(f"{folder}qr.svg", folder) for folder in folders]


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
