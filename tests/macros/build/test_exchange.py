"""Replacing a folder: in one step, in two, and when the second step fails."""

from pathlib import Path

import pytest

from macros.build import exchange
from macros.build.exchange import recover, replace


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """The place with an old page, the new folder with a new page, and where the old one may go."""
    place, new, old = (tmp_path / name for name in ("site", "new", "old"))
    for folder in (place, new):
        folder.mkdir()
        (folder / "page").write_text(folder.name, encoding="utf-8")
    return place, new, old


@pytest.mark.parametrize("in_one_step", [True, False])
def test_the_new_folder_comes_and_the_former_is_kept(
    folders: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    place, new, old = folders
    if not in_one_step:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    former = replace(place, new, old)
    assert (place / "page").read_text(encoding="utf-8") == "new"
    assert (former / "page").read_text(encoding="utf-8") == "site"


def test_a_first_site_needs_nothing_to_replace(folders: tuple[Path, Path, Path]) -> None:
    place, new, old = folders
    (place / "page").unlink()
    place.rmdir()
    assert not replace(place, new, old).exists()
    assert (place / "page").exists()


def test_a_failure_between_the_two_steps_puts_the_old_folder_back(
    folders: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, new, old = folders
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == new:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        replace(place, new, old)
    assert (place / "page").read_text(encoding="utf-8") == "site"
    assert not old.exists()


def test_a_kill_between_the_two_steps_is_mended_later(folders: tuple[Path, Path, Path]) -> None:
    place, _, old = folders
    place.rename(old)
    recover(place, old)
    assert (place / "page").read_text(encoding="utf-8") == "site"
    recover(place, old)
    assert place.exists()
