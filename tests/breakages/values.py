"""Values that YAML reads as something else, or that do not fit the field they stand in."""

from breakages.row import ARGUMENT, FACT, GROUP, MESSAGE, OUTCOME, QUIZ, Row

LIST = "a list (lines that begin with “- ”) was expected."
TEXT = "Put text in quotes if it looks like a number, a date or yes/no."
COLOURS = "data/vocabulary/colours.yml"
KEY = "is not text: YAML reads it as something else. Put it in quotes:"
UNKNOWN = "is not a key of this kind of entry."
ID = "An id has lower-case ASCII letters and digits with single hyphens."
PERIOD = "thirty days are written P30D, and 999 are the most."
ODD = "".join(f"    {key}:\n      en: Odd {key}\n      zh: 奇怪的{key}\n" for key in ("text", "short", "why"))
ODD += "    options:\n" + 2 * (
    "      - id: a\n        text:\n          en: A\n          zh: 甲\n        next: leave-quietly\n"
)

ROWS = (
    Row("a key twice", "yaml-duplicate-key",
        lambda b: (b.append(FACT, "¦checked: 2026-01-01\n"), b.at(FACT, "checked").split(":")[1]),
        "The key “checked” already stands in line %s; one of the two would be lost. Keep one of them."),
    Row("a number as key", "yaml-key", lambda b: b.append(FACT, "¦2026: x\n"), f'The key 2026 {KEY} "2026".'),
    Row("a bare no as key", "yaml-key", lambda b: b.append(FACT, "¦no: x\n"), f'The key no {KEY} "no".'),
    Row("a bare no", "yaml-boolean", lambda b: b.edit(FACT, "status: secondary", "status: ¦no"),
        'YAML reads a bare no as true or false. Write "no" in quotes if the word is meant, else true or false.'),
    Row("a YAML tag", "yaml-tag", lambda b: b.edit(FACT, "status: secondary", "status: ¦!secret x"),
        "The YAML tag !secret is not used here. Delete the part with the !."),
    Row("a YAML tag that runs code", "yaml-tag",
        lambda b: b.edit(FACT, "status: secondary", "status: ¦!!python/object/apply:os.system [ls]"),
        "The YAML tag tag:yaml.org,2002:python/object/apply:os.system is not used here."
        " Delete the part with the !."),
    Row("a time", "yaml-number", lambda b: b.edit(FACT, "status: secondary", "status: ¦12:30"),
        '12:30 is read as an odd number. Write "12:30" in quotes.'),
    Row("a day that is not in the calendar", "yaml-date",
        lambda b: b.edit(FACT, "checked: 2026-11-21", "checked: ¦2026-02-30"),
        "2026-02-30 is not a date. Write year-month-day, as in 2026-11-21."),
    Row("a missing field", "missing-key", lambda b: (b.cut(FACT, "status"), f"{FACT}:1:1")[1],
        "“status” is missing. Add the line “status: …” here."),
    Row("a translation that is missing", "missing-key",
        lambda b: (b.cut(FACT, "text", "zh"), b.at(FACT, "text"))[1],
        "“text.zh” is missing. Add the line “zh: …” here."),
    Row("a misspelt field", "unknown-key", lambda b: b.append(FACT, "¦revewed: 2026-11-21\n"),
        f"“revewed” {UNKNOWN} Did you mean “reviewed”?"),
    Row("a language with another name", "unknown-key",
        lambda b: b.edit(FACT, "\ncaveat:\n", "\ncaveat:\n  ¦zh_hant: 字\n"),
        f"“zh_hant” {UNKNOWN} Did you mean “zh-Hant”?"),
    Row("an id in capitals", "pattern", lambda b: b.put(FACT, "id", value="WeChat_mute"),
        f"“WeChat_mute” does not fit id. {ID}"),
    Row("a colour that is none", "value",
        lambda b: b.edit(COLOURS, "accent: {light: '#a13a2c'", "accent: {¦light: 'brick'"),
        "accent.light: “brick” does not fit; write #rrggbb, in small letters."),
    Row("a colour that is taken away", "missing-key", lambda b: (b.cut(COLOURS, "accent"), f"{COLOURS}:3:1")[1],
        "“accent” is missing. Add the line “accent: …” here."),
    Row("a period in words", "value", lambda b: b.append(OUTCOME, "¦review_after: 30 days\n"),
        f"review_after: “30 days” does not fit; {PERIOD}"),
    Row("a period of no days", "value", lambda b: b.append(OUTCOME, "¦review_after: P0D\n"),
        f"review_after: “P0D” does not fit; {PERIOD}"),
    Row("a period in other digits", "value", lambda b: b.append(OUTCOME, "¦review_after: P٣D\n"),
        f"review_after: “P٣D” does not fit; {PERIOD}"),
    Row("a date where a text is due", "shape",
        lambda b: b.edit(ARGUMENT, "en: Leaving quietly is an ordinary thing to do", "en: ¦2026-11-21"),
        "YAML reads 2026-11-21 as a date; here a text is due. Write “  en: '2026-11-21'”."),
    Row("a number where a text is due", "shape", lambda b: b.put(FACT, "status", value="110"),
        f"status is '110', but text was expected. {TEXT}"),
    Row("nothing where a text is due", "shape", lambda b: b.put(FACT, "text", "zh", value=""),
        f"text.zh is nothing, but text was expected. {TEXT}"),
    Row("an emptied translation", "shape", lambda b: b.put(FACT, "text", "zh", value="''"),
        "text.zh is '', but some text was expected. Write it."),
    Row("a text of endless length", "shape", lambda b: b.put(FACT, "text", "en", value="so " * 800),
        "text.en is 'so so so so so so so so so so so so so s', but a shorter text was expected."
        " Keep it under 2,000 characters."),
    Row("a text where a mapping is due", "shape", lambda b: b.put(FACT, "caveat", value="x"),
        "caveat is 'x', but a mapping (name: value) was expected."),
    Row("a text where a list is due", "shape", lambda b: b.put(OUTCOME, "steps", "en", value="one"),
        f"steps.en is 'one', but {LIST}"),
    Row("a word where any or a list is due", "shape", lambda b: b.put(ARGUMENT, "groups", value="all"),
        "groups is 'all', but 'any' or " + LIST),
    Row("a number in a list that may be any", "shape",
        lambda b: (b.put(ARGUMENT, "groups", value="[family, 5]"), b.edit(ARGUMENT, ", 5]", ", ¦5]"))[1],
        f"groups.1 is '5', but text was expected. {TEXT}"),
    Row("an empty list where one is needed", "shape", lambda b: b.put(OUTCOME, "reasons", value="[]"),
        "reasons is '[]', but a list of at least 1 was expected."),
    Row("an argument about no group", "shape", lambda b: b.put(ARGUMENT, "groups", value="[]"),
        "groups is '[]', but 'any' or a list of at least 1 was expected."),
    Row("a message in no tone", "shape", lambda b: b.put(MESSAGE, "tones", value="{}"),
        "tones is '{}', but a list of at least 1 was expected."),
    Row("a quoted yes", "yaml-boolean", lambda b: b.edit(MESSAGE, "public: true", 'public: ¦"yes"'),
        "\"yes\" is not how yes or no is written here. Write “public: true”."),
    Row("a quoted number", "yaml-number", lambda b: b.edit(MESSAGE, "limit: 200", 'limit: ¦"200"'),
        "\"200\" is not written as a number is here. Write “limit: 200”."),
    Row("a quoted date", "yaml-date", lambda b: b.edit(FACT, "checked: 2026-11-21", 'checked: ¦"2026-11-21"'),
        "\"2026-11-21\" is not written as a date is here. Write “checked: 2026-11-21”."),
    Row("a javascript: address", "shape", lambda b: b.put(FACT, "sources", 0, "url", value="javascript:alert(1)"),
        "sources.0.url is 'javascript:alert(1)', but an address that begins with https:// was expected."),
    Row("a file that is one text", "shape", lambda b: (b.write(FACT, "only words\n"), f"{FACT}:1:1")[1],
        "the file is 'only words', but a mapping (name: value) was expected."),
    Row("two options with one id", "value",
        lambda b: b.edit(QUIZ, "\nquestions:\n", f"\nquestions:\n  ¦odd:\n{ODD}"),
        "questions.odd: two options share the id “a”; give each its own."),
    Row("a misspelt id", "dangling-reference", lambda b: b.put(ARGUMENT, "rebuts", 0, value="leaving-can-cost-fac"),
        "There is no argument “leaving-can-cost-fac”. Did you mean “leaving-can-cost-face”?"
        " If it is new: `make new KIND=argument ID=leaving-can-cost-fac`."),
    Row("an id twice in a list", "repeated-reference",
        lambda b: (b.edit(ARGUMENT, "\nrebuts:\n", "\nrebuts:\n  - leaving-can-cost-face\n"),
                   b.at(ARGUMENT, "rebuts", 2))[1],
        "“leaving-can-cost-face” stands twice in this list. Keep one."),
    Row("a word outside a closed list", "unknown-word", lambda b: b.put(GROUP, "family", value="kin-friend"),
        "“kin-friend” is not in data/vocabulary/families.yml. Did you mean “kin-friends”?"),
)  # fmt: skip
