"""`mkdocs serve` as a contributor uses it: a saved change is seen in all languages, a broken file loses nothing."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from support.fixture import ON_THAT_DAY, lay_checkout

from macros.content.guide.guide import Guide

PATIENCE_SECONDS = 120
LOOK_SECONDS = 0.05
LANGUAGES = ("", "en/", "zh-hant/")
MARK = "4711"
BAR = "data-lw-problems"


class Preview:
    """A preview of the guide of a checkout; ``entry`` is an argument of it."""

    def __init__(self, root: Path, way: str, entry: str) -> None:
        self.root = root
        self.file = f"data/arguments/{entry}.yml"
        self.page = f"arguments/{entry}/"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        signal.signal(
            signal.SIGINT, signal.default_int_handler
        )  # where it is ignored, as behind `&`, a child ignores it
        self.said = root / "said.txt"
        with self.said.open("wb") as output:
            self.server = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", self.address[7:-1]],
                cwd=root,
                env={**os.environ, **ON_THAT_DAY, "SITE_URL": self.address, "NO_MKDOCS_2_WARNING": "1"}
                | ({"GUIDE_CHILDREN_ANEW": "yes"} if way == "one process" else {}),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def read(self, page: str) -> str:
        """Return a page, or nothing while there is none."""
        try:
            with urlopen(self.address + page, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 - our own server
                return answer.read().decode("utf-8")
        except (URLError, OSError):
            return ""

    def wait(self, mark: str, there: bool = True) -> None:
        """Return when the entry's page says ``mark`` in every language, or says it no longer."""
        for language in LANGUAGES:
            self.until(lambda at=language + self.page: (text := self.read(at)) and (mark in text) == there)

    def until(self, state: Callable[[], object]) -> None:
        """Return when the preview has come to a state; what it said tells why it did not."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not state():
            assert time.monotonic() < end, self.words()
            assert self.server.poll() is None, self.words()
            time.sleep(LOOK_SECONDS)

    def words(self) -> str:
        """Return what the preview has said."""
        return self.said.read_text(encoding="utf-8")

    def save(self, text: str) -> None:
        """Save the entry."""
        (self.root / self.file).write_text(text, encoding="utf-8")


@pytest.fixture(params=["with helpers", "one process"])
def preview(request: pytest.FixtureRequest, guide: Guide, tmp_path: Path) -> Iterator[Preview]:
    """A running preview, both ways that languages are built."""
    started = Preview(lay_checkout(tmp_path / "guide"), request.param, next(iter(guide.arguments)))
    yield started
    if started.server.poll() is None:
        os.killpg(started.server.pid, signal.SIGKILL)
    started.server.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="ends the preview with a signal")
def test_a_saved_change_is_seen_and_a_broken_file_loses_nothing(preview: Preview) -> None:
    good = (preview.root / preview.file).read_text(encoding="utf-8")
    preview.wait("<h1")
    changed = re.sub(
        r"(^title:\n  en: .*)\n(  zh: .*)$", rf"\g<1> {MARK}\n\g<2>{MARK}", good, count=1, flags=re.MULTILINE
    )
    assert changed.count(MARK) == 2, "the title should change in both languages"
    preview.save(changed)
    preview.wait(MARK)
    assert BAR not in preview.read(preview.page)
    preview.save(changed.replace("stance: ", "stance："))
    preview.wait(BAR)
    preview.wait(MARK)
    assert f"<code>{preview.file}:2</code> The colon after “stance” is a Chinese one." in preview.read(
        f"en/{preview.page}"
    )
    preview.save(good)
    preview.wait(BAR, there=False)
    preview.wait(MARK, there=False)
    assert f"{preview.file}:" in preview.words()
    assert "Traceback" not in preview.words()
    preview.server.send_signal(signal.SIGINT)
    assert preview.server.wait(timeout=PATIENCE_SECONDS) in {0, 1, -signal.SIGINT}
