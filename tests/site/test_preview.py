"""`mkdocs serve` as a contributor uses it: a saved change is seen in all languages, a broken file loses nothing."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from support.builds import ROOT

PATIENCE_SECONDS = 120
ENTRY = "data/arguments/mute-and-tune-first.yml"
PAGE = "arguments/mute-and-tune-first/"
LANGUAGES = ("", "en/", "zh-hant/")


class Preview:
    """A preview of a copy of the guide."""

    def __init__(self, root: Path, way: str) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        self.said = root / "said.txt"
        with self.said.open("wb") as output:
            self.server = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", self.address[7:-1]],
                cwd=root,
                env={**os.environ, "SITE_URL": self.address, "NO_MKDOCS_2_WARNING": "1"}
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
        end = time.monotonic() + PATIENCE_SECONDS
        for language in LANGUAGES:
            while not (text := self.read(language + PAGE)) or (mark in text) != there:
                assert time.monotonic() < end, self.said.read_text(encoding="utf-8")[-3000:]
                assert self.server.poll() is None, self.said.read_text(encoding="utf-8")[-3000:]
                time.sleep(0.05)

    def save(self, text: str) -> None:
        """Save the entry."""
        (self.root / ENTRY).write_text(text, encoding="utf-8")


@pytest.fixture(params=["with helpers", "one process"])
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Preview]:
    """A running preview, both ways that languages are built."""
    root = tmp_path / "guide"
    root.mkdir()
    for name in ("data", "docs", "macros"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    started = Preview(root, request.param)
    yield started
    if started.server.poll() is None:
        os.killpg(started.server.pid, signal.SIGKILL)
    started.server.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="ends the preview with a signal")
def test_a_saved_change_is_seen_and_a_broken_file_loses_nothing(preview: Preview) -> None:
    good = (preview.root / ENTRY).read_text(encoding="utf-8")
    preview.wait("<h1")
    changed = good.replace("\n  en: Muting can", "\n  en: Muting 4711 can").replace("\n  zh: ", "\n  zh: 4711", 1)
    assert changed.count("4711") == 2, "the title should change in both languages"
    preview.save(changed)
    preview.wait("4711")
    preview.save(changed.replace("stance: ", "stance: sideways-"))
    end = time.monotonic() + PATIENCE_SECONDS
    while "The preview still shows the last good pages." not in preview.said.read_text(encoding="utf-8"):
        assert time.monotonic() < end
        time.sleep(0.05)
    preview.wait("4711")
    preview.save(good)
    preview.wait("4711", there=False)
    said = preview.said.read_text(encoding="utf-8")
    assert f"{ENTRY}:" in said
    assert "Traceback" not in said
    preview.server.send_signal(signal.SIGINT)
    assert preview.server.wait(timeout=PATIENCE_SECONDS) in {0, 1, -signal.SIGINT}
