"""What older browsers cannot read is said in other words."""

import pytest

from macros.site.finishing.older_browsers import for_older


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (".a :is(b,.c:is(:not([d]),e)) i{x:1}", ".a b i,.a .c:not([d]) i,.a .ce i{x:1}"),
        ("a:not(.b,.c){x:1}", "a:not(.b):not(.c){x:1}"),
        ("@media (max-width:1em){:is(a,b){x:1}}", "@media (max-width:1em){a,b{x:1}}"),
        ("a{inset:1px 2px 3px}", "a{top:1px;right:2px;bottom:3px;left:2px}"),
        ("a{inset:0 auto}", "a{top:0;right:auto;bottom:0;left:auto}"),
        (
            "a{margin-block:0 calc(1px + 2px)!important}",
            "a{margin-top:0!important;margin-bottom:calc(1px + 2px)!important}",
        ),
        ("a{border-inline:1px solid}", "a{border-left:1px solid;border-right:1px solid}"),
        ("a{inset-inline-end:0;color:red}", "a{right:0;color:red}"),
        ("a{--x: ;margin:0}", "a{--x: ;margin:0}"),
    ],
)
def test_newer_words_become_older_ones(style: str, said: str) -> None:
    assert for_older(style) == said
