"""What an earlier run found is found in this one; another word, another text or another language is looked at."""

from pathlib import Path

import pytest

from macros.content.checks import word_search
from macros.content.checks.word_search import FOUND, LINES, Span, spans_among, spans_of
from macros.model.kept import Kept
from macros.model.vocabulary import is_pattern
from macros.model.word_patterns import needed

TEXTS = ("Leave today, and the group stays.\nWe left.", "Scan it. Leaves fall.\nToday.")
WORDS = ("leave", "/the\\s+group/", "today")


def spans(words: tuple[str, ...], is_han: bool, text: str) -> list[Span]:
    """Return where words stand in a text, looked for one by one and anew."""
    return spans_of(tuple((word, needed(word[1:-1]).texts if is_pattern(word) else ()) for word in words), is_han, text)


@pytest.fixture
def another_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search once in a run before this one, and let nothing be known but what that kept."""
    monkeypatch.setattr(word_search, "FOUND", Kept("words", FOUND.makers, tmp_path))
    for text in TEXTS:
        spans_among(WORDS, False, text, TEXTS)
    word_search.FOUND.keep()
    monkeypatch.setattr(word_search, "FOUND", Kept("words", FOUND.makers, tmp_path))
    assert len(word_search.FOUND.known) == len(TEXTS)


@pytest.mark.usefixtures("another_run")
def test_what_was_found_is_not_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [spans(WORDS, False, text) for text in TEXTS]
    monkeypatch.setattr(word_search, "spans_of", None)
    assert [spans_among(WORDS, False, text, TEXTS) for text in TEXTS] == found


@pytest.mark.usefixtures("another_run")
@pytest.mark.parametrize(
    ("words", "is_han", "text"),
    [
        ((*WORDS, "stays"), False, TEXTS[0]),
        (WORDS[:1], False, TEXTS[0]),
        (WORDS, True, TEXTS[0]),
        (WORDS, False, TEXTS[0] + " Leave."),
    ],
    ids=["one word more", "one word less", "Han characters", "a longer text"],
)
def test_all_else_is_looked_at(words: tuple[str, ...], is_han: bool, text: str) -> None:
    assert spans_among(words, is_han, text, (*TEXTS, text)) == spans(words, is_han, text)


def test_a_long_text_is_searched_in_pieces_and_only_those_that_changed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"Leave today {n}." if n % (LINES - 1) < 3 else f"Line {n}." for n in range(3 * LINES)]
    words = ("leave", "/^leave/", "/today \\d+\\.$/", "/(?<![a-z])line 7\\./")
    searched: list[str] = []

    def search(*asked: object) -> list[tuple[int, int]]:
        searched.append(str(asked[-1]))
        return spans_of(*asked)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(word_search, "FOUND", Kept("words", FOUND.makers, tmp_path))
    monkeypatch.setattr(word_search, "spans_of", search)
    for text in ("\n".join(lines), "\n".join([*lines[:1500], "Leave today.", *lines[1501:]])):
        searched.clear()
        assert spans_among(words, False, text, (text,)) == spans(words, False, text)
        assert len([piece for piece in searched if piece != text]) == (3 if text.startswith("\n".join(lines)) else 1)
        word_search.FOUND.keep()
        monkeypatch.setattr(word_search, "FOUND", Kept("words", FOUND.makers, tmp_path))
