"""Acting on the advice: filling and copying a message, ticking the list, passing the page on, the filter."""

import pytest
from playwright.sync_api import Page, expect
from support.quizzing import STEP, answers, carded, choose, graph, listed, shortest
from support.serving import Open, Served, Watch

COPIES = {"permissions": ["clipboard-read", "clipboard-write"]}
MESSAGE = "messages/proj-announce/"
BLOCKED = "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false;"
COPIED = """async (wanted) => {
  const end = performance.now() + 60000;
  for (;;) {
    const text = await navigator.clipboard.readText();
    if (text.includes(wanted) || performance.now() > end) return text;
    await new Promise(requestAnimationFrame);
  }
}"""
"""Returns what the clipboard holds, as soon as a text is in it."""


def test_copying_is_refused_while_a_gap_is_empty(open_page: Open, served: Served) -> None:
    page = open_page(**COPIES)
    page.goto(served.at(MESSAGE, "en"))
    button, status = page.locator(".lw-copy button").first, page.locator(".lw-copy [role=status]").first
    button.click()
    first = next(iter(served.guide.messages["proj-announce"].slots.values())).label["en"]
    expect(status).to_have_text(served.says("copy-empty", slot=first))
    expect(page.locator(".lw-form input").first).to_be_focused()
    for index, field in enumerate(page.locator(".lw-form input").all()):
        field.fill(f"word {index}")
    button.click()
    expect(status).to_have_text(served.says("copy-done"))
    copied = page.evaluate(COPIED, "word 0")
    assert "word 0" in copied
    assert "{" not in copied


def test_a_blocked_clipboard_is_said_and_the_text_selected(open_page: Open, served: Served) -> None:
    page = open_page()
    page.add_init_script(BLOCKED)
    page.goto(served.at(MESSAGE, "en"))
    for field in page.locator(".lw-form input").all():
        field.fill("word")
    page.locator(".lw-copy button").first.click()
    expect(page.locator(".lw-copy [role=status]").first).to_have_text(served.says("copy-blocked"))
    assert "word" in page.evaluate("getSelection().toString()")


def test_a_message_is_filled_in_and_copied_where_all_are_listed(open_page: Open, served: Served) -> None:
    """Two taps from the list: the title, and the button."""
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, **COPIES)
    page.goto(served.at("messages/", "en"))
    entry = page.locator("details", has_text=served.guide.messages["proj-announce"].title["en"])
    entry.locator("summary").tap()
    for number, field in enumerate(entry.locator(".lw-form input").all()):
        field.fill(f"word {number}")
    entry.locator(".lw-copy button").first.tap()
    assert "word 0" in page.evaluate(COPIED, "word 0")
    expect(entry.locator(".lw-copy [role=status]").first).to_have_text(served.says("copy-done"))


def test_ticks_stay_only_when_asked(open_page: Open, served: Served) -> None:
    page = open_page()
    page.goto(served.at("outcomes/big-quiet-exit/"))
    box = page.locator("[data-lw=checklist] li input").first
    box.check()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(box).not_to_be_checked()
    box.check()
    page.locator("[data-remember]").check()
    page.reload()
    expect(box).to_be_checked()
    page.locator("[data-remember]").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_a_link_is_shared_without_answers_unless_chosen(open_page: Open, served: Served) -> None:
    """The answers of a path on which one of them adds something to the checklist."""
    quiz = served.guide.quiz
    path = next(
        path
        for path in graph(served.guide).paths
        if any((option := quiz.questions[step[0]].option(step[1])) and option.adds for step in path.steps)
    )
    address = served.at(f"outcomes/{path.outcome}/", "en")
    page = open_page(**COPIES)
    page.goto(f"{address}#!{answers(path)}")
    assert page.locator(".lw-yours:visible").count() >= 1
    assert page.url == address, "the address is clean once it is read"
    shown, says = page.locator("[data-address]"), page.locator("[data-holds]")
    expect(shown).to_have_value(address)
    expect(says).to_have_text(served.says("share-without"))
    page.locator("[data-link]").click()
    expect(page.locator("[data-lw=share] [role=status]")).to_have_text(served.says("share-copied"))
    assert page.evaluate(COPIED, address) == address
    page.locator("[data-answers]").check()
    expect(says).to_have_text(served.says("share-with"))
    page.locator("[data-link]").click()
    with_answers = f"{address}#!{answers(path)}"
    expect(shown).to_have_value(with_answers)
    assert page.evaluate(COPIED, with_answers) == with_answers
    page.reload()
    expect(page.locator("details.lw-answers li:not([hidden])")).to_have_count(len(path.steps))
    other = open_page()
    other.goto(with_answers)
    expect(other.locator("details.lw-answers li:not([hidden])")).to_have_count(len(path.steps))
    assert other.url == address


