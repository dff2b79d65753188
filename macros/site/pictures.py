"""Pictures drawn at build time as SVG: the QR code of an address."""

import io
from functools import cache

import segno
from markupsafe import Markup


@cache
def qr(address: str, label: str) -> Markup:
    """Return the QR code of ``address`` as an SVG element; ``label`` is its text alternative."""
    buffer = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
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
