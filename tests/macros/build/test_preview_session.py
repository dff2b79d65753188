"""A preview: what a saved change builds, in which order, and what a broken file leaves as it was."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from support.builds import ROOT
from support.fixture import lay

from macros.authoring.skeleton import Skeleton
from macros.build.fork import ANEW
from macros.build.incremental_build import Shown
from macros.build.language_build import Faulty
from macros.build.preview_session import Session
from macros.content.guide.guide import Guide
from macros.kinds.argument.model import ARGUMENTS
from macros.model.problem import Problem
from macros.site.pages.render import Renderer, RenderError

pytestmark = pytest.mark.whole

ENTRY = "data/arguments/a-careful-goodbye-counts.yml"
PAGE = "arguments/a-careful-goodbye-counts.md"
LAST = "The preview still shows the last good pages."


class Preview:
    """A session without helpers on a copy of the fixture; ``made`` are the builds that MkDocs is asked for."""

    def __init__(self, root: Path, today: date) -> None:
        self.root, self.today = root, today
        self.made: list[Shown] = []
        self.session = Session(root, "http://127.0.0.1/", today, self.made.append)
        assert self.made == [], "MkDocs asks for the first build by itself"
        self.session.build_others()

    def save(self, file: str, old: str = "", new: str = "") -> dict[str, Shown]:
        """Change a file. Returns the builds that followed, by language."""
        path = self.root / file
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.made.clear()
        self.session.rebuild()
        return {build.code: build for build in self.made}

    def problems(self) -> list[str]:
        """Return the files that have to be mended, after a look at them."""
        self.session.check(self.today)
        return [problem.place.file if isinstance(problem, Problem) else problem for problem in self.session.problems]


@pytest.fixture
def preview(tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch) -> Preview:
    """A preview without helpers."""
    monkeypatch.setenv(ANEW, "yes")
    root = lay(tmp_path)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return Preview(root, today)


def test_the_other_languages_are_built_completely(preview: Preview) -> None:
    assert [(build.code, build.is_whole) for build in preview.made] == [("en", True), ("zh-Hant", True)]


def test_a_saved_change_builds_the_pages_it_touches(preview: Preview) -> None:
    built = preview.save(ENTRY, "\n  zh: ", "\n  zh: 又")
    assert {code: PAGE in build.changed for code, build in built.items()} == {"zh": True, "zh-Hant": True}
    assert preview.save(ENTRY, "\n  zh: 又", "\n  zh: 又又").keys() == {"zh", "zh-Hant"}
    assert preview.save(ENTRY) == {}, "nothing changed"


def test_a_file_that_cannot_be_read_is_told_and_keeps_its_pages(
    preview: Preview, caplog: pytest.LogCaptureFixture
) -> None:
    assert preview.problems() == []
    assert preview.save(ENTRY, "reviewed: 2", "reviewed: two-") == {}
    assert LAST in caplog.text
    assert preview.problems() == [ENTRY]
    assert f"{ENTRY}:" in caplog.text
    caplog.clear()
    assert not preview.session.check(preview.today), "the same problems are told once"
    assert preview.save(ENTRY, "reviewed: two-", "reviewed: 2") == {}, "it is as it was shown all the time"
    assert preview.session.check(preview.today), "the bar goes"
    assert preview.session.problems == []
    assert LAST not in caplog.text


def test_what_a_rule_refuses_is_shown_and_told(preview: Preview) -> None:
    built = preview.save(ENTRY, "\n  en: ", "\n  en: <b>Now</b> ")
    assert "&lt;b&gt;Now" in built["en"].pages[PAGE].body
    assert set(preview.problems()) == {ENTRY}


def test_a_page_that_cannot_be_made_of_the_data_stays_and_its_cause_is_told(preview: Preview) -> None:
    before = preview.session.build.pages
    built = preview.save(ENTRY, "stance: ", "stance: sideways-")
    assert built["zh"].pages[PAGE].body.count("sideways") == 0
    assert before.keys() == built["zh"].pages.keys()
    assert preview.problems() == [ENTRY], "a page that fails is no news beside its cause"


def test_a_template_that_fails_is_told(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise RenderError("macros/site/templates/home.md.jinja:1", "", ValueError("no"))

    monkeypatch.setattr(Renderer, "render", refuse)
    preview.save(ENTRY, "\n  zh: ", "\n  zh: 又")
    assert preview.problems() == ["macros/site/templates/home.md.jinja:1: error: the page “/” cannot be rendered: no"]


def test_a_skeleton_is_seen_at_once_with_its_gaps(preview: Preview, guide: Guide) -> None:
    text = Skeleton("in-the-making", preview.today, guide).entry(ARGUMENTS)
    assert preview.session.gaps == set()
    built = preview.save("data/arguments/in-the-making.yml", "", text)
    assert {code: "arguments/in-the-making.md" in build.changed for code, build in built.items()} == dict.fromkeys(
        ("zh", "en", "zh-Hant"), True
    )
    assert not any(build.faults for build in built.values())
    assert {"TODO", "待写", "待寫"} <= preview.session.gaps
    assert set(preview.problems()) == {"data/arguments/in-the-making.yml"}


def test_changed_colours_write_their_style_sheet(preview: Preview) -> None:
    built = preview.save("data/vocabulary/colours.yml", "#a13a2c", "#802d22")
    assert [(build.changed, set(build.new_files)) for build in built.values()] == [
        (set(), {"assets/colours.css", "assets/mark.svg"})
    ] * 3


@pytest.mark.parametrize("file", ["macros/overrides/main.html", "macros/components/new.jinja", "mkdocs.yml"])
def test_a_changed_frame_builds_every_page_of_every_language_and_its_files(preview: Preview, file: str) -> None:
    built = preview.save(file, "", "# new\n")
    assert {code: build.is_whole for code, build in built.items()} == dict.fromkeys(("zh", "en", "zh-Hant"), True)
    assert all("api/v1/index.json" in build.files for build in built.values())


def test_a_changed_asset_is_copied_for_every_language(preview: Preview) -> None:
    built = preview.save("docs/assets/guide.css", "", "new")
    assert {code: build.changed for code, build in built.items()} == {"zh": set(), "en": set(), "zh-Hant": set()}


def test_a_build_that_fails_is_tried_again_with_the_next_change(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Shown) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr(preview.session, "_make", refuse)
        with pytest.raises(OSError, match="no space left"):
            preview.save(ENTRY, "\n  zh: ", "\n  zh: 又")
    assert preview.save(ENTRY)["zh"].is_whole


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
    def refuse(_: Shown) -> None:
        raise OSError("no space left")

    helpers = Helpers()
    monkeypatch.setattr(preview.session, "_workers", helpers)
    assert preview.save("docs/assets/guide.css", "", "new").keys() == {"zh", "zh-Hant"}
    monkeypatch.setattr(preview.session, "_make", refuse)
    with pytest.raises(OSError, match="no space left"):
        preview.save("docs/assets/guide.css", "", "newer")
    assert helpers.calls == ["ask", "wait"] * 2, "the next answer would be the last one's"


def test_a_preview_begins_with_what_can_be_read(tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ANEW, "yes")
    root = lay(tmp_path)
    (root / ENTRY).write_text("id: ", encoding="utf-8")
    session = Session(root, "/", today, lambda _: None)
    assert {"index.md", "quiz/index.md", "arguments/index.md"} < session.build.pages.keys()
    assert any(isinstance(problem, Problem) and problem.place.file == ENTRY for problem in session.problems)


def test_without_the_languages_nothing_can_be_shown(tmp_path: Path, today: date) -> None:
    root = lay(tmp_path)
    (root / "data/vocabulary/languages.yml").write_text("?", encoding="utf-8")
    with pytest.raises(Faulty, match=r"languages\.yml:1"):
        Session(root, "/", today, print)
