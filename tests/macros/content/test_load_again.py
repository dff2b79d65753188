"""Loading again and again, as a preview does: only what changed is read anew, and nothing is missed."""

import pytest
from support.breaking import Broken

from macros.content.reading import load as loading
from macros.content.reading.load import Kept, load
from macros.content.reading.yaml_parser import Document, read

TERM = "data/glossary/anti-fraud-line.yml"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read, in order."""
    names: list[str] = []

    def note(*arguments: object) -> Document:
        document = read(*arguments)  # type: ignore[arg-type]
        names.append(document.file)
        return document

    monkeypatch.setattr(loading, "read", note)
    return names


def test_only_a_changed_file_is_read_again(broken: Broken, opened: list[str]) -> None:
    kept: Kept = {}
    load(broken.root, kept)
    opened.clear()
    broken.edit(TERM, "en: The anti-fraud line", "en: A hotline")
    guide, problems = load(broken.root, kept)
    assert opened == [TERM]
    assert guide.glossary["anti-fraud-line"].definition["en"].startswith("A hotline")
    assert not problems


def test_the_faults_of_an_unchanged_file_are_said_again(broken: Broken) -> None:
    kept: Kept = {}
    broken.append(TERM, "broken: [\n")
    first = load(broken.root, kept)[1]
    assert first
    assert load(broken.root, kept)[1] == first


def test_a_deleted_file_is_gone(broken: Broken) -> None:
    kept: Kept = {}
    load(broken.root, kept)
    broken.delete(TERM)
    assert "anti-fraud-line" not in load(broken.root, kept)[0].glossary
