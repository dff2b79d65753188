"""What a reader takes along: pages kept on the device, and a piece of advice as text."""

from playwright.sync_api import expect
from support.serving import Open, Served

COPIES = {"permissions": ["clipboard-read", "clipboard-write"]}


def test_pages_are_kept_when_asked_listed_copied_and_deleted(open_page: Open, served: Served) -> None:
    page = open_page(**COPIES)
    button, kept = page.locator("[data-lw=save]"), page.locator("[data-list] li")
    page.goto(served.at("groups/family/", "en"))
    page.evaluate('localStorage.setItem(\'leave-well.saved\', \'[{"a": "groups/family/", "t": "x"}]\')')
    button.click()  # it was kept in another window meanwhile: what the button says is what the reader wants
    expect(button).to_have_attribute("aria-pressed", "true")
    page.evaluate("localStorage.clear()")
    for address in ("groups/family/", "messages/proj-announce/"):
        page.goto(served.at(address, "en"))
        assert button.get_attribute("aria-pressed") == "false"
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    page.locator("[data-lw=save] + a").click()
    titles = [served.guide.messages["proj-announce"].title["en"], served.guide.groups["family"].title["en"]]
    expect(kept.locator("a")).to_have_text(titles)
    page.locator("[data-copy]").click()
    expect(page.locator("[role=status].lw-status")).to_have_text(served.says("saved-copied"))
    first = served.at("messages/proj-announce/", "en")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"{titles[0]}\n{first}\n\n{titles[1]}\n")
    page.goto(served.at("saved/"))
    assert page.evaluate("document.querySelector('[data-list] a').href") == served.at("messages/proj-announce/")
    page.locator("[data-copy]").click()
    status = page.locator("[role=status].lw-status")
    expect(status).not_to_be_empty()
    kept.last.locator("button").click()
    expect(kept).to_have_count(1)
    expect(kept.locator("button")).to_be_focused()
    expect(status).to_be_empty()
    kept.locator("button").click()
    expect(page.locator("[data-without]")).to_be_focused()
    page.evaluate('localStorage.setItem(\'leave-well.saved\', \'[{"a": "javascript:1/", "t": "x"}, 7]\')')
    page.reload()
    expect(kept).to_have_count(0)
    page.evaluate('localStorage.setItem(\'leave-well.saved\', \'[{"a": "groups/", "t": "x"}]\')')
    page.reload()
    page.locator("[data-delete]").click()
    page.locator("[data-delete]").click()
    expect(page.locator("[data-without]")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_advice_is_copied_with_its_ticks_and_the_filled_message(open_page: Open, served: Served) -> None:
    page = open_page(**COPIES)
    outcome = served.guide.outcomes["banter-add-then-exit"]
    page.goto(served.at(f"outcomes/{outcome.id}/", "en"))
    page.locator(".lw-form input").first.fill("Ann")
    page.locator("[data-lw=checklist] li input").first.check()
    page.locator("[data-all]").click()
    expect(page.locator("[data-lw=share] [role=status]")).to_have_text(served.says("share-whole-copied"))
    parts = page.evaluate("navigator.clipboard.readText()").split("\n\n")
    verdict = served.guide.vocabulary["verdicts"][outcome.verdict].name["en"]
    assert parts[0].split("\n")[:2] == [verdict, outcome.title["en"]]
    assert parts[1].split("\n")[:2] == [served.says("outcome-steps"), f"1. {outcome.steps['en'][0]}"]
    assert sum(line.startswith("☑ ") for line in parts[2].split("\n")) == 1
    assert parts[2].split("\n")[1].startswith("☑ ")
    assert "Ann" in parts[3]
    assert parts[-1] == served.at(f"outcomes/{outcome.id}/", "en")
