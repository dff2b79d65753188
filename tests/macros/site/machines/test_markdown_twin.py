"""A page as Markdown: what stands on it, in its order, with whole links, and no words that have become markup."""

from markdown import markdown

from macros.site.machines.markdown_twin import twin
from macros.site.machines.search_sections import pieces

PLACE = "https://x.org/en/"


def said(html: str) -> str:
    """Return the Markdown of a page's text, without what stands above it."""
    head, text = twin(pieces(html), PLACE, "groups/family/", ": ").split("\n\n", 2)[::2]
    assert head.startswith("# ")
    return text.rstrip("\n")


def test_it_begins_with_its_heading_its_address_and_its_day() -> None:
    page = pieces("<header><p>Kin</p><h1>My &amp; your <em>group</em></h1></header><p>Go.</p>")
    assert twin(page, PLACE, "a/", ": ", "Read") == (
        "# My &amp; your *group*\n\n<https://x.org/en/a/>  \nRead\n\nKin\n\nGo.\n"
    )


def test_headings_lists_quotes_and_tables_are_kept() -> None:
    html = """<div><h2 id="a">First</h2>
<ol><li>One
line</li><li>Two<ul><li>in <b>two</b></li></ul></li></ol>
<ul><li><p><a href="../../messages/x/">Say</a></p>
<blockquote>Hi <mark data-slot="n">Name</mark>,<br>bye.</blockquote></li></ul>
<table><thead><tr><td></td><th>A|B</th></tr></thead><tbody>
<tr> <th>C</th><td><p>d</p><p>e</p></td> </tr>
</tbody></table>
<details><summary id="why">Why</summary><p>So.</p></details><details><summary>More</summary><p>This.</p></details>
<pre><span></span><code><span>a:</span>
  <span>- b</span>
</code></pre></div>"""
    assert said(html) == (
        "## First\n\n1. One line\n2. Two\n   - in **two**\n\n"
        "- [Say](https://x.org/en/messages/x/)\n\n  > Hi [Name],  \n  > bye.\n\n"
        "| | A\\|B |\n| --- | --- |\n| C | d e |\n\n## Why\n\nSo.\n\n**More**\n\nThis.\n\n```\na:\n  - b\n```"
    )


def test_facts_and_what_stands_beside_a_link_follow_a_colon() -> None:
    html = (
        '<dl><dt id="t">Told</dt>\n<dd><p>Nobody.</p><p>Later.</p></dd></dl>'
        '<ul><li><a href="#t">There</a><span>why</span> <b>so</b><span>far</span></li></ul>'
    )
    assert (
        said(html) == "- **Told**: Nobody.\n\n  Later.\n\n- [There](https://x.org/en/groups/family/#t): why **so**: far"
    )


def test_links_are_whole() -> None:
    links = ("./", "../", "../../", "..", "../family/#x", "../../quiz/#a!b.c", "https://a.org/?b=1&amp;c", "tel:110")
    found = said("".join(f'<a href="{link}">x</a> ' for link in links))
    assert [part.split(")")[0] for part in found.split("](")[1:]] == [
        f"{PLACE}groups/family/", f"{PLACE}groups/", PLACE, f"{PLACE}groups/", f"{PLACE}groups/family/#x",
        f"{PLACE}quiz/#a!b.c", "https://a.org/?b=1&c", "tel:110",
    ]  # fmt: skip


def test_what_only_a_browser_needs_is_left_out() -> None:
    html = (
        '<p>Seen<span class="lw-mark" aria-hidden="true">←</span></p><div hidden><div>no</div></div><button>no</button>'
        '<p class="lw-moved" id="x">no</p><select><option>no</option></select><details data-lw="a" hidden>no</details>'
        '<ul><li><label><input type="checkbox" name="m"> Mute</label><span>now</span></li></ul>'
        '<p title="words that are hidden">Also seen</p>'
    )
    assert said(html) == "Seen\n\n- [ ] Mute: now\n\nAlso seen"


def test_no_words_become_markup() -> None:
    sly = "1. [x](javascript:a) *b* `c` &lt;script&gt; &amp;lt; _d_ snake_case \\"
    text = said(f"<p>{sly}</p><p># No heading</p><p><code>&lt;b&gt;`_</code></p><p><mark>gap</mark>(y)</p>")
    html = markdown(text)
    assert "<a " not in html
    assert "<em" not in html
    assert "<script" not in html
    assert "<h1" not in html
    assert "snake_case" in text
    assert "<code>&lt;b&gt;`_</code>" in html
    assert "(y)" in html
