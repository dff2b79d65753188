"""The words on the pages: nothing half-rendered, and each language in its own script."""

import re
from functools import cache

from opencc import OpenCC
from support.builds import report
from support.crawl import HtmlPage, Site, language_of

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


def test_nothing_is_left_half_rendered(site: Site) -> None:
    faults = [
        f"{page.file}: <{element.tag}> {found.group()!r} in {text.strip()[:80]!r}"
        for page in site.documents
        for element, text in page.texts
        if (found := LEFTOVERS.search(text))
    ]
    assert not faults, report(faults)


def test_slots_are_filled_outside_messages(site: Site) -> None:
    faults = [
        f"{page.file}: <{element.tag}> {found.group()} in {text.strip()[:80]!r}"
        for page in site.documents
        for element, text in page.texts
        if (found := SLOT.search(text)) and not element.xpath(f"ancestor-or-self::blockquote | {FIELDS}")
    ]
    assert not faults, report(faults)


def test_no_value_of_the_program_is_shown(site: Site) -> None:
    """Looked for on the Chinese pages, which come from the same templates; in English “None” is a word."""
    faults = [
        f"{page.file}: {text.strip()[:80]!r}"
        for code in CONVERTERS
        for page in site.of(code)
        for text in own_texts(page, site, without=f"{SAMPLES} | {FIELDS}")
        if NONE.search(text)
    ]
    faults += [
        f"{page.file}: {value!r}"
        for page in site.documents
        for value in page.tree.xpath("//@href | //@src | //@id | //@lang | //@datetime | //meta/@content")
        if value in ("None", "") or "/None" in value or "#None" in value
    ]
    assert not faults, report(faults)


def test_no_text_is_empty_where_a_reader_expects_one(site: Site) -> None:
    faults = [
        f"{page.file}: <{element.tag} id={element.get('id')!r}>"
        for page in site.documents
        for element in page.find("//h1|//h2|//h3|//dt|//dd|//figcaption|//article//li|//article//p|//td[@data-group]")
        if not element.text_content().strip(" \n#")
    ]
    assert not faults, report(faults)


def test_english_pages_hold_no_chinese_but_what_is_quoted(site: Site) -> None:
    """Han stands in an element with its own lang, or as a short original in quotation marks or brackets."""
    codes = [code for code, language in site.guide.languages.items() if language.text == "en"]
    assert codes
    faults = [
        f"{page.file}: {text.strip()[:80]!r}"
        for code in codes
        for page in site.of(code)
        for text in own_texts(page, site)
        if HAN.search(QUOTED.sub("", text))
    ]
    assert not faults, report(faults)


def test_chinese_pages_keep_to_their_script(site: Site) -> None:
    faults: list[str] = []
    for code in CONVERTERS:
        for page in site.of(code):
            for text in own_texts(page, site):
                odd = {character for character in HAN.findall(text) if not belongs(character, code)}
                if odd:
                    faults.append(f"{page.file}: {''.join(sorted(odd))} in {text.strip()[:60]!r}")
    assert not faults, report(faults)


def test_the_rule_of_scripts_itself() -> None:
    assert all(belongs(character, "zh") for character in "后里干面系乾坤著名瞭望离职")
    assert not any(belongs(character, "zh") for character in "後裡麵係離職組請這個說話")
    assert all(belongs(character, "zh-Hant") for character in "後裡乾面系皇后只有台北公里群組")
    assert not any(belongs(character, "zh-Hant") for character in "离职组请这个说话体万与")


def test_chinese_pages_are_chinese(site: Site) -> None:
    """Most text of each Chinese page is Han; a text that was never translated shows."""
    faults: list[str] = []
    for code in CONVERTERS:
        for page in site.of(code):
            for element, text in page.texts:
                sample = element.xpath("ancestor-or-self::a[@href] | ancestor-or-self::pre")
                in_main = element.xpath("ancestor-or-self::article") and not sample
                own = language_of(element) == site.guide.languages[code].html
                words = re.findall(r"[A-Za-z]{2,}", text)
                if in_main and own and len(words) > 8 and not HAN.search(text):
                    faults.append(f"{page.file}: {text.strip()[:80]!r}")
    assert not faults, report(faults)
