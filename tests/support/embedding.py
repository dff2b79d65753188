"""A foreign page, on another port, that holds the quiz in a frame as it is told to."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from lxml import html
from tools.site import URL

from support.serving import Served

ADD_THEN_LEAVE = ("leaving", "done", "banter", "one-or-two")
"""The answers of a way through the quiz of the tests' guide."""
LISTEN = "<script>said = []; addEventListener('message', ({ data }) => said.push(data));</script>"


class Quiet(SimpleHTTPRequestHandler):
    """Serves the foreign page."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def holding(served: Served, folder: Path) -> Iterator[str]:
    """Serve a page on another port that holds what the page of the interface gives to copy; it lies in ``folder``."""
    given = html.fromstring((served.folder / "en/api/v1/index.html").read_bytes()).xpath(
        "//section[h2[@id='embed']]//pre"
    )
    lines = [str(code.text_content()).replace(URL, served.root) for code in given]
    (folder / "index.html").write_text(
        f"<!doctype html><title>Ours</title><link rel=icon href=data:,>{LISTEN}{''.join(lines)}", encoding="utf-8"
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
