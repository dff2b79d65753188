"""The quiz as a graph: its paths, what is reached, loops, and the figures shown to readers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.kinds.outcome.model import Outcome
from macros.kinds.quiz.model import Quiz
from macros.model.command_messages import say
from macros.model.problem import nearest

Step = tuple[str, str]
"""A question id and the id of the option chosen."""


@dataclass(frozen=True)
class Path:
    """One way through the quiz: the steps and the outcome they end in."""

    steps: tuple[Step, ...]
    outcome: str


@dataclass(eq=False)
class Graph:
    """The quiz's questions and options as nodes and edges. Targets that exist nowhere are left out.

    Two are equal when they have the same shape, whatever the words of the quiz: those are not the graph's to say.
    """

    quiz: Quiz
    outcomes: dict[str, Outcome]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Graph) and self.shape == other.shape

    __hash__ = None  # pyright: ignore[reportAssignmentType]

    @cached_property
    def shape(self) -> tuple[object, ...]:
        """The questions with their answers and where those lead, and the verdict of each outcome, in their order."""
        return (
            self.quiz.start,
            [
                (id_, [(o.id, o.next, o.adds) for o in question.options])
                for id_, question in self.quiz.questions.items()
            ],
            [(id_, outcome.verdict) for id_, outcome in self.outcomes.items()],
        )

    @cached_property
    def edges(self) -> list[tuple[Step, str]]:
        """Every answer, in the order of the questions, and where it leads."""
        questions = self.quiz.questions.items()
        return [((id_, option.id), option.next) for id_, question in questions for option in question.options]

    def targets(self, question: str) -> list[str]:
        """Return where the options of a question lead, in order, each once."""
        return list(dict.fromkeys(option.next for option in self.quiz.questions[question].options))

    @cached_property
    def loop(self) -> tuple[str, ...] | None:
        """Return the questions of one loop, first repeated at the end, or None."""
        done: set[str] = set()

        def visit(node: str, trail: tuple[str, ...]) -> tuple[str, ...] | None:
            if node in trail:
                return (*trail[trail.index(node) :], node)
            if node in done or node not in self.quiz.questions:
                return None
            for target in self.targets(node):
                found = visit(target, (*trail, node))
                if found:
                    return found
            done.add(node)
            return None

        return next((found for node in self.quiz.questions if (found := visit(node, ()))), None)

    @cached_property
    def reached(self) -> set[str]:
        """Questions and outcomes that can be reached from the start."""
        seen: set[str] = set()
        waiting = [self.quiz.start]
        while waiting:
            node = waiting.pop()
            if node in seen:
                continue
            seen.add(node)
            if node in self.quiz.questions:
                waiting.extend(self.targets(node))
        return seen

    @cached_property
    def paths(self) -> list[Path]:
        """Every way from the start to an outcome; empty when the graph has a loop."""
        return [] if self.loop else list(self._walk(self.quiz.start, ()))

    def _walk(self, node: str, steps: tuple[Step, ...]) -> Iterator[Path]:
        if node in self.outcomes:
            yield Path(steps, node)
        elif node in self.quiz.questions:
            for option in self.quiz.questions[node].options:
                yield from self._walk(option.next, (*steps, (node, option.id)))

    @cached_property
    def longest(self) -> int:
        """Most questions on any path."""
        return max((len(path.steps) for path in self.paths), default=0)

    @cached_property
    def remaining(self) -> dict[str, int]:
        """Question -> the most questions still to come, itself included."""
        result: dict[str, int] = {}

        def depth(node: str) -> int:
            if node not in self.quiz.questions:
                return 0
            if node not in result:
                result[node] = 1 + max(depth(target) for target in self.targets(node))
            return result[node]

        if not self.loop:
            for question in self.quiz.questions:
                depth(question)
        return result

    def verdict_shares(self) -> dict[str, float]:
        """Verdict -> its share of all paths, from 0 to 1."""
        counts = Counter(self.outcomes[path.outcome].verdict for path in self.paths)
        total = sum(counts.values()) or 1
        return {verdict: count / total for verdict, count in counts.items()}

    def way(self, answers: Mapping[str, str], turned: Mapping[str, str] | None = None) -> list[str]:
        """Return the questions that these answers pass, and the node where the way ends; a circle is gone round once.

        ``turned``: where some of the answers (``question.option``) are thought to lead instead.
        """
        nodes = [self.quiz.start]
        while nodes[-1] not in self.outcomes and (question := self.quiz.questions.get(nodes[-1])):
            option = question.option(answers.get(nodes[-1], ""))
            to = option and (turned or {}).get(f"{nodes[-1]}.{option.id}", option.next)
            if to is None or to in nodes:
                break
            nodes.append(to)
        return nodes

    def follow(self, answers: Mapping[str, str], turned: Mapping[str, str] | None = None) -> tuple[str | None, str]:
        """Return the outcome that the way of these answers ends in (or None), and the node where it ends."""
        node = self.way(answers, turned)[-1]
        return (node if node in self.outcomes else None), node

    def slip(self, answers: Mapping[str, str]) -> tuple[str, str] | None:
        """Return the first question of these answers that is none or has no such answer, and what is wrong with it."""
        for id_, answer in answers.items():
            question = self.quiz.questions.get(id_)
            if question is None:
                return id_, say("There is no question “{}”.{}", id_, nearest(id_, self.quiz.questions))
            if question.option(answer) is None:
                hint = nearest(answer, [option.id for option in question.options])
                return id_, say("“{}” has no answer “{}”.{}", id_, answer, hint)
        return None

    def additions(self, outcome: str) -> dict[str, list[Step]]:
        """Return the checklist items that answers on the way to an outcome add, each with those answers."""
        found: dict[str, list[Step]] = {}
        for path in self.paths_to[outcome]:
            for step in path.steps:
                option = self.quiz.questions[step[0]].option(step[1])
                for item in option.adds if option else []:
                    if step not in found.setdefault(item, []):
                        found[item].append(step)
        return found

    @cached_property
    def paths_to(self) -> dict[str, list[Path]]:
        """Outcome -> the paths that end in it."""
        result: dict[str, list[Path]] = {id_: [] for id_ in self.outcomes}
        for path in self.paths:
            result[path.outcome].append(path)
        return result

    def steps_to(self, outcome: str) -> list[Step]:
        """Return every answer that stands on some way to an outcome, in the order of the questions."""
        steps = {step for path in self.paths_to[outcome] for step in path.steps}
        return [step for step, _ in self.edges if step in steps]

    def flips(self, outcome: str) -> list[tuple[str, str, str]]:
        """Return (question, option, other outcome) for the answers that alone turn the verdict.

        Only answers whose change leads straight to an outcome count; each verdict is named once a question.
        """
        own = self.outcomes[outcome].verdict
        found: list[tuple[str, str, str]] = []
        seen: set[tuple[str, str]] = set()
        for question, chosen in self.ways_in(outcome):
            for option in self.quiz.questions[question].options:
                other = self.outcomes.get(option.next)
                if option.id == chosen or other is None or other.verdict == own:
                    continue
                if (question, other.verdict) not in seen:
                    seen.add((question, other.verdict))
                    found.append((question, option.id, other.id))
        return found

    def ways_in(self, node: str) -> list[Step]:
        """Return the answers that lead straight to a node, in the order of the questions."""
        return [step for step, target in self.edges if target == node]
