"""Every page in every language, opened in the browser: nothing is asked of another host, refused, missing or kept."""

from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page
from support.builds import built_site, report
from support.serving import Served
from tools.site import URL

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
WATCH = """document.addEventListener("securitypolicyviolation", (event) => {
    (window.refused ??= []).push(`${event.violatedDirective}: ${event.blockedURI}`);
});"""


def addresses(path: str, others: tuple[str, ...]) -> list[str]:
    """Return the addresses below the site's root of one language's pages, as the sitemap lists them."""
    tree = ElementTree.parse(built_site() / "sitemap.xml")  # noqa: S314 - our own file
    found = [str(item.text).removeprefix(URL) for item in tree.iter(LOC)]
    return [address for address in found if address.startswith(path) and not address.startswith(others)]


@pytest.mark.parametrize(("path", "others"), [("", ("en/", "zh-hant/")), ("en/", ()), ("zh-hant/", ())])
def test_a_page_asks_only_its_own_host_and_keeps_nothing(
    page: Page, served: Served, path: str, others: tuple[str, ...]
) -> None:
    """Requests to other hosts, answers of 400 and above and errors in the console fail the test by themselves."""
    faults: list[str] = []
    page.add_init_script(WATCH)
    seen = addresses(path, others)
    assert len(seen) > 100
    for address in seen:
        page.goto(served.root + address)
        state = page.evaluate(
            "[window.refused ?? [], document.cookie.length + localStorage.length + sessionStorage.length,"
            " !!document.querySelector('meta[http-equiv=Content-Security-Policy]')]"
        )
        if state != [[], 0, True]:
            faults.append(f"{address}: refused {state[0]}, kept {state[1]}, policy {state[2]}")
    assert not faults, report(faults)


def test_the_page_for_missing_addresses_is_sealed_too(page: Page, served: Served) -> None:
    page.goto(served.at("no/such/page/"))
    assert "script-src 'self' 'sha256-" in (
        page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    )
