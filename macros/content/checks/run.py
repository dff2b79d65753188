"""Runs the rules over a guide and applies the written exceptions."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date
from pathlib import Path

from macros.content.checks.catalogue import CHECKS
from macros.content.checks.entries import STILL_TO_WRITE, unwritten
from macros.content.checks.text_search import PAGE, of_page
from macros.content.guide.guide import Guide
from macros.content.reading.hand_written import Prose
from macros.content.reading.placeholders_and_stand_ins import around
from macros.kinds import ROOMS
from macros.kinds.source.model import Statement
from macros.model.check import Cause, Check, Context, Finding, once
from macros.model.command_messages import say
from macros.model.problem import Place, Problem, nearest

ALLOWED = {rule.name for rule in CHECKS if rule.severity == "warning"}

FOLLOWS = {
    "quiz-start": (
        "unreachable", "unreachable-verdict", "scenario-differs", "scenario-twice", "group-quiz-entry", "long-path",
        "outcome-without-scenario", "lopsided-verdict", "contradicting-addition", "lost-address",
    ),
    "exchanged-outcomes": (
        "exchanged-texts", "sort-verdict",
        "reasons-by-unknown-answer", "other-side", "lopsided-verdict", "unreachable-verdict", "contradicting-addition",
    ),
    "exchanged-answers": (
        "scenario-differs", "scenario-twice", "reasons-by-unknown-answer", "exchanged-outcomes", "other-side",
        "lopsided-verdict", "contradicting-addition", "long-path", "group-quiz-entry", "lost-address", "other-next",
        "exchanged-texts",
    ),
    "quiz-loop": (
        "scenario-differs", "scenario-twice", "reasons-by-unknown-answer", "long-path", "group-quiz-entry",
        "quiz-start", "unreachable", "unreachable-verdict", "lopsided-verdict", "outcome-without-scenario",
    ),
    "other-next": (
        "scenario-differs", "scenario-twice", "reasons-by-unknown-answer", "exchanged-outcomes", "other-side",
        "lopsided-verdict", "contradicting-addition", "long-path", "group-quiz-entry", "lost-address", "quiz-loop",
        "quiz-start", "unreachable", "unreachable-verdict", "outcome-without-scenario", "pointless-question",
    ),
    "exchanged-texts": ("changed-rows", "same-day", "cited-page"),
    "lost-answer": ("scenario-differs", "scenario-twice", "group-quiz-entry", "exchanged-answers", "lopsided-verdict"),
    "language-script": tuple(rule.name for rule in CHECKS if rule.name != "language-script"),
    "other-list": tuple(rule.name for rule in CHECKS if rule.name != "other-list"),
    "page-heading": ("lost-address",),
    "page-name": ("orphan", "page-heading", "page-differs", "lost-address"),
    "page-language": ("other-language",),
    "lost-line": ("idle-redirect",),
    "unknown-language": ("language-row",),
    "lost-list": ("changed-rows",),
    "other-side": ("group-unbalanced", "other-verdict", "unreachable-verdict"),
    "contact-twice": ("repeated-text",),
    "other-stance": ("group-unbalanced", "other-verdict", "debate-unbalanced"),
    "single-tone": ("unused-tone",),
    "undiallable-number": ("look-alike",),
    "unknown-word": ("unused-tone", "group-unbalanced"),
    "word-row": ("unused-tone",),
    "lost-string": ("unused-string",),
    "swapped-languages": ("half-width", "other-script", "other-language", "traditional-character", "cut-short"),
    "scenario-twice": ("repeated-text",),
    "message-too-long": ("cut-short",),
    "han-missing": ("other-language",),
    "same-text": ("unpaired-quote",),
    "hostile-link": ("bare-address",),
    "tracking-link": ("bare-address",),
    "sort-verdict": ("other-verdict",),
    "sort-answer": ("sort-gap", "sort-idle", "sort-story"),
    "sort-gap": ("sort-idle", "sort-story"),
    "sort-idle": ("sort-story",),
}  # fmt: skip
"""Rule -> rules whose findings follow from its own, and are not to be told beside them."""
GIVING_WAY = (
    "cut-short",
    "doubled-word",
    "open-end",
    "left-over",
    "other-language",
    "bare-address",
    "unpaired-quote",
    "button-language",
)
"""What is said of a text only when nothing else is: whatever is wrong with it, it will be written anew."""
MANY = 8
"""So many rules were not forgotten one by one."""
PAGE_DIFFERS = "page-differs"
"""What is said of a page only when nothing else is of it, in any language: a change that is wrong is not yet done."""
Exception_ = tuple[str, str, str]
"""What may be excused: kind, id and rule."""
Where = tuple[str, str, *tuple[str, ...]]
"""The item that an exception stands in: its kind, its id, and a path."""
LOST_NAMES = {
    "data/quiz/questions.yml": FOLLOWS["quiz-start"],
    "data/resigning/table.yml": ("other-row", "column-without-answer", "lost-address"),
}
"""File -> rules whose findings follow where it names something that is not there: an answer that leads nowhere, a row
of no group.
"""


def check(guide: Guide, today: date, rules: Sequence[Check] = CHECKS) -> list[Problem]:
    """Return all breaches of the rules, sorted by place; empty for a sound guide.

    What a placeholder explains (an unknown word, a missing link) is left out: the placeholder itself is named. Nothing
    is looked at in languages of which a row could not be read.
    ``today`` decides which facts are old and which dates have not come yet.
    """
    rows = guide.files.get(("vocabulary", "languages"))
    if any(place.file == rows for place in guide.faulted):
        return []
    context = Context(guide, today)
    exceptions, used = _exceptions(guide), set[Exception_]()
    problems: list[Problem] = []
    of_cause: dict[Place, list[tuple[Problem, Cause]]] = defaultdict(list)
    for rule in rules:
        if rule.find is None or (rule.scope == "guide" and not guide.complete):
            continue
        try:
            findings = list(rule.find(context))
        except Exception as error:
            problems.append(_failed(rule, error))
            continue
        for finding in findings:
            if finding.place in guide.faulted:
                continue
            if rule.name != STILL_TO_WRITE and finding.place in _drafted(context):
                continue
            if rule.severity == "warning" and finding.subject:
                exception = (*finding.subject, rule.name)
                if exception in exceptions:
                    used.add(exception)
                    continue
            fix = _excusable(finding.fix, rule.name) if _is_on_page(rule, finding) else finding.fix
            problem = Problem(finding.place, rule.name, finding.message, fix, rule.severity)
            if finding.cause:
                of_cause[finding.cause.place].append((problem, finding.cause))
            else:
                problems.append(problem)
    for found in of_cause.values():
        problems += _caused(found)
    said = {problem.rule for problem in problems}
    follows = {rule for cause, rules in FOLLOWS.items() if cause in said for rule in rules}
    naming = {problem.place.file for problem in problems if problem.rule == "dangling-reference"}
    follows.update(*(rules for file, rules in LOST_NAMES.items() if file in naming))
    if any(_is_lost(guide, file) for file in naming):
        follows |= {rule.name for rule in rules if rule.scope == "guide"} - {"lost-address"}
    problems = [problem for problem in problems if problem.rule not in follows]
    touched = {_page_name(problem) for problem in problems if problem.rule != PAGE_DIFFERS}
    problems = [problem for problem in problems if problem.rule != PAGE_DIFFERS or _page_name(problem) not in touched]
    first = {(problem.place, problem.severity) for problem in problems if problem.rule not in GIVING_WAY}
    problems = [problem for problem in problems if problem.rule not in GIVING_WAY or not _goes_before(first, problem)]
    if guide.complete:
        problems.extend(_needless(guide, {name: path for name, path in exceptions.items() if name not in used}))
        problems.extend(_unexplained(guide))
    return sorted(set(problems))


MEND_THE_RULE = "Mend the code of the rule, or take back what was changed last."


def _failed(rule: Check, error: Exception) -> Problem:
    """Return that a rule ended with an error, at the line of the rule where it did."""
    trace = error.__traceback__
    trace = trace.tb_next if trace and trace.tb_next else trace  # the first is where the rule was called
    file = Path(trace.tb_frame.f_code.co_filename) if trace else ROOMS
    place = Place(file.relative_to(ROOMS.parents[1]).as_posix(), trace.tb_lineno if trace else 1)
    said = say("The rule “{}” cannot be run: {}.", rule.name, f"{type(error).__name__}: {error}")
    return Problem(place, rule.name, said, MEND_THE_RULE)


def _is_lost(guide: Guide, file: str) -> bool:
    """Tell whether a file is gone that many places name: checks of the whole wait for it, as for one with a fault."""
    return file.endswith(".yml") and file not in guide.documents


def _is_on_page(rule: Check, finding: Finding) -> bool:
    """Tell whether a finding is a warning on a hand-written page: there few know how to excuse one."""
    return rule.severity == "warning" and finding.subject is not None and finding.subject[0] == PAGE


def _excusable(fix: str, name: str) -> str:
    return say("{} If it is meant: a line “allow:” under the description, below it “  {}: why”.", fix, name)


def _page_name(problem: Problem) -> str:
    """Return the name of a hand-written page, whatever its language."""
    return problem.place.file.rpartition("/")[2]


def _goes_before(first: Container[tuple[Place, str]], problem: Problem) -> bool:
    """Tell whether something else is said of the place that weighs as much as the problem, or more."""
    return (problem.place, "error") in first or (problem.place, problem.severity) in first


def _caused(found: list[tuple[Problem, Cause]]) -> list[Problem]:
    """Return the problems that may come from what stands in one place; if they are many, that place in theirs."""
    problems = [problem for problem, _ in found]
    cause, _ = Counter(cause for _, cause in found).most_common(1)[0]
    if len(found) <= cause.many:
        return problems
    first = min(problems)
    where = f"{first.place.file}:{first.place.line}"
    said = say("{} It shows in {} places, the first is {}.", cause.message, len(found), where)
    return [Problem(cause.place, first.rule, said, cause.fix, first.severity)]


@once
def _drafted(context: Context) -> Iterator[Place]:
    """Yield the places that a placeholder explains; looked for only when there is something to explain."""
    for document, path in unwritten(context):
        yield from around(document, path)


def _exceptions(guide: Guide) -> dict[Exception_, Where]:
    """Return each written exception, (kind, id, rule), and the item that it stands in."""
    found: dict[Exception_, Where] = {}
    for list_, words in guide.vocabulary.items():
        for key, word in words.items():
            found |= {("vocabulary", f"{list_}/{key}", name): ("vocabulary", list_, key) for name in word.allow}
    for link, item in guide.items.items():
        if not isinstance(item.value, Statement):
            found |= {(*link, name): link for name in item.value.allow}
    for name, versions in guide.prose.items():
        for link in (of_page(name, code) for code, page in versions.items() if page.excused):
            found |= {(*link, rule): link for rule in _page(guide, link).excused}
    return found


def _needless(guide: Guide, unused: dict[Exception_, Where]) -> Iterator[Problem]:
    for (*_, name), path in unused.items():
        if path[0] == PAGE and _page(guide, path[:2]).outside[1]:
            continue  # what it excuses may stand in the rest, which is not read
        if name not in ALLOWED:
            said, fix = say("No warning is named “{}”.", name), "Only warnings can be excused."
        else:
            said, fix = say("The exception “{}” is no longer needed.", name), "Delete it."
        place = guide.at(*path, "allow", name) if path[0] != PAGE else _excuse(_page(guide, path[:2]), name)
        yield Problem(place, "needless-exception", said, fix)


def _page(guide: Guide, of_page: tuple[str, str]) -> Prose:
    """Return the page that may excuse something."""
    code, _, name = of_page[1].partition("/")
    return guide.prose[name][code]


def _excuse(page: Prose, name: str) -> Place:
    return Place(page.file, page.excused[name], 3)


def _unexplained(guide: Guide) -> Iterator[Problem]:
    names, explained = {rule.name for rule in CHECKS}, guide.vocabulary["rules"]
    for scope in sorted({rule.scope for rule in CHECKS} - guide.vocabulary["scopes"].keys()):
        said = say("The word “{}” is gone, and rules have it.", scope)
        yield Problem(guide.at("vocabulary", "scopes"), "unexplained-rule", said, "Restore it from the last commit.")
    missing = sorted(names - explained.keys())
    if len(missing) > MANY:
        said = say("{} rules are not explained, “{}” first of all.", len(missing), missing[0])
        yield Problem(guide.at("vocabulary", "rules"), "unexplained-rule", said, "Restore it from the last commit.")
        return
    for name in missing:
        yield Problem(
            guide.at("vocabulary", "rules"),
            "unexplained-rule",
            say("The rule “{}” is not explained.", name),
            "Write its sentence and its tip.",
        )
    for name in sorted(explained.keys() - names):
        yield Problem(
            guide.at("vocabulary", "rules", name),
            "unexplained-rule",
            say("No rule is named “{}”.{}", name, nearest(name, names)),
            "Delete it.",
        )
