"""Search in the real box: it finds every page that holds the word, nothing else first, and costs nothing before."""

import re
from functools import cache

import pytest
from builds import built_site, real_guide
from lxml import html
from playwright.sync_api import Page, expect
from serving import Served

# Words of two to four characters that stand in the middle of sentences.
SIMPLIFIED = """
    红包 交接 亲戚 退群 离职 同事 消息 打扰 通知 免打扰 群主 管理员 聊天 记录 客户 项目 邻居 业主 家长 老师 孩子 父母
    朋友 陌生人 链接 谣言 道别 告别 联系 方式 心意 习惯 时候 可能 悄悄 退出 说明 理由 建议 分寸
"""
TRADITIONAL = "紅包 親戚 離職 訊息 打擾 聯絡 說明 習慣 時候 心意 業主 鄰居 孩子 道別 客戶 專案 記錄 退出 建議 理由"
ENGLISH = """
    notice goodbye handover relatives gift client neighbours rumour mute quietly contact message reason before
    without project friends family owner habit
"""
CASES = [("zh", SIMPLIFIED), ("zh-Hant", TRADITIONAL), ("en", ENGLISH)]

LISTED = """(words) => {
    const first = document.querySelector(".md-search-result__item mark")?.textContent.toLowerCase();
    return first && words.toLowerCase().includes(first);
}"""
SCROLL = """async () => {
    const box = document.querySelector(".md-search__scrollwrap");
    const items = () => document.querySelectorAll(".md-search-result__item").length;
    const all = Number(document.querySelector(".md-search-result__meta").textContent.match(/\\d+/)?.[0] ?? 1);
    while (items() < all) {
        box.scrollTo(0, 0);
        await new Promise(requestAnimationFrame);
        box.scrollTo(0, box.scrollHeight);
        await new Promise(requestAnimationFrame);
    }
}"""


@cache
def texts(code: str) -> dict[str, str]:
    """Return what each page's article says, by its address below the language's root."""
    path = real_guide().languages[code].path
    others = [f"{language.path}/" for language in real_guide().languages.values() if language.path and not path]
    base = built_site() / path
    found: dict[str, str] = {}
    for file in base.rglob("index.html"):
        address = file.parent.relative_to(base).as_posix() + "/" if file.parent != base else ""
        articles = html.parse(str(file)).getroot().xpath("//article")
        if articles and not address.startswith(tuple(others)):
            for picture in articles[0].xpath(".//svg"):
                picture.drop_tree()
            found[address] = str(articles[0].text_content()).lower()
    return found


def pages_found(page: Page, served: Served, code: str, words: str) -> list[str]:
    """Type into the box and return the addresses of the pages listed, best first, until the list ends."""
    field = page.locator("input[name=query]")
    field.fill(words)
    field.press("End")  # the theme listens to keys
    page.wait_for_function(LISTED, arg=words)
    page.evaluate(SCROLL)
    links: list[str] = page.eval_on_selector_all(
        ".md-search-result__item", "items => items.map((item) => item.querySelector('a').pathname)"
    )
    start = re.sub(r"^https?://[^/]+", "", served.at("", code))
    assert all(link.startswith(start) for link in links), links
    return [link.removeprefix(start) for link in links]


@pytest.mark.parametrize(("code", "words"), CASES)
def test_search_finds_the_pages_that_hold_a_word_and_only_those_first(
    page: Page, served: Served, code: str, words: str
) -> None:
    page.goto(served.at("about/", code))
    page.locator("header label[for=__search]").locator("visible=true").or_(
        page.locator("input[name=query]").locator("visible=true")
    ).first.click()
    faults: list[str] = []
    for word in words.split():
        holds = {address for address, text in texts(code).items() if word in text}
        assert holds, f"{word} stands on no page: choose another word"
        listed = pages_found(page, served, code, word)
        share = len(holds & set(listed)) / len(holds)
        if share < 0.95:
            faults.append(f"{word}: {share:.0%} of {len(holds)} pages found; missing {sorted(holds - set(listed))[:5]}")
        faults += [f"{word}: {address} does not hold it" for address in listed[:10] if address not in holds]
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
