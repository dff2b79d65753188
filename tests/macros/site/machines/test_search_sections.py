"""Pages are cut into sections at headings with ids; texts are plain."""

from macros.site.machines.search_sections import pieces, sections, without_marks

PAGE = """
<h1>Leave &amp; go<a class="headerlink" href="#x">#</a></h1><p>One <em>wo</em>rd.</p><ul><li>a</li><li>b</li></ul>
<svg><text>drawn</text></svg><h2 id="why">Why</h2><p>Because.</p><h2>No id</h2><p>More &lt;b&gt;.</p>
<dl><dt id="t">Term</dt><dd>Said.</dd></dl>
"""


def test_a_page_is_cut_at_headings_and_terms_with_ids() -> None:
    assert sections("a/", pieces(PAGE)) == [
        {"location": "a/", "title": "Leave & go", "text": "One word. a b"},
        {"location": "a/#why", "title": "Why", "text": "Because. No id More <b>."},
        {"location": "a/#t", "title": "Term", "text": "Said."},
    ]


def test_a_boost_is_kept_and_empty_sections_are_not() -> None:
    assert sections("", pieces('<h1>T</h1><h2 id="x"></h2>'), boost=1.2) == [
        {"location": "", "title": "T", "text": "", "boost": 1.2}
    ]


def test_other_words_for_a_heading_are_kept_apart_from_what_is_shown() -> None:
    heading = '<h3 id="a" data-also="is it &quot;rude&quot; · B&amp;Q">Ask</h3>'
    assert sections("q/", pieces(f"<h1>Q</h1>{heading}<p>Said.</p>"))[1:] == [
        {"location": "q/#a", "title": "Ask", "text": "Said.", "also": 'is it "rude" · B&Q'}
    ]
    assert sections("q/", pieces('<h1 data-also="Q&amp;A">Q</h1>'))[0]["also"] == "Q&A"
    assert without_marks(heading) == '<h3 id="a">Ask</h3>'
