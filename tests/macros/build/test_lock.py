"""The lock on a site: one holder at a time, none when the holder is dead."""

import os
from pathlib import Path

import pytest
from support.injecting import Injection

from macros.build.stage_and_swap import Held, Lock

HOLD = "import sys, pathlib, macros.build.stage_and_swap as l; l.Lock(pathlib.Path(sys.argv[1])); open('hold')"


def test_a_second_lock_is_refused_and_names_the_holder(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    first = Lock(file)
    with pytest.raises(Held) as refusal:
        Lock(file)
    assert str(refusal.value) == str(os.getpid())
    first.release()


def test_a_released_lock_leaves_no_file_and_can_be_taken_again(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    Lock(file).release()
    assert not file.exists()
    Lock(file).release()


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    injection = Injection(tmp_path)
    holder = injection.start("-c", HOLD, str(file), faults=("root|open|hold|1|hang",))
    injection.wait_until_one_hangs()
    with pytest.raises(Held) as refusal:
        Lock(file)
    assert str(refusal.value) == str(holder.pid)
    holder.kill()
    holder.communicate()
    assert file.exists(), "a killed process cannot tidy up"
    Lock(file).release()


def test_a_lock_that_was_removed_while_waiting_for_it_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lock"
    take = Lock._take
    times: list[int] = []

    def remove_once(lock: Lock) -> None:
        take(lock)
        times.append(1)
        if len(times) == 1:
            file.unlink()

    monkeypatch.setattr(Lock, "_take", remove_once)
    lock = Lock(file)
    assert len(times) == 2
    assert file.read_text(encoding="ascii") == str(os.getpid())
    lock.release()
