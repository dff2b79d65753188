"""Serves a built site on loopback as the host does: gzip, keep-alive, ten minutes of cache."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from threading import Thread
from urllib.parse import unquote, urlsplit


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keep-alive
    timeout = 30

    def __init__(self, folder: Path, *arguments: object) -> None:
        self.folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, packed; a folder means its index.html, a file that is not there the 404 page."""
        path = self.folder / unquote(urlsplit(self.path).path).lstrip("/")
        file = path / "index.html" if path.is_dir() else path
        found = file.is_file() and file.resolve().is_relative_to(self.folder.resolve())
        shown = file if found else self.folder / "404.html"
        body = packed(shown)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        kind = mimetypes.guess_type(shown.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@cache
def packed(file: Path) -> bytes:
    """Return a file as it is sent."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def serving(folder: Path, port: int) -> Iterator[None]:
    """Serve the folder until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, folder))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
