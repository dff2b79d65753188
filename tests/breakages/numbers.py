"""Ids, names, dates and numbers that cannot be, or that two things share."""

from support.breaking import Broken

from breakages.row import APP, ARGUMENT, FACT, GROUP, MESSAGE, OUTCOME, QUIZ, SCENARIOS, Row

BOOK = "data/references/dunbar-1992.yml"
QUESTION = "data/questions/owner-leaves.yml"
SEEN = "data/questions/who-sees-that-i-left.yml"
TABLE = "data/resigning/table.yml"
CLASS = "data/groups/classmates.yml"
TERM = "data/glossary/face.yml"
OWN = "has a meaning of its own on web servers or computers; choose another id."
APART = "Let readers tell them apart by their names."
CELL = "  - topic: leave\n    group: company-wide\n    text:\n      en: Go.\n      zh: 走。\n"
CITED = "answers", "stays", "sides", 1, "sources", 1
"""A page that the app cites under another question as well."""
LINE = "data/facts/line-notify.yml"
CUT = "the address is cut short, or a sign of the text around it stands at its end; copy it once more"
TITLED = "Take the line out: the title is found without it. Or give “{}” another name."
STORY = "question-after-the-last-day"


def copied(broken: Broken, file: str, id_: str, **values: str) -> str:
    """Copy an entry under another id, with other values; return the place of its id."""
    new = f"{file.rsplit('/', 1)[0]}/{id_}.yml"
    broken.write(new, broken.read(file))
    for key, value in {"id": f"'{id_}'", **values}.items():
        broken.put(new, key, value=value)
    broken.reword(new, id_)
    return broken.at(new, "id")


def alias(broken: Broken, name: str, language: str = "en") -> str:
    """Give the group another name; return its place."""
    broken.insert(GROUP, "aliases", language, text=f"    - '{name}'")
    return broken.at(GROUP, "aliases", language, 0)


def same_doi(broken: Broken) -> str:
    """Give another study the DOI of the first; return its place."""
    return broken.put("data/references/fitz-2019.yml", "doi", value=broken.guide.references["dunbar-1992"].doi or "")


def echoed(broken: Broken) -> str:
    """Give the second answer of the first question the text of the first."""
    start = broken.guide.quiz.start
    first = broken.guide.quiz.questions[start].options[0].text["en"]
    broken.put(QUIZ, "questions", start, "options", 1, "text", "en", value=f'"{first}"')
    return broken.at(QUIZ, "questions", start, "options", 1, "text")


def told_again(broken: Broken, id_: str) -> str:
    """Tell the first scenario again under a name; return the place of the copy's text."""
    first = broken.read(SCENARIOS).split("  - id: ")[1]
    broken.append(SCENARIOS, "  - id: " + first.replace(STORY, id_, 1))
    return broken.at(SCENARIOS, "scenarios", len(broken.guide.scenarios), "text")


