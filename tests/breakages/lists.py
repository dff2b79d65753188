"""The closed lists that steer the site: words that cannot be told apart, word lists that find nothing or everything."""

import json

from support.breaking import Broken

from breakages.row import ARGUMENT, MESSAGE, OUTCOME, REFERENCE, Row
from macros.content.checks.catalogue import CHECKS

LINT = "data/vocabulary/lint.yml"
INTERFACE = "data/vocabulary/interface.yml"
LANGUAGES = "data/vocabulary/languages.yml"
BUTTONS = "data/vocabulary/button-languages.yml"
RULES, SCOPES = "data/vocabulary/rules.yml", "data/vocabulary/scopes.yml"
COLOURS = "data/vocabulary/colours.yml"
STANCES = "data/vocabulary/stances.yml"
VERDICTS = "data/vocabulary/verdicts.yml"
EMPTY = "The list is empty. Restore it from the last commit."
HOME, SILENT, FITZ = "data/home.yml", "data/facts/wa-silent.yml", "data/references/fitz-2019.yml"
LINE, HONG_KONG, CHINA = "data/facts/line-notify.yml", "data/regions/hong-kong.yml", "data/regions/mainland-china.yml"
AWAISORA, ANDRONAVI = (
    "https://services.awaisora.com/2025/08/12/649bc955-a60e-4ca7-a7fb-f3d4721250dd",
    "https://andronavi.com/2015/03/346470/2/",
)
BACK = "stood in each other’s place before. Put both back, unless they are right now: the next commit settles it."
NOT_HERE = "Put it back, unless it belongs here: the next commit settles it."
STAY, FRAUD, POLICE = "data/quiz/outcomes/banter-stay.yml", "data/troubles/fraud.yml", "data/facts/96110.yml"
ANSWERED = "Once they have answered, leave."
PICK = "Choose when you want to look, such as over lunch."
FEE = """\
    - Ask what can still be stopped.
  zh:
    - 问哪一笔还拦得住。
never:
  en:
    - Pay a fee to get your money out.
"""
NO_FEE = """\
    - Ask what can still be stopped.
    - Pay a fee to get your money out.
  zh:
    - 问哪一笔还拦得住。
never:
  en:
    - Read a code aloud.
"""
ADVICE = "(police, September 2020, when some places were still being connected). To report a crime, call"
SHARED = "data/scams/shared-screen.yml"
SLACK, BANTER, PRIVACY = (
    "data/facts/slack-general.yml",
    "data/arguments/banter-is-about-people.yml",
    "docs/en/privacy.md",
)
OTHER = (
    "the other language has not changed."
    " Put it right, unless all languages say the same now: the next commit settles it."
)
TAKEN_OUT = "Restore them from the last commit, unless they were taken out on purpose."
Part = tuple[str, str]
"""A file, and what stands there once."""
MINUTES = "and could take minutes; give it a bound such as {0,20}."
GONE = "is missing; its rule would find nothing. Restore it from the last commit."


def watched(broken: Broken, word: str) -> str:
    """Let the lint look for one more word; return the place of the reason's words."""
    broken.edit(LINT, "        en: [idiot, ", f"        en: [{json.dumps(word)}, idiot, ")
    return broken.at(LINT, "insult", "watch", 0, "words")


def crowded(broken: Broken) -> tuple[str, str]:
    """Let a word of a list stand in 21 places; return the place of the words, and the first of those."""
    english, chinese = (", ".join(f"{said} {n}" for n in range(21)) for said in ("Ask moron", "问他"))
    first = broken.put(OUTCOME, "steps", value=f"{{en: [{english}], zh: [{chinese}]}}").rpartition(":")[0]
    return broken.at(LINT, "insult", "watch", 0, "words", "en"), first


def unlisted(broken: Broken, name: str) -> str:
    """Take a list of words out."""
    broken.cut(LINT, name)
    return f"{LINT}:4:1"


def spared(broken: Broken, key: str, value: str) -> str:
    """Let the insults spare something; return its place."""
    return broken.edit(LINT, "\ninsult:\n", f"\ninsult:\n  {key}: [¦{value}]\n")


