"""What a build remembers: which files of a language are news since it was last asked."""

from dataclasses import replace

import pytest
from support.breaking import Broken

from macros.build.state import State, Stop
from macros.content.guide import Guide
from macros.model.base import Text


def news(state: State) -> set[str]:
    """Return the files that a preview has to write again."""
    return {name for name, (_, touched) in state.files().items() if touched}


def test_a_preview_writes_only_the_files_that_changed(guide: Guide) -> None:
    state = State("en")
    state._guide = guide
    assert len(news(state)) > sum(len(entries) for entries in guide.entries.values())
    assert news(state) == set()
    argument = guide.arguments["a-careful-goodbye-counts"]
    changed = argument.model_copy(update={"title": Text(en="Another title", zh="另一个标题")})
    entries = {**guide.entries, "arguments": {**guide.arguments, argument.id: changed}}
    state._guide = replace(guide, entries=entries)
    assert news(state) - {"feed.xml"} == {"api/v1/arguments.json", f"api/v1/arguments/{argument.id}.json"}


def test_a_preview_that_goes_on_leaves_the_files_for_machines(guide: Guide) -> None:
    state = State("en")
    state._guide = guide
    state.serving = True
    first = set(state.files())
    assert {"feed.xml", "api/v1/index.json"} < first
    assert {name for name in first - set(state.files()) if not name.startswith("api/")} == {"feed.xml"}


def test_each_language_has_a_memory_of_its_own(guide: Guide) -> None:
    state = State("en")
    state._guide = guide
    first = news(state)
    state.switch("zh")
    assert news(state) == first
    state.switch("en")
    assert news(state) == set()


def test_what_the_parent_checked_is_not_checked_again(broken: Broken) -> None:
    broken.put("data/glossary/anti-fraud-line.yml", "definition", "zh", value="No Chinese here")
    with pytest.raises(Stop, match="no Chinese character"):
        State("en").load(broken.root, broken.today)
    State("en", checked=True).load(broken.root, broken.today)
