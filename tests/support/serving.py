"""Serves a built site under its sub-path, picks a page of each kind, and watches what pages do."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import yaml
from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, Response
from tools.site import PREFIX

from macros.content.guide.guide import Guide
from support.builds import ROOT

LANGUAGES: tuple[str, ...] = tuple(yaml.safe_load((ROOT / "data/vocabulary/languages.yml").read_text(encoding="utf-8")))
"""The languages of the real guide, the first one at the root."""
SECTIONS = ("arguments", "groups", "resigning", "messages", "sources", "outcomes", "scams", "apps")
SINGLES = ("quiz", "glossary", "about", "safety")


class Handler(SimpleHTTPRequestHandler):
    """Serves the site as a plain host does: only under the sub-path, the 404 page for everything else."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body of an answer leave together

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

    def end_headers(self) -> None:
        """Allow ten minutes in the browser's cache, as GitHub Pages does."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A server that does not mind a browser that leaves before the answer."""

    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print what went wrong, unless the connection was only closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@dataclass(frozen=True)
class Served:
    """Where a site is served, its files and its guide; ``kinds`` are kind of page -> address of its longest page."""

    root: str
    folder: Path
    guide: Guide = field(repr=False)
    kinds: dict[str, str] = field(repr=False)

    def at(self, address: str, code: str = "zh") -> str:
        """Return the address of a page in a language."""
        path = self.guide.languages[code].path
        return f"{self.root}{path}/{address}" if path else self.root + address

    def script(self, name: str, code: str = "zh") -> str:
        """Return the address of a script in a language; its name holds a hash."""
        (file,) = (self.folder / self.guide.languages[code].path / "assets").glob(f"{name}.*.js")
        return self.at(f"assets/{file.name}", code)

    def says(self, key: str, **slots: object) -> str:
        """Return a string of the interface in English."""
        return str(self.guide.interface[key]["en"]).format(**slots)


def kinds(folder: Path) -> dict[str, str]:
    """Return one address for each kind of page."""
    found = {"home": "", "missing": "no/such/page/"}
    found |= {name: f"{name}/" for name in (*SECTIONS, *SINGLES)}
    for name in SECTIONS:
        pages = sorted((folder / name).glob("*/index.html"), key=lambda file: (-file.stat().st_size, file))
        found[f"one of {name}"] = f"{name}/{pages[0].parent.name}/"
    return found


@contextmanager
def serving(folder: Path, guide: Guide) -> Iterator[Served]:
    """Serve a guide's built site on a loopback port."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}{PREFIX}", folder, guide, kinds(folder))
    finally:
        server.shutdown()
        server.server_close()


KINDS = ("home", "missing", *SECTIONS, *SINGLES, *(f"one of {name}" for name in SECTIONS))


class Watch:
    """Collects what no page may do: errors on the console or in scripts, dialogs, missing files, requests elsewhere.

    ``asked`` are the addresses of all requests.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.faults: list[str] = []
        self.asked: list[str] = []
        self.followed: list[tuple[Page, dict[str, Callable[..., None]]]] = []

    def follow(self, page: Page) -> None:
        """Listen to a page."""
        listeners: dict[str, Callable[..., None]] = {
            "console": partial(self.console, page),
            "pageerror": partial(self.error, page),
            "request": self.request,
            "response": self.response,
            "dialog": partial(self.dialog, page),
            "crash": self.crash,
        }
        for event, listener in listeners.items():
            page.on(event, listener)
        self.followed.append((page, listeners))

    def leave(self) -> None:
        """Listen no longer."""
        for page, listeners in self.followed:
            for event, listener in listeners.items():
                page.remove_listener(event, listener)
        self.followed.clear()

    def console(self, page: Page, message: ConsoleMessage) -> None:
        """Note errors and warnings, but not the browser's word on a 404 page that was asked for."""
        asked_for = message.text.startswith("Failed to load resource") and message.location.get("url") == page.url
        if message.type in ("error", "warning") and not asked_for:
            self.faults.append(f"{page.url}: console {message.type}: {message.text}")

    def error(self, page: Page, error: Exception) -> None:
        """Note what a script did not catch."""
        self.faults.append(f"{page.url}: script error: {error}")

    def dialog(self, page: Page, dialog: Dialog) -> None:
        """Note that a page stands in the reader's way."""
        self.faults.append(f"{page.url}: a dialog: {dialog.message}")
        dialog.dismiss()

    def crash(self, page: Page) -> None:
        """Note that a page broke down."""
        self.faults.append(f"{page.url}: the page crashed")

    def request(self, request: Request) -> None:
        """Note what is asked for, and requests that leave the site."""
        self.asked.append(request.url)
        if not request.url.startswith((self.root, "data:", "blob:")):
            self.faults.append(f"{asker(request)} asked another host: {request.url}")

    def response(self, response: Response) -> None:
        """Note files that are missing."""
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"{asker(response.request)} asked for {response.url}: {response.status}")


def asker(request: Request) -> str:
    """Return the address of the page that a request comes from."""
    return "the browser" if request.is_navigation_request() else request.frame.url


Open = Callable[..., Page]
"""Opens a page with settings and a storage of its own (color_scheme=…, java_script_enabled=…)."""
