"""Texts: both languages, plain inline Markdown, and no character that is not what it seems."""

from support.breaking import Broken

from breakages.row import ARGUMENT, MESSAGE, OUTCOME, Row

INTERFACE = "data/vocabulary/interface.yml"
PLAIN = "Write plain text; **bold** and *emphasis* work."
SLOTS = "A slot is written {name}, with single braces and no space."
LINKS = "Link only to https:// addresses."
ANEW = "stands in the text. Delete it and type the words anew."
PAIR = "has no partner. Close it, as in **bold** and *emphasis*, or write × for “times”."


def claim(broken: Broken, text: str, language: str = "en") -> str:
    """Give the argument another claim; return the place of the text itself."""
    return broken.put(ARGUMENT, "claim", language, value=f'"{text}"')


def pair(broken: Broken, **texts: str) -> str:
    """Give the argument another claim in these languages; return the place that both share."""
    for language, text in texts.items():
        claim(broken, text, language)
    return broken.at(ARGUMENT, "claim")


def swapped(broken: Broken) -> str:
    """Exchange the two languages of the claim."""
    entry = broken.guide.arguments["quiet-exit-is-ordinary"].claim
    return pair(broken, en=entry["zh"], zh=entry["en"])


def filled(broken: Broken) -> str:
    """Return how long 191 characters and the examples of the message's slots are."""
    return str(191 + sum(len(slot.example["zh"]) for slot in broken.guide.messages["proj-announce"].slots.values()))


LANGUAGES = "data/vocabulary/languages.yml"
WORDS = "data/vocabulary/traditional.yml"
TERM = "data/glossary/face.yml"


def row(broken: Broken, name: str, value: str, language: str = "zh-Hant") -> str:
    """Change a field of a language's row; return its place."""
    return broken.put(LANGUAGES, language, name, value=value)


def moved(broken: Broken) -> str:
    """Give a language another folder than in the last commit; return its place."""
    before = broken.read(LANGUAGES).encode()
    broken.patch.setattr("macros.content.checks.languages.committed", lambda *_: [before])
    return row(broken, "path", "tw")


def earlier_rows(broken: Broken, more: str) -> str:
    """Let the last commit have more rows of the conversion; return its place."""
    before = {WORDS: broken.read(WORDS) + more}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: before)
    return f"{WORDS}:1:1"


def lines_at_end(broken: Broken) -> tuple[str, str]:
    """Return the place of the last row but one of the conversion, and the number of the last."""
    last = broken.read(WORDS).count("\n")
    return f"{WORDS}:{last - 1}:1", str(last)


def by_hand(broken: Broken, text: str) -> str:
    """Write the claim by hand in Traditional Chinese; return its place."""
    broken.insert(ARGUMENT, "claim", text=f"  zh-Hant: {text}")
    return broken.at(ARGUMENT, "claim", "zh-Hant")


def said(broken: Broken, key: str, english: str, chinese: str) -> str:
    """Give a string other words; return its place."""
    broken.put(INTERFACE, key, "en", value=f"'{english}'")
    broken.put(INTERFACE, key, "zh", value=f"'{chinese}'")
    return broken.at(INTERFACE, key)


BRACED = "is no slot. Write {name}: two braces of the English keyboard, no space."
GAP = "looks like a gap, and nobody is asked to fill it. Write {name} there and declare it under slots."


def chat(broken: Broken, slot: str) -> str:
    """Write one more slot into the Chinese message; return the place of the text."""
    text = broken.guide.messages["proj-announce"].tones["formal"]["zh"]
    return broken.put(MESSAGE, "tones", "formal", "zh", value=f"{text}{slot}")


