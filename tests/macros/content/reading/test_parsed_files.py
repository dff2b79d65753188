"""A file that was read before is not parsed again, and says the same."""

from pathlib import Path

import pytest

from macros.content.reading import parsed_files
from macros.content.reading.parsed_files import KEPT, read_again
from macros.content.reading.placeholders_and_stand_ins import placeholders
from macros.content.reading.yaml_parser import read
from macros.model.kept import Kept

SOUND = "id: x\nreviewed: 2026-11-21\ntitle:\n  en: One\n  zh: 一\norder:\n"
GAPS = "id: x\ntitle:\n  en: TODO\n  zh: 一\n"
FAULTY = "id: x\nid: y\nreviewed: 2026-11-31\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout; what is kept of it stands in it, too."""
    monkeypatch.setattr(parsed_files, "KEPT", Kept("yaml", KEPT.makers, tmp_path / "kept"))
    return tmp_path


@pytest.mark.parametrize("text", [SOUND, GAPS, FAULTY, ""])
def test_it_says_the_same(folder: Path, text: str) -> None:
    file = folder / "x.yml"
    file.write_text(text, encoding="utf-8")
    before = read(file, folder)
    for _ in range(2):
        again = read_again(file, folder)
        assert (again.text, again.data, again.problems, again.is_odd) == (
            text,
            before.data,
            before.problems,
            before.is_odd,
        )
        assert again.places == before.places
        assert placeholders(again) == placeholders(before)
        parsed_files.KEPT.keep()
        parsed_files.KEPT = Kept("yaml", KEPT.makers, folder / "kept")


def test_only_what_changed_is_parsed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "x.yml"
    file.write_text(SOUND, encoding="utf-8")
    read_again(file, folder)
    parsed_files.KEPT.keep()
    parsed: list[str] = []
    monkeypatch.setattr(parsed_files, "KEPT", Kept("yaml", KEPT.makers, folder / "kept"))
    monkeypatch.setattr(parsed_files, "read", lambda file, root: (parsed.append(file.name), read(file, root))[1])
    assert read_again(file, folder).is_odd
    assert parsed == []
    file.write_text(SOUND.replace("One", "Two"), encoding="utf-8")
    assert read_again(file, folder).data["title"]["en"] == "Two"
    assert parsed == ["x.yml"]


def test_a_link_is_refused_whatever_was_read_through_it(folder: Path) -> None:
    (folder / "x.yml").write_text(SOUND, encoding="utf-8")
    read_again(folder / "x.yml", folder)
    parsed_files.KEPT.keep()
    parsed_files.KEPT = Kept("yaml", KEPT.makers, folder / "kept")
    (folder / "y.yml").symlink_to(folder / "x.yml")
    assert [problem.rule for problem in read_again(folder / "y.yml", folder).problems] == ["symbolic-link"]
