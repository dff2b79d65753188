"""`make bench`: times that matter to a contributor and to a reader, each the median of several runs."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright
from tools.browser import find_or_install

ROOT = Path(__file__).resolve().parent.parent.parent
CHOICE = """() => {
  const times = [];
  for (let run = 0; run < 20; run++) {
    history.replaceState(null, '', '#'); dispatchEvent(new PopStateEvent('popstate'));
    const began = performance.now();
    document.querySelector('section:not([hidden]) a[data-option]').click();
    document.body.offsetHeight;
    times.push(performance.now() - began);
  }
  return times;
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


def median(action: Callable[[], object], runs: int = 3) -> float:
    """Return the median of the seconds that ``action`` takes."""
    times: list[float] = []
    for _ in range(runs):
        began = time.monotonic()
        action()
        times.append(time.monotonic() - began)
    return statistics.median(times)


def run(*arguments: str, **environment: str) -> None:
    """Run Python with these arguments; a failure stops the bench."""
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
    )


def choice_milliseconds(site: Path) -> float:
    """Return the median time from a click to the laid out next question, in milliseconds."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/quiz/")
        page.wait_for_selector(".lw-live")
        times: list[float] = page.evaluate(CHOICE)
        browser.close()
    server.shutdown()
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build = ("-m", "mkdocs", "build", "--strict", "-d", str(site))
        rows = [
            ("data check, whole command", f"{median(partial(run, '-m', 'macros', 'check')):.2f} s"),
            ("three languages, in parallel", f"{median(partial(run, *build)):.1f} s"),
        ]
        one = Path(folder) / "one"
        alone = partial(run, "-m", "mkdocs", "build", "--strict", "-d", str(one), GUIDE_LANGUAGE="en")
        rows.append(("one language alone (en)", f"{median(alone):.1f} s"))
        pages = len(list(site.rglob("*.html")))
        size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
        rows += [
            ("pages", str(pages)),
            ("size of site/", f"{size / 1e6:.1f} MB"),
            ("quiz: click to next question", f"{choice_milliseconds(site):.1f} ms"),
        ]
    for name, value in rows:
        print(f"{name:<32}{value:>10}")


if __name__ == "__main__":
    main()