ROWS = (
    Row("a text left to be written", "still-to-write", lambda b: claim(b, "TODO write this"),
        "“claim.en” is still to be written. Write over the placeholder."),
    Row("an English text of spaces", "empty-text", lambda b: pair(b, en="  "),
        "The English text is empty. Write it."),
    Row("a translation of spaces", "empty-text", lambda b: pair(b, zh="  "),
        "The Chinese text is empty. Write it."),
    Row("swapped languages", "swapped-languages", swapped,
        "The Chinese text stands under en and the English one under zh. Exchange them."),
    Row("English under zh", "han-missing", lambda b: claim(b, "Just go.", "zh"),
        "The Chinese text has no Chinese character: “Just go.”. Write it in Chinese."),
    Row("an English sentence for a title", "han-missing",
        lambda b: b.put(ARGUMENT, "title", "zh", value="Leave the group of a class"),
        "The Chinese text has no Chinese character: “Leave the group of a class”. Write it in Chinese."),
    Row("a word that loses its no", "value", lambda b: b.append(WORDS, "不要紧: 要緊\n"),
        "“不要紧” says no and “要緊” does not; write what it means."),
    Row("a word that loses a no within it", "value", lambda b: b.append(WORDS, "我不去: 我去\n"),
        "“我不去” says no and “我去” does not; write what it means."),
    Row("a word that becomes one with a no", "value", lambda b: b.append(WORDS, "要报案: 不需要報案\n"),
        "“不需要報案” says no and “要报案” does not; write what it means."),
    *(Row(f"a word with another number: {becomes}", "value",
          lambda b, word=word, becomes=becomes: b.append(WORDS, f"{word}: {becomes}\n"),
          f"“{word}” and “{becomes}” have other numbers; a number stays as it is.")
      for word, becomes in (("先打 110", "先打 119"), ("18 岁", "16 歲"), ("热线", "熱線 165"), ("24 小时", "小時"))),
    Row("a Chinese word in English", "han-in-english", lambda b: claim(b, "Leave the 群 or the “退群” (退出)"),
        "The English text has the Chinese character “群” outside quotes or brackets."
        " Write English; a Chinese term may stand in “quotes” or (brackets)."),
    Row("a text that was not translated", "same-text", lambda b: pair(b, en="“退群”", zh="“退群”"),
        "English and Chinese are the same: ““退群””. Translate one of them."),
    Row("a slot in one language", "slots-differ",
        lambda b: (b.put(INTERFACE, "quiz-promise", "zh", value="问题不多。"), b.at(INTERFACE, "quiz-promise"))[1],
        "The slot {n} stands in the English text but not in the Chinese one. Use it in both."),
    Row("a string that pages show", "lost-string", lambda b: (b.cut(INTERFACE, "quiz-promise"), f"{INTERFACE}:1:1")[1],
        "The string “quiz-promise” is missing, and pages show it. Restore it from the last commit."),
    Row("a string that the pages of one kind show", "lost-string",
        lambda b: (b.cut(INTERFACE, "families"), "macros/kinds/group/words.yml:1:1")[1],
        "The string “families” is missing, and pages show it."
        " Write it in every language, or restore it from the last commit."),
    Row("a string under a name that is nearly right", "lost-string",
        lambda b: b.edit(INTERFACE, "\nquiz-promise:", "\n¦quiz_promise:"),
        "The string “quiz-promise” is missing, and pages show it. If “quiz_promise” is meant, call it “quiz-promise”."),
    *(Row(f"a slot of a string that nothing fills: {key}", "lost-string",
          lambda b, key=key, slot=slot: said(b, key, f"Look it up, {slot}", f"自己查 {slot}"),
          f"Nothing fills the slot {slot} of the string “{key}”.{hint} Write it as the last commit has it.")
      for key, slot, hint in (("copy-empty", "{slots}", " Did you mean “slot”?"),
                              *((key, "{n}", "") for key in ("home-ways", "search-one", "close")))),
    *(Row(f"a slot of a string that is gone in all languages: {key}", "lost-string",
          lambda b, key=key: said(b, key, "Some of them", "其中几个"),
          f"No language of the string “{key}” has the slot {{n}}, which pages fill."
          " Write it as the last commit has it.")
      for key in ("quiz-promise", "search-many", "copy-count")),
    *(Row(f"no plain words in a string: {name}", "lost-string",
          lambda b, text=text: b.put(INTERFACE, "close", "en", value=f"'{text}'"),
          "A mark or a link stands in a string; buttons and labels would show its signs. Write plain words.")
      for name, text in (("stars", "**Close** it"), ("a link", "[Close](https://example.org/a) it"))),
    Row("a straight quotation mark in a string", "lost-string",
        lambda b: b.put(INTERFACE, "cover-question", "en", value="""'Say "x" onload=y'"""),
        "A straight quotation mark could end an attribute of the page. Write the marks of the language: “…”."),
    Row("a string without a language", "missing-key",
        lambda b: (b.cut(INTERFACE, "quiz-promise", "zh"), b.at(INTERFACE, "quiz-promise"))[1],
        "“quiz-promise.zh” is missing. Add the line “zh: …” here."),
    Row("a string in no language", "unknown-key",
        lambda b: b.edit(INTERFACE, "\nquiz-promise:\n", "\nquiz-promise:\n  ¦zh-hand: 幾題\n"),
        "“zh-hand” is not a key of this kind of entry. Did you mean “zh-Hant”?"),
    Row("a list of the lint in no language", "unknown-key",
        lambda b: b.edit("data/vocabulary/lint.yml", "\n        zh: [微信号码, ", "\n        ¦cn: [微信号码, "),
        "“cn” is not a key of this kind of entry. Known here: en, zh, zh-Hant, both."),
    Row("a term explained in no language", "unknown-language",
        lambda b: b.put(TERM, "explain_in", 0, value="zf"),
        "There is no language “zf” in data/vocabulary/languages.yml. Known: zh, en, zh-Hant."),
    Row("a language that reads none", "unknown-language",
        lambda b: b.edit(LANGUAGES, "reads: [zh]", "reads: [zh, ¦fr]"),
        "There is no language “fr” in data/vocabulary/languages.yml. Known: zh, en, zh-Hant."),
    Row("a language that is converted from none", "unknown-language",
        lambda b: b.edit(LANGUAGES, "reads: [zh]", "reads: [¦fr]"),
        "There is no language “fr” in data/vocabulary/languages.yml. Known: zh, en, zh-Hant."),
    Row("a row of a language without a value, from which much follows in the texts", "shape",
        lambda b: b.edit(LANGUAGES, "\n  script: Hans\n", "\n  ¦script:\n"),
        "Nothing stands after “script:”. Write what belongs there, or delete the line."),
    Row("a row of a language that reads a word, where a list is due", "shape",
        lambda b: b.edit(LANGUAGES, "\n  reads: [zh]\n", "\n  ¦reads: zh\n"),
        "zh-Hant.reads is 'zh', but a list (lines that begin with “- ”) was expected."),
    Row("a language outside the site", "language-row", lambda b: row(b, "path", "../out"),
        "The path “../out” is no folder’s name: lower-case letters, digits and single hyphens."
        " Write zh-hant, or leave it empty for the language at the root."),
    Row("a language at the place of a page", "language-row", lambda b: row(b, "path", "groups"),
        "“groups/” is a page of the guide. Write zh-hant."),
    Row("a language at the place of the interface for programs", "language-row", lambda b: row(b, "path", "api"),
        "“api/” is a page of the guide. Write zh-hant."),
    Row("a language that moves", "language-row", moved,
        "The pages of “zh-Hant” have been published under “/zh-hant”; all of them would move."
        " Write “path: zh-hant” again: readers have kept the addresses."),
    Row("a language that programs take for another", "language-row", lambda b: row(b, "locale", "en_US"),
        "Other programs would be told that the pages are in “en_US”. Write a code that begins with zh."),
    Row("two languages that others call the same", "language-row",
        lambda b: b.put(LANGUAGES, "zh-Hant", "called", "zh", value="中文"),
        "“zh” and “zh-Hant” are both called “中文”. Give each its own."),
    Row("a language with marks the wrong way round", "value", lambda b: row(b, "quotes", "」「』『"),
        "zh-Hant.quotes: “」「』『” does not fit; write four marks: the outer pair and the inner one, as “”‘’."),
    Row("two languages at one place", "language-row", lambda b: row(b, "path", "en"),
        "“en” and “zh-Hant” have the same path “en”. Give each its own."),
    Row("a language that says it is another", "language-row", lambda b: row(b, "html", "en-US"),
        "The pages would say that they are in “en-US”. Write zh, or a code that begins so."),
    Row("a language with nothing to show", "language-row", lambda b: row(b, "reads", "[]"),
        "Nothing is shown where a text lacks Traditional Chinese."
        " Name a language that every text has under “reads”: en, zh."),
    Row("no language at the root", "language-row", lambda b: (row(b, "path", "zh", "zh"), b.at(LANGUAGES, "zh"))[1],
        "No language has the site’s root. Leave the path of one of them empty."),
    Row("a language under another’s attribute", "value", lambda b: row(b, "html", """'en" onload="x'"""),
        "zh-Hant.html: “en\" onload=\"x” does not fit; write a code such as en, zh-Hans or pt-BR."),
    Row("a language with a name of HTML", "value", lambda b: row(b, "name", "'<b>繁</b>'"),
        "zh-Hant.name: “<b>繁</b>” does not fit; write a few plain words, without < > & { } and quotes."),
    Row("a language with marks that are letters", "value", lambda b: row(b, "quotes", "abcd"),
        "zh-Hant.quotes: “abcd” does not fit; write four marks: the outer pair and the inner one, as “”‘’."),
    Row("a conversion that OpenCC has not", "shape", lambda b: row(b, "opencc", "/etc/passwd"),
        "zh-Hant.opencc is '/etc/passwd', but 's2twp', 's2tw', 's2t', 's2hkp', 's2hk' or 't2s' was expected."),
    Row("a conversion into another script", "value",
        lambda b: (row(b, "opencc", "t2s"), b.at(LANGUAGES, "zh-Hant"))[1],
        "zh-Hant: OpenCC’s t2s writes Hans, but the script is Hant; mend one of them."),
    Row("another script without a conversion", "language-row",
        lambda b: (b.cut(LANGUAGES, "zh-Hant", "opencc"), b.at(LANGUAGES, "zh-Hant"))[1],
        "“zh-Hant” is written in Hant and reads Hans without a conversion."
        " Write an OpenCC configuration that fits, such as s2twp, or none."),
    Row("a converted language that every text must have", "value",
        lambda b: (b.append(LANGUAGES, "  required: true\n"), b.at(LANGUAGES, "zh-Hant"))[1],
        "zh-Hant: it is converted, so no text has to have it; take “required” out."),
    Row("two languages with one sign", "language-row", lambda b: row(b, "short", "EN"),
        "“en” and “zh-Hant” have the same short “EN”. Give each its own."),
    Row("a language that reads itself", "language-row", lambda b: row(b, "reads", "[zh, zh-Hant]"),
        "“zh-Hant” reads itself, or one language twice. Name each of the others once."),
    Row("a site without the language of the checks", "value",
        lambda b: (b.edit(LANGUAGES, "\nen:\n", "\nfr:\n"), f"{LANGUAGES}:2:1")[1],
        "The language “en” is missing; the checks speak it. Restore its row from the last commit."),
    Row("a language whose row is gone", "unknown-key",
        lambda b: (b.edit(LANGUAGES, "\nzh-Hant:\n", "\nzh-TW:\n"), f"{LANGUAGES}:1:1")[1],
        "“zh-Hant” is a key in many files, and nothing is called so."
        " If it is a language, bring its row in this file back."),
    Row("a language with pages whose row is gone", "unknown-key",
        lambda b: (b.write("docs/zh-Hant/about.md", b.read("docs/zh/about.md")),
                   b.edit(LANGUAGES, "\nzh-Hant:\n", "\nzh-TW:\n"), f"{LANGUAGES}:1:1")[2],
        "“zh-Hant” is a key in many files, and nothing is called so."
        " If it is a language, bring its row in this file back."),
    Row("a code of no language", "value",
        lambda b: b.append(LANGUAGES, "¦../x:\n  name: X\n  called:\n    en: X\n    zh: 甲\n  short: X\n  path: x\n"
                           "  html: xx\n  script: Latn\n  reads: [en]\n"),
        "“../x” is no code of a language; write a code such as en, zh-Hans or pt-BR."),
    *(Row(f"a word of the conversion: {name}", "value", lambda b, line=line: b.append(WORDS, line), said)
      for name, line, said in (
          ("an empty key", "'': 字\n",
           "“” has no Chinese character, and what is not Chinese is not converted; take the row out."),
          ("a Latin key", "groups: 群組\n",
           "“groups” has no Chinese character, and what is not Chinese is not converted; take the row out."),
          ("nothing", "退群: ''\n", "“退群” becomes nothing; write the word it becomes."),
          ("HTML", "退群: <b>退</b>\n", "“<” would change the text around it; write words alone."),
          ("a mark", "退群: '**退群'\n", "“*” would change the text around it; write words alone."),
          ("a slot", "名字: '{name}'\n", "“名字” and “{name}” have other slots; a slot stays as it is."),
          ("a space", "退群: '退 '\n", "“退群” or “退 ” begins or ends with a space; take it away."),
          ("a Latin word", "悄悄: quietly\n",
           "“quietly” has no Chinese character; write the word that readers of Traditional Chinese use."),
          ("a Traditional key", "離開: 离开\n",
           "“離” is Traditional, and texts are converted from Simplified; write the Simplified word first."),
          ("a text", f"退群: {'字' * 30}\n", "“退群” becomes 30 characters; write a word, not a text."),
          *((f"{word} for {sign}", f"{sign}: {word}\n", f"“{sign}” stands in many words, and “{word}” is no other form"
             " of it; write the whole word, and what it becomes.")
            for sign, word in (("不", "要"), ("的", "得"), ("群", "組"), ("发", "髮"), ("只", "隻"))),
          *((f"{becomes} for {word}", f"{word}: {becomes}\n",
             f"“{word[0]}” is not “{becomes[0]}”; write what “{word}” means.")
            for word, becomes in (("三天", "五天"), ("今天", "明天"), ("退群", "進群"))),
          ("a full stop", "离职: 離職。\n",
           "“离职” and “離職。” have other commas or stops; keep those of the text."),
          ("a blank between signs", "群 主: 群主\n",
           "A blank stands behind “群”, and no text has one between Chinese characters; take it out."),
      )),
    Row("a conversion that lost its end", "changed-rows",
        lambda b: earlier_rows(b, "".join(f"第{n}条: 第{n}條\n" for n in range(21))),
        "21 rows of the last commit are gone."
        " Restore them from the last commit, unless they were taken out on purpose.", "warning"),
    Row("two words of the conversion exchanged", "exchanged-texts",
        lambda b: (b.append(WORDS, "悄悄: 靜靜\n静静: 悄悄\n"), earlier_rows(b, ""),
                   b.edit(WORDS, "悄悄: 靜靜\n静静: 悄悄\n", "悄悄: 悄悄\n静静: 靜靜\n"), lines_at_end(b))[3],
        f"What stands here and in {WORDS}:%s stood in each other’s place before."
        " Put both back, unless they are right now: the next commit settles it.", "warning"),
    *(Row(f"a row of the conversion with {sign} for its colon", "yaml-syntax",
          lambda b, sign=sign: b.append(WORDS, f"¦悄悄{sign}靜靜\n"), f"{said} Write “悄悄: 靜靜”.")
      for sign, said in {
          "：": "The colon after “悄悄” is a Chinese one.", ":": "The space after “悄悄:” is missing.",
          "→": "The colon after “悄悄” is missing.",
      }.items()),
    Row("a word of the conversion: an insult", "insult", lambda b: b.append(WORDS, "悄悄: 白癡\n"),
        "“白痴”: it insults people. 这是骂人的话。 Say what happens and what it does, not what somebody is."
        " 写发生了什么、有什么影响，不给人下断语。"),
    Row("a word of the conversion: Simplified", "simplified-character", lambda b: b.append(WORDS, "悄悄: 静静\n"),
        "“静” is Simplified; this text is Traditional Chinese. Write it in Traditional Chinese."),
    Row("a conversion that is a list", "shape", lambda b: (b.write(WORDS, "- a\n"), f"{WORDS}:1:1")[1],
        "Here a mapping (name: value) was expected."),
    Row("Simplified by hand in Traditional", "simplified-character",
        lambda b: by_hand(b, "静静退出，没人会说什么"),
        "“静” is Simplified; this text is Traditional Chinese. Write it in Traditional Chinese."),
    Row("a sign of both scripts by hand in Traditional", "simplified-character",
        lambda b: by_hand(b, "先離開，以后再說"),
        "“后” is Simplified; this text is Traditional Chinese. Write it in Traditional Chinese."),
    Row("another sign of both scripts", "simplified-character", lambda b: by_hand(b, "在群里說一聲就好"),
        "“群里” is Simplified; this text is Traditional Chinese. Write it in Traditional Chinese."),
    *(Row(f"a Simplified form that stands for nothing in Traditional: {text}", "simplified-character",
          lambda b, text=text: by_hand(b, f"先去{text}，再退也可以"),
          f"“{text}” is Simplified; this text is Traditional Chinese. Write it in Traditional Chinese.")
      for text in ("面店", "松一口氣", "一只狗")),
    *(Row(f"the other Traditional form: {text}", "simplified-character",
          lambda b, text=text: by_hand(b, f"他{text}，再退也可以"),
          f"“{text}” has the other of two Traditional forms. Write “{meant}”.")
      for text, meant in (("隻要", "只要"), ("出髮", "出發"), ("時鍾", "時鐘"), ("裡程", "里程"), ("皇後", "皇后"),
                          ("聯係", "聯繫"))),
    Row("a link with no words in it", "hostile-link", lambda b: claim(b, "See [](https://example.org/a) for the rest"),
        "“[](https://example.org/a)” is no link with words and an address. Write [words](address) and nothing else."),
    Row("marks of another program", "block-markup", lambda b: claim(b, "It is ~~free~~ paid for by the month"),
        "“~~” is shown as it stands. Write it as running text."),
    Row("a bare address without its scheme", "bare-address",
        lambda b: claim(b, "More at example.org/leaving for all of you."),
        "The address “example.org/leaving” stands bare in the text. Write [words](https://…), or leave it out."),
    Row("a link in a title", "block-markup",
        lambda b: b.put(ARGUMENT, "title", "en", value="To [leave](https://example.org/a) is fine"),
        "A title is a link itself; “[leave](https://example.org/a)” cannot stand in it. Write its words alone."),
    Row("an insult by hand in Traditional", "insult", lambda b: by_hand(b, "留下的都是腦殘"),
        "“脑残”: it insults people. 这是骂人的话。 Say what happens and what it does, not what somebody is."
        " 写发生了什么、有什么影响，不给人下断语。"),
    Row("an item in one language", "list-lengths-differ",
        lambda b: (b.edit(OUTCOME, "\nsteps:\n  en:\n", "\nsteps:\n  en:\n    - Take a breath.\n"),
                   b.at(OUTCOME, "steps"))[1],
        "The English list has 5 items, the Chinese one 4. Each item needs its pair."),
    Row("HTML", "raw-html", lambda b: claim(b, "Press <b>Leave</b> in the chat"),
        f"HTML is not allowed in a text: “<b>Leave</b> in the ”. {PLAIN}"),
    Row("a script", "raw-html", lambda b: claim(b, "Go <script>alert(1)</script>"),
        f"HTML is not allowed in a text: “<script>alert(1)</sc”. {PLAIN}"),
    Row("an event handler", "raw-html", lambda b: claim(b, "Go <img src=x onerror=alert(1)>"),
        f"HTML is not allowed in a text: “<img src=x onerror=a”. {PLAIN}"),
    *(Row(f"a sign as in HTML: {shown}", "raw-html", lambda b, text=text, code=code: claim(b, text, code),
          f"“{shown}” is the name of a sign in HTML; a sign is written as it is. {fix}")
      for text, code, shown, fix in (
          ("Tea &amp; biscuits", "en", "&amp;", "Write “&”."), ("Tea&nbsp;time", "en", "&nbsp;", "Write a space."),
          ("Tea&#8203;time", "en", "&#8203;", "Delete it."), ("a &lt;b", "en", "&lt;", "Write plain words."),
          ("先在&ldquo；群里&rdquo；说一声，再退。", "zh", "&ldquo;", "Write ““”."),
      )),
    Row("a template", "template-syntax", lambda b: claim(b, "Leave {{ config }} now"),
        f"“{{{{” would be read as a template or as attributes. {SLOTS}"),
    Row("attributes", "template-syntax", lambda b: claim(b, "Leave { .now }"),
        f"“{{ .” would be read as a template or as attributes. {SLOTS}"),
    Row("a javascript: link", "hostile-link", lambda b: claim(b, "See [this](javascript:alert)"),
        f"A link in a text goes to “javascript:alert”. {LINKS}"),
    Row("a data: link", "hostile-link", lambda b: claim(b, "See [this](data:text/html;base64,PHN2Zz4=)"),
        f"A link in a text goes to “data:text/html;base64,PHN2Zz4=”. {LINKS}"),
    Row("a link without encryption", "hostile-link", lambda b: claim(b, "See [this](http://example.org/a)"),
        f"A link in a text goes to “http://example.org/a”. {LINKS}"),
    Row("a link that shows the beginning of its host, in a text", "hostile-link",
        lambda b: claim(b, "See [example.org](https://example.org.evil.example/)"),
        "“example.org.evil.example” begins like one host and is another. Copy the address once more."),
    Row("a link that shows the end of its address, in a text", "hostile-link",
        lambda b: claim(b, "See [example.org](https://evil.example/example.org)"),
        "The link shows “example.org” and leads to “https://evil.example/example.org”. Name what the link leads to."),
    Row("a link to half an address", "hostile-link", lambda b: claim(b, "See [this](https://[1)"),
        f"A link in a text goes to “https://[1”. {LINKS}"),
    Row("a heading", "block-markup", lambda b: claim(b, "# Leave"),
        "A text is one paragraph; “#” starts a block. Write it as running text."),
    Row("two paragraphs", "block-markup", lambda b: claim(b, "One\\n\\ntwo"),
        "A text is one paragraph; “an empty line” starts a block. Write it as running text."),
    *(Row(f"a text of several lines: {text}", "block-markup", lambda b, text=text: claim(b, text),
          "A text is one paragraph, and this one goes on in a new line. Write it as running text.")
      for text in ("One.\\nAnd two.", "One\\nand two")),
    Row("a picture", "block-markup", lambda b: claim(b, "See ![it](https://example.org/a.png)"),
        "A text is one paragraph; “![” starts a block. Write it as running text."),
    Row("bold that is not closed", "unpaired-mark", lambda b: claim(b, "Go **now, quietly"), f"The mark “**” {PAIR}"),
    Row("a product without spaces", "unpaired-mark", lambda b: claim(b, "It costs 5*3 a month"),
        f"The mark “*” {PAIR}"),
    Row("a zero-width space", "hidden-character", lambda b: claim(b, "Leave\u200bnow"),
        f"The invisible character U+200B {ANEW}"),
    Row("a zero-width joiner as an escape", "hidden-character", lambda b: claim(b, "Leave\\u200dnow"),
        f"The invisible character U+200D {ANEW}"),
    Row("a sign of nothing as an escape", "hidden-character", lambda b: claim(b, "Leave\\0now"),
        "The invisible character U+0000 stands in the text. Delete it and type the words anew."),
    Row("a right-to-left override as an escape", "hidden-character", lambda b: claim(b, "Leave \\u202enow"),
        f"The invisible character U+202E {ANEW}"),
    Row("a code point that is no character as an escape", "hidden-character", lambda b: claim(b, "Leave \\ufffenow"),
        f"The invisible character U+FFFE {ANEW}"),
    Row("a byte order mark inside a text", "hidden-character", lambda b: claim(b, "Leave\ufeff now"),
        f"The invisible character U+FEFF {ANEW}"),
    *(Row(f"a hidden sign: {name}", "hidden-character", lambda b, sign=sign: claim(b, f"Leave{sign} it quietly"),
          f"The invisible character U+{ord(sign):04X} {ANEW}")
      for name, sign in (("an empty Braille sign", "\u2800"), ("a sign for private use", "\ue000"),
                         ("the mark of a picture", "\ufe0f"), ("a wide space", "\u2003"), ("a thin space", "\u2009"))),
    Row("a tab as an escape", "hidden-character", lambda b: claim(b, "Leave\\tit quietly"),
        f"The invisible character U+0009 {ANEW}"),
    *(Row(f"a look-alike: {name}", "look-alike", lambda b, text=text, code=code: claim(b, text, code),
          f"“{sign}” (U+{ord(sign):04X}) only looks like “{meant}”. Type “{meant}” anew.")
      for name, code, text, sign, meant in (
          ("a Roman number", "en", "Ⅼeave the group", "Ⅼ", "L"), ("a small capital", "en", "ʟeave it", "ʟ", "L"),
          ("a letter in a circle", "en", "ⓛeave the group", "ⓛ", "l"), ("raised letters", "en", "ᴸᵉᵃᵛᵉ it", "ᴸ", "L"),
          ("an accent", "en", "They don´t see it", "´", "’"), ("minutes", "en", "They don′t see it", "′", "’"),
          ("a low mark", "en", "They don‚t see it", "‚", "’"), ("a letter of formulas", "en", "ℒeave it", "ℒ", "L"),
      )),
    *(Row(f"what only print has: {name}", "look-alike", lambda b, text=text, code=code: claim(b, text, code),
          f"“{sign}” (U+{ord(sign):04X}) only looks like “{meant}”. `make fix` mends it.")
      for name, code, text, sign, meant in (
          ("joined letters", "en", "At the o\ufb03ce", "\ufb03", "ffi"),
          ("half a comma", "zh", "先关提醒､再慢慢退群", "､", "、"),
          ("half a stop", "zh", "先关提醒再慢慢退群｡", "｡", "。"),
          ("part of a character", "zh", "关上⻔再慢慢退群", "⻔", "门"),
      )),
    Row("a Cyrillic letter", "look-alike", lambda b: claim(b, "Leаve now"),
        "“а” (U+0430) only looks like “a”. Type “a” anew."),
    Row("a Cyrillic letter in an id", "look-alike",
        lambda b: b.put(ARGUMENT, "rebuts", 0, value="leaving-cаn-cost-face"),
        "“а” (U+0430) only looks like “a”. Type “a” anew."),
    Row("a Greek letter", "look-alike", lambda b: claim(b, "Leave nοw"),
        "“ο” (U+03BF) only looks like “o”. Type “o” anew."),
    Row("a full-width letter", "look-alike", lambda b: claim(b, "用 Ｗ 开头的群", "zh"),
        "“Ｗ” (U+FF37) only looks like “W”. Type “W” anew."),
    Row("a full-width @", "look-alike", lambda b: claim(b, "写信给 name＠example.org 就行", "zh"),
        "“＠” (U+FF20) only looks like “@”. Type “@” anew."),
    Row("a radical in the place of a character", "look-alike", lambda b: claim(b, "⼈多的群可以静静退", "zh"),
        "“⼈” (U+2F08) only looks like “人”. Type “人” anew."),
    Row("a slot that is not declared", "undeclared-slot",
        lambda b: (b.put(MESSAGE, "tones", "formal", "en", value="Please ask {sucessor}."),
                   b.put(MESSAGE, "tones", "formal", "zh", value="请找{sucessor}。"),
                   b.at(MESSAGE, "tones", "formal"))[2],
        "The slot {sucessor} is not declared. Did you mean “successor”? Declare it under slots."),
    *(Row(f"a slot written {slot}", "odd-slot", lambda b, slot=slot: chat(b, slot), f"“{shown}” {said}")
      for slot, shown, said in (
          *((typed, typed, f"is no slot. Write “{{{name}}}”, as it is called under slots.") for typed, name in (
              ("{last day}", "last_day"), ("{ scope}", "scope"), ("｛scope｝", "scope"), ("{scope", "scope"),
              ("{Scope}", "scope"), ("{接手人}", "successor"), ("{最后}", "last_day"))),
          ("{职位}", "{职位}", BRACED), ("scope}", "}", BRACED),
          ("[name]", "[name]", GAP), ("____", "____", GAP), ("【name】", "【name】", GAP), ("XX", "XX", GAP),
          ("(your name)", "(your name)", GAP), ("%name%", "%name%", GAP), ("【姓名】", "【姓名】", GAP),
          ("(date)", "(date)", GAP), ("NAME", "NAME", GAP), ("DD/MM", "DD/MM", GAP), ("__/__", "__", GAP),
          ("N.N.", "N.N.", GAP), ("he/she", "he/she", GAP), ("X月X日", "X月X", GAP), ("〇月〇日", "〇月", GAP),
          ("小X", "小X", GAP), ("X总", "X总", GAP), ("某某", "某某", GAP), ("（这里写原因）", "（这里写原因）", GAP),
          ("他（她）", "他（她）", GAP), ("您好/你好", "您好/你好", GAP), ("www.example.org", "example.org", GAP),
      )),
    Row("a slot in an argument", "odd-slot",
        lambda b: b.put("data/references/dunbar-1992.yml", "authors", value="Dunbar, {name}"),
        "The slot “{name}” stands in a text that is no message; nobody fills it. Write it out."),
    Row("a slot that nothing uses", "unused-slot",
        lambda b: b.edit(MESSAGE, "\nslots:\n", "\nslots:\n  ¦nobody:\n    label:\n      en: Who\n      zh: 谁\n"
                         "    example:\n      en: Ann\n      zh: 小安\n"),
        "No tone uses the slot {nobody}. Delete it."),
    Row("a message over its limit", "message-too-long",
        lambda b: (b.put(MESSAGE, "tones", "formal", "zh", value="谢{last_day}{successor}{scope}" + "谢" * 190),
                   (b.at(MESSAGE, "tones", "formal"), filled(b)))[1],
        "With its examples the Chinese text has %s characters; 200 is the limit. Shorten it."),
    Row("a message that says you to an elder as to a friend", "too-familiar",
        lambda b: (b.put("data/vocabulary/tones.yml", "formal", "description", "zh", value="用“您”，不开玩笑。"),
                   b.edit(MESSAGE, "此之前告诉我", "此之前告诉我，谢谢你"), b.at(MESSAGE, "tones", "formal", "zh"))[2],
        "“你” stands here, and the tone “formal” asks for “您”. Write “您”.", "warning"),
    Row("a message in one tone", "single-tone",
        lambda b: (b.cut(MESSAGE, "tones", "formal"), b.at(MESSAGE, "tones"))[1],
        "There is only one tone. Add a second one, or write the reason under allow: {single-tone: …}.", "warning"),
)  # fmt: skip
