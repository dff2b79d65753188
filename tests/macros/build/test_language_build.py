"""One build of a language, and the guide that may be built."""

from datetime import date

import pytest
from support.breaking import Broken

from macros.build.language_build import Build, Faulty, load_checked, root_code
from macros.content.guide.guide import Guide
from macros.site.pages import render

URL = "https://example.org/guide/"
ARGUMENT = "a-careful-goodbye-counts"


def test_a_build_has_pages_and_files(guide: Guide) -> None:
    build = Build(guide, "en", URL)
    assert {"feed.xml", "api/v1/index.json", f"api/v1/arguments/{ARGUMENT}.json"} < set(build.files)
    assert len(build.pages) > sum(len(guide.entries[kind]) for kind in ("arguments", "groups", "messages"))


def test_a_language_has_its_place(guide: Guide) -> None:
    root, other = Build(guide, root_code(guide), URL), Build(guide, "en", URL)
    assert (root.path, root.address) == ("", URL)
    assert (other.path, other.address) == ("en", f"{URL}en/")


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
