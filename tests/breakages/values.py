"""Values that YAML reads as something else, or that do not fit the field they stand in."""

from breakages.row import ARGUMENT, FACT, GROUP, MESSAGE, OUTCOME, QUIZ, SCENARIOS, Row
from breakages.slip import EACH, NOTE_OR_GOES_ON

LANGUAGES = "data/vocabulary/languages.yml"
LEAVE = "data/quiz/outcomes/leave-quietly.yml"
LIST = "a list (lines that begin with “- ”) was expected."
TEXT = "Put text in quotes if it looks like a number, a date or yes/no."
COLOURS = "data/vocabulary/colours.yml"
SHADES = "paper, card, panel, rule, ink, soft, accent, accent_ink"
NOT_SO = "is not how this is written here."
FILL = "Write what belongs there, or delete the line."
CUT = "YAML takes what follows “ #” for a remark: the text ends before it."
HYPHEN = "The hyphen before this item of the list is missing."
KEY = "is not text: YAML reads it as something else. Put it in quotes:"
UNKNOWN = "is not a key of this kind of entry."
ID = "An id has lower-case ASCII letters and digits with single hyphens."
PERIOD = "thirty days are written P30D, and 999 are the most."
NINES = "9" * 5000
REDIRECTS = "data/vocabulary/redirects.yml"
ODD = "".join(
    f"    {key}:\n      en: Odd {key}{mark}\n      zh: 奇怪的{key}{mark}\n"
    for key, mark in (("text", "?"), ("short", ""), ("why", "."))
)
ODD += "    options:\n" + "".join(
    f"      - id: a\n        text:\n          en: {en}\n          zh: {zh}\n        next: leave-quietly\n"
    for en, zh in (("A", "甲"), ("B", "乙"))
)

