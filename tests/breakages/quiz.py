"""The decision tree: circles, dead ends, questions that ask nothing, scenarios that end elsewhere."""

import json

from support.breaking import Broken

from breakages.row import OUTCOME, QUIZ, SCENARIOS, Row

QUESTION = "data/questions/owner-leaves.yml"
VERDICTS = "data/vocabulary/verdicts.yml"
AWAIT = (
    "¦await:\n  name:\n    en: Await\n    zh: 等等\n  description:\n    en: Wait.\n    zh: 等一等。\n"
    "  mark: ⧗\n  colour:\n    light: '#4a4a4a'\n    dark: '#c4c4c4'\n  leaves: false\n"
)


def option(id_: str, target: str, adds: str = "") -> str:
    """Return an option as it stands in questions.yml."""
    more = f"\n        adds:\n          - {adds}" if adds else ""
    text = f"        text:\n          en: Answer {id_}\n          zh: 回答{id_}\n"
    return f"      - id: {id_}\n{text}        next: {target}{more}\n"


def question(id_: str, first: str, second: str) -> str:
    """Return a question with two options as it stands in questions.yml."""
    texts = "".join(
        f"    {key}:\n      en: Now {key} {id_}{mark}\n      zh: 问{id_[:6]}{key}{mark}\n"
        for key, mark in (("text", "?"), ("short", ""), ("why", "."))
    )
    return f"  {id_}:\n{texts}    options:\n{option('a', first)}{option('unsure', second)}"


def link(broken: Broken, *ids: str) -> None:
    """Let options of the first question lead to these questions or outcomes."""
    text = "".join(option(f"extra-{id_}", id_) for id_ in ids)
    broken.insert(QUIZ, "questions", broken.guide.quiz.start, "options", text=text)


def ends(broken: Broken) -> tuple[str, str]:
    """Return two outcomes: one that stays, one that leaves."""
    verdicts = broken.guide.vocabulary["verdicts"]
    found = {bool(verdicts[outcome.verdict].leaves): id_ for id_, outcome in broken.guide.outcomes.items()}
    return found[False], found[True]


def circle(broken: Broken) -> tuple[str, ...]:
    """Let the second question lead back to the first."""
    start = broken.guide.quiz.start
    second = broken.guide.quiz.questions[start].options[0].next
    broken.insert(QUIZ, "questions", second, "options", text=option("again", start))
    return broken.at(QUIZ, "questions", second, "options", 0, "next"), start, second, start


def nowhere(broken: Broken) -> str:
    """Let an answer lead to nothing."""
    start = broken.guide.quiz.start
    broken.insert(QUIZ, "questions", start, "options", text=option("lost", "no-such-place"))
    return broken.at(QUIZ, "questions", start, "options", 0, "next")


def as_address(broken: Broken, before: str) -> tuple[str, ...]:
    """Let an answer name where it leads to as an address does."""
    start = broken.guide.quiz.start
    to = broken.guide.quiz.questions[start].options[0].next
    return broken.put(QUIZ, "questions", start, "options", 0, "next", value=f"{before}{to}"), f"{before}{to}", to


def renamed(broken: Broken) -> tuple[str, ...]:
    """Give an answer that many stories give another id."""
    start, options = broken.guide.quiz.start, broken.guide.quiz.questions[broken.guide.quiz.start].options
    told = [scenario.answers.get(start) for scenario in broken.guide.scenarios]
    told += [group.quiz.answers.get(start) for group in broken.guide.groups.values() if group.quiz]
    index, most = max(enumerate(options), key=lambda option: told.count(option[1].id))
    broken.put(QUIZ, "questions", start, "options", index, "id", value="zzz")
    return broken.at(QUIZ, "questions", start), start, most.id, str(told.count(most.id))


def lonely(broken: Broken) -> str:
    """Add a question that no answer leads to."""
    broken.append(QUIZ, question("lonely", *ends(broken)))
    return broken.at(QUIZ, "questions", "lonely")