ROWS = (
    *(Row(f"an entry called {id_}", "value", lambda b, id_=id_: copied(b, QUESTION, id_), f"id: “{id_}” {OWN}")
      for id_ in ("index", "constructor", "con", "lpt1", "404", "search")),
    Row("an id of 61 letters", "value", lambda b: copied(b, QUESTION, "a" * 61),
        "id: the id has 61 characters, and 60 are the most; shorten it."),
    Row("a former id that is a section", "value",
        lambda b: (b.append(ARGUMENT, "former_ids:\n  - index\n"), b.at(ARGUMENT, "former_ids", 0))[1],
        f"former_ids.0: “index” {OWN}"),
    Row("a fact called like a question about apps", "shared-address",
        lambda b: copied(b, FACT, "told"),
        "apps/wechat lives at apps/wechat/#told, too. Give one of them another id."),
    Row("a fact called like an app", "shared-address", lambda b: copied(b, FACT, "slack"),
        "An app is called “slack”, too, and both are anchors on one page. Give the fact another id."),
    Row("a title as long as a text", "long-title",
        lambda b: (b.put(CLASS, "title", "en", value="Class " * 30), b.at(CLASS, "title", "en"))[1],
        "The title has 179 characters; 120 are the most. Say it in a few words; the rest belongs in the text."),
    Row("the words of a question for another", "same-name",
        lambda b: (b.put(SEEN, "variants", "en", 0, value="only admin leaves"),
                   b.at("data/questions/owner-leaves.yml", "variants", "en", 0))[1],
        "“only admin leaves” leads to “who-sees-that-i-left” already. Keep it in one of the two.", "warning"),
    Row("the title of a question for another", "same-name",
        lambda b: b.put(SEEN, "variants", "zh", 0, value="我是群主，想退了，先做什么？"),
        "“我是群主，想退了，先做什么？” is the name of “owner-leaves”."
        f" {TITLED.format('owner-leaves')}", "warning"),
    Row("a name that stands everywhere", "odd-name", lambda b: b.put(CLASS, "aliases", "en", 0, value="the"),
        "“the” stands in 20 titles, and leads nowhere in particular. Write more words, or take the line out."),
    Row("an English question in Chinese", "odd-name",
        lambda b: b.put(SEEN, "variants", "zh", 0, value="will they see that I left"),
        "“will they see that I left” is no name in Chinese. Write it under its language."),
    Row("a term that is there", "same-name",
        lambda b: (copied(b, TERM, "facing"), b.at("data/glossary/facing.yml", "term"))[1],
        f"“face” has the same term. {APART}", "warning"),
    Row("a group called like another", "same-name",
        lambda b: (b.put(CLASS, "title", "en", value=b.guide.groups["friends"].title["en"]), b.at(CLASS, "title"))[1],
        f"“friends” has the same title. {APART}", "warning"),
    *(Row(f"the name of another group for one: {code}", "same-name",
          lambda b, code=code, name=name: alias(b, name, code),
          f"“{name}” is the name of “{id_}”. {TITLED.format(id_)} If it is nearly the same kind, write"
          " “variant_of: friends” there.", "warning")
      for code, name, id_ in (("en", "family GROUP", "family"), ("zh", "同学群", "classmates"))),
    Row("a blank for a name", "odd-name", lambda b: alias(b, " "),
        "“ ” is no name that a reader searches for. Write the name, or take the line out."),
    Row("a letter for a name", "odd-name", lambda b: alias(b, "x"),
        "“x” is no name that a reader searches for. Write the name, or take the line out."),
    Row("two names in one", "odd-name", lambda b: alias(b, "friends, pals"),
        "Several names stand in one, with “,” between them. Write one name a line."),
    Row("two Chinese names in one", "odd-name", lambda b: alias(b, "朋友群、好友群", "zh"),
        "Several names stand in one, with “、” between them. Write one name a line."),
    Row("Chinese names with a blank between them", "odd-name", lambda b: alias(b, "发小群 死党群", "zh"),
        "Several names stand in one, with “ ” between them. Write one name a line."),
    Row("a Chinese name under English", "odd-name", lambda b: alias(b, "朋友群"),
        "“朋友群” is no name in English. Write it under its language."),
    Row("the title once more", "odd-name",
        lambda b: (b.put(GROUP, "title", "en", value="Friends"), alias(b, "friends"))[1],
        "“friends” is the title itself. Take the line out: the title is found without it."),
    Row("a name twice", "odd-name", lambda b: (alias(b, "pals"), alias(b, "Pals"), b.at(GROUP, "aliases", "en", 1))[2],
        "“pals” stands twice in this list. Keep one."),
    Row("two options with one text", "repeated-question-text", echoed,
        "Another answer to this question says the same. Let readers tell them apart."),
    Row("a scenario twice", "scenario-twice", lambda b: told_again(b, "again"),
        "Another scenario tells the same. Keep one of them."),
    Row("a scenario with a story of another in Chinese", "scenario-twice",
        lambda b: (b.put(SCENARIOS, "scenarios", 1, "text", "zh", value=b.guide.scenarios[0].text["zh"]),
                   b.at(SCENARIOS, "scenarios", 1, "text"))[1],
        "Another scenario tells the same. Keep one of them."),
    Row("two scenarios with one name", "scenario-twice",
        lambda b: (b.put(SCENARIOS, "scenarios", 1, "id", value=STORY)),
        f"“{STORY}” is the name of two scenarios. Rename one of them."),
    Row("an answer that is never asked for", "scenario-twice",
        lambda b: (b.insert(SCENARIOS, "scenarios", 0, "answers", text="      nowhere: nothing"),
                   b.at(SCENARIOS, "scenarios", 0, "answers", "nowhere"))[1],
        f"The scenario “{STORY}” is never asked “nowhere”. Take the answer out, or mend the one before it."),
    Row("a page read in 2099", "future-date", lambda b: b.put(FACT, "sources", 0, "date", value="'2099-01'"),
        "The date 2099-01-01 lies in the future; today is 2026-11-26. Mend the date."),
    Row("a thirtieth of February", "value", lambda b: b.put(FACT, "sources", 0, "date", value="'2025-02-30'"),
        "sources.0.date: “2025-02-30” is no day of the calendar; mend it."),
    *(Row(f"a page of another day than in its address: {typed}", "cited-page",
          lambda b, typed=typed: b.put(LINE, "sources", 0, "date", value=f"'{typed}'"),
          f"The day in the address is 2025-08-12, and {typed} stands here. Look at the page, and write its day.",
          "warning") for typed in ("2025-08-21", "2024-08-12", "2025-09")),
    Row("a page of another kind where it is cited once", "cited-page",
        lambda b: b.put(APP, *CITED, "kind", value="guide"),
        f"Of this page “guide” stands here, and “farm” in {APP}:47. Write the same in both.", "warning"),
    Row("a page of another day where it is cited once", "cited-page",
        lambda b: (b.insert(APP, "answers", "told", "sources", 3, "title", text="        date: '2023-04'"),
                   b.insert(APP, *CITED, "title", text="            date: '2023-05'"), b.at(APP, *CITED, "date"))[2],
        f"Of this page “2023-05” stands here, and “2023-04” in {APP}:47. Write the same in both.", "warning"),
    Row("a page read before its day", "early-date",
        lambda b: b.put(FACT, "sources", 0, "date", value="'2026-11-25'"),
        "The page is of 2026-11-25, and was read on 2026-11-21. Mend one of the two dates."),
    Row("an address twice", "repeated-reference",
        lambda b: b.put(FACT, "sources", 1, "url", value=str(b.guide.facts["wechat-mute"].sources[0].url)),
        "“https://www.wanjiquan.com/jxuwd/202510/648838.html” stands twice in this list. Keep one."),
    Row("a page of yesterday", "value", lambda b: b.put(FACT, "sources", 0, "date", value="yesterday"),
        "sources.0.date: “yesterday” does not fit; write 2026-11-21, or 2026-11, or 2026."),
    Row("a day of the year 26", "early-date", lambda b: b.put(FACT, "reviewed", value="0026-01-01"),
        "The date 0026-01-01 lies before 2020-01-01. Mend the date."),
    Row("a page of the year 26 before chats", "early-date",
        lambda b: b.put(FACT, "sources", 0, "date", value="'1926'"),
        "The date 1926-01-01 lies before 1990-01-01. Mend the date."),
    Row("a review before there was a guide", "early-date", lambda b: b.put(FACT, "reviewed", value="2016-11-21"),
        "The date 2016-11-21 lies before 2020-01-01. Mend the date."),
    Row("a study of the year 26", "shape", lambda b: b.put(BOOK, "year", value="26"),
        "year is '26', but at least 1500 was expected."),
    Row("a study of 2099", "future-date", lambda b: b.put(BOOK, "year", value="2099"),
        "The year 2099 has not come. Mend it."),
    Row("a number to the base of eight", "yaml-number", lambda b: b.edit(BOOK, "year: 1992", "year: ¦01992"),
        "01992 is not written as a number is here. Write “year: 1992”."),
    Row("a study of another year", "other-year", lambda b: b.put(BOOK, "year", value="1993"),
        "The id says 1992 and the year 1993. Mend one of the two.", "warning"),
    Row("a study of nobody", "value", lambda b: b.put(BOOK, "authors", value="et al."),
        "authors: “et al.” names nobody; write the authors as the study has them."),
    Row("a DOI twice", "reference-twice", same_doi,
        "“dunbar-1992” has the same DOI. Write the DOI of each study, or keep one of the two."),
    *(Row(f"an address with more than itself: {url[-9:]}", "value",
          lambda b, url=url: b.put(FACT, "sources", 0, "url", value=f"'{url}'"), f"sources.0.url: {said}.")
      for url, said in (
          ("https://example.org/ahttps://example.com/b", "two addresses stand in one; keep one of them"),
          ("https://example.org/story/).", CUT), ("https://example.org/story%20", CUT),
      )),
    Row("a DOI with a full stop", "value", lambda b: b.put(BOOK, "doi", value="10.1000/182."),
        "doi: “10.1000/182.” does not fit; a DOI begins with 10. and a number, as 10.1000/182."),
    *(Row(f"pinyin {name}", "value", lambda b, typed=typed: b.put("data/glossary/face.yml", "pinyin", value=typed),
          f"pinyin: “{typed}” does not fit; write Latin letters with the marks of their tones, as miànzi.")
      for name, typed in (("without tones", "mianzi"), ("with numbers", "mian4zi"), ("in characters", "面子"))),
    Row("a DOI with its address", "value", lambda b: b.put(BOOK, "doi", value="https://doi.org/10.1/x"),
        "doi: “https://doi.org/10.1/x” does not fit; a DOI begins with 10. and a number, as 10.1000/182."),
    Row("an ISBN with a wrong digit", "value", lambda b: b.append(BOOK, "isbn: 0-674-27660-5\n"),
        "isbn: “0-674-27660-5” cannot be an ISBN; look at its 10 or 13 digits again."),
    Row("a page on the own machine", "value", lambda b: b.put(FACT, "sources", 0, "url", value="https://localhost/a"),
        "sources.0.url: “localhost” is a host of a private network; write an address that readers can open."),
    Row("a page in a private network", "value", lambda b: b.put(FACT, "sources", 0, "url", value="https://192.168.0.7/a"),
        "sources.0.url: “192.168.0.7” is a host of a private network; write an address that readers can open."),
    Row("a page with a password", "value", lambda b: b.put(FACT, "sources", 0, "url", value="https://a:b@example.org/"),
        "sources.0.url: a name or a password stands before the host; write the address as readers open it."),
    *(Row(f"a page at {host}", "value",
          lambda b, host=host: b.put(FACT, "sources", 0, "url", value=f"https://{host}/a"),
          f"sources.0.url: “{host}” {said}; copy the address once more.")
      for host, said in (
          ("www..wanjiquan.com", "is mistyped"), ("www.wanjiquan.con", "is mistyped"),
          ("ww.wanjiquan.com", "is mistyped"),
          ("pay.com.wanjiquan.example", "begins like one host and is another"),
      )),
    *(Row(f"a page called {title}", "value", lambda b, title=title: b.put(FACT, "sources", 0, "title", value=title),
          f"sources.0.title: “{title}” is no title; open the page and write what it is called.")
      for title in ("404 Not Found", "Just a moment...", "https://example.org/a", "安全验证")),
    Row("a page without a title", "shape", lambda b: b.put(FACT, "sources", 0, "title", value="''"),
        "sources.0.title is '', but some text was expected. Write it."),
    Row("a place before the first", "shape", lambda b: b.put(APP, "places", "zh", value="0"),
        "places.zh is '0', but at least 1 was expected."),
    Row("an order below nought", "shape", lambda b: b.put(ARGUMENT, "order", value="-5"),
        "order is '-5', but at least 0 was expected."),
    Row("a message of endless length", "shape", lambda b: b.put(MESSAGE, "limit", value="999999"),
        "limit is '999999', but at most 2000 was expected."),
    Row("an advice without steps", "shape",
        lambda b: (b.put(OUTCOME, "steps", "en", value="[]"), b.at(OUTCOME, "steps", "en"))[1],
        "steps.en is '[]', but a list of at least 1 was expected."),
    Row("a cell of the table that is gone", "table-cell",
        lambda b: (b.cut(TABLE, "cells", 0), b.at(TABLE, "cells"))[1],
        "The cell “leave” of “company-wide” is missing. Write it, as the other columns have it."),
    Row("a cell of the table twice", "table-cell",
        lambda b: (b.append(TABLE, CELL),
                   b.at(TABLE, "cells", len(b.guide.table.cells)))[1],
        "The cell “leave” of “company-wide” stands twice. Keep one."),
    Row("an answer for a group that is not at work", "table-cell",
        lambda b: b.put(TABLE, "summaries", 3, "group", value="friends"),
        "“friends” is no kind of work group. Take it out, or mend its family."),
)  # fmt: skip
