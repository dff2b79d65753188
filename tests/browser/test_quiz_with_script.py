"""The quiz one question at a time: Back and Forward, changed answers, stale and hostile links."""

import random
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from support.quizzing import STEP, answers, carded, choose, graph, listed, open_quiz, shown
from support.serving import Open, Served, Watch

from macros.content.guide.quiz_graph import Path
from macros.site.pages.moved import with_old_anchors
from macros.site.pages.pages import pages
from macros.site.voice.voice import Voice

IS_SHOWN = f"id => document.querySelector('{STEP} h2')?.id === id"
TO_A_QUIET_EXIT = ("too-much", "kin", "few", "reachable")


def test_random_walks_with_back(page: Page, served: Served) -> None:
    chance = random.Random(7)  # noqa: S311 - a walk, not a secret
    quiz = served.guide.quiz
    open_quiz(page, served)
    trail = [quiz.start]
    for _ in range(24):
        if len(trail) > 1 and chance.random() < 0.25:
            trail.pop()
            page.go_back()
        elif trail[-1] in quiz.questions:
            option = chance.choice(quiz.questions[trail[-1]].options)
            choose(page, option.id)
            trail.append(option.next)
        else:
            trail = [quiz.start]
            page.goto("about:blank")
            open_quiz(page, served)
        page.wait_for_function(IS_SHOWN, arg=trail[-1])


def test_back_and_forward_go_step_by_step(page: Page, served: Served) -> None:
    path = max(graph(served.guide).paths, key=lambda path: len(path.steps))
    nodes = [*(question for question, _ in path.steps), path.outcome]
    open_quiz(page, served)
    choose(page, *(option for _, option in path.steps))
    for node in nodes[-2::-1]:
        page.go_back()
        page.wait_for_function(IS_SHOWN, arg=node)
    for number, node in enumerate(nodes[1:], 1):
        page.go_forward()
        page.wait_for_function(IS_SHOWN, arg=node)
        expect(listed(page)).to_have_count(number)


def test_the_quiz_starts_afresh(page: Page, served: Served) -> None:
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    change(page, "kin-trouble")
    page.locator(f"{STEP} .lw-restart a").click()
    page.wait_for_function(IS_SHOWN, arg=served.guide.quiz.start)
    expect(listed(page)).to_have_count(0)
    choose(page, TO_A_QUIET_EXIT[0])
    assert shown(page) == "kind-of-group", "the answers of the last time are forgotten"


def test_a_reload_keeps_the_answers_and_a_new_tab_the_place(page: Page, served: Served, open_page: Open) -> None:
    """What is copied from the address bar holds the place alone."""
    open_quiz(page, served)
    choose(page, *(option for _, option in graph(served.guide).paths[0].steps[:2]))
    here = shown(page)
    assert page.evaluate("location.hash") == f"#{here}"
    page.reload()
    assert shown(page) == here
    expect(listed(page)).to_have_count(2)
    other = open_page()
    other.goto(page.evaluate("location.href"))
    assert shown(other) == here
    expect(listed(other)).to_have_count(0)


def test_a_changed_answer_keeps_what_applies_and_says_what_it_dropped(page: Page, served: Served) -> None:
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    change(page, "kin-trouble")
    choose(page, "noise")
    assert shown(page) == "mute-keep"
    lost = served.guide.quiz.questions["few-ties"].short["en"]
    expect(page.locator(".lw-status")).to_have_text(served.says("answers-dropped", list=lost))
    box = page.locator(".lw-status").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["height"], "the notice is not under the header"
    change(page, "kind-of-group")
    expect(page.locator(".lw-status")).to_be_empty()
    choose(page, "kin")
    assert shown(page) == "mute-keep", "the answer after the changed one still applies"
    expect(page.locator(".lw-status")).to_have_text(served.says("answers-kept"))
    page.go_back()
    page.wait_for_function(IS_SHOWN, arg="kind-of-group")
    expect(page.locator(".lw-status")).to_be_empty()


def test_an_earlier_choice_is_marked_when_one_goes_back(page: Page, served: Served) -> None:
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    page.go_back()
    page.wait_for_function(IS_SHOWN, arg="few-ties")
    marked = page.locator(f"{STEP} [aria-current=true]")
    expect(marked).to_have_count(1)
    expect(marked).to_have_attribute("data-option", TO_A_QUIET_EXIT[-1])
    change(page, "kin-trouble")
    expect(marked).to_have_attribute("data-option", TO_A_QUIET_EXIT[-2])
    page.reload()
    expect(marked).to_have_attribute("data-option", TO_A_QUIET_EXIT[-2])