def namesake(broken: Broken) -> tuple[str, str]:
    """Add a question with the id of an outcome."""
    stay, leave = ends(broken)
    broken.append(QUIZ, question(stay, leave, leave))
    broken.insert(QUIZ, "questions", stay, text="    allow:\n      pointless-question: For this row.")
    return broken.at(QUIZ, "questions", stay), stay


def same_text(broken: Broken) -> tuple[str, ...]:
    """Give the second question the text of the first."""
    (first, one), (second, _) = list(broken.guide.quiz.questions.items())[:2]
    at = broken.put(QUIZ, "questions", second, "text", "en", value=json.dumps(one.text["en"], ensure_ascii=False))
    return at, first, one.text["en"]


def other_end(broken: Broken) -> tuple[str, ...]:
    """Expect another outcome of a scenario whose own has more than one."""
    told = [scenario.outcome for scenario in broken.guide.scenarios]
    index = next(n for n, outcome in enumerate(told) if told.count(outcome) > 1)
    wanted = next(outcome for outcome in told if outcome != told[index])
    broken.put(SCENARIOS, "scenarios", index, "outcome", value=wanted)
    return broken.at(SCENARIOS, "scenarios", index), broken.guide.scenarios[index].id, told[index], wanted


def untold(broken: Broken) -> tuple[str, str]:
    """Delete the only scenario of an outcome."""
    told = [scenario.outcome for scenario in broken.guide.scenarios]
    index = next(n for n, outcome in enumerate(told) if told.count(outcome) == 1)
    broken.cut(SCENARIOS, "scenarios", index)
    return f"data/quiz/outcomes/{told[index]}.yml:1:1", told[index]


def other_answer(broken: Broken) -> tuple[str, str]:
    """Give reasons for an answer that does not lead to the outcome."""
    ways = sorted(
        f"{id_}.{choice.id}"
        for id_, entry in broken.guide.quiz.questions.items()
        for choice in entry.options
        if choice.next == "banter-add-then-exit"
    )
    at = broken.append(OUTCOME, "reasons_by_answer:\n  ¦nowhere.at-all:\n    - no-tie-and-no-say\n")
    return at, ", ".join(ways)


def other_branch(broken: Broken) -> tuple[str, str]:
    """Let a group's branch begin where its answers do not lead."""
    file, entry = "data/groups/colleague-banter.yml", broken.guide.groups["colleague-banter"].quiz
    assert entry is not None
    broken.put(file, "quiz", "question", value="timing")
    return broken.at(file, "quiz"), entry.question


def sure(broken: Broken) -> tuple[str, str]:
    """Take the written exception of a question without an unsure answer away."""
    questions = broken.guide.quiz.questions.items()
    id_ = next(id_ for id_, entry in questions if list(entry.allow) == ["no-unsure-option"])
    broken.cut(QUIZ, "questions", id_, "allow")
    return broken.at(QUIZ, "questions", id_), id_


def idle(broken: Broken) -> tuple[str, str]:
    """Add a question whose answers all lead to one place."""
    stay, _ = ends(broken)
    link(broken, "idle")
    broken.append(QUIZ, question("idle", stay, stay))
    return broken.at(QUIZ, "questions", "idle"), stay


def endless(broken: Broken) -> str:
    """Add a path of six questions."""
    stay, leave = ends(broken)
    link(broken, "q1")
    for n in range(1, 6):
        broken.append(QUIZ, question(f"q{n}", f"q{n + 1}" if n < 5 else leave, stay))
    return broken.at(QUIZ, "questions", "q5")


def crowded(broken: Broken) -> str:
    """Give the first question a seventh option."""
    start = broken.guide.quiz.start
    outcomes = list(broken.guide.outcomes)
    link(broken, *outcomes[: 7 - len(broken.guide.quiz.questions[start].options)])
    return broken.at(QUIZ, "questions", start)


def twins(broken: Broken) -> str:
    """Add two questions with the same answers."""
    link(broken, "twin1", "twin2")
    broken.append(QUIZ, question("twin1", *ends(broken)) + question("twin2", *ends(broken)))
    return broken.at(QUIZ, "questions", "twin2")


