"""Pictures drawn at build time as SVG: the QR code of an address."""

import io
from functools import cache

import segno
from markupsafe import Markup

MASK = 4
"""Blocks of 2 x 3 modules: no long lines, no look-alikes of the corner marks in an address."""


@cache
def qr(address: str, label: str) -> Markup:
    """Return the QR code of ``address`` as an SVG element; ``label`` is its text alternative.

    The mask is given: trying all eight takes 85 % of the time, and every reader takes any of them.
    """
    buffer = io.BytesIO()
    code = segno.make(address, error="m", micro=False, mask=MASK)
    code.save(
        buffer,
        kind="svg",
        border=2,
        xmldecl=False,
        svgns=False,
        nl=False,
        omitsize=True,
        svgclass="lw-qr",
        lineclass=None,
    )
    svg = buffer.getvalue().decode()
    named = Markup('<svg role="img" aria-label="{}" ').format(label)
    return named + Markup(svg.removeprefix("<svg "))  # noqa: S704 - drawn by segno from an address of our own
