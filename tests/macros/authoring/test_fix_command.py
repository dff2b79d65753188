"""The command ``fix``: repairs in place, says what it changed, and fails only where something is left to do."""

import pytest
from support.breaking import Broken

from macros.content.reading.published import FILE as ADDRESSES

pytestmark = pytest.mark.whole

PAGE = "docs/zh/about.md"
FILE = "data/checklist/mute-it-now.yml"


def run(broken: Broken, *paths: str) -> int:
    broken.write(ADDRESSES, broken.read(ADDRESSES))  # so that it is taken back after the test
    return broken.run("fix", *(str(broken.root / path) for path in paths))


def test_each_change_is_named_by_file_and_line(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    sound = broken.read(FILE)
    broken.write(FILE, sound.replace("\n", "\r\n"))
    assert run(broken, "data") == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == f"{FILE}:1: line ends made LF (Unix)"
    assert out.endswith(" files read, 1 repaired\n")
    assert broken.read(FILE) == sound
    assert run(broken, "data/checklist") == 0
    assert capsys.readouterr().out.endswith(" files read, 0 repaired\n")


def test_a_file_that_cannot_be_read_is_left_alone(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    broken.write(FILE, "id: mute-it-now  \n}\n")
    assert run(broken, FILE) == 1
    assert capsys.readouterr().out.endswith("1 file read, 0 repaired, 1 left to you\n")
    assert broken.read(FILE) == "id: mute-it-now  \n}\n"


@pytest.mark.parametrize(
    "path", ["data/checklist/gone.yml", "docs/en/gone.md", "docs/developing.md", "../elsewhere.yml"]
)
def test_what_is_no_file_of_the_data(broken: Broken, capsys: pytest.CaptureFixture[str], path: str) -> None:
    before = (broken.root / path).read_bytes() if (broken.root / path).exists() else None
    assert run(broken, path) == 1
    assert ": left alone: " in capsys.readouterr().out
    assert before == ((broken.root / path).read_bytes() if before else None)


def test_slips_above_a_page_are_written_as_they_were_meant(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    sound = broken.read(PAGE)
    title, description = (line.partition(": ")[2] for line in sound.split("\n")[1:3])
    broken.write(PAGE, sound.replace(f"---\ntitle: {title}\ndescription:", f"----\n标题：“{title}”\ndescribtion："))
    assert run(broken, PAGE) == 0
    assert (broken.read(PAGE), description in sound) == (sound, True)
    assert capsys.readouterr().out.endswith("1 file read, 3 repaired\n")


@pytest.mark.parametrize("path", ["docs", "docs/zh", PAGE, ""])
def test_slips_of_a_page_are_written_as_they_were_meant(
    broken: Broken, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    before = broken.read(PAGE)
    typed = "\n＃＃ 新 {＃new}\n\n1、先存\n２．再退\n\n》在吗\n\n＊＊没有＊＊广告\n\n｜ 甲 ｜ 乙 ｜\n｜－｜－｜\n"
    meant = "\n## 新 {#new}\n\n1. 先存\n2. 再退\n\n> 在吗\n\n**没有**广告\n\n| 甲 | 乙 |\n|---|---|\n"
    broken.write(PAGE, before + typed)
    assert run(broken, *filter(None, [path])) == 0
    assert broken.read(PAGE) == before + meant
    number = before.count("\n") + 4
    assert f"{PAGE}:{number}: “1、” begins no list. It is “1. 先存” now." in capsys.readouterr().out.splitlines()


def test_new_addresses_are_listed_when_the_data_is_sound(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(broken) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{ADDRESSES}:1: new addresses listed: /, ")
    assert out.endswith(" files read, 1 repaired\n")
    listed = broken.read(ADDRESSES)
    assert "\napps/#wechat apps/wechat\n" in listed
    first, *others = listed.splitlines(keepends=True)
    broken.write(ADDRESSES, "".join([first, *others[::-1]]).replace("\n", " \r\n"))
    assert broken.run("fix") == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{ADDRESSES}:1: line ends made LF (Unix)\n{ADDRESSES}:1: space at the end")
    assert out.endswith(" files read, 2 repaired\n")
    assert (broken.root / ADDRESSES).read_bytes().decode() == listed, "in its order again"


def test_help_stays_until_the_entry_is_sound(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    new = "data/arguments/new.yml"
    help_ = "# Which side it speaks for.\n"
    optional = "\n# The rest is optional: take away the “# ” before a field to use it.\n# order: TODO\n"
    broken.write(new, broken.read(f"data/arguments/{(old := next(iter(broken.guide.arguments)))}.yml"))
    broken.put(new, "id", value="new")
    broken.put(new, "statements", value="[]")
    broken.retitle(new, "new")
    sound = broken.read(new).replace("\nstance: ", f"\n{help_}stance: ") + optional
    stance = broken.guide.arguments[old].stance
    broken.write(new, sound.replace(f"\nstance: {stance}", "\nstance: perhaps"))
    assert run(broken, new) == 0
    assert help_ in broken.read(new)
    assert optional in broken.read(new)
    broken.write(new, sound)
    assert run(broken, new) == 0
    assert help_ not in broken.read(new)
    assert optional in broken.read(new), "nothing leads to it yet"
    broken.put(new, "groups", value=f"[{next(iter(broken.guide.groups))}]")
    assert run(broken, new) == 0
    assert "comments of what is written taken away, 3 lines" in capsys.readouterr().out
    assert optional not in broken.read(new)


def test_no_address_is_listed_while_something_is_wrong(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    broken.put(FILE, "reviewed", value="2999-01-01")
    assert run(broken) == 0
    assert capsys.readouterr().out.endswith(" files read, 0 repaired\n")


def test_the_address_of_a_draft_that_is_gone_is_taken_back(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(broken) == 0
    listed = broken.read(ADDRESSES)
    lines = [line.split(" ")[0] for line in listed.splitlines()]
    known = dict.fromkeys(lines, "as it is")
    broken.patch.setattr("macros.authoring.fix.earlier_lines", lambda _: known)
    broken.patch.setattr("macros.content.checks.permalinks.earlier_lines", lambda _: known)
    broken.write(ADDRESSES, listed + "groups/draft/ groups/draft\n")
    (problem,) = (line for line in broken.problems() if "groups/draft/" in line)
    assert "leads nowhere now. No commit lists it: `make fix` takes the line back. [lost-address]" in problem
    capsys.readouterr()
    broken.run("fix")
    assert "taken back, nothing lives there and no commit lists it: groups/draft/" in capsys.readouterr().out
    assert broken.read(ADDRESSES) == listed
