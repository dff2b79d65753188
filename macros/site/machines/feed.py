"""An Atom feed of a language's entries, the latest first (RFC 4287).

The data know two days: when an entry was last read as a whole, and when a fact was last checked. The later one is the
entry's date in the feed. The clock and the history of the repository play no part, so a build can be repeated.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.model.base import Entry
from macros.site.machines.api import FEED
from macros.site.pages.render import environment
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice, is_shown, summary_of, title

LIMIT = 50
IDS = UUID("6c1f6f0e-8f0b-5b0e-9d9a-2f3f5a1f7c11")
"""Makes an entry's id in the feed out of its language, kind and id: it stays when the site moves to another address."""


@dataclass(frozen=True)
class News:
    """One entry of the feed."""

    key: str
    title: str
    url: str
    kind: str
    updated: date
    summary: str


def feed(voice: Voice, site_address: str) -> str:
    """Return the feed in one language. ``site_address`` is where the language lives (https://…/)."""
    latest = news(voice, site_address, LIMIT)
    words: dict[str, Any] = {
        "language": voice.language.html,
        "key": _key(voice, "feed", "feed"),
        "title": voice.ui("feed-title"),
        "subtitle": voice.ui("feed-lead"),
        "rights": voice.ui("feed-rights"),
        "author": voice.ui("site-name"),
        "home": site_address,
        "own": site_address + FEED,
        "updated": max((item.updated for item in latest), default=date(1970, 1, 1)),
        "news": latest,
    }
    return environment().get_template("feed.xml.jinja").render(words)


def news(voice: Voice, site_address: str, most: int | None = None) -> list[News]:
    """Return what can be announced, or ``most`` of it: latest day first, then by kind and id."""
    guide = voice.guide
    every = [
        (changed(guide, row.name, entry), row, id_)
        for row in KINDS
        if row.sums_up
        for id_, entry in sorted(guide.entries[row.name].items())
        if is_shown(entry, voice)
    ]
    latest = sorted(every, key=lambda item: item[0], reverse=True)[:most]
    return [
        News(
            key=_key(voice, row.name, id_),
            title=title(voice, row.name, id_) if row.name != "facts" else _fact_title(voice, id_),
            url=site_address + guide.address(row.name, id_),
            kind=voice.ui(f"kind-{row.name}"),
            updated=day,
            summary=plain(voice.text(summary_of(guide.entries[row.name][id_], row.sums_up))),
        )
        for day, row, id_ in latest
    ]


def changed(guide: Guide, kind: str, entry: Entry) -> date:
    """Return the latest day that the data give an entry: its review, or a check of a fact that it shows."""
    shown = {"facts": [entry.id], "apps": guide.referrers("apps", entry.id, "facts")}.get(kind, [])
    return max([entry.reviewed, *(guide.facts[id_].checked for id_ in shown)])


def _key(voice: Voice, kind: str, id_: str) -> str:
    return uuid5(IDS, f"{voice.code}/{kind}/{id_}").urn


def _fact_title(voice: Voice, id_: str) -> str:
    app = voice.guide.facts[id_].app
    about = title(voice, "apps", app) if app else voice.ui("sources-facts")
    return voice.ui("feed-fact", about=about)


def day(guide: Guide) -> date:
    """Return the day of the guide: the latest that an entry was reviewed or a fact checked."""
    days = [changed(guide, row.name, entry) for row in KINDS for entry in guide.entries[row.name].values()]
    return max(days, default=date(1970, 1, 1))
