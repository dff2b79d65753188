"""A page as it is taken along: its words, well-formed, without what works on the site alone."""

import pytest
from lxml import etree

from macros.site.offline.chapters import Chapter, Part, linked
from macros.site.offline.compact import compact
from macros.site.offline.distilled import Distiller

KNOWN = ("groups/a/", "quiz/")


def place(address: str, anchor: str) -> str:
    """Return the id of a place that is taken along."""
    return f"{address}{anchor}" if address in KNOWN else ""


@pytest.mark.parametrize(
    ("html", "taken"),
    [
        ("<div class='x'><section><h1>A</h1></section></div>".replace("'", '"'), "<h3>A</h3>"),
        ('<p>One <a href="../../groups/a/#b">two</a>.</p>', '<p>One <a href="#groups/a/b">two</a>.</p>'),
        ('<p><a href="../../api/v1/">gone</a> <a class="lw-term" href="../../quiz/">term</a></p>', "<p>gone term</p>"),
        ('<p>a</p><p data-site>b <input> <b>c</b></p><ul data-site=""><li>d</li></ul>', "<p>a</p>"),
        ('<ul> <li><a data-site href="#x">a</a></li></ul><p hidden>b</p><p><img src="c"></p>', "<ul><li></li></ul>"),
        ("<p>It&#39;s &quot;x&quot; &nbsp;&lt;b&gt; &amp;</p>", '<p>It\'s "x" \u00a0&lt;b&gt; &amp;</p>'),
        (
            '<p><a href="https://a.org/&#34; onclick=&#34;b">x</a></p>',
            '<p><a href="https://a.org/&#34; onclick=&#34;b">x</a></p>',
        ),
        ('<details><summary>More</summary><p lang="zh">b</p></details>', '<h5>More</h5><p lang="zh">b</p>'),
        ("<p><strong>A</strong><span>b</span></p>", "<p><strong>A</strong>: b</p>"),
        ("<details><summary><h3>More</h3></summary>b</details>", "<h5>More</h5>b"),
    ],
)
def test_words_stay_and_what_is_for_the_site_goes(html: str, taken: str) -> None:
    made = Distiller(place, ": ").distilled(html, "scams/x/", 2)
    assert made == taken
    etree.fromstring(f"<body>{made}</body>")


def test_what_stands_twice_is_said_once() -> None:
    entries = tuple(
        Part(
            f"g/{name}/",
            f"T{name}",
            f'<h3 id="g/{name}/">T{name}</h3><h4>Stay if</h4><p>{name}</p><p>The same line in all of them.</p>',
        )
        for name in "abcde"
    )
    head = Part(
        "g/",
        "G",
        '<h2 id="g/">G</h2><p>See <a href="#g/b/">Tb</a>, <a href="#g/c/x">this</a>, <a href="#z/">that</a></p>',
    )
    made = compact(linked([Chapter(head, entries)]), "g/a/")
    assert made.headings == {"Stay if": "h0"}
    assert made.lines == {"The same line in all of them.": "l0"}
    assert made.html == (
        "<h2 id=a>G</h2><p>See <a href=#a2></a>, <a href=#a3>this</a>, that"
        + "".join(f"<h3 id=a{n}>T{name}</h3><p class=h0>{name}<p class=l0>" for n, name in enumerate("abcde", 1)),
    )


def test_a_list_of_links_alone_is_a_paragraph_of_them() -> None:
    def taken(html: str) -> str:
        head = Part("g/", "G", f'<h2 id="g/">G</h2>{html}<h4 id="g/x">X</h4>')
        return compact(linked([Chapter(head, ())]), "g/").html[0].removeprefix("<h2 id=a>G</h2>").partition("<h4")[0]

    link = '<a href="#g/x">X</a>'
    assert taken(f"<ul><li>{link}</li><li>{link}</li></ul>") == "<p><a href=#a1></a><a href=#a1></a>"
    assert (
        taken(f"<ul><li>{link}, or</li><li>{link}</li></ul>") == "<ul><li><a href=#a1></a>, or<li><a href=#a1></a></ul>"
    )
    assert taken(f"<p>{link} {link}</p>") == "<p><a href=#a1></a> <a href=#a1></a>"
    assert taken('<p>A <span lang="zh">群</span></p>') == "<p>A <i lang=zh>群</i>"


def test_a_line_is_a_class_where_that_takes_fewer_bytes() -> None:
    def lines(said: str, times: int) -> int:
        head = Part("g/", "G", f'<h2 id="g/">G</h2>{f"<p>{said}</p>" * times}')
        made = compact(linked([Chapter(head, ())]), "g/")
        return len(made.lines)

    assert [lines("Ask them first.", times) for times in (1, 7, 8)] == [0, 0, 1]
    assert [lines("Ask whoever runs the group before you go, and tell them why.", times) for times in (1, 2)] == [0, 1]