def contradicting(broken: Broken) -> tuple[str, str]:
    """Let an answer that leaves add an item about staying."""
    start, (_, leave) = broken.guide.quiz.start, ends(broken)
    broken.insert(QUIZ, "questions", start, "options", text=option("extra", leave, adds="mute-it-now"))
    return broken.at(QUIZ, "questions", start), leave


def lopsided(broken: Broken) -> tuple[str, ...]:
    """Add a verdict, and an outcome with it that one path of very many ends in."""
    at = broken.append(VERDICTS, AWAIT)
    new = "data/quiz/outcomes/await-it.yml"
    broken.write(new, broken.read(OUTCOME))
    for key, value in (("id", "await-it"), ("verdict", "await")):
        broken.put(new, key, value=value)
    broken.retitle(new, "await-it")
    link(broken, "await-it")
    start = broken.guide.quiz.start
    broken.append(SCENARIOS, "  - id: waiting\n    text:\n      en: You wait.\n      zh: 你在等。\n"
                  f"    answers:\n      {start}: extra-await-it\n    outcome: await-it\n")  # fmt: skip
    return at, "await"


def no_verdict(broken: Broken) -> str:
    """Add a verdict that no outcome has."""
    return broken.append(VERDICTS, AWAIT)


def exchanged(broken: Broken) -> str:
    """Let an outcome pick its reasons by an answer that leads to another one."""
    start = broken.guide.quiz.start
    link(broken, "leave-quietly")
    broken.append(OUTCOME, f"reasons_by_answer:\n  {start}.extra-leave-quietly:\n    - no-tie-and-no-say\n")
    return f"{OUTCOME}:1:1"


def crossed(broken: Broken) -> str:
    """Let two answers lead to each other's outcome; return the place of the first."""
    for index, outcome in enumerate(("mute-keep", "reshape-the-group")):
        broken.put(QUIZ, "questions", "voice", "options", index, "next", value=outcome)
    return broken.at(QUIZ, "questions", "voice", "options", 0, "next")


