"""The words on the pages: nothing half-rendered, and each language in its own script.

Each test reads both guides. What their writers wrote is no fault of the site and is left out (support/written.py); the
words of the small guide are known to need that nowhere.
"""

import re
from dataclasses import replace
from functools import cache

import pytest
from opencc import OpenCC
from support.builds import report
from support.crawl import HAN_RUN, HtmlPage, Site, language_of
from support.written import Words

LEFTOVERS = re.compile(r"TODO|FIXME|XXX|Lorem ipsum|\{\{|\}\}|\{%|%\}|\{#|<!--|&amp;|&lt;|</?span|undefined|⟦|⟧")
SLOT = re.compile(r"\{[A-Za-z][\w-]*\}")
NONE = re.compile(r"\b(None|True|False|null|nan)\b")
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|\([^()]*\)|（[^（）]*）")
CONVERTERS = {"zh": OpenCC("t2s"), "zh-Hant": OpenCC("s2t")}  # into the script, from the other one
IN_BOTH = {  # OpenCC would convert these, but they are words of their own in this script too
    "zh": "乾",
    "zh-Hant": "丑伙余佣准几凶划占厘台吁吃后咨咸唇夸尸岩岳峰帘干床征扑据斗昵晒朴杠杰栖淀涌游灶熏痴秘筑粽群腌范蝎辟"
    "郁采里雇霉云",
}

SAMPLES = "ancestor-or-self::pre"  # a sample file has both languages
FIELDS = "ancestor::dl[@class='lw-fields']"  # what a field is for says null and {name} as the data does


@cache
def belongs(character: str, code: str) -> bool:
    """Tell whether a Han character is ordinary in this script."""
    return str(CONVERTERS[code].convert(character)) == character or character in IN_BOTH[code]


def own_texts(page: HtmlPage, site: Site, without: str = SAMPLES) -> list[str]:
    """Return the texts in the page's own language: what carries another lang, and samples of data, are left out."""
    own = site.guide.languages[page.language].html
    return [text for element, text in page.texts if language_of(element) == own and not element.xpath(without)]


@pytest.fixture(scope="module")
def words(either: Site) -> Words:
    """The words that the site's writers wrote."""
    return Words(either.guide)


@pytest.fixture
def words_but_messages(either: Site) -> Words:
    """The same without the messages, which may have slots."""
    return Words(replace(either.guide, entries={**either.guide.entries, "messages": {}}))


def test_nothing_is_left_half_rendered(either: Site, words: Words) -> None:
    written = set(LEFTOVERS.findall(words.all()))
    faults = [
        f"{page.file}: <{element.tag}> {found!r} in {text.strip()[:80]!r}"
        for page in either.documents
        for element, text in page.texts
        for found in set(LEFTOVERS.findall(text)) - written
    ]
    assert not faults, report(faults)


def test_slots_are_filled_outside_messages(either: Site, words_but_messages: Words) -> None:
    written = set(SLOT.findall(words_but_messages.all()))
    faults = [
        f"{page.file}: <{element.tag}> {found} in {text.strip()[:80]!r}"
        for page in either.documents
        for element, text in page.texts
        for found in set(SLOT.findall(text)) - written
        if not element.xpath(f"ancestor-or-self::blockquote | {FIELDS}")
    ]
    assert not faults, report(faults)


def test_no_value_of_the_program_is_shown(either: Site, words: Words) -> None:
    """Looked for on the Chinese pages, which come from the same templates; in English “None” is a word."""
    written = {code: set(NONE.findall(words.of(code))) for code in CONVERTERS}
    faults = [
        f"{page.file}: {text.strip()[:80]!r}"
        for code in CONVERTERS
        for page in either.of(code)
        for text in own_texts(page, either, without=f"{SAMPLES} | {FIELDS}")
        if set(NONE.findall(text)) - written[code]
    ]
    faults += [
        f"{page.file}: {value!r}"
        for page in either.documents
        for value in page.tree.xpath("//@href | //@src | //@id | //@lang | //@datetime | //meta/@content")
        if value in ("None", "") or "/None" in value or "#None" in value
    ]
    assert not faults, report(faults)


def test_no_text_is_empty_where_a_reader_expects_one(either: Site) -> None:
    faults = [
        f"{page.file}: <{element.tag} id={element.get('id')!r}>"
        for page in either.documents
        for element in page.find(
            "//h1|//h2|//h3|//dt|//dd|//figcaption|//article//li|//article//p[not(@role='status')]|//td[@data-group]"
        )
        if not element.text_content().strip(" \n#")
    ]
    assert not faults, report(faults)


def test_english_pages_hold_no_chinese_but_what_is_quoted(either: Site, words: Words) -> None:
    """Han stands in an element with its own lang, or as a short original in quotation marks or brackets."""
    codes = [code for code, language in either.guide.languages.items() if not language.is_han]
    assert codes
    faults = [
        f"{page.file}: {found} in {text.strip()[:80]!r}"
        for code in codes
        for page in either.of(code)
        for text in own_texts(page, either)
        for found in HAN_RUN.findall(QUOTED.sub("", text))
        if found not in words.of(code)
    ]
    assert not faults, report(faults)


def test_chinese_pages_keep_to_their_script(either: Site, words: Words) -> None:
    faults: list[str] = []
    for code in CONVERTERS:
        written = set(words.of(code))
        for page in either.of(code):
            for text in own_texts(page, either):
                odd = {sign for sign in HAN.findall(text) if not belongs(sign, code)} - written
                if odd:
                    faults.append(f"{page.file}: {''.join(sorted(odd))} in {text.strip()[:60]!r}")
    assert not faults, report(faults)


def test_the_small_guide_needs_no_allowance(small: Site) -> None:
    words = Words(replace(small.guide, entries={**small.guide.entries, "messages": {}}))
    assert not [found for pattern in (LEFTOVERS, SLOT) for found in pattern.findall(words.all())]
    assert not [found for code in CONVERTERS for found in NONE.findall(words.of(code))]
    odd = {code: {sign for sign in HAN.findall(words.of(code)) if not belongs(sign, code)} for code in CONVERTERS}
    assert odd == {code: set() for code in CONVERTERS}


def test_the_rule_of_scripts_itself() -> None:
    assert all(belongs(character, "zh") for character in "后里干面系乾坤著名瞭望离职")
    assert not any(belongs(character, "zh") for character in "後裡麵係離職組請這個說話")
    assert all(belongs(character, "zh-Hant") for character in "後裡乾面系皇后只有台北公里群組")
    assert not any(belongs(character, "zh-Hant") for character in "离职组请这个说话体万与")


def test_chinese_pages_are_chinese(either: Site, words: Words) -> None:
    """Most text of each Chinese page is Han; a text that was never translated shows."""
    faults: list[str] = []
    for code in CONVERTERS:
        for page in either.of(code):
            for element, text in page.texts:
                sample = element.xpath("ancestor-or-self::a[@href] | ancestor-or-self::pre")
                in_main = element.xpath("ancestor-or-self::article") and not sample
                own = language_of(element) == either.guide.languages[code].html
                latin = re.findall(r"[A-Za-z]{2,}", text)
                if in_main and own and len(latin) > 8 and not HAN.search(text) and text.strip() not in words.of(code):
                    faults.append(f"{page.file}: {text.strip()[:80]!r}")
    assert not faults, report(faults)