def change(page: Page, question: str) -> None:
    """Follow the link that changes an answer, at a question or on the card."""
    card = page.locator(f"{STEP} details.lw-answers summary")
    if shown(page) in page.locator("section[data-verdict] > h2").evaluate_all("all => all.map(({ id }) => id)"):
        carded(page)
        card.click()
    page.locator(f"{STEP} .lw-answers li:not([hidden]) a[href*='#{question}']").click()
    page.wait_for_function(IS_SHOWN, arg=question)


@pytest.mark.parametrize(
    "fragment",
    [
        "#no-such-node",
        "#few-ties!brings-you-here.too-much,kind-of-group.no-such-option",
        "#few-ties!<img src=x onerror=alert(1)>.x",
        "#few-ties!" + "a.b," * 5000,
        "#__proto__!constructor.prototype",
        "#few-ties!%F0%28%8C%28",
    ],
    ids=["a stale node", "a stale answer", "script", "thousands of answers", "the prototype", "broken escapes"],
)
def test_a_stale_or_hostile_fragment_is_repaired_and_said(page: Page, served: Served, fragment: str) -> None:
    open_quiz(page, served, "en", fragment)
    expect(page.locator(".lw-status")).to_have_text(served.says("answers-repaired"))
    assert page.locator(STEP).count() == 1
    shown = page.locator(f"{STEP} h2").get_attribute("id")
    assert page.url.partition("#")[2].partition("!")[0] == shown, "a reload, or the link passed on, says it again"
    assert page.locator("[data-lw=tree] img:not(.lw-qr)").count() == 0


@pytest.mark.parametrize(
    ("fragment", "reached", "given"),
    [("#which-group", "kind-of-group", 0), ("#kin-trouble!brings-you-here.too-much,which-group.kin", "kin-trouble", 2)],
)
def test_a_link_from_before_a_question_was_renamed_is_as_good(
    page: Page, served: Served, fragment: str, reached: str, given: int
) -> None:
    file = served.folder / "en/quiz/index.html"
    quiz = next(made for made in pages(served.guide, "en") if made.address == "quiz/")
    html = replace(quiz, body=file.read_text(encoding="utf-8"))
    html = with_old_anchors(html, {"which-group": "quiz/#kind-of-group"}, Voice(served.guide, "en"))
    page.route("**/quiz/", lambda route: route.fulfill(body=html.body, content_type="text/html"))
    open_quiz(page, served, "en", fragment)
    assert shown(page) == reached
    expect(listed(page)).to_have_count(given)
    expect(page.locator(".lw-status")).to_be_empty()


def test_the_language_switch_keeps_the_place_and_the_answers(page: Page, served: Served) -> None:
    open_quiz(page, served)
    choose(page, *TO_A_QUIET_EXIT[:2])
    here = shown(page)
    page.locator("a[data-lw-language][hreflang=en]").click()
    page.wait_for_url(f"{served.at('quiz/', 'en')}#{here}")
    page.wait_for_function(IS_SHOWN, arg=here)
    expect(listed(page)).to_have_count(2)


def test_other_answers_lead_where_they_say(page: Page, served: Served) -> None:
    """On the card and on the page: the answers before the one that differs go along."""
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    card = carded(page)
    other = card.locator("[data-question]:not([hidden]) a").first
    said = other.inner_text().removeprefix("→ ")
    other.click()
    page.wait_for_url("**/outcomes/**")
    assert page.locator("h1").inner_text() == said
    assert "!" not in page.url
    kept = page.evaluate("history.state.lw.path.map((pair) => pair.join('.'))")
    assert kept[:-1] == answers(way(served, *TO_A_QUIET_EXIT)).split(",")[: len(kept) - 1]


def way(served: Served, *options: str) -> Path:
    """Return the path that these options take."""
    return next(path for path in graph(served.guide).paths if tuple(option for _, option in path.steps) == options)


def test_nothing_is_stored_or_sent(page: Page, watch: Watch, served: Served) -> None:
    """Only the files that a page is made of, and the pages of the advice that may come next, are asked for."""
    open_quiz(page, served)
    watch.asked.clear()
    path = graph(served.guide).paths[0]
    choose(page, *(option for _, option in path.steps))
    page.wait_for_function(IS_SHOWN, arg=path.outcome)
    carded(page)
    assert page.evaluate("location.hash") == f"#{path.outcome}"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    asked = [url.removeprefix(served.root) for url in watch.asked]
    assert not [url for url in asked if not url.startswith(("assets/", "outcomes/")) or "!" in url]
    next_ones = {f"outcomes/{option.next}/" for q, _ in path.steps for option in served.guide.quiz.questions[q].options}
    assert {url for url in asked if url.startswith("outcomes/")} <= next_ones


