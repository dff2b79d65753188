"""The site built with hostile words in every text, in a browser: nothing runs, asks for anything, or is too wide."""

from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Dialog, Page
from support.builds import report
from support.hostile_site import hostile_site
from support.serving import KINDS, Handler, Served, Watch, kinds
from tools.site import PREFIX

LANGUAGES = ("zh", "en", "zh-Hant")
STIR = """() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll('main *')) {
    for (const name of ['mouseover', 'pointerenter', 'focus', 'load', 'error', 'animationstart', 'toggle']) {
      element.dispatchEvent(new Event(name));
    }
  }
  return window.__hit ?? null;
}"""
WIDE = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
    .map((e) => `<${e.tagName} ${e.getAttribute('class') ?? ''}> ${e.textContent.trim().slice(0, 40)}`)
    .slice(0, 8)"""


@pytest.fixture(scope="module")
def hostile() -> Iterator[Served]:
    """The hostile site, served."""
    folder = hostile_site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield Served(f"http://127.0.0.1:{server.server_port}{PREFIX}", kinds(folder))
    server.shutdown()


@pytest.fixture
def watching(hostile: Served) -> Iterator[Watch]:
    """What happened on the pages of this test; faults fail it."""
    seen = Watch(hostile.root)
    yield seen
    assert not seen.faults, report(seen.faults)


@pytest.fixture
def narrow(browser: Browser, watching: Watch) -> Iterator[Page]:
    """A page in a narrow window; a dialog is a fault."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    watching.follow(page)

    def dismiss(dialog: Dialog) -> None:
        watching.faults.append(f"{page.url}: a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    yield page
    context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_runs_and_nothing_is_too_wide(narrow: Page, hostile: Served, code: str) -> None:
    faults: list[str] = []
    for kind in (*KINDS, "tree"):
        narrow.goto(hostile.at("quiz/tree/" if kind == "tree" else hostile.kinds[kind], code))
        if narrow.evaluate(STIR) is not None:
            faults.append(f"{kind}: a text was run")
        faults += [f"{kind}: {wide}" for wide in narrow.evaluate(WIDE)]
    assert not faults, report(faults)


def test_the_quiz_and_the_search_show_such_words_as_text(narrow: Page, hostile: Served) -> None:
    narrow.goto(hostile.at("quiz/", "en"))
    narrow.wait_for_selector(".lw-live")
    for _ in range(12):
        options = narrow.locator("section:not([hidden]) a[data-option]")
        if not options.count():
            break
        options.first.evaluate("link => link.click()")
    assert narrow.locator("section:not([hidden]) a[data-full]").count() == 1
    assert narrow.evaluate(STIR) is None
    assert narrow.evaluate(WIDE) == []
    narrow.locator("section:not([hidden]) a[data-full]").evaluate("link => link.click()")
    narrow.wait_for_url("**/outcomes/**")
    assert narrow.evaluate(STIR) is None
    narrow.locator("header label[for=__search]").locator("visible=true").first.click()
    field = narrow.locator("input[name=query]")
    field.fill("onerror script hit")
    field.press("End")
    narrow.wait_for_selector(".md-search-result__item")
    assert narrow.locator(".md-search-result img, .md-search-result script, .md-search-result svg[onload]").count() == 0
    assert narrow.evaluate(STIR) is None
