"""What a skeleton explains goes once it is written, and nothing else does."""

import re

import pytest
import yaml
from support.fixture import TODAY

from macros.authoring.fix import fix
from macros.authoring.skeleton import Skeleton
from macros.authoring.stale_comments import done_with
from macros.content.guide.guide import Guide
from macros.kinds import KINDS
from macros.kinds.argument.model import ARGUMENTS
from macros.model.kind import Kind

OWN = "# Ask Anna: is this so?"


def filled(text: str) -> str:
    """Write over every word that is to be written over."""
    return re.sub(r"^([^#\n]*)(TODO|待写)$", r"\1words", text, flags=re.MULTILINE)


def fixed(text: str, kind: Kind) -> str:
    return fix(text.encode(), f"data/{kind.folder}/x.yml", ["zh"]).text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.one)
def test_a_finished_file_keeps_no_comment_but_those_of_people(guide: Guide, kind: Kind) -> None:
    text = filled(Skeleton("x", TODAY, guide).entry(kind)).replace("\nreviewed:", f"\n{OWN}\nreviewed:")
    now = fixed(text, kind)
    assert [line for line in now.splitlines() if "#" in line or not line] == [OWN]
    assert yaml.safe_load(now) == yaml.safe_load(text)


def test_an_unfinished_one_keeps_what_explains_the_rest(guide: Guide) -> None:
    text = Skeleton("x", TODAY, guide).entry(ARGUMENTS)
    claim = text[text.index("\n# ", text.index("\ntitle:")) : text.index("\nclaim:")] if "\ntitle:" in text else ""
    now = fixed(re.sub(r"^stance: TODO$", "stance: keep", text, flags=re.MULTILINE), ARGUMENTS)
    gone = set(text.splitlines()) - set(now.splitlines())
    assert {"# Which side it speaks for.", "# 站在哪一边。"} <= gone
    assert claim in now
    assert "# The rest is optional" in now
    assert fixed(now, ARGUMENTS) == now


def test_what_is_wrong_keeps_its_help(guide: Guide) -> None:
    text = filled(Skeleton("x", TODAY, guide).entry(ARGUMENTS)).split("\n")
    wrong = next(number for number, line in enumerate(text, 1) if line.startswith("stance: "))
    gone = set(done_with("\n".join(text), {wrong}))
    now = [line for number, line in enumerate(text) if number not in gone]
    assert "# Which side it speaks for." in now, "the help of that field"
    assert "# The rest is optional: take away the “# ” before a field to use it." in now, "what may be added"
    assert "# The argument in one sentence, said firmly." not in now, "the help of another field"


def test_an_empty_list_keeps_its_help() -> None:
    text = "# Other names a reader may search for; each language has its own.\naliases:\n  en: []\n  zh: []\n"
    assert done_with(text) == []
    assert done_with(text.replace("zh: []", "zh: [菜地群]")) == [0]


def test_so_do_parts_of_a_file(guide: Guide) -> None:
    story = Skeleton("x", TODAY, guide).scenario({"risk": "talk"}, "mute-keep")
    text = f"# Stories.\nscenarios:\n{story}"
    assert "# The story" in text
    now = fix(filled(text).encode(), "data/quiz/scenarios.yml", ["zh"]).text
    assert [line for line in now.splitlines() if "#" in line] == ["# Stories."]
