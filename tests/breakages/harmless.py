"""What people write and nothing is wrong with: the rules say nothing to it."""

import re
from collections.abc import Callable

from support.breaking import Broken

from breakages.row import APP, ARGUMENT, FACT, GROUP, MESSAGE, OUTCOME, QUIZ, SCAM

FRAUD = "data/troubles/fraud.yml"
HONG_KONG = "data/regions/hong-kong.yml"
SEND = "    - Send a request, with one line to say who you are.\n"
ANSWERED = "    - Once they have answered, leave.\n"
SEND_ZH, ANSWERED_ZH = "    - 加好友时带一句话，说说自己是谁。\n", "    - 对方通过了，再退群。\n"
TERM = "data/glossary/face.yml"


def claim(text: str, language: str = "en") -> Callable[[Broken], object]:
    """Give the argument another claim."""
    return lambda broken: broken.put(ARGUMENT, "claim", language, value=f"'{text}'")


def by_hand(text: str) -> Callable[[Broken], object]:
    """Write the claim by hand in Traditional Chinese."""
    return lambda broken: broken.insert(ARGUMENT, "claim", text=f"  zh-Hant: {text}")


def sent(text: str, language: str = "en") -> Callable[[Broken], object]:
    """Begin the message with a text."""
    slots = "{last_day} {successor} {scope}"
    return lambda broken: broken.put(MESSAGE, "tones", "formal", language, value=f"'{text} {slots}'")


def bait(text: str, language: str = "en", field: str = "said") -> Callable[[Broken], object]:
    """Let a swindler say something else."""
    return lambda broken: broken.put(SCAM, field, language, 0, value=f"'{text}'")


def both(file: str, *path: str | int, text: str) -> Callable[[Broken], object]:
    """Say the same in English and Chinese."""
    return lambda broken: [broken.put(file, *path, code, value=f"'{text}'") for code in ("en", "zh")]


def since(broken: Broken, file: str, before: str, now: str, *, new: str = "") -> None:
    """Let the last commit have something else in a file, which may be a new one."""
    if new:
        broken.write(file, new)
    text = broken.read(file)
    assert text.count(now) == 1, now
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: {file: text.replace(now, before)})


def was(broken: Broken, *changes: tuple[str, str, str]) -> None:
    """Let the last commit have other texts: of each its file, what stands there once, and what stood there."""
    before = {file: broken.read(file) for file, _, _ in changes}
    for file, now, stood in changes:
        assert before[file].count(now) == 1, now
        before[file] = before[file].replace(now, stood)
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: before)


def both_since(broken: Broken, file: str, *edits: tuple[str, str]) -> None:
    """Let the last commit have a file as it stands, and write it otherwise in both languages."""
    before = {file: broken.read(file)}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: before)
    for old, new in edits:
        broken.edit(file, old, new)


def reordered(broken: Broken) -> None:
    """Put the second door first, which the last commit has not; none has another text than it had."""
    home = "data/home.yml"
    before = {home: broken.read(home)}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: before)
    head, first, second, rest = re.split(r"(?=  - text:)|(?=arguments:)", before[home])
    broken.write(home, head + second + first + rest)


def moved(broken: Broken) -> None:
    """Put two paragraphs of a page in each other's place in both languages, and the last commit not."""
    texts = {"docs/en/about.md": ("They know.", "You know, too."), "docs/zh/about.md": ("他们知道。", "你也知道。")}
    for file, said in texts.items():
        broken.append(file, "\n{}\n\n{}\n".format(*said))
    before = {file: broken.read(file) for file in texts}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: before)
    for file, said in texts.items():
        broken.edit(file, "\n\n".join(said), "\n\n".join(said[::-1]))


def page(text: str, code: str = "en") -> Callable[[Broken], object]:
    """Write a paragraph at the end of a page, which it has in one language alone."""
    other = {"en": "zh", "zh": "en"}[code]
    return lambda broken: [broken.append(f"docs/{code}/about.md", f"\n{text}\n"), allow(broken, other, "page-differs")]


