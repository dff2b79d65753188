"""Exceptions are written, needed, and about warnings; rules that need the whole guide wait for it."""

from dataclasses import replace
from datetime import date

from support.breaking import Broken

from macros.content.checks.catalogue import CHECKS
from macros.content.checks.run import check
from macros.content.guide.guide import Guide

MESSAGE = "data/messages/proj-announce.yml"
QUIZ = "data/quiz/questions.yml"


def test_the_data_is_sound(guide: Guide, broken: Broken) -> None:
    assert broken.problems() == []


def test_exception_that_is_not_needed(guide: Guide, broken: Broken) -> None:
    broken.append(MESSAGE, "allow:\n  single-tone: It once had one tone.\n  raw-html: An error.\n  zzz: A slip.\n")
    question = next(id_ for id_, entry in guide.quiz.questions.items() if not entry.allow)
    broken.insert(QUIZ, "questions", question, text="    allow:\n      pointless-question: A whim.")
    places = {name: broken.at(MESSAGE, "allow", name) for name in ("single-tone", "raw-html", "zzz")}
    whim = broken.at(QUIZ, "questions", question, "allow", "pointless-question")
    needless, unknown = "is no longer needed. Delete it.", "Only warnings can be excused."
    assert broken.problems() == [
        f"{places['single-tone']}: error: The exception “single-tone” {needless} [needless-exception]",
        f"{places['raw-html']}: error: No warning is named “raw-html”. {unknown} [needless-exception]",
        f"{places['zzz']}: error: No warning is named “zzz”. {unknown} [needless-exception]",
        f"{whim}: error: The exception “pointless-question” {needless} [needless-exception]",
    ]


def test_an_exception_excuses_its_own_entry_only(broken: Broken) -> None:
    broken.cut(MESSAGE, "tones", "formal")
    broken.append("data/messages/add-one-to-one.yml", "allow:\n  single-tone: It is elsewhere.\n")
    assert {line.rsplit("[", 1)[1] for line in broken.problems()} == {"single-tone]", "needless-exception]"}


def test_no_rule_trips_over_an_empty_guide(guide: Guide, today: date) -> None:
    empty = replace(
        guide,
        entries={kind: {} for kind in guide.entries},
        quiz=type(guide.quiz)(start="", questions={}),
        scenarios=[],
        table=type(guide.table)(cells=[]),
        sort=type(guide.sort).model_construct(outcomes=[], questions={}, results={}, rows=[], stories=[]),
        plan=type(guide.plan).model_construct(outcomes=[], days={}),
        home=type(guide.home).model_construct(doors=[], arguments=[]),
        known={kind: set() for kind in guide.known},
        published=[],
    )
    assert {problem.rule for problem in check(empty, today)} == {"quiz-start", "unknown-list"}


def test_rules_about_the_whole_wait_until_every_file_is_read(guide: Guide, today: date) -> None:
    without = replace(guide, entries={**guide.entries, "outcomes": {}})
    whole = {rule.name for rule in CHECKS if rule.scope == "guide"}
    assert {problem.rule for problem in check(without, today)} & whole
    assert not {problem.rule for problem in check(replace(without, complete=False), today)} & whole
