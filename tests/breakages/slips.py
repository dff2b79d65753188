"""What people who do not know YAML type: what ``check`` says, and what ``fix`` makes of it.

A ``Slip`` changes one file of its own, so that many are tried in one run, as they come in life.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from breakages.row import ARGUMENT, GROUP, MESSAGE, Row

ARGUMENTS = (
    "banter-is-about-people", "dull-groups-may-still-serve", "how-you-click-outweighs-the-type",
    "idle-chat-takes-your-time", "keep-the-people-not-the-group", "leaving-can-cost-face", "little-use-can-go",
    "mute-and-tune-first", "no-tie-and-no-say", "people-you-know-are-your-circle", "quiet-exit-is-ordinary",
    "rules-and-respect-can-mend",
)  # fmt: skip
UNCLEAR = None


@dataclass(frozen=True)
class Slip:
    """One slip.

    ``key`` names a field of an argument, or of the languages of one (``title.en``). Its lines are replaced by
    ``typed``, where ``¦`` marks the place of the fault; ``meant`` is what ``fix`` makes of them, None where it
    leaves them alone. ``said`` is what is wrong; what to do follows from ``meant``, or stands in ``todo``.
    """

    name: str
    key: str
    typed: str
    meant: str | None
    said: str
    rule: str = "yaml-syntax"
    todo: str = ""


COLON = "YAML takes the colon inside the text for the end of a key."
SIGN = "YAML takes the “{}” at the beginning for a sign of its own."
NEVER = "YAML does not let a text begin with “{}”."
CHINESE = "The colon after “{}” is a Chinese one."
SPACE = "The space after “{}:” is missing."
WIDE = "The space after “{}:” is of another kind: full-width or no-break."
RIGHT, LEFT = (f"The line stands one space too far to the {side}." for side in ("right", "left"))
ENDS = "The text begins with a quotation mark, and YAML takes the next one for its end."
OPEN = "The quotation mark at the end is missing."
CURLY = "The text begins with a straight quote and ends with a curly one."
CUT = "YAML takes what follows “ #” for a remark: the text ends before it."
DAY = "{} is not written as a date is here."
NUMBER = "{} is not written as a number is here."
READ = "YAML reads {} as {}; here a text is due."
STRAY = "Signs that do not belong to it stand in {}."
LIST = "A list is written with square brackets, and with English commas between its items."
SEVERAL = "Several names stand here as one."
EACH = "Give each a line of its own that begins with “- ”; between brackets, write “a, b”."
ITEM = "An item of a list begins with a hyphen and a space, not with “{}”."
TAB = "A tab stands here; YAML is indented with spaces."
INDENT = "A space of another kind stands before the line: full-width or no-break."

NOTHING = "Nothing stands after “{}:”."
FILL = "Write what belongs there, or delete the line."
JOINED = "The hyphen of this item is missing: YAML joins it to the line before."
BRACES = "Each text in braces has a colon and a space before it, and stands in quotes if a comma is in it."
HYPHEN = "The hyphen before this item of the list is missing."
NO_COLON = "The colon after “{}” is missing."
RIGHT_2, LEFT_2 = (f"The line stands two spaces too far to the {side}." for side in ("right", "left"))
GOES_ON = "The text goes on in this line, so it has to stand further to the right than its key."
SPELT = "“{}” is written “{}” here."

A, B = "a-careful-goodbye-counts", "alerts-break-your-focus"

SLIPS = (
    Slip("a colon inside a text", "title.en", "  en: ¦Leave: or stay", "  en: 'Leave: or stay'", COLON),
    Slip("a colon at the end of a text", "title.en", "  en: ¦Leave or stay one:", "  en: 'Leave or stay one:'", COLON),
    Slip("a Chinese colon", "stance", "¦stance：leave", "stance: leave", CHINESE.format("stance")),
    Slip("a Chinese colon after a language", "title.zh", "  ¦zh：走还是留一", "  zh: 走还是留一", CHINESE.format("zh")),
    Slip("a Chinese colon before a list", "groups", "¦groups：\n  - family", "groups:\n  - family",
         CHINESE.format("groups")),
    Slip("a Chinese colon between spaces", "stance", "¦stance ： leave", "stance: leave", CHINESE.format("stance")),
    Slip("no space after a colon", "stance", "¦stance:leave", "stance: leave", SPACE.format("stance")),
    Slip("no space after a language", "title.zh", "  ¦zh:走还是留二", "  zh: 走还是留二", SPACE.format("zh")),
    Slip("a full-width space after a colon", "title.zh", "  ¦zh:　走还是留三", "  zh: 走还是留三", WIDE.format("zh")),
    Slip("a no-break space after a colon", "stance", "¦stance:\u00a0leave", "stance: leave", WIDE.format("stance")),
    Slip("a full-width space before a line", "title.en", "¦　en: Leave or stay two", "  en: Leave or stay two", INDENT),
    Slip("a full-width space before a field", "stance", "¦　stance: leave", "stance: leave", INDENT),
    Slip("no-break spaces before a line", "title.en", "¦\u00a0\u00a0en: Leave or stay three",
         "  en: Leave or stay three", INDENT),
    Slip("a tab before a line", "title.en", "¦\ten: Leave or stay four", "  en: Leave or stay four", TAB, "tab"),
    Slip("a wide tab before a line", "title.zh", "¦\tzh: 走还是留四", "  zh: 走还是留四", TAB, "tab"),
    Slip("a word with a capital", "stance", "¦stance: Leave", "stance: leave", STRAY.format("Leave"), "unknown-word",
         "Write “leave”."),
    Slip("a tab inside a text", "title.en", "  en: Leave¦\tor go", "  en: Leave or go",
         "A tab stands here; a space is meant.", "tab"),
    Slip("a quoted word at the beginning", "title.en", '  en: ¦"Leave" or stay', "  en: '\"Leave\" or stay'", ENDS),
    Slip("a quote that is not closed", "title.en", '  en: ¦"Leave or stay six', "  en: 'Leave or stay six'", OPEN),
    Slip("an apostrophe in single quotes", "title.en", "  en: ¦'It's time'", "  en: 'It''s time'",
         "An apostrophe stands in a text between such marks, and YAML takes it for the end."),
    Slip("quotes in quotes", "title.en", '  en: ¦"Say "no" today"', UNCLEAR,
         "Quotation marks stand in a text between such marks: YAML takes the second for the end.",
         todo="Write “…” for the marks that belong to the text."),
    Slip("a straight quote and a curly one", "title.en", '  en: ¦"Leave or stay seven”', "  en: 'Leave or stay seven'",
         CURLY),
    Slip("an @ at the beginning", "title.en", "  en: ¦@everyone can wait", "  en: '@everyone can wait'",
         NEVER.format("@")),
    Slip("code at the beginning", "title.en", "  en: ¦`Leave` or stay", "  en: '`Leave` or stay'", NEVER.format("`")),
    Slip("a % at the beginning", "title.en", "  en: ¦% of members", "  en: '% of members'", NEVER.format("%")),
    Slip("bold at the beginning", "title.en", "  en: ¦**Leave** or stay", "  en: '**Leave** or stay'",
         SIGN.format("*")),
    Slip("an & at the beginning", "title.en", "  en: ¦& one more thing", "  en: '& one more thing'", SIGN.format("&")),
    Slip("a | at the beginning", "title.en", "  en: ¦| leave or stay", "  en: '| leave or stay'", SIGN.format("|")),
    Slip("a ? at the beginning", "title.en", "  en: ¦? leave or stay", "  en: '? leave or stay'", SIGN.format("?")),
    Slip("a link at the beginning", "claim.en", "  en: ¦[A page](https://example.org/) says so",
         "  en: '[A page](https://example.org/) says so'", SIGN.format("[")),
    Slip("a # inside a text", "title.en", "  en: ¦Rule #1 for leaving", "  en: 'Rule #1 for leaving'", CUT, "cut-text"),
    Slip("a # that may be a remark", "title.en", "  en: ¦Leave or stay eight # both", UNCLEAR, CUT, "cut-text",
         "Put the whole text in quotes, or the remark on a line of its own."),
    Slip("a bare no as text", "title.en", "  en: ¦no", "  en: 'no'", READ.format("no", "true or false"), "shape"),
    Slip("a number with a zero as text", "title.en", "  en: ¦1.10", "  en: '1.10'", READ.format("1.10", "a number"),
         "shape"),
    Slip("an octal number as text", "title.en", "  en: ¦010", "  en: '010'", READ.format("010", "a number"), "shape"),
    Slip("a date as text", "title.en", "  en: ¦2026-11-21", "  en: '2026-11-21'", READ.format("2026-11-21", "a date"),
         "shape"),
    Slip("null as text", "title.en", "  en: ¦null", "  en: 'null'", READ.format("null", "nothing"), "shape"),
    Slip("a day with strokes", "reviewed", "reviewed: ¦2026/11/21", "reviewed: 2026-11-21", DAY.format("2026/11/21"),
         "yaml-date"),
    Slip("a day with full stops", "reviewed", "reviewed: ¦2026.11.21", "reviewed: 2026-11-21",
         DAY.format("2026.11.21"), "yaml-date"),
    Slip("a day in Chinese", "reviewed", "reviewed: ¦2026年11月21日", "reviewed: 2026-11-21",
         DAY.format("2026年11月21日"), "yaml-date"),
    Slip("a day without zeros", "reviewed", "reviewed: ¦2026-9-5", "reviewed: 2026-09-05", DAY.format("2026-9-5"),
         "yaml-date"),
    Slip("a day between smart quotes", "reviewed", "reviewed: ¦“2026-11-21”", "reviewed: 2026-11-21",
         DAY.format("“2026-11-21”"), "yaml-date"),
    Slip("a place with a sign before it", "order", "order: ¦第 30", "order: 30", NUMBER.format("第 30"), "yaml-number"),
    Slip("a place with an ending", "order", "order: ¦3rd", "order: 3", NUMBER.format("3rd"), "yaml-number"),
    Slip("a place with the unit of another field", "order", "¦order: 30 days", UNCLEAR,
         "order is '30 days', but a whole number was expected.", "shape"),
    Slip("a day the American way", "reviewed", "reviewed: ¦11/21/2026", "reviewed: 2026-11-21",
         DAY.format("11/21/2026"), "yaml-date"),
    Slip("a day the German way", "reviewed", "reviewed: ¦01.11.2026", "reviewed: 2026-11-01",
         DAY.format("01.11.2026"), "yaml-date"),
    Slip("a day the British or the American way", "reviewed", "¦reviewed: 05/11/2026", UNCLEAR,
         "reviewed is '05/11/2026', but a date such as 2026-11-21 was expected.", "shape"),
    Slip("a day that no calendar has", "reviewed", "¦reviewed: 2026/11/31", UNCLEAR,
         "reviewed is '2026/11/31', but a date such as 2026-11-21 was expected.", "shape"),
    Slip("a comma in braces", "title", "title: ¦{en: Leave, or stay ten, zh: 走还是留十}",
         "title: {en: 'Leave, or stay ten', zh: 走还是留十}", BRACES),
    Slip("Chinese signs in braces", "title", "title: ¦{en：Leave or stay eleven，ZH：走还是留十一}",
         "title: {en: Leave or stay eleven, zh: 走还是留十一}", BRACES),
    Slip("Chinese braces", "title", "title: ¦｛en: Leave or stay twelve, zh: 走还是留十二｝",
         "title: {en: Leave or stay twelve, zh: 走还是留十二}", BRACES),
    Slip("braces that are not closed", "title", "title: ¦{en: 'It''s time', zh:走还是留十三",
         "title: {en: It's time, zh: 走还是留十三}", BRACES),
    Slip("quotes in braces", "title", "title: ¦{en: \"Leave\" or stay: both, zh: 走还是留十四}  # both",
         "title: {en: '\"Leave\" or stay: both', zh: 走还是留十四}  # both", BRACES),
    Slip("a word between smart quotes", "stance", "¦stance: “leave”", "stance: leave", STRAY.format("“leave”"),
         "unknown-word", "Write “leave”."),
    Slip("a Chinese full stop after a word", "stance", "¦stance: leave。", "stance: leave", STRAY.format("leave。"),
         "unknown-word", "Write “leave”."),
    Slip("full-width letters", "stance", "¦stance: ｌｅａｖｅ", "stance: leave", "“ｌ” (U+FF4C) only looks like “l”.",
         "look-alike", "Type “l” anew."),
    Slip("a list with Chinese commas", "rebuts", f"rebuts: ¦{A}、{B}", f"rebuts: [{A}, {B}]", LIST, "shape"),
    Slip("a list with English commas and no brackets", "rebuts", f"rebuts: ¦{A}, {B}", f"rebuts: [{A}, {B}]", LIST,
         "shape"),
    Slip("Chinese commas in brackets", "rebuts", f"rebuts: [¦{A}，{B}]", f"rebuts: [{A}, {B}]", SEVERAL,
         "dangling-reference", EACH),
    Slip("Chinese brackets", "rebuts", f"rebuts: ¦【{A}，{B}】", f"rebuts: [{A}, {B}]", LIST, "shape"),
    Slip("a bracket that is not closed", "rebuts", f"rebuts: ¦[{A}, {B}", f"rebuts: [{A}, {B}]",
         "The list is not closed: “]” is missing."),
    Slip("a dash for a hyphen", "rebuts", f"rebuts:\n  ¦– {A}", f"rebuts:\n  - {A}", ITEM.format("–"), "shape"),
    Slip("a bullet for a hyphen", "rebuts", f"rebuts:\n  ¦• {A}", f"rebuts:\n  - {A}", ITEM.format("•"), "shape"),
    Slip("no space after a hyphen", "rebuts", f"rebuts:\n  ¦-{A}", f"rebuts:\n  - {A}", ITEM.format("-"), "shape"),
    Slip("an item too far to the right", "rebuts", f"rebuts:\n  - {A}\n   ¦- {B}", f"rebuts:\n  - {A}\n  - {B}",
         "The item stands one space too far to the right: YAML joins it to the line before.", "cut-text"),
    Slip("an apostrophe among others that are written twice", "title.en", "  en: ¦'I''m at the vet's: it''s late'",
         "  en: 'I''m at the vet''s: it''s late'",
         "An apostrophe stands in a text between such marks, and YAML takes it for the end."),
    Slip("an apostrophe at the end of a word", "title.en", "  en: ¦'The members' list: it's long'",
         "  en: 'The members'' list: it''s long'",
         "An apostrophe stands in a text between such marks, and YAML takes it for the end."),
    Slip("a tilde for a text", "title.en", "  ¦en: ~", UNCLEAR, NOTHING.format("en"), "shape", FILL),
    Slip("a name in the marks of code", "stance", "stance: ¦`leave`", "stance: leave", STRAY.format("`leave`")),
    Slip("a name among others in the marks of code", "rebuts", f"rebuts:\n  - {A}\n  - ¦`{B}`",
         f"rebuts:\n  - {A}\n  - {B}", STRAY.format(f"`{B}`")),
    Slip("an item without its hyphen", "rebuts", f"rebuts:\n  - {A}\n    ¦{B}", f"rebuts:\n  - {A}\n  - {B}", JOINED,
         "cut-text"),
    Slip("an item without its hyphen in its column", "rebuts", f"rebuts:\n  - {A}\n  ¦{B}",
         f"rebuts:\n  - {A}\n  - {B}", HYPHEN),
    Slip("an item without its hyphen at the left", "rebuts", f"rebuts:\n  - {A}\n¦{B}", f"rebuts:\n  - {A}\n  - {B}",
         HYPHEN),
    Slip("the first item without its hyphen", "rebuts", f"rebuts:\n  ¦{A}\n  - {B}", f"rebuts:\n  - {A}\n  - {B}",
         HYPHEN, "shape"),
    Slip("two items in a line", "rebuts", f"rebuts:\n  - ¦{A} - {B}", UNCLEAR, SEVERAL, "dangling-reference", EACH),
    Slip("two items with a comma in a line", "rebuts", f"rebuts:\n  - ¦{A}, {B}", UNCLEAR, SEVERAL,
         "dangling-reference", EACH),
    Slip("a number for a hyphen", "rebuts", f"rebuts:\n  - {A}\n  ¦2. {B}", f"rebuts:\n  - {A}\n  - {B}",
         ITEM.format("2.")),
    Slip("a number for every hyphen", "rebuts", f"rebuts:\n  ¦1. {A}", f"rebuts:\n  - {A}", ITEM.format("1."), "shape"),
    Slip("no colon", "stance", "¦stance leave", "stance: leave", NO_COLON.format("stance")),
    Slip("a semicolon for a colon", "stance", "¦stance; leave", "stance: leave", NO_COLON.format("stance")),
    Slip("an equals sign for a colon", "stance", "¦stance = leave", "stance: leave", NO_COLON.format("stance")),
    Slip("no colon before a list", "rebuts", f"¦rebuts\n  - {A}", f"rebuts:\n  - {A}", NO_COLON.format("rebuts")),
    Slip("no colon after a language", "title.zh", "  ¦zh 走还是留六", "  zh: 走还是留六", NO_COLON.format("zh")),
    Slip("a language two spaces too far to the right", "title.en", "    ¦en: Leave or stay nine",
         "  en: Leave or stay nine", RIGHT_2),
    Slip("a second language two spaces too far to the right", "title.zh", "    ¦zh: 走还是留七", "  zh: 走还是留七",
         RIGHT_2),
    Slip("a language at the beginning of the line", "title.en", "¦en: Leave or stay ten", "  en: Leave or stay ten",
         LEFT_2),
    Slip("a text that goes on at the beginning of the line", "claim.en", "  en: Leave or stay, both\n¦are fine.",
         "  en: Leave or stay, both\n    are fine.", GOES_ON),
    Slip("a text that goes on below its key", "claim.en", "  en: Leave or stay, both\n  ¦are fine.",
         "  en: Leave or stay, both\n    are fine.", GOES_ON),
    Slip("a language in capitals", "title.en", "  ¦EN: Leave or stay eleven", "  en: Leave or stay eleven",
         SPELT.format("EN", "en"), "unknown-key"),
    Slip("a language in full-width letters", "title.zh", "  ¦ｚｈ: 走还是留八", "  zh: 走还是留八",
         SPELT.format("ｚｈ", "zh"), "unknown-key"),
    Slip("a country for a language", "title.zh", "  ¦cn: 走还是留九", "  zh: 走还是留九", SPELT.format("cn", "zh"),
         "unknown-key"),
    Slip("a field with a capital", "stance", "¦Stance: leave", "stance: leave", SPELT.format("Stance", "stance"),
         "unknown-key"),
    Slip("a misspelt field", "stance", "¦stence: leave", UNCLEAR, "“stence” is not a key of this kind of entry.",
         "unknown-key", "Did you mean “stance”?"),
    Slip("a line of a comparison", "stance", "¦+stance: leave", "stance: leave",
         "A “+” stands before the line, as in a comparison of two versions."),
    Slip("a day with long dashes", "reviewed", "reviewed: ¦2026–11–21", "reviewed: 2026-11-21",
         DAY.format("2026–11–21"), "yaml-date"),
    Slip("a day with a time", "reviewed", "reviewed: ¦2026-11-21 10:00", "reviewed: 2026-11-21",
         DAY.format("2026-11-21 10:00"), "yaml-date"),
    Slip("a day in words", "reviewed", "reviewed: ¦21 November 2026", "reviewed: 2026-11-21",
         DAY.format("21 November 2026"), "yaml-date"),
    Slip("one word for a list", "rebuts", f"rebuts: ¦{A}", f"rebuts: [{A}]", LIST, "shape"),
    Slip("a language too far to the right", "title.zh", "   ¦zh: 走还是留四", "  zh: 走还是留四", RIGHT),
    Slip("a language too far to the left", "title.zh", " ¦zh: 走还是留五", "  zh: 走还是留五", LEFT),
    Slip("a field too far to the right", "stance", " ¦stance: leave", "stance: leave", RIGHT),
)  # fmt: skip


def batches() -> Iterator[list[tuple[str, Slip]]]:
    """Yield the slips, each with a file of its own, as many together as there are files."""
    for start in count(0, len(ARGUMENTS)):
        found = SLIPS[start : start + len(ARGUMENTS)]
        if not found:
            return
        yield [(f"data/arguments/{name}.yml", slip) for name, slip in zip(ARGUMENTS, found, strict=False)]


def typed(sound: str, slip: Slip, text: str) -> str:
    """Return a file with other lines for the field of a slip."""
    key, _, code = slip.key.partition(".")
    lines = sound.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
    if code:
        first = next(n for n in range(first, len(lines)) if lines[n].startswith(f"  {code}:"))
    last = next(n for n in range(first + 1, len(lines)) if code or not lines[n].startswith(" "))
    return "\n".join([*lines[:first], *text.split("\n"), *lines[last:]])


ROWS = (
    Row("a number with its unit", "yaml-number",
        lambda b: b.edit("data/plan/days.yml", "days: -14", "days: ¦-14 days"),
        "-14 days is not written as a number is here. Write “    days: -14”."),
    Row("two fields in a line", "yaml-syntax",
        lambda b: b.edit(GROUP, "family: kin-friends\ntitle:\n", "family: kin-friends ¦title:\n"),
        "A line break is missing before “title:”. Begin a new line there."),
    Row("two languages in a line", "yaml-syntax",
        lambda b: b.edit(GROUP, "  en: Friends' group\n  zh: 朋友群\n", "  en: Friends' group ¦zh: 朋友群\n"),
        "A line break is missing before “zh:”. Begin a new line there."),
    Row("a name without its hyphen", "cut-text",
        lambda b: b.edit(GROUP, "    - group of friends\n", "      ¦group of friends\n"),
        f"{JOINED} Write “    - group of friends”."),
    Row("a list of names as one text", "shape",
        lambda b: b.edit(GROUP, "  zh:\n    - 好友群\n    - 老友群\n    - 亲友群\n    - 亲朋好友群\n",
                         "  zh: ¦好友群、死党群\n"),
        f"{LIST} Write “  zh: [好友群, 死党群]”."),
    Row("a piece of code", "yaml-syntax", lambda b: b.edit(GROUP, "id: friends\n", "¦```yaml\nid: friends\n"),
        "“```yaml” begins or ends a piece of code, and has no place in a file. Delete the line."),
    Row("an address with a Chinese colon", "yaml-syntax",
        lambda b: b.edit("data/vocabulary/redirects.yml", "{}\n", "groups/old/: groups/\n¦groups/old/#a：groups/\n"),
        f"{CHINESE.format('groups/old/#a')} Write “groups/old/#a: groups/”."),
    Row("an unlikely minus", "yaml-number", lambda b: b.edit("data/plan/days.yml", "days: -14", "days: ¦−14"),
        "−14 is not written as a number is here. Write “    days: -14”."),
    Row("a word with two letters exchanged", "yaml-boolean",
        lambda b: b.edit(MESSAGE, "public: true", "public: ¦ture"),
        "ture is not how yes or no is written here. Write “public: true”."),
    Row("a text that is cut", "cut-text",
        lambda b: b.edit(ARGUMENT, "en: Leaving quietly is", "en: ¦Leaving #1 is"),
        f"{CUT} Write “  en: 'Leaving #1 is an ordinary thing to do'”."),
)  # fmt: skip
