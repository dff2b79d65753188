"""A build of a preview: what it has to write again, and what stays when a page cannot be rendered."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.build.incremental_build import Shown
from macros.build.language_build import Build
from macros.build.preview_cache import Memory
from macros.content.guide.guide import Guide
from macros.model.base import Text
from macros.site.pages import render

pytestmark = pytest.mark.whole

URL = "https://example.org/guide/"
ARGUMENT = "a-careful-goodbye-counts"
PAGE = f"arguments/{ARGUMENT}.md"
LONELY = "fails"
"""A field that only the entry's own page shows."""


def changed(guide: Guide, **fields: object) -> Guide:
    """Return the guide with other fields in one argument."""
    argument = guide.arguments[ARGUMENT].model_copy(update=fields)
    return replace(guide, entries={**guide.entries, "arguments": {**guide.arguments, ARGUMENT: argument}})


class Preview:
    """One language of a preview."""

    def __init__(self) -> None:
        self.memory, self.before = Memory(), None

    def show(self, guide: Guide) -> Shown:
        """Return the next build, as it has to be written."""
        build = Shown(guide, "en", URL, True, self.memory, self.before)
        self.before = build
        return build


def news(build: Shown) -> set[str]:
    """Return what has to be written again."""
    return {name for name in (*build.pages, *build.files) if build.is_new(name)}


@pytest.fixture
def preview() -> Preview:
    """A preview that shows nothing yet."""
    return Preview()


def test_only_what_reads_a_changed_field_is_made_again(guide: Guide, preview: Preview) -> None:
    first = preview.show(guide)
    assert news(first) == {*first.pages, *first.files}
    assert news(preview.show(guide)) == set()
    entry, table = f"api/v1/arguments/{ARGUMENT}.json", "api/v1/arguments.csv"
    assert news(preview.show(changed(guide, **{LONELY: Text({"en": "Never.", "zh": "不会。"})}))) == {
        PAGE,
        entry,
        table,
    }
    build = preview.show(changed(guide, title=Text({"en": "Another title", "zh": "另一个标题"})))
    assert {PAGE, "arguments/index.md", entry, "api/v1/arguments.json", "feed.xml"} < news(build)
    assert not build.is_whole
    assert build.is_small


def test_a_preview_writes_the_one_file_of_a_whole_and_sound_build_alone(
    guide: Guide, preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Shown] = []
    monkeypatch.setattr(Build, "write_files_to_take", lambda build, _: written.append(build))
    whole = preview.show(guide)
    whole.write_files_to_take(tmp_path)
    assert written == [], "no page has been made"
    for name, page in whole.pages.items():
        whole.take_in(name, page.body)
    whole.write_files_to_take(tmp_path)
    assert written == [whole]
    whole.faults.append("groups/ cannot be rendered")
    whole.write_files_to_take(tmp_path)
    assert written == [whole]
    assert whole.links_to_files() == []


def test_another_page_is_another_set_and_what_is_gone_has_no_place(guide: Guide, preview: Preview) -> None:
    first = preview.show(guide)
    fewer = preview.show(replace(guide, prose={name: page for name, page in guide.prose.items() if name != "about"}))
    assert (fewer.is_whole, fewer.is_small) == (True, False), "its name stood at the foot of every page"
    assert first.places - fewer.places == {"about/index.html", "about/index.html.md"}


def test_other_strings_or_colours_make_everything_anew(guide: Guide, preview: Preview) -> None:
    preview.show(guide)
    said = {**guide.interface, "site-name": Text({"en": "Another name", "zh": "另一个名字"})}
    build = preview.show(replace(guide, interface=said))
    assert build.is_whole
    assert news(build) == {*build.pages, *build.files}


def test_a_page_that_cannot_be_rendered_stays_as_it_was(
    guide: Guide, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise render.RenderError("macros/site/templates/home.md.jinja:1", "", ValueError("told <in> one line"))

    first = preview.show(guide)
    with monkeypatch.context() as patch:
        patch.setattr(render.Renderer, "render", refuse)
        second = preview.show(changed(guide, **{LONELY: Text({"en": "Never.", "zh": "不会。"})}))
        assert second.pages[PAGE] == first.pages[PAGE]
        assert len(second.faults) == 1
        bare = Preview().show(guide)
    assert "told &lt;in&gt; one line" in bare.pages["index.md"].body
    assert {name for name in bare.pages if "/" in name} >= {"arguments/index.md", "quiz/index.md", PAGE}
    assert "Never." in preview.show(changed(guide, **{LONELY: Text({"en": "Never.", "zh": "不会。"})})).pages[PAGE].body
