"""Repairs of a file: what is mechanical is mended, all else stays as it was typed, and the data stays the same."""

import random

import pytest
import yaml
from support.breaking import Broken

from macros.authoring.chinese_text_repairs import repaired
from macros.authoring.fix import Fixed, fix
from macros.content.reading.file_shapes import shape_of_file

HAN = ("zh", "zh-Hant")

NAME = "data/checklist/mute-it-now.yml"
ARGUMENT = "data/arguments/x.yml"
SOUND = """\
id: mute-it-now
text:
  en: Mute it
  zh: 先开免打扰
phase: handover
order: 10
reviewed: 2026-11-21
"""


def fixed(text: str | bytes, name: str = NAME) -> Fixed:
    return fix(text.encode() if isinstance(text, str) else text, name, HAN)


def test_sound_data_needs_no_repair(copied: Broken) -> None:
    for file in sorted((copied.root / "data").rglob("*.yml")):
        result = fix(file.read_bytes(), file.relative_to(copied.root).as_posix(), HAN)
        assert (file, result.changes, result.left) == (file, [], [])


@pytest.mark.parametrize(
    ("typed", "wanted", "said"),
    [
        (SOUND.encode("utf-8-sig"), SOUND, [(1, "byte order mark taken away")]),
        (SOUND.replace("\n", "\r\n"), SOUND, [(1, "line ends made LF (Unix)")]),
        (SOUND.replace("10\n", "10\r\n"), SOUND, [(6, "line ends made LF (Unix)")]),
        (SOUND.replace("10", "10  "), SOUND, [(6, "space at the end of the line taken away")]),
        (SOUND[:-1], SOUND, [(7, "line end added at the end of the file")]),
        (SOUND + "\n\n", SOUND, [(7, "empty lines at the end taken away")]),
        (
            SOUND.replace("先开免打扰", "先开Slack的免打扰,好吗?"),
            SOUND.replace("先开免打扰", "先开 Slack 的免打扰，好吗？"),
            [(4, "“先开Slack的免打扰,好吗?” becomes “先开 Slack 的免打扰，好吗？”")],
        ),
        (
            SOUND.replace("Mute it", "'Mute  it '"),
            SOUND.replace("Mute it", "'Mute it'"),
            [(3, "“Mute  it ” becomes “Mute it”")],
        ),
        (
            SOUND.replace("Mute it", "'A friend&#39;s &amp; &lt;yours&gt;'"),
            SOUND.replace("Mute it", "'A friend''s & &lt;yours&gt;'"),
            [(3, "“A friend&#39;s &amp; &lt;yours&gt;” becomes “A friend's & &lt;yours&gt;”")],
        ),
        (
            SOUND.replace("先开免打扰", "先开&ldquo;免打扰&rdquo；&nbsp;再说"),
            SOUND.replace("先开免打扰", "先开“免打扰” 再说"),
            [(4, "“先开&ldquo;免打扰&rdquo；&nbsp;再说” becomes “先开“免打扰” 再说”")],
        ),
        (
            SOUND.replace("先开免打扰", "'先开''免打扰'',3天'"),
            SOUND.replace("先开免打扰", "'先开''免打扰'',3 天'"),
            [(4, "“先开'免打扰',3天” becomes “先开'免打扰',3 天”")],
        ),
        (
            SOUND.replace("先开免打扰", "|-\n    先开3天\n    再说"),
            SOUND.replace("先开免打扰", "|-\n    先开 3 天\n    再说"),
            [(4, "“先开3天\n再说” becomes “先开 3 天\n再说”")],
        ),
    ],
)
def test_repaired(typed: str | bytes, wanted: str, said: list[tuple[int, str]]) -> None:
    result = fixed(typed)
    assert result.text == wanted
    assert result.changes == said
    assert result.left == []
    assert fixed(wanted) == Fixed(wanted)


def test_the_order_of_keys_and_lists_is_the_editors() -> None:
    typed = "# The head.\nreviewed: 2026-11-21  # read twice\nid: x\nrebuts:\n  - b\n  # because\n  - a\n"
    assert fixed(typed, ARGUMENT) == Fixed(typed)


