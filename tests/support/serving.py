"""Serves the built site under its sub-path, picks a page of each kind, and watches what pages do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from playwright.sync_api import ConsoleMessage, Page, Request, Response
from tools.site import PREFIX

from support.builds import real_guide

SECTIONS = ("arguments", "groups", "resigning", "messages", "sources", "outcomes")
SINGLES = ("quiz", "apps", "glossary", "about")


class Handler(SimpleHTTPRequestHandler):
    """Serves the site as a plain host does: only under the sub-path, the 404 page for everything else."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Return the file of an address; nothing lies outside the sub-path."""
        return super().translate_path(path[len(PREFIX) - 1 :] if path.startswith(PREFIX) else "/outside-the-site")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer with the site's own page."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


class Served(NamedTuple):
    """Where the site is served, and a page of each kind: kind -> address, the longest of its kind."""

    root: str
    kinds: dict[str, str]

    def at(self, address: str, code: str = "zh") -> str:
        """Return the address of a page in a language."""
        path = real_guide().languages[code].path
        return f"{self.root}{path}/{address}" if path else self.root + address


def kinds(folder: Path) -> dict[str, str]:
    """Return one address for each kind of page."""
    found = {"home": "", "missing": "no/such/page/"}
    found |= {name: f"{name}/" for name in (*SECTIONS, *SINGLES)}
    for name in SECTIONS:
        pages = sorted((folder / name).glob("*/index.html"), key=lambda file: (-file.stat().st_size, file))
        found[f"one of {name}"] = f"{name}/{pages[0].parent.name}/"
    return found


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a built site on a loopback port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}{PREFIX}", kinds(folder))
    finally:
        server.shutdown()


KINDS = ("home", "missing", *SECTIONS, *SINGLES, *(f"one of {name}" for name in SECTIONS))


class Watch:
    """Collects what no page may do: errors on the console or in scripts, failed requests, requests elsewhere."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.faults: list[str] = []

    def follow(self, page: Page) -> None:
        """Listen to a page."""
        page.on("console", partial(self.console, page))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: script error: {error}"))
        page.on("request", self.request)
        page.on("response", self.response)

    def console(self, page: Page, message: ConsoleMessage) -> None:
        """Note errors and warnings, but not the browser's word on a 404 page that was asked for."""
        asked_for = message.text.startswith("Failed to load resource") and message.location.get("url") == page.url
        if message.type in ("error", "warning") and not asked_for:
            self.faults.append(f"{page.url}: console {message.type}: {message.text}")

    def request(self, request: Request) -> None:
        """Note requests that leave the site."""
        if not request.url.startswith((self.root, "data:", "blob:")):
            self.faults.append(f"asked another host: {request.url}")

    def response(self, response: Response) -> None:
        """Note files that are missing."""
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"{response.url}: {response.status}")


Open = Callable[..., Page]
"""Opens a page with settings and a storage of its own (color_scheme=…, java_script_enabled=…)."""
