"""The built site on a loopback port, one browser for all tests, and pages whose faults fail the test."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from support.builds import built_site, report
from support.serving import Open, Served, Watch, serving
from tools.browser import find

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
TIMEOUT_MS = 8000


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """The built site, served."""
    with serving(built_site()) as place:
        yield place


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def watch(served: Served) -> Iterator[Watch]:
    """What happened on the pages of this test; faults fail it."""
    watching = Watch(served.root)
    yield watching
    assert not watching.faults, report(watching.faults)


@pytest.fixture(scope="session")
def shared(browser: Browser) -> BrowserContext:
    """A wide window whose files stay cached from test to test."""
    return browser.new_context(reduced_motion="reduce")


@pytest.fixture
def page(shared: BrowserContext, watch: Watch) -> Iterator[Page]:
    """A page in a wide window."""
    page = shared.new_page()
    page.set_default_timeout(TIMEOUT_MS)
    watch.follow(page)
    yield page
    page.close()


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[Open]:
    """A way to get pages with settings and a storage of their own (color_scheme=…, java_script_enabled=…)."""
    contexts: list[BrowserContext] = []

    def opened(**settings: Any) -> Page:
        contexts.append(browser.new_context(reduced_motion="reduce", **settings))
        page = contexts[-1].new_page()
        page.set_default_timeout(TIMEOUT_MS)
        watch.follow(page)
        return page

    yield opened
    for context in contexts:
        context.close()
