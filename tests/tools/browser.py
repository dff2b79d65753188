"""Finds a Chrome or Chromium for the browser tests, and gets one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class NoBrowser(Exception):
    """There is no browser and none could be got; the message says what to do."""


def find() -> str | None:
    """Return the path of a browser: $CHROME_PATH, the PATH, the usual places, playwright's own; or None."""
    named = os.environ.get("CHROME_PATH")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES:
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


def find_or_install() -> str:
    """Return the path of a browser, installing one when there is none.

    Raises NoBrowser with one sentence that says what to do.
    """
    found = find()
    if found:
        return found
    debian = shutil.which("apt-get") and Path("/etc/debian_version").exists()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if debian and root:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, env=environment, capture_output=True, check=False)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, check=False)
    found = find()
    if found:
        return found
    raise NoBrowser("no Chrome or Chromium was found or could be installed; install one, or set CHROME_PATH to it")
