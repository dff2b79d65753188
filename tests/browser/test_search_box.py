"""Search in the real box: it finds every page that holds the word, nothing else first, and costs nothing before."""

import pytest
from playwright.sync_api import Page, expect
from support.searching import HITS, answers, ask, open_box, pages_found, searched
from support.serving import Open, Served, Watch

from macros.site.machines.search_index import SEARCH_INDEX, index
from macros.site.voice.voice import Voice

KEPT = "localStorage.length + sessionStorage.length"

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
    assert (page.locator(HITS).first.get_attribute("href") or "").endswith("#who-sees-that-i-left")


@pytest.mark.parametrize(
    ("code", "sound", "id_"),
    [("zh", "fan zha zhuanxian", "anti-fraud-line"), ("zh-Hant", "mianzi", "face"), ("en", "hongbao", "red-packet")],
)
def test_a_word_of_the_glossary_is_found_by_its_sound(
    page: Page, served: Served, code: str, sound: str, id_: str
) -> None:
    open_box(page, served, code)
    assert pages_found(page, served, code, sound)[0] == "glossary/"
    assert (page.locator(HITS).first.get_attribute("href") or "").endswith(f"#{id_}")


def test_a_hit_leads_to_its_place_and_the_words_are_marked(page: Page, served: Served) -> None:
    open_box(page, served, "en")
    pages_found(page, served, "en", "red packet")
    expect(page.locator(f"{HITS} mark").first).to_have_text("red", ignore_case=True)
    first = page.locator(HITS).first
    target = first.get_attribute("href") or ""
    first.click()
    page.wait_for_url(target)
    expect(page.locator("main")).to_contain_text("red packet", ignore_case=True)


def test_words_that_stand_nowhere_together_find_what_comes_near(page: Page, served: Served) -> None:
    open_box(page, served, "zh")
    assert pages_found(page, served, "zh", "离职以后退群怎么办")[:5]


def test_nothing_is_fetched_for_search_before_it_is_used(page: Page, watch: Watch, served: Served) -> None:
    page.goto(served.at("about/", "en"))
    assert not [url for url in watch.asked if "search" in url or "search." in url]
    page.keyboard.press("/")
    ask(page, "gift")
    assert [url for url in watch.asked if "search_index" in url] == [served.at("search/search_index.json", "en")]


def test_markup_typed_into_the_box_stays_text(page: Page, served: Served) -> None:
    open_box(page, served, "en")
    ask(page, "<img src=x onerror=alert(1)> gift &lt;b&gt; \u202e" + "x" * 5000)
    ask(page, "gift")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.locator("#lw-found img").count() == 0


def test_the_box_is_worked_by_keys(page: Page, served: Served) -> None:
    """As the combobox pattern of the ARIA Authoring Practices has it."""
    page.goto(served.at("groups/", "en"))
    page.evaluate("scrollTo(0, 200)")
    opener = page.locator("main a").nth(3)
    opener.focus()
    place = page.evaluate("scrollY")
    page.keyboard.press("Control+k")
    field, hits = page.get_by_role("combobox"), page.locator(HITS)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "false")
    ask(page, "gift")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(hits.first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == hits.first.get_attribute("id")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"{HITS}[aria-selected]")).to_have_count(1)
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('[data-lw=search]') !== null")
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(opener).to_be_focused()
    assert page.evaluate("scrollY") == place, "the page jumps"
    page.keyboard.press("/")
    ask(page, "gift")
    page.keyboard.press("ArrowDown")
    target = hits.first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    assert page.evaluate(KEPT) == 0, "what was looked for is nobody's business"


def test_a_slash_in_a_field_is_a_slash(page: Page, served: Served) -> None:
    page.goto(served.at(served.kinds["one of messages"], "en"))
    field = page.locator("main input:not([type])").or_(page.locator("main input[type=text]")).first
    field.press("/")
    expect(field).to_have_value("/")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize(
    ("code", "word", "said"),
    [("en", "neighbours", None), ("en", "zzqx", "search-none"), ("zh-Hant", "斑馬", "search-one")],
)
def test_the_number_of_results_is_said(page: Page, served: Served, code: str, word: str, said: str | None) -> None:
    say = Voice.of(served.guide, code)
    open_box(page, served, code)
    count = len(pages_found(page, served, code, word))
    expected = say.ui(said) if said else say.ui("search-many", n=count)
    expect(page.locator("[data-lw=search] [role=status]")).to_have_text(expected)


@pytest.mark.parametrize(
    ("code", "words", "same"), [("zh", "家長群", "家长群"), ("zh-Hant", "家长群", "家長群"), ("zh", "紅包", "红包")]
)
def test_traditional_and_simplified_find_the_same(page: Page, served: Served, code: str, words: str, same: str) -> None:
    open_box(page, served, code)
    found = pages_found(page, served, code, words)
    assert found
    assert found == pages_found(page, served, code, same)


def test_text_that_comes_without_a_key_is_looked_for(page: Page, served: Served) -> None:
    """As an input method, the clipboard or a voice puts it."""
    open_box(page, served, "zh")
    page.locator("input[name=query]").focus()
    page.keyboard.insert_text("红包")
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.parametrize("missing", ["search_index.json", "search.*.js"])
def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(
    open_page: Open, watch: Watch, served: Served, missing: str
) -> None:
    page = open_page(service_workers="block")
    page.route(f"**/{missing}*", lambda route: route.fulfill(status=503, body=""))
    page.goto(served.at("about/", "en"))
    page.locator("[data-lw=find]").click()
    status = page.locator("[data-lw=search] [role=status]")
    expect(status).to_have_text(served.guide.interface["search-failed"]["en"])
    page.locator("input[name=query]").fill("gift")
    expect(status).to_have_text(served.guide.interface["search-failed"]["en"])
    page.unroute_all()
    page.locator("[data-again]").click()
    expect(page.locator(HITS).first).to_be_visible()
    watch.faults.clear()  # the browser reports what it was refused


MADE_UP = {
    "a/": [{"location": "a/", "title": "그룹채팅방에서 조용히 나가기", "text": "단체대화방을 떠난다"}],
    "b/": [{"location": "b/", "title": "グループからそっと退会する", "text": "お知らせメッセージの書き方"}],
    "c/": [{"location": "c/", "title": "離開群組", "text": "先說一聲，ﾗｲﾝ再走"}],
    "d/": [{"location": "d/", "title": "离开相亲群", "text": "Ça va déjà"}],
}
"""Pages in scripts without spaces, with words in the middle of longer ones."""
FOUND = {
    **dict.fromkeys(["채팅", "대화방", "조용히"], "a/"),
    **dict.fromkeys(["そっと", "ッセー", "退会", "知らせ"], "b/"),
    **dict.fromkeys(["离开群", "離開群", "先说", "一声"], "c/"),
    **dict.fromkeys(["相親", "ca va", "ＤＥＪＡ"], "d/"),
    **dict.fromkeys(["离开", "離開"], "c/ d/"),
    **dict.fromkeys(["감자", "テレビ", "斑馬", "eja", ""], ""),
}


def test_words_are_found_in_the_middle_of_others_and_in_either_script(page: Page, served: Served) -> None:
    parts = index(MADE_UP)
    page.route("**/made-up/**", lambda route: route.fulfill(body=parts[route.request.url.partition("/made-up/")[2]]))
    page.goto(served.at("about/"))
    found = searched(page, served, "zh", f"made-up/{SEARCH_INDEX}", list(FOUND))
    assert {
        words: " ".join(sorted(section for sections in pages for section in sections))
        for words, pages in zip(FOUND, found, strict=True)
    } == FOUND
