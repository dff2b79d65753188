"""Entries that do not fit together: orphans, statements, arguments that nothing answers, groups without a side."""

from dataclasses import replace
from datetime import timedelta
from inspect import getsourcelines

from support.breaking import Broken
from support.fixture import TODAY

from breakages.row import APP, ARGUMENT, FACT, GROUP, MESSAGE, OUTCOME, SOURCE, Row
from macros.content.checks import kind_completeness
from macros.kinds.fact.model import FACTS

CLICKBAIT = "data/glossary/clickbait.yml"
QUESTION = "data/questions/owner-leaves.yml"
SEEN = "data/questions/who-sees-that-i-left.yml"
OTHER = "data/arguments/leaving-can-cost-face.yml"
REPORT = "data/quiz/outcomes/report-first.yml"
STATEMENT = "quiet-exit-is-normal"
TABLE = "data/resigning/table.yml"
CELL = "  - topic: leave\n    group: friends\n    text:\n      en: Go.\n      zh: 走。\n"
TEXTS = "    at:\n      en: end\n      zh: 结尾\n    text:\n      en: Again.\n      zh: 再说一遍。\n"
EXPLAINED = "¦tabs:\n  name:\n    en: No tabs.\n    zh: 没有制表符。\n  description:\n    en: Go.\n    zh: 走。\n"


def copied(broken: Broken, file: str, id_: str, **values: str) -> str:
    """Copy an entry under another id, with other values; return the place of its first line."""
    new = f"{file.rsplit('/', 1)[0]}/{id_}.yml"
    broken.write(new, broken.read(file))
    for key, value in {"id": id_, **values}.items():
        broken.put(new, key, value=value)
    broken.retitle(new, id_)
    return f"{new}:1:1"


def listed(broken: Broken, file: str, key: str, id_: str) -> str:
    """Write an id at the top of a list; return the place of the list."""
    broken.edit(file, f"\n{key}:\n", f"\n{key}:\n  - {id_}\n")
    return broken.at(file, key)


def picked(broken: Broken) -> tuple[str, ...]:
    """Let the group pick an argument that speaks about other groups only."""
    arguments = broken.guide.arguments.items()
    pick = next(id_ for id_, entry in arguments if entry.groups != "any" and "friends" not in entry.groups)
    listed(broken, GROUP, "arguments", pick)
    return broken.at(GROUP, "arguments", 0), pick, pick


def one_sided(broken: Broken) -> str:
    """Add a group whose page shows only arguments for leaving."""
    arguments = broken.guide.arguments.items()
    leave = next(id_ for id_, entry in arguments if entry.stance == "leave" and entry.groups == "any")
    copied(broken, GROUP, "one-sided", arguments=f"[{leave}]")
    listed(broken, OUTCOME, "groups", "one-sided")
    return broken.at("data/groups/one-sided.yml", "arguments")


def leaning(broken: Broken) -> tuple[str, ...]:
    """Add arguments for leaving until there are too many of them."""
    stances = [entry.stance for entry in broken.guide.arguments.values()]
    leave, keep = stances.count("leave"), stances.count("keep")
    extra = int(1.5 * keep) + 1 - leave
    rebuts = f"[{next(id_ for id_, entry in broken.guide.arguments.items() if entry.stance == 'keep')}]"
    for number in range(extra):
        new = f"leaning-{number}"
        copied(broken, ARGUMENT, new, rebuts=rebuts, supports="[]", evidence="[]", statements="[]", stance="leave")
        listed(broken, OUTCOME, "reasons", new)
    return "data/arguments:1:1", str(leave + extra), str(keep)


def statement(broken: Broken, *, excluded: bool) -> tuple[int, str]:
    """Return the place in its list and the id of the first statement that is excluded, or that is not."""
    statements = broken.guide.sources["wechat-groups-qa"].statements
    return next((n, s.id) for n, s in enumerate(statements) if (s.excluded is not None) == excluded)


def rests_on_excluded(broken: Broken) -> tuple[str, ...]:
    """Let the argument rest on an excluded statement."""
    index, id_ = statement(broken, excluded=True)
    reason = broken.guide.sources["wechat-groups-qa"].statements[index].excluded
    assert reason is not None
    return listed(broken, ARGUMENT, "statements", id_), id_, reason["en"]


def stranded(broken: Broken) -> str:
    """Take everything but the facts out of where a question leads."""
    for key in ("apps", "questions"):
        broken.cut(SEEN, key)
    return broken.at(SEEN, "id")


