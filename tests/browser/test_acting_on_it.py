"""Acting on the advice: filling and copying a message, ticking the list, passing the page on, the filter."""

import pytest
from playwright.sync_api import Page
from support.serving import Open, Served

COPIES = {"permissions": ["clipboard-read", "clipboard-write"]}


def test_copying_is_refused_while_a_gap_is_empty(open_page: Open, served: Served) -> None:
    page = open_page(**COPIES)
    page.goto(served.at("messages/dept-thanks/", "en"))
    button = page.locator(".lw-copy button").first
    button.click()
    assert page.locator(".lw-copy [role=status]").first.inner_text().startswith("Fill in")
    assert page.evaluate("document.activeElement.tagName") == "INPUT"
    for index, field in enumerate(page.locator(".lw-form input").all()):
        field.fill(f"word {index}")
    button.click()
    page.wait_for_function("document.querySelector('.lw-copy [role=status]').textContent.startsWith('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "word 0" in copied
    assert "{" not in copied


def test_a_blocked_clipboard_is_said_and_the_text_selected(open_page: Open, served: Served) -> None:
    page = open_page()
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false;"
    )
    page.goto(served.at("messages/dept-thanks/", "en"))
    for field in page.locator(".lw-form input").all():
        field.fill("word")
    page.locator(".lw-copy button").first.click()
    page.wait_for_function("document.querySelector('.lw-copy [role=status]').textContent.includes('by hand')")
    assert "word" in page.evaluate("getSelection().toString()")


def test_ticks_stay_only_when_asked(open_page: Open, served: Served) -> None:
    page = open_page()
    page.goto(served.at("outcomes/big-quiet-exit/"))
    box = page.locator("[data-lw=checklist] li input").first
    box.check()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert not box.is_checked()
    box.check()
    page.locator("[data-remember]").check()
    page.reload()
    assert box.is_checked()
    page.locator("[data-remember]").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_a_link_is_shared_without_answers_unless_chosen(open_page: Open, served: Served) -> None:
    page = open_page(**COPIES)
    answers = "brings-you-here.too-much,kind-of-group.school,alumni-content.silence"
    page.goto(served.at("outcomes/mute-keep/", "en") + f"#!{answers}")
    page.locator("[data-link]").click()
    page.wait_for_function("document.querySelector('[data-lw=share] [role=status]').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == served.at("outcomes/mute-keep/", "en")
    page.locator("[data-answers]").check()
    page.locator("[data-link]").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.includes('#!'))")
    assert page.locator(".lw-yours").count() >= 1


def test_the_filter_shows_what_concerns_a_group(page: Page, served: Served) -> None:
    page.goto(served.at("arguments/", "en"))
    shown = page.locator("[data-groups]:not([hidden])")
    every = shown.count()
    page.locator("#lw-filter").select_option("mums")
    assert 0 < shown.count() < every
    assert str(shown.count()) in page.locator("[data-lw=filter] [role=status]").inner_text()
    page.locator("#lw-filter").select_option("")
    assert shown.count() == every


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_from_the_cover_to_a_copied_message_on_a_phone(open_page: Open, served: Served, code: str) -> None:
    """First answers all the way, then the words to send, filled in and copied on the page of the advice."""
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, **COPIES)
    page.goto(served.at("", code))
    page.locator("main a[href*='quiz/#']").first.tap()
    page.locator(".lw-live").wait_for()
    while page.locator("section:not([hidden]) a[data-option]").count():
        page.locator("section:not([hidden]) a[data-option]").first.tap()
    page.locator("section:not([hidden]) a[data-full]").tap()
    page.wait_for_url("**/outcomes/**")
    page.locator(".lw-today a[href='#messages']").tap()
    for number, field in enumerate(page.locator(".lw-form input").all()):
        field.fill(f"{number}")
    page.locator(".lw-copy button").first.tap()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.length > 10)")
    assert "⟦" not in page.evaluate("navigator.clipboard.readText()")


def test_answers_lead_to_reasons_and_reasons_to_statements(page: Page, served: Served) -> None:
    page.goto(served.at("outcomes/mute-keep/", "en"))
    page.locator(".lw-grounds summary").click()
    statement = page.locator(".lw-grounds li").first
    words = statement.inner_text().removesuffix("Source").strip()
    statement.locator("a").click()
    page.wait_for_url("**/sources/*/#*")
    assert words in page.locator(":target").inner_text()


def test_the_code_to_scan_is_drawn_only_when_asked(page: Page, served: Served) -> None:
    page.goto(served.at("outcomes/mute-keep/"))
    picture = page.locator("img.lw-qr")
    page.locator(".lw-share-box summary").click()
    page.wait_for_function("document.querySelector('img.lw-qr').naturalWidth > 0")
    assert picture.get_attribute("alt")


def test_the_advice_lists_exactly_the_answers_that_were_given(page: Page, served: Served) -> None:
    answers = "brings-you-here.leaving,timing.not-yet,access.own-account"
    page.goto(served.at("outcomes/wait-until-after/", "en") + f"#!{answers}")
    page.locator(".lw-answers summary").click()
    shown = page.locator(".lw-answers li").evaluate_all(
        "items => items.filter((item) => item.checkVisibility()).map((item) => item.dataset.when)"
    )
    assert shown == answers.split(",")
    page.locator("a[href='#checklist'], a[href='#messages']").first.click()
    assert page.url.endswith(f"#!{answers}"), "a jump inside the page loses the answers"


def test_what_is_hidden_is_not_shown(page: Page, served: Served) -> None:
    """A component's own display must not undo the attribute."""
    for address in ("outcomes/leave-quietly/", "quiz/", "arguments/", "messages/dept-thanks/"):
        page.goto(served.at(address))
        shown = page.evaluate(
            "[...document.querySelectorAll('main [hidden]:not(.md-sidebar)')].filter((e) => e.checkVisibility())"
            ".map((e) => e.outerHTML.slice(0, 80))"
        )
        assert shown == [], address
