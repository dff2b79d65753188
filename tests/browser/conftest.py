"""The sites on loopback ports, one browser for each process, and pages whose faults fail the test.

Tests run on the fixture's site. A module that is about another one says so by a fixture ``served`` of its own.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from support.builds import built_site, real_guide, report
from support.embedding import holding
from support.fixture import fixture_guide, fixture_site
from support.hostile_site import hostile_site
from support.serving import Open, Served, Watch, serving
from tools.browser import find

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    # two pages more for each window, never seen; a process kept ready, and a frame made anew, for each step
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess,RenderDocument",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
WIDE = {"width": 1280, "height": 720}
TIMEOUT_MS = 60_000
"""How long a state may take to come: other work may keep the machine busy."""
REPORT = """addEventListener("securitypolicyviolation", (event) => {
  console.error(`${location.href} is refused ${event.violatedDirective}: ${event.blockedURI}`);
});
addEventListener("error", (event) => { if (event.message) console.error(`${location.href}: ${event.message}`) });"""
"""Names the page, which may be one in a frame, of what the browser says in its own words."""
KEPT = "localStorage.length + sessionStorage.length"
expect.set_options(timeout=TIMEOUT_MS)


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """The fixture's site, served."""
    with serving(fixture_site(), fixture_guide()) as place:
        yield place


@pytest.fixture(scope="session")
def real() -> Iterator[Served]:
    """The real guide's site, served."""
    with serving(built_site(), real_guide()) as place:
        yield place


@pytest.fixture(scope="session")
def hostile() -> Iterator[Served]:
    """The fixture's site with hostile words in every text, served."""
    with serving(hostile_site(), fixture_guide()) as place:
        yield place


@pytest.fixture
def foreign(served: Served, tmp_path: Path) -> Iterator[str]:
    """The address of a page of others that holds the quiz in a frame."""
    with holding(served, tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def watch(served: Served) -> Iterator[Watch]:
    """What happened on the pages of this test; faults fail it."""
    watching = Watch(served.root)
    yield watching
    watching.leave()
    assert not watching.faults, report(watching.faults)


@pytest.fixture(scope="session")
def window(browser: Browser) -> Page:
    """The page that most tests share: a new one takes as long as many a test."""
    return windowed(browser.new_context(reduced_motion="reduce", viewport=WIDE))


@pytest.fixture
def page(window: Page, watch: Watch, served: Served) -> Iterator[Page]:
    """A page in a wide window. It is no test's own: what a site keeps, or a script that stays, needs ``open_page``."""
    watch.follow(window)
    yield window
    window.unroute_all(behavior="wait")
    kept = window.evaluate(KEPT) if window.url.startswith(served.root) else 0
    window.goto("about:blank")
    window.emulate_media(color_scheme="light")
    if window.viewport_size != WIDE:
        window.set_viewport_size(WIDE)
    assert kept == 0, "the next test would find what this one kept"


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[Open]:
    """A way to get pages with settings and a storage of their own (color_scheme=…, java_script_enabled=…)."""
    contexts: list[BrowserContext] = []

    def opened(**settings: Any) -> Page:
        contexts.append(browser.new_context(**{"reduced_motion": "reduce", "viewport": WIDE, **settings}))
        page = windowed(contexts[-1])
        watch.follow(page)
        return page

    yield opened
    for context in contexts:
        context.close()


def windowed(context: BrowserContext) -> Page:
    """Return a new page that waits long and says on the console what went wrong where."""
    page = context.new_page()
    page.add_init_script(REPORT)
    page.set_default_timeout(TIMEOUT_MS)
    return page
