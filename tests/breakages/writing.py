"""Texts that nobody can read, that say nothing, or that are written in other letters and marks than their language."""

from support.breaking import Broken

from breakages.row import APP, ARGUMENT, FACT, GROUP, MESSAGE, OUTCOME, SCAM, Edit, Row

INTERFACE = "data/vocabulary/interface.yml"
TONES = "data/vocabulary/tones.yml"
TONE = "shy:\n  name:\n    en: Shyly\n    zh: 怯生生的\n  description:\n    en: In few words.\n    zh: 话不多。\n"
WHATSAPP = "data/apps/whatsapp.yml"
BUTTONS = {file: ("answers", name, "buttons", 0, "words") for file, name in ((WHATSAPP, "path"), (APP, "quiet"))}
COPY = "One of the two is a copy: write there what belongs there."
COPIED = "leaving-can-cost-face"
OF_ARGUMENTS = (f"data/arguments/{COPIED}.yml", ARGUMENT)
LIGHT = "  light:\n    en: {}\n    zh: 今天先走一步，这个群我就先退了，大家保重，有事随时叫我，别客气。\n"
FRENCH = "Dans un groupe vous pouvez partir sans un mot pour les gens qui restent."


def claim(text: str, language: str = "en") -> Edit:
    """Return an edit that gives the argument another claim."""
    quoted = "'" + text.replace("'", "''") + "'"
    return lambda broken: broken.put(ARGUMENT, "claim", language, value=quoted)


def sent(broken: Broken, text: str) -> str:
    """Begin the message with a text."""
    return broken.put(MESSAGE, "tones", "formal", "en", value=f"'{text} {{last_day}} {{successor}} {{scope}}'")


def plain(broken: Broken) -> str:
    """Name a page without encryption."""
    return broken.put(FACT, "sources", 1, "url", value="http://zesyz.com/news/45267.html")


def unused_tone(broken: Broken) -> str:
    """Add a tone that no message has."""
    return broken.append(TONES, TONE)


def unused_string(broken: Broken) -> str:
    """Add a string that no page shows."""
    return broken.append(INTERFACE, "nowhere-shown:\n  en: Nowhere\n  zh: 哪里都没有\n")


def pasted(broken: Broken) -> tuple[str, str]:
    """Let a group say in Chinese what an argument says; return both places."""
    text = "这里有一句够长的话，别处也写着，一个字都没改，是粘贴错了。"
    other = broken.put(ARGUMENT, "why", "zh", value=text)
    return broken.put(GROUP, "stay", "zh", value=text), other.rpartition(":")[0]


def new_copy(broken: Broken) -> tuple[str, str]:
    """Let an argument say what another one says, and the last commit have only the other; return both places."""
    place = broken.put(ARGUMENT, "why", "en", value=repr(broken.guide.arguments[COPIED].why["en"]))
    before = {ARGUMENT: b"", OF_ARGUMENTS[0]: broken.read(OF_ARGUMENTS[0]).encode()}

    def committed(_: object, file: str, **__: object) -> list[bytes]:
        return [before[file]] if file in before else []

    broken.patch.setattr("macros.content.checks.languages.committed", committed)
    return place, broken.at(OF_ARGUMENTS[0], "why", "en").rpartition(":")[0]


def two_sentences(broken: Broken) -> tuple[str, str]:
    """Let an argument say in two fields what another one says; return both places."""
    said = {"why": "不打招呼就走，别人多半也不太在意。", "claim": "在不少群里，人来人往，都很平常。"}
    both = [broken.put(file, field, "zh", value=text) for file in OF_ARGUMENTS for field, text in said.items()]
    return both[1], both[3].rpartition(":")[0]


def short(broken: Broken) -> str:
    """Let a long text have one word of English beside it."""
    broken.put(ARGUMENT, "claim", "zh", value="悄悄退群在很多群里是常有的事，别人多半不在意，也不用事先打招呼。")
    return broken.put(ARGUMENT, "claim", "en", value="Fine.")


