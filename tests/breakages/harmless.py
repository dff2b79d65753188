"""What people write and nothing is wrong with: the rules say nothing to it."""

import re
from collections.abc import Callable

from support.breaking import Broken

from breakages.row import ARGUMENT, FACT, GROUP, MESSAGE, QUIZ

TERM = "data/glossary/face.yml"


def claim(text: str, language: str = "en") -> Callable[[Broken], object]:
    """Give the argument another claim."""
    return lambda broken: broken.put(ARGUMENT, "claim", language, value=f"'{text}'")


def sent(text: str, language: str = "en") -> Callable[[Broken], object]:
    """Begin the message with a text."""
    slots = "{last_day} {successor} {scope}"
    return lambda broken: broken.put(MESSAGE, "tones", "formal", language, value=f"'{text} {slots}'")


def both(file: str, *path: str | int, text: str) -> Callable[[Broken], object]:
    """Say the same in English and Chinese."""
    return lambda broken: [broken.put(file, *path, code, value=f"'{text}'") for code in ("en", "zh")]


def reordered(broken: Broken) -> None:
    """Put the second door first, which the last commit has not; none has another text than it had."""
    home = "data/home.yml"
    before = {home: broken.read(home)}
    broken.patch.setattr("macros.content.checks.exchanged_texts.changed", lambda *_: before)
    head, first, second, rest = re.split(r"(?=  - text:)|(?=arguments:)", before[home])
    broken.write(home, head + second + first + rest)


def page(text: str) -> Callable[[Broken], object]:
    """Write a paragraph at the end of a page."""
    return lambda broken: broken.append("docs/en/about.md", f"\n{text}\n")


