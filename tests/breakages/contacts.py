"""Numbers that nobody can use: without a way to reach anyone, too old, not to be dialled, without a source."""

from datetime import timedelta

from support.breaking import Broken

from breakages.row import Row
from macros.model.check import STALE

REGION = "data/regions/mainland-china.yml"
HONG_KONG, LINE = "data/regions/hong-kong.yml", "data/facts/line-notify.yml"
APPLLIO = "https://appllio.com/line-group-withdrawal-delete-disappear"
TROUBLE = "data/troubles/fraud.yml"


def out_of_reach(broken: Broken) -> str:
    """Take away the only way to reach a contact."""
    broken.cut(TROUBLE, "contacts", 0, "url")
    return broken.at(TROUBLE, "contacts", 0)


def read(broken: Broken, days: int) -> tuple[str, str]:
    """Let the number have been read this many days from today."""
    day = broken.today + timedelta(days=days)
    return broken.put(REGION, "contacts", 0, "checked", value=str(day)), str(day)


def twice(broken: Broken) -> str:
    """Write the first contact once more, under another name."""
    text = broken.read(REGION)
    first = text.split("contacts:\n")[1].split("\norder:")[0].split("\n  - name:")[0].rstrip("\n")
    more = first.replace("    en: ", "    en: Another ").replace("    zh: ", "    zh: 另一个")
    broken.write(REGION, text.replace(first, f"{first}\n{more}", 1))
    return broken.at(REGION, "contacts", 1, "number")


def says(broken: Broken, code: str, text: str) -> str:
    """Let a contact say something else; return its place."""
    return broken.put(REGION, "contacts", 0, "says", code, value=f"'{text}'")


def unfounded(broken: Broken, key: str) -> str:
    """Take the day or the sources of a number away."""
    broken.cut(REGION, "contacts", 0, key)
    return broken.at(REGION, "contacts", 0)


def since(broken: Broken, file: str, now: str, before: str) -> None:
    """Let the last commit have something else in a file."""
    text = broken.read(file)
    assert text.count(now) == 1, now
    broken.patch.setattr("macros.content.checks.changed_values.changed", lambda *_: {file: text.replace(now, before)})


NOTE = "\nnote:\n  en: Ring them before you write anything to them.\n  zh: 先打电话，别先写。"
GONE = "is gone since the last commit, and nothing has come in its place."
GONE += " Restore it, unless it was taken out on purpose."
NOT_THERE = "did not stand here in the last commit, and"
RING = "Ring it or open it, and write the day on which you did."
SERVICE = "Write the number or the address of the service itself, or the reason under allow: {private-contact: …}."
OF_ONE = f"looks like the number, address or account of one person. {SERVICE}"

