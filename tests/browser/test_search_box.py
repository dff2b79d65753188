"""Search in the real box: it finds every page that holds the word, nothing else first, and costs nothing before."""

import pytest
from playwright.sync_api import Page, expect
from support.builds import real_guide
from support.searching import CASES, answers, pages_found
from support.serving import Served


@pytest.mark.parametrize("code", CASES)
def test_search_finds_the_pages_that_hold_a_word_and_only_those_first(page: Page, served: Served, code: str) -> None:
    faults: list[str] = []
    for answer in answers(page, served, code):
        if answer.found < 0.95:
            missing = sorted(answer.holds - set(answer.listed))[:5]
            faults.append(f"{answer.word}: {answer.found:.0%} of {len(answer.holds)} pages found; missing {missing}")
        faults += [f"{answer.word}: {address} does not hold it" for address in answer.wrong]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("alias", ["堂表亲群", "全员群"])
def test_search_finds_a_group_by_another_name(page: Page, served: Served, alias: str) -> None:
    groups = real_guide().groups
    found = [group.variant_of or id_ for id_, group in groups.items() if alias in group.aliases.zh]
    assert found, f"no group in data/groups is called {alias}"
    page.goto(served.at(""))
    page.locator("input[name=query]").click()
    assert pages_found(page, served, "zh", alias)[0] in {f"groups/{id_}/" for id_ in found}


def test_a_hit_leads_to_its_place_and_the_words_are_marked(page: Page, served: Served) -> None:
    page.goto(served.at("about/", "en"))
    page.locator("input[name=query]").click()
    pages_found(page, served, "en", "red packet")
    expect(page.locator(".md-search-result mark").first).to_have_text("red", ignore_case=True)
    first = page.locator(".md-search-result__item a").first
    target = first.get_attribute("href") or ""
    first.click()
    page.wait_for_url(target)
    assert "red packet" in page.locator("main").inner_text().lower()


def test_words_that_stand_nowhere_together_find_what_comes_near(page: Page, served: Served) -> None:
    page.goto(served.at(""))
    page.locator("input[name=query]").click()
    assert pages_found(page, served, "zh", "离职以后退群怎么办")[:5]


def test_nothing_is_fetched_for_search_before_it_is_used(page: Page, served: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.at("groups/", "en"))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search_index" in url]
    field = page.locator("input[name=query]")
    field.click()
    field.fill("gift")
    field.press("End")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert [url for url in asked if "search_index" in url] == [served.at("search/search_index.json", "en")]


def test_markup_typed_into_the_box_stays_text(page: Page, served: Served) -> None:
    page.goto(served.at("", "en"))
    field = page.locator("input[name=query]")
    field.click()
    field.fill("<img src=x onerror=alert(1)> gift &lt;b&gt; \u202e" + "x" * 5000)
    field.press("End")
    field.fill("gift")
    field.press("End")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.locator(".md-search-result img").count() == 0
