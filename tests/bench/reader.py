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

CHOICE = """async () => {
  const shown = () => document.querySelector('[data-lw=tree] > section:not([hidden])');
  const frame = () => new Promise(requestAnimationFrame);
  const painted = (from) => new Promise((done) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => done(performance.now() - from);
    port2.postMessage(0);
  }));
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    history.replaceState(null, '', '#'); dispatchEvent(new PopStateEvent('popstate'));
    for (let number = 0; number < 3; number++) await frame();  // all that came before has been painted
    const options = shown().querySelectorAll('a[data-option]'), before = shown();
    const began = performance.now();
    options[run % options.length].click();
    if (shown() === before) throw new Error('the next question is not shown');
    const busy = performance.now() - began;
    times.push([busy, await painted(began)]);
  }
  return times;
}"""
RUNS = 40
FRAME = 1000 / 60
"""How long a frame lasts, in milliseconds."""
SLOWER = (4, 1)
"""How many times slower than this machine: a phone of the lower middle is taken for four times."""


def reader() -> None:
    """Build the guide, open it in a browser, and print both."""
    with TemporaryDirectory(prefix="leave-well-bench-") as folder:
        os.environ[RUN_FOLDER] = folder
        _print_both()


def _print_both() -> None:
    with serving(built_site(), real_guide()) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(whole=True), args=["--no-sandbox"])
        page = browser.new_page()
        for times in SLOWER:
            print(choices(page, served, times), flush=True)
        for code in CASES:
            print(search(page, served, code), flush=True)
        browser.close()


def choices(page: Page, served: Served, slower: int) -> str:
    """Return in words how long it takes from a click to the next question: the work for it, and until it is painted.

    What is painted in the next frame after the click took one frame. ``slower`` is how many times the processor is
    slowed down.
    """
    emulation = page.context.new_cdp_session(page)
    emulation.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(served.at("quiz/"))
    page.wait_for_selector(".lw-live")
    times: list[tuple[float, float]] = page.evaluate(CHOICE.replace("RUNS", str(RUNS)))
    emulation.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    emulation.detach()
    work, painted = map(sorted, zip(*times, strict=True))
    return (
        f"quiz, processor {slower} x slower, {RUNS} choices: work {_median_and_worst(work)}; next question painted "
        f"after {_median_and_worst(painted)} (a frame: {FRAME:.1f} ms; {sum(one > 2 * FRAME for one in painted)} later "
        "than the frame after the click)"
    )


def _median_and_worst(times: list[float]) -> str:
    return f"{statistics.median(times):.1f} ms, at worst {max(times):.1f} ms"


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