def test_the_keyboard_alone_reaches_an_outcome(page: Page, served: Served) -> None:
    open_quiz(page, served)
    page.evaluate("document.querySelector('section:not([hidden]) h2').focus()")
    for _ in range(graph(served.guide).longest):
        before = shown(page)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.dataset.option"), "the first option follows the heading"
        page.keyboard.press("Enter")
        page.wait_for_function(f"id => document.querySelector('{STEP} h2').id !== id", arg=before)
        if shown(page) in served.guide.outcomes:
            expect(carded(page).locator("h1")).to_be_focused()
        else:
            expect(page.locator(f"{STEP} h2")).to_be_focused()
        if shown(page) in served.guide.outcomes:
            break
    assert shown(page) in served.guide.outcomes


def test_the_card_is_the_page_of_the_outcome(page: Page, served: Served) -> None:
    """One text, its links and pictures leading to the same places; ids of its own; title and focus follow."""
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    card = carded(page)
    expect(card.locator("h1")).to_be_focused()
    outcome = served.guide.outcomes[shown(page)]
    assert page.title().startswith(outcome.title["en"])
    expect(page.locator("h1:visible")).to_have_count(1)
    links = "root => [...root.querySelectorAll('[href], img')].map((e) => (e.href ?? e.src).split('#')[0])"
    here, text = card.evaluate(links), card.locator(".lw-today").inner_text()
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size") == page.evaluate(
        "document.querySelectorAll('[id]').length"
    )
    page.locator(f"{STEP} [data-full]").click()
    page.wait_for_url(served.at(f"outcomes/{outcome.id}/", "en"))
    own = page.locator(".lw-outcome")
    assert own.evaluate(links) == here
    assert own.locator(".lw-today").inner_text() == text
    assert own.locator("details.lw-answers li:not([hidden])").count() == len(TO_A_QUIET_EXIT)
    page.go_back()
    expect(carded(page).locator("details.lw-answers li:not([hidden])")).to_have_count(len(TO_A_QUIET_EXIT))


def test_without_a_network_the_summary_stays(page: Page, served: Served) -> None:
    page.route("**/outcomes/*/", lambda route: route.fulfill(status=200, body="", content_type="text/html"))
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    expect(page.locator(f"{STEP} h2")).to_be_focused()
    expect(page.locator(f"{STEP} > h2")).to_be_visible()
    expect(listed(page)).to_have_count(len(TO_A_QUIET_EXIT))
    address = page.locator(f"{STEP} [data-full]").get_attribute("href") or ""
    assert address.endswith(f"#!{answers(way(served, *TO_A_QUIET_EXIT))}")


PATH = "brings-you-here.too-much,kind-of-group.kin,kin-trouble.few"


def test_a_card_that_did_not_come_is_asked_for_once_more(page: Page, served: Served) -> None:
    page.route("**/outcomes/*/", lambda route: route.fulfill(status=200, body="", content_type="text/html"), times=1)
    page.goto(served.at(f"quiz/#!{answers(way(served, *TO_A_QUIET_EXIT))}", "en"))
    expect(carded(page)).to_be_visible()


@pytest.mark.parametrize(
    ("fragment", "reached", "given"),
    [
        (f"#few-ties!{PATH}", "few-ties", 3),
        (f"#few-ties%21{PATH.replace(',', '%2C')}", "few-ties", 3),
        (f"#few-ties%2521{PATH.replace(',', '%252C')}", "few-ties", 3),
        (f"#%23few-ties!{PATH}", "few-ties", 3),
        (f"#few-ties!{PATH}，这个测验不错", "few-ties", 3),
        (f"#few-ties!{PATH}. Look at this", "few-ties", 3),
        (f"#few-ties!{PATH}&from=chat", "few-ties", 3),
        ("#few-ties", "few-ties", 0),
        ("#few-ties!", "few-ties", 0),
        (f"#few-ties!{PATH[:-6]}", "kin-trouble", 2),
        (f"#few-ties!{PATH[:-3]}", "kin-trouble", 2),
        (f"#few-ties!{PATH[:30]}", "kind-of-group", 1),
        (f"#!{PATH}", "few-ties", 3),
    ],
)
def test_a_link_that_a_chat_app_has_cut_or_changed_invents_no_answer(
    page: Page, served: Served, fragment: str, reached: str, given: int
) -> None:
    open_quiz(page, served, "en", fragment)
    assert shown(page) == reached
    assert page.evaluate("location.hash") == f"#{reached}"
    expect(listed(page)).to_have_count(given)
    kept = page.evaluate("(history.state.lw.path).map((pair) => pair.join('.'))")
    assert kept == PATH.split(",")[:given]


