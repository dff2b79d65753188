"""What a contributor waits for: from a saved file to the changed page, in every language, under `mkdocs serve`."""

import os
import re
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from bench.generate import generate, size

from macros.content.guide.guide import Guide
from macros.content.reading.load import load

START_SECONDS, CHANGE_SECONDS = 180, 60
LOOK_SECONDS = 0.02


def preview(root: Path, number: int, runs: int) -> None:
    """Print how long a changed claim and a changed title take to be seen; 0 is the real number of entries."""
    with TemporaryDirectory(prefix="leave-well-bench-") as folder:
        copy = Path(folder) / "guide"
        generate(root, copy, number or size(load(root)[0]))
        guide, _ = load(copy)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
        environment = {**os.environ, "SITE_URL": f"http://127.0.0.1:{port}/", "NO_MKDOCS_2_WARNING": "1"}
        with subprocess.Popen(
            command, cwd=copy, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server:
            try:
                _wait(f"http://127.0.0.1:{port}/zh-hant/", "<h1", START_SECONDS)
                for field in ("why", "title"):
                    times = [_change(copy, guide, port, field, run) for run in range(runs)]
                    shown = ", ".join(f"{code} {statistics.median(t[code] for t in times):.2f} s" for code in times[0])
                    all_ = statistics.median(max(t.values()) for t in times)
                    print(f"serve, {size(guide)} entries: saved {field} seen after {all_:.2f} s ({shown})", flush=True)
            finally:
                server.terminate()
                server.wait(timeout=20)


def _change(root: Path, guide: Guide, port: int, field: str, run: int) -> dict[str, float]:
    """Change a field of an argument in both languages; return when each language's page shows it."""
    id_ = list(guide.arguments)[run]
    file = root / "data" / "arguments" / f"{id_}.yml"
    mark = f"9{run}7{len(field)}3"
    text = file.read_text(encoding="utf-8")
    block = re.compile(rf"^{field}:\n(?:  .*\n)+", re.MULTILINE)
    text = block.sub(lambda said: re.sub(r"(?m)^(  [A-Za-z-]+: .*)$", rf"\1 {mark}", said[0]), text, count=1)
    began = time.monotonic()
    file.write_text(text, encoding="utf-8")
    seen: dict[str, float] = {}
    while len(seen) < len(guide.languages):
        for code, language in guide.languages.items():
            path = f"{language.path}/" if language.path else ""
            if code not in seen and mark in _page(f"http://127.0.0.1:{port}/{path}arguments/{id_}/"):
                seen[code] = time.monotonic() - began
        if time.monotonic() - began > CHANGE_SECONDS:
            raise TimeoutError(f"A changed {field} was not seen after {CHANGE_SECONDS} seconds.")
        time.sleep(LOOK_SECONDS)
    time.sleep(1)  # let the server come to rest before the next change
    return seen


def _page(url: str) -> str:
    try:
        with urlopen(url, timeout=CHANGE_SECONDS) as answer:  # noqa: S310 - our own server
            return answer.read().decode("utf-8")
    except (URLError, OSError):
        return ""


def _wait(url: str, mark: str, seconds: float) -> None:
    began = time.monotonic()
    while mark not in _page(url):
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"The preview did not start within {seconds} seconds.")
        time.sleep(0.2)
