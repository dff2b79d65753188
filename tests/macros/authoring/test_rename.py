"""Another id: wherever the entry is named, with its old address kept; or nothing at all."""

import re
from pathlib import Path

import pytest
from support.commits import commit
from support.fixture import TODAY, lay

from macros.__main__ import main
from macros.authoring import rename
from macros.authoring.kind_and_id import kind_called
from macros.authoring.rename import REDIRECTS
from macros.content.guide.guide import Guide
from macros.content.reading.load import load

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the guide, which every test leaves as it was."""
    return lay(tmp_path_factory.mktemp("rename"))


def run(root: Path, *words: str) -> int:
    return main(["rename", *words, "--root", str(root)], TODAY)


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.mark.parametrize(
    ("kind", "old", "new", "many"),
    [
        ("group", "friends", "old-pals", 6),
        ("app", "wechat", "weixin", 3),
        ("quiz-question", "few-ties", "2026", 2),
        ("outcome", "mute-keep", "stay-muted", 4),
        ("rule", "no-rush", "no-hurry", 3),
        ("statement", "Q1", "x1", 0),
    ],
)
def test_all_that_names_it_names_it_anew_and_nothing_else(
    guide: Guide, kind: str, old: str, new: str, many: int
) -> None:
    row = kind_called(kind, rename.NAMED)
    if kind == "statement":
        old = next(id_ for id_ in guide.statements if guide.backlinks.get(("statements", id_)))
    found = rename.Renaming(guide, row, old, new).texts()
    assert len(found) >= many
    assert guide.root
    former = re.compile(rf"^ *former_ids: \[{old}\]\n", re.MULTILINE)
    assert sum(len(former.findall(text)) for text in found.values()) == 1
    for file, text in found.items():
        before = (guide.root / file).read_text(encoding="utf-8")
        pairs = zip(before.splitlines(), former.sub("", text).splitlines(), strict=True)
        changed = [(line, now) for line, now in pairs if line != now]
        assert changed, file
        for line, now in changed:
            assert now == re.sub(rf"(?<![\w-]){old}(?![\w])", f"'{new}'" if new == "2026" else new, line), file


def test_a_renamed_guide_is_sound_and_its_old_address_leads_on(tmp_path: Path) -> None:
    root = lay(tmp_path)
    with (root / "docs/en/removed.md").open("a", encoding="utf-8") as page:
        page.write("\nSee [a message](messages/propose-rule.md#boss).\n")
    with (root / "data/published.txt").open("a", encoding="utf-8") as published:
        published.write("glossary/#gone glossary/gone\n")
        published.write("messages/propose-rule/ messages/propose-rule\n")
    (root / REDIRECTS).write_text("'glossary/#gone': 'messages/propose-rule/'\n", encoding="utf-8")
    before = files(root)
    assert run(root, "message", "propose-rule", "ask-for-a-rule") == 0
    guide, problems = load(root)
    assert problems == []
    assert guide.redirects.pages["messages/propose-rule/"] == "messages/ask-for-a-rule/"
    assert "(messages/ask-for-a-rule.md#boss)" in (root / "docs/en/removed.md").read_text(encoding="utf-8")
    assert guide.written_redirects["glossary/#gone"] == "messages/ask-for-a-rule/"
    assert run(root, "message", "ask-for-a-rule", "propose-rule") == 0
    assert {file for file, content in files(root).items() if content != before[file]} <= {REDIRECTS}


def test_a_name_that_nobody_has_read_leaves_no_trace(tmp_path: Path) -> None:
    root = lay(tmp_path)
    published = root / "data/published.txt"
    published.write_text("messages/propose-rule/ messages/propose-rule\n", encoding="utf-8")
    commit(root)
    assert run(root, "message", "propose-rule", "ask-for-a-rule") == 0
    published.write_text(f"messages/ask-for-a-rule/ messages/ask-for-a-rule\n{published.read_text()}", encoding="utf-8")
    assert run(root, "message", "ask-for-a-rule", "say-the-rule") == 0
    message = (root / "data/messages/say-the-rule.yml").read_text(encoding="utf-8")
    assert "\nformer_ids: [propose-rule]\n" in message
    assert "ask-for-a-rule" not in message + published.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("group", "freinds", "x"), "There is no group “freinds”. Did you mean “friends”?"),
        (("group", "friends", "friends"), "The group “friends” has that id already."),
        (("group", "friends", "family"), "There is a group “family” already; choose another id."),
        (("group", "friends", "Old Pals"), "“Old Pals” cannot be an id. Perhaps “old-pals”? "),
        (("group", "friends", "con"), "“con” has a meaning of its own on web servers or computers; "),
        ((), "Say what it is, its id and the one that it gets: make rename KIND="),
        (("group", "friends", ""), "Say what it is, "),
        (("answer", "wechat-told", "x"), "There is no kind “answer”."),
        (("outcome", "mute-keep", "risk"), "Nothing was renamed, for afterwards `make check` would say:\n"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    laid: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    before = files(laid)
    assert run(laid, *words) == 1
    assert capsys.readouterr().err.startswith(said)
    assert files(laid) == before


def test_the_faults_that_there_would_be_are_in_the_language_of_the_rest(
    laid: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(laid, "outcome", "mute-keep", "risk", "--language", "zh") == 1
    first, *faults = capsys.readouterr().err.splitlines()
    assert first.startswith("没有改名")
    assert faults
    assert [line for line in faults if ": 错误: " not in line] == []


def test_it_is_done_whole_or_not_at_all(laid: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(laid)
    replace, done = Path.replace, list[Path]()

    def fail(self: Path, target: Path) -> Path:
        if len(done) == 3:
            raise OSError("the disk is full")
        done.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    assert run(laid, "group", "friends", "pals") == 1
    assert files(laid) == before
