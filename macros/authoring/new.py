"""``new``: writes the skeleton of a new entry, and names it where readers are to find it."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from macros.authoring.kind_and_id import Refused, kind_and_id, kind_called, refuse, usable
from macros.authoring.skeleton import Skeleton
from macros.authoring.yaml_source import Source
from macros.content.guide.guide import Guide
from macros.content.guide.quiz_graph import Step
from macros.content.reading.load import load
from macros.content.reading.placeholders_and_stand_ins import PLACEHOLDER as TODO
from macros.kinds import KINDS
from macros.kinds.naming import naming
from macros.kinds.outcome.model import OUTCOMES
from macros.kinds.question.model import FAQ
from macros.kinds.quiz.model import QUESTIONS
from macros.model.base import Doc
from macros.model.command_messages import language, say, told
from macros.model.kind import Kind
from macros.model.problem import nearest

SCENARIO = Kind("scenarios", "scenario", Doc("scenario", "小故事"), None, file="quiz/scenarios.yml")
NEW = (*KINDS, QUESTIONS, SCENARIO)
"""What can be begun with a command."""
QUIZ, STORIES = (f"data/{kind.file}" for kind in (QUESTIONS, SCENARIO))


class _New:
    """What a new entry changes in a checkout: file -> text, and what to say about it."""

    def __init__(self, guide: Guide, root: Path, today: date) -> None:
        self.guide, self.root, self.today = guide, root, today
        self.texts: dict[str, str] = {}
        self.said: list[str] = []

    def entry(self, kind: Kind, id_: str) -> None:
        """Begin a file of its own. Raises Refused when it is there."""
        file = f"data/{kind.folder}/{id_}.yml"
        if (self.root / file).exists():
            raise Refused(say("{} exists. Choose another id, or improve that file.", file))
        self.texts[file] = self.skeleton(id_).entry(kind)
        self.said.append(say("{} is there to be filled in.", file))

    def question(self, id_: str, outcome: str, step: Step | None) -> None:
        """Add a question to the quiz whose first answer leads to ``outcome``, and let the answer ``step`` lead to it.

        Who is not sure goes on where that answer led before, and so does every story that gave it.
        """
        if id_ in self.guide.quiz.questions or id_ in self.guide.outcomes:
            raise Refused(say("“{}” is a question or an outcome of the quiz already. Choose another id.", id_))
        before = self.lead(step, id_) if step else TODO
        if step and (key := ".".join(step)) in self.reasons(before):
            file = self.guide.files["outcomes", before]
            source = Source(self.text(file))
            source.rename_key(("reasons_by_answer", key), f"{id_}.unsure")
            self.texts[file] = source.text
        self.append(QUIZ, self.skeleton(id_).question(outcome, before))
        if not step:
            self.said.append(say("Let an answer lead there: a “next: {}” in {}.", id_, QUIZ))
            return
        for index, story in enumerate(self.guide.scenarios):
            if step in story.answers.items():
                self.answer(STORIES, ("scenarios", index, "answers"), step, id_)
        for name, group in self.guide.groups.items():
            if group.quiz and step in group.quiz.answers.items():
                self.answer(self.guide.files["groups", name], ("quiz", "answers"), step, id_)

    def answer(self, file: str, path: tuple[str | int, ...], step: Step, id_: str) -> None:
        """Answer a new question with “not sure” where ``step`` was answered: all goes on as before."""
        source = Source(self.text(file))
        source.add((*path, step[0]), id_, "unsure")
        self.texts[file] = source.text

    def story(self, id_: str, answers: dict[str, str], outcome: str) -> None:
        """Add a story. Raises Refused when there is one of that name."""
        if any(story.id == id_ for story in self.guide.scenarios):
            raise Refused(say("There is a scenario “{}” already. Choose another id.", id_))
        self.append(STORIES, self.skeleton(id_).scenario(answers, outcome))

    def lead(self, step: Step, to: str) -> str:
        """Let an answer of the quiz lead elsewhere. Returns where it led."""
        asked = self.guide.quiz.questions[step[0]]
        index = next(index for index, option in enumerate(asked.options) if option.id == step[1])
        source = Source(self.text(QUIZ))
        path = ("questions", step[0], "options", index, "next")
        source.rename(path, to)
        self.texts[QUIZ] = source.text
        self.said.append(say("{}:{}: leads there.", QUIZ, self.guide.at("quiz", "quiz", *path).line))
        return asked.options[index].next

    def name(self, kind: Kind, id_: str, where: str) -> None:
        """Name the entry in a list of another: ``kind/id``, or ``kind/id:field`` where there are several."""
        other_kind, _, rest = where.partition("/")
        other, _, field = rest.partition(":")
        row = kind_called(other_kind)
        if other not in self.guide.entries[row.name]:
            raise Refused(say("There is no {} “{}”.{}", row.said, other, nearest(other, self.guide.entries[row.name])))
        lists = {spot.field: spot.shape for spot in naming(kind) if spot.owner == row.name and spot.lists(kind)}
        if field not in lists and (field or len(lists) != 1):
            if not lists:
                raise Refused(_other_way(kind, row, other))
            known = ", ".join(f"IN={row.one}/{other}:{name}" for name in lists)
            raise Refused(say("Which list of the {} “{}” is to name it? Lists that can: {}.", row.said, other, known))
        field = field or next(iter(lists))
        value = getattr(self.guide.entries[row.name][other], field)
        if isinstance(value, str):
            said = say("The {} “{}” names no single one: its “{}” is “{}”.", row.said, other, field, value)
            raise Refused(say("{} Choose another, or write a list there first.", said))
        file = self.guide.files[row.name, other]
        source = Source(self.text(file))
        source.name((), field, [*(value or ()), id_], "reviewed")
        self.texts[file] = source.text
        line = next(n for n, said in enumerate(source.text.split("\n"), 1) if id_ in re.split(r"[\s,'\[\]]+", said))
        self.said.append(say("{}:{}: names it.", file, line))

    def reasons(self, outcome: str) -> Mapping[str, list[str]]:
        """Return the answers to which an outcome has reasons of their own; none where it is a question."""
        return self.guide.outcomes[outcome].reasons_by_answer if outcome in self.guide.outcomes else {}

    def skeleton(self, id_: str) -> Skeleton:
        return Skeleton(id_, self.today, self.guide)

    def append(self, file: str, text: str) -> None:
        before = self.text(file)
        before += "" if before.endswith("\n") else "\n"
        self.texts[file] = before + text
        self.said.append(say("{}:{}: begins there, to be filled in.", file, before.count(chr(10)) + 1))

    def text(self, file: str) -> str:
        return self.texts.get(file) or (self.root / file).read_text(encoding="utf-8")


def _other_way(kind: Kind, row: Kind, other: str) -> str:
    """Return that no list of ``row`` can name ``kind``, and which field of the new entry names ``other`` instead."""
    said = say("No list of the kind {} can name the kind {}.", row.said, kind.said)
    own = next((spot.within for spot in naming(row) if spot.owner == kind.name), "")
    way = "{} It is the other way round: leave out IN=, and write “{}” under “{}:” in the new file."
    return say(way, said, other, own) if own else said


def _kinds() -> Iterator[str]:
    """Yield what is said to somebody who names no kind: those that there are, and how one is begun."""
    yield "Name what is to be begun, one of these:"
    width = max(len(kind.one) for kind in NEW)
    for kind in NEW:
        yield say("  {}  {}", f"{kind.one:{width}}", kind.called)
    yield say("For example: make new KIND={} ID={}", NEW[0].one, "my-id")


def _step(guide: Guide, where: str) -> Step:
    """Return the answer that ``question.option`` names. Raises Refused."""
    asked, _, chosen = where.partition(".")
    if asked not in guide.quiz.questions:
        hint = nearest(asked, guide.quiz.questions)
        raise Refused(say("There is no question “{}” in the quiz.{} Write IN=question.answer.", asked, hint))
    known = [option.id for option in guide.quiz.questions[asked].options]
    if chosen not in known:
        hint = nearest(chosen, known) or say(" Known: {}.", ", ".join(known))
        raise Refused(say("The question “{}” has no answer “{}”.{}", asked, chosen, hint))
    return asked, chosen


def _way(guide: Guide, step: Step) -> dict[str, str]:
    """Return answers that lead from the first question to this one, itself included."""
    for path in guide.graph.paths:
        if step in path.steps:
            return dict(path.steps[: path.steps.index(step) + 1])
    return dict([step])


def begun(root: Path, kind: Kind, id_: str, today: date, where: str = "", outcome: str = "") -> _New:
    """Return what is to be written for a new entry. Raises Refused for what could not become one."""
    guide, problems = load(root)
    new = _New(guide, root, today)
    of_quiz = kind in (QUESTIONS, OUTCOMES, SCENARIO)
    if (where or kind in (QUESTIONS, SCENARIO)) and problems:
        raise Refused(
            "`make check` names faults of form. Mend them first, so that nothing is written in the wrong place."
        )
    step = _step(guide, where) if where and of_quiz else None
    way = _way(guide, step) if step else {}
    if outcome and kind not in (QUESTIONS, SCENARIO):
        raise Refused(say("Only a quiz-question or a scenario leads to an outcome; the kind {} has none.", kind.said))
    if outcome and kind is SCENARIO and outcome not in guide.outcomes:
        raise Refused(say("There is no {} “{}”.{}", OUTCOMES.said, outcome, nearest(outcome, guide.outcomes)))
    if outcome and (outcome == id_ or outcome in guide.quiz.questions):
        raise Refused(say("“{}” is a question; choose another id for the outcome.", outcome))
    if kind is QUESTIONS:
        new.question(id_, outcome or TODO, step)
        if outcome and outcome not in guide.outcomes:
            new.entry(OUTCOMES, usable(outcome))
        if outcome:
            new.story(id_, {**way, id_: TODO}, outcome)
    elif kind is SCENARIO:
        new.story(id_, way or {guide.quiz.start: TODO}, outcome or TODO)
    elif kind is OUTCOMES and step:
        new.entry(kind, id_)
        before, key = new.lead(step, id_), ".".join(step)
        if key in new.reasons(before):
            place = guide.at("outcomes", before, "reasons_by_answer", key)
            new.said.append(say("{}:{}: “{}” leads there no longer: take it out.", place.file, place.line, key))
        new.story(id_, way, id_)
    else:
        new.entry(kind, id_)
        if where:
            new.name(kind, id_, where)
    return new


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", metavar="KIND", nargs="?", default="", help=", ".join(kind.one for kind in NEW))
    parser.add_argument(
        "id", metavar="ID", nargs="?", default="", help="lower-case words with hyphens; the address of the page"
    )
    parser.add_argument(
        "--in",
        dest="where",
        metavar="PLACE",
        default="",
        help="what names it: kind/id[:field]; question.answer in the quiz",
    )
    parser.add_argument("--outcome", metavar="ID", default="", help="where a question or a scenario of the quiz leads")
    language(parser)


def run(options: Namespace) -> int:
    """Write what is new and say where; refuse what could not become an entry, and then write nothing. Without a kind
    say which there are.
    """
    root, code = options.root, options.language
    if not options.kind:
        print("\n".join(told(said, code) for said in _kinds()))
        return 2
    try:
        kind, id_ = kind_and_id(options.kind, options.id, NEW)
        new = begun(root, kind, id_, options.today, options.where, options.outcome)
    except Refused as reason:
        return refuse(reason, code)
    for file, text in new.texts.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8", newline="\n")
    named = {re.split("[: ]", said)[0] for said in new.said}
    rest = [
        say("{} is changed as well, so that all goes on as before.", file) for file in sorted(new.texts.keys() - named)
    ]
    print("\n".join(told(said, code) for said in (*new.said, *rest)))
    if kind is FAQ:
        print(told(say("A question of the quiz is another kind: make new KIND={} ID={}", QUESTIONS.one, id_), code))
    print(told("`make check` says what is left to do.", code))
    return 0