def committed(broken: Broken, *files: str) -> dict[str, str]:
    """Let the last commit have these files as they stand now; return their texts."""
    texts = {name: broken.read(name) for name in files}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: texts)
    return texts


def turned(broken: Broken, one: Part, other: Part) -> None:
    """Let two parts of files have each other's place, and the last commit not."""
    committed(broken, one[0], other[0])
    for (file, part), by in ((one, "one part"), (other, one[1]), ((one[0], "one part"), other[1])):
        broken.edit(file, part, by)


def reworded(broken: Broken, edit: tuple[str, str, str], *field: str) -> str:
    """Write another text than the last commit has, in one language; return the place of the field."""
    committed(broken, edit[0])
    broken.edit(*edit)
    return broken.at(edit[0], *field)


def swapped(broken: Broken, file: str, other: str) -> None:
    """Let two entries have each other's texts, and the last commit not; each keeps its id."""
    texts = committed(broken, file, other)
    (first, *of_file), (second, *of_other) = (texts[name].split("\n") for name in (file, other))
    broken.write(file, "\n".join([first, *of_other]))
    broken.write(other, "\n".join([second, *of_file]))


def differed(broken: Broken, **changes: tuple[str, str, str]) -> None:
    """Let the last commit have other files: in each, something that stands once was written otherwise."""
    texts = {file: broken.read(file).replace(now, before) for file, now, before in changes.values()}
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: texts)


def thinned(broken: Broken, gone: int) -> str:
    """Let the last commit have so many more insults; return the place of the list."""
    first = "        en: [idiot, "
    more = ", ".join(f"dolt number {n}" for n in range(gone))
    differed(broken, lint=(LINT, first, first.replace("[", f"[{more}, ")))
    return broken.at(LINT, "insult")


def redoored(broken: Broken, field: str, value: str) -> str:
    """Let a door of the home page have something else than in the last commit; return the place of the door."""
    committed(broken, HOME)
    broken.put(HOME, "doors", 0, field, value=value)
    return broken.at(HOME, "doors", 0)


def cut_off(broken: Broken) -> tuple[str, str]:
    """Let the explanations end behind the first; return their place, and how many are gone."""
    broken.write(RULES, broken.read(RULES).partition("file-too-large:")[0])
    return f"{RULES}:1:1", str(len(CHECKS) - 1)


def named_alike(broken: Broken) -> str:
    """Let two verdicts have each other's name in one language, and the last commit not; return the first."""
    committed(broken, VERDICTS)
    names = [broken.guide.vocabulary["verdicts"][word].name["en"] for word in ("keep", "mute")]
    for word, name in zip(("mute", "keep"), names, strict=True):
        broken.put(VERDICTS, word, "name", "en", value=name)
    return broken.at(VERDICTS, "keep", "name", "en")


