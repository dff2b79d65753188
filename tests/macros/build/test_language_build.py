"""One build of a language: what a preview has to write again, and the guide that may be built."""

from dataclasses import replace
from datetime import date

import pytest
from support.breaking import Broken

from macros.build.language_build import Build, Faulty, load_checked, root_code
from macros.content.guide.guide import Guide
from macros.model.base import Text
from macros.site.pages import render

URL = "https://example.org/guide/"
ARGUMENT = "a-careful-goodbye-counts"


def changed(guide: Guide, **fields: object) -> Guide:
    """Return the guide with other fields in one argument."""
    argument = guide.arguments[ARGUMENT].model_copy(update=fields)
    return replace(guide, entries={**guide.entries, "arguments": {**guide.arguments, ARGUMENT: argument}})


def news(build: Build) -> set[str]:
    """Return what a preview has to write again."""
    return {name for name in (*build.pages, *build.files) if build.is_new(name)}


def test_a_first_build_writes_everything(guide: Guide) -> None:
    build = Build(guide, "en", URL)
    assert news(build) == {*build.pages, *build.files}
    assert {"feed.xml", "api/v1/index.json", f"api/v1/arguments/{ARGUMENT}.json"} < set(build.files)
    assert len(build.pages) > sum(len(guide.entries[kind]) for kind in ("arguments", "groups", "messages"))


def test_a_language_has_its_place(guide: Guide) -> None:
    root, other = Build(guide, root_code(guide), URL), Build(guide, "en", URL)
    assert (root.path, root.address) == ("", URL)
    assert (other.path, other.address) == ("en", f"{URL}en/")


def test_a_preview_writes_only_what_changed(guide: Guide) -> None:
    first = Build(guide, "en", URL)
    assert news(Build(guide, "en", URL, before=first)) == set()
    build = Build(changed(guide, title=Text(en="Another title", zh="另一个标题")), "en", URL, before=first)
    assert f"arguments/{ARGUMENT}.md" in news(build)
    assert news(build) == build.changed < set(build.pages)


def test_a_preview_that_goes_on_leaves_the_files_for_machines(guide: Guide) -> None:
    first = Build(guide, "en", URL)
    build = Build(guide, "en", URL, before=first)
    assert {name for name in first.files.keys() - build.files.keys() if not name.startswith("api/")} == {"feed.xml"}


def test_a_file_for_readers_is_news_when_it_changed(guide: Guide) -> None:
    old, former = "arguments/former/index.html", changed(guide, former_ids=["former"])
    first = Build(guide, "en", URL)
    second = Build(former, "en", URL, before=first)
    assert old not in first.files
    assert old in news(second)
    assert old not in news(Build(former, "en", URL, before=second))


def test_another_page_writes_everything_again(guide: Guide) -> None:
    first = Build(guide, "en", URL)
    del first.pages[f"arguments/{ARGUMENT}.md"]
    build = Build(guide, "en", URL, before=first)
    assert build.changed is None
    assert "feed.xml" in news(build), "MkDocs empties the folder of such a build"


def test_pages_that_are_not_written_again_stay_in_the_search_index(guide: Guide) -> None:
    first = Build(guide, "en", URL)
    first.search("quiz/index.md", "<h1>The quiz</h1>")
    first.search("apps/index.md", "<h1>The apps</h1>")
    build = Build(guide, "en", URL, before=first)
    build.search("apps/index.md", "<h1>Other apps</h1>")
    assert [[section["title"] for section in build.searched[name]] for name in ("quiz/", "apps/")] == [
        ["The quiz"],
        ["Other apps"],
    ]


def test_a_wrong_template_is_faulty(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise render.RenderError("macros/templates/home.md.jinja:1", "", ValueError("told in one line"))

    monkeypatch.setattr(render.Renderer, "render", refuse)
    with pytest.raises(Faulty) as fault:
        Build(guide, "en", URL)
    assert str(fault.value).endswith("told in one line\nNothing was built; the last good site is untouched.")
    assert len(fault.value.lines) == 1


def test_faults_of_form_and_of_sense_are_told_together(broken: Broken) -> None:
    broken.put("data/glossary/anti-fraud-line.yml", "definition", "zh", value="No Chinese here")
    broken.put(f"data/arguments/{ARGUMENT}.yml", "stance", value="sideways")
    with pytest.raises(Faulty) as fault:
        load_checked(broken.root, broken.today)
    assert [line.partition(":")[0] for line in fault.value.lines] == [
        f"data/arguments/{ARGUMENT}.yml",
        "data/glossary/anti-fraud-line.yml",
    ]


def test_what_the_parent_checked_is_not_checked_again(broken: Broken) -> None:
    broken.put("data/glossary/anti-fraud-line.yml", "definition", "zh", value="No Chinese here")
    with pytest.raises(Faulty, match="no Chinese character"):
        load_checked(broken.root, broken.today)
    load_checked(broken.root, None)


def test_warnings_are_told_and_refuse_nothing(broken: Broken) -> None:
    guide, warnings = load_checked(broken.root, date(broken.today.year + 9, 1, 1))
    assert guide.complete
    assert warnings
    assert all(": warning: " in line for line in warnings)
