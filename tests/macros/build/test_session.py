"""A preview: what a saved change builds, in which order, and what a broken file leaves as it was."""

import logging
import shutil
from datetime import date
from pathlib import Path

import pytest
from support.fixture import lay

from macros.build.fork import ANEW
from macros.build.language_build import Build, Faulty
from macros.build.session import Session

ENTRY = "data/arguments/a-careful-goodbye-counts.yml"
PAGE = "arguments/a-careful-goodbye-counts.md"
LAST = "The preview still shows the last good pages."


class Preview:
    """A session without helpers on a copy of the fixture; ``made`` are the builds that MkDocs is asked for."""

    def __init__(self, root: Path, today: date) -> None:
        self.root, self.today = root, today
        self.made: list[Build] = []
        self.session = Session(root, "http://127.0.0.1/", today, self.made.append)
        assert self.made == [], "MkDocs asks for the first build by itself"
        self.session.build_others()

    def save(self, file: str, old: str = "", new: str = "") -> dict[str, Build]:
        """Change a file. Returns the builds that followed, by language."""
        path = self.root / file
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.made.clear()
        self.session.rebuild(self.today)
        return {build.voice.code: build for build in self.made}


@pytest.fixture
def preview(tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch) -> Preview:
    """A preview without helpers."""
    monkeypatch.setenv(ANEW, "yes")
    root = lay(tmp_path)
    (root / "mkdocs.yml").touch()
    return Preview(root, today)


def test_the_other_languages_are_built_completely(preview: Preview) -> None:
    assert [(build.voice.code, build.changed) for build in preview.made] == [("en", None), ("zh-Hant", None)]


def test_a_saved_change_builds_the_pages_it_touches(preview: Preview) -> None:
    built = preview.save(ENTRY, "\n  zh: ", "\n  zh: 又")
    assert {code: PAGE in (build.changed or ()) for code, build in built.items()} == {"zh": True, "zh-Hant": True}
    assert preview.save(ENTRY, "\n  zh: 又", "\n  zh: 又又").keys() == {"zh", "zh-Hant"}
    assert preview.save(ENTRY) == {}, "nothing changed"


def test_a_broken_file_is_told_and_builds_nothing(preview: Preview, caplog: pytest.LogCaptureFixture) -> None:
    assert preview.save(ENTRY, "stance: ", "stance: sideways-") == {}
    errors = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert errors[0].startswith(f"{ENTRY}:")
    assert errors[-1] == LAST
    caplog.clear()
    assert preview.save(ENTRY, "stance: sideways-", "stance: ") == {}, "it is as it was shown all the time"
    assert LAST not in caplog.text


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("macros/overrides/main.html", "", "new"), ("data/vocabulary/colours.yml", "#a13a2c", "#802d22")],
)
def test_a_changed_frame_builds_every_page_of_every_language_and_its_files(
    preview: Preview, file: str, old: str, new: str
) -> None:
    built = preview.save(file, old, new)
    assert {code: build.changed for code, build in built.items()} == {"zh": None, "en": None, "zh-Hant": None}
    assert all("api/v1/index.json" in build.files for build in built.values())


def test_a_changed_asset_is_copied_for_every_language(preview: Preview) -> None:
    built = preview.save("docs/assets/guide.css", "", "new")
    assert {code: build.changed for code, build in built.items()} == {"zh": set(), "en": set(), "zh-Hant": set()}


def test_a_build_that_fails_is_tried_again_with_the_next_change(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Build) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr(preview.session, "_make", refuse)
        with pytest.raises(OSError, match="no space left"):
            preview.save(ENTRY, "\n  zh: ", "\n  zh: 又")
    assert {PAGE in (build.changed or ()) for build in preview.save(ENTRY).values()} == {True}


class Helpers:
    """Stand-ins for the helpers of one language."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def ask(self) -> set[str]:
        """Take care of a language."""
        self.calls.append("ask")
        return {"en"}

    def wait(self) -> set[str]:
        """Lose nobody."""
        self.calls.append("wait")
        return set()


def test_helpers_are_waited_for_even_if_the_own_language_fails(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Build) -> None:
        raise OSError("no space left")

    helpers = Helpers()
    monkeypatch.setattr(preview.session, "_workers", helpers)
    assert preview.save("docs/assets/guide.css", "", "new").keys() == {"zh", "zh-Hant"}
    monkeypatch.setattr(preview.session, "_make", refuse)
    with pytest.raises(OSError, match="no space left"):
        preview.save("docs/assets/guide.css", "", "newer")
    assert helpers.calls == ["ask", "wait"] * 2, "the next answer would be the last one's"


def test_there_is_no_preview_without_a_good_guide(tmp_path: Path, today: date) -> None:
    root = lay(tmp_path)
    shutil.rmtree(root / "data" / "quiz")
    with pytest.raises(Faulty):
        Session(root, "/", today, print)
