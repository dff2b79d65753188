"""`mkdocs serve` where the port is taken: said in one line before anything is built."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort

from macros import hooks, serve


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program answers on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_it_is_said_before_anything_is_built(root: Path, taken: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{taken}"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    said = [line for line in (done.stdout + done.stderr).splitlines() if line and not line.startswith("INFO")]
    assert done.returncode == 1
    assert len(said) == 1
    assert said[0].startswith(f"Port {taken} on 127.0.0.1 is taken by another program. Stop it, or choose another: ")
    assert "Cleaning site directory" not in done.stderr, "a build had begun"


def test_it_is_said_of_a_port_that_is_taken_while_the_site_is_built(
    monkeypatch: pytest.MonkeyPatch, taken: int
) -> None:
    monkeypatch.setattr(serve, "preview", lambda server, *_: server)
    config = SimpleNamespace(dev_addr=("127.0.0.1", taken))
    with pytest.raises(Abort, match="is taken by another program"):
        hooks.on_serve("server", config, print)  # type: ignore[arg-type]
    with socket.create_server(("127.0.0.1", 0)) as server:
        config.dev_addr = server.getsockname()
    assert hooks.on_serve("server", config, print) == "server"  # type: ignore[arg-type]
