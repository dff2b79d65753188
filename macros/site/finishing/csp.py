"""Seals a rendered page: a strict Content-Security-Policy, and the theme's invalid markup mended.

The policy stands in each page, because a static host may not let us set headers. The theme's own few inline lines, all
of them outside the article, are allowed by their hashes; a script that slipped into a text is not among them.
"""

import base64
import hashlib
import re

from macros.site.voice.foreign import resolved

INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL | re.IGNORECASE)
CHARSET = '<meta charset="utf-8">'
CHECK_BOX = re.compile(r'(<input [^>]*type="checkbox"[^>]*?) autocomplete="off"')
PALETTE = re.compile(r'<link rel="stylesheet" href="[^"]*/palette\.[^"/]*\.css">')
POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


def seal(html: str, policy: bool = True) -> str:
    """Return ``html`` mended and, when ``policy``, sealed. Live reload needs its own scripts: no policy there."""
    html = resolved(html)
    html = CHECK_BOX.sub(r"\1", html)  # the attribute is for fields that one types into (HTML standard, autofill)
    html = PALETTE.sub("", html)  # guide.css has the two schemes; 2 KB and a request less
    if not policy:
        return html
    tag = f'<meta http-equiv="Content-Security-Policy" content="{content_policy(html)}">'
    return html.replace(CHARSET, f"{CHARSET}{tag}", 1)


def content_policy(html: str) -> str:
    """Return the policy that lets the scripts of the frame run, and no other."""
    frame = ARTICLE.sub("", html)
    hashes = sorted({_hash(code) for attributes, code in INLINE.findall(frame) if _runs(attributes)})
    return POLICY.format(hashes="".join(f" '{value}'" for value in hashes))


def _runs(attributes: str) -> bool:
    return "src=" not in attributes and "json" not in attributes


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
