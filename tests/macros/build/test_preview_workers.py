"""Helpers of a preview: they work when asked, keep what they know, and end with the process they come from."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.builds import ROOT

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")

START = """
import os, signal, sys, time
from pathlib import Path
from macros.build.preview_workers import Workers
folder, times, workers = Path(sys.argv[1]), 0, Workers()
def work(name):
    global times
    times += 1
    if (folder / "die").exists():
        os._exit(1)
    (folder / name).write_text(f"{times} {os.getpid()}")
    if (folder / "raise").exists():
        raise ValueError("told in one line")
for name in ("en", "zh-Hant"):
    workers.start(name, lambda name=name: work(name))
def done():
    return [(folder / name).read_text().split()[0] for name in ("en", "zh-Hant")]
"""


def run(folder: Path, program: str, **environment: str) -> list[str]:
    """Run a program that has two helpers. Returns the lines that it and they say."""
    done = subprocess.run(
        [sys.executable, "-c", START + program, str(folder)],
        cwd=ROOT,
        env={**environment, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()


@linux
def test_helpers_work_each_time_they_are_asked_and_remember(tmp_path: Path) -> None:
    program = """
for _ in range(2):
    print(sorted(workers.ask()), workers.wait(), done(), times)
"""
    assert run(tmp_path, program) == [
        "['en', 'zh-Hant'] set() ['1', '1'] 0",
        "['en', 'zh-Hant'] set() ['2', '2'] 0",
    ]


@linux
@pytest.mark.parametrize(("rest", "finished"), [(0, True), (1000, False)])
def test_a_helper_finishes_when_it_is_not_asked_again(tmp_path: Path, rest: float, finished: bool) -> None:
    program = f"""
import macros.build.preview_workers
macros.build.preview_workers.QUIET_SECONDS = {rest}
workers.start("fr", lambda: work("fr"), lambda: (folder / "finished").touch())
for _ in range(2):
    workers.ask(); workers.wait()
while {finished} and not (folder / "finished").exists():
    time.sleep(0.01)
print((folder / "finished").exists())
"""
    assert run(tmp_path, program) == [str(finished)]


@linux
def test_an_error_is_told_and_the_helper_goes_on(tmp_path: Path) -> None:
    program = """
(folder / "raise").touch(); workers.ask(); workers.wait()
(folder / "raise").unlink(); workers.ask(); print(workers.wait(), done())
"""
    assert run(tmp_path, program) == ["ValueError: told in one line"] * 2 + ["set() ['2', '2']"]


@linux
def test_a_helper_that_is_gone_is_named_once(tmp_path: Path) -> None:
    program = """
(folder / "die").touch()
workers.ask()
print(sorted(workers.wait()), workers.ask(), workers.wait())
"""
    assert run(tmp_path, program) == ["['en', 'zh-Hant'] set() set()"]


@linux
def test_helpers_end_with_the_process_they_come_from(tmp_path: Path) -> None:
    program = "workers.ask(); workers.wait(); os.kill(os.getpid(), signal.SIGKILL)"
    with pytest.raises(subprocess.CalledProcessError):  # run() returns when nobody holds its output any more
        run(tmp_path, program)
    assert {file.name for file in tmp_path.iterdir()} == {"en", "zh-Hant"}


def test_there_are_none_where_no_process_can_be_forked(tmp_path: Path) -> None:
    assert run(tmp_path, "print(workers.ask(), workers.wait())", GUIDE_CHILDREN_ANEW="yes") == ["set() set()"]
