"""One rule for sorting many groups: a few answers for each, and what to do with it."""

from collections.abc import Iterator
from itertools import product
from typing import Annotated

from pydantic import Field

from macros.model.base import Doc, Id, Model, OutcomeId, StepId, Text, Word

Answers = dict[str, str]
"""Question -> the answer chosen."""


class SortQuestion(Model):
    """What is asked of each group."""

    text: Annotated[Text, Doc("The question, asked of every group.", "对每个群都问的问题。")]
    short: Annotated[Text, Doc("A word or two, for the sheet to print.", "一两个词的简称，用在打印的表上。")]
    options: Annotated[
        dict[Id, Text],
        Doc("The answers, each a big button.", "可选的答案，每个是一个大按钮。", key="answer-id"),
    ] = Field(min_length=2, max_length=6)


class SortResult(Model):
    """What can become of a group."""

    verdict: Annotated[str, Word("verdicts"), Doc("Whose colour and mark it has.", "用哪一种建议的颜色和记号。")]
    title: Annotated[Text, Doc("What is done with these groups, in a word or two.", "这些群怎么办，几个字。")]


class SortRow(Model):
    """One line of the rule."""

    when: Annotated[
        dict[str, list[str]],
        Doc(
            "For which answers it holds; a question that is left out may have any.",
            "哪些回答适用；没写到的问题，怎么答都行。",
            asked=True,
            key="question-id",
        ),
    ] = {}
    result: Annotated[Id, Doc("What becomes of the group: one of the results above.", "这个群怎么办：上面的某一种。")]
    text: Annotated[Text, Doc("What to do, then why, in a sentence or two.", "做什么，为什么，一两句话。")]
    next: Annotated[
        StepId | None,
        Doc("Where to read on: a question of the quiz or its advice.", "接着看哪里：测验的问题或建议。"),
    ] = None

    def fits(self, answers: Answers) -> bool:
        """Tell whether the line holds for these answers."""
        return all(answers.get(question) in options for question, options in self.when.items())


class SortStory(Model):
    """A group from life, and what an editor would do with it."""

    text: Annotated[Text, Doc("The group, in a sentence.", "一句话说这个群。")]
    answers: Annotated[
        dict[str, str],
        Doc("Its answers: question and option.", "它的回答：问题: 选项。", asked=True, key="question-id"),
    ]
    result: Annotated[Id, Doc("What an editor would do with it.", "编者会怎么办。")]


class Sort(Model):
    """data/sort/rule.yml: what is asked, what may come of it, and the rule between the two."""

    outcomes: Annotated[list[OutcomeId], Doc("Results of the quiz that lead here.", "测验的哪些结果会指向这里。")] = (
        Field(min_length=1)
    )
    questions: Annotated[
        dict[Id, SortQuestion],
        Doc("The questions, in the order in which they are asked.", "问题，按问的先后排。", key="question-id"),
    ]
    results: Annotated[
        dict[Id, SortResult],
        Doc(
            "What can become of a group; what is to be done first comes first.",
            "群的去处，先办的排前面。",
            key="result-id",
        ),
    ]
    rows: Annotated[
        list[SortRow],
        Doc("The rule, line by line; the first one that fits counts.", "规矩，一行一条，从上往下，第一条对上的算数。"),
    ]
    stories: Annotated[list[SortStory], Doc("Groups that hold the rule in place.", "用来检验规矩的例子。")] = []

    def every_group(self) -> Iterator[Answers]:
        """Yield every way to answer the questions."""
        if self.questions:
            for chosen in product(*(question.options for question in self.questions.values())):
                yield dict(zip(self.questions, chosen, strict=True))

    def row(self, answers: Answers) -> int | None:
        """Return the number of the line that counts for these answers; None when there is none."""
        return next((index for index, row in enumerate(self.rows) if row.fits(answers)), None)