ROWS = (
    *(Row(f"a number with signs of a Chinese keyboard: {number}", "undiallable-number",
          lambda b, number=number: b.put(REGION, "contacts", 0, "number", value=f"'{number}'"),
          f"“{number}” cannot be dialled. Write “{meant}”.")
      for number, meant in (("０２０ ７９４６", "020 7946"), ("020－7946", "020-7946"), ("020–7946", "020-7946"))),
    *(Row(f"a mobile as a help line: {number}", "private-contact",
          lambda b, number=number: b.put(REGION, "contacts", 0, "number", value=f"'{number}'"),
          f"“{number}” {OF_ONE}", "warning")
      for number in ("13912345678", "07911 123456", "+91 98765 43210")),
    Row("a number at a high price", "private-contact",
        lambda b: b.put(REGION, "contacts", 0, "number", value="'0909 123 4567'"),
        f"“0909 123 4567” looks like a number that costs extra to ring. {SERVICE}", "warning"),
    Row("a private address for help", "private-contact", lambda b: says(b, "en", "Write to anna.smith@gmail.com now."),
        f"“anna.smith@gmail.com” {OF_ONE}", "warning"),
    Row("an account for help", "private-contact", lambda b: says(b, "en", "Ask @anna_helps at any hour."),
        f"“@anna_helps” {OF_ONE}", "warning"),
    Row("a mobile in what a contact says", "private-contact", lambda b: says(b, "zh", "找小陈，手机 139 1234 5678。"),
        f"“139 1234 5678” {OF_ONE}", "warning"),
    Row("a number that its name contradicts", "mistyped-number",
        lambda b: (b.put(REGION, "contacts", 0, "number", value="'18112'"),
                   b.put(REGION, "contacts", 0, "name", "en", value="Shall We Talk 18111"),
                   b.put(REGION, "contacts", 0, "name", "zh", value="情绪通 18111"),
                   b.at(REGION, "contacts", 0, "number"))[3],
        "The number is 18112, and “18111” stands beside it. Mend one of the two."),
    Row("a number of too many digits", "undiallable-number",
        lambda b: b.put(REGION, "contacts", 0, "number", value="'123456789012345678'"),
        "“123456789012345678” cannot be dialled."
        " Write one number: digits, with spaces and hyphens as people write them. Words go under “says”."),
    Row("a number without a day", "missing-key", lambda b: unfounded(b, "checked"),
        "“contacts.0.checked” is missing. Add the line “checked: …” here."),
    Row("a number without a source", "missing-key", lambda b: unfounded(b, "sources"),
        "“contacts.0.sources” is missing. Add the line “sources: …” here."),
    Row("two numbers in one", "undiallable-number",
        lambda b: b.put(REGION, "contacts", 0, "number", value="'110 or 119'"),
        "“110 or 119” cannot be dialled."
        " Write one number: digits, with spaces and hyphens as people write them. Words go under “says”."),
    Row("a number without quotes", "shape",
        lambda b: (b.put(REGION, "contacts", 0, "number", value="110"),
                   b.edit(REGION, " number: 110", " number: ¦110"))[1],
        "YAML reads 110 as a number; here a text is due. Write “    number: '110'”."),
    Row("a contact that nobody can reach", "unreachable-contact", out_of_reach,
        "Nobody can be reached here: there is no number and no page."
        " Write “number”, “sms” or “url”, or take the contact out."),
    Row("a number of one digit", "undiallable-number",
        lambda b: b.put(REGION, "contacts", 0, "number", value="'1'"),
        "“1” cannot be dialled."
        " Write one number: digits, with spaces and hyphens as people write them. Words go under “says”."),
    Row("a number that two contacts have", "contact-twice", twice,
        "Another contact of this list has the same number. Keep one of them."),
    Row("a number that nobody looked at for a year", "old-number", lambda b: read(b, -STALE - 1)[0],
        "This contact was last checked 366 days ago. Look at its sources again and set “checked” to that day.",
        "warning"),
    Row("a number read on a day that has not come", "future-date", lambda b: read(b, 2),
        "The date %s lies in the future; today is 2026-11-26. Mend the date."),
    Row("a page to read on that is not there", "trouble-page",
        lambda b: b.edit(TROUBLE, "scams: true\n", "scams: true\npages: [¦privaci]\n"),
        "There is no hand-written page “privaci”. Did you mean “privacy”?"
        " Write the name of a file in docs/, without its ending."),
    Row("a number that nobody rang", "same-day",
        lambda b: (since(b, HONG_KONG, "2717 1771", "2717 1717"), b.at(HONG_KONG, "contacts", 0, "number"))[1],
        f"“2717 1771” {NOT_THERE} “checked” is still 2026-11-20. {RING}", "warning"),
    Row("a number for text messages that nobody tried", "same-day",
        lambda b: (since(b, HONG_KONG, "    sms: '70999'\n", ""), b.at(HONG_KONG, "contacts", 0, "sms"))[1],
        f"“70999” {NOT_THERE} “checked” is still 2026-11-20. {RING}", "warning"),
    Row("a page of help that nobody opened", "same-day",
        lambda b: (since(b, HONG_KONG, "org/help", "org/hepl"), b.at(HONG_KONG, "contacts", 0, "url"))[1],
        f"“https://www.example.org/help” {NOT_THERE} “checked” is still 2026-11-20. {RING}", "warning"),
    Row("a page of a fact that nobody opened", "same-day",
        lambda b: (since(b, LINE, APPLLIO, "https://example.org/line"), b.at(LINE, "sources", 1, "url"))[1],
        f"“{APPLLIO}” {NOT_THERE} “checked” is still 2026-11-21. {RING}", "warning"),
    Row("a trouble with which nobody helps any more", "changed-rows",
        lambda b: (since(b, HONG_KONG, "- fraud\n", "- fraud\n      - danger\n"), b.at(HONG_KONG, "contacts"))[1],
        "Nobody here helps with “danger” any more, and somebody did in the last commit."
        " Restore them from the last commit, unless they were taken out on purpose.", "warning"),
    Row("a note that is gone", "changed-rows",
        lambda b: (b.cut(TROUBLE, "note"), since(b, TROUBLE, "\nsteps:", f"{NOTE}\nsteps:"), f"{TROUBLE}:1:1")[2],
        f"“Ring them before you write anything to t” {GONE}", "warning"),
    Row("a step that is gone", "changed-rows",
        lambda b: (since(b, TROUBLE, "    - Pay a fee to get your money out.\n  zh:\n",
                         "    - Pay a fee to get your money out.\n    - Delete the chat.\n  zh:\n    - 删聊天记录。\n"),
                   b.at(TROUBLE, "never"))[1],
        f"“Delete the chat.” {GONE}", "warning"),
    Row("an order for a language that is not there", "unknown-language",
        lambda b: b.edit(REGION, "  zh-Hant: 2\n", "  ¦zh-hant: 2\n"),
        "There is no language “zh-hant” in data/vocabulary/languages.yml. Did you mean “zh-Hant”?"),
)  # fmt: skip
