"""The Atom feed: read by a reader's own program, dated by the data alone, ordered, escaped, stable."""

from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest

from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.model.base import Text
from macros.site.machines.feed import LIMIT, changed, feed, news
from macros.site.voice.voice import Voice

PLACE = "https://example.org/guide/en/"
LATER = date(2099, 3, 1)
FIRST_ID = "urn:uuid:7b91e151-2983-573f-99e2-18b3fc6c8e95"
FEED_ID = "urn:uuid:16b90cb4-04c4-5601-a238-565b6e49d874"


def read(text: str) -> Any:
    """Return the feed as a reader's program sees it; it must find no fault."""
    found = feedparser.parse(text.encode())
    assert not found.bozo, found.get("bozo_exception")
    return found


def with_entry(guide: Guide, kind: str, id_: str, **values: object) -> Guide:
    """Return the guide with some fields of one entry replaced."""
    entries = guide.entries[kind] | {id_: guide.entries[kind][id_].model_copy(update=values)}
    return replace(guide, entries={**guide.entries, kind: entries})


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_a_readers_program_finds_no_fault(guide: Guide, code: str) -> None:
    found = read(feed(Voice(guide, code), PLACE))
    assert found.version == "atom10"
    assert found.feed.title == Voice(guide, code).ui("feed-title")
    assert found.feed.language == guide.languages[code].html
    assert found.feed.author == Voice(guide, code).ui("site-name")
    assert {link.rel: link.href for link in found.feed.links} == {"self": f"{PLACE}feed.xml", "alternate": PLACE}
    assert found.feed.updated == max(entry.updated for entry in found.entries)
    assert len(found.entries) == len({entry.id for entry in found.entries}) == LIMIT
    for entry in found.entries:
        assert entry.title
        assert entry.summary
        assert entry.id.startswith("urn:uuid:")
        assert entry.link.startswith(PLACE)


def test_every_entry_with_a_place_of_its_own_can_be_announced(guide: Guide) -> None:
    announced = {kind.name for kind in KINDS if kind.sums_up}
    assert len(news(Voice(guide, "en"), PLACE)) == sum(len(guide.entries[kind]) for kind in announced)
    assert set(guide.entries) - announced == {"background", "checklist"}


def test_the_entry_reviewed_last_comes_first(guide: Guide) -> None:
    fresh = with_entry(guide, "glossary", "handover", reviewed=LATER)
    found = read(feed(Voice(fresh, "en"), PLACE))
    assert found.entries[0].link == f"{PLACE}glossary/#handover"
    assert found.entries[0].updated == found.feed.updated == "2099-03-01T00:00:00Z"
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)


def test_a_checked_fact_dates_itself_and_its_app(guide: Guide) -> None:
    id_, fact = next((id_, fact) for id_, fact in guide.facts.items() if fact.app)
    fresh = with_entry(guide, "facts", id_, checked=LATER)
    assert changed(fresh, "facts", fresh.facts[id_]) == LATER
    assert fact.app is not None
    assert changed(fresh, "apps", fresh.apps[fact.app]) == LATER
    assert sum(item.updated == LATER for item in news(Voice(fresh, "en"), PLACE)) == 2


def test_ids_stay_when_the_site_moves_or_a_title_changes(guide: Guide) -> None:
    moved = feed(Voice(guide, "en"), "https://example.net/elsewhere/")
    before = read(feed(Voice(guide, "en"), PLACE))
    assert [entry.id for entry in read(moved).entries] == [entry.id for entry in before.entries]
    # Published: another id would show every reader all entries anew.
    found = {item.url: item.key for item in news(Voice(guide, "en"), PLACE)}
    assert found[f"{PLACE}arguments/a-careful-goodbye-counts/"] == FIRST_ID
    assert before.feed.id == FEED_ID


def test_languages_have_ids_of_their_own(guide: Guide) -> None:
    ids = [{item.key for item in news(Voice(guide, code), PLACE)} for code in guide.languages]
    assert len(set().union(*ids)) == sum(len(own) for own in ids)


def test_hostile_texts_come_out_as_text(guide: Guide) -> None:
    bad = "<script>alert(1)</script> & ]]> \"q\" 'p'"
    text = Text(en=bad, zh=bad)
    hostile = with_entry(guide, "arguments", "quiet-exit-is-ordinary", title=text, claim=text, reviewed=LATER)
    said = feed(Voice(hostile, "en"), PLACE)
    assert "<script>" not in said
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;" in said
    read(said)


def test_emphasis_of_a_text_is_dropped(guide: Guide) -> None:
    text = Text(en="A *quiet* **exit**", zh="安静")
    marked = with_entry(guide, "arguments", "quiet-exit-is-ordinary", claim=text, reviewed=LATER)
    assert read(feed(Voice(marked, "en"), PLACE)).entries[0].summary == "A quiet exit"
