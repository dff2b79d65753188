"""What is said of an app does not contradict itself: its strength, its sides, its pages, a way to find out."""

from collections.abc import Iterator

from macros.kinds.app.model import Answer, Point
from macros.model.check import Check, Context, Finding, long_ago
from macros.model.command_messages import say

Path = tuple[str | int, ...]
OPEN = ("unknown", "disagree")
"""Strengths that leave a reader without an answer."""


def _points(context: Context) -> Iterator[tuple[str, Path, Point]]:
    """Yield (app, path, statement) for each answer and for each further statement in it."""
    for id_, app in context.guide.apps.items():
        for question, answer in app.answers.items():
            yield id_, ("answers", question), answer
            for index, point in enumerate(answer.also):
                yield id_, ("answers", question, "also", index), point


def disagreement_without_sides(context: Context) -> Iterator[Finding]:
    for id_, path, point in _points(context):
        if point.strength == "disagree" and len(point.sides) < 2:
            said, fix = "Pages disagree, but fewer than two sides are given.", "Write each of them under “sides”."
        elif point.sides and point.strength != "disagree":
            said, fix = (
                say("There are sides, but the strength is “{}”.", point.strength),
                "Say “disagree”, or take the sides out.",
            )
        else:
            continue
        yield Finding(context.guide.at("apps", id_, *path, "strength"), said, fix)


def open_without_test(context: Context) -> Iterator[Finding]:
    for id_, path, point in _points(context):
        if isinstance(point, Answer) and point.strength in OPEN and point.test is None:
            yield Finding(
                context.guide.at("apps", id_, *path),
                say("The strength is “{}”, and readers are not told how to find out.", point.strength),
                "Write under “test” what they can try in one minute.",
            )


def unproved_strength(context: Context) -> Iterator[Finding]:
    for id_, path, point in _points(context):
        if fault := _unproved(point):
            yield Finding(context.guide.at("apps", id_, *path, "strength"), *fault)


def _unproved(point: Point) -> tuple[str, str] | None:
    """Return what the strength lacks and what to do, or None when the pages and reports bear it out."""
    pages = {str(source.url) for source in point.sources}
    reports = point.reports if isinstance(point, Answer) else []
    lacks = say("The strength is “{}”, but ", point.strength)
    if point.strength == "maker" and not any(source.kind == "maker" for source in point.sources):
        return say("{}no page of the maker's is named.", lacks), "Name it under “sources”."
    if point.strength == "agree" and len(pages) < 2:
        return say("{}fewer than two pages are named.", lacks), "Name the other, or say “single”."
    if point.strength == "single" and not pages:
        return say("{}no page is named.", lacks), "Name it under “sources”, or say “unknown”."
    if point.strength == "tried" and len(reports) < 2:
        return say("{}fewer than two reports stand under it.", lacks), "Wait for a second reader who sees the same."
    if point.strength == "unknown" and pages:
        return say("{}pages are named.", lacks), "Say how sure they make it."
    return None


def old_answer(context: Context) -> Iterator[Finding]:
    for id_, app in context.guide.apps.items():
        days = [(answer.seen, ("answers", question, "seen")) for question, answer in app.answers.items()]
        for day, path in sorted(days, key=lambda oldest_first: oldest_first[0])[:1]:
            yield from long_ago(context, ("apps", id_), path, day, "An answer about this app", say("pages"))


CHECKS = (
    Check("disagreement-without-sides", "entry", "error", disagreement_without_sides),
    Check("open-without-test", "entry", "error", open_without_test),
    Check("unproved-strength", "entry", "error", unproved_strength),
    Check("old-answer", "entry", "warning", old_answer),
)
