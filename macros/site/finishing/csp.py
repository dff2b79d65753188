"""Seals a rendered page: a strict Content-Security-Policy, and one style sheet for all.

The policy stands in each page, because a static host may not let us set headers. The frame's one inline line, outside
the article, is allowed by its hash; a script that slipped into a text is not.
"""

import base64
import hashlib
import re

from macros.site.voice.foreign import resolved

INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL | re.IGNORECASE)
CHARSET = '<meta charset="utf-8">'
SHEETS = re.compile(r'(<link rel="stylesheet" href="[^"]*?assets/)[^"]*">(?:\s*<link rel="stylesheet" [^>]*>)*')
POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


def seal(html: str, policy: bool = True) -> str:
    """Return ``html`` resolved and, when ``policy``, sealed, with the style sheet that ``tidy`` makes of all.

    A preview shows the sheets as they are, and its live reload needs scripts of its own: no policy there.
    """
    html = resolved(html)
    if not policy:
        return html
    html = SHEETS.sub(r'\1styles.css">', html, count=1)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{content_policy(html)}">'
    return html.replace(CHARSET, f"{CHARSET}{tag}", 1)


def content_policy(html: str) -> str:
    """Return the policy that lets the scripts of the frame run, and no other."""
    frame = ARTICLE.sub("", html)
    hashes = sorted({hash_of(code) for attributes, code in INLINE.findall(frame) if _runs(attributes)})
    return POLICY.format(hashes="".join(f" '{value}'" for value in hashes))


def _runs(attributes: str) -> bool:
    return "src=" not in attributes and "json" not in attributes


def hash_of(code: str) -> str:
    """Return what a policy calls a script or a style sheet that it allows."""
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
