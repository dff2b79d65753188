"""The quiz one question at a time: Back and Forward, changed answers, stale and hostile links."""

import random
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from support.quizzing import STEP, answers, choose, graph, open_quiz, shown
from support.serving import Open, Served, Watch

from macros.site.pages.moved import with_old_anchors
from macros.site.pages.pages import pages
from macros.site.voice.voice import Voice

IS_SHOWN = "id => document.querySelector('section:not([hidden]) h2')?.id === id"
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
        expect(page.locator(".lw-answers li")).to_have_count(number)


def test_the_quiz_starts_afresh(page: Page, served: Served) -> None:
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    page.locator("a[data-change='kin-trouble']").click()
    page.wait_for_function(IS_SHOWN, arg="kin-trouble")
    page.locator(f"{STEP} .lw-restart a").click()
    page.wait_for_function(IS_SHOWN, arg=served.guide.quiz.start)
    expect(page.locator(".lw-answers")).to_be_hidden()
    choose(page, TO_A_QUIET_EXIT[0])
    assert shown(page) == "kind-of-group", "the answers of the last time are forgotten"


def test_reload_and_a_new_tab_keep_the_place(page: Page, served: Served, open_page: Open) -> None:
    open_quiz(page, served)
    choose(page, *(option for _, option in graph(served.guide).paths[0].steps[:2]))
    here = shown(page)
    page.reload()
    assert shown(page) == here
    other = open_page()
    other.goto(page.evaluate("location.href"))
    assert shown(other) == here
    assert other.locator(".lw-answers li").count() == 2


def test_a_changed_answer_keeps_what_applies_and_says_what_it_dropped(page: Page, served: Served) -> None:
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    page.locator("a[data-change='kin-trouble']").click()
    page.wait_for_function(IS_SHOWN, arg="kin-trouble")
    choose(page, "noise")
    assert shown(page) == "mute-keep"
    lost = served.guide.quiz.questions["few-ties"].short["en"]
    expect(page.locator(".lw-status")).to_have_text(served.says("answers-dropped", list=lost))
    page.locator("a[data-change='kind-of-group']").click()
    page.wait_for_function(IS_SHOWN, arg="kind-of-group")
    choose(page, "kin")
    assert shown(page) == "mute-keep", "the answer after the changed one still applies"
    expect(page.locator(".lw-status")).to_have_text(served.says("answers-kept", n=1))


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
    assert page.locator("[data-lw=tree] img").count() == 0


@pytest.mark.parametrize(
    ("fragment", "reached", "given"),
    [("#which-group", "kind-of-group", 1), ("#kin-trouble!brings-you-here.too-much,which-group.kin", "kin-trouble", 2)],
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
    expect(page.locator(".lw-answers li")).to_have_count(given)
    expect(page.locator(".lw-status")).to_be_empty()


def test_the_language_switch_keeps_the_place_and_the_answers(page: Page, served: Served) -> None:
    open_quiz(page, served)
    choose(page, *TO_A_QUIET_EXIT[:2])
    here = shown(page)
    page.locator("a[data-lw-language][hreflang=en]").click()
    page.wait_for_url(f"{served.at('quiz/', 'en')}#*")
    page.wait_for_function(IS_SHOWN, arg=here)
    assert page.locator(".lw-answers li").count() == 2


def test_other_answers_lead_where_they_say(page: Page, served: Served) -> None:
    open_quiz(page, served, "en")
    choose(page, *TO_A_QUIET_EXIT)
    verdict = page.locator(STEP).get_attribute("data-verdict")
    assert verdict == "quiet-exit"
    other = page.locator(".lw-change li").first
    said = other.locator(".lw-badge").inner_text()
    other.locator("a").click()
    expect(page.locator(STEP)).not_to_have_attribute("data-verdict", verdict)
    assert page.locator(f"{STEP} > .lw-eyebrow .lw-badge").inner_text() == said


def test_nothing_is_stored_or_sent(page: Page, watch: Watch, served: Served) -> None:
    """Only the files that a page is made of may still be on their way."""
    open_quiz(page, served)
    watch.asked.clear()
    path = graph(served.guide).paths[0]
    choose(page, *(option for _, option in path.steps))
    page.wait_for_function(IS_SHOWN, arg=path.outcome)
    assert page.evaluate("location.hash") == f"#{path.outcome}!{answers(path)}"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    asked = [url.removeprefix(served.root) for url in watch.asked]
    assert not [url for url in asked if not url.startswith("assets/") or not (served.folder / url).is_file()]


def test_the_keyboard_alone_reaches_an_outcome(page: Page, served: Served) -> None:
    open_quiz(page, served)
    page.evaluate("document.querySelector('section:not([hidden]) h2').focus()")
    for _ in range(graph(served.guide).longest):
        before = shown(page)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.dataset.option"), "the first option follows the heading"
        page.keyboard.press("Enter")
        page.wait_for_function("id => document.querySelector('section:not([hidden]) h2').id !== id", arg=before)
        expect(page.locator(f"{STEP} h2")).to_be_focused()
        if shown(page) in served.guide.outcomes:
            break
    assert shown(page) in served.guide.outcomes
