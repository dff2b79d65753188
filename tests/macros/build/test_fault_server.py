"""While nothing can be shown, a page says what has to be mended, until a file is saved."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from macros.build.fault_server import wait

LINE = "data/vocabulary/languages.yml:1:1: error: broken"


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Serve the problems of a checkout. Returns what reads a page of it; the next saved file ends it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "data").mkdir()
    thread = Thread(target=wait, args=(("127.0.0.1", port), "/guide/", tmp_path, [LINE]), daemon=True)
    thread.start()

    def read(page: str) -> str:
        while True:
            try:
                with urlopen(f"http://127.0.0.1:{port}/guide/{page}", timeout=60) as answer:
                    return answer.read().decode()
            except URLError:  # not yet
                assert thread.is_alive()

    yield read
    (tmp_path / "data" / "saved.yml").touch()
    thread.join(60)
    assert not thread.is_alive()


def test_the_problems_are_shown(waiting: Callable[[str], str]) -> None:
    page = waiting("")
    assert LINE in page
    assert 'http-equiv="refresh"' in page


def test_they_stand_on_the_pages_of_the_last_site_that_was_built(waiting: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "site" / "assets").mkdir(parents=True)
    policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
    (tmp_path / "site" / "index.html").write_text(f"<html><head>{policy}</head><body><h1>Last</h1></body></html>")
    (tmp_path / "site" / "assets" / "a.css").write_text("a{}")
    page = waiting("")
    assert "<h1>Last</h1>" in page
    assert LINE in page
    assert policy not in page, "it would refuse the style of the bar"
    assert waiting("assets/a.css") == "a{}"
