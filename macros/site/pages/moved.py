"""Old addresses in one language: redirect pages for old pages, and old anchors on the pages of today."""

import re
from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup, escape

from macros.site.pages.page import Page, relative
from macros.site.pages.render import environment
from macros.site.voice.foreign import resolved
from macros.site.voice.voice import Voice, title

SCRIPT = "assets/moved.js"


def redirect_pages(voice: Voice, site_address: str) -> dict[str, str]:
    """Return file -> HTML for every old page in the voice's language, files relative to the language's root.

    ``site_address`` is the language's absolute address. The reader's fragment goes along where scripts run; everywhere
    else the reader still reaches the page.
    """
    guide = voice.guide
    say = Voice.of(guide, voice.code, marking=True)
    old_pages = guide.redirects.pages
    homes = {spot.address: spot for spot in guide.spots} if old_pages else {}
    template = environment().get_template("moved.html.jinja")
    found: dict[str, str] = {}
    for old, target in sorted(old_pages.items()):
        home = homes[target]
        named = home.kind in guide.entries
        html = template.render(
            html=say.language.html,
            title=say.ui("moved-title"),
            lead=say.ui("moved-lead"),
            name=title(say, home.kind, home.id) if named else say.ui("moved-link"),
            link=relative(target, old),
            canonical=f"{site_address}{home.page}",
            script=relative(SCRIPT, old),
        )
        found[f"{old}index.html"] = resolved(html)
    return found


def with_old_anchors(page: Page, old: Mapping[str, str], say: Voice) -> Page:
    """Return the page with its old anchors; ``old`` maps each of them to where its content is today.

    An anchor stands where its content does. Content that is on another page now leaves a note with a link, shown only
    to readers who come for it.
    """
    body = page.body
    notes: list[str] = []
    for anchor, target in old.items():
        there, _, now = target.partition("#")
        found = re.search(rf'<(\w+)\b[^>]* id="{re.escape(now)}"[^>]*>(?:\s*<dt>)?', body) if now else None
        if there == page.address and found:
            mark = Markup('<span id="{}" data-lw-was></span>').format(anchor)
            at = found.start() if re.fullmatch(r"h[1-6]", found[1]) else found.end()
            body = f"{body[:at]}{mark}{body[at:]}"
        else:
            link = escape(relative(target, page.address))
            notes.append(
                f'<p class="lw-moved" data-site id="{escape(anchor)}">{escape(say.ui("moved-part"))}'
                f' <a href="{link}">{escape(say.ui("moved-link"))}</a></p>\n'
            )
    gap = "" if body.endswith(">\n") else "\n"  # a hand-written page ends in a paragraph of Markdown
    return replace(page, body=body + gap + resolved("".join(notes))) if old else page
