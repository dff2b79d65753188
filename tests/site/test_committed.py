"""What is generated and committed is what the code makes of the checkout's data."""

import pytest
from support.builds import ROOT, real_guide

from macros.authoring.fix import fix, fix_page
from macros.authoring.schema import files
from macros.content.reading.published import FILE, written

pytestmark = pytest.mark.checkout


def test_the_schemas_are_the_generated_ones() -> None:
    made = files(real_guide())
    folder = {file.relative_to(ROOT).as_posix() for file in (ROOT / "data/.schema").iterdir()}
    assert folder == {name for name in made if name.startswith("data/")}
    for name, text in made.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name} is out of date: run make schema"


def test_the_list_of_addresses_is_written_as_the_command_writes_it() -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert text == written((old.address, old.kind, old.id) for old in real_guide().published)
    assert text.isascii()


def test_nothing_is_left_to_repair() -> None:
    codes = real_guide().languages
    han = [code for code, language in codes.items() if language.is_han]
    pages = [page for code in codes for page in (ROOT / "docs" / code).glob("*.md")]
    for file in (*(ROOT / "data").rglob("*.yml"), *pages):
        name = file.relative_to(ROOT).as_posix()
        result = fix_page(file.read_bytes(), file, name) if file in pages else fix(file.read_bytes(), name, han)
        assert (name, result.changes, result.left) == (name, [], [])
