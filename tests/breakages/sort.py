"""The rule for many groups: what it names, groups it forgets, lines that never count, stories that end elsewhere."""

from support.breaking import Broken

from breakages.row import Row

RULE = "data/sort/rule.yml"
WAIT = "  ¦wait:\n    verdict: improve\n    title:\n      en: Wait\n      zh: 再等等\n"


def late(broken: Broken) -> str:
    """Write a line behind the one for all that is left."""
    text = "  - when:\n      kind: [kin]\n    result: keep\n    text:\n      en: Too late.\n      zh: 太晚了。\n"
    broken.edit(RULE, "stories:\n", f"{text}stories:\n")
    return broken.at(RULE, "rows", len(broken.guide.sort.rows))


def first(broken: Broken) -> str:
    """Put the line for all that is left first."""
    line = "  - result: leave\n    text:\n      en: Go tonight.\n      zh: 今晚就退。\n    next: leave-quietly\n"
    broken.edit(RULE, line, "")
    broken.insert(RULE, "rows", text=line)
    return broken.at(RULE, "rows", 0)


def leaving(broken: Broken) -> str:
    """Let a verdict leave that two lines lead to, and stay."""
    broken.insert(RULE, "rows", 1, "result", text="    next: mute-keep")
    return broken.put("data/vocabulary/verdicts.yml", "mute", "leaves", value="true")


def gap(broken: Broken) -> str:
    """Take the line for all that is left away, with its story."""
    broken.cut(RULE, "rows", 3)
    broken.cut(RULE, "stories", 3)
    broken.cut(RULE, "results", "leave")
    return broken.at(RULE, "rows")


def untold(broken: Broken) -> str:
    """Take the story of a line away."""
    broken.cut(RULE, "stories", 1)
    return broken.at(RULE, "rows", 1)


def short(broken: Broken) -> str:
    """Leave an answer of a story out."""
    broken.edit(RULE, "answers: {kind: kin, used: long, mind: nobody}", "answers: {kind: kin, used: long}")
    return broken.at(RULE, "stories", 3, "answers")


ROWS = (
    Row("a line about a question that is not asked", "sort-answer",
        lambda b: b.edit(RULE, "      mind: [owner]", "      ¦mnd: [owner]"),
        "There is no question “mnd”. Did you mean “mind”? Name one that is asked above."),
    Row("a line about an answer that is not there", "sort-answer",
        lambda b: b.edit(RULE, "      used: [harm]", "      ¦used: [harms]"),
        "“used” has no answer “harms”. Did you mean “harm”? Name one that is asked above."),
    Row("a line that ends in nothing", "sort-answer", lambda b: b.put(RULE, "rows", 2, "result", value="kepp"),
        "There is no result “kepp”. Did you mean “keep”? Name one of the results above."),
    Row("a group for which no line holds", "sort-gap", gap,
        "No line of the rule fits a group with these answers: kind: kin, used: long, mind: nobody, and 1 more."
        " End the rule with a line for all that is left."),
    Row("a line that comes too late", "sort-idle", late,
        "This line never counts: for each of its groups one above does. Delete it, or move it up."),
    Row("a line for all that is left that comes first", "sort-idle", first,
        "This line takes the groups of lines below it, which then never count. It shows in 3 places, the first is"
        f" {RULE}:76. Move it down, or let it hold for fewer groups."),
    Row("two results that look the same", "sort-verdict",
        lambda b: (b.put(RULE, "results", "ask", "verdict", value="prepare"),
                   b.at(RULE, "results", "settle", "verdict"))[1],
        "“ask” and “settle” have the same verdict, and look the same. Give each its own."),
    Row("a line to leave with advice to stay", "sort-verdict",
        lambda b: b.put(RULE, "rows", 3, "next", value="mute-keep"),
        "The verdict of “leave” is “quiet-exit”, and this leads to advice with “mute”: one leaves and the other stays."
        " Mend the result or what it leads to, or “leaves” in data/vocabulary/verdicts.yml."),
    Row("a verdict that leaves, and the rule says stay", "sort-verdict", leaving,
        "The rule for many groups contradicts what “mute” says here. It shows in 2 places, the first is"
        f" {RULE}:82. Mend it."),
    Row("a story about an answer that is not there", "sort-answer",
        lambda b: b.edit(RULE, "    answers: {kind: other, used: harm", "    answers: {¦kind: odd, used: harm"),
        "“kind” has no answer “odd”. Name one that is asked."),
    Row("a result that no line ends in", "sort-idle",
        lambda b: b.edit(RULE, "  keep:\n", f"{WAIT}  keep:\n"),
        "No line of the rule ends in “wait”. Delete it."),
    Row("a sorted group that ends elsewhere", "sort-story",
        lambda b: (b.put(RULE, "stories", 2, "result", value="leave"), b.at(RULE, "stories", 2))[1],
        "By the rule this group ends in “keep”; “leave” was expected. Mend the rule or the story."),
    Row("a sorted group without an answer", "sort-story", short,
        "This group has no answer to “mind”. Add the answer."),
    Row("a line without a story", "sort-story", untold,
        "No story is about a group to which this line applies. Write one under stories."),
)  # fmt: skip
