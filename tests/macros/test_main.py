"""The command line: what it prints, and the exit code that CI looks at."""

import os
from pathlib import Path

import pytest
from support.breaking import Broken

from macros.__main__ import main, patient

FACT = "data/facts/wechat-mute.yml"


def test_sound_data(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert broken.run("check") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].startswith("data is sound")
    assert any(line.startswith("arguments ") for line in lines)


@pytest.mark.parametrize(("values", "count"), [(["gone"], "1 error"), (["gone", "lost"], "2 errors")])
def test_broken_data(broken: Broken, capsys: pytest.CaptureFixture[str], values: list[str], count: str) -> None:
    for path, value in zip((("status",), ("app",)), values, strict=False):
        broken.put(FACT, *path, value=value)
    assert broken.run("check") == 1
    out = capsys.readouterr().out
    rule = "dangling-reference" if values[1:] else "unknown-word"
    assert out.endswith(f"\n\nMore about a rule: make check EXPLAIN={rule}\n{count}. Nothing was built or changed.\n")
    assert f"{broken.at(FACT, 'status')}: error: “gone” is not in data/vocabulary/fact-status.yml." in out
    assert "arguments  " not in out


def test_warnings_do_not_fail(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    broken.cut("data/messages/proj-announce.yml", "tones", "formal")
    assert broken.run("check") == 0
    assert ": warning: There is only one tone." in (out := capsys.readouterr().out)
    assert "data is sound, " in out


@pytest.mark.parametrize("arguments", [[], ["chekc"]])
def test_unknown_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: python -m macros" in capsys.readouterr().err


def test_what_nobody_reads_to_its_end_stops_no_command() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w", encoding="ascii") as pipe:
        stream = patient(pipe)
        stream.write("三行\n" * 10_000)
        stream.flush()
        assert stream.encoding == "utf-8"


@pytest.mark.parametrize("command", [["check"], ["fix"], ["new", "fact", "x"], ["rename", "fact", "x", "y"]])
def test_a_folder_without_a_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    assert main([*command, "--root", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.err == f"There is no folder data/ in {tmp_path}: name a checkout of the guide with --root.\n"
    assert said.out == ""
    assert list(tmp_path.iterdir()) == []