def unfit(broken: Broken) -> tuple[str, str]:
    """Call a statement hearsay without saying why."""
    index, id_ = statement(broken, excluded=False)
    return broken.put(SOURCE, "statements", index, "fitness", value="hearsay"), id_


def unused(broken: Broken) -> str:
    """Take a statement out of the only argument that uses it."""
    broken.cut(ARGUMENT, "statements", 0)
    ids = [entry.id for entry in broken.guide.sources["wechat-groups-qa"].statements]
    return broken.at(SOURCE, "statements", ids.index(STATEMENT))


def repeated(broken: Broken) -> tuple[str, str]:
    """Give a new statement of a source the id of its first one."""
    first = broken.guide.sources["wechat-groups-qa"].statements[0].id
    broken.edit(SOURCE, "\nstatements:\n", f"\nstatements:\n  - id: {first}\n{TEXTS}    fitness: fit\n")
    return broken.at(SOURCE, "statements", 1, "id"), first


def dated(broken: Broken, key: str, days: int) -> tuple[str, str]:
    """Give the fact a date this many days from today."""
    day = broken.today + timedelta(days=days)
    return broken.put(FACT, key, value=str(day)), str(day)


def strong(broken: Broken, question: str, strength: str) -> str:
    """Give an answer of the app a strength; return its place."""
    return broken.put(APP, "answers", question, "strength", value=strength)


def unread(broken: Broken, days: int) -> tuple[str, str]:
    """Let the app's first answer have been read this many days from today."""
    day = broken.today + timedelta(days=days)
    return broken.put(APP, "answers", "told", "seen", value=str(day)), str(day)


def unnamed(broken: Broken) -> str:
    """Let the facts want a tab, whose string nobody wrote."""
    broken.patch.setattr("macros.content.checks.kind_completeness.KINDS", (replace(FACTS, tab=11),))
    return "macros/kinds/fact/words.yml:1:1"


def failing(broken: Broken) -> str:
    """Let a rule stumble over its own code."""
    broken.patch.setattr(kind_completeness, "_templates", None)
    lines, first = getsourcelines(kind_completeness.incomplete_kind)
    line = next(n for n, line in enumerate(lines, first) if "_templates(" in line)
    return f"macros/content/checks/kind_completeness.py:{line}:1"


