"""Finds the browsers of the tests, and gets those that are missing: a Chromium, which is needed, Firefox and WebKit."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""The same browser without windows of its own: it takes half the work."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

ENGINES = {"firefox": ("firefox-esr",), "webkit": ("WebKitWebDriver", "Xvfb")}
"""Engine -> the programs that drive it."""
PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}
"""Engine -> the packages of Debian that bring them."""


class NoBrowser(Exception):
    """There is no browser and none could be got; the message says what to do."""


def find(whole: bool = False) -> str | None:
    """Return the path of a browser: $CHROME_PATH, the PATH, the usual places, playwright's own; or None.

    ``whole`` leaves out those without windows: what is measured should be what readers have.
    """
    named = os.environ.get("CHROME_PATH")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES if whole else (*SHELLS, *NAMES):
        path = shutil.which(name)
        if path:
            return path
    found = next((place for place in PLACES if Path(place).exists()), None)
    return found or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find_or_install(whole: bool = False) -> str:
    """Return the path of a browser, installing one when there is none; ``whole`` is that of ``find``.

    Raises NoBrowser with one sentence that says what to do.
    """
    wanted = NAMES if whole else SHELLS
    if _may_install() and not os.environ.get("CHROME_PATH") and not any(map(shutil.which, wanted)):
        _install("chromium" if whole else SHELLS[0])
    found = find(whole)
    if found:
        return found
    if _may_install():
        _install("chromium")
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, check=False)
    found = find(whole)
    if found:
        return found
    raise NoBrowser("no Chrome or Chromium was found or could be installed; install one, or set CHROME_PATH to it")


def why_not(engine: str) -> str:
    """Return what is missing for an engine, and how to get it; nothing if it can be driven."""
    missing = [program for program in ENGINES[engine] if not shutil.which(program)]
    said = f"{' and '.join(missing)} not found (on Debian: apt-get install {' '.join(PACKAGES[engine])})"
    return said if missing else ""


def find_or_install_engines() -> str:
    """Return one line that names the other engines, installed where that can be done, and what is left out."""
    if _may_install():
        missing = [package for name in ENGINES if why_not(name) for package in PACKAGES[name]]
        _install(*(["--no-install-recommends", *missing] if missing else []))
    left = [f"{name} is left out: {reason}" for name in ENGINES if (reason := why_not(name))]
    return "; ".join([*(name for name in ENGINES if not why_not(name)), *left])


def _may_install() -> bool:
    """Tell whether this is Debian's own package manager's machine, and ours."""
    debian = shutil.which("apt-get") and Path("/etc/debian_version").exists()
    return bool(debian) and hasattr(os, "geteuid") and os.geteuid() == 0


def _install(*packages: str) -> None:
    """Install packages of Debian, if any are named; what goes wrong shows when they are looked for."""
    if packages:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        command = ["apt-get", "install", "-y", "-qq"]
        for one in (["apt-get", "update", "-qq"], [*command, *packages]):
            subprocess.run(one, env=environment, capture_output=True, check=False)