def test_a_link_with_its_sign_encoded_is_found(page: Page, served: Served) -> None:
    """The address is then one that does not exist."""
    page.goto(served.at("quiz/", "en") + f"%23few-ties!{PATH}")
    page.wait_for_url(served.at("quiz/#few-ties", "en"))
    expect(listed(page)).to_have_count(3)


def test_from_the_page_of_a_group_the_quiz_shows_what_it_assumes(page: Page, served: Served) -> None:
    group = next(group for group in served.guide.groups.values() if group.quiz and len(group.quiz.answers) > 1)
    assert group.quiz
    page.goto(served.at(f"groups/{group.id}/", "en"))
    page.locator("a[href*='quiz/#']").first.click()
    page.locator(".lw-live").wait_for()
    assert shown(page) == group.quiz.question
    expect(listed(page)).to_have_count(len(group.quiz.answers))
    first = next(iter(group.quiz.answers))
    change(page, first)
    expect(page.locator(f"{STEP} [aria-current=true]")).to_have_attribute("data-option", group.quiz.answers[first])


def test_an_app_is_chosen_once(page: Page, served: Served, watch: Watch) -> None:
    """It goes along: to other advice, to the page of the advice, through a reload and into another language."""
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    shown_apps = "section:not([hidden]) .lw-outcome [data-app], article > .lw-outcome [data-app]"
    expect(carded(page).locator("[data-app]")).to_have_count(0)
    select = page.locator(f"{STEP} [data-lw=apps] select")
    assert select.evaluate("box => box.selectedIndex") == 0, "as long as no app is chosen it asks for one"
    select.select_option(index=1)
    app = select.input_value()
    expect(page.locator(shown_apps)).to_have_attribute("data-app", app)
    change(page, "kin-trouble")
    choose(page, "noise")
    carded(page)
    expect(page.locator(shown_apps)).to_have_attribute("data-app", app)
    page.locator(f"{STEP} [data-full]").click()
    page.wait_for_url("**/outcomes/**")
    assert "!" not in page.url
    page.reload()
    expect(page.locator(shown_apps)).to_have_attribute("data-app", app)
    page.locator("a[data-lw-language][hreflang=zh-Hans]").click()
    page.wait_for_url(served.at("outcomes/mute-keep/"))
    expect(page.locator(shown_apps)).to_have_attribute("data-app", app)
    page.locator("[data-lw=apps] select").select_option("")
    expect(page.locator(shown_apps)).to_have_count(0)
    assert not [url for url in watch.asked if "!" in url]


def test_what_is_folded_on_a_phone_stands_beside_the_advice_where_there_is_room(page: Page, served: Served) -> None:
    places = """() => ['.lw-advice', '.lw-more-on', '.lw-share-box'].map((part) => {
      const { left, right, top, bottom } = document.querySelector(part).getBoundingClientRect();
      return [left, right, top, bottom];
    })"""
    page.set_viewport_size({"width": 1100, "height": 800})
    page.goto(served.at("outcomes/mute-keep/", "en"))
    folds = page.locator(".lw-more-on > details")
    expect(page.locator(".lw-more-on > details:not([open])")).to_have_count(0)
    page.evaluate("""() => {
      const answers = document.querySelector('.lw-answers');
      answers.hidden = false;
      answers.querySelector('[data-given]').textContent = 'one line that does not break '.repeat(20);
    }""")
    advice, more, share = page.evaluate(places)
    assert advice[1] - advice[0] < 1.7 * (more[1] - more[0])
    assert more[0] > advice[1]
    assert more[2] == advice[2]
    assert share[0] == advice[0]
    assert share[2] >= advice[3]
    page.set_viewport_size({"width": 1099, "height": 800})
    page.reload()
    expect(page.locator(".lw-more-on > details[open]")).to_have_count(0)
    assert folds.count() > 1
    advice, more, share = page.evaluate(places)
    assert advice[3] <= more[2] < more[3] <= share[2]
