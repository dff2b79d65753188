"""Sorting many groups: three taps each, a list in order, nothing kept unless asked."""

from playwright.sync_api import Page, expect
from support.serving import Open, Served

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
COPIES = {"permissions": ["clipboard-read", "clipboard-write"]}
PASTED = "1. Book club (12)\n2、Family（8）\n3) Old wedding (5)\n（3）班 (9)"


def tap(page: Page, *options: str) -> None:
    for option in options:
        page.locator(f"[data-question]:not([hidden]) [data-option={option}]").tap()


def test_groups_are_sorted_changed_copied_kept_and_deleted(open_page: Open, served: Served) -> None:
    page = open_page(**PHONE, **COPIES)
    page.goto(served.at("sort/", "en"))
    names = page.locator("#sort-names")
    names.fill("Tea, Chess，Choir")
    expect(page.locator("[data-count]")).to_have_text(served.says("sort-counted", n=3))
    names.fill(PASTED)
    expect(page.locator("[data-count]")).to_have_text(served.says("sort-counted", n=4))
    page.locator("[data-start]").tap()
    title, progress = page.locator("#sort-at"), page.locator("[data-progress]")
    expect(title).to_have_text("Book club")
    expect(progress).to_have_text(served.says("sort-progress", n=1, all=4))
    tap(page, "other", "month")  # no answer to the third question would change anything
    expect(title).to_have_text("Family")
    tap(page, "kin", "harm")
    expect(title).to_have_text("Old wedding")
    tap(page, "kin", "long")
    page.reload()
    tap(page, "owner")
    page.locator("[data-back]").tap()
    expect(title).to_have_text("Old wedding")
    tap(page, "nobody")
    expect(title).to_have_text("（3）班")
    page.locator("[data-finish]").tap()
    expect(page.locator("[data-unsorted]")).to_have_text(served.says("sort-unsorted", n=1))
    page.locator("[data-on]").tap()
    tap(page, "kin", "month")
    shown = page.locator("[data-stage=list] section:not([hidden])")
    assert shown.evaluate_all("all => all.map((one) => one.dataset.result)") == ["ask", "leave", "keep"]
    page.locator("section[data-result=leave] input").check()
    page.locator("[data-copy]").tap()
    expect(page.locator("[data-copied]")).to_have_text(served.says("sort-copied"))
    text = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert text[:4] == ["My groups, sorted (4)", "", "Take the quiz (1)", "Don't answer in there."]
    assert text[4:8] == ["☐ Family", "", "Leave (1)", "Go tonight."]
    assert text[8:] == ["☑ Old wedding", "", "Keep (2)", "You use it, so stay.", "☐ Book club", "☐ （3）班"]

    page.locator("section[data-result=ask] [data-change]").tap()
    page.locator("[data-finish]").tap()
    expect(page.locator("section[data-result=ask] b")).to_have_text("Family")  # nothing was chosen: the answers stay
    assert page.evaluate("localStorage.length") == 0
    page.locator("[data-remember]").check()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator("[data-status]")).to_have_text(served.says("sort-kept"))
    expect(other.locator("section[data-result=leave] input")).to_be_checked()
    other.locator("[data-delete]").tap()
    other.locator("[data-delete]").tap()
    expect(other.locator("[data-status]")).to_have_text(served.says("sort-deleted"))
    assert other.evaluate("localStorage.length + sessionStorage.length") == 0
    other.close()


def test_groups_are_sorted_without_typing_and_odd_states_do_no_harm(open_page: Open, served: Served) -> None:
    page = open_page(**PHONE)
    page.goto(served.at("sort/", "en"))
    rule = page.locator("[data-rule] li").first
    expect(rule).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rule).to_be_visible()
    for kept in ("{", '{"groups": [{"n": 7, "a": {"kind": "x", "used": "long"}}, null], "at": 9, "stage": "z"}', "[]"):
        page.evaluate("kept => [localStorage, sessionStorage].map((box) => box.setItem('leave-well.sort', kept))", kept)
        page.goto("about:blank")
        page.goto(served.at("sort/", "en"))
        expect(page.locator("[data-stage]:not([hidden])")).to_have_count(1)
    page.evaluate("sessionStorage.clear(), localStorage.clear()")
    page.goto("about:blank")
    page.goto(served.at("sort/", "en"))
    page.locator("#sort-names").fill("Chess\nTea")
    page.reload()
    expect(page.locator("#sort-names")).to_have_value("Chess\nTea")
    page.locator("[data-without]").tap()
    tap(page, "kin", "month")
    page.locator("[data-name]").fill("<b>Choir</b>")
    tap(page, "other", "long", "nobody")
    page.locator("[data-finish]").tap()
    expect(page.locator("section[data-result=keep] b")).to_have_text("Group 1")
    expect(page.locator("section[data-result=leave] b")).to_have_text("<b>Choir</b>")
    expect(page.locator("[data-stage=list] li")).to_have_count(2)
    page.locator("[data-lw-language]").first.tap()
    expect(page.locator("html")).not_to_have_attribute("lang", "en")
    expect(page.locator("section[data-result=leave] b")).to_have_text("<b>Choir</b>")
    assert page.evaluate("localStorage.length") == 0
    page.go_back()
    expect(page.locator("section[data-result=leave] b")).to_have_text("<b>Choir</b>")
    page.locator("section[data-result=leave] [data-out]").tap()
    expect(page.locator("section[data-result=keep] [data-out]")).to_be_focused()
    page.locator("section[data-result=keep] [data-out]").tap()
    expect(page.locator("[data-stage=names] textarea")).to_be_focused()