def test_where_copying_is_blocked_the_link_can_be_taken_by_hand(open_page: Open, served: Served) -> None:
    page = open_page()
    page.add_init_script(BLOCKED)
    page.goto(served.at("outcomes/big-quiet-exit/", "en"))
    page.locator("[data-link]").click()
    expect(page.locator("[data-lw=share] [role=status]")).to_have_text(served.says("share-blocked"))
    assert page.evaluate("getSelection().toString() || document.activeElement.value") == page.url


def test_the_filter_shows_what_concerns_a_group(page: Page, served: Served) -> None:
    arguments = served.guide.arguments.values()
    wanted = [argument for argument in arguments if argument.groups == "any" or "clients" in argument.groups]
    assert 0 < len(wanted) < len(arguments)
    page.goto(served.at("arguments/", "en"))
    shown = page.locator("[data-groups]:not([hidden])")
    expect(shown).to_have_count(len(arguments))
    page.locator("#lw-filter").select_option("clients")
    expect(shown).to_have_count(len(wanted))
    expect(page.locator("[data-lw=filter] [role=status]")).to_have_text(served.says("filter-said", n=len(wanted)))
    page.locator("#lw-filter").select_option("")
    expect(shown).to_have_count(len(arguments))


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_from_the_cover_to_a_copied_message_on_a_phone(open_page: Open, served: Served, code: str) -> None:
    """Answers all the way to an outcome with a message, filled in and copied on the card: no other page."""
    outcome = next(id_ for id_, outcome in served.guide.outcomes.items() if outcome.messages)
    steps = shortest(served.guide)[outcome].steps
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, **COPIES)
    page.goto(served.at("", code))
    first = served.guide.quiz.questions[steps[0][0]].option(steps[0][1])
    assert first
    page.locator(f"main a[href*='quiz/#{first.next}']").first.tap()
    page.locator(".lw-live").wait_for()
    expect(listed(page)).to_have_count(1)
    for _, option in steps[1:]:
        page.locator(f"{STEP} a[data-option='{option}']").tap()
    card = carded(page)
    fields = card.locator(".lw-form input").all()
    assert fields
    for number, field in enumerate(fields):
        field.fill(f"word {number}")
    card.locator(".lw-copy button").first.tap()
    copied = page.evaluate(COPIED, "word 0")
    assert "word 0" in copied
    assert "⟦" not in copied


def test_the_last_gap_copies_with_enter(open_page: Open, served: Served) -> None:
    page = open_page(**COPIES)
    page.goto(served.at(MESSAGE, "en"))
    for field in page.locator(".lw-form input").all():
        field.fill("word")
    page.keyboard.press("Enter")
    assert "word" in page.evaluate(COPIED, "word")


def test_answers_lead_to_reasons_and_reasons_to_statements(page: Page, served: Served) -> None:
    page.goto(served.at("outcomes/mute-keep/", "en"))
    statement = page.locator(".lw-grounds li").first
    words = statement.inner_text().removesuffix(served.says("source")).strip()
    assert words
    statement.locator("a").click()
    page.wait_for_url("**/sources/*/#*")
    expect(page.locator(":target")).to_contain_text(words)


def test_the_code_to_scan_is_drawn_only_when_asked(page: Page, watch: Watch, served: Served) -> None:
    page.goto(served.at("outcomes/mute-keep/"))
    picture = page.locator("img.lw-qr")
    assert not [url for url in watch.asked if url.endswith("qr.svg")]
    page.locator(".lw-share-box summary").click()
    page.wait_for_function("() => document.querySelector('img.lw-qr').naturalWidth > 0")
    expect(picture).to_be_visible()
    assert picture.get_attribute("alt")


