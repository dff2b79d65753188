"""What leaves the theme's style sheet, what must stay in it, and what is left alone."""

import pytest

from macros.site.finishing.unused_css import without_overridden, without_unused, words

SCRIPT = 'let n=document.querySelector(".found-by-script");n.classList.replace("no-js","js")'


def lean(style: str, used: str = "a b md-deep p js dir=ltr", other: str = "") -> str:
    """Return the style sheet for a site that has these words."""
    return without_unused(style, set(used.split()), SCRIPT, other)


def test_the_words_of_a_page() -> None:
    html = '<p class="a  b" dir="ltr">x</p><i class=""></i><b data-class="c" hidden>'
    assert words(html) == {"p", "i", "b", "a", "class", "dir", "dir=ltr", "data-class", "hidden"}


@pytest.mark.parametrize(
    ("style", "left"),
    [
        (".a{x:1}.gone{x:1}", ".a{x:1}"),
        (".a,.gone,.b{x:1}", ".a,.b{x:1}"),
        (".a .gone{x:1}p{x:2}", "p{x:2}"),
        (".n{x:1}.js .a{x:1}.found-by-script{x:2}", ".js .a{x:1}.found-by-script{x:2}"),
        ("@media print{.gone{x:1}}.a{x:1}", ".a{x:1}"),
        ("@media print{.gone{x:1}.a{x:1}}", "@media print{.a{x:1}}"),
        (".a:not(.gone){x:1}:is(.gone,.a) p{x:1}", ".a:not(.gone){x:1}:is(.gone,.a) p{x:1}"),
        (r".md\-deep{x:1}.a\:gone{x:1}", r".md\-deep{x:1}"),
        ('.a{content:"}{"}.gone{content:"}"}', '.a{content:"}{"}'),
        ('@charset "utf-8";.gone{x:1}.a{x:1}', '@charset "utf-8";.a{x:1}'),
        ("@keyframes gone{from{x:1}to{x:2}}p{}", ""),
        ("@keyframes on{from{x:1}}.a{animation:1s on}", "@keyframes on{from{x:1}}.a{animation:1s on}"),
        ("p{x:1}video,p>a[href]{x:2}:root>*{x:3}", "p{x:1}:root>*{x:3}"),
        ("[dir=rtl] p{x:1}[dir=ltr] p{x:2}[data-gone] p{x:3}", "[dir=ltr] p{x:2}"),
    ],
)
def test_rules_that_match_nothing_go(style: str, left: str) -> None:
    assert lean(style) == left


@pytest.mark.parametrize(
    ("style", "left"),
    [
        (":root{--used:1;--idle:2;x:3}.a{y:var(--used)}", ":root{--used:1;x:3}.a{y:var(--used)}"),
        (":root{--one:var(--two);--two:2}.a{y:1}", ".a{y:1}"),
        (':root{--i:url("data:x;}{,y");--k:url(data:a;b)}.a{y:var(--k)}', ":root{--k:url(data:a;b)}.a{y:var(--k)}"),
        (":root{--i:url('data:x');x:1}.gone{y:var(--i)}", ":root{x:1}"),
    ],
)
def test_variables_that_nothing_refers_to_go(style: str, left: str) -> None:
    assert lean(style) == left


def test_variables_that_another_style_refers_to_stay() -> None:
    style = ":root{--shared:1}"
    assert lean(style, other=".lw{x:var(--shared)}") == style


@pytest.mark.parametrize("style", [".gone{x:1", ".gone{x:'{'}}.a{"])
def test_what_cannot_be_read_stays_as_it_is(style: str) -> None:
    assert lean(style) == style


def test_variables_that_another_sheet_sets_for_the_whole_page_are_left_out() -> None:
    style = ":root{--a:1;--b:2}i{--a:3;x:var(--b)}"
    assert without_overridden(style, "i{--b:0}:root{--a:4;--c:5}") == ":root{--b:2}i{x:var(--b)}"
    assert without_overridden(":root{--a:1;}", ":root{--a:2}") == ""
