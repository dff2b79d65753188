"""Traditional Chinese: OpenCC, our own words first, our quotation marks, and ASCII left alone."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content.guide.guide import Guide
from macros.content.traditional import Traditional


@pytest.fixture(scope="module")
def traditional(guide: Guide) -> Traditional:
    """The converter with the guide's own words."""
    return Traditional(str(guide.languages["zh-Hant"].opencc), guide.traditional)


@given(text=st.text(string.printable, max_size=80))
def test_ascii_stays_as_it_is(traditional: Traditional, text: str) -> None:
    assert traditional.convert(text) == text


@given(text=st.lists(st.sampled_from(["退群", "消息", "<a href=", "{name}", "#a-b", "“", "头发", "\n"]), max_size=12))
def test_ascii_stays_in_place_between_chinese(traditional: Traditional, text: list[str]) -> None:
    def ascii_of(said: str) -> str:
        return "".join(character for character in said if character.isascii())

    assert ascii_of(traditional.convert("".join(text))) == ascii_of("".join(text))


def test_our_own_words_go_before_opencc(guide: Guide, traditional: Traditional) -> None:
    for simplified, word in guide.traditional.items():
        assert traditional.convert(simplified) == word


@pytest.mark.parametrize(
    ("simplified", "said"),
    [
        ("多半只是打扰，不会干等", "多半只是打擾，不會乾等"),
        ("在理由里加上，卡里还有", "在理由裡加上，卡裡還有"),
        ("邻里群，西里尔字母", "鄰里群，西里爾字母"),
        ("群聊着聊着就散了", "群聊著聊著就散了"),
        ("群发在理发以后", "群發在理髮以後"),
        ("自动检查看什么", "自動檢查看什麼"),
        ("泛泛之交带来的消息，发一条消息", "泛泛之交帶來的消息，傳一則訊息"),
    ],
)
def test_the_words_of_the_guide_hold_inside_sentences(traditional: Traditional, simplified: str, said: str) -> None:
    assert traditional.convert(simplified) == said


def test_the_longest_word_wins() -> None:
    words = Traditional("s2twp", {"消息": "訊息", "消息免打扰": "訊息靜音"})
    assert words.convert("开消息免打扰，看消息") == "開訊息靜音，看訊息"


@pytest.mark.parametrize(
    ("simplified", "said"),
    [("“静音”", "「靜音」"), ("‘静音’", "『靜音』"), ("理发以后发红包", "理髮以後發紅包"), ("", "")],
)
def test_characters_and_quotation_marks(traditional: Traditional, simplified: str, said: str) -> None:
    assert traditional.convert(simplified) == said


def test_without_words_opencc_alone_decides() -> None:
    assert Traditional("s2twp", {}).convert("退群") == "退群"


def test_an_unknown_configuration_is_refused() -> None:
    with pytest.raises(Exception, match="s2nowhere"):
        Traditional("s2nowhere", {}).convert("退群")


PHRASES = """
    台风→颱風 台北→台北 平台→平台 舞台→舞台 台湾→台灣 英里→英里 公里→公里 里程→里程 邻里→鄰里
    里面→裡面 这里→這裡 家里→家裡 万里长城→萬里長城 一只猫→一隻貓 两只狗→兩隻狗 只有→只有 只是→只是 发型→髮型
    理发→理髮 白发→白髮 发展→發展 发现→發現 王后→王后 皇后→皇后 皇太后→皇太后 后来→後來 以后→以後
    背后→背後 前仆后继→前仆後繼 了如何→了如何 干面→乾麵 干净→乾淨 干部→幹部 能干→能幹 饼干→餅乾
    若干→若干 面子→面子 面粉→麵粉 当面→當面 见面→見面 复习→複習 重复→重複 恢复→恢復 松树→松樹
    轻松→輕鬆 日历→日曆 经历→經歷 闹钟→鬧鐘 征求→徵求 长征→長征 制度→制度 制作→製作 范围→範圍
    谷物→穀物 山谷→山谷 冲突→衝突 茶几→茶几 几乎→幾乎 标准→標準 丑闻→醜聞 旅游→旅遊 北斗→北斗
    斗争→鬥爭 防御→防禦 试卷→試卷 卷入→捲入 老板→老闆 手表→手錶 表现→表現 借口→藉口 困难→困難
    折叠→摺疊 秋千→鞦韆 签名→簽名 向往→嚮往 方向→方向 占卜→占卜 注册→註冊 注意→注意 结账→結帳
    账号→帳號 退群后→退群後 频道里加→頻道裡加 不发长文→不發長文 多半只是→多半只是
"""
"""What OpenCC knows goes before the forms of single characters, and our words go before both."""


@pytest.mark.parametrize("phrase", PHRASES.split())
def test_phrases_decide_about_characters(traditional: Traditional, phrase: str) -> None:
    simplified, said = phrase.split("→")
    assert traditional.convert(simplified) == said
    assert traditional.convert(f"说{simplified}，也说。") == f"說{said}，也說。"


def test_a_single_character_is_a_form_and_no_word() -> None:
    forms = Traditional("s2twp", {"台": "台"})
    assert forms.convert("台上有台风") == "台上有颱風"


@pytest.mark.parametrize(
    ("simplified", "said"),
    [("各家应用也不一样", "各家 App 也不一樣"), ("聊天应用", "通訊 App"), ("应用 A", "App A")],
)
def test_a_word_in_latin_letters_stands_apart(traditional: Traditional, simplified: str, said: str) -> None:
    assert traditional.convert(simplified) == said
