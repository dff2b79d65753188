"""Asks a site's search box for words and compares what it lists with what the pages say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html
from playwright.sync_api import Page

from support.builds import ROOT
from support.serving import Served

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
CASES = {"zh": SIMPLIFIED.split(), "zh-Hant": TRADITIONAL.split(), "en": ENGLISH.split()}
FIRST = 10
HAN = re.compile(r"[\u3400-\u9fff]")

READY = """() => {
    const box = document.querySelector("[data-lw=search]");
    return !box.hidden && box.dataset.answered !== undefined;
}"""
"""Whether the index is there."""
ANSWERED = """(words) => document.querySelector("[data-lw=search]").dataset.answered === words"""
SCROLL = """async () => {
    const list = document.querySelector("#lw-found");
    for (let before = -1; list.children.length > before;) {
        before = list.children.length;
        list.scrollTo(0, list.scrollHeight);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
    }
}"""
HITS = "#lw-found > a"

SEARCH = """async ([script, place, asked]) => {
  const { index, search } = await import(script);
  const all = await index(new URL(place));
  const found = await Promise.all(asked.map((words) => search(all, words)));
  return found.map(({ pages }) => pages.map((sections) => sections.map((one) => one.location)));
}"""
MODULES = re.compile(r"/assets/(find|get)\.js$")
"""As they are written: what is shipped joins them, and gives out only what pages ask for."""


@cache
def texts(folder: Path, path: str) -> dict[str, str]:
    """Return what each page's article says, by its address below the language's root, which is ``path``."""
    base = folder / path
    found: dict[str, str] = {}
    for file in base.rglob("index.html"):
        address = file.parent.relative_to(base).as_posix() + "/" if file.parent != base else ""
        root = html.parse(str(file)).getroot()
        articles = root.xpath("//article")
        if articles and not root.find_class("lw-embed"):  # the quiz for frames is not looked for
            for picture in articles[0].xpath(".//svg"):
                picture.drop_tree()
            found[address] = str(articles[0].text_content()).lower()
    return found


def searched(page: Page, served: Served, code: str, index: str, asked: list[str]) -> list[list[list[str]]]:
    """Return for each query what is found, best first, as the addresses of the sections of each page.

    ``page`` shows one of the language's; ``index`` is the address of the titles below its root.
    """
    sources = ROOT / "docs" / "assets"
    page.route(MODULES, lambda route: route.fulfill(path=sources / route.request.url.rpartition("/")[2]))
    return page.evaluate(SEARCH, [served.at("assets/find.js", code), served.at(index, code), asked])


def pages(served: Served, code: str) -> dict[str, str]:
    """Return what each page of a language says, by its address below the language's root."""
    path = served.guide.languages[code].path
    others = tuple(f"{other.path}/" for other in served.guide.languages.values() if other.path and not path)
    return {
        address: text
        for address, text in texts(served.folder, path).items()
        if not (others and address.startswith(others))
    }


def stands(word: str, text: str) -> bool:
    """Whether a word stands in a text: Chinese anywhere, other scripts from the start of a word."""
    return (
        word in text if HAN.match(word) else re.search(rf"(?<![^\W_]){re.escape(word)}", HAN.sub(" ", text)) is not None
    )


def ask(page: Page, words: str) -> None:
    """Put words into the box and wait until it has answered them."""
    page.locator("input[name=query]").fill(words)
    page.wait_for_function(ANSWERED, arg=words)


def pages_found(page: Page, served: Served, code: str, words: str) -> list[str]:
    """Type into the box and return the addresses of the pages listed, best first, until the list ends."""
    ask(page, words)
    page.evaluate(SCROLL)
    links: list[str] = page.eval_on_selector_all(HITS, "hits => hits.map((hit) => hit.pathname)")
    start = urlsplit(served.at("", code)).path
    assert all(link.startswith(start) for link in links), links
    return list(dict.fromkeys(link.removeprefix(start) for link in links))


@dataclass(frozen=True)
class Answer:
    """What the box listed for a word, best first, and the pages where the word stands; all by their addresses."""

    word: str
    holds: frozenset[str]
    listed: tuple[str, ...]

    @property
    def found(self) -> float:
        """The share of the pages holding the word that are listed."""
        return len(self.holds & set(self.listed)) / len(self.holds)

    @property
    def wrong(self) -> list[str]:
        """Those of the first ten that do not hold the word."""
        return [address for address in self.listed[:FIRST] if address not in self.holds]


def open_box(page: Page, served: Served, code: str) -> None:
    """Open a page of a language and its search box."""
    page.goto(served.at("about/", code))
    page.locator("[data-lw=find]").click()
    page.wait_for_function(READY)


def answers(page: Page, served: Served, code: str, words: Iterable[str]) -> list[Answer]:
    """Ask for those of the words that stand on some page."""
    open_box(page, served, code)
    asked: list[Answer] = []
    for word in words:
        holds = frozenset(address for address, text in pages(served, code).items() if stands(word, text))
        if holds:
            asked.append(Answer(word, holds, tuple(pages_found(page, served, code, word))))
    return asked