def test_the_advice_lists_exactly_the_answers_that_were_given(page: Page, served: Served) -> None:
    path = max(graph(served.guide).paths_to["direct-contact-first"], key=lambda path: len(path.steps))
    page.goto(served.at("outcomes/direct-contact-first/", "en") + f"#!{answers(path)}")
    every = page.locator(".lw-answers li")
    assert every.count() > len(path.steps)
    page.locator(".lw-answers summary").click()
    shown = every.evaluate_all(
        "items => items.filter((item) => item.checkVisibility()).map((item) => item.dataset.when)"
    )
    assert shown == answers(path).split(",")
    page.locator("#steps .headerlink").evaluate("link => link.click()")
    assert page.evaluate("[location.hash, history.state.lw.path.length]") == ["#steps", len(path.steps)]
    page.locator("a[data-lw-language][hreflang=zh-Hans]").click()
    page.wait_for_url(served.at("outcomes/direct-contact-first/"))
    expect(page.locator(".lw-answers li:not([hidden])")).to_have_count(len(path.steps))


@pytest.mark.parametrize("changed", [0, -1])
def test_an_answer_is_changed_from_the_page_as_from_the_card(page: Page, served: Served, changed: int) -> None:
    """The later answers go along, and are kept where they still apply."""
    path = max(graph(served.guide).paths_to["direct-contact-first"], key=lambda path: len(path.steps))
    question, option = path.steps[changed]
    page.goto(served.at("outcomes/direct-contact-first/", "en") + f"#!{answers(path)}")
    page.locator(".lw-answers summary").click()
    page.locator(f".lw-answers li:not([hidden]) a[data-to='{question}']").click()
    page.locator(".lw-live").wait_for()
    assert page.url == served.at(f"quiz/#{question}", "en")
    expect(page.locator(f"{STEP} [aria-current=true]")).to_have_attribute("data-option", option)
    choose(page, option)
    card = carded(page)
    expect(card.locator(".lw-answers li:not([hidden])")).to_have_count(len(path.steps))


@pytest.mark.parametrize(
    "fragment",
    ["#!{}", "#%21{}", "#!{},x", "#!{}。看看这个", "#%23!{}", "#x!{}"],
)
def test_the_page_of_an_outcome_reads_what_chat_apps_make_of_a_link(page: Page, served: Served, fragment: str) -> None:
    path = max(graph(served.guide).paths_to["direct-contact-first"], key=lambda path: len(path.steps))
    for given in (answers(path), answers(path).replace(",", "%2C")):
        page.goto("about:blank")
        page.goto(served.at("outcomes/direct-contact-first/", "en") + fragment.format(given))
        shown = page.locator(".lw-answers li:not([hidden])")
        assert shown.evaluate_all("items => items.map((item) => item.dataset.when)") == answers(path).split(",")


@pytest.mark.parametrize("fragment", ["", "#", "#!", "#!x", "#!x.y", "#kin-trouble", "#!kin-trouble", "#!kin-trouble."])
def test_the_page_of_an_outcome_invents_no_answer(page: Page, served: Served, fragment: str) -> None:
    """Without answers, what only some of them would add stays in the list, with its condition."""
    page.goto(served.at("outcomes/direct-contact-first/", "en") + fragment)
    expect(page.locator("[data-lw=share]")).to_be_visible()
    expect(page.locator("details.lw-answers")).to_be_hidden()
    expect(page.locator("[data-answers]")).to_be_hidden()
    assert page.locator(".lw-added[hidden]").count() == 0


def test_what_would_change_the_advice_leads_on_with_the_answers(page: Page, served: Served) -> None:
    outcome, other = next(
        (outcome, one.next)
        for outcome in served.guide.outcomes.values()
        for one in outcome.unless
        if one.next in served.guide.quiz.questions
    )
    path = next(path for path in graph(served.guide).paths_to[outcome.id])
    page.goto(served.at(f"outcomes/{outcome.id}/", "en") + f"#!{answers(path)}")
    page.locator(f".lw-unless a[data-to='{other}']").click()
    page.locator(".lw-live").wait_for()
    assert page.url == served.at(f"quiz/#{other}", "en")
    state = page.evaluate("history.state.lw")
    assert [*state["path"], *state["later"]] == [list(step) for step in path.steps]


def test_what_is_hidden_is_not_shown(page: Page, served: Served) -> None:
    """A component's own display must not undo the attribute."""
    for address in ("outcomes/leave-quietly/", "quiz/", "arguments/", MESSAGE):
        page.goto(served.at(address))
        shown = page.evaluate(
            "[...document.querySelectorAll('main [hidden]')].filter((e) => e.checkVisibility())"
            ".map((e) => e.outerHTML.slice(0, 80))"
        )
        assert shown == [], address
