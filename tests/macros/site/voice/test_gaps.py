"""The gaps of a message are those that it declares; whatever else stands in braces is text."""

import pytest

from macros.site.voice.inline import parts


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("no gap", [("no gap", "")]),
        ("{name}", [("", "name"), ("", "")]),
        ("Hi {name}, bye {name}", [("Hi ", "name"), (", bye ", "name"), ("", "")]),
        ("{other} {{name}} {}", [("{other} {", "name"), ("} {}", "")]),
        ("⟦name⟧", [("⟦name⟧", "")]),
    ],
)
def test_parts(text: str, cut: list[tuple[str, str]]) -> None:
    assert parts(text, {"name"}) == cut