def test_a_reason_that_begins_with_a_quotation_is_left_alone() -> None:
    typed = SOUND + "allow:\n  orphan: “Mute it” stands on the first page, and is enough.\n"
    assert fixed(typed) == Fixed(typed)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("id: x\n}\n", (2, "left alone, it cannot be read: ")),
        ("id: x\nid: y\n", (2, "left alone, it cannot be read: The key “id” already stands in line 1; ")),
        ("id: &a x\ntext: *a\n", (1, "left alone, it cannot be read: YAML anchors and aliases ")),
        ("", (1, "left alone, it cannot be read: The file is empty.")),
        ("id: 群聊里".encode("gbk"), (1, "left alone: it is not valid UTF-8")),
        (
            "text:\n  zh: 先退，\n    再说\n",
            (2, "left to be done by hand, it is written over several lines: "),
        ),
    ],
)
def test_left_alone(typed: str | bytes, left: tuple[int, str]) -> None:
    result = fixed(typed, "data/facts/x.yml")
    assert result.changes == []
    assert result.text.encode() in (typed if isinstance(typed, bytes) else typed.encode(), b"")
    ((line, what),) = result.left
    assert (line, what[: len(left[1])]) == left


@pytest.mark.parametrize(
    ("typed", "wanted", "left"),
    [
        (
            SOUND.replace("Mute it", '"Say "no" today"').replace("phase: ", "phase："),
            SOUND.replace("Mute it", '"Say "no" today"'),
            [(3, "Quotation marks stand in a text between such marks: ")],
        ),
        (
            SOUND.replace("phase: ", "  zh: 先静音\nphase：").replace("先开", "先开,再"),
            SOUND.replace("phase: ", "  zh: 先静音\nphase: ").replace("先开", "先开，再"),
            [(5, "left alone, it cannot be read: The key “zh” already stands in line 4; ")],
        ),
        (
            SOUND.replace("-21", "-31").replace("先开", "先开,再"),
            SOUND.replace("-21", "-31").replace("先开", "先开，再"),
            [(7, "left alone, it cannot be read: 2026-11-31 is not a date.")],
        ),
        (
            SOUND.replace("phase: ", "<<<<<<< mine\nphase："),
            SOUND.replace("phase: ", "<<<<<<< mine\nphase："),
            [(5, "“<<<<<<<” is left over from a merge. "), (6, "left alone, it cannot be read: ")],
        ),
    ],
    ids=["a line that cannot be read", "a key twice", "a day that is none", "a merge"],
)
def test_what_is_left_to_the_writer_keeps_nothing_else_from_being_repaired(
    typed: str, wanted: str, left: list[tuple[int, str]]
) -> None:
    result = fixed(typed)
    assert result.text == wanted
    assert bool(result.changes) == (typed != wanted)
    assert [(line, what[: len(begin)]) for (line, what), (_, begin) in zip(result.left, left, strict=True)] == left


def test_a_file_of_no_kind_is_left_alone() -> None:
    assert fixed("a: b\n", "mkdocs.yml").left == [(1, "left alone: no kind of entry lives here")]


@pytest.mark.parametrize("seed", range(8))
def test_a_repaired_file_loads_to_the_same_data_and_needs_no_repair(copied: Broken, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be repeatable, not secret
    for file in chance.sample(sorted((copied.root / "data").rglob("*.yml")), 12):
        name = file.relative_to(copied.root).as_posix()
        typed = disarranged(file.read_text(encoding="utf-8"), chance)
        once, shape = fixed(typed, name), shape_of_file(name)
        assert shape is not None
        assert (name, once.left) == (name, [])
        assert load(once.text) == repaired(load(typed), shape, HAN), name
        assert comments(once.text) == comments(typed), name
        assert fixed(once.text, name) == Fixed(once.text), name


def disarranged(text: str, chance: random.Random) -> str:
    """Return a file whose top keys are in any order, with comments, stray spaces, CR LF and a missing last line end."""
    blocks: list[list[str]] = []
    for line in text.splitlines():
        if line[:1] not in (" ", "#", "-", "") or not blocks:
            blocks.append([])
        blocks[-1].append(line + chance.choice(["", "", "", "  "]))
    chance.shuffle(blocks)
    for block in blocks:
        if chance.random() < 0.3:
            block.insert(0, f"# remark {chance.random()}")
    return chance.choice(["\n", "\r\n"]).join(line for block in blocks for line in block) + chance.choice(["", "\n\n"])


def load(text: str) -> object:
    return yaml.safe_load(text)


def comments(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


def test_what_was_done_is_said_as_done() -> None:
    typed = SOUND.replace("phase: ", "phase：").replace("reviewed", "```\nreviewed")
    assert [what for _, what in fixed(typed).changes] == [
        "The colon after “phase” is a Chinese one. It is “phase: handover” now.",
        "“```” begins or ends a piece of code, and has no place in a file. The line is gone now.",
    ]