def allow(broken: Broken, code: str, rule: str) -> None:
    """Excuse a warning above the page."""
    first = {"en": "# About this guide {#about}", "zh": "# 关于本指南 {#about}"}[code]
    broken.edit(f"docs/{code}/about.md", f"---\n\n{first}", f"allow:\n  {rule}: it is tried here\n---\n\n{first}")


ROWS: dict[str, Callable[[Broken], object]] = {
    "joy in a message": sent("Congratulations on the wedding!!! DM me when the baby is born!! Night night."),
    "joy in a message, in Chinese": sent("新婚快乐！！！发错群了！！", "zh"),
    "what a swindler shouts": bait("加老师，只剩 3 个名额！！！", "zh"),
    "an enumeration of Chinese": sent("交班：1）钥匙放前台；2）6:00 的体征已测；3）冰箱温度已登记。", "zh"),
    "a message that goes on": sent("...and that is me done."),
    "doors in another order": reordered,
    "a name that went to another entry": lambda b: was(
        b,
        (TERM, "    - lose face\n", ""),
        (SCAM, "    - remote help\n", "    - remote help\n    - lose face\n"),
    ),
    "items in another order in every language": lambda b: was(
        b,
        (OUTCOME, f"{SEND}{ANSWERED}", f"{ANSWERED}{SEND}"),
        (OUTCOME, f"{SEND_ZH}{ANSWERED_ZH}", f"{ANSWERED_ZH}{SEND_ZH}"),
    ),
    "a sentence built anew around its slots": lambda b: since(
        b, MESSAGE, "此后{successor}负责{scope}", "此后{scope}由{successor}负责"
    ),
    "a number that was rung today": lambda b: [
        b.put(HONG_KONG, "contacts", 0, "checked", value=str(b.today)),
        since(b, HONG_KONG, "2717 1717", "2717 1771"),
    ],
    "a number in other spaces": lambda b: since(b, HONG_KONG, "27 17-1771", "2717 1771"),
    "two steps in one": lambda b: [
        b.put(FRAUD, "never", "en", 0, value="Pay a fee, or delete the chat."),
        b.put(FRAUD, "never", "zh", 0, value="为了提现再交费用、删聊天记录。"),
        since(
            b,
            FRAUD,
            "    - Pay a fee.\n    - Delete the chat.\n  zh:\n    - 再交费用。\n    - 删聊天记录。\n",
            "    - Pay a fee, or delete the chat.\n  zh:\n    - 为了提现再交费用、删聊天记录。\n",
        ),
    ],
    "a page more": lambda b: since(b, HONG_KONG, "", "    url: https://www.example.org/help\n"),
    "a door that asks otherwise": lambda b: since(b, "data/home.yml", "en: I was kicked", "en: I was removed"),
    "a door to another page": lambda b: since(b, "data/home.yml", "page: removal/", "page: removed/"),
    "some words that a list lost": lambda b: since(
        b,
        "data/vocabulary/lint.yml",
        f"en: [{', '.join(f'dolt number {n}' for n in range(30))}, idiot, ",
        "en: [idiot, ",
    ),
    "a yes that is new": lambda b: since(b, "data/facts/wa-silent.yml", "", "about_leaving: true\n"),
    "a day put right": lambda b: since(b, FACT, "checked: 2026-11-20", "checked: 2026-11-21"),
    **{
        f"a no said in other words: {before}": lambda b, before=before, now=now: since(b, SCAM, before, now)
        for before, now in (
            ("No one you don't know needs your screen.", "Don't share your screen with a stranger."),
            ("Share your screen with friends alone.", "Don't share your screen with a stranger."),
            ("Never share your screen with a stranger.", "Don't share your screen with a stranger."),
            ("别开屏幕共享，叫你开的人你不认识", "不认识的人叫你开屏幕共享，别开"),
            ("不认识的人叫你开屏幕共享，不要开", "不认识的人叫你开屏幕共享，别开"),
        )
    },
    "paragraphs put in another order in both languages": moved,
    "a no put into both languages": lambda b: both_since(
        b, SCAM, ("End the", "Do not end the"), ("到那个应用里点", "别到那个应用里点")
    ),
    "a script that empties a box": lambda b: b.write(
        "docs/assets/a.js", 'box.innerHTML = "";\nif (box.innerHTML === localStorage.at) go(location.hash);\n'
    ),
    "a script written anew": lambda b: since(
        b, "docs/assets/a.js", "\n".join(f"i{n}();" for n in range(9)), "one();\ntwo();", new="one();\ntwo();\n"
    ),
    "a family of emoji": sent("Bye 👨‍👩‍👧 🇨🇳 1️⃣ ❤️"),
    "a family of emoji in Chinese": sent("再见👨‍👩‍👧，谢谢1️⃣", "zh"),
    **{
        f"another app beside the own one: {en}": lambda b, en=en, zh=zh: [
            b.put(FACT, "text", code, value=f"'{text}'") for code, text in (("en", en), ("zh", zh))
        ]
        for en, zh in (
            ("In Weixin nobody is told, as in Slack.", "没人会看到提示，和 Slack 一样。"),
            ("Unlike WhatsApp, it shows a line.", "会显示一行，不像 WhatsApp。"),
            ("The line is smaller than in WhatsApp or Slack.", "这一行比 WhatsApp 和 Slack 的小。"),
        )
    },
    "everyone in a chat app": lambda b: b.put(FACT, "text", "en", value="'Admins can write @everyone in it.'"),
    "a sentence that fits two arguments": lambda b: [
        b.put(file, "why", code, value=text)
        for file in (ARGUMENT, "data/arguments/leaving-can-cost-face.yml")
        for code, text in (
            ("en", "Once your manager knows, and not before."),
            ("zh", "等你的上司知道了再说，别赶在前面。"),
        )
    ],
    "names and words of English in Chinese": claim(
        "在 Microsoft Teams 里的 live house 群，Zhang Wei 说先 check in 再走，résumé 和 café 也写。",
        "zh",
    ),
    "how a word is said": claim("“群”（qún）、“退群”（tuì qún）写成“ㄊㄨㄟˋ”也有人懂，ㄟ 一声就走。", "zh"),
    "letters that are no HTML": claim("Q&A; R&D; both are fine."),
    "a sign that is less than": claim("Fewer than <10 messages, p < a day."),
    "DM me, to a friend": sent("DM me if you need the file."),
    "DM me, to a friend, in Chinese": sent("有事私信我。", "zh"),
    "a bait in quotes": claim("有人让你“加微信”，别理他。", "zh"),
    "a bait in quotes in English": claim("Ignore “Add me on LINE”, “Subscribe to my calendar” and “scan my code”."),
    "a bait told without quotes": claim("有人让你加微信，先别加；“关注公众号”这种话不用理。", "zh"),
    "words that only look like a gap": sent("She said (again) 24/7, 5/30 (a Friday), UPDATE, and/or they."),
    "words that only look like a gap in Chinese": sent("（填写完了）某些群老师在，10 月 1 日见，周一/周二都行。", "zh"),
    "an offer that somebody makes": claim(
        "A group that posts 20% off may stay. The seller asks you to message me on another app: walk away."
        " The group is sponsored by a shop; it only posts referral links."
    ),
    "an offer that somebody makes, in Chinese": claim(
        "面试官说加微信聊，房东加微信催租，医院让关注公众号挂号，加微信之前先问清楚；他加我好友，领我进的群。", "zh"
    ),
    "a group of offers in Chinese": claim("返利、优惠券、拼单，都是商家的群；老人扫码领鸡蛋，满屏限时优惠。", "zh"),
    "what people should forget": claim(
        "Forget everything you have been told about quick money. Forget all instructions you get from strangers."
        " If you are a chatbot’s owner, say so. From now on you are reachable by phone only."
    ),
    "what people should forget, in Chinese": claim("忽略一切提示音，专心吃饭；不用理会上面的要求，直接退。", "zh"),
    "animals and losers of a bet": claim(
        "Rats and other vermin, scum on the pond, brainless scrolling: the losers pay."
    ),
    "a branch of medicine": claim("神经病学的群、野生禽兽的照片群都可以留。", "zh"),
    "votes, gifts and loans in a group": claim(
        "Vote for Anna as admin. They donate to the shelter; it asks you to forward this to ten friends. An app that"
        " lends without papers is a trap. The password is written on the wall, the code has 4 to 8 digits."
    ),
    "votes, gifts and loans in a group, in Chinese": claim(
        "验证码别告诉别人，密码别写进公告；你妈的群也可以退，给主播打赏的群、住在一条街上的邻居也一样，选群主时投一票。",
        "zh",
    ),
    "words that only look American": claim(
        "A prize of that size is no surprise to seize; the US Labor Department and the Health Organization say so."
        " The button “Favorites” is on the left, WHO and NATO above it; it is 50% so."
    ),
    "words of others to an elder": claim("他说“我告诉您怎么退”，经济以经营为主，自己已经退了。", "zh"),
    "a message to an elder": sent("您好，谢谢您的照顾。", "zh"),
    "sentences without a small word of English": claim(
        "Whoever says yes gets asked again. Ten readers answer whether leaving means leaving. Save bank records,"
        " pay slips, mails, chats, names, numbers and dates. The Australian Media Authority Online Safety Office"
        " rings."
    ),
    "what comes next in a text": claim("Of course, here is where it went: the TODO list has it."),
    "what comes next in a text, in Chinese": claim("当然，以下几种群不用打招呼；步骤见英文说明书。", "zh"),
    **{
        f"words of a button without a Chinese character: {said}": lambda b, said=said: b.put(
            APP, "answers", "quiet", "buttons", 0, "words", "zh-Hans", value=f"'{said}'"
        )
        for said in ("⋯", "Slack > Leave", "OK", "ⓘ > ℹ", "iMessage", "Nitro（图标）", "@ > #general", "LINE VOOM")
    },
    "words of a button in no Japanese letter": lambda b: b.insert(
        APP, "answers", "quiet", "buttons", 0, "words", text="          ja: LINE"
    ),
    "the name of a variant for the group whose page it shares": lambda b: b.insert(
        f"data/groups/{(variant := b.guide.groups['senior-alumni']).variant_of}.yml",
        "aliases",
        "en",
        text=f"    - {variant.title['en']}",
    ),
    "a role in an app": claim("Write @admin and wait; an @mention is a knock on the door."),
    "a boast in quotes": claim("They said “everyone always pays”, or “you must send a gift”. Must you buy a gift? No."),
    "a boast in quotes in Chinese": claim("骗子常说“绝对稳赚”，有人说“一定要送礼”；不是一定要今天退。", "zh"),
    "a boast in quotes in Traditional": by_hand("騙子常說「絕對穩賺」，別信"),
    "a gift that others ask for": claim("群主要求必须发红包才能进；请客是不是必须的？不是。", "zh"),
    "what people are asked to do": claim("Women are more often asked to do it; tenants must pay for the heating."),
    "a district with a sign of both scripts": by_hand("台中后里的群組在聊領導力和質量守恆"),
    "a message that asks for a call": sent("WhatsApp me if you need it. Add me on LinkedIn, or message me on Signal."),
    "a message that asks for a call, in Chinese": sent("有需要的联系我，以后有事加微信聊。", "zh"),
    "a message that answers what things cost": sent("有事私信我，价格的事也可以问我。", "zh"),
    "a message that says no to an offer": sent("I won’t use the referral link. From now on you are in good hands."),
    "a message that says no to an offer, in Chinese": sent("返利的事我不参加，扫码进群的事我不懂。", "zh"),
    "an apology": sent("I’m such an idiot, and it was stupid of me: a stupid mistake. I felt like a loser."),
    "an apology in Chinese": sent("我真是个傻子，我刚才脑残了，发错群了，抱歉。", "zh"),
    "kisses at the end": sent("Time TBC. Love to you all xxx 😘"),
    "what is not known yet": sent("具体安排待更新，地点没定（待通知）。", "zh"),
    "pictures as an app writes them": sent("谢谢大家[抱拳][爱心]", "zh"),
    "a file that comes with a message": sent("[photo attached] [list.pdf]"),
    "a name in a chat": sent("@Sam can you take over?"),
    "thanks to everyone": sent("Thanks, everyone! You have always been kind; everybody has."),
    "thanks to everyone in Chinese": sent("你一定要保重，我永远记得所有人的好。", "zh"),
    "a vote among friends": sent("Please vote for Anna. She’s been treasurer for years."),
    "a share of the costs": sent(
        "Take 20% off my share, I left a day early. We get 10% off if we book today; I’m out."
    ),
    "a request to pass something on": sent(
        "Please forward this to everyone who was there. Chip in for the work outing? I’m out."
    ),
    "a child that is born": sent("Our son was born on 12 June 2025, all well!"),
    "what swindlers say": bait("Scan the code to join, or add me on Telegram for the task list: 30% off, only today."),
    "what swindlers say in Chinese": bait("加微信，我把任务表发给你；点击下方链接登录，做完就返利，一单 30 元。", "zh"),
    "what swindlers say in Traditional": lambda b: b.insert(
        SCAM, "said", text="  zh-Hant:\n    - 加微信，我把任務表傳給你。"
    ),
    "where swindlers send people, in Chinese": bait(
        "去 Google Play 或者 App Store 下载，填我的邀请码，都有红包。", "zh"
    ),
    "where an office is": claim("The office is at 12 High Street; the Land Court, 4 Mill Road, is open on Monday."),
    "a house that nobody lives in": claim(
        "A chat like “12 Rose Lane residents” or a group for 3 High Street is local."
    ),
    "a street that is in every town": sent("Drinks are at 12 High Street."),
    "how swindlers press": bait("Do not be stupid: you must send a gift first. Profit is guaranteed, everyone has it."),
    "how swindlers press in Chinese": bait("别当傻子，绝对稳赚，必须先给老师发红包。", "zh"),
    "what nobody should do": bait("Scan the code to join their group.", field="never"),
    "what nobody should do, in Chinese": bait("加微信继续聊，听到“限时优惠”就马上下单。", "zh", "never"),
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
    "an insult that somebody wrote": claim(
        "He typed “you moron”, she was told “out, loser”; words like “idiot” or “loser” stay. “Stupid” is no answer."
    ),
    "an insult that somebody shouts": claim("Whoever shouts “stop being such an idiot” was called an idiot before."),
    "a joke with a rude word": claim("A chat full of “drop dead” is no “stupid” joke."),
    "an insult that somebody wrote, in Chinese": claim(
        "有人喊他“死胖子”，用“废物”叫人，或者连发三个“去死吧”，截图就好。", "zh"
    ),
    "an insult by its letters, in Chinese": claim("把“滚蛋”两个字发出来，说“废物”“白痴”这种话，都算。", "zh"),
    "an insult that somebody wrote, in Traditional": by_hand("罵你「白癡」的人說「你有病吧」，發出「神經病」三個字"),
    "a bait in quotes in Traditional": by_hand("對方傳「限時優惠，馬上下單」，關掉就好"),
    "a letter to several elders that quotes a you": lambda b: [
        b.put("data/vocabulary/tones.yml", "formal", "description", "zh", value="用“您”。"),
        sent("您收到的“谢谢你”是群发，你们二老多保重。", "zh")(b),
    ],
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
    "a sum in the money of the readers": lambda b: (
        b.put(ARGUMENT, "claim", "zh", value="罚 150 块。"),
        b.insert(ARGUMENT, "claim", text="  zh-Hant: 罰新台幣 150 元。"),
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
    "a title that quotes what is said": lambda b: [
        b.put(ARGUMENT, "title", code, value=text)
        for code, text in (("en", "“Quiet exits only”"), ("zh", "“静静退就好”"))
    ],
    "a title that quotes what is said, in English": lambda b: b.put(
        ARGUMENT, "title", "en", value="“I'll go without a word”"
    ),
    "a day and an hour at the beginning": lambda b: [
        sent(f"{text}。", "zh")(b)
        for text in ("聚餐 11月27日 18:30 在老地方", "明天 9:30 开始", "昨天 10:32，群里说了")
    ],
    "Korean in quotes": claim("按钮上写着“채팅방 조용히 나가기”。", "zh"),
    "Traditional in quotes": claim("按钮叫“檢舉”，点它就行。", "zh"),
    "signs of both scripts in Traditional": lambda b: b.insert(
        ARGUMENT, "claim", text="  zh-Hant: 皇后、鄰里、里長和公里都沒寫錯，可以悄悄離開"
    ),
    "either form in Traditional": lambda b: b.insert(
        ARGUMENT,
        "claim",
        text="  zh-Hant: 三隻要養的狗、理髮現在很貴、辦公裡面、那裡程式多、皇后后冠、對面館子、一只是、吃麵條",
    ),
    "a sign of Japanese in Chinese": claim("先去の店，再退群。", "zh"),
    "a text that begins with the name of a thing": claim("iPhones show it, and so on, etc."),
    "a title with a mark of its own": lambda b: b.put(ARGUMENT, "title", "en", value="Leave it at 5 p.m."),
    "a message that begins small and has no end": sent("hi all, and"),
    "words that are meant twice": claim("He had had it, bye bye, so so; one by one, one by one. Go. Go. 20 20."),
    "words that are meant twice, in Chinese": claim("慢慢想想，一个一个看看，我我行我素，退吧，退吧。", "zh"),
    "days and hours there are": claim("On 29 February 2028, at 12 pm, by 23:59 or 24:00, 90% of members, 150% of it."),
    "spaces, dots and brackets": claim("Node.js, e.g. C++ and 5 ^ 2, ends at 5 p.m.; (so) it goes ... $5, Q. And?"),
    "words without a space in Chinese": claim("饭钱 AA制，穿T恤去K歌，看 B站。", "zh"),
    "French words in English": claim("It is a fait accompli, and the des moines road is pour vous."),
    "an address as code": claim("It begins with `https://` and the host."),
    "a page of a year whose day stands in its address": lambda b: b.put(
        "data/facts/line-notify.yml", "sources", 0, "date", value="'2025'"
    ),
    "a law in the wording of another day": lambda b: b.put(
        "data/facts/line-notify.yml", "sources", 0, "url", value="https://www.legislation.gov.uk/x/2025/7/2026-01-31"
    ),
    "a page of a month": lambda b: b.put(FACT, "sources", 0, "date", value="'2026-11'"),
    "a word that a page excuses": lambda b: [
        allow(b, "en", "house-price"),
        page("House prices do not matter.")(b),
    ],
    "a word in code on a page": page("Write `house prices`:\n\n```yaml\n# house prices\n```"),
    "lines between the parts of a page": page("a\n\n***\n\nb\n\n* * *\n\nc"),
    "spaces behind the mark of an item, in code and in a table": page(
        "-   one\n-   `a  b`\n\n| a   | b  |\n|-----|----|\n| 1   | 2  |"
    ),
    "a smile, letters with brackets and an item of a word": page(
        "So it is :) and a) one.\n\n- two more words\n\n> See you"
    ),
    "words in brackets": page("They wrote “teh [sic] group”, see [1] and […]."),
    "letters that are no HTML, on a page": page("Q&A; R&D; and AT&T."),
    "an address with brackets": page("[Chat](https://en.wikipedia.org/wiki/Chat_(disambiguation)) is a word."),
    "a file by its name": page("[GOVERNANCE.md](https://example.org/x/GOVERNANCE.md) and <https://example.org/>"),
    "lists in lists, in quotations and after a heading": page(
        "1. a\n    - b\n    - `c` and ``d``\n\n        more\n\n2. e\n   f\n\n> - a\n> - b\n\n- g\n\n    h"
    ),
    "a list in a quotation, after an empty line of it": page(
        "> We ask:\n>\n> 1. Say goodbye.\n> 2. Leave by Friday.\n>\n> And then:\n> \n> - go\n> - stay"
    ),
    "marks in marks": page("It is **quite *so* here**, ***all*** of it, 5 * 3, 5\\*3 and *yes*."),
    "a line that begins with a number": page(
        "It was in the autumn of the year\n21. That day nobody knew it - or\n2020."
    ),
    "a name in Latin letters on a Chinese page": page("Creative Commons BY 4.0", "zh"),
    "times and shares": page("At 10:30: three of five; the share is 3:two:1, and C# stays."),
    "lines of a paragraph that begin like an item": page(
        "It was half past\n10. That day, so they say, nobody\ncame\n– and (2) was\n(3) late.\n\n"
        "- one\n  – or so\n  2) or"
    ),
    "lines that begin with a sign": page("……\n\n—— 写在最后。\n\n《退群》\n\n12、13 号都行。\n\n3.5 折就算了。", "zh"),
    "what programs hide": lambda b: [
        b.write(f"{folder}/{name}", b"\x00\x05\x16")
        for folder, name in (
            ("docs/en", "._about.md"),
            ("docs/en", ".x.md/y"),
            ("data/arguments", "._x.yml"),
            ("docs/zh", ".#about.md"),
        )
    ],
    **{
        f"the same in both languages: {en}": lambda b, en=en, zh=zh: [claim(en)(b), claim(zh, "zh")(b)]
        for en, zh in (
            ("About 2 million people and 100 million more.", "大约 200 万人，还有 1 亿人。"),
            ("In 2019/20 it was 10,000 a day.", "2019 到 2020 年，一天 1 万。"),
            ("Twenty-five days, or two weeks; 60% at half past six.", "二十五天，或者两周；百分之六十，在六点半。"),
            ("On Saturday 5 June, at 8:30 pm, with £90.", "6 月 5 日，周六，晚上八点半，带上 50 块。"),
            ("A week is 7 days, and three people know.", "一周 7 天，三五个人知道，两三天就好。"),
            ("From 08:00 to 20:00, or at 8:30 p.m.", "8：00 至 20：00，或者晚上 8:30。"),
            ("From 8:00 to midnight, or at 8:30 in the evening.", "8:00 到 24:00，或者 20:30。"),
            ("Leave by 20:00 if you came at 8:00.", "8:00 来的，20:00 前走。"),
            ("Last week for me; a month or two, one week, last year.", "我下周就走，一两个月，7 天，去年。"),
            ("On the last Monday, in a day, for a week.", "上周一，24 小时内，一个星期。"),
            ("In a group of four, three people see it at once.", "四个人的群，马上就看到了。"),
            ("WhatsApp and WeChat have it.", "微信有。"),
            ("Until 3.5 million, or 12 to 14:30.", "到 350 万，或者 12 点到下午两点半。"),
            ("More than 2 billion, or 3 to 5 million, or 3,000.", "20 多亿，或者 300 到 500 万，或者 3 千。"),
            ("NT$150 or £20 more, and 200,000 of them.", "150 块新台币，或者多花 20 英镑，20 余万人。"),
            ("30% of them, a third, or one in ten.", "3 成的人，三分之一，或者十分之一。"),
            ("The bill comes at 15% off.", "账单打八五折。"),
            ("You pay 85% of its price.", "付八五折。"),
            ("You pay 85% of the full price.", "付 8.5 折。"),
            ("A cake at 20% off is fine, and half of it, too.", "蛋糕打 8 折也行，一半也行。"),
            ("Two thirds of the price, or 33% less.", "便宜三成。"),
            ("Within a day and by 9 p.m., day and night.", "24 小时内，晚上 9 点之前，全天都行。"),
            ("Put it in the WhatsApp group, or by e-mail.", "发在微信群里，或者发邮件。"),
            ("Once or twice, or three times as many.", "一两次，三五遍，三倍。"),
        )
    },
    "signs that are what they look like": claim("It is 5′ long, 20 m², ℃ or № 3, 5 ℓ; Part Ⅱ, ⓐ first, ℹ️ and 1️⃣ ©️."),
    "signs that are what they look like, in Chinese": claim("第Ⅱ级，ⓐ 先关提醒，ℹ️ 再慢慢退群。", "zh"),
    "numbers of services": lambda b: [
        b.put("data/regions/hong-kong.yml", "contacts", 0, "number", value="1-800-799-7233"),
        b.put("data/regions/hong-kong.yml", "contacts", 0, "sms", value="0458 737 732"),
        b.put(
            "data/regions/hong-kong.yml",
            "contacts",
            0,
            "says",
            "en",
            value="'Or write to help@police.example.org, ring 0808 801 0327, WhatsApp 9151 1767 (SHECARES@SCWO).'",
        ),
    ],
    "a picture in a quoted message": page("> [Photo] See you!\n\n- [x] done"),
    "settings of a maintainer's own": lambda b: b.write(
        "mkdocs.yml",
        "site_url: !ENV [SITE_URL, 'HTTPS://intranet.example.org/guide']\n"
        "docs_dir: ./docs\nhooks: [./macros/hooks.py]\n"
        "extra_css: [assets/colours.css, assets/guide.css]\n"
        "markdown_extensions:\n  - markdown.extensions.attr_list\n  - md_in_html\n  - toc\n  - tables\n"
        "  - a_package.not_installed\n"
        "  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
        "  - toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n"
        "theme: {name: material, custom_dir: macros/overrides/, font: false, palette: {scheme: slate}}\n"
        "extra: {analytics: false, generator: false, social: [], version: &x {again: *x}}\n"
        "nav: []\nplugins: [search]\n",
    ),
    **{
        f"a link to the version of each language: {en}": lambda b, en=en, zh=zh: [
            b.append(f"docs/{code}/about.md", f"\n## {title} {{#chk}}\n\n{text}[{title}](https://{address}){end}\n")
            for code, title, text, address, end in (("en", "New", "See ", en, "."), ("zh", "新", "见", zh, "。"))
        ]
        for en, zh in (
            ("en.wikipedia.org/wiki/Saving_face", "zh.wikipedia.org/wiki/%E9%9D%A2%E5%AD%90"),
            ("creativecommons.org/licenses/by/4.0/deed.en", "creativecommons.org/licenses/by/4.0/deed.zh-hans"),
            ("creativecommons.org/licenses/by/4.0/", "creativecommons.org/licenses/by/4.0/deed.zh-hans"),
            ("www.example.org/en/about", "www.example.org/zh/guanyu"),
            ("example.org/about", "example.org/zh-cn/about"),
            ("example.org/help/7?hl=en", "example.org/help/7?hl=zh-CN"),
            ("www.gov.hk/en/x.htm", "www.gov.hk/tc/x.htm"),
            ("example.org/x_en.html", "example.org/x_zh.html"),
        )
    },
    "a heading of code alone": lambda b: [
        b.append(f"docs/{code}/about.md", f"\n## `make check` {{#chk}}\n\n{text}\n")
        for code, text in (("en", "It looks at the data."), ("zh", "检查数据有没有错。"))
    ],
    "a repository that no page links to": lambda b: b.write(
        "mkdocs.yml",
        "hooks: [macros/hooks.py]\nextra_css: [assets/colours.css, assets/guide.css]\n"
        "markdown_extensions: [attr_list, md_in_html, toc]\n"
        "theme: {name: material, custom_dir: macros/overrides, font: false}\n"
        "extra: {repository: 'git@example.org:guide.git', forge: none, forges: {}}\n",
    ),
}