def told(broken: Broken, en: str, zh: str) -> str:
    """Let the argument claim one thing in English and another in Chinese; return the place of the English text."""
    broken.put(ARGUMENT, "claim", "zh", value=f"'{zh}'")
    return broken.put(ARGUMENT, "claim", "en", value=f"'{en}'")


CONTRADICTED = (
    ("sum", "It costs £500 a year.", "一年要 50 英镑。", "£500", "50 英镑"),
    ("large number", "Up to 10,000 people see it.", "最多 10 万人看得到。", "10,000", "10 万"),
    ("round number", "More than 2 billion use it.", "30 多亿人在用。", "2 billion", "30 多亿"),
    ("large sum", "It costs £1.5 million there.", "那里要 15 万英镑。", "£1.5 million", "15 万英镑"),
    ("kind of money", "It costs 20 dollars there.", "那里要 20 日元。", "20 dollars", "20 日元"),
    ("share in tenths", "About 20% of them stay.", "大约三成的人留下。", "20%", "三成"),
    ("share of a thousand", "About 3% of them stay.", "大约 3‰ 的人留下。", "3%", "3‰"),
    ("fraction", "Half of them stay.", "三分之一的人留下。", "Half", "三分之一"),
    ("number of times", "Say it twice, then go.", "说三遍，再走。", "twice", "三遍"),
    ("time of opening", "They answer day and night.", "上午 9 点有人接。", "day and night", "9 点"),
    ("share", "About 40% of them stay.", "百分之六十的人留下。", "40%", "百分之六十"),
    ("time", "It begins at 18:30 there.", "那里 18:00 开始。", "18:30", "18:00"),
    ("closing time", "Phone: 8:00 to 20:00. Online at any hour.", "电话 8:00 至 22:00，网上随时。", "20:00", "22:00"),
    ("closing time to twelve", "Open from 9:00 to 5:00.", "9:00 至 17:00 开门。", "5:00", "17:00"),
    ("hour of the night", "They answer from 10:00 to 16:00.", "22:00 至 4:00 有人接。", "10:00", "22:00"),
    ("order of hours", "They answer from 8:00 to 20:00.", "20:00 到 8:00 有人接。", "8:00 – 20:00", "20:00 – 8:00"),
    ("half of the day", "They write at 8 a.m. on most days.", "他们多半晚上 8 点发。", "8 a.m", "晚上 8 点"),
    ("day", "Leave on 5 June.", "6 月 15 日退。", "5 June", "6 月 15 日"),
    ("version", "Since version 8.0.5 you can.", "从 8.0.50 版起就可以。", "8.0.5", "8.0.50"),
    ("unit", "It takes 20 minutes or so.", "大约要 20 个小时。", "20 minutes", "20 个小时"),
    ("unit in words", "Wait three weeks, then leave.", "先等三天，再退。", "three weeks", "三天"),
    ("span", "Say so within 30 days of it.", "三天之内说一声。", "30 days", "三天"),
    ("span of one", "Look again after a week.", "过一个月再看。", "a week", "一个月"),
    ("number of weeks", "Look again after a week.", "过三周再看。", "a week", "三周"),
    ("month before this one", "You left last month.", "你上周退的。", "last month", "上周"),
    ("year after this one", "You can go next year.", "下个月就可以走。", "next year", "下个月"),
    ("weekday", "Say it on a Monday.", "周二再说。", "Monday", "周二"),
    ("number of people", "Two people have left.", "有 3 个人退了。", "Two people", "3 个人"),
    ("app", "In WhatsApp, tap the name.", "在微信里点一下名字。", "WhatsApp", "微信"),
)
"""What one language says and another one contradicts: what it is, both texts, and what is named of each."""