ROWS = (
    Row("a row of a group that there is not", "dangling-reference",
        lambda b: b.put(TABLE, "summaries", 1, "group", value="项目群（进行中）"),
        "There is no group “项目群（进行中）”. Did you mean “project-ongoing”?"),
    Row("a tone of a published message that is misspelt", "unknown-word",
        lambda b: b.edit(MESSAGE, "  formal:", "  ¦formall:"),
        "“formall” is not in data/vocabulary/tones.yml. Did you mean “formal”?"),
    Row("an answer about an app that is misspelt", "unknown-word",
        lambda b: b.edit(APP, "  quiet:", "  ¦quitet:"),
        "“quitet” is not in data/vocabulary/app-questions.yml. Did you mean “quiet”?"),
    Row("a question of the quiz that is misspelt", "dangling-reference",
        lambda b: b.edit("data/quiz/questions.yml", "\n  timing:", "\n  ¦timming:"),
        "Nothing names “timming”, and 8 places name “timing”. Write “timing”, if it is that."),
    Row("an argument that is gone", "dangling-reference",
        lambda b: (b.delete(ARGUMENT), f"{ARGUMENT}:1:1")[1],
        "There is no argument “quiet-exit-is-ordinary”. 21 places name it:"
        " data/arguments/a-careful-goodbye-counts.yml:23,"
        " data/arguments/leaving-can-cost-face.yml:21, data/arguments/little-use-can-go.yml:24, …."
        " Restore it from the last commit, or take it out wherever it is named."),
    Row("an orphan in the checklist", "orphan",
        lambda b: copied(b, "data/checklist/save-contacts.yml", "orphan"),
        "Nothing refers to the checklist item “orphan”; readers would not find it."
        " Write “checklist: [orphan]” in a file of data/quiz/outcomes/, for example. What can name it:"
        " data/quiz/outcomes/ (checklist), data/questions/ (checklist), data/quiz/questions.yml (adds)."),
    Row("a study that nothing names", "orphan",
        lambda b: (copied(b, "data/references/fitz-2019.yml", "orphan"),
                   b.put("data/references/orphan.yml", "doi", value="10.1000/182"))[0],
        "Nothing refers to the reference “orphan”; readers would not find it. Write “facts: [orphan]” in a file of"
        " data/groups/, for example. What can name it: data/arguments/ (ref), data/groups/ (facts),"
        " data/etiquette/ (evidence), data/quiz/outcomes/ (evidence), data/questions/ (evidence),"
        " data/glossary/ (references)."),
    Row("a column of the table without an answer", "column-without-answer",
        lambda b: (b.append(TABLE, CELL), b.at(TABLE, "cells", len(b.guide.table.cells), "group"))[1],
        "The table has a column for “friends”, but no answer for it. Write one under summaries."),
    Row("an argument that no page shows", "orphan",
        lambda b: copied(b, ARGUMENT, "orphan", stance="depends", statements="[]", groups="any"),
        "No group, outcome or term shows the argument “orphan”."
        " Name the groups that it is about instead of “any”, or name it in an outcome."),
    Row("a question that names a page that is not there", "unknown-page",
        lambda b: b.put(QUESTION, "pages", 0, value="remove/"),
        "There is no page “remove/”. Did you mean “removed/”?"),
    Row("a question that leads nowhere", "dead-end", stranded,
        "The question “who-sees-that-i-left” leads nowhere. Name a group, an app, a message, a piece of advice, a rule,"
        " another question or a page to go on with."),
    Row("a term for one language that the other should explain", "explained-elsewhere",
        lambda b: (b.append(CLICKBAIT, "explain_in:\n  - en\n  - zh\n"), b.at(CLICKBAIT, "explain_in", 1))[1],
        "The glossary has “clickbait” only in en; pages in zh cannot explain it."
        " Take zh out of this list, or take “only_in” away."),
    Row("a statement that nothing uses", "statement-unused", unused,
        f"The statement “{STATEMENT}” is used by no argument, term or background note."
        " Use it in one, or say under “excluded” why not."),
    Row("a statement in two arguments", "statement-used-twice",
        lambda b: (listed(b, OTHER, "statements", STATEMENT), b.at(ARGUMENT, "statements"))[1],
        f"The statement “{STATEMENT}” is already used by arguments/leaving-can-cost-face."
        " One voice counts once: keep it in one place."),
    Row("an argument on an excluded statement", "excluded-statement-used", rests_on_excluded,
        "The statement “%s” is excluded: %s Take it out of this list."),
    Row("hearsay without a public reason", "unfit-without-reason", unfit,
        "“%s” is hearsay but has no public reason. Add “excluded” in en and zh."),
    Row("a statement id twice", "repeated-statement-id", repeated,
        "The statement id “%s” is already used in wechat-groups-qa. Give it another id."),
    Row("research that names no study", "research-without-study",
        lambda b: b.put(ARGUMENT, "evidence_kind", value="research"),
        "The kind is “research”, but no reference bears “for” it."
        " Name the study under evidence, or call it an opinion."),
    Row("a day that has not come", "future-date", lambda b: dated(b, "reviewed", 2),
        f"The date %s lies in the future; today is {TODAY}. Mend the date."),
    Row("a fact that nobody checked for a year", "old-fact", lambda b: dated(b, "checked", -366)[0],
        "This fact was last checked 366 days ago. Look at its source again and set “checked” to that day.", "warning"),
    Row("an answer about an app that nobody checked for a year", "old-answer", lambda b: unread(b, -366)[0],
        "An answer about this app was last checked 366 days ago. Look at its pages again and set “seen” to that day.",
        "warning"),
    Row("an answer that is read tomorrow's tomorrow", "future-date", lambda b: unread(b, 2),
        f"The date %s lies in the future; today is {TODAY}. Mend the date."),
    Row("a disagreement with one side", "disagreement-without-sides",
        lambda b: (b.cut(APP, "answers", "stays", "sides", 0), b.at(APP, "answers", "stays", "strength"))[1],
        "Pages disagree, but fewer than two sides are given. Write each of them under “sides”."),
    Row("sides of an answer on which pages agree", "disagreement-without-sides",
        lambda b: strong(b, "stays", "unknown"),
        "There are sides, but the strength is “unknown”. Say “disagree”, or take the sides out."),
    Row("a disputed answer without a way to find out", "open-without-test",
        lambda b: (b.cut(APP, "answers", "stays", "test"), b.at(APP, "answers", "stays"))[1],
        "The strength is “disagree”, and readers are not told how to find out."
        " Write under “test” what they can try in one minute."),
    Row("a maker who has no page", "unproved-strength", lambda b: strong(b, "told", "maker"),
        "The strength is “maker”, but no page of the maker's is named. Name it under “sources”."),
    Row("a reader who tried it alone", "unproved-strength",
        lambda b: (b.cut("data/apps/line.yml", "answers", "told", "reports", 0),
                   b.at("data/apps/line.yml", "answers", "told", "strength"))[1],
        "The strength is “tried”, but fewer than two reports stand under it."
        " Wait for a second reader who sees the same."),
    Row("an argument that nothing answers", "unopposed-argument",
        lambda b: (copied(b, ARGUMENT, "alone", stance="depends", rebuts="[]", statements="[]"),
                   listed(b, OUTCOME, "reasons", "alone"), b.at("data/arguments/alone.yml", "rebuts"))[2],
        "No other argument answers “alone”. Name one under “rebuts”, here or there."),
    Row("an argument that answers one that is not there", "dangling-reference",
        lambda b: (copied(b, ARGUMENT, "alone", stance="depends", rebuts="\n  - nothing-of-the-kind", statements="[]"),
                   listed(b, OUTCOME, "reasons", "alone"), b.at("data/arguments/alone.yml", "rebuts", 0))[2],
        "There is no argument “nothing-of-the-kind”."
        " If it is new: `make new KIND=argument ID=nothing-of-the-kind`."),
    Row("an argument about a group that is not there", "dangling-reference",
        lambda b: (b.put(ARGUMENT, "groups", value="[no-such]"), b.edit(ARGUMENT, "[no-such]", "[¦no-such]"))[1],
        "There is no group “no-such”. If it is new: `make new KIND=group ID=no-such`."),
    Row("an argument that answers what it supports", "self-reference",
        lambda b: listed(b, ARGUMENT, "supports", "leaving-can-cost-face"),
        "“leaving-can-cost-face” is both answered and supported. Choose one."),
    Row("an argument on both sides of an outcome", "outcome-both-sides",
        lambda b: listed(b, OUTCOME, "against", "no-tie-and-no-say"),
        "“no-tie-and-no-say” stands on both sides of this outcome. Choose one."),
    Row("an outcome about harm with another side", "other-side",
        lambda b: b.append(REPORT, "¦against:\n  - people-you-know-are-your-circle\n"),
        "The verdict “report” is about harm, and harm has no other side. Take it out."),
    Row("an outcome without another side", "other-side", lambda b: (b.cut(OUTCOME, "other_side"), f"{OUTCOME}:1:1")[1],
        "“other_side” is missing: the outcome says nothing for the other side."
        " Write the best that can be said against it."),
    *(Row(f"an outcome with the verdict {verdict} in place of its own", "other-side",
          lambda b, file=file, verdict=verdict: b.put(file, "verdict", value=verdict), said)
      for file, verdict, said in (
          (REPORT, "keep", "The verdict “keep” has another side, and the outcome says nothing for it."
           " Mend the verdict, or write under “other_side” and “against” what speaks against it."),
          (OUTCOME, "report", "The verdict “report” is about harm, and the outcome speaks for the other side."
           " Mend the verdict, or take “other_side” and “against” out."),
      )),
    Row("a door that leads nowhere", "home-door",
        lambda b: b.put("data/home.yml", "doors", 0, "page", value="removal/"),
        "There is no page “removal/”. Did you mean “removed/”?"
        " Write its address from the root of the language, with a slash at the end."),
    Row("two doors to one place", "home-door",
        lambda b: (b.edit("data/home.yml", "    outcome: report-first", "    page: removed/"),
                   b.at("data/home.yml", "doors", 1, "page"))[1],
        "Another door leads to “removed/”, too. Let each lead somewhere else."),
    Row("two doors with one text", "home-door",
        lambda b: (b.edit("data/home.yml", "en: It looks like a scam", "en: I was removed"),
                   b.at("data/home.yml", "doors", 1, "text"))[1],
        "Another door asks the same. Let readers tell them apart."),
    Row("a home page without a door", "shape", lambda b: b.put("data/home.yml", "doors", value="[]"),
        "doors is '[]', but a list of at least 1 was expected."),
    Row("arguments of the home page that do not answer each other", "home-pair",
        lambda b: b.put("data/home.yml", "arguments", 1, value="little-use-can-go"),
        "“quiet-exit-is-ordinary” and “little-use-can-go” do not answer each other."
        " Name two of which one rebuts the other."),
    Row("an argument of the home page that stands alone", "home-pair",
        lambda b: b.append("data/home.yml", "  - ¦little-use-can-go\n"),
        "“little-use-can-go” stands alone. Name the argument that answers it below."),
    Row("a door that leads to two places", "home-door",
        lambda b: (b.insert("data/home.yml", "doors", text="  - outcome: keep-active\n    page: removed/\n"
                            "    text:\n      en: Help.\n      zh: 帮帮我。\n"), b.at("data/home.yml", "doors", 0))[1],
        "This door leads to no place, or to several. Write one of outcome, argument, group, message, trouble, page."),
    Row("a group that picks an argument about others", "group-argument-elsewhere", picked,
        "The argument “%s” does not speak about “friends”."
        " Add the group to data/arguments/%s.yml, or pick another argument."),
    Row("a group without a part", "incomplete-group", lambda b: (b.cut(GROUP, "verdict"), f"{GROUP}:1:1")[1],
        "“verdict” is missing. A group with a page of its own needs it; a near-identical kind says “variant_of”."),
    Row("a group that no outcome fits", "incomplete-group",
        lambda b: (b.put(GROUP, "outcomes", value="[]"), f"{GROUP}:1:1")[1],
        "“outcomes” is missing. A group with a page of its own needs it; a near-identical kind says “variant_of”."),
    Row("a variant without its note", "incomplete-group",
        lambda b: (b.cut("data/groups/primary-alumni.yml", "note"), "data/groups/primary-alumni.yml:1:1")[1],
        "“note” is missing. A near-identical kind says under “note” what is different about it."),
    Row("a variant of a variant", "incomplete-group",
        lambda b: b.put("data/groups/primary-alumni.yml", "variant_of", value="senior-alumni"),
        "“senior-alumni” is itself a variant. Name the group with a page."),
    Row("a group with one side", "group-unbalanced", one_sided,
        "The page of “one-sided” shows no argument of the side “keep”. Pick one, so that readers see both sides.",
        "warning"),
    Row("a group to be reported that lets the other side speak", "group-unbalanced",
        lambda b: (copied(b, GROUP, "fraud", leans="report", arguments="\n  - leaving-can-cost-face"),
                   listed(b, OUTCOME, "groups", "fraud"), b.at("data/groups/fraud.yml", "arguments", 0))[2],
        "“leaving-can-cost-face” does not speak for leaving, and “fraud” is to be reported: its page does not show it."
        " Take it out. Fraud has no other side.", "warning"),
    Row("a fact about another app than it names", "other-app",
        lambda b: b.put("data/facts/wa-silent.yml", "app", value="slack"),
        "The text names “WhatsApp”, and not “Slack”."
        " Write “app: whatsapp”, or name in the text what it is about.", "warning"),
    Row("a rule in the row of another kind of group", "other-row",
        lambda b: b.put(TABLE, "cells", 0, "rules", 0, value="banter-stay"),
        "“banter-stay” is for other kinds of group than “company-wide”. Name another, or add the group to its list."),
    Row("a message in the row of another kind of group", "other-row",
        lambda b: (b.edit(MESSAGE, "slots:", "groups:\n  - friends\nslots:"),
                   b.at(TABLE, "summaries", 1, "messages", 0))[1],
        "“proj-announce” is for other kinds of group than “project-ongoing”."
        " Name another, or add the group to its list."),
    *(Row(f"an argument with the other stance: {id_}", "other-stance",
          lambda b, id_=id_, other=other: b.put(f"data/arguments/{id_}.yml", "stance", value=other),
          f"It supports what speaks for “{own}”, or answers what speaks for “{other}”."
          f" Write “stance: {own}”, or mend what it supports and answers.", "warning")
      for id_, own, other in (
          ("quiet-exit-is-ordinary", "leave", "keep"), ("banter-is-about-people", "keep", "leave"),
      )),
    Row("a debate that leans", "debate-unbalanced", leaning,
        "The debate leans: %s arguments for leaving, %s for keeping. Look for a good argument of the side “keep”.",
        "warning"),
    Row("an exception that is not needed", "needless-exception",
        lambda b: (b.append(MESSAGE, "allow:\n  ¦single-tone: It once had one.\n")),
        "The exception “single-tone” is no longer needed. Delete it."),
    Row("an exception for an error", "needless-exception",
        lambda b: (b.append(MESSAGE, "allow:\n  ¦raw-html: I like it.\n")),
        "No warning is named “raw-html”. Only warnings can be excused."),
    Row("a kind without the string of its tab", "incomplete-kind",
        unnamed,
        "The kind “fact” needs the string “nav-facts”. Write it in every language."),
    Row("a rule that cannot be run", "incomplete-kind",
        failing,
        "The rule “incomplete-kind” cannot be run: TypeError: 'NoneType' object is not callable."
        " Mend the code of the rule, or take back what was changed last."),
    Row("an explanation of no rule", "unexplained-rule", lambda b: b.append("data/vocabulary/rules.yml", EXPLAINED),
        "No rule is named “tabs”. Did you mean “tab”? Delete it."),
)  # fmt: skip
