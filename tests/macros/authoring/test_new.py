"""A new entry: valid but for the words to fill in, and the check names exactly those."""

import re
from pathlib import Path

import pytest
from support.breaking import Broken, find

from macros.__main__ import main
from macros.authoring.new import NEW
from macros.content.reading.load import load
from macros.kinds import KINDS
from macros.model.field_docs import fields
from macros.model.kind import Kind

pytestmark = pytest.mark.whole

ID = "a-new-entry"
LINKS = {
    "group": ["Nothing refers to the group “a-new-entry”; "],
    "etiquette-rule": ["Nothing refers to the etiquette rule “a-new-entry”; "],
    "checklist-item": ["Nothing refers to the checklist item “a-new-entry”; "],
    "outcome": ["No answer leads to the outcome “a-new-entry”. ", "No scenario ends in “a-new-entry”. "],
    "question": ["The question “a-new-entry” leads nowhere. "],
    "reference": ["Nothing refers to the reference “a-new-entry”; "],
}
"""What nobody has done yet for a new entry, besides writing it: leading readers to it."""
WORDS = {"stance": "keep", "evidence_kind": "opinion", "groups": "homeowners", "rebuts": "little-use-can-go"}


def path(kind: Kind, id_: str = ID) -> str:
    return f"data/{kind.folder}/{id_}.yml"


def make(broken: Broken, kind: Kind) -> str:
    broken._touch(path(kind))
    assert broken.run("new", kind.one, ID) == 0
    return broken.read(path(kind))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.one)
def test_check_names_what_is_left_to_do_and_nothing_else(broken: Broken, kind: Kind) -> None:
    lines = make(broken, kind).splitlines()
    todo = [f"{path(kind)}:{n}:" for n, line in enumerate(lines, 1) if re.search("^[^#]*(TODO|待写)$", line)]
    problems = broken.problems()
    written = [problem for problem in problems if problem.endswith("[still-to-write]")]
    assert [re.sub(r":\d+: .*", ":", problem) for problem in written] == todo != []
    left = [problem for problem in problems if problem not in written]
    assert len(left) == len(LINKS.get(kind.one, []))
    for problem in left:
        assert problem.startswith(f"{path(kind)}:{lines.index(f'id: {ID}') + 1}:1: error: ")
        assert any(link in problem for link in LINKS[kind.one])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.one)
def test_the_first_line_leads_any_editor_to_the_schema(broken: Broken, kind: Kind) -> None:
    first = make(broken, kind).splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (broken.root / path(kind)).parent.joinpath(first).is_file()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.one)
def test_every_field_is_explained_required_ones_first(broken: Broken, kind: Kind) -> None:
    text = make(broken, kind)
    required, optional = text.split("# The rest is optional")
    for field in fields(kind.model):
        part = required if field.required or field.doc.asked else optional
        assert f"\n# {field.doc.en}\n# {field.doc.zh}\n" in part, field.name
    assert all(line.startswith("#") or not line for line in optional.splitlines()[2:])


def others(broken: Broken, kind: Kind, text: str) -> list[str]:
    """Return what is wrong with an entry of this text besides what is still to write and to lead to."""
    broken.write(path(kind), text)
    found = [problem for problem in broken.problems() if "[still-to-write]" not in problem]
    return found if len(found) > len(LINKS.get(kind.one, [])) else []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.one)
def test_an_optional_field_is_valid_once_its_marks_are_taken_away(broken: Broken, kind: Kind) -> None:
    required, optional = make(broken, kind).split("# The rest is optional")
    found = {
        field.name: re.sub("^# ", "", block.group(), flags=re.MULTILINE)
        for field in fields(kind.model)
        if field.name != "allow" and (block := re.search(rf"^# {field.name}:.*\n(?:# .*\n)*", optional, re.MULTILINE))
    }
    if not others(broken, kind, required + "".join(found.values())):
        return  # all at once: what is valid together is valid alone
    for name, block in found.items():
        assert not others(broken, kind, required + block), name


def test_an_argument_that_is_filled_in_is_complete(broken: Broken) -> None:
    kind = KINDS[0]
    text = make(broken, kind).replace("title:\n  en: TODO\n  zh: 待写\n", "title:\n  en: A title\n  zh: 标题\n")
    text = text.replace(" TODO\n  zh: 待写\n", " A sentence.\n  zh: 一句话。\n")
    for name, word in WORDS.items():
        text = re.sub(rf"^{name}:(\n  -)? TODO$", rf"{name}:\1 {word}", text, flags=re.MULTILINE)
    broken.write(path(kind), text)
    assert broken.problems() == []


