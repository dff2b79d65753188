"""Drives Firefox and WebKit as WebDriver says (w3.org/TR/webdriver2), each over the way it offers by itself.

Firefox takes the commands as JSON on a socket (Marionette), WebKit over HTTP (WebKitWebDriver). Playwright drives
only browsers of its own making; these are those of the distribution.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

PATIENCE_SECONDS = 120
"""How long something may take to come: other work may keep the machine busy."""
PAUSE_SECONDS = 0.05
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which WebDriver returns an element."""
SETTINGS = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.events.testing.asyncClipboard": True,
    "dom.navigation.navigationRateLimit.count": 0,  # as many entries of the history as a walk makes
    "extensions.update.enabled": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "network.proxy.allow_hijacking_localhost": False,
    "services.settings.server": "",
    "toolkit.telemetry.enabled": False,
}
MINI = "*-linux-gnu/webkit2gtk-4.*/MiniBrowser"


class DriverError(Exception):
    """What the browser said to a command that it refused."""


class Session(ABC):
    """One window of one browser."""

    @abstractmethod
    def do(self, command: str, **values: Any) -> Any:
        """Send a command of WebDriver, by the name Marionette gives it, and return its value."""

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self.do("Navigate", url=address)

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what a function's body returns in the page; a promise is waited for."""
        return self.do("ExecuteScript", script=script, args=list(arguments))

    def wait(self, script: str, *arguments: Any) -> Any:
        """Return what a function's body returns in the page as soon as that is something."""
        return until(lambda: self.run(script, *arguments), f"the page never said: {script}")

    def click(self, selector: str) -> None:
        """Click the first element of a selector as a person would: it must be in sight."""
        self.do("ElementClick", id=self.element(selector))

    def type(self, selector: str, text: str) -> None:
        """Type into an element, key by key."""
        self.do("ElementSendKeys", id=self.element(selector), text=text)

    def element(self, selector: str) -> str:
        """Return the name of the first element of a selector."""
        return self.do("FindElement", using="css selector", value=selector)[ELEMENT]

    def back(self) -> None:
        """Go back in the history."""
        self.do("Back")

    def forward(self) -> None:
        """Go forward in the history."""
        self.do("Forward")

    def inside(self, number: int | None) -> None:
        """Go on in a frame of the page, or, with None, in the page itself."""
        self.do("SwitchToFrame", id=number)

    def sized(self, width: int, height: int) -> None:
        """Give the window a size, in CSS pixels."""
        self.do("SetWindowRect", width=width, height=height)

    def pdf(self) -> bytes:
        """Print the page."""
        return base64.b64decode(self.do("Print"))


class Firefox(Session):
    """Firefox by Marionette: each message is its length, a colon, and JSON."""

    def __init__(self, port: int) -> None:
        self.stream = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS).makefile("rwb")
        self.sent = 0
        self._read()  # it introduces itself
        self.do("NewSession", capabilities={})

    def do(self, command: str, **values: Any) -> Any:
        self.sent += 1
        message = json.dumps([0, self.sent, f"WebDriver:{command}", values]).encode()
        self.stream.write(f"{len(message)}:".encode() + message)
        self.stream.flush()
        _, _, error, result = self._read()
        if error:
            raise DriverError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            sign = self.stream.read(1)
            if not sign:
                raise DriverError("Firefox has ended")
            length += sign
        return json.loads(self.stream.read(int(length[:-1])))


class WebKit(Session):
    """WebKit by HTTP."""

    WAYS = {
        "Navigate": ("POST", "url"),
        "ExecuteScript": ("POST", "execute/sync"),
        "FindElement": ("POST", "element"),
        "ElementClick": ("POST", "element/{id}/click"),
        "ElementSendKeys": ("POST", "element/{id}/value"),
        "Back": ("POST", "back"),
        "Forward": ("POST", "forward"),
        "SwitchToFrame": ("POST", "frame"),
        "SetWindowRect": ("POST", "window/rect"),
        "Print": ("POST", "print"),
    }

    def __init__(self, port: int) -> None:
        self.host = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        binary = next(str(path) for path in Path("/usr/lib").glob(MINI))
        wanted = {"webkitgtk:browserOptions": {"binary": binary, "args": ["--automation"]}}
        self.place = "/session"
        made = self._ask("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self.place = f"/session/{made['sessionId']}/"

    def do(self, command: str, **values: Any) -> Any:
        method, place = self.WAYS[command]
        body = {key: value for key, value in values.items() if f"{{{key}}}" not in place}
        return self._ask(method, place.format(**values), body)

    def leave(self) -> None:
        """Close the window."""
        self.place = self.place.rstrip("/")
        self._ask("DELETE", "", {})

    def _ask(self, method: str, place: str, values: dict[str, Any]) -> Any:
        self.host.request(method, self.place + place, json.dumps(values), {"Content-Type": "application/json"})
        answer = self.host.getresponse()
        said = json.loads(answer.read())["value"]
        if answer.status != 200:
            raise DriverError(f"{place}: {said['error']}: {said['message']}")
        return said


@contextmanager
def firefox(folder: Path) -> Iterator[Session]:
    """Start a Firefox that keeps what it keeps in a folder."""
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in SETTINGS.items()]
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    program = next(path for path in map(shutil.which, ("firefox-esr", "firefox")) if path)
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with running(command, folder):
        told = folder / "MarionetteActivePort"
        until(lambda: told.exists() and told.read_text(encoding="utf-8").strip(), "Firefox opened no port")
        yield Firefox(int(told.read_text(encoding="utf-8")))


@contextmanager
def webkit(folder: Path) -> Iterator[Session]:
    """Start a WebKit on a screen that nobody sees."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with running(screen, folder, pass_fds=(writing,)), os.fdopen(reading, encoding="ascii") as told:
        os.close(writing)
        display = told.readline().strip()  # to its end: an X server whose answer nobody takes gives up
        environment = {**os.environ, "DISPLAY": f":{display}", "HOME": str(folder)}
        with running(["WebKitWebDriver", f"--port={port}"], folder, env=environment):
            until(lambda: _answers(port), "WebKitWebDriver opened no port")
            session = WebKit(port)
            yield session
            session.leave()


ENGINES: dict[str, Callable[[Path], Any]] = {"firefox": firefox, "webkit": webkit}


@contextmanager
def running(command: list[str], folder: Path, **settings: Any) -> Iterator[None]:
    """Let a program run; what it says goes to a file in the folder."""
    with (folder / f"{Path(command[0]).name}.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **settings)
        try:
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


def until(ask: Callable[[], Any], otherwise: str) -> Any:
    """Return the first answer that is something. Raises DriverError when none comes."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if answer := ask():
            return answer
        time.sleep(PAUSE_SECONDS)
    raise DriverError(otherwise)


def _answers(port: int) -> bool:
    """Ask a driver whether it is ready."""
    host = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    try:
        host.request("GET", "/status")
        return host.getresponse().status == 200
    except OSError:
        return False
    finally:
        host.close()
