"""Pictures drawn at build time as SVG: the QR code of an address."""

import io
from functools import cache

import segno

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
