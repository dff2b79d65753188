"""While nothing of the data can be shown: the last site that was built, or a page, with what has to be mended."""

import logging
import re
from collections.abc import Sequence
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

from macros.build.problem_bar import dressed
from macros.model.command_messages import here

WATCHED = ("data", "docs", "macros", "mkdocs.yml")
LOOK_SECONDS = 0.3
PAGE = (
    '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>!</title></head>\n<body></body>\n</html>\n'
)
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
AGAIN = b'<meta http-equiv="refresh" content="1"></head>'
log = logging.getLogger("mkdocs.hooks.guide")


def wait(address: tuple[str, int], mount: str, root: Path, lines: Sequence[str]) -> None:
    """Serve the problems at ``address`` until a file below ``root`` is saved.

    Where ``root`` holds a built site, its pages are sent with the problems on them; ``mount`` is its address on the
    host. Raises OSError when the address cannot be used.
    """
    for line in lines:
        log.error(line)
    shown = f"http://{address[0]}:{address[1]}{mount}"
    log.error(here("Nothing can be shown before this is mended. The problems are at {}", shown))
    watched = [root / name for name in WATCHED]
    before = stamps(*watched)
    with HTTPServer(address, partial(_Handler, mount, root / "site", lines)) as server:
        server.timeout = LOOK_SECONDS
        while stamps(*watched) == before:
            server.handle_request()


class _Handler(SimpleHTTPRequestHandler):
    timeout = 1

    def __init__(self, mount: str, site: Path, lines: Sequence[str], *of_server: object) -> None:
        self._mount, self._site, self._lines = mount.rstrip("/") + "/", site, lines
        super().__init__(*of_server, directory=str(site))  # pyright: ignore[reportArgumentType]

    def do_GET(self) -> None:
        self.path = "/" + self.path.removeprefix(self._mount).lstrip("/")
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix not in ("", ".html") and file.is_file():
            super().do_GET()
            return
        page = file.read_bytes() if file.is_file() else PAGE.encode()
        page = dressed(POLICY.sub(b"", page), self._lines, ()).replace(b"</head>", AGAIN, 1)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - called so by the server
        """Say nothing: the terminal shows the problems."""


def stamps(*places: Path) -> list[tuple[str, int]]:
    """Return each file at or below the places with the time of its last change, but for what Python keeps there."""
    files = (file for place in places for file in [place, *sorted(place.rglob("*"))])
    kept = (file for file in files if file.is_file() and "__pycache__" not in file.parts)
    return [(file.as_posix(), file.stat().st_mtime_ns) for file in kept]