ROWS = (
    Row("two terms with each other's texts", "exchanged-texts",
        lambda b: (swapped(b, "data/glossary/face.yml", "data/glossary/handover.yml"),
                   b.at("data/glossary/face.yml", "term", "en"))[1],
        f"What stands here and in data/glossary/handover.yml:3 {BACK}", "warning"),
    Row("two words with each other's names", "exchanged-texts", named_alike,
        f"What stands here and in {VERDICTS}:17 {BACK}", "warning"),
    Row("two pages with each other's address", "exchanged-texts",
        lambda b: (turned(b, (LINE, AWAISORA), (LINE, ANDRONAVI)), b.at(LINE, "sources", 0, "url"))[1],
        f"What stands here and in {LINE}:22 {BACK}", "warning"),
    Row("two numbers in each other's place", "exchanged-texts",
        lambda b: (turned(b, (HONG_KONG, "'70999'"), (CHINA, "'110'")), b.at(HONG_KONG, "contacts", 0, "sms"))[1],
        f"What stands here and in {CHINA}:16 {BACK}", "warning"),
    Row("two numbers in each other's place, with other spaces", "exchanged-texts",
        lambda b: (differed(b, one=(HONG_KONG, "2717 1771\n    sms: '70999'", "70 999\n    sms: 2717-1771")),
                   b.at(HONG_KONG, "contacts", 0, "number"))[1],
        f"What stands here and in {HONG_KONG}:16 {BACK}", "warning"),
    Row("two lists in each other's place", "exchanged-texts",
        lambda b: (turned(b, (HONG_KONG, "- fraud\n"), (CHINA, "- danger\n      - fraud\n")),
                   b.at(HONG_KONG, "contacts", 0, "troubles"))[1],
        f"What stands here and in {CHINA}:13 {BACK}", "warning"),
    Row("two items in each other's place", "exchanged-texts",
        lambda b: (differed(b, one=(OUTCOME, ANSWERED, PICK), other=(STAY, PICK, ANSWERED)),
                   b.at(OUTCOME, "steps", "en", 2))[1],
        f"What stands here and in {STAY}:21 {BACK}", "warning"),
    Row("an item of another entry", "exchanged-texts",
        lambda b: (differed(b, one=(OUTCOME, f"    - {ANSWERED}\n", ""),
                            other=(STAY, PICK, f"{PICK}\n    - {ANSWERED}")),
                   b.at(OUTCOME, "steps", "en", 2))[1],
        f"“{ANSWERED}” stood in {STAY}:20 in the last commit. {NOT_HERE}", "warning"),
    Row("a step that went where one never does it", "exchanged-texts",
        lambda b: (differed(b, one=(FRAUD, FEE, NO_FEE)), b.at(FRAUD, "never", "en", 0))[1],
        f"“Pay a fee to get your money out.” stood in {FRAUD}:12 in the last commit. {NOT_HERE}", "warning"),
    Row("two items in another order in one language", "exchanged-texts",
        lambda b: (differed(b, one=(OUTCOME, "    - 加好友时带一句话，说说自己是谁。\n    - 对方通过了，再退群。\n",
                                    "    - 对方通过了，再退群。\n    - 加好友时带一句话，说说自己是谁。\n")),
                   b.at(OUTCOME, "steps", "zh"))[1],
        "The items stand in another order than in the last commit, and those under “en” do not."
        " Write them in the same order in every language: their places make them pairs.", "warning"),
    Row("two slots in each other's place", "exchanged-texts",
        lambda b: (differed(b, one=(MESSAGE, "{scope}由{successor}接手", "{successor}由{scope}接手")),
                   b.at(MESSAGE, "tones", "brief", "zh"))[1],
        f"“{{scope}}” and “{{successor}}” {BACK}", "warning"),
    Row("two numbers of a text in each other's place", "exchanged-texts",
        lambda b: (differed(b, one=(POLICE, f"96110 {ADVICE} 110", f"110 {ADVICE} 96110")),
                   b.at(POLICE, "text", "en"))[1],
        f"“96110” and “110” {BACK}", "warning"),
    Row("two days in each other's place", "exchanged-texts",
        lambda b: (differed(b, one=(SILENT, "checked: 2026-11-21", "checked: 2026-11-20"),
                            other=(LINE, "checked: 2026-11-20", "checked: 2026-11-21")),
                   b.put(LINE, "checked", value="2026-11-20"))[1],
        f"What stands here and in {SILENT}:12 {BACK}", "warning"),
    Row("yes and no in each other's place", "exchanged-texts",
        lambda b: (differed(b, one=(SILENT, "about_leaving: true", "about_leaving: false"),
                            other=(LINE, "about_leaving: false", "about_leaving: true")),
                   b.put(LINE, "about_leaving", value="false"))[1],
        f"What stands here and in {SILENT}:5 {BACK}", "warning"),
    Row("a yes that went to another entry", "exchanged-texts",
        lambda b: (differed(b, one=(SILENT, "about_leaving: true\n", ""),
                            other=(LINE, "checked:", "about_leaving: true\nchecked:")),
                   b.cut(LINE, "about_leaving"), f"{LINE}:1:1")[2],
        f"What stands here and in {SILENT}:5 {BACK}", "warning"),
    Row("two years in each other's place", "exchanged-texts",
        lambda b: (differed(b, one=(REFERENCE, "year: 1992", "year: 2019"), other=(FITZ, "year: 2019", "year: 1992")),
                   b.at(REFERENCE, "year"))[1],
        f"What stands here and in {FITZ}:3 {BACK}", "warning"),
    *(Row(f"a no that is gone: {gone}", "lost-no",
          lambda b, edit=(file, old, new), field=field: reworded(b, edit, *field),
          f"In the last commit “{gone}” stood here; {OTHER}", "warning")
      for gone, file, old, new, field in (
          ("not", SLACK, "Slack does not let", "Slack does let", ("text", "en")),
          ("unable", SLACK, "may be unable to", "may be able to", ("text", "en")),
          ("不", SLACK, "Slack 不让", "Slack 让", ("text", "zh")),
          ("don't", SHARED, "Don't share", "Share", ("claim", "en")),
          ("别", SHARED, "，别开。", "，开。", ("claim", "zh")),
      )),
    *(Row(f"a no that is new: {new}", "lost-no",
          lambda b, edit=(file, old, now), field=field: reworded(b, edit, *field),
          f"In the last commit “{new}” did not stand here; {OTHER}", "warning")
      for new, file, old, now, field in (
          ("不", BANTER, "也可以接着待", "也不可以接着待", ("claim", "zh")),
          ("can't", BANTER, "you can keep them", "you can't keep them", ("fails", "en")),
      )),
    Row("a no that a page lost in one language", "lost-no",
        lambda b: (committed(b, PRIVACY), b.edit(PRIVACY, "There are no cookies", "¦There are cookies"))[1],
        f"In the last commit “no” stood here; {OTHER}", "warning"),
    Row("a list that lost half of its words", "changed-rows", lambda b: thinned(b, 80),
        f"80 words of the list “insult” are gone since the last commit. {TAKEN_OUT}", "warning"),
    Row("a list that leaves the statements alone", "changed-rows",
        lambda b: (committed(b, LINT), b.put(LINT, "insult", "reports", value="false"))[1],
        "The list “insult” was looked for in what sources say, and is not any more."
        " Write “reports: true” again, unless it was changed on purpose.", "warning"),
    Row("a door that leads elsewhere than before", "changed-rows", lambda b: redoored(b, "page", "about/"),
        "This door led to “removed/” in the last commit."
        " Put it back, unless readers find there what they look for: the next commit settles it.", "warning"),
    Row("a door that is gone", "changed-rows",
        lambda b: (committed(b, HOME), b.cut(HOME, "doors", 1), f"{HOME}:1:1")[2],
        "No door leads to “report-first” any more, and one did in the last commit."
        " Restore it, unless it was taken out on purpose.", "warning"),
    Row("a list of no words", "lost-list", lambda b: unlisted(b, "insult"), f"The list “insult” {GONE}"),
    Row("a list of hedges that is gone", "lost-list", lambda b: unlisted(b, "hedging"), f"The list “hedging” {GONE}"),
    Row("a list without a language", "lost-list",
        lambda b: (b.cut(LINT, "house-price", "watch", 0, "words", "zh"), b.at(LINT, "house-price"))[1],
        "The list “house-price” has no words of Chinese; its rule would find nothing there. Write some under “zh”."),
    Row("a reason without words", "value",
        lambda b: (b.put(LINT, "stilted-word", "watch", 0, "words", value="{}"),
                   b.at(LINT, "stilted-word", "watch", 0))[1],
        "stilted-word.watch.0: there are no words to look for; write some, or take the reason out."),
    Row("an emptied list of words", "shape", lambda b: b.put(LINT, "insult", "watch", 0, "words", "en", value="[]"),
        "insult.watch.0.words.en is '[]', but a list of at least 1 was expected."),
    *(Row(f"a word of a list: {name}", "value", lambda b, word=word: watched(b, word),
          f"insult.watch.0.words: “{word}” {said}")
      for name, word, said in (
          ("nothing between slashes", "//", "is no pattern: nothing stands between the slashes."),
          ("a pattern of nothing", "/x*/",
           "finds the empty text, which stands everywhere; let it find one sign at least."),
          ("a pattern of anything", "/.+/", "finds any text; name a sign in it."),
          ("a pattern that cannot be read", "/(x/",
           "cannot be read as a pattern (missing ), unterminated subpattern at position 0)."),
          ("a blank", " ", "begins or ends with a space; take it away."),
          ("a letter", "a", "is a single sign, which stands everywhere; write the whole word, or a pattern."),
          ("a run in a run", "/(a+)+$/", f"repeats what repeats, {MINUTES}"),
          ("words without end", "/(?:\\w+\\s?)*!/", f"repeats what repeats, {MINUTES}"),
          ("a choice without end", "/(?:a|ab)*d/", f"repeats what repeats, {MINUTES}"),
          ("three runs", "/.*.*.*=x/", f"has several runs without an end, {MINUTES}"),
          ("a slash before it", "/add me on", "has one slash; a pattern stands between two, and a word has none."),
          ("a slash behind it", "add me on\\b/", "has one slash; a pattern stands between two, and a word has none."),
          *((f"two words: {two}", two,
             "holds several words; give each a line of its own, or write a pattern with the comma in it.")
            for two in ("add me on, find me on", "加微信、加薇信", "加微信,加薇信")),
          ("quotation marks", "“add me on”",
           "stands in quotation marks, and would be found in them alone; take them away."),
          ("a stop", "add me on.", "ends with a stop, and would be found before it alone; take it away."),
          ("a pattern that lost its slashes", "\\bkin\\b", "is a pattern without its slashes; write “/\\bkin\\b/”."),
          ("a word twice", "moron", "stands twice in one list; keep one."),
      )),
    *(Row(f"a Chinese word under English: {field}", "unknown-list",
          lambda b, before=before: b.edit(LINT, before, before.replace("[", "[¦加我, ", 1)),
          "“加我” is no word of English, and would not be found. Write it under its language.")
      for field, before in (("words", "        en: [idiot, "), ("unless", "        en: [dumb down, "))),
    Row("a common word that is looked for", "insult", crowded,
        "“moron” is a common word. It shows in 21 places, the first is %s."
        " Take it out, or write what stands around it."),
    Row("an exception that swallows everything", "value",
        lambda b: (b.edit(LINT, "[dumb down, ", "['/.*/', dumb down, "),
                   b.put(ARGUMENT, "claim", "en", value="Only idiots leave without a word."),
                   b.at(LINT, "insult", "watch", 0, "unless"))[2],
        "insult.watch.0.unless: “/.*/” finds the empty text, which stands everywhere; let it find one sign at least."),
    Row("an exception that swallows the words of its list", "lost-list",
        lambda b: b.edit(LINT, "[dumb down, ", "[¦'/[a-z]+/', dumb down, "),
        "“/[a-z]+/” excuses “idiot” wherever it stands. Write what stands around the word when it is harmless, too."),
    Row("a list that spares no group", "unknown-list", lambda b: spared(b, "spares", "fiends"),
        "There is no group “fiends”. Did you mean “friends”?"),
    Row("a word that is looked for and excused", "value",
        lambda b: (b.edit(LINT, "        en: [dumb down, ", "        en: [dumb down, idiot, "),
                   b.at(LINT, "insult", "watch", 0))[1],
        "insult.watch.0: “idiot” is looked for and excused; keep it in one of the two."),
    Row("an emptied vocabulary", "shape",
        lambda b: (b.write("data/vocabulary/topics.yml", "{}\n"), "data/vocabulary/topics.yml:1:1")[1], EMPTY),
    *(Row(f"a verdict without its {name}", "word-row",
          lambda b, name=name: (b.cut(VERDICTS, "mute", name), b.at(VERDICTS, "mute"))[1],
          f"“{name}” is missing; other words of this list have it. Write it, as they do.")
      for name in ("mark", "colour", "leaves")),
    Row("two verdicts with one name", "word-row", lambda b: b.put(VERDICTS, "mute", "name", "en", value="Keep it"),
        "“keep” and “mute” are both called “Keep it”."
        " Readers tell them apart by their names: give each its own."),
    Row("two verdicts with one name in small letters", "word-row",
        lambda b: b.put(VERDICTS, "mute", "name", "en", value="keep it"),
        "“keep” and “mute” are both called “keep it”."
        " Readers tell them apart by their names: give each its own."),
    Row("a verdict with a sentence for a name", "word-row",
        lambda b: b.put(VERDICTS, "mute", "name", "en", value="Stay in it for now and switch the noise off for good"),
        "It has 52 characters; 50 are the most. Say it in a few words."),
    *(Row(f"two verdicts with one colour: {light}", "word-row",
          lambda b, light=light: (
              b.put(VERDICTS, "mute", "colour", "light", value=f"'{light}'"),
              b.put(VERDICTS, "mute", "colour", "dark", value="'#8fcfae'"),
              b.at(VERDICTS, "mute", "colour"))[2],
          "“keep” and “mute” have the same colour. Give each its own.")
      for light in ("#2b654b", "#2b644b")),
    Row("two stances with each other's colour", "word-row",
        lambda b: (b.put(STANCES, "leave", "colour", "light", value="'#2b654b'"), b.at(STANCES, "leave", "colour"))[1],
        "“leave” has one colour on light paper and another on dark paper. Give each its own."),
    Row("lines that nobody sees", "word-row",
        lambda b: b.edit(COLOURS, "light: '#e0d8c8'", "¦light: '#fbf8f1'"),
        "Lines of this colour cannot be seen on what they stand on. Make it darker."),
    Row("the name of a language in another one", "language-row", lambda b: b.put(LANGUAGES, "en", "name", value="英文"),
        "“英文” is not written in Latn. Write what its own readers call it."),
    Row("two stances with one mark", "word-row", lambda b: b.put(STANCES, "keep", "mark", value="←"),
        "“leave” and “keep” have the same mark “←”. Give each its own; colour alone does not tell them apart."),
    Row("two closed lists in each other's place", "other-list",
        lambda b: (b.exchange(STANCES, VERDICTS), f"{STANCES}:1:1")[1],
        f"The words of {VERDICTS} stand here, and the words of this list there."
        " Put each list back into its own file, from the last commit."),
    Row("a closed list of other words", "other-list",
        lambda b: (b.write(VERDICTS, b.read(SCOPES)), f"{VERDICTS}:1:1")[1],
        "None of the words that entries name stands here. Restore this list from the last commit."),
    Row("a closed list in the place of another", "other-list",
        lambda b: (b.write(VERDICTS, b.read(STANCES)), f"{VERDICTS}:1:1")[1],
        f"The words of {STANCES} stand here. Restore this list from the last commit."),
    Row("a heading that no entry has", "unused-word",
        lambda b: b.append("data/vocabulary/themes.yml", "¦news:\n  name:\n    en: News\n    zh: 新事\n"
                           "  description:\n    en: What is new.\n    zh: 新的事。\n"),
        "No entry has the word “news”. Use it, delete it, or write the reason under its allow.", "warning"),
    Row("a side that no argument is on", "unused-word",
        lambda b: b.append(STANCES, "¦perhaps:\n  name:\n    en: Perhaps\n    zh: 也许\n"
                           "  description:\n    en: Perhaps so.\n    zh: 也许这样。\n"
                           "  mark: ≈\n  colour:\n    light: '#4a4a4a'\n    dark: '#c4c4c4'\n"),
        "No entry has the word “perhaps”. Use it, delete it, or write the reason under its allow.", "warning"),
    Row("a language of buttons that is no code", "word-row",
        lambda b: b.append(BUTTONS, "¦japanese:\n  name:\n    en: Japan\n    zh: 日本\n"
                           "  description:\n    en: Of Japan.\n    zh: 日本的。\n"),
        "“japanese” is no code of a language; write a code such as en, zh-Hans or pt-BR."),
    Row("explanations that were cut off", "unexplained-rule", cut_off,
        "%s rules are not explained, “absolute-word” first of all. Restore it from the last commit."),
    Row("a scope that rules have", "unexplained-rule",
        lambda b: (b.cut(SCOPES, "pair"), f"{SCOPES}:1:1")[1],
        "The word “pair” is gone, and rules have it. Restore it from the last commit."),
    Row("an exception of a heading that is not needed", "needless-exception",
        lambda b: b.append("data/vocabulary/verdicts.yml", "  allow: {¦unused-word: It comes soon.}\n"),
        "The exception “unused-word” is no longer needed. Delete it."),
    Row("two words with one description", "word-row",
        lambda b: b.put(VERDICTS, "mute", "description", "en",
                        value=b.guide.vocabulary["verdicts"]["keep"].description["en"]),
        "“keep” and “mute” have the same description. Write what each of them means."),
    Row("a colour that cannot be read", "word-row",
        lambda b: b.put(STANCES, "keep", "colour", "light", value="'#eeeeee'"),
        "The colour has a contrast of 1.1 on light paper; 4.5 is the least. Make it darker."),
    Row("a paper that nothing can be read on", "word-row",
        lambda b: b.edit(COLOURS, "light: '#fbf8f1'", "¦light: '#24211d'"),
        "Too many colours cannot be read on “paper”. It shows in 15 places, the first is data/vocabulary/colours.yml:7."
        " Mend this one."),
    Row("a paper that is no colour", "value", lambda b: b.edit(COLOURS, "light: '#fbf8f1'", "¦light: 'paper'"),
        "paper.light: “paper” does not fit; write #rrggbb, in small letters."),
    *(Row(f"{name} with another script", "language-script",
          lambda b, code=code, script=script: b.put(LANGUAGES, code, "script", value=script),
          f"The texts of “{code}” are not written in {script}. Write {written}.")
      for name, code, script, written in (
          ("Simplified Chinese", "zh", "Hant", "Hans"), ("Chinese", "zh", "Latn", "Hans"),
          ("English", "en", "Hans", "Latn"), ("English letters", "en", "Cyrl", "Latn"),
      )),
    Row("a language that is converted from English", "language-script",
        lambda b: b.put(LANGUAGES, "zh-Hant", "reads", value="[en, zh]"),
        "“zh-Hant” is converted from “en”, which is not written in Chinese characters."
        " Name first a language that is: zh."),
    Row("a verdict about harm that is not", "other-side",
        lambda b: (b.edit(VERDICTS, "keep:\n", "keep:\n  one_sided: true\n"), b.at(VERDICTS, "keep", "one_sided"))[1],
        "No outcome with the verdict “keep” fits what this says of its other side. It shows in 2 places, the first is"
        " data/quiz/outcomes/banter-stay.yml:2. Mend “one_sided”, or those outcomes."),
    Row("an ink that cannot be read", "word-row",
        lambda b: b.edit(COLOURS, "light: '#24211d'", "¦light: '#e4e1dd'"),
        "The colour has a contrast of 1.1 on light paper; 4.5 is the least. Make it darker."),
    Row("a colour with a name", "value", lambda b: b.put(STANCES, "keep", "colour", "dark", value="red"),
        "keep.colour.dark: “red” does not fit; write #rrggbb, in small letters."),
    Row("a mark of HTML", "value", lambda b: b.put(STANCES, "keep", "mark", value="'<b>'"),
        "keep.mark: “<b>” does not fit; write one sign, or nothing."),
    Row("a string of a kind in the strings of all pages", "yaml-duplicate-key",
        lambda b: b.append(INTERFACE, "¦groups-title:\n  en: Once more\n  zh: 再来\n"),
        "“groups-title” stands in two files, here and in macros/kinds/group/words.yml. Keep one of the two."),
    Row("a word with a name of its own", "word-row",
        lambda b: b.append("data/vocabulary/tones.yml", "¦Angry Tone:\n  name:\n    en: Angry\n    zh: 生气\n"
                           "  description:\n    en: Not nice.\n    zh: 不客气。\n"),
        "“Angry Tone” is no name of a word. Write lower-case letters and digits with single hyphens."),
)  # fmt: skip
