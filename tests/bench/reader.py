"""What a reader meets: the time from a click to the next question of the quiz, and whether search finds."""

import os
import statistics
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright
from support.builds import built_site, real_guide
from support.searching import CASES, FIRST, answers
from support.serving import Served, serving
from tools.browser import find_or_install
from tools.site import RUN_FOLDER

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


def reader() -> None:
    """Build the guide, open it in a browser, and print both."""
    with TemporaryDirectory(prefix="leave-well-bench-") as folder:
        os.environ[RUN_FOLDER] = folder
        _print_both()


def _print_both() -> None:
    with serving(built_site(), real_guide()) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(whole=True), args=["--no-sandbox"])
        page = browser.new_page()
        print(f"quiz: click to next question, median of 20: {choice_milliseconds(page, served):.1f} ms", flush=True)
        for code in CASES:
            print(search(page, served, code), flush=True)
        browser.close()


def choice_milliseconds(page: Page, served: Served) -> float:
    """Return the median time from a click to the laid out next question, in milliseconds."""
    page.goto(served.at("quiz/"))
    page.wait_for_selector(".lw-live")
    times: list[float] = page.evaluate(CHOICE)
    return statistics.median(times)


def search(page: Page, served: Served, code: str) -> str:
    """Return in words how many of the pages that hold a word are found, and how many first hits hold it."""
    asked = answers(page, served, code, CASES[code])
    pages = sum(len(answer.holds) for answer in asked)
    found = sum(len(answer.holds & set(answer.listed)) for answer in asked)
    hits = sum(len(answer.listed[:FIRST]) for answer in asked)
    right = hits - sum(len(answer.wrong) for answer in asked)
    return (
        f"search, {code}: {len(asked)} words; {found / pages:.1%} of {pages} pages found "
        f"(at worst {min(answer.found for answer in asked):.0%} for a word); "
        f"{right / hits:.1%} of the first ten hits hold the word"
    )
