"""What a reader waits for: from a click to the next question of the quiz."""

import statistics
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from bench.measure import measure
from playwright.sync_api import sync_playwright
from tools.browser import find_or_install

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


def reader(root: Path) -> None:
    """Build the guide and print the median time from a click to the laid out next question."""
    with TemporaryDirectory(prefix="leave-well-bench-") as folder:
        site = Path(folder) / "site"
        measure([sys.executable, "-m", "mkdocs", "build", "-d", str(site)], root, GUIDE_LANGUAGE="zh")
        print(f"quiz: click to next question, median of 20: {choice_milliseconds(site):.1f} ms", flush=True)


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