ROWS: dict[str, Callable[[Broken], object]] = {
    "doors in another order": reordered,
    "a family of emoji": sent("Bye 👨‍👩‍👧 🇨🇳 1️⃣ ❤️"),
    "a family of emoji in Chinese": sent("再见👨‍👩‍👧，谢谢1️⃣", "zh"),
    "everyone in a chat app": lambda b: b.put(FACT, "text", "en", value="'Admins can write @everyone in it.'"),
    "letters that are no HTML": claim("Q&A; R&D; both are fine."),
    "a sign that is less than": claim("Fewer than <10 messages, p < a day."),
    "DM me, to a friend": sent("DM me if you need the file."),
    "DM me, to a friend, in Chinese": sent("有事私信我。", "zh"),
    "a bait in quotes": claim("有人让你“加微信”，别理他。", "zh"),
    "a bait in quotes in English": claim("Ignore “Add me on LINE”, “Subscribe to my calendar” and “scan my code”."),
    "a bait told without quotes": claim("有人让你加微信，先别加；“关注公众号”这种话不用理。", "zh"),
    "a call to friends": sent("这周微信我，或者加我微信。", "zh"),
    "a kind of group for coupons": claim("优惠券领取群可以退。", "zh"),
    "the name of an app before a colon": claim("The WeChat: Group menu; your WeChat ID is in it."),
    "the name of an app before a colon in Chinese": claim("微信号：在“我”页面最上面；QQ：消息设置里有。", "zh"),
    "the order of something": sent("DM me about the order of the talks."),
    "a service number of China": claim("打 400-810-8188 问客服，或者打 95555。", "zh"),
    "the number of an order": claim("Order no. 4155550199 is late."),
    "words that only look rude in English": claim(
        "The loser of the bet pays, the bell is dumb, meet at Peasant House, jerk chicken, a knee-jerk answer."
    ),
    "titles and nicknames that look rude": claim("《傻瓜也会退群》《愚蠢的历史》都可以聊，外号“蠢货”也有人用。", "zh"),
    "what a machine in a group should do": claim(
        "The AI models should be off in the group. The chatbot must say that it is one."
    ),
    "what a machine in a group should do, in Chinese": claim("用 AI 请先问群主；AI 必须说明自己是机器人。", "zh"),
    "a page of a public channel": lambda b: b.put(FACT, "sources", 0, "url", value="https://t.me/s/telegram/123"),
    "the own help of a maker": lambda b: b.put(
        FACT, "sources", 0, "url", value="https://help.instagram.com/contact/1652567838289083"
    ),
    "a welcome in quotes": claim("They say “you’re always welcome” and mean it."),
    "words around a word of a list": claim("新房价格不用聊，八字还没一撇。一定要请客吗？不一定。", "zh"),
    "words around a word of a list in English": claim(
        "A flat price of £5; Rose from St. Louis; women are often asked to stay."
    ),
    "a kind of group": lambda b: b.put(GROUP, "title", "zh", value="返利群"),
    "words that only look rude": claim("废物利用、傻瓜相机、《白痴》都可以聊。", "zh"),
    "people of a school": claim("Parents of Hill Primary School and pupils in Grade 4 all left."),
    "advice to be kind": claim("Call nobody stupid."),
    "good luck": sent("Good luck to everybody."),
    "an abbreviation": lambda b: b.put(ARGUMENT, "title", "en", value="Read the FAQ first"),
    "a Russian word": claim("The film “Брат” says so; σ is the deviation."),
    "a term in Latin letters": both(TERM, "term", text="KPI"),
    "an example in Latin letters": both(MESSAGE, "slots", "successor", "example", text="Sam"),
    "a day as an example": both(MESSAGE, "slots", "last_day", "example", text="5/30"),
    "a sum as an example": both(MESSAGE, "slots", "scope", "example", text="¥50"),
    "an app as an answer": lambda b: both(QUIZ, "questions", b.guide.quiz.start, "options", 0, "text", text="WhatsApp")(
        b
    ),
    "a telephone number of the readers' own": lambda b: (
        b.put(ARGUMENT, "claim", "zh", value="24 小时内打 110 或者 96110。"),
        b.insert(ARGUMENT, "claim", text="  zh-Hant: 一天之內打 110、165 或 18222。"),
    ),
    "a Chinese word with its sound": claim('A "群" or *qún* 群 is a group.'),
    "a star between spaces": claim("Press * to go on."),
    "an address of nobody": claim("Write to name@example.org, for example."),
    "a name by hand in Traditional": lambda b: b.insert(ARGUMENT, "claim", text="  zh-Hant: 悄悄離開就好"),
    "a dot for a sign": lambda b: b.put("data/vocabulary/verdicts.yml", "mute", "mark", value="•"),
    "words of the conversion": lambda b: b.append(
        "data/vocabulary/traditional.yml",
        "里: 裡\n怂: 慫\n两天: 兩天\n一周: 一週\n没人: 無人\n三两下: 一下子\n在吗，: 在嗎，\n",
    ),
    "numbered lines, dashes and an empty line": lambda b: b.put(
        MESSAGE,
        "tones",
        "formal",
        "en",
        value=r'"Hi,\n\n1. {last_day} is my last.\n2. {successor} takes {scope}.\n\n- Sam"',
    ),
    "a text that begins with a year": claim("2019. That was the year."),
    "a star behind a number": claim("The price is 5* and more."),
    "a Russian word in a title": lambda b: b.put(ARGUMENT, "title", "en", value="Брат and family"),
    "Korean in quotes": claim("按钮上写着“채팅방 조용히 나가기”。", "zh"),
    "Traditional in quotes": claim("按钮叫“檢舉”，点它就行。", "zh"),
    "signs of both scripts in Traditional": lambda b: b.insert(
        ARGUMENT, "claim", text="  zh-Hant: 皇后、鄰里、里長和公里都沒寫錯，可以悄悄離開"
    ),
    "French words in English": claim("It is a fait accompli, and the des moines road is pour vous."),
    "an address as code": claim("It begins with `https://` and the host."),
    "a page of a month": lambda b: b.put(FACT, "sources", 0, "date", value="'2026-11'"),
    "lines between the parts of a page": page("a\n\n***\n\nb\n\n* * *\n\nc"),
    "words in brackets": page("They wrote “teh [sic] group”, see [1] and […]."),
    "letters that are no HTML, on a page": page("Q&A; R&D; and AT&T."),
    "an address with brackets": page("[Chat](https://en.wikipedia.org/wiki/Chat_(disambiguation)) is a word."),
    "a file by its name": page("[GOVERNANCE.md](https://example.org/x/GOVERNANCE.md) and <https://example.org/>"),
    "lists in lists, in quotations and after a heading": page(
        "1. a\n    - b\n    - `c` and ``d``\n\n        more\n2. e\n   f\n\n> - a\n> - b\n\n- g\n\n    h"
    ),
    "marks in marks": page("It is **quite *so* here**, ***all*** of it, 5 * 3, 5\\*3 and *yes*."),
    "a line that begins with a number": page(
        "It was in the autumn of the year\n21. That day nobody knew it - or\n2020."
    ),
    "a name in Latin letters on a Chinese page": lambda b: b.append("docs/zh/about.md", "\nCreative Commons BY 4.0\n"),
    "times and shares": page("At 10:30: three of five; the share is 3:two:1, and C# stays."),
    "what programs hide": lambda b: [
        b.write(f"{folder}/{name}", b"\x00\x05\x16")
        for folder, name in (
            ("docs/en", "._about.md"),
            ("docs/en", ".x.md/y"),
            ("data/arguments", "._x.yml"),
            ("docs/zh", ".#about.md"),
        )
    ],
    "a picture in a quoted message": lambda b: b.append("docs/en/about.md", "\n> [Photo] See you!\n\n- [x] done\n"),
}