ROWS = (
    *(Row(f"another {name} in another language", "other-number", lambda b, en=en, zh=zh: told(b, en, zh),
          f"The English text has {own} where the Chinese one has {theirs}. Mend one of the two.", "warning")
      for name, en, zh, own, theirs in CONTRADICTED),
    Row("a word without an end", "garbled-text", claim("so" + "o" * 60),
        "Nobody can read “sooooooooooooooooooo”. Type the words anew."),
    Row("a text in another encoding", "garbled-text", claim("It doesnâ€™t matter."),
        "Nobody can read “â€™”. Type the words anew."),
    Row("Chinese in another encoding", "garbled-text", claim("锟斤拷在群里", "zh"),
        "Nobody can read “锟斤拷”. Type the words anew."),
    Row("a heap of accents", "garbled-text", claim("It is fa" + "\u0301" * 20 + "r."),
        "Nobody can read “" + "\u0301" * 20 + "”. Type the words anew."),
    Row("a text of question marks", "unsaid-text", claim("???"), "“???” says nothing yet. Write the text."),
    Row("a text of crosses", "unsaid-text", claim("xxx"), "“xxx” says nothing yet. Write the text."),
    Row("a text that is said elsewhere", "unsaid-text", claim("Same as before."),
        "“Same as before.” says nothing yet. Write the text."),
    Row("a text to be written", "unsaid-text", claim("To be written."),
        "“To be written.” says nothing yet. Write the text."),
    Row("a text that ends in its last sentence", "open-end",
        claim("Leave it when you like. Nobody is told, and in most groups nobody looks at the list before you"),
        "The text ends in the middle of a sentence: “ the list before you”. Write the rest of it, and the stop.",
        "warning"),
    Row("a text that ends with a comma", "open-end", claim("In many groups people go,"),
        "The text ends with “,”. Write the rest of it.", "warning"),
    *(Row(f"a text that ends with {text.rpartition(' ')[2]}", "open-end", claim(text, code),
          f"The text ends in the middle of a sentence: “{text[-20:]}”. {fix}", "warning")
      for text, code, fix in (
          ("It takes two words: cross, fi", "en", "Write the rest of it, and the stop."),
          ("In many groups people go and.", "en", "Write the rest of it."),
          ("In many groups people go ...", "en", "Write the rest of it."),
          ("在不少群里，不打招呼就走和。", "zh", "Write the rest of it."),
          ("在不少群里，不打招呼就走是平", "zh", "Write the rest of it, and the stop."),
      )),
    *(Row(f"a text that begins with {text.partition(' ')[0]}", "open-end", claim(text),
          f"The text begins {shown}. {fix}", "warning")
      for text, shown, fix in (
          (", in a group people go.", "with “,”", "Write what stood before it."),
          ("n groups people go.", "in the middle of a sentence: “n groups people go.”", "Write what stood before it."),
      )),
    Row("a title with a stop", "open-end", lambda b: b.put(ARGUMENT, "title", "zh", value="先静音，再决定。"),
        "The title ends with “。”. Take the mark away.", "warning"),
    Row("a bracket that is not closed in English", "unpaired-quote",
        claim("In many groups (small ones, 1) quiet and 2) kind :-), people go."),
        "( and ) do not match here. Write both marks.", "warning"),
    Row("one text in two fields", "repeated-text",
        lambda b: (b.put(GROUP, "stay", "zh", value="这里有一句不短的话，两处都写了它。"),
                   b.put(GROUP, "go", "zh", value="这里有一句不短的话，两处都写了它。"),
                   (b.at(GROUP, "go", "zh"), b.at(GROUP, "stay", "zh").split(":")[1]))[2],
        "The same text stands in line %s. Write what belongs here.", "warning"),
    Row("one English text in two fields", "repeated-text",
        lambda b: (b.put(GROUP, "stay", "en", value="Here is a sentence that two fields have, one of them by mistake."),
                   b.put(GROUP, "go", "en", value="Here is a sentence that two fields have, one of them by mistake."),
                   (b.at(GROUP, "go", "en"), b.at(GROUP, "stay", "en").split(":")[1]))[2],
        "The same text stands in line %s. Write what belongs here.", "warning"),
    Row("one item twice in a list", "repeated-text",
        lambda b: [b.put(OUTCOME, "steps", "zh", index, value="约顿饭。") for index in (0, 1)][1],
        "“约顿饭。” stands twice in this list. Keep one.", "warning"),
    Row("one item in two lists of an entry", "repeated-text",
        lambda b: (b.put(SCAM, "said", "zh", 0, value="把验证码念出来。"), b.at(SCAM, "never", "zh", 0),
                   b.at(SCAM, "said", "zh", 0).split(":")[1])[1:],
        "The same text stands in line %s. Write what belongs here.", "warning"),
    *(Row(f"an argument that was copied: {field}, {code}", "repeated-text",
          lambda b, field=field, code=code: (
              b.put(ARGUMENT, field, code, value=repr(getattr(b.guide.arguments[COPIED], field)[code])),
              b.at(f"data/arguments/{COPIED}.yml", field, code), b.at(ARGUMENT, field, code).rpartition(":")[0])[1:],
          f"“{COPIED}” and “quiet-exit-is-ordinary” say the same here and in %s. {COPY}", "warning")
      for field, code in (("why", "en"), ("fails", "zh"))),
    Row("an argument that is new and a copy", "repeated-text", new_copy,
        f"“quiet-exit-is-ordinary” and “{COPIED}” say the same here and in %s. {COPY}", "warning"),
    Row("two sentences of another argument", "repeated-text", two_sentences,
        f"“{COPIED}” and “quiet-exit-is-ordinary” say the same here and in %s. {COPY}", "warning"),
    Row("a message with the words of another", "repeated-text",
        lambda b: (b.insert(MESSAGE, "tones", text=LIGHT.format("I am off for today, and leave.")),
                   b.insert("data/messages/propose-rule.yml", "tones", text=LIGHT.format("Thanks, I leave today.")),
                   b.at("data/messages/propose-rule.yml", "tones", "light", "zh"),
                   b.at(MESSAGE, "tones", "light", "zh").rpartition(":")[0])[2:],
        f"“propose-rule” and “proj-announce” say the same here and in %s. {COPY}", "warning"),
    Row("a text of another entry", "repeated-text", pasted,
        "The same text stands in %s, with other words beside it. Write what belongs here.", "warning"),
    Row("a text that lost its end in English", "cut-short", short,
        "The English text says much less than the Chinese one. Write the rest of it.", "warning"),
    Row("a short number of days", "other-number",
        lambda b: (b.put(ARGUMENT, "claim", "zh", value="退群后 60 天内还能看到名单。"),
                   b.put(ARGUMENT, "claim", "en", value="The list shows it for up to 6 days after."))[1],
        "The English text has 6 where the Chinese one has 60. Mend one of the two.", "warning"),
    Row("another month", "other-number",
        lambda b: (b.put(ARGUMENT, "claim", "zh", value="2022 年 8 月起，只有管理员看得到。"),
                   b.put(ARGUMENT, "claim", "en", value="Since July 2022 only admins have seen it."))[1],
        "The English text has July where the Chinese one has August. Mend one of the two.", "warning"),
    Row("Chinese read by Windows in the West", "garbled-text", claim("é€€ç¾¤ is what they call it."),
        "Nobody can read “é€€ç¾¤”. Type the words anew."),
    Row("UTF-8 read as GBK", "garbled-text", claim("浣犲ソ，悄悄退群就好。", "zh"),
        "Nobody can read “犲”. Type the words anew."),
    Row("an escaped character", "garbled-text", claim("It doesn\\u2019t matter to them."),
        "Nobody can read “\\u2019”. Type the words anew."),
    Row("a passage in Spanish", "other-language",
        claim("Leave it. Puedes salir sin avisar, y los demás no lo notarán para nada."),
        "This does not look like English. Write it in English.", "warning"),
    *(Row(f"a sentence of a language without any words of its neighbours: {text[:5]}", "other-language", claim(text),
          "This does not look like English. Write it in English.", "warning")
      for text in ("Tidak perlu hadiah, terima kasih saja sudah cukup.", "Zai hen duo qun li bu da zhaohu jiu zou.")),
    Row("an English sentence in Chinese", "other-language",
        claim("悄悄退也可以。You can leave the group without a word.", "zh"),
        "A sentence of another language stands in the Chinese text. Write it in Chinese.", "warning"),
    *(Row(f"words by their sound in Chinese: {text}", "other-language", claim(text, "zh"),
          "Words stand in the Chinese text by their sound. Write it in Chinese.", "warning")
      for text in ("请 tuì qún 之前先存记录。", "请 tuì 这个 qún 之前先存记录。", "请 tuiqun zhiqian 先存记录。")),
    *(Row(f"a day to come in Chinese: {typed}", "day-to-come", claim(f"这是{typed}的情况，悄悄退也可以。", "zh"),
          f"“{typed[:-2]}” lies in the future; today is 2026-11-26. Mend the date.", "warning")
      for typed in ("2031 年 5 月核对", "2062年11月21日看过")),
    Row("Bopomofo in Chinese", "other-script", claim("退群之前，先把ㄐㄧㄌㄨ存好再走。", "zh"),
        "This stands under Chinese and is written in letters of Bopomofo. Write it in Chinese."),
    Row("a title of pictures", "unsaid-text", lambda b: b.put(ARGUMENT, "title", "en", value="🎮🎮"),
        "“🎮🎮” says nothing yet. Write the text.", "error"),
    *(Row(f"a space beside a mark: {shown}", "odd-space", claim(text, code),
          f"A space too much stands in “{shown}”. `make fix` mends it.", "warning")
      for code, text, shown in (
          ("en", "Leave quietly , then go.", "ietly , then"), ("en", "In ( the group ) people go.", "In ( the g"),
          ("zh", "先关提醒 ，再退也可以。", "先关提醒 ，再退也可以"),
      )),
    *(Row(f"a space that is missing: {shown}", "odd-space", claim(text),
          f"A space is missing in “{shown}”. Write it.", "warning")
      for text, shown in (("Leave the group.Then say so.", "group.Then "), ("Wait 5minutes, then go.", "Wait 5minut"))),
    *(Row(f"a mark that is shown: {sign}", "block-markup", claim(f"Leave {text} and go."),
          f"“{sign}” is shown as it stands. Write it as running text.")
      for text, sign in (("++quietly++", "++"), ("[x] now", "[x]"), ("[TOC]", "[TOC]"), ("[[name]]", "[["),
                         (":fontawesome-solid-x:", ":fontawesome-solid-x:"), ("^now^", "^now^"))),
    Row("two spaces", "odd-space", lambda b: b.edit(ARGUMENT, "  en: Leaving quietly is", "  ¦en: Leaving  quietly is"),
        "Two spaces stand side by side, or one at an end of the text. `make fix` mends it.", "warning"),
    Row("a space at the end", "odd-space",
        lambda b: b.put(ARGUMENT, "claim", "zh", value="'在不少群里，不打招呼就走很平常。 '"),
        "Two spaces stand side by side, or one at an end of the text. `make fix` mends it.", "warning"),
    Row("empty lines in a message", "odd-space",
        lambda b: b.put(MESSAGE, "tones", "formal", "en",
                        value=r'"{last_day} is my last.\n\n\n\n{successor} takes {scope}."'),
        "Empty lines stand one below the other. Keep one of them.", "warning"),
    Row("a sign for a new line", "odd-space",
        lambda b: b.edit(ARGUMENT, "  en: Leaving quietly is", "  ¦en: Leaving\\nquietly is"),
        "“\\n” is shown as it stands. Write running text; a message begins new lines with |-.", "warning"),
    Row("another number in another language", "other-number",
        lambda b: (b.put(ARGUMENT, "claim", "en", value="Ring 112 before 2026, with £50."),
                   b.put(ARGUMENT, "claim", "zh", value="2026 年之前打 113，带上 90 块。"),
                   b.at(ARGUMENT, "claim", "en"))[2],
        "The English text has 112 where the Chinese one has 113. Mend one of the two.", "warning"),
    Row("another year in Traditional Chinese", "other-number",
        lambda b: (b.put(ARGUMENT, "claim", "zh", value="全天有人接，这是 2019 年的说法。"),
                   b.insert(ARGUMENT, "claim", text="  zh-Hant: 24 小時有人接，這是 2018 年的說法。"),
                   b.at(ARGUMENT, "claim", "zh-Hant"))[2],
        "The Traditional Chinese text has 2018 where the Chinese one has 2019. Mend one of the two.", "warning"),
    Row("another number in Traditional Chinese", "other-number",
        lambda b: (b.put(ARGUMENT, "claim", "zh", value="在很多地方，打 112 就行。"),
                   b.insert(ARGUMENT, "claim", text="  zh-Hant: 在很多地方，打 113 就行。"),
                   b.at(ARGUMENT, "claim", "zh-Hant"))[2],
        "The Traditional Chinese text has 113 where the Chinese one has 112. Mend one of the two.", "warning"),
    Row("a text that lost its end", "cut-short",
        lambda b: (b.insert(ARGUMENT, "claim", text="  zh-Hant: 悄悄走"), b.at(ARGUMENT, "claim", "zh-Hant"))[1],
        "The Traditional Chinese text says much less than the Chinese one. Write the rest of it.", "warning"),
    Row("marks of Taiwan in Simplified Chinese", "half-width", claim("先说「再见」，再退群也可以。", "zh"),
        "“「” is no quotation mark of Chinese. Write “” and ‘’.", "warning"),
    Row("straight quotation marks in Chinese", "half-width", claim('先说"再见"，再退群也可以。', "zh"),
        '“"” is a mark of English in a Chinese text. `make fix` mends it.', "warning"),
    Row("three dots in Chinese", "half-width", claim("群里吵得很...直接退也可以。", "zh"),
        "“.” is a mark of English in a Chinese text. `make fix` mends it.", "warning"),
    Row("a wide space", "odd-space", claim("先把提醒关了，\u3000再慢慢退群。", "zh"),
        "A space as wide as a Chinese character stands in the text. Take it away.", "warning"),
    Row("marks of the mainland in Traditional Chinese", "half-width",
        lambda b: (b.insert(ARGUMENT, "claim", text="  zh-Hant: 說「好」，或者“再見”，再離開群組就好"),
                   b.at(ARGUMENT, "claim", "zh-Hant"))[1],
        "““” is no quotation mark of Traditional Chinese. Write 「」 and 『』.", "warning"),
    Row("a text to be filled in", "unsaid-text", claim("待补充", "zh"), "“待补充” says nothing yet. Write the text."),
    *(Row(f"words of a button under another language: {said}", "button-language",
          lambda b, file=file, code=code, said=said: b.put(file, *BUTTONS[file], code, value=said),
          f"“{said}” is not written in {called}. Write the words under the language in which the app has them.")
      for file, code, said, called in (
          (WHATSAPP, "en", "退出群組 > 退出", "English"), (WHATSAPP, "zh-Hant", "Exit group", "Traditional Chinese"),
          (APP, "zh-Hans", "訊息靜音", "Simplified Chinese"), (APP, "zh-Hans", "Mute", "Simplified Chinese"),
          (APP, "zh-Hans", "Leave the group", "Simplified Chinese"),
          (APP, "zh-Hans", "Thoát nhóm", "Simplified Chinese"),
      )),
    Row("Russian under English", "other-script", claim("Здравствуйте, друзья мои."),
        "This stands under English and is written in Cyrillic letters. Write it in English."),
    Row("Japanese under Chinese", "other-script", claim("だまって退出してもしつれいではありません。", "zh"),
        "This stands under Chinese and is written in Japanese letters. Write it in Chinese."),
    Row("French under English", "other-language", claim(FRENCH),
        "This does not look like English. Write it in English.", "warning"),
    Row("Traditional under Simplified", "traditional-character", claim("在不少群裡，不打招呼就走。", "zh"),
        "“裡” is Traditional; this text is Chinese. Write “里”."),
    *(Row(f"another Traditional sign under Simplified: {sign}", "traditional-character", claim(text, "zh"),
          f"“{sign}” is Traditional; this text is Chinese. Write “{simple}”.")
      for sign, simple, text in (("裏", "里", "在不少群裏，说一声就走。"), ("羣", "群", "在不少羣里，说一声就走。"),
                                 ("麽", "么", "没什麽，说一声就走。"))),
    Row("a word of Japanese in Chinese", "other-script", claim("在不少群里，しずかに退也可以。", "zh"),
        "This stands under Chinese and is written in Japanese letters. Write it in Chinese."),
    Row("an English comma in Chinese", "half-width", claim("在群里,不打招呼就走。", "zh"),
        "“,” is a mark of English in a Chinese text. `make fix` mends it.", "warning"),
    Row("English brackets in Chinese", "half-width", claim("在群里(不大的)走就行。", "zh"),
        "“(” is a mark of English in a Chinese text. `make fix` mends it.", "warning"),
    Row("a no-break space in Chinese", "half-width", claim("在不少\u00a0群里就行。", "zh"),
        "A no-break space stands between two Chinese characters. Take it away.", "warning"),
    Row("a Chinese comma in English", "half-width", claim("In many groups， you can go."),
        "“，” is a mark of Chinese in another text. Write the mark of the language.", "warning"),
    Row("a text in quotation marks", "unpaired-quote", claim("“先把提醒关了，再慢慢退群。”", "zh"),
        "The whole text stands in quotation marks: “先把提醒关了，再慢慢退群。”. Take them away, or say who says it.",
        "warning"),
    Row("a title in quotation marks", "unpaired-quote",
        lambda b: b.put(ARGUMENT, "title", "en", value="“A quiet exit from a group”"),
        "The whole text stands in quotation marks: “A quiet exit from a group”. Take them away, or say who says it.",
        "warning"),
    Row("wide marks around a text", "unpaired-quote", claim("＂先把提醒关了，再慢慢退群。＂", "zh"),
        "The whole text stands in quotation marks: ＂先把提醒关了，再慢慢退群。＂. Take them away, or say who says it.",
        "warning"),
    Row("a mark at the end without a partner", "unpaired-quote", claim('Mute it first, then leave."'),
        "The “\"” at the end has no partner. Take it away.", "warning"),
    Row("a quotation without an end", "unpaired-quote", claim("他说“走吧，就走了。", "zh"),
        "“ and ” do not match here. Write both marks.", "warning"),
    Row("bold in a message", "message-markup", lambda b: sent(b, "This is **important**."),
        "A mark or a link stands in a message; the chat would show its signs."
        " Write plain words, and the address itself."),
    Row("a line below a text", "block-markup",
        lambda b: b.put(ARGUMENT, "claim", "en", value='"A title\\n===\\nand more"'),
        "A text is one paragraph; “===” starts a block. Write it as running text."),
    Row("a bare address", "bare-address", claim("See https://example.org/x for more."),
        "The address “https://example.org/x” stands bare in the text. Write [words](https://…), or leave it out."),
    Row("a link to one's own computer", "hostile-link", claim("See [this](https://localhost/a) now."),
        "A link in a text goes to “https://localhost/a”. Link only to https:// addresses."),
    Row("a link to a private network", "hostile-link", claim("See [this](https://192.168.0.1/a) now."),
        "A link in a text goes to “https://192.168.0.1/a”. Link only to https:// addresses."),
    Row("a link to a host that looks like another", "hostile-link", claim("See [it](https://xn--pple-43d.com/a) now."),
        "“xn--pple-43d.com” may be read as another host. Link to a host whose name is plain Latin letters."),
    Row("a link with a title", "hostile-link", claim('See [this](https://example.org/ "Title") now.'),
        "Beside the address of a link stands “\"Title\"”. Write [words](address) and nothing else."),
    Row("a link that shows another address", "hostile-link", claim("See [a.example.com](https://example.org/) now."),
        "The link shows “a.example.com” and leads to “https://example.org/”. Name what the link leads to."),
    Row("a word of two scripts", "look-alike", claim("They are kлind people."),
        "“л” mixes letters of two scripts. Type the word anew."),
    Row("a page without encryption", "plain-address", plain,
        "“http://zesyz.com/news/45267.html” is not encrypted."
        " Write https://, or the reason under allow: {plain-address: …}.", "warning"),
    Row("a tone that no message has", "unused-tone", unused_tone,
        "No message has the tone “shy”. Write one, or delete the tone."),
    Row("a string that no page shows", "unused-string", unused_string,
        "No page shows the string “nowhere-shown”. Show it on a page, mend its name, or delete it."),
)  # fmt: skip