ROWS = (
    Row("a start that is no question", "quiz-start", lambda b: b.put(QUIZ, "start", value="brings-you"),
        "The quiz starts with “brings-you”, and there is no such question. Did you mean “brings-you-here”?"),
    Row("a start in the middle", "quiz-start", lambda b: b.put(QUIZ, "start", value="few-ties"),
        "The quiz starts with “few-ties”, but the answer “school” to “kind-of-group” leads to it."
        " Name the question that comes before all others."),
    Row("an emptied list of scenarios", "shape", lambda b: b.write(SCENARIOS, "scenarios: []\n") or f"{SCENARIOS}:1:1",
        "scenarios is '[]', but a list of at least 1 was expected."),
    Row("two outcomes exchanged", "exchanged-outcomes", exchanged,
        "“banter-add-then-exit” holds what belongs to “leave-quietly”: the answers under reasons_by_answer lead there."
        " Exchange the two contents, or mend the answers."),
    Row("two answers exchanged", "exchanged-answers", crossed,
        "The answers “propose” and “no-proposal” lead to each other’s place: scenarios say so."
        " Exchange “next: mute-keep” and “next: reshape-the-group”, or the two ids."),
    Row("an answer that leads past a question", "other-next",
        lambda b: b.put(QUIZ, "questions", "brings-you-here", "options", 0, "next", value="kind-of-group"),
        "The answer “leaving” leads to “kind-of-group”; the stories (11) go on with “timing”."
        " Write “next: timing”, or mend the stories."),
    Row("an answer that leads back", "other-next",
        lambda b: b.put(QUIZ, "questions", "kind-of-group", "options", 0, "next", value="brings-you-here"),
        "The answer “kin” leads to “brings-you-here”; the stories (6) go on with “kin-trouble”."
        " Write “next: kin-trouble”, or mend the stories."),
    Row("a story with its answers in another order", "scenario-twice",
        lambda b: (b.edit(SCENARIOS, "      brings-you-here: leaving\n      timing: unsure\n",
                          "      timing: unsure\n      brings-you-here: leaving\n"),
                   b.at(SCENARIOS, "scenarios", 0, "answers"))[1],
        "The answers stand in another order than they are asked in."
        " Write them in this order: brings-you-here, timing."),
    Row("a group with its answers in another order", "group-quiz-entry",
        lambda b: (b.edit("data/groups/colleague-banter.yml", "    brings-you-here: leaving\n    timing: done\n",
                          "    timing: done\n    brings-you-here: leaving\n"),
                   b.at("data/groups/colleague-banter.yml", "quiz", "answers"))[1],
        "The answers stand in another order than they are asked in."
        " Write them in this order: brings-you-here, timing, kind-of-work-group."),
    Row("a story that is asked what is not there", "scenario-differs",
        lambda b: (b.edit(SCENARIOS, "here: leaving\n      timing: unsure", "hre: leaving\n      timing: unsure"),
                   b.at(SCENARIOS, "scenarios", 0, "answers", "brings-you-hre"))[1],
        "There is no question “brings-you-hre”. Did you mean “brings-you-here”? Name one that is asked."),
    Row("a story with an answer that is not there", "scenario-differs",
        lambda b: b.edit(SCENARIOS, "timing: unsure", "¦timing: unsur"),
        "“timing” has no answer “unsur”. Did you mean “unsure”? Name one that is asked."),
    Row("a group with an answer that is not there", "group-quiz-entry",
        lambda b: b.put("data/groups/classmates.yml", "quiz", "answers", "kind-of-group", value="shool"),
        "“kind-of-group” has no answer “shool”. Did you mean “school”? Name one that is asked."),
    Row("an answer with another id", "lost-answer", renamed,
        "The question “%s” has no answer “%s”. %s places name it. Give the answer its id again; an id stays."),
    Row("a circle", "quiz-loop", circle,
        "The quiz runs in a circle: %s -> %s -> %s. Let this answer, or another of them, lead on to an outcome."),
    Row("an answer that leads to nothing", "dangling-reference", nowhere,
        "There is no quiz question or outcome “no-such-place”. If it is new:"
        " `make new KIND=quiz-question ID=no-such-place` or `make new KIND=outcome ID=no-such-place`."),
    *(Row(f"an answer that leads to the address of one: {before}", "dangling-reference",
          lambda b, before=before: as_address(b, before),
          "Signs that do not belong to it stand in %s. Write “%s”.") for before in ("questions/", "/quiz/questions/")),
    Row("an answer that leads to the file of one that is not there", "dangling-reference",
        lambda b: b.put(QUIZ, "questions", b.guide.quiz.start, "options", 0, "next", value="outcomes/no-such.yml"),
        "There is no quiz question or outcome “outcomes/no-such.yml”. If it is new:"
        " `make new KIND=quiz-question ID=no-such` or `make new KIND=outcome ID=no-such`."),
    Row("an answer of many that leads to nothing", "dangling-reference",
        lambda b: b.put(QUIZ, "questions", b.guide.quiz.start, "options", 0, "next", value="no-such-place"),
        "There is no quiz question or outcome “no-such-place”. If it is new:"
        " `make new KIND=quiz-question ID=no-such-place` or `make new KIND=outcome ID=no-such-place`."),
    Row("a check before leaving that leads to nothing", "dangling-reference",
        lambda b: b.put("data/quiz/outcomes/leave-quietly.yml", "unless", 0, "next", value="no-such-place"),
        "There is no quiz question or outcome “no-such-place”. If it is new:"
        " `make new KIND=quiz-question ID=no-such-place` or `make new KIND=outcome ID=no-such-place`."),
    Row("a question that no answer leads to", "unreachable", lonely,
        "No answer leads to the question “lonely”. Link it or delete it."),
    Row("a verdict that no path ends in", "unreachable-verdict", no_verdict, "No path ends in the verdict “await”."),
    Row("a question named like an outcome", "shared-anchor", namesake,
        "“%s” is a question and an outcome; both are anchors on one page. Rename one of them."),
    Row("two questions with one text", "repeated-question-text", same_text,
        "The question “%s” has the same text: “%s”. A reader must be able to tell them apart."),
    Row("a scenario that ends elsewhere", "scenario-differs", other_end,
        "The scenario “%s” ends in “%s”; “%s” was expected. Mend the tree or the scenario."),
    Row("an outcome that no scenario tells of", "outcome-without-scenario", untold,
        "No scenario ends in “%s”. Add one to data/quiz/scenarios.yml."),
    Row("reasons for an answer that leads elsewhere", "reasons-by-unknown-answer", other_answer,
        "The answer “nowhere.at-all” does not lead here. These do: %s."),
    Row("a group whose answers lead elsewhere", "group-quiz-entry", other_branch,
        "These answers lead to “%s”, not to the question “timing”. Mend the answers or the question."),
    Row("a question without an unsure answer", "no-unsure-option", sure,
        "The question “%s” has no “not sure” option. Add an option with the id unsure, or write the reason under"
        " allow: {no-unsure-option: …}.", "warning"),
    Row("a question that asks nothing", "pointless-question", idle,
        "All answers to “idle” lead to “%s”. Drop the question or let an answer lead elsewhere.", "warning"),
    Row("a path of six questions", "long-path", endless,
        "The longest path asks 6 questions; readers tire after 5. Shorten it.", "warning"),
    Row("a question with seven options", "wide-question", crowded,
        "The question “brings-you-here” has 7 options; a phone shows 6 on one screen. Join two of them, or let one"
        " lead to a question of its own.", "warning"),
    Row("a verdict of nearly no paths", "lopsided-verdict", lopsided,
        "2% of all paths end in “%s”; between 3 % and 60 % is expected. Look whether the tree asks the right things.",
        "warning"),
    Row("two questions with the same answers", "identical-questions", twins,
        "“twin1” and “twin2” have the same options with the same targets. Ask one question instead of two.",
        "warning"),
    Row("an answer that adds staying to leaving", "contradicting-addition", contradicting,
        "The answer “extra” adds “mute-it-now”, but can end in “%s”, which leaves. Add it to the outcomes that stay.",
        "warning"),
    *(Row(f"another verdict: {id_} -> {verdict}", "other-verdict",
          lambda b, id_=id_, verdict=verdict: b.put(f"data/quiz/outcomes/{id_}.yml", "verdict", value=verdict),
          f"The verdict “{verdict}” {said} Mend the verdict, or name a reason that speaks for it.", "warning")
      for id_, verdict, said in (
          ("banter-stay", "quiet-exit", "leaves, and no reason speaks for leaving."),
          ("banter-stay", "open-exit", "leaves, and no reason speaks for leaving."),
          ("big-quiet-exit", "keep", "stays, and every reason speaks for leaving."),
      )),
    *(Row(f"a question that asks nothing: {said}", "question-form",
          lambda b, code=code, said=said: b.put(QUIZ, "questions", b.guide.quiz.start, "text", code, value=said),
          "The question has no question mark. Ask, and put the mark at the end.", "warning")
      for code, said in (("en", "What brings you to us"), ("zh", "你遇到了事。"))),
    Row("a page of a question that asks nothing", "question-form",
        lambda b: b.put(QUESTION, "title", "en", value="The owner of a group leaves"),
        "The question has no question mark. Ask, and put the mark at the end.", "warning"),
    *(Row(f"an answer that is a sentence: {said}", "question-form",
          lambda b, code=code, said=said: b.put(QUIZ, "questions", b.guide.quiz.start, "options", 0, "text", code,
                                                value=said),
          "A full stop stands at the end. Take it away: it is a label, not a sentence.", "warning")
      for code, said in (("en", "I own or run the group."), ("zh", "我是群主。"))),
    Row("an answer as long as a text", "question-form",
        lambda b: b.put(QUIZ, "questions", b.guide.quiz.start, "options", 0, "text", "en",
                        value="leave it " * 44 + "now"),
        "It has 399 characters; 120 are the most. Say it in a few words.", "warning"),
    Row("a label as long as a question", "question-form",
        lambda b: b.put(QUIZ, "questions", b.guide.quiz.start, "short", "en",
                        value="What it is that brings you to this guide"),
        "It has 40 characters; 30 are the most. Say it in a few words.", "warning"),
)  # fmt: skip
