"""Words in another language than the page's: an element where one can stand, nothing where none can."""

import pytest

from macros.site.voice.foreign import mark, resolved, unmarked

HELLO = mark("Hello", "en")


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>Bonjour</p>", "<p>Bonjour</p>"),
        (f"<p>{HELLO}</p>", '<p><span lang="en">Hello</span></p>'),
        (f'<p title="{HELLO}">{HELLO}</p>', '<p title="Hello"><span lang="en">Hello</span></p>'),
        (f"<title>{HELLO}</title>", "<title>Hello</title>"),
        (f"<option value='a'>{HELLO}</option>", "<option value='a' lang=\"en\">Hello</option>"),
        (f"<svg><text>{HELLO}</text></svg>{HELLO}",
         '<svg><text><tspan lang="en">Hello</tspan></text></svg><span lang="en">Hello</span>'),
        (f"<script>x = '{HELLO}'</script>", "<script>x = 'Hello'</script>"),
        # as tojson writes it into an attribute
        (r'<p data-say="{&#34;a&#34;: &#34;\ufdd0en\ufdd1Hello\ufdd2&#34;}">',
         '<p data-say="{&#34;a&#34;: &#34;Hello&#34;}">'),
        (mark(f"In {mark('français', 'fr')} too", "en"),
         '<span lang="en">In <span lang="fr">français</span> too</span>'),
        (mark("<b>a</b> b", "en"), '<span lang="en"><b>a</b> b</span>'),
    ],
)  # fmt: skip
def test_resolved(html: str, said: str) -> None:
    assert resolved(html) == said


def test_unmarked() -> None:
    assert unmarked(f"{HELLO}, {mark('you', 'en')}") == "Hello, you"