def test_the_tones_of_a_message_are_words_of_the_vocabulary(broken: Broken) -> None:
    text = make(broken, KINDS[3])
    assert find(text.splitlines(), ("tones", "warm", "zh"))
    assert "#   warm: A little longer · 多说两句" in text


def test_a_story_leads_to_an_outcome_that_is_there(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    before = broken.read("data/quiz/scenarios.yml")
    known = next(iter(broken.guide.outcomes))
    assert broken.run("new", "scenario", "my-story", "--outcome", f"{known}x") == 1
    assert f"There is no outcome “{known}x”. Did you mean “{known}”?" in capsys.readouterr().err
    assert broken.read("data/quiz/scenarios.yml") == before


@pytest.mark.parametrize("name", ["argument", "arguments", "理由"])
def test_a_kind_is_known_by_the_name_of_one_and_of_many(tmp_path: Path, root: Path, name: str) -> None:
    (tmp_path / "data/arguments").mkdir(parents=True)
    assert main(["new", name, "96110", "--root", str(tmp_path)]) == 0
    assert "\nid: '96110'\n" in (tmp_path / "data/arguments/96110.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "id_", "said"),
    [
        (
            "arguement",
            "a",
            "There is no kind “arguement”. Did you mean “argument”? Known: argument, group, etiquette-rule, ",
        ),
        ("fact", "wechat-mute", "data/facts/wechat-mute.yml exists. Choose another id, or improve that file.\n"),
        ("fact", "My Fact!", "“My Fact!” cannot be an id. Perhaps “my-fact”? An id has lower-case ASCII letters "),
        ("fact", "../x", "“../x” cannot be an id. Perhaps “x”? "),
        ("fact", "data/facts/an-hour.yml", "“data/facts/an-hour.yml” cannot be an id. Perhaps “an-hour”? "),
        ("an-hour", "fact", "The kind comes first: make new KIND=fact ID=an-hour.\n"),
        ("fact", "新事实", "“新事实” cannot be an id. An id has "),
        ("fact", "", "Give it an id, the address of its page: make new KIND=fact ID=…\n"),
    ],
)
def test_refusals(broken: Broken, capsys: pytest.CaptureFixture[str], kind: str, id_: str, said: str) -> None:
    before = sorted(broken.root.rglob("*"))
    assert broken.run("new", kind, id_) == 1
    told = capsys.readouterr()
    assert told.err.startswith(said)
    assert told.out == ""
    assert sorted(broken.root.rglob("*")) == before


def test_without_a_kind_it_says_which_there_are(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert broken.run("new", "", "an-id", "--language", "zh") == 2
    told = capsys.readouterr()
    lines = [line.split() for line in told.out.splitlines()]
    assert [kind.one for kind in NEW] == [words[0] for words in lines[1:-1]]
    assert [kind.called.first("zh") for kind in NEW] == [words[1] for words in lines[1:-1]]
    assert told.out.splitlines()[-1] == "例如：make new KIND=argument ID=my-id"
    assert told.err == ""


def test_the_folder_of_a_new_kind_is_made(broken: Broken) -> None:
    kind = KINDS[0]
    for file in sorted((broken.root / "data" / kind.folder).glob("*.yml")):
        broken.delete(file.relative_to(broken.root).as_posix())
    (broken.root / "data" / kind.folder).rmdir()
    assert make(broken, kind)


STEP = ("few-ties", "only-here")


def test_a_question_its_outcome_and_its_story_in_one_go(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    files = ["data/quiz/questions.yml", "data/quiz/scenarios.yml", "data/quiz/outcomes/wait.yml"]
    for file in files:
        broken._touch(file)
    assert broken.run("new", "quiz-question", "parcel-due", "--in", ".".join(STEP), "--outcome", "wait") == 0
    assert [line.partition(":")[0].partition(" ")[0] for line in capsys.readouterr().out.splitlines()[:-1]] == [
        files[0], files[0], files[2], files[1],
    ]  # fmt: skip
    left = [problem for problem in broken.problems() if "[still-to-write]" not in problem]
    assert [problem for problem in left if ": error: " in problem] == [], "all that went on as it did goes on so"
    guide, _ = load(broken.root)
    asked = guide.quiz.questions["parcel-due"]
    assert [option.next for option in asked.options] == ["wait", "direct-contact-first"]
    told = next(story for story in guide.scenarios if story.id == "two-cousins-in-a-crowd")
    assert list(told.answers.items())[-2:] == [STEP, ("parcel-due", "unsure")]
    assert list(guide.scenarios[-1].answers.items())[-2:] == [STEP, ("parcel-due", "TODO")]


def with_reasons(broken: Broken) -> tuple[str, str]:
    """Give the answer STEP reasons of its own where it leads; return that outcome's file, and a reason."""
    asked, chosen = STEP
    leads = next(option.next for option in broken.guide.quiz.questions[asked].options if option.id == chosen)
    file, reason = broken.guide.files["outcomes", leads], broken.guide.outcomes[leads].reasons[0]
    if "\nreasons_by_answer:" in broken.read(file):
        broken.cut(file, "reasons_by_answer")
    broken.append(file, f"reasons_by_answer:\n  {asked}.{chosen}: [{reason}]\n")
    for other in ("data/quiz/questions.yml", "data/quiz/scenarios.yml", "data/quiz/outcomes/wait.yml"):
        broken._touch(other)
    return file, reason


def test_reasons_for_an_answer_are_named_where_it_leads_no_longer(
    broken: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    file, _ = with_reasons(broken)
    key = ".".join(STEP)
    line = broken.at(file, "reasons_by_answer", key).split(":")[1]
    assert broken.run("new", "outcome", "wait", "--in", key) == 0
    assert f"{file}:{line}: “{key}” leads there no longer: take it out.\n" in capsys.readouterr().out


def test_reasons_for_an_answer_go_with_a_question_put_between(
    broken: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    file, reason = with_reasons(broken)
    assert broken.run("new", "quiz-question", "parcel-due", "--in", ".".join(STEP), "--outcome", "wait") == 0
    assert f"\n  parcel-due.unsure: [{reason}]\n" in broken.read(file)
    assert f"\n{file} is changed as well, so that all goes on as before.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("place", "file", "now"),
    [
        ("outcome/reshape-the-group", "data/quiz/outcomes/reshape-the-group.yml", "  - my-message\n"),
        ("outcome/mute-keep", "data/quiz/outcomes/mute-keep.yml", "messages: [my-message]\n"),
    ],
)
def test_it_is_named_where_it_is_wanted(broken: Broken, place: str, file: str, now: str) -> None:
    broken._touch("data/messages/my-message.yml")
    broken._touch(file)
    before = broken.read(file).count("my-message")
    assert broken.run("new", "message", "my-message", "--in", place) == 0
    assert (before, now in broken.read(file)) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("quiz-question", "mute-keep"), "“mute-keep” is a question or an outcome of the quiz already. "),
        (("quiz-question", "x", "--in", "risc.talk"), "There is no question “risc” in the quiz. Did you mean “risk”?"),
        (("outcome", "x", "--in", "risk.tolk"), "The question “risk” has no answer “tolk”. Did you mean “talk”?"),
        (
            ("argument", "x", "--in", "outcome/mute-keep"),
            "Which list of the outcome “mute-keep” is to name it? Lists that",
        ),
        (("message", "x", "--in", "group/famly"), "There is no group “famly”. Did you mean “family”?"),
        (
            ("question", "x", "--outcome", "y"),
            "Only a quiz-question or a scenario leads to an outcome; the kind question has none.",
        ),
        (("quiz-question", "x", "--outcome", "risk"), "“risk” is a question; choose another id for the outcome."),
        (("argument", "x", "--in", "region/hong-kong"), "No list of the kind region can name the kind argument."),
        (
            ("question", "x", "--in", "group/family"),
            "No list of the kind group can name the kind question. It is the other way round: leave out IN=, and write "
            "“family” under “groups:” in the new file.",
        ),
        (("scenario", "lunch-friends"), "There is a scenario “lunch-friends” already. "),
    ],
)
def test_a_place_that_is_not_there_is_refused(
    broken: Broken, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert broken.run("new", *words) == 1
    assert capsys.readouterr().err.startswith(said)