ROWS = (
    Row("two words of a list with a blank between them", "shape",
        lambda b: b.put("data/etiquette/no-rush.yml", "phases", value="after handover"),
        f"phases is 'after handover', but {LIST} Give each a line of its own that begins with “- ”; "
        "between brackets, write “a, b”."),
    *(Row(f"an exception without a reason: {said}", "value",
          lambda b, said=said: b.append(MESSAGE, f"allow:\n  ¦single-tone: {said}\n"),
          f"allow.single-tone: “{said}” does not fit; write why, in a few words.")
      for said in ("ok", "x", "不用")),
    Row("a key twice", "yaml-duplicate-key",
        lambda b: (b.append(FACT, "¦checked: 2026-01-01\n"), b.at(FACT, "checked").split(":")[1]),
        "The key “checked” already stands in line %s; one of the two would be lost. Keep one of them."),
    Row("a number as key", "yaml-key", lambda b: b.append(FACT, "¦2026: x\n"), f'The key 2026 {KEY} "2026".'),
    Row("a bare no as key", "yaml-key", lambda b: b.append(FACT, "¦no: x\n"), f'The key no {KEY} "no".'),
    Row("yes for a word", "yaml-boolean", lambda b: b.edit(ARGUMENT, "stance: leave", "stance: ¦Yes"),
        'YAML reads a bare Yes as true or false. Write "Yes" in quotes if the word is meant, else true or false.'),
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
    Row("a note with a colon", "unknown-key", lambda b: b.append(COLOURS, "¦Remember: the colours are on paper, too\n"),
        f"“Remember” {UNKNOWN} Known here: {SHADES}. {NOTE_OR_GOES_ON}"),
    Row("a language with another name", "unknown-key",
        lambda b: b.edit(FACT, "\ncaveat:\n", "\ncaveat:\n  ¦zh-hand: 字\n"),
        f"“zh-hand” {UNKNOWN} Did you mean “zh-Hant”?"),
    Row("an id in capitals", "pattern", lambda b: b.put(FACT, "id", value="WeChat_mute"),
        f"“WeChat_mute” does not fit id. {ID}"),
    Row("a colour that is none", "value",
        lambda b: b.edit(COLOURS, "accent: {light: '#a13a2c'", "accent: {¦light: 'brick'"),
        "accent.light: “brick” does not fit; write #rrggbb, in small letters."),
    Row("a colour that is taken away", "missing-key", lambda b: (b.cut(COLOURS, "accent"), f"{COLOURS}:3:1")[1],
        "“accent” is missing. Add the line “accent: …” here."),
    Row("a period in words", "value", lambda b: b.append(OUTCOME, "¦review_after: a month\n"),
        f"review_after: “a month” does not fit; {PERIOD}"),
    *(Row(f"a number without end: {name}", "shape",
          lambda b, value=value: b.edit(ARGUMENT, "order: 110", f"¦order: {value}"),
          f"order is '{NINES[:40]}', but a whole number was expected.")
      for name, value in (("as it is", NINES), ("in quotes", f"'{NINES}'"))),
    Row("a number of days", "shape", lambda b: b.append(OUTCOME, "review_after: ¦90 days\n"),
        f"90 days {NOT_SO} Write “review_after: P90D”."),
    Row("a number of days without a unit", "shape", lambda b: b.append(OUTCOME, "review_after: ¦90\n"),
        f"90 {NOT_SO} Write “review_after: P90D”."),
    Row("a number of weeks", "shape", lambda b: b.append(OUTCOME, "review_after: ¦2 weeks\n"),
        f"2 weeks {NOT_SO} Write “review_after: P14D”."),
    Row("a colour without its sign", "shape",
        lambda b: b.edit(COLOURS, "accent: {light: '#a13a2c'", "accent: {light: ¦a13a2c"),
        f"a13a2c {NOT_SO} Write “accent: {{light: '#a13a2c', dark: '#eb9a86'}}”."),
    Row("a colour without quotes", "cut-text",
        lambda b: b.edit(COLOURS, "accent: {light: '#a13a2c'", "accent: {light: ¦#a13a2c"),
        f"{CUT} Write “accent: {{light: '#a13a2c', dark: '#eb9a86'}}”."),
    Row("a field that is left empty", "shape", lambda b: b.put(GROUP, "leans", value=""),
        f"Nothing stands after “leans:”. {FILL}"),
    Row("an empty item of a list", "shape", lambda b: b.edit(GROUP, "\n  - mute-keep\n", "\n  -¦\n"),
        f"Nothing stands in this item of the list. {FILL}"),
    Row("an address that leads nowhere", "shape",
        lambda b: b.edit("data/vocabulary/redirects.yml", "{}", "¦groups/old/:"),
        f"Nothing stands after “groups/old/:”. {FILL}"),
    Row("a list where one is due", "shape", lambda b: b.put(FACT, "status", value="[tested, secondary]"),
        "status is a list, but text was expected."),
    Row("an item without its hyphen", "yaml-duplicate-key",
        lambda b: b.edit(SCENARIOS, "  - id: lunch-friends", "    ¦id: lunch-friends"),
        f"{HYPHEN} Write “  - id: lunch-friends”."),
    Row("a field in the mapping before it", "missing-key",
        lambda b: b.edit(SCENARIOS, "    outcome: wait-until-after\n", "      ¦outcome: wait-until-after\n"),
        "“outcome” stands too far to the right. Write “    outcome: wait-until-after”."),
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
        f"Nothing stands after “zh:”. {FILL}"),
    Row("an emptied translation", "shape", lambda b: b.put(FACT, "text", "zh", value="''"),
        "text.zh is '', but some text was expected. Write it."),
    Row("a text of endless length", "shape", lambda b: b.put(FACT, "text", "en", value="so " * 800),
        "text.en is 'so so so so so so so so so so so so so s', but a shorter text was expected."
        " Keep it under 2,000 characters."),
    Row("a text where a mapping is due", "shape", lambda b: b.put(FACT, "caveat", value="x"),
        "caveat is 'x', but a line for each “name: value” was expected. "
        "Write each language on a line of its own below, as “en: …”."),
    Row("a text where a list is due", "shape", lambda b: b.put(OUTCOME, "steps", "en", value="one"),
        f"steps.en is 'one', but {LIST}"),
    Row("a word where any or a list is due", "shape", lambda b: b.put(ARGUMENT, "groups", value="none"),
        "groups is 'none', but 'any' or " + LIST),
    *(Row(f"a word for all where a list is due: {word}", "shape",
          lambda b, word=word: b.put(OUTCOME, "groups", value=word), f"groups is '{word}', but {LIST} {EACH}")
      for word in ("any", "all")),
    Row("three marks of quotation", "value",
        lambda b: b.put(LANGUAGES, "zh-Hant", "quotes", value="「」『"),
        "zh-Hant.quotes: “「」『” does not fit; write four marks: the outer pair and the inner one, as “”‘’."),
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
    Row("a source on a host that looks like another", "value",
        lambda b: b.put(FACT, "sources", 0, "url", value="https://ex\u0430mple.org/a"),
        "sources.0.url: “xn--exmple-4nf.org” may be read as another host; name one in plain Latin letters."),
    Row("an address that is cut short", "value",
        lambda b: b.put(FACT, "sources", 0, "url", value="https://example.org/what-the-list-sh..."),
        "sources.0.url: the address is cut short, or a sign of the text around it stands at its end;"
        " copy it once more."),
    Row("an address that begins twice", "shape",
        lambda b: b.put(FACT, "sources", 0, "url", value="https://https://example.org/a")[:-1] + "10",
        "Signs that do not belong to it stand in https://https://example.org/a."
        " Write “  - url: https://example.org/a”."),
    Row("an address with a blank", "shape",
        lambda b: b.put(FACT, "sources", 0, "url", value="https://example.org/a b c"),
        "sources.0.url: a blank stands in the address. Take it out, or write %20."),
    Row("a javascript: address", "shape", lambda b: b.put(FACT, "sources", 0, "url", value="javascript:alert(1)"),
        "sources.0.url is 'javascript:alert(1)', but an address that begins with https:// was expected."),
    Row("a file that is one text", "shape", lambda b: (b.write(FACT, "only words\n"), f"{FACT}:1:1")[1],
        "the file is 'only words', but a line for each “name: value” was expected."),
    Row("two options with one id", "value",
        lambda b: (b.edit(QUIZ, "\nquestions:\n", f"\nquestions:\n  odd:\n{ODD}"),
                   b.at(QUIZ, "questions", "odd", "options", 1, "id"))[1],
        "questions.odd.options.1.id: two options share the id “a”; give each its own."),
    Row("a list that is too long", "shape",
        lambda b: b.put("data/home.yml", "arguments", value=f"[{', '.join(['quiet-exit-is-ordinary'] * 7)}]"),
        "arguments is a list of 7, but a list of at most 6 was expected. Take some out."),
    Row("an old address that leads to a list", "shape",
        lambda b: (b.write(REDIRECTS, "old/: [about/]\n"), f"{REDIRECTS}:1:1")[1],
        "Text was expected here. Write the address it leads to."),
    Row("a misspelt id", "dangling-reference", lambda b: b.put(ARGUMENT, "rebuts", 0, value="leaving-can-cost-fac"),
        "There is no argument “leaving-can-cost-fac”. Did you mean “leaving-can-cost-face”?"
        " If it is new: `make new KIND=argument ID=leaving-can-cost-fac`."),
    *(Row(f"a name for an id: {name}", "dangling-reference",
          lambda b, name=name: b.append(GROUP, f"related:\n  - ¦{name}\n"),
          f"There is no group “{name}”. Did you mean “{id_}”?")
      for name, id_ in (("Family chat", "family"), ("同学群", "classmates"), ("Classmates group", "classmates"))),
    Row("a name for a word of a list", "unknown-word", lambda b: b.put(GROUP, "family", value="亲友"),
        "“亲友” is not in data/vocabulary/families.yml. Did you mean “kin-friends”?"),
    Row("an id twice in a list", "repeated-reference",
        lambda b: (b.edit(ARGUMENT, "\nrebuts:\n", "\nrebuts:\n  - leaving-can-cost-face\n"),
                   b.at(ARGUMENT, "rebuts", 2))[1],
        "“leaving-can-cost-face” stands twice in this list. Keep one."),
    Row("an entry that names itself", "repeated-reference",
        lambda b: b.put(ARGUMENT, "rebuts", 0, value="quiet-exit-is-ordinary"),
        "“quiet-exit-is-ordinary” names itself here. Take it out."),
    Row("advice that leads back to itself", "repeated-reference",
        lambda b: b.put(LEAVE, "unless", 1, "next", value="leave-quietly"),
        "“leave-quietly” names itself here. Take it out."),
    Row("two checks before leaving with one advice", "repeated-reference",
        lambda b: b.put(LEAVE, "unless", 1, "next", value="banter-close"),
        "“banter-close” stands twice in this list. Keep one."),
    Row("a word outside a closed list", "unknown-word", lambda b: b.put(GROUP, "family", value="kin-friend"),
        "“kin-friend” is not in data/vocabulary/families.yml. Did you mean “kin-friends”?"),
)  # fmt: skip
