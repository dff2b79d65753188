"""Slips: `check` says each and shows the line as it was meant, many in one run; `fix` writes exactly that."""

import pytest
from breakages.slip import Slip, batches, typed
from breakages.slips import SLIPS
from hypothesis import given, settings
from hypothesis import strategies as st
from support.breaking import MARK, Broken

from macros.authoring.fix import fix
from macros.content.reading.file_shapes import shape_of_file
from macros.content.reading.slips import mend
from macros.content.reading.yaml_parser import parse

CODES = {"en": "en", "zh": "zh", "中文": "zh", "英文": "en", "cn": "zh"}
NAME = "data/arguments/x.yml"


def expected(file: str, slip: Slip, sound: str) -> str:
    """Return the line that is said about a slip."""
    text = typed(sound, slip, slip.typed)
    at = text.index(MARK)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    todo = slip.todo
    if slip.meant is not None and not todo:
        meant = typed(sound, slip, slip.meant).split("\n")[line - 1]
        todo = f"Write “{meant if len(meant) <= 70 else meant[:70] + '…'}”."
    return f"{file}:{line}:{column}: error: {slip.said}{' ' if todo else ''}{todo} [{slip.rule}]"


@pytest.mark.parametrize("batch", batches(SLIPS), ids=lambda batch: batch[0][1].name)
def test_every_slip_is_said_in_one_run_and_mended(batch: list[tuple[str, Slip]], broken: Broken) -> None:
    sound = {file: broken.read(file) for file, _ in batch}
    for file, slip in batch:
        broken.write(file, typed(sound[file], slip, slip.typed).replace(MARK, ""))
    before = {file: broken.read(file) for file, _ in batch}
    assert broken.problems() == sorted(expected(file, slip, sound[file]) for file, slip in batch)
    broken.run("fix", *(str(broken.root / file) for file, _ in batch))
    for file, slip in batch:
        meant = before[file] if slip.meant is None else typed(sound[file], slip, slip.meant)
        assert broken.read(file) == meant, slip.name


def test_there_are_slips_of_many_kinds() -> None:
    assert len({slip.name for slip in SLIPS}) == len(SLIPS) >= 50


def test_languages_beside_the_key_of_their_text_are_put_below_it() -> None:
    typed = "title:\nen: One\nzh: |\n  一\n\n  二\nstance: leave\nclaim:\n"
    meant = "title:\n  en: One\n  zh: |\n    一\n\n    二\nstance: leave\nclaim:\n"
    mended = mend(typed, shape_of_file(NAME), CODES)
    assert mended.text == meant
    assert [(slip.line, slip.said) for slip in mended.slips] == [
        (2, "The line stands two spaces too far to the left."),
        (3, "The line stands two spaces too far to the left."),
        (8, "Nothing stands after “claim:”."),
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rebuts: [\n  - a-b,\n  - c-d,\n]\n", "rebuts:\n  - a-b\n  - c-d\n\n"),
        ('title: {\n"en": "One",\nzh: 一: 二\n}\n', "title:\n  en: \"One\"\n  zh: '一: 二'\n\n"),
    ],
)
def test_brackets_around_lines_are_taken_away(typed: str, meant: str) -> None:
    mended = mend(typed, shape_of_file(NAME), CODES)
    assert mended.text == meant
    assert {slip.line for slip in mended.slips} == {1, 2, 3, 4}


@pytest.mark.parametrize("before", ["> {}", "{0}\t{1}", "{0:3} | {1}"])
def test_what_stands_before_every_line_is_taken_away(before: str) -> None:
    meant = "id: x\ntitle:\n  en: One\n  zh: 一\nstance: leave\n"
    lines = enumerate(meant.rstrip("\n").split("\n"), 1)
    typed = "\n".join(before.format(*pair[-before.count("{") :]) for pair in lines) + "\n"
    mended = mend(typed, shape_of_file(NAME), CODES)
    assert mended.text == meant
    assert [slip.line for slip in mended.slips] == [1]


def test_languages_without_colons_get_them() -> None:
    typed = "title:\n  英文：One\n  zh 一\nstance: leave\n"
    mended = mend(typed, shape_of_file(NAME), CODES)
    assert mended.text == "title:\n  en: One\n  zh: 一\nstance: leave\n"
    assert [(slip.line, slip.said) for slip in mended.slips] == [
        (2, "The colon after “英文” is a Chinese one."),
        (3, "The colon after “zh” is missing."),
    ]


def test_a_line_of_the_writer_stands_aside_and_the_rest_is_read() -> None:
    typed = "title:\n  en: One\n备注：要改\n  zh：一\nstance: leave\n"
    mended = mend(typed, shape_of_file(NAME), CODES)
    assert mended.text == "title:\n  en: One\n\n  zh: 一\nstance: leave\n"
    assert mended.written == typed.replace("zh：", "zh: ")


def test_a_note_in_chinese_is_no_item_of_an_english_list_and_a_name_may_be_one() -> None:
    typed = "steps:\n  en:\n    这里要改\n    - Ask who it was that helped you most.\n"
    assert mend(typed, shape_of_file("data/quiz/outcomes/x.yml"), CODES).written == typed
    typed = "aliases:\n  zh:\n    - WeChat\n    微信群\n    - Weixin\n"
    assert "    - 微信群\n" in mend(typed, shape_of_file("data/apps/x.yml"), CODES).text


SIGNS = "ab:-[]{}&*!?|>#'\"%@`,~<= \t1.0x退：，“”、；。/（）【】］・•－—﹕｜＞＃$\\\u3000\u00a0\u200b"
LINES = st.sampled_from((
    "{}", "  {}", "    {}", "  - {}", "  -{}", "  • {}", "  -　{}", "  zh: {}", "  zh：{}", "中文：{}", "  中文：{}",
    "  en: '{}", '  en: "{}",', "  zh: |-", "  zh: ｜", "rebuts: {}", "rebuts：{}", "rebuts:", "rebuts: [{}, b-c】",
    "rebuts: - {}", "claim: {}", "claim:", "reviewed: {}", "order: {}", "stance:: {}", "// {}", "备注：{}", "标题：",
    "{}: a", "    formal:",
))  # fmt: skip
"""Lines as people type them, with room for more."""

TYPED = st.lists(
    st.builds(lambda line, signs: line.replace("{}", signs), LINES, st.text(SIGNS, max_size=9)), max_size=7
)


@given(
    TYPED,
    st.sampled_from((NAME, "data/messages/x.yml")),
)
@settings(max_examples=60)
def test_mending_never_raises_keeps_the_lines_and_finds_nothing_in_what_it_made(lines: list[str], name: str) -> None:
    text = "title:\n  en: A\n" + "\n".join(lines) + "\nstance: leave\n"
    mended = mend(text, shape_of_file(name), CODES)
    assert len(mended.lines) == text.count("\n") + 1
    assert mend(mended.written, shape_of_file(name), CODES).written == mended.written
    if not mended.aside and not parse(mended.text, name).problems:
        again = mend(mended.text, shape_of_file(name), CODES)
        assert again.text == mended.text


@given(
    st.lists(st.builds(lambda line, signs: line.replace("{}", signs), LINES, st.text(SIGNS, max_size=9)), max_size=6)
)
@settings(max_examples=60)
def test_a_second_run_of_fix_changes_nothing(lines: list[str]) -> None:
    text = "title:\n  en: A\n" + "\n".join(lines) + "\nstance: leave\n"
    fixed = fix(text.encode(), NAME, ["zh"], CODES).text
    assert fix(fixed.encode(), NAME, ["zh"], CODES).text == fixed
