"""Search in the real box: it finds every page that holds the word, nothing else first, and costs nothing before."""

import pytest
from playwright.sync_api import Page, expect
from support.searching import answers, ask, open_box, pages_found
from support.serving import Served, Watch

WORDS = {
    "zh": ["红包", "交接", "免打扰", "邻居", "道别", "联系", "可能", "退出"],
    "zh-Hant": ["紅包", "訊息", "打擾", "鄰居", "道別", "聯絡", "專案"],
    "en": ["gift", "handover", "neighbours", "goodbye", "habit", "owner", "contact", "without"],
}
"""Words that stand on one page of the fixture, on some and on most; some within longer words."""


@pytest.mark.parametrize("code", WORDS)
def test_search_finds_the_pages_that_hold_a_word_and_only_those_first(page: Page, served: Served, code: str) -> None:
    asked = answers(page, served, code, WORDS[code])
    assert [answer.word for answer in asked] == WORDS[code], "choose words that stand on some page"
    faults: list[str] = []
    for answer in asked:
        faults += [f"{answer.word}: {address} is missing" for address in sorted(answer.holds - set(answer.listed))]
        faults += [f"{answer.word}: {address} does not hold it" for address in answer.wrong]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("id_", ["homeowners", "colleague-banter"])
def test_search_finds_a_group_by_another_name(page: Page, served: Served, id_: str) -> None:
    group = served.guide.groups[id_]
    alias = group.aliases["zh"][0]
    assert alias not in group.title["zh"]
    open_box(page, served, "zh")
    assert pages_found(page, served, "zh", alias)[0] == f"groups/{id_}/"


@pytest.mark.parametrize(("code", "words"), [("en", "zebra"), ("zh", "斑马退群"), ("zh-Hant", "斑馬")])
def test_a_question_is_found_by_another_way_to_ask_it(page: Page, served: Served, code: str, words: str) -> None:
    open_box(page, served, code)
    assert pages_found(page, served, code, words) == ["questions/"]
    first = page.locator(".md-search-result__item a[href*='#who-sees-that-i-left']").first
    expect(first).to_be_visible()


def test_a_hit_leads_to_its_place_and_the_words_are_marked(page: Page, served: Served) -> None:
    open_box(page, served, "en")
    pages_found(page, served, "en", "red packet")
    expect(page.locator(".md-search-result mark").first).to_have_text("red", ignore_case=True)
    first = page.locator(".md-search-result__item a").first
    target = first.get_attribute("href") or ""
    first.click()
    page.wait_for_url(target)
    expect(page.locator("main")).to_contain_text("red packet", ignore_case=True)


def test_words_that_stand_nowhere_together_find_what_comes_near(page: Page, served: Served) -> None:
    open_box(page, served, "zh")
    assert pages_found(page, served, "zh", "离职以后退群怎么办")[:5]


def test_nothing_is_fetched_for_search_before_it_is_used(page: Page, watch: Watch, served: Served) -> None:
    open_box(page, served, "en")
    assert not [url for url in watch.asked if "search_index" in url]
    ask(page, "gift")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert [url for url in watch.asked if "search_index" in url] == [served.at("search/search_index.json", "en")]


def test_markup_typed_into_the_box_stays_text(page: Page, served: Served) -> None:
    open_box(page, served, "en")
    ask(page, "<img src=x onerror=alert(1)> gift &lt;b&gt; \u202e" + "x" * 5000)
    ask(page, "gift")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.locator(".md-search-result img").count() == 0
