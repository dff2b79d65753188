"""A kind that is added in one folder, with its entries and a line in the list, is everywhere that kinds are."""

import json
import os
import sys
from pathlib import Path

import pytest
import yaml
from support.builds import QUIETLY, build, ran
from support.fixture import TODAY, give_code, lay_checkout

from macros.content.guide.guide import Guide

MODEL = '''
"""A story that somebody told."""

from typing import Annotated

from macros.model.base import Doc, Entry, GroupId, Text
from macros.model.kind import Kind, page


class Story(Entry):
    """data/stories/<id>.yml"""

    title: Annotated[Text, Doc("Its title.", "标题。")]
    text: Annotated[Text, Doc("What happened.", "发生了什么。")]
    group: Annotated[GroupId, Doc("The kind of group.", "哪类群。")]


STORIES = Kind(
    "stories", "story", called=Doc("story", "故事"), where=page("stories/"),
    title=Doc("Story", "一个故事"), doc=Doc("A story that somebody told.", "有人讲的一个故事。"),
    folder="stories", model=Story, section="stories/", tab=10, has_page=True, sums_up=("text",),
)
'''
INDEX = """
{% import "components.jinja" as c with context %}
<div class="lw-page"><h1>{{ ui('stories-title') }}</h1>
<ul>{% for id in guide.entries.stories %}<li><a href="{{ href('stories', id) }}">{{ title_of('stories', id) }}</a></li>
{% endfor %}</ul></div>
"""
ENTRY = """
<div class="lw-page"><h1>{{ t(entry.title) }}</h1><p>{{ p(entry.text) }}</p>
<p><a href="{{ href('groups', entry.group) }}">{{ title_of('groups', entry.group) }}</a></p></div>
"""
STRINGS = {
    "stories-title": {"en": "Stories", "zh": "故事"},
    "stories-description": {"en": "Stories that people told about leaving a group.", "zh": "大家讲的退群故事。"},
    "kind-stories": {"en": "Stories", "zh": "故事"},
    "nav-stories": {"en": "Stories", "zh": "故事"},
}
STORY = {
    "id": "a-long-goodbye",
    "title": {"en": "A long goodbye", "zh": "告别了很久"},
    "text": {"en": "The zebrafish group took a year to leave.", "zh": "斑马鱼群，退了整整一年。"},
    "group": "family",
    "reviewed": TODAY,
}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture's checkout with a kind more."""
    folder = lay_checkout(tmp_path_factory.mktemp("kind"))
    give_code(folder)
    room = folder / "macros" / "kinds" / "story"
    room.mkdir()
    for name, text in (
        ("model.py", MODEL),
        ("index.md.jinja", INDEX),
        ("entry.md.jinja", ENTRY),
        ("words.yml", written(STRINGS)),
    ):
        (room / name).write_text(text.lstrip(), encoding="utf-8")
    kinds = folder / "macros" / "kinds" / "__init__.py"
    text = kinds.read_text(encoding="utf-8")
    assert text.count("    ARGUMENTS, ") == 1
    text = text.replace("    ARGUMENTS, ", "    STORIES, ARGUMENTS, ")
    text = text.replace(
        "\nfrom macros.kinds.resigning_table",
        "\nfrom macros.kinds.story.model import STORIES\nfrom macros.kinds.resigning_table",
    )
    kinds.write_text(text, encoding="utf-8")
    (folder / "data" / "stories").mkdir()
    (folder / "data" / "stories" / "a-long-goodbye.yml").write_text(written(STORY), encoding="utf-8")
    return folder


def written(values: object) -> str:
    """Return YAML."""
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)


def command(checkout: Path, *arguments: str) -> tuple[int, str]:
    """Return the exit code and the words of a command in that checkout."""
    done = ran([sys.executable, "-m", "macros", *arguments], checkout, {**os.environ, **QUIETLY})
    return done.returncode, done.stdout


def test_readers_and_programs_find_it(checkout: Path, guide: Guide, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(checkout, site)
    for language in guide.languages.values():
        own = site / language.path
        page = (own / "stories" / "a-long-goodbye" / "index.html").read_text(encoding="utf-8")
        assert "../../groups/family/" in page
        assert 'href="../"' in page, "the crumbs lead to the section"
        assert 'href="stories/"' in (own / "index.html").read_text(encoding="utf-8"), "a tab leads there"
        title = json.loads((own / "api/v1/stories/a-long-goodbye.json").read_text(encoding="utf-8"))["data"]["title"]
        assert title in page
        listed = json.loads((own / "api/v1/stories.json").read_text(encoding="utf-8"))
        assert [entry["id"] for entry in listed["entries"]] == ["a-long-goodbye"]
        assert "StoryDocument" in (own / "api/v1/openapi.json").read_text(encoding="utf-8")
        assert "stories/a-long-goodbye/" in (own / "feed.xml").read_text(encoding="utf-8")
        assert "stories/a-long-goodbye/" in (own / "search/search_index.json").read_text(encoding="utf-8")
        assert 'id="story"' in (own / "contributing/fields/index.html").read_text(encoding="utf-8")


def test_contributors_and_their_editors_know_it(checkout: Path) -> None:
    assert command(checkout, "check")[0] == 0
    code, said = command(checkout, "new", "story", "another-one")
    assert (code, said.startswith("data/stories/another-one.yml is there")) == (0, True)
    assert "data/stories/another-one.yml:" in command(checkout, "check")[1]
    (checkout / "data/stories/another-one.yml").unlink()
    assert "data/.schema/story.json" in command(checkout, "schema")[1]


@pytest.mark.parametrize(
    ("file", "old", "said"),
    [
        ("macros/kinds/story/words.yml", "nav-stories:", "The kind “story” needs the string “nav-stories”."),
        ("macros/kinds/story/words.yml", "kind-stories:", "The kind “story” needs the string “kind-stories”."),
        ("macros/kinds/story/entry.md.jinja", "", "The kind “story” needs this template."),
        ("data/stories/a-long-goodbye.yml", "family", "There is no group “gone”."),
    ],
)
def test_what_was_forgotten_is_said_in_one_line(checkout: Path, file: str, old: str, said: str) -> None:
    path = checkout / file
    text = path.read_text(encoding="utf-8")
    if old:
        path.write_text(text.replace(old, "gone" if old == "family" else f"not-{old}"), encoding="utf-8")
    else:
        path.unlink()
    code, lines = command(checkout, "check")
    path.write_text(text, encoding="utf-8")
    assert code == 1
    assert [line for line in lines.splitlines() if ": error: " in line and said in line], lines
    followed = lines.count("[unused-string]")  # the test writes another name in its place
    assert lines.count(": error: ") == 1 + followed, lines
