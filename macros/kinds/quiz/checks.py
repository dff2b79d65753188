"""The decision tree leads everywhere and never in circles; scenarios end where an editor expects (quiz.md, 2)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import combinations, pairwise
from math import ceil, floor

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place, nearest

LONGEST, WIDEST = 5, 6
MANY = 5
"""What so many places name is no slip in each of them."""
LEAST_SHARE, GREATEST_SHARE = 0.03, 0.60


def _question(context: Context, id_: str, *path: str | int) -> Place:
    return context.guide.at("questions", id_, *path)


def quiz_loop(context: Context) -> Iterator[Finding]:
    loop = context.guide.graph.loop
    if loop:
        questions = context.guide.quiz.questions
        order = list(questions)
        steps = [(one, other) for one, other in pairwise(loop) if order.index(other) <= order.index(one)]
        back, to = steps[0]  # a circle goes back somewhere
        index = next(index for index, option in enumerate(questions[back].options) if option.next == to)
        said = say("The quiz runs in a circle: {}.", " -> ".join(loop))
        fix = "Let this answer, or another of them, lead on to an outcome."
        yield Finding(_question(context, back, "options", index, "next"), said, fix)


def quiz_start(context: Context) -> Iterator[Finding]:
    guide = context.guide
    place = partial(guide.at, "quiz", "quiz", "start")
    if guide.quiz.start not in guide.quiz.questions:
        hint = nearest(guide.quiz.start, guide.quiz.questions)
        yield Finding(
            place(), say("The quiz starts with “{}”, and there is no such question.{}", guide.quiz.start, hint)
        )
    before = [] if guide.graph.loop else guide.graph.ways_in(guide.quiz.start)
    for question, option in before[:1]:
        said = say(
            "The quiz starts with “{}”, but the answer “{}” to “{}” leads to it.", guide.quiz.start, option, question
        )
        yield Finding(place(), said, "Name the question that comes before all others.")


def unreachable(context: Context) -> Iterator[Finding]:
    guide, reached = context.guide, context.guide.graph.reached
    for id_ in guide.quiz.questions:
        if id_ not in reached:
            yield Finding(
                _question(context, id_), say("No answer leads to the question “{}”.", id_), "Link it or delete it."
            )
    for id_ in guide.outcomes:
        if id_ not in reached:
            yield Finding(
                guide.at("outcomes", id_, "id"),
                say("No answer leads to the outcome “{}”.", id_),
                "Link it or delete it.",
            )


def unreachable_verdict(context: Context) -> Iterator[Finding]:
    guide = context.guide
    reached = {guide.outcomes[id_].verdict for id_ in context.guide.graph.reached if id_ in guide.outcomes}
    for verdict in guide.vocabulary["verdicts"]:
        if verdict not in reached:
            yield Finding(
                guide.at("vocabulary", "verdicts", verdict), say("No path ends in the verdict “{}”.", verdict), ""
            )


def question_and_outcome_share_id(context: Context) -> Iterator[Finding]:
    for id_ in context.guide.quiz.questions:
        if id_ in context.guide.known["outcomes"]:
            yield Finding(
                _question(context, id_),
                say("“{}” is a question and an outcome; both are anchors on one page.", id_),
                "Rename one of them.",
            )


def repeated_question_text(context: Context) -> Iterator[Finding]:
    for id_, question in context.guide.quiz.questions.items():
        said = set[tuple[str, str]]()
        for index, option in enumerate(question.options):
            if said & option.text.root.items():
                place = _question(context, id_, "options", index, "text")
                yield Finding(place, "Another answer to this question says the same.", "Let readers tell them apart.")
            said |= option.text.root.items()
    for name in ("text", "short"):
        for language in context.guide.codes.known:
            seen: dict[str, str] = {}
            for id_, question in context.guide.quiz.questions.items():
                text = getattr(question, name).root.get(language)
                if text is None:
                    continue
                if text in seen:
                    yield Finding(
                        _question(context, id_, name, language),
                        say("The question “{}” has the same {}: “{}”.", seen[text], name, text),
                        "A reader must be able to tell them apart.",
                    )
                seen[text] = id_


def scenario_twice(context: Context) -> Iterator[Finding]:
    """A story is told once, under a name of its own, and answers only what it is asked."""
    guide = context.guide
    names, stories = set[str](), set[tuple[str, str]]()
    for index, scenario in enumerate(guide.scenarios):
        path = ("scenarios", "scenarios", "scenarios", index)
        if scenario.id in names:
            yield Finding(
                guide.at(*path, "id"), say("“{}” is the name of two scenarios.", scenario.id), "Rename one of them."
            )
        if stories & (story := set(scenario.text.root.items())):
            yield Finding(guide.at(*path, "text"), "Another scenario tells the same.", "Keep one of them.")
        names.add(scenario.id)
        stories |= story
        *asked, end = guide.graph.way(scenario.answers)
        for question in scenario.answers.keys() - asked if end in guide.outcomes else ():
            place = guide.at(*path, "answers", question)
            said = say("The scenario “{}” is never asked “{}”.", scenario.id, question)
            yield Finding(place, said, "Take the answer out, or mend the one before it.")
        if end in guide.outcomes and (fix := out_of_order(scenario.answers, asked)):
            yield Finding(guide.at(*path, "answers"), *fix)


def out_of_order(answers: Iterable[str], asked: list[str]) -> tuple[str, str] | None:
    """Return what is wrong with answers that stand in another order than they are asked in, and what to do."""
    if [question for question in answers if question in asked] == asked:
        return None
    said = "The answers stand in another order than they are asked in."
    return said, say("Write them in this order: {}.", ", ".join(asked))


def lost_answer(context: Context) -> Iterator[Finding]:
    """Say that an answer has another id, or is gone, while many stories and groups give it: that is one fault."""
    guide = context.guide
    given = [scenario.answers for scenario in guide.scenarios]
    given += [group.quiz.answers for group in guide.groups.values() if group.quiz]
    options = {id_: {option.id for option in question.options} for id_, question in guide.quiz.questions.items()}
    lost = Counter(pair for answers in given for pair in answers.items() if pair[1] not in options.get(pair[0], pair))
    for (question, answer), times in lost.items():
        if times > MANY:
            said = say("The question “{}” has no answer “{}”.{}", question, answer, nearest(answer, options[question]))
            said = say("{} {} places name it.", said, times)
            yield Finding(_question(context, question), said, "Give the answer its id again; an id stays.")


def exchanged_answers(context: Context) -> Iterator[Finding]:
    """Say that two answers lead to each other's place: with the two exchanged, all scenarios end as expected, and the
    outcomes are reached by the answers that they name.
    """
    guide, quiz = context.guide, context.guide.quiz
    if quiz.start not in quiz.questions or guide.graph.loop:
        return
    wrong = [one for one in guide.scenarios if guide.graph.follow(one.answers)[0] != one.outcome]
    named = [(key, id_) for id_, outcome in guide.outcomes.items() for key in outcome.reasons_by_answer]
    for id_ in dict.fromkeys(question for scenario in wrong for question in scenario.answers):
        options = quiz.questions[id_].options if id_ in quiz.questions else []
        own = {f"{id_}.{option.id}": option.next for option in options}
        doubted = {f"{id_}.{scenario.answers[id_]}" for scenario in wrong if id_ in scenario.answers}
        doubted |= {key for key, outcome in named if own.get(key, outcome) != outcome}
        for one, other in combinations(options, 2):
            keys = f"{id_}.{one.id}", f"{id_}.{other.id}"
            after = {keys[0]: other.next, keys[1]: one.next}
            if (
                doubted.issuperset(keys)
                and all(after.get(key, outcome) == outcome for key, outcome in named)
                and all(guide.graph.follow(story.answers, after)[0] == story.outcome for story in guide.scenarios)
            ):
                place = _question(context, id_, "options", options.index(one), "next")
                said = "The answers “{}” and “{}” lead to each other’s place: scenarios say so."
                remedy = say("Exchange “next: {}” and “next: {}”, or the two ids.", one.next, other.next)
                yield Finding(place, say(said, one.id, other.id), remedy)


def _told(context: Context) -> Iterator[list[tuple[str, str, str]]]:
    """Yield the way of each story and each group: question, answer, and where it goes on by what is told next."""
    guide = context.guide
    stories = [(scenario.answers, scenario.outcome) for scenario in guide.scenarios]
    stories += [(group.quiz.answers, group.quiz.question) for group in guide.groups.values() if group.quiz]
    for answers, end in stories:
        yield [(*step, to) for step, to in zip(answers.items(), [*answers, end][1:], strict=True)]


def other_next(context: Context) -> Iterator[Finding]:
    """Say which answer leads elsewhere than all the stories that give it go on."""
    quiz, reached = context.guide.quiz, context.guide.graph.reached
    there = {*quiz.questions, *context.guide.outcomes}
    wanted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for question, answer, to in (step for way in _told(context) for step in way):
        wanted[question, answer][to] += 1
    for id_, question in quiz.questions.items():
        for index, option in enumerate(question.options):
            (to, times), *others = wanted[id_, option.id].most_common() or [("", 0)]
            if {to, option.next} <= there and to != option.next and not others and (times > 1 or to not in reached):
                said = say(
                    "The answer “{}” leads to “{}”; the stories ({}) go on with “{}”.",
                    option.id,
                    option.next,
                    times,
                    to,
                )
                fix = say("Write “next: {}”, or mend the stories.", to)
                yield Finding(_question(context, id_, "options", index, "next"), said, fix)


def scenario_differs(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for index, scenario in enumerate(guide.scenarios):
        outcome, stopped = guide.graph.follow(scenario.answers)
        if outcome is None and (slip := guide.graph.slip(scenario.answers)):
            question, said = slip
            place = guide.at("scenarios", "scenarios", "scenarios", index, "answers", question)
            yield Finding(place, said, "Name one that is asked.")
        elif outcome is None:
            said = say("The scenario “{}” stops at “{}”: its answer is missing or unknown.", scenario.id, stopped)
            yield Finding(guide.at("scenarios", "scenarios", "scenarios", index), said, "Add the answer.")
        elif outcome != scenario.outcome:
            said = say("The scenario “{}” ends in “{}”; “{}” was expected.", scenario.id, outcome, scenario.outcome)
            yield Finding(
                guide.at("scenarios", "scenarios", "scenarios", index), said, "Mend the tree or the scenario."
            )


def no_unsure_option(context: Context) -> Iterator[Finding]:
    for id_, question in context.guide.quiz.questions.items():
        if not any(option.id.endswith("unsure") for option in question.options):
            yield Finding(
                _question(context, id_),
                say("The question “{}” has no “not sure” option.", id_),
                "Add an option with the id unsure, or write the reason under allow: {no-unsure-option: …}.",
                subject=("questions", id_),
            )


def pointless_question(context: Context) -> Iterator[Finding]:
    for id_, question in context.guide.quiz.questions.items():
        if len(context.guide.graph.targets(id_)) == 1:
            yield Finding(
                _question(context, id_),
                say("All answers to “{}” lead to “{}”.", id_, question.options[0].next),
                "Drop the question or let an answer lead elsewhere.",
                subject=("questions", id_),
            )


def long_path(context: Context) -> Iterator[Finding]:
    if context.guide.graph.longest > LONGEST:
        worst = max(context.guide.graph.paths, key=lambda path: len(path.steps))
        yield Finding(
            _question(context, worst.steps[-1][0]),
            say("The longest path asks {} questions; readers tire after {}.", len(worst.steps), LONGEST),
            "Shorten it.",
        )


def wide_question(context: Context) -> Iterator[Finding]:
    for id_, question in context.guide.quiz.questions.items():
        if len(question.options) > WIDEST:
            yield Finding(
                _question(context, id_),
                say(
                    "The question “{}” has {} options; a phone shows {} on one screen.",
                    id_,
                    len(question.options),
                    WIDEST,
                ),
                "Join two of them, or let one lead to a question of its own.",
                subject=("questions", id_),
            )


def lopsided_verdict(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for verdict, share in sorted(context.guide.graph.verdict_shares().items()):
        if verdict in guide.vocabulary["verdicts"] and not LEAST_SHARE <= share <= GREATEST_SHARE:
            percent = floor(100 * share) if share < LEAST_SHARE else ceil(100 * share)  # never 3 % or 60 % itself
            yield Finding(
                guide.at("vocabulary", "verdicts", verdict),
                say("{}% of all paths end in “{}”; between 3 % and 60 % is expected.", percent, verdict),
                "Look whether the tree asks the right things.",
            )


def identical_questions(context: Context) -> Iterator[Finding]:
    seen: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for id_, question in context.guide.quiz.questions.items():
        seen[tuple((option.id, option.next) for option in question.options)].append(id_)
    for twins in seen.values():
        if len(twins) > 1:
            yield Finding(
                _question(context, twins[1]),
                say("“{}” and “{}” have the same options with the same targets.", twins[0], twins[1]),
                "Ask one question instead of two.",
                subject=("questions", twins[1]),
            )


def contradicting_addition(context: Context) -> Iterator[Finding]:
    """A checklist item about staying makes no sense on an outcome that leaves."""
    guide = context.guide
    staying = {id_ for id_, item in guide.checklist.items() if item.staying}
    for path in context.guide.graph.paths:
        verdict = guide.vocabulary["verdicts"].get(guide.outcomes[path.outcome].verdict)
        for question, chosen in path.steps:
            option = guide.quiz.questions[question].option(chosen)
            for item in option.adds if option else []:
                if item in staying and verdict and verdict.leaves:
                    yield Finding(
                        _question(context, question),
                        say(
                            "The answer “{}” adds “{}”, but can end in “{}”, which leaves.", chosen, item, path.outcome
                        ),
                        "Add it to the outcomes that stay.",
                        subject=("questions", question),
                    )


CHECKS = (
    Check("quiz-loop", "guide", "error", quiz_loop),
    Check("quiz-start", "guide", "error", quiz_start),
    Check("unreachable", "guide", "error", unreachable),
    Check("unreachable-verdict", "guide", "error", unreachable_verdict),
    Check("shared-anchor", "guide", "error", question_and_outcome_share_id),
    Check("repeated-question-text", "entry", "error", repeated_question_text),
    Check("scenario-twice", "guide", "error", scenario_twice),
    Check("lost-answer", "guide", "error", lost_answer),
    Check("exchanged-answers", "guide", "error", exchanged_answers),
    Check("other-next", "guide", "error", other_next),
    Check("scenario-differs", "guide", "error", scenario_differs),
    Check("no-unsure-option", "guide", "warning", no_unsure_option),
    Check("pointless-question", "guide", "warning", pointless_question),
    Check("long-path", "guide", "warning", long_path),
    Check("wide-question", "guide", "warning", wide_question),
    Check("lopsided-verdict", "guide", "warning", lopsided_verdict),
    Check("identical-questions", "guide", "warning", identical_questions),
    Check("contradicting-addition", "guide", "warning", contradicting_addition),
)
