"""The rule for many groups speaks of answers that there are, has one line for each group, and no line for nothing."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from macros.kinds.sorting_rule.model import Answers, Sort
from macros.model.check import Cause, Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place, nearest
from macros.model.vocabulary import VocabularyWord


def _at(context: Context, *path: str | int) -> Place:
    return context.guide.at("sort", "sort", *path)


def _unknown(sort: Sort, question: str, options: Iterable[str]) -> str:
    """Say what is wrong with answers that are named; nothing when they are there."""
    if question not in sort.questions:
        return say("There is no question “{}”.{}", question, nearest(question, sort.questions))
    known = sort.questions[question].options
    wrong = next((option for option in options if option not in known), None)
    return "" if wrong is None else say("“{}” has no answer “{}”.{}", question, wrong, nearest(wrong, known))


def sort_answer(context: Context) -> Iterator[Finding]:
    sort = context.guide.sort
    for index, row in enumerate(sort.rows):
        for question, options in row.when.items():
            if said := _unknown(sort, question, options):
                yield Finding(_at(context, "rows", index, "when", question), said, "Name one that is asked above.")
    for index, story in enumerate(sort.stories):
        for question, option in story.answers.items():
            if said := _unknown(sort, question, [option]):
                yield Finding(_at(context, "stories", index, "answers", question), said, "Name one that is asked.")
    for part, named in (("rows", sort.rows), ("stories", sort.stories)):
        for index, one in enumerate(named):
            if one.result not in sort.results:
                said = say("There is no result “{}”.{}", one.result, nearest(one.result, sort.results))
                yield Finding(_at(context, part, index, "result"), said, "Name one of the results above.")


def _said(answers: Answers) -> str:
    return ", ".join(f"{question}: {option}" for question, option in answers.items())


def sort_gap(context: Context) -> Iterator[Finding]:
    sort = context.guide.sort
    gaps = [answers for answers in sort.every_group() if sort.row(answers) is None]
    if gaps:
        more = say(", and {} more", len(gaps) - 1) if gaps[1:] else ""
        said = say("No line of the rule fits a group with these answers: {}{}.", _said(gaps[0]), more)
        yield Finding(_at(context, "rows"), said, "End the rule with a line for all that is left.")


def sort_idle(context: Context) -> Iterator[Finding]:
    """A line that never counts says again what another says, or contradicts it."""
    sort = context.guide.sort
    counting: dict[int, set[int | None]] = {index: set() for index in range(len(sort.rows))}
    for answers in sort.every_group():
        for index in (index for index, row in enumerate(sort.rows) if row.fits(answers)):
            counting[index].add(sort.row(answers))
    for index, counts in counting.items():
        if index not in counts:
            said = "This line never counts: for each of its groups one above does."
            yield Finding(
                _at(context, "rows", index), said, "Delete it, or move it up.", cause=_swallows(context, counts)
            )
    for id_ in sort.results:
        if all(row.result != id_ for row in sort.rows):
            yield Finding(_at(context, "results", id_), say("No line of the rule ends in “{}”.", id_), "Delete it.")


def _swallows(context: Context, counts: set[int | None]) -> Cause | None:
    """Return what is wrong if one line alone counts for the groups of others."""
    above = next(iter(counts), None)
    if len(counts) != 1 or above is None:
        return None
    said = "This line takes the groups of lines below it, which then never count."
    return Cause(_at(context, "rows", above), said, "Move it down, or let it hold for fewer groups.", 1)


def sort_story(context: Context) -> Iterator[Finding]:
    sort, told = context.guide.sort, set[int | None]()
    for index, story in enumerate(sort.stories):
        row = sort.row(story.answers)
        told.add(row)
        found = None if row is None else sort.rows[row].result
        lacking = next((question for question in sort.questions if question not in story.answers), None)
        if lacking is not None:
            said = say("This group has no answer to “{}”.", lacking)
            yield Finding(_at(context, "stories", index, "answers"), said, "Add the answer.")
        elif found is not None and found != story.result:
            said = say("By the rule this group ends in “{}”; “{}” was expected.", found, story.result)
            yield Finding(_at(context, "stories", index), said, "Mend the rule or the story.")
    for index in range(len(sort.rows)):
        if index not in told:
            said = "No story is about a group to which this line applies."
            yield Finding(_at(context, "rows", index), said, "Write one under stories.")


def sort_verdict(context: Context) -> Iterator[Finding]:
    """Each result looks like no other, and nobody is told to leave and then sent to advice to stay."""
    guide, sort = context.guide, context.guide.sort
    verdicts = guide.vocabulary["verdicts"]
    owners: dict[str, str] = {}
    for id_, result in sort.results.items():
        if (other := owners.setdefault(result.verdict, id_)) != id_:
            said = say("“{}” and “{}” have the same verdict, and look the same.", other, id_)
            yield Finding(_at(context, "results", id_, "verdict"), said, "Give each its own.")
    ways = [
        _Way(index, row.result, sort.results[row.result].verdict, guide.outcomes[row.next].verdict)
        for index, row in enumerate(sort.rows)
        if row.result in sort.results and row.next in guide.outcomes
    ]
    wrong = [way for way in ways if {way.verdict, way.advised} <= verdicts.keys() and _differ(verdicts, way)]
    for way in wrong:
        said = "The verdict of “{}” is “{}”, and this leads to advice with “{}”: one leaves and the other stays."
        fix = "Mend the result or what it leads to, or “leaves” in data/vocabulary/verdicts.yml."
        place = _at(context, "rows", way.line, "next")
        yield Finding(
            place, say(said, way.result, way.verdict, way.advised), fix, cause=_doubted(context, way, ways, wrong)
        )


class _Way(NamedTuple):
    """A line of the rule that leads to advice: its result with its verdict, and the verdict of the advice."""

    line: int
    result: str
    verdict: str
    advised: str


def _doubted(context: Context, way: _Way, ways: list[_Way], wrong: list[_Way]) -> Cause | None:
    """Return the verdict or the result that is wrong in all lines that have it, if there is one."""
    for word in (way.verdict, way.advised):
        having = [one for one in ways if word in one[2:] and one.verdict != one.advised]
        if len(having) > 1 and all(one in wrong for one in having):
            place = context.guide.at("vocabulary", "verdicts", word, "leaves")
            return Cause(place, say("The rule for many groups contradicts what “{}” says here.", word), "Mend it.", 1)
    if all(one in wrong for one in ways if one.result == way.result):
        said = say("All advice for “{}” contradicts its verdict “{}”.", way.result, way.verdict)
        return Cause(_at(context, "results", way.result, "verdict"), said, "Mend the verdict.", 1)
    return None


def _differ(verdicts: Mapping[str, VocabularyWord], way: _Way) -> bool:
    """Tell whether one verdict leaves the group and the other does not."""
    return bool(verdicts[way.verdict].leaves) != bool(verdicts[way.advised].leaves)


CHECKS = (
    Check("sort-answer", "guide", "error", sort_answer),
    Check("sort-gap", "guide", "error", sort_gap),
    Check("sort-idle", "guide", "error", sort_idle),
    Check("sort-verdict", "guide", "error", sort_verdict),
    Check("sort-story", "guide", "error", sort_story),
)
